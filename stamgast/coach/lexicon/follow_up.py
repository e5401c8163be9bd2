"""Words for questions that carry a talk on: whose a thing is, what stands before it, and the questions."""

import re
from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon import word_sets

YOURS: Final[Mapping[str, Mapping[str, str]]] = {
    "sv": {"min": "din", "mitt": "ditt", "mina": "dina", "vår": "er", "vårt": "ert", "våra": "era"},
    "nb": {
        "min": "din",
        "mitt": "ditt",
        "mine": "dine",
        "vår": "deres",
        "vårt": "deres",
        "våre": "deres",
        "mi": "di",
    },
    "nl": {"mijn": "je", "m'n": "je", "onze": "jullie", "ons": "jullie"},
    "en": {"my": "your", "our": "your"},
}
"""What the person says of their own → how we say it to them."""

THE: Final[Mapping[str, Mapping[str, str]]] = {
    "sv": {},
    "nb": {},
    "nl": {"de": "de", "het": "het", "die": "die", "deze": "die", "dit": "dat"},
    "en": {"the": "the", "a": "the", "an": "the", "that": "that", "this": "that"},
}
"""What stands before a thing → what we put there; Swedish and Norwegian write it at the end of the word."""

LOOSE: Final[Mapping[str, frozenset[str]]] = {
    "nl": frozenset({"die", "deze", "dit", "ons"}),
    "en": frozenset({"that", "this"}),
}
"""Those of them that do other work, too ("die gooide altijd met krijt", "gaf ons koffie"): they name a thing
only behind one of ``BEFORE_THINGS``."""

BEFORE_THINGS: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "nl": "in op van bij aan voor met uit naar over om door onder tegen tussen achter naast langs",
        "en": "in on of at for with from to about under behind by near without into onto",
    }
)

NO_THINGS: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": re.compile(r"gång|sätt|skull|tid|dag|vecka|år"),
    "nb": re.compile(r"gang|måte|skyld|tid|dag|uke|gratis"),
    "nl": re.compile(
        r"(?!ge(?:luid|ld|bied|zicht|dicht|bit|bed|vecht|recht|wicht|weld|zin|bouw)$)ge\w{3,}(?:d|t|en)"
        r"|\w+(?:ig|lijk|isch|loos|baar|zaam)|(?:twee|drie|vier|vijf|tien)|eerst|laatst|best|meest|minst"
        r"|leuk|mooi|jammer|fijn|lekker|heerlijk|slecht|goed|duur|koud|warm|druk|super|raar|vreemd|klopt|lijkt"
        r"|moment|manier|geval|tijd|dag|week|jaar|keer|reden|ding|gevoel|idee|hoofd|zeggen|weet|engels"
        r"|nederlands|verkeerde|zelfde|hele|enige|andere|volgende|vorige"
    ),
    "en": re.compile(
        r"(?:first|second|third|fourth|fifth|last|next|only|same|other|wrong|right|whole|rest|most|least|best"
        r"|worst|more|less|reason|point|case|moment|time|way|place|day|week|month|year|hour|minute|bit|lot"
        r"|couple|bunch|joke|fact|kind|sort|thing|idea|problem|question|monday|tuesday|wednesday|thursday"
        r"|friday|saturday|sunday|morning|evening|night|weekend)s?"
    ),
}
"""Words that stand where a thing would and are none, or none to ask about."""

QUALITY: Final[Mapping[str, re.Pattern[str]]] = {
    "nl": re.compile(r"\w{3,}(?:ige|lijke|ische|loze|bare|zame|ende)|gratis"),
    "en": re.compile(
        r"\w{3,}(?:ing|ful|ous|ive|able|ible|ic|ish|less|ed)|quiet|free|main|local|public|craft|school|youth"
    ),
}
"""Other qualities, by how they end: they count where a thing follows."""

NO_SECOND: Final = re.compile(
    r"\w+(?:s|ed|ing|ly|n't)|fell|broke|went|came|took|stood|froze|cost|gave|made|said|told|again|says|does|have"
    r"|would|could|will|halfway|open|shut|closed|dead|gone|there|here|today|yesterday|tomorrow|properly"
)
"""English words that hardly are the second half of a noun: most of them tell what it did, or when."""

DEFINITE: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": re.compile(
        r"(?!\w*(?:ligen|vägen|igen|dagen|kvällen|åren|gången|sedan|redan|nästan|sådan|annan|ledsen|undan)$)"
        r"(?!(?:öppe[nt]|lite[nt]|nyfiken|besviken|sällan|förresten)$)\w{3,}(?:en|et|an|arna|orna|erna)"
    ),
    "nb": re.compile(r"(?!\w*(?:nesten|veien|dagen|elden|årene|gangen|sammen|morgen)$)\w{4,}(?:en|ene)"),
}
"""Words with the definite article at their end."""

QUALITIES: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": "gamla nya lilla stora små fina kära egen eget egna röda blå gröna gula vita första sista",
        "nb": "gamle nye lille store fine røde blå grønne gule hvite første siste beste eldste yngste egen",
        "nl": "oude nieuwe kleine grote mooie rode blauwe groene gele witte eerste laatste beste",
        "en": "old new little big small lovely red blue green yellow white black first last best own dear",
    }
)
"""Qualities that stand between whose a thing is and the thing."""

PEOPLE: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": """
            mamma pappa mor far mormor morfar farmor farfar morbror farbror moster faster bror syster syskon
            son dotter barn barnbarn fru man sambo kusin svärmor svärfar granne vän kompis fröken lärare
            kollega familj
        """,
        "nb": """
            mamma pappa mor far mormor morfar farmor farfar bestemor bestefar onkel tante bror søster søsken
            sønn datter barn barnebarn kone mann samboer fetter kusine svigermor svigerfar nabo venn venninne
            lærer kollega familie faren moren onkelen tanten broren søsteren sønnen datteren kona mannen
            naboen bestefaren bestemoren farfaren morfaren vennen venninnen læreren kollegaen familien dattera
            søstera mora
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
    }
)

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
    "fault": {
        "sv": "Hur länge har det varit så med {}?",
        "nb": "Hvor lenge har det vært slik med {}?",
        "nl": "Hoe lang is dat al zo met {}?",
        "en": "How long has it been like that with {}?",
    },
    "thing": {
        "sv": "Hur var det med {}?",
        "nb": "Hva kan du fortelle om {}?",
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
        "sv": "Var är det exakt, och hur länge har det varit så?",
        "nb": "Hvor var det helt nøyaktig, og hvor lenge har det vært slik?",
        "nl": "Waar is dat precies, en sinds wanneer?",
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
        "nb": "Hva har du mest lyst til å gjøre hos oss?",
        "nl": "Wat zou je bij ons het liefst doen?",
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
        "nb": "Og hva skjedde så?",
        "nl": "En hoe ging het verder?",
        "en": "And what happened next?",
    },
}
"""Label of triage → language → a question for when nothing in particular was mentioned."""
