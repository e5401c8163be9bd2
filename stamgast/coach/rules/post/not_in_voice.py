"""A post that does not sound like its channel."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, longest
from stamgast.coach.draft import Voice
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.voice import departures


def _look(subject: Subject) -> Iterator[Match]:
    voice = subject.draft.voice
    if voice is not None:
        yield from longest(departures(subject.text, subject.language, voice))


RULE = Rule(
    id="post.not_in_voice",
    kind="post",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="Regulars know how we speak; a stranger's tone makes them wonder who is there today.",
    source="The method, E5 “Their tone” and C2; voice per channel.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Så brukar kanalen inte låta.",
            "Säg det som ni brukar säga det här. Stamgästen hör direkt när någon annan står bakom disken.",
            "Ni är välkomna på torsdag. Vad vill ni prata om?",
        ),
        "nb": Wording(
            "Slik pleier ikke kanalen å høres ut.",
            "Si det slik dere pleier å si det her. Stamgjesten hører straks når noen andre står bak disken.",
            "Dere er velkomne på torsdag. Hva vil dere snakke om?",
        ),
        "nl": Wording(
            "Zo klinkt dit kanaal niet.",
            "Zeg het zoals jullie het hier altijd zeggen. De stamgast hoort meteen dat er een ander "
            "achter de bar staat.",
            "Donderdag zijn jullie welkom. Waar wil je het over hebben?",
        ),
        "en": Wording(
            "This is not how the channel sounds.",
            "Say it the way you say things here. A regular hears at once when somebody else is behind the "
            "bar.",
            "You're welcome on Thursday. What would you like to talk about?",
        ),
    },
    bad={
        "sv": (
            Example("På torsdag är [[Ni]] välkomna. Vad vill [[Ni]] höra?", voice=Voice(address="informal")),
            Example("Vem kommer på torsdag? 🎉[[🎈]]", voice=Voice(emoji=1)),
        ),
        "nb": (
            Example("På torsdag er [[De]] velkommen. Hva vil [[De]] høre?", voice=Voice(address="informal")),
            Example("Hvem kommer på torsdag? 🎉[[🎈]]", voice=Voice(emoji=1)),
        ),
        "nl": (
            Example("Donderdag bent [[u]] welkom. Wat wilt [[u]] horen?", voice=Voice(address="informal")),
            Example("Wie komt er donderdag? 🎉[[🎈]]", voice=Voice(emoji=1)),
        ),
        "en": (
            Example("Thursday it is[[!]] Who is coming?", voice=Voice(exclamations=0)),
            Example("Who is coming on Thursday? 🎉[[🎈]]", voice=Voice(emoji=1)),
        ),
    },
    good={
        "sv": (
            Example(
                "På torsdag är du välkommen. Vad vill du höra?", voice=Voice(address="informal", emoji=1)
            ),
        ),
        "nb": (
            Example("På torsdag er du velkommen. Hva vil du høre?", voice=Voice(address="informal", emoji=1)),
        ),
        "nl": (
            Example("Donderdag ben je welkom. Wat wil je horen?", voice=Voice(address="informal", emoji=1)),
        ),
        "en": (Example("Thursday it is. Who is coming?", voice=Voice(exclamations=0, emoji=1)),),
    },
)
