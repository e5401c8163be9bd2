"""Somebody advertises to anyone: easy money, loans, followers, profiles to visit."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.spam",
    kind="incoming",
    check=Weighed("spam"),
    severity=Severity.TIP,
    version=2,
    rationale="Spam below a post tells visitors that nobody is in; it is hidden, not answered.",
    source="House rule.",
    evidence="house",
    wording={
        "sv": Wording(
            "Skräp.",
            "Dölj det och svara inte.",
            "(Dold.)",
        ),
        "nb": Wording(
            "Søppel.",
            "Skjul det, og ikke svar.",
            "(Skjult.)",
        ),
        "nl": Wording(
            "Spam.",
            "Verberg het en antwoord niet.",
            "(Verborgen.)",
        ),
        "en": Wording(
            "Spam.",
            "Hide it and do not answer.",
            "(Hidden.)",
        ),
    },
    bad={
        "sv": (Example("Snabba lån utan UC, [[länk i bio]]"),),
        "nb": (Example("Lån på dagen uten spørsmål, [[lenke i bio]]"),),
        "nl": (Example("Snel geld lenen zonder BKR, [[link in bio]]"),),
        "en": (Example("Quick loan, no credit check, [[link in bio]]"),),
    },
    good={
        "sv": (Example("Jag driver ett bageri och vill gärna visa er mitt bröd"),),
        "nb": (Example("Jeg driver et bakeri og vil gjerne vise dere brødet mitt"),),
        "nl": (Example("Ik heb een bakkerij en laat jullie graag mijn brood proeven"),),
        "en": (Example("I run a bakery and would love to show you my bread"),),
    },
)
