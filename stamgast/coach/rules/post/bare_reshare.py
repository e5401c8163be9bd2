"""Somebody else's post passed on without a word of our own."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.content import content_words
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.similarity import normalised

_FORWARDED = re.compile(r"\s*(?:rt|via|repost(?:ed)?(?: from)?|🔁|♻️)\s*:?\s*@[\w.-]+", re.IGNORECASE)
_OWN = 3
"""Words of our own from which passing on is a comment."""


def _look(subject: Subject) -> Iterator[Match]:
    forwarded = _FORWARDED.match(subject.text.folded)
    if (forwarded is not None and forwarded.group().strip()) or (
        subject.draft.reshared is not None and _own_words(subject) < _OWN
    ):
        yield subject.whole


def _own_words(subject: Subject) -> int:
    theirs = set(normalised(subject.draft.reshared or "").split())
    return sum(word.text not in theirs for word in content_words(subject.text, subject.language))


RULE = Rule(
    id="post.bare_reshare",
    kind="post",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="A bare reshare says that we were here, not why it matters to those who follow us.",
    source="The method, D6 “No bare reshares”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Här delas något utan egna ord.",
            "Säg varför du visar det, eller svara under originalet. På kaféet skickar du inte runt ett "
            "urklipp utan att säga något.",
            "Karin visar hur hon lagar nät. Är det någon här som har lärt sig av sin farfar?",
        ),
        "nb": Wording(
            "Her deles noe uten egne ord.",
            "Si hvorfor du viser det, eller svar i tråden deres. På kafeen sender du ikke rundt et "
            "utklipp uten å si noe.",
            "Karin viser hvordan hun bøter garn. Er det noen her som lærte det av bestefar?",
        ),
        "nl": Wording(
            "Hier wordt iets gedeeld zonder eigen woorden.",
            "Zeg waarom je het laat zien, of antwoord in hun draad. In het café geef je ook geen knipsel "
            "door zonder iets te zeggen.",
            "Karin laat zien hoe ze netten boet. Wie leerde dat van opa?",
        ),
        "en": Wording(
            "This passes something on without a word of your own.",
            "Say why you show it, or answer in their thread. In a café you would not hand round a cutting "
            "without a word.",
            "Karin shows how she mends nets. Did anyone here learn it from a grandfather?",
        ),
    },
    bad={
        "sv": (
            Example("[[RT @karin: I dag lagar jag nät på kajen, kom och titta]]"),
            Example("[[👏 Kom och titta!]]", reshared="I dag lagar jag nät på kajen"),
        ),
        "nb": (
            Example("[[RT @karin: I dag bøter jeg garn på kaia, kom og se]]"),
            Example("[[👏 Kom og se!]]", reshared="I dag bøter jeg garn på kaia"),
        ),
        "nl": (
            Example("[[RT @karin: Vandaag boet ik netten op de kade, kom kijken]]"),
            Example("[[👏 Kom kijken!]]", reshared="Vandaag boet ik netten op de kade"),
        ),
        "en": (
            Example("[[RT @karin: Mending nets on the quay today, come and look]]"),
            Example("[[👏 Come and look!]]", reshared="Mending nets on the quay today"),
        ),
    },
    good={
        "sv": (
            Example(
                "Knuten hon visar höll hela stormen i november. Vem har lärt sig den av sin farfar?",
                reshared="I dag lagar jag nät på kajen",
            ),
        ),
        "nb": (
            Example(
                "Knuten hun viser, holdt gjennom hele stormen i november. Hvem lærte den av bestefar?",
                reshared="I dag bøter jeg garn på kaia",
            ),
        ),
        "nl": (
            Example(
                "De knoop die ze laat zien hield het de hele novemberstorm. Wie leerde hem van opa?",
                reshared="Vandaag boet ik netten op de kade",
            ),
        ),
        "en": (
            Example(
                "The knot she shows held through the November storm. Who learned it from a grandfather?",
                reshared="Mending nets on the quay today",
            ),
        ),
    },
)
