"""A purpose that claims to be first, best or only."""

from stamgast.coach.checks import Phrases, by_language
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = by_language(
    sv="bästa, bäst, snabbaste, största, unik, unika, unikt, i världsklass, oslagbar*, oöverträffad*, "
    "mest respekterade, "
    "mest attraktiva, mest innovativa, mest moderna, tryggaste, vackraste, finaste, enda, modernaste, "
    "roligaste",
    nb="beste, best, raskeste, største, unik, unike, unikt, i verdensklasse, uslåelig*, uovertruffen*, "
    "mest moderne, "
    "mest attraktive, mest innovative, mest anerkjente, tryggeste, vakreste, fineste, eneste, morsomste",
    nl="beste, allerbeste, snelste, grootste, uniek, unieke, wereldklasse, onovertroffen, ongeëvenaard*, "
    "meest herkenbare, "
    "meest innovatieve, meest gewaardeerde, eerlijkste, mooiste, veiligste, modernste, leukste",
    en="best, the fastest, the biggest, the largest, the greatest, unique, world class, world-class, "
    "unrivalled, unparalleled, "
    "unmatched, the most recognised, the most trusted, the most innovative, the widest, the finest, the "
    "safest, the only",
)

RULE = Rule(
    id="purpose.superlatives",
    kind="purpose",
    check=Phrases(_PHRASES),
    severity=Severity.TIP,
    rationale="“Best” is about us; nobody's day gets better by our being compared.",
    source="The method, A1 “A purpose that matters to others”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Det här handlar om er plats på listan.",
            "Skriv vad människor kan göra tack vare er. Ingen väljer kafé för att skylten säger bäst.",
            "Resenärerna ska få svar innan vagnen har gått.",
        ),
        "nb": Wording(
            "Dette handler om plassen deres på lista.",
            "Skriv hva folk kan gjøre takket være dere. Ingen velger kafé fordi det står «best» på skiltet.",
            "Passasjerene skal få svar før vogna har gått.",
        ),
        "nl": Wording(
            "Dit gaat over jullie plek op de ranglijst.",
            "Schrijf op wat mensen dankzij jullie kunnen. Niemand kiest een café omdat er ‘beste’ op de "
            "deur staat.",
            "Reizigers krijgen antwoord voordat de tram weg is.",
        ),
        "en": Wording(
            "This is about your place on the list.",
            "Say what people can do because of you. Nobody picks a café because the sign says best.",
            "Passengers get an answer before the tram has gone.",
        ),
    },
    bad={
        "sv": (
            Example("Resenärerna ska få landets [[snabbaste]] svar."),
            Example("Alla gäster ska få den [[bästa]] hjälpen."),
        ),
        "nb": (
            Example("Passasjerene skal få landets [[raskeste]] svar."),
            Example("Alle gjester skal få den [[beste]] hjelpen."),
        ),
        "nl": (
            Example("Reizigers krijgen het [[snelste]] antwoord."),
            Example("Alle bezoekers krijgen de [[beste]] hulp."),
        ),
        "en": (
            Example("Passengers get [[the fastest]] answers."),
            Example("All visitors get the [[best]] help."),
        ),
    },
    good={
        "sv": (Example("De flesta elever har en fråga. De ska slippa bära den ensamma."),),
        "nb": (Example("De fleste elever har et spørsmål. De skal slippe å bære det alene."),),
        "nl": (Example("De meeste kinderen hebben een vraag. Ze hoeven er niet alleen mee te lopen."),),
        "en": (Example("Most children have a question. They should not have to carry it alone."),),
    },
)
