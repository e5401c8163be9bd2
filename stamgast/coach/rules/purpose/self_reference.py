"""A purpose that speaks of us instead of those it serves."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, by_language, longest
from stamgast.coach.rule import Example, Rule, Severity, Wording

_US = by_language(
    sv="vi, oss, vår, vårt, våra, hos oss",
    nb="vi, oss, vår, vårt, våre, hos oss",
    nl="wij, we, ons, onze, bij ons",
    en="we, us, our, ours",
)
_EVERYBODY = re.compile(
    r"vi (?:människor|alla|blir alla|är alla|har alla)|vi (?:mennesker|alle|blir alle|er alle|har alle)|"
    r"(?:we|wij) (?:worden|zijn|hebben|komen) (?:allemaal|allen)|(?:we all|all of us|we are all)(?!\w)"
)
_NAME = re.compile(
    r"\s*(?P<name>[A-ZÅÄÖÆØ][\w'’-]+(?: (?:och|og|en|and|&|van|of))?(?: [A-ZÅÄÖÆØ][\w'’-]+){1,3}) (?:finns|"
    r"ska|är|vill|hjälper|erbjuder|arbetar|skal|er|vil|hjelper|tilbyr|arbeider|zit|is|wil|helpt|biedt|werkt|"
    r"staat|has|wants|exists|helps|offers|works|aims|supports|provides|will)\b|"
    r"\s*(?P<one>[A-ZÅÄÖÆØ][\w'’-]{3,}) (?:finns (?:på|till för att)|er på|er (?:den|det) ledende|är (?:den|"
    r"det) ledande|zit op|is (?:de|het) toonaangevende|is (?:on|the|a)|exists to|wants to|aims to)\b"
)
"""An organisation's name as the subject: two words in capitals, or one where no plural could stand."""


def _look(subject: Subject) -> Iterator[Match]:
    for match in longest(subject.found("us")):
        if not _EVERYBODY.match(subject.text.folded, match.start):
            yield match
    if named := _NAME.match(subject.text.plain):
        yield Match(*named.span(named.lastgroup or 0))


RULE = Rule(
    id="purpose.self_reference",
    kind="purpose",
    check=Function(_look, {"us": _US}),
    severity=Severity.TIP,
    rationale="A purpose is about others; the sentence turns when they are its subject.",
    source="The method, A1 “A purpose that matters to others”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Meningen handlar om er.",
            "Låt dem ni finns till för vara subjektet. En bra värd börjar inte med sig själv.",
            "Nybörjare ska tryggt kunna komma ut på vattnet.",
        ),
        "nb": Wording(
            "Setningen handler om dere.",
            "La dem dere er til for, være subjektet. En god vert begynner ikke med seg selv.",
            "Nybegynnere skal kunne komme trygt ut på vannet.",
        ),
        "nl": Wording(
            "Deze zin gaat over jullie.",
            "Maak de mensen voor wie jullie er zijn tot onderwerp. Een goede gastheer begint niet over "
            "zichzelf.",
            "Beginners komen veilig het water op.",
        ),
        "en": Wording(
            "This sentence is about you.",
            "Make those you are there for its subject. A good host does not begin with himself.",
            "Beginners get out on the water safely.",
        ),
    },
    bad={
        "sv": (Example("[[Vi]] hjälper nybörjare ut på vattnet."), Example("[[Våra]] gäster ska få lugn.")),
        "nb": (Example("[[Vi]] hjelper nybegynnere ut på vannet."), Example("[[Våre]] gjester skal få ro.")),
        "nl": (Example("[[Wij]] helpen beginners het water op."), Example("[[Onze]] bezoekers vinden rust.")),
        "en": (
            Example("[[We]] help beginners onto the water."),
            Example("[[Our]] visitors find some peace."),
        ),
    },
    good={
        "sv": (Example("Vi människor minns i berättelser. Alla som undrar ska hitta sin."),),
        "nb": (Example("Vi blir alle gamle. Den som trenger heisen, skal vite om den virker."),),
        "nl": (Example("We worden allemaal oud. Patiënten weten wie ze mogen aanspreken."),),
        "en": (Example("We all get old. Patients should know whom they may ask."),),
    },
)
