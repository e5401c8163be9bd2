"""A post in another language than its channel's."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.draft import Voice
from stamgast.coach.rule import Example, Rule, Severity, Wording

_ENOUGH = 5
"""Words from which a language can be told for certain."""


def _look(subject: Subject) -> Iterator[Match]:
    voice = subject.draft.voice
    usual = voice.language if voice is not None else None
    if usual is not None and usual != subject.language and len(subject.text.spoken) >= _ENOUGH:
        yield subject.whole


RULE = Rule(
    id="post.wrong_language",
    kind="post",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="People follow a channel in its language; who does not understand a post cannot answer it.",
    source="The method, B3 “Be where they are and where you feel at home”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Det här är inte kanalens språk.",
            "Skriv på det språk som de här brukar läsa, eller lägg till en rad på det. Vid bordet byter "
            "du till gästens språk.",
            "Vem följer med ut på isen i morgon?",
        ),
        "nb": Wording(
            "Dette er ikke kanalens språk.",
            "Skriv på det språket folk her pleier å lese, eller legg til en linje på det. Ved bordet bytter "
            "du til gjestens språk.",
            "Hvem blir med ut på isen i morgen?",
        ),
        "nl": Wording(
            "Dit is niet de taal van dit kanaal.",
            "Schrijf in de taal die ze hier gewend zijn, of zet er een regel in die taal bij. Aan tafel "
            "spreek je de taal van de gast.",
            "Wie gaat er morgen mee het ijs op?",
        ),
        "en": Wording(
            "This is not the channel's language.",
            "Write in the language people read here, or add a line in it. At the table you switch to your "
            "guest's language.",
            "Who is coming out on the ice tomorrow?",
        ),
    },
    bad={
        "sv": (Example("[[Vem följer med ut på isen i morgon?]]", voice=Voice(language="en")),),
        "nb": (Example("[[Hvem blir med ut på isen i morgen tidlig?]]", voice=Voice(language="en")),),
        "nl": (Example("[[Wie gaat er morgen mee het ijs op?]]", voice=Voice(language="en")),),
        "en": (Example("[[Who is coming out on the ice tomorrow?]]", voice=Voice(language="sv")),),
    },
    good={
        "sv": (Example("Vem följer med ut på isen i morgon?", voice=Voice(language="sv")),),
        "nb": (Example("Hvem blir med ut på isen i morgen tidlig?", voice=Voice(language="nb")),),
        "nl": (Example("Wie gaat er morgen mee het ijs op?", voice=Voice(language="nl")),),
        "en": (Example("Who is coming out on the ice tomorrow?", voice=Voice(language="en")),),
    },
)
