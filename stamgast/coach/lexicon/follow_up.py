"""Words for questions that carry a talk on: whose a thing is, what stands before it, and the questions."""

import re
from collections.abc import Mapping
from typing import Final

YOURS: Final[Mapping[str, Mapping[str, str]]] = {
    "sv": {"min": "din", "mitt": "ditt", "mina": "dina", "vår": "er", "vårt": "ert", "våra": "era"},
    "nb": {"min": "din", "mitt": "ditt", "mine": "dine", "vår": "deres", "vårt": "deres", "våre": "deres"},
    "nl": {"mijn": "je", "m'n": "je", "onze": "jullie", "ons": "jullie"},
    "en": {"my": "your", "our": "your"},
}
"""What the person says of their own → how we say it to them."""

THE: Final[Mapping[str, Mapping[str, str]]] = {
    "sv": {},
    "nb": {},
    "nl": {"de": "de", "het": "het", "die": "die", "dat": "dat", "deze": "die", "dit": "dat"},
    "en": {"the": "the", "a": "the", "an": "the", "that": "that", "this": "that"},
}
"""What stands before a thing → what we put there; Swedish and Norwegian write it at the end of the word."""

DEFINITE: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": re.compile(
        r"(?!\w*(?:ligen|vägen|igen|dagen|kvällen|åren|gången|sedan|redan|nästan|sådan|annan)$)"
        r"\w{3,}(?:en|et|an|arna|orna|erna)"
    ),
    "nb": re.compile(r"(?!\w*(?:igjen|veien|dagen|kvelden|årene|gangen|ingen|annen)$)\w{4,}(?:en|ene)"),
}
"""Words with the definite article at their end."""

QUALITIES: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "sv": "gamla gammal nya ny lilla stora fina röda röd blå gröna gula vita första sista bästa",
        "nb": "gamle gammel nye ny lille store fine røde rød blå grønne gule hvite første siste beste",
        "nl": "oude nieuwe kleine grote mooie rode blauwe groene gele witte eerste laatste beste",
        "en": "old new little big small lovely red blue green yellow white black first last best own dear",
    }.items()
}
"""Qualities that stand between whose a thing is and the thing."""

PEOPLE: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "sv": """
            mamma pappa mor far mormor morfar farmor farfar morbror farbror moster faster bror syster syskon
            son dotter barn barnbarn fru man sambo kusin svärmor svärfar granne vän kompis fröken lärare
            kollega familj
        """,
        "nb": """
            mamma pappa mor far mormor morfar farmor farfar bestemor bestefar onkel tante bror søster søsken
            sønn datter barn barnebarn kone mann samboer fetter kusine svigermor svigerfar nabo venn venninne
            lærer kollega familie faren moren onkelen tanten broren søsteren sønnen datteren kona mannen
            naboen
        """,
        "nl": """
            moeder vader mama papa oma opa oom tante broer zus zusje broertje zoon dochter kind kinderen
            kleinkind vrouw man partner neef nicht schoonmoeder schoonvader buurman buurvrouw vriend vriendin
            juf meester collega familie ouders
        """,
        "en": """
            mum mom mother dad father gran grandma grandmother nan grandad grandpa grandfather uncle aunt
            auntie brother sister son daughter child children kids wife husband partner cousin niece nephew
            neighbour friend teacher colleague family parents
        """,
    }.items()
}

QUESTIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "person": {
        "sv": "Vill du berätta mer om {}?",
        "nb": "Vil du fortelle mer om {}?",
        "nl": "Wil je meer vertellen over {}?",
        "en": "Will you tell us more about {}?",
    },
    "year": {
        "sv": "Hur såg det ut här {}?",
        "nb": "Hvordan så det ut her i {}?",
        "nl": "Hoe zag het er hier in {} uit?",
        "en": "What was it like here in {}?",
    },
    "thing": {
        "sv": "Hur var det med {}?",
        "nb": "Hvordan var det med {}?",
        "nl": "Hoe zat dat met {}?",
        "en": "What's the story with {}?",
    },
}
"""What was mentioned → language → the question about it."""

POLITE: Final[Mapping[str, Mapping[str, str]]] = {
    "nl": {
        "Wil je": "Wilt u",
        "zou je": "zou u",
        "werd je": "werd u",
        "als jij": "als u",
        "over je ": "over uw ",
        "over jullie ": "over uw ",
        "met je ": "met uw ",
        "met jullie ": "met uw ",
    }
}
"""Language in which many are still addressed politely → how the questions and whose a thing is sound then."""

OPEN: Final[Mapping[str, Mapping[str, str]]] = {
    "problem": {
        "sv": "Var exakt var det, och sedan när?",
        "nb": "Hvor nøyaktig var det, og siden når?",
        "nl": "Waar was dat precies, en sinds wanneer?",
        "en": "Where exactly was it, and since when?",
    },
    "complaint": {
        "sv": "Vad skulle hjälpa dig mest just nu?",
        "nb": "Hva ville hjelpe deg mest akkurat nå?",
        "nl": "Waar zou je nu het meest mee geholpen zijn?",
        "en": "What would help you most right now?",
    },
    "idea": {
        "sv": "Hur skulle det se ut om du fick bestämma?",
        "nb": "Hvordan ville det sett ut hvis du fikk bestemme?",
        "nl": "Hoe zou het eruitzien als jij het mocht zeggen?",
        "en": "What would it look like if it were up to you?",
    },
    "recruiting": {
        "sv": "Vad skulle du helst vilja göra hos oss?",
        "nb": "Hva ville du helst gjøre hos oss?",
        "nl": "Wat zou je hier het liefst doen?",
        "en": "What would you most like to do with us?",
    },
    "praise": {
        "sv": "Vad blev du gladast för?",
        "nb": "Hva ble du mest glad for?",
        "nl": "Waar werd je het blijst van?",
        "en": "What made you happiest?",
    },
    "chat": {
        "sv": "Hur gick det sedan?",
        "nb": "Hvordan gikk det videre?",
        "nl": "En hoe ging het verder?",
        "en": "And what happened next?",
    },
}
"""Label of triage → language → a question for when nothing in particular was mentioned."""
