"""A purpose nobody can remember."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording

_WORDS = 35
_SENTENCES = 2
_A_SENTENCE = 3
"""Words from which something between stops is a sentence."""


def _look(subject: Subject) -> Iterator[Match]:
    text = subject.text
    counts = [sum(token.kind in {"word", "number"} for token in sentence) for sentence in text.sentences]
    if len(text.folded.split()) > _WORDS or sum(count >= _A_SENTENCE for count in counts) > _SENTENCES:
        yield subject.whole


RULE = Rule(
    id="purpose.too_long",
    kind="purpose",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="A purpose works when everyone behind the counter can say it by heart.",
    source="The method, A1: one or two sentences.",
    evidence="house",
    wording={
        "sv": Wording(
            "Det här minns ingen.",
            "En eller två korta meningar räcker. Den som står bakom disken ska kunna säga det utan lapp.",
            "Den som är ny på vattnet ska hitta någon att fråga.",
        ),
        "nb": Wording(
            "Dette husker ingen.",
            "Én eller to korte setninger er nok. Den som står bak disken, skal kunne si det uten lapp.",
            "Den som er ny på vannet, skal finne noen å spørre.",
        ),
        "nl": Wording(
            "Dit onthoudt niemand.",
            "Een of twee korte zinnen zijn genoeg. Wie achter de bar staat, moet het zonder briefje "
            "kunnen zeggen.",
            "Wie nieuw is op het water, vindt hier iemand om het aan te vragen.",
        ),
        "en": Wording(
            "Nobody will remember this.",
            "One or two short sentences will do. Whoever is behind the counter should be able to say it "
            "without a note.",
            "Anyone new to the water finds somebody to ask.",
        ),
    },
    bad={
        "sv": (
            Example(
                "[[Den som är ny ska hitta någon att fråga. Barn ska våga mer. Gamla ska få sällskap på "
                "vattnet.]]"
            ),
        ),
        "nb": (
            Example(
                "[[Den som er ny, skal finne noen å spørre. Barn skal tørre mer. Eldre skal få selskap på "
                "vannet.]]"
            ),
        ),
        "nl": (
            Example(
                "[[Wie nieuw is vindt iemand. Kinderen durven meer te doen. Ouderen krijgen gezelschap op "
                "het water.]]"
            ),
        ),
        "en": (
            Example(
                "[[Anyone new finds somebody to ask. Children dare a little more. The elderly get company "
                "on the water.]]"
            ),
        ),
    },
    good={
        "sv": (Example("Den som är ny på vattnet ska hitta någon att fråga. Alltid."),),
        "nb": (Example("Den som er ny på vannet, skal finne noen å spørre. Alltid."),),
        "nl": (Example("Wie nieuw is op het water vindt iemand om het aan te vragen. Altijd."),),
        "en": (Example("Anyone new to the water finds somebody to ask. Always."),),
    },
)
