"""A post that names a private person together with a private matter."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.lexicon.privacy import FULL_NAME, PRIVATE_MATTERS
from stamgast.coach.rule import Example, Rule, Severity, Wording

_HISTORY = re.compile(r"(?<!\d)1[0-8]\d\d(?!\d)|(?<!\d)19[0-4]\d(?!\d)")
"""Years so far back that the persons of a text are history."""


def _look(subject: Subject) -> Iterator[Match]:
    if not subject.found("matters") or _HISTORY.search(subject.text.folded):
        return
    for name in FULL_NAME.finditer(subject.text.plain):
        yield Match(name.start(), name.end())


RULE = Rule(
    id="post.private_person",
    kind="post",
    check=Function(_look, {"matters": PRIVATE_MATTERS}, needs="matters"),
    severity=Severity.TIP,
    rationale="Health, family and money are theirs to tell; a full name makes them searchable for ever.",
    source="The method, D11 “Yourself, personal, not private”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Här står någons fulla namn och något privat.",
            "Fråga personen, eller berätta utan namn. På kaféet skulle du inte ropa ut någons diagnos.",
            "En av våra morgonsimmare är tillbaka efter ett tungt år. Vad höll dig uppe?",
        ),
        "nb": Wording(
            "Her står noens fulle navn og noe privat.",
            "Spør personen, eller fortell uten navn. På kafeen ville du ikke ropt ut noens diagnose.",
            "En av morgensvømmerne er tilbake etter et tungt år. Hva holdt deg oppe?",
        ),
        "nl": Wording(
            "Hier staat iemands volle naam met iets persoonlijks.",
            "Vraag het die persoon, of vertel het zonder naam. In het café zou je ook niemands diagnose "
            "omroepen.",
            "Een van de ochtendzwemmers is terug na een zwaar jaar. Wat hield jou op de been?",
        ),
        "en": Wording(
            "This gives somebody's full name and a private matter.",
            "Ask them, or tell it without the name. In a café you would not call out a diagnosis.",
            "One of the early swimmers is back after a hard year. What kept you going?",
        ),
    },
    bad={
        "sv": (Example("Välkommen tillbaka [[Mona Ekwall]], fri från cancer! Vem badar med henne?"),),
        "nb": (Example("Velkommen tilbake [[Mona Ekvoll]], fri for kreft! Hvem bader med henne?"),),
        "nl": (Example("Welkom terug [[Mona Eikman]], vrij van kanker! Wie zwemt er met haar mee?"),),
        "en": (Example("Welcome back [[Mona Oakham]], clear of cancer! Who will swim with her?"),),
    },
    good={
        "sv": (Example("Mona Ekwall har klippt häcken vid stationen. Vem hjälper till på lördag?"),),
        "nb": (Example("Mona Ekvoll har klippet hekken ved stasjonen. Hvem hjelper til på lørdag?"),),
        "nl": (Example("Mona Eikman heeft de heg bij het station geknipt. Wie helpt er zaterdag?"),),
        "en": (Example("Mona Oakham has cut the hedge by the station. Who can help on Saturday?"),),
    },
)
