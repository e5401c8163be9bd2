"""A purpose that measures: figures, shares, years, doubling."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, listed, longest
from stamgast.coach.rule import Example, Rule, Severity, Wording

_FIGURE = re.compile(r"(?<!\w)\d+(?:[ .,]\d{3})*(?: ?%| procent| prosent| percent)?(?!\w)")
_AGE = re.compile(
    "(?:mellan|mellom|between|tussen|från|fra|from|van|aged?|ages?|årskurs|klass|groep|year|"
    r"trinn) \d{1,4}(?: ?(?:och|og|and|en|till|til|to|tot|-|–) ?\d{1,4})?|(?<!\d)\d{1,4} ?(?:-|"
    r"–) ?\d{1,4} (?:år|jaar|years)|(?<!\d)\d{1,4} (?:år gammal|år gamle|jaar oud|years old)|"
    r"(?<!\d)\d{1,4}-(?:åring|year-old|jarige)\w*"
)
_WORDS = {
    "sv": listed(
        "nio av tio, åtta av tio, sju av tio, fyra av fem, varannan, hälften av, en tredjedel*, "
        "tredubbla*, fyrdubbla*, tiodubbla*, procent, dubbelt så många, dubbelt så mycket, dubbla, "
        "fördubbla*, hundra tusen, tiotusen*, hundratusen*, "
        "tusen följare, en miljon, hälften fler"
    ),
    "nb": listed(
        "ni av ti, åtte av ti, sju av ti, fire av fem, annenhver, halvparten av, en tredel*, tredoble*, "
        "firedoble*, tidoble*, prosent, dobbelt så mange, dobbelt så mye, doble, fordoble*, hundre tusen, "
        "ti tusen, titusen*, "
        "hundretusen*, tusen følgere, en million"
    ),
    "nl": listed(
        "negen van de tien, acht van de tien, zeven van de tien, vier van de vijf, de helft van, een "
        "derde van, verdrievoudig*, verviervoudig*, procent, twee keer zoveel, dubbel zoveel, verdubbel*, "
        "honderdduizend*, tienduizend*, duizend volgers, een "
        "miljoen, de helft meer"
    ),
    "en": listed(
        "nine out of ten, nine in ten, eight out of ten, four out of five, half of, a third of, triple, "
        "tripling, threefold, tenfold, percent, per cent, twice as many, double, doubling, hundred "
        "thousand, ten thousand, thousand followers, a million, "
        "half as many again"
    ),
}


def _look(subject: Subject) -> Iterator[Match]:
    ages = {place for age in _AGE.finditer(subject.text.folded) for place in range(*age.span())}
    found = subject.found("words")
    for figure in _FIGURE.finditer(subject.text.folded):
        if figure.start() not in ages:
            found.append(Match(figure.start(), figure.end()))
    yield from longest(found)


RULE = Rule(
    id="purpose.numbers",
    kind="purpose",
    check=Function(_look, {"words": _WORDS}),
    severity=Severity.TIP,
    rationale="A purpose says what others get out of our being there; figures belong to the goals.",
    source="The method, A1 “A purpose that matters to others”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Det här är ett mål, inte ett syfte.",
            "Flytta siffran till målen och skriv vad människor får ut av det. Ingen gäst kommer för era "
            "siffrors skull.",
            "Den som är ny i stan ska kunna fråga vad som helst om vatten.",
        ),
        "nb": Wording(
            "Dette er et mål, ikke et formål.",
            "Flytt tallet til målene, og skriv hva folk får ut av det. Ingen gjest kommer for tallenes "
            "skyld.",
            "Den som er ny i byen, skal kunne spørre om alt som gjelder vann.",
        ),
        "nl": Wording(
            "Dit is een doel, geen bestaansreden.",
            "Zet het getal bij de doelen en schrijf op wat mensen eraan hebben. Geen gast komt voor "
            "jullie cijfers.",
            "Wie nieuw in de stad is, kan alles over water vragen.",
        ),
        "en": Wording(
            "This is a goal, not a purpose.",
            "Move the figure to the goals and say what people get out of it. No guest comes for the sake "
            "of your figures.",
            "Anyone new in town can ask anything about water.",
        ),
    },
    bad={
        "sv": (
            Example("Alla elever ska ha sjungit [[3]] gånger före [[2030]]."),
            Example("[[Dubbelt så många]] barn ska våga hoppa."),
        ),
        "nb": (
            Example("Alle elever skal ha sunget [[3]] ganger før [[2030]]."),
            Example("[[Dobbelt så mange]] barn skal tørre å hoppe."),
        ),
        "nl": (
            Example("[[80 procent]] van de kinderen kan zwemmen voor [[2030]]."),
            Example("[[Twee keer zoveel]] kinderen durven te springen."),
        ),
        "en": (
            Example("[[80 percent]] of the children can swim by [[2030]]."),
            Example("[[Twice as many]] children dare to jump."),
        ),
    },
    good={
        "sv": (Example("Barn mellan 6 och 12 ska våga hoppa från kanten."),),
        "nb": (Example("Ungdom mellom 13 og 19 skal ha et sted å lese i fred."),),
        "nl": (Example("Kinderen van 4 tot 8 leren van een boek te houden."),),
        "en": (Example("Children aged 4 to 8 find out they can love a book."),),
    },
)
