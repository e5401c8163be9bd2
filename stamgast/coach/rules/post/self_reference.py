"""A post that speaks of us and never of those who read it."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, by_language, longest
from stamgast.coach.rule import Example, Rule, Severity, Wording

_US = by_language(
    sv="vi, oss, vår, vårt, våra",
    nb="vi, oss, vår, vårt, våre",
    nl="wij, we, ons, onze",
    en="we, us, our, ours, we're, we've",
)
_YOU = by_language(
    sv="du, dig, din, ditt, dina, ni, er, ert, era, alla, någon, vem, den som",
    nb="du, deg, din, ditt, dine, dere, deres, alle, noen, hvem, den som",
    nl="je, jij, jou, jouw, jullie, u, uw, iedereen, iemand, wie",
    en="you, your, yours, everyone, everybody, anyone, anybody, who, whoever",
)
_TOO_OFTEN = 3


def _look(subject: Subject) -> Iterator[Match]:
    us = longest(subject.found("us"))
    if len(us) >= _TOO_OFTEN and not subject.found("you") and "?" not in subject.text.folded:
        yield from us


RULE = Rule(
    id="post.self_reference",
    kind="post",
    check=Function(_look, {"us": _US, "you": _YOU}, needs="us"),
    severity=Severity.TIP,
    rationale="Readers look for themselves in a text; one that says “we” three times has no seat for them.",
    source="The method, D3 “Not advertising”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Här finns bara vi och oss.",
            "Vad betyder det för dem som läser? Börja där. På kaféet pratar du inte bara om dig själv.",
            "Nu går det att sitta inne när det regnar. Vad saknar du mer?",
        ),
        "nb": Wording(
            "Her står det bare «vi» og «oss».",
            "Hva betyr det for dem som leser? Begynn der. På kafeen snakker du ikke bare om deg selv.",
            "Nå går det an å sitte inne når det regner. Hva mer savner du?",
        ),
        "nl": Wording(
            "Hier gaat het alleen over ons.",
            "Wat betekent het voor wie dit leest? Begin daar. In het café praat je ook niet alleen over "
            "jezelf.",
            "Nu kun je droog zitten als het regent. Wat mis je nog?",
        ),
        "en": Wording(
            "This is all about us.",
            "What does it mean for those who read? Begin there. In a café you would not talk of yourself "
            "alone.",
            "Now you can sit indoors when it rains. What else do you miss?",
        ),
    },
    bad={
        "sv": (Example("I dag invigde [[vi]] [[vårt]] nya hus med [[våra]] samarbetspartner. Kom förbi."),),
        "nb": (Example("I dag åpnet [[vi]] [[vårt]] nye hus med [[våre]] samarbeidspartnere. Kom innom."),),
        "nl": (Example("Vandaag openden [[wij]] [[ons]] nieuwe pand met [[onze]] partners. Kom langs."),),
        "en": (Example("Today [[we]] opened [[our]] new house with [[our]] partners. Come and see."),),
    },
    good={
        "sv": (Example("I dag öppnade huset. Kom in och säg vad du saknar."),),
        "nb": (Example("I dag åpnet huset. Kom inn og si hva du savner."),),
        "nl": (Example("Vandaag ging het pand open. Kom binnen en zeg wat je mist."),),
        "en": (Example("The house opened today. Come in and tell us what you miss."),),
    },
)
