"""Somebody asks us something, with or without a question mark."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.questions import asks
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import weigh


def _look(subject: Subject) -> Iterator[Match]:
    if weigh(subject.text, subject.language)["question"] > 0:
        asked = asks(subject.text, subject.language)
        yield subject.whole if asked is None else Match(*asked)


RULE = Rule(
    id="incoming.question",
    kind="incoming",
    check=Function(_look),
    severity=Severity.TIP,
    version=2,
    rationale="A question nobody recognises waits longest; many are asked without a question mark.",
    source="The method, E7 “Purpose of the talk”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "En fråga.",
            "Svara här, med fakta. Vid disken skulle du svara direkt.",
            "Ja, vi har öppet till fyra i dag.",
        ),
        "nb": Wording(
            "Et spørsmål.",
            "Svar her, med fakta. Ved disken ville du svart med en gang.",
            "Ja, vi har åpent til fire i dag.",
        ),
        "nl": Wording(
            "Een vraag.",
            "Antwoord hier, met feiten. Aan de balie zou je ook meteen antwoorden.",
            "Ja, we zijn vandaag tot vier uur open.",
        ),
        "en": Wording(
            "A question.",
            "Answer it here, with the facts. At the counter you would answer at once.",
            "Yes, we are open till four today.",
        ),
    },
    bad={
        "sv": (Example("[[Har ni öppet idag?]]"), Example("[[undrar om det går att boka bastun själv]]")),
        "nb": (Example("[[Har dere åpent i dag?]]"), Example("[[lurer på om man må ha badehette]]")),
        "nl": (
            Example("[[Zijn jullie vandaag open?]]"),
            Example("[[ben benieuwd of je met een rolstoel het water in kunt]]"),
        ),
        "en": (
            Example("[[Are you open today?]]"),
            Example("[[wondering if you do swim sessions for beginners]]"),
        ),
    },
    good={
        "sv": (Example("@malin vi går va?? 😍"), Example("Vem kom på att ta bort papperstidtabellen?")),
        "nb": (Example("@mona skal vi??"), Example("Hvem er det som tror at folk over åtti har app?")),
        "nl": (
            Example("@lotte gaan wij dan?"),
            Example("Wie heeft bedacht dat je alleen met een app kunt inchecken?"),
        ),
        "en": (Example("@lotty shall we??"), Example("Who decided you can only tap in with an app?")),
    },
)
