"""How questions open, how people wonder aloud, and what only looks like a question, by language."""

import re
from collections.abc import Mapping
from typing import Final

_LEAD: Final = (
    "(?:(?:hej|hei|hoi|hallo|hi|hello|hey|heisann|tjena|yo|men|och|og|en|and|but|so|så|maar|dus|haha|psst|"
    "ok|hm+)[ ,]+){0,2}"
)


def _opening(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"{_LEAD}(?:{'|'.join(patterns)})(?!\w)")


def _anywhere(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


OPENERS: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _opening(
        "(?:när|vart|varför|hur|vem) (?!man |som |jag |vi |roligt|kul|fint|härligt|bra |mysigt|skönt|"
        r"bryr)\w+",
        r"var (?:är|kan|ligger|finns|hittar|köper|ska|får|parkerar|står|går|hämtar|lämnar|vänder|anmäler)",
        r"(?:vilken|vilket|vilka) \w+ (?:är|har|kommer|ska|kan|får|gäller|passar|går|kostar|menar|av|tar|"
        "ni|du|man)",
        r"(?:vilken|vilket|vilka) av",
        r"vad (?:är|gör|kostar|har|händer|heter|ska|blir|gäller|betyder|tar|säger|menar)",
        r"hur (?:mycket|många|länge|ofta|lång|långt)",
        "(?:har|kan|ska|får|vill|är|tar|vet|säljer|finns|blir|går|måste|brukar|kommer|tänker|menar|öppnar|"
        "stänger|serverar|hyr|gäller|ingår|behöver|innehåller|passar|smakar|skulle) (?:ni|du|man|jag|vi|"
        "det|den|de|någon|nån|er|era|ert|inte ni|min|mitt|mina|barn|alla)",
        r"(?:finns|ingår) \w+",
        r"(?:kan|får) \w{3,}(?:en|et|na)",
        r"någon som (?:vet|har|kan|minns)",
        r"nån som (?:vet|har|kan|minns)",
    ),
    "nb": _opening(
        "(?:når|hvor|hvorfor|hvordan|hvem|hvilken|hvilket|hvilke) (?!som |man |jeg |vi |gøy|fint|bra |"
        r"koselig|herlig|bryr)\w+",
        r"hva (?:er|gjør|koster|har|skjer|heter|skal|blir|gjelder|betyr|tar|sier|mener|slags)",
        "(?:har|kan|skal|får|vil|er|tar|vet|selger|fins|finnes|blir|går|må|pleier|kommer|tenker|mener|"
        "åpner|stenger|serverer|leier|gjelder|trenger|passer|smaker|skulle) (?:dere|du|man|jeg|vi|det|den|"
        "de|noen|deres|en|ei|min|mitt|mine|barn|alle|ikke dere)",
        r"(?:finnes|fins) \w+",
        r"(?:kan|får) \w{3,}(?:en|et|ene)",
        r"(?:e|er) det (?:lov|mulig|åpent|plass)",
        r"noen som (?:vet|veit|har|kan|husker)",
    ),
    "nl": _opening(
        "(?:wanneer|waar|waarom|hoe|wie|welke|welk|wnr) (?!leuk|fijn|mooi|heerlijk|gaaf|bijzonder|krap |"
        r"kan het)\w+",
        r"wat (?:is|zijn|kost|kosten|doe|doen|moet|kan|gebeurt|betekent|heb|wordt)",
        "(?:hebben|kun|kunnen|mag|mogen|is|zijn|gaat|gaan|komt|komen|moet|moeten|willen|zit|zitten|nemen|"
        "weet|weten|klopt|bestaat|verkopen|bedoelen|rijdt|wordt|worden|zullen|zou|zouden|past|geldt|"
        "blijft|krijgen|verhuren|doen) (?:jullie|je|jij|ik|u|er|het|de|die|dit|dat|we|wij|men|mijn|m'n|"
        "een|iemand|deze|hier)",
        r"(?:heb|kan|wil|zal|neem|krijg) (?:jullie|je|jij|ik|u|er|men|mijn|m'n|iemand|hier|het ook|de hond)",
        r"(?:weet )?iemand (?:een idee|of|wie|waar|hoe|die weet)",
        r"weet iemand",
    ),
    "en": _opening(
        "(?:when|where|why|who|which|whose) (?:do|does|did|is|are|was|were|can|could|will|would|should|"
        "has|have|to|of|date|one|day|time|kind|sort|doesnt|dont|isnt|cant)",
        r"what (?:is|are|do|does|did|time|about|kind|sort|day|date|size|should|happens|happened|if|am)",
        r"what's",
        r"how (?:do|does|did|is|are|can|could|much|many|long|far|often|big|old|come|would|should|to)",
        "(?:do|does|did|is|are|am|was|were|can|could|will|would|should|has|have|may) (?:you|i|we|it|they|"
        "the|this|that|there|he|she|my|your|our|anyone|anybody|someone|one|these|those|people|dogs|kids|"
        "any)",
        r"(?:anyone|anybody|someone) (?:know|knows|got|have|remember)",
        r"any (?:chance|idea|news|plans|update)",
        r"(?:is|are) \w+ (?:free|open|allowed|included)",
    ),
}

INDIRECT: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _anywhere(
        "(?:undrar|undra|funderar på|frågar) (?:man )?(?:ju )?(?:om|hur|när|var|vad|varför|vilken|vilket|"
        "vilka|vem|ifall|på)",
        r"(?:vill|skulle vilja|behöver|önskar) (?:gärna )?(?:veta|få veta|fråga|höra|upplysning)",
        r"hittar (?:inte|ingenstans|ingen info) (?:om|var|när|hur|vad)?",
        r"vet (?:ni|du|någon|nån)",
        r"säg till när",
        r"svar på (?:om|hur|när|var|vad|vilken)|någon som vet",
        r"(?:jag )?letar efter (?:en|ett)",
        r"vore snällt att få veta",
        r"kan ni (?:se|kolla|skicka|svara|hjälpa|säga)",
    ),
    "nb": _anywhere(
        "(?:lurer|undrer|undres) (?:jeg |man )?(?:jo )?(?:på )?(?:om|hvor|når|hva|hvorfor|hvordan|hvilken|"
        "hvilke|hvem|på)",
        "(?:vil|vil gjerne|skulle gjerne|ville|ønsker) (?:gjerne )?(?:å )?(?:vite|visst|ha visst|høre|"
        "spørre)",
        r"(?:ber om|tillater meg) å (?:få opplyst|spørre)",
        r"finner (?:ikke|ingen) (?:ut )?(?:av )?(?:om|hvor|når|hva|hvordan)",
        r"vet (?:dere|du|noen)",
        r"(?:gi lyd|si fra|si ifra) når",
        r"noen som (?:vet|veit)",
        r"prøver å finne ut|svar på om",
        r"kan dere (?:se|sjekke|sende|svare|hjelpe|si)",
    ),
    "nl": _anywhere(
        r"(?:vraag|vroeg) (?:ik )?me (?:toch |wel )?(?:af )?(?:of|hoe|wanneer|waar|wat|af)",
        r"(?:ben|was) (?:wel |zo )?benieuwd (?:of|hoe|wanneer|naar|wat)",
        r"(?:wil|zou) (?:ik )?(?:graag|wel)(?: eens)? (?:weten|vragen|horen)",
        r"(?:gaarne|graag) (?:verneem|hoor|vernam)(?: ik)?",
        r"nergens (?:vinden|terugvinden) (?:of|hoe|wanneer|wat|waar)",
        r"(?:weten|weet) (?:jullie|je|iemand)",
        r"(?:geef een (?:gil|seintje)|laat weten|laat het weten) (?:als|wanneer|zodra)",
        r"(?:iemand )?(?:een )?idee (?:of|waar|wanneer|hoe)",
        r"ik zoek (?:een|het|de)",
        r"kunnen jullie (?:zien|kijken|checken|sturen|zeggen|helpen)",
        r"wat doe ik fout|antwoord (?:willen )?(?:of|hoe|wanneer)",
    ),
    "en": _anywhere(
        r"(?:wondering|wonder) (?:if|whether|how|when|where|what|why)",
        r"(?:i'd|i would|would|we'd) (?:really )?(?:like|love) to (?:know|ask|find out|hear)",
        r"(?:should|would) be grateful to (?:learn|know)",
        "(?:can't|cannot|cant|couldn't) (?:seem to )?(?:find|see|work out|tell)(?: out)? (?:whether|if|"
        "where|when|how|what)",
        r"(?:anyone|anybody) know",
        r"(?:shout|let me know|give me a shout|tell me) (?:when|if|once|whether)",
        r"(?:i'm |am )?looking for (?:a|an|the) (?:book|songbook|song|film|recipe|photo|picture|copy)",
        r"any idea (?:if|whether|where|when|how|what)",
        r"(?:can|could) you (?:tell|look|check|send|help|say|see)",
        r"what (?:am i|do i|did i) \w+",
    ),
}

TAKE_BACK: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _anywhere(
        r"vem kom på",
        r"vad (?:fan|i helvete|fasen)",
        r"hur svårt kan det vara",
        r"är ni (?:dumma|helt)",
        r"skojar ni",
        r"kan (?:ni )?inte (?:ni )?ha",
        r"kan ni inte",
        r"kan väl",
        r"lei av",
        r"trött på att",
        r"bli rik",
    ),
    "nb": _anywhere(
        r"hvem er det som tror",
        r"hvem kom på",
        r"hva faen",
        r"hvor vanskelig kan det være",
        r"er dere helt",
        r"tuller dere",
        r"kan (?:dere )?ikke (?:dere )?(?:ha|prøve)",
        r"kan dere ikke",
        r"kan ikke dere",
        r"lei av å",
    ),
    "nl": _anywhere(
        r"wie heeft (?:dat |dit )?bedacht",
        r"wat (?:verdomme|de fuck)",
        r"hoe moeilijk kan het zijn",
        r"zijn jullie gek",
        r"wat dachten jullie van",
        r"zou het niet (?:leuk|mooi|fijn)",
        r"waarom niet gewoon",
        r"geld lenen",
        r"kunnen jullie niet",
    ),
    "en": _anywhere(
        r"who (?:decided|thought|came up)",
        r"what the (?:hell|fuck)",
        r"how hard can it be",
        r"are you (?:kidding|joking|serious)",
        r"couldn't you",
        r"why not just",
        r"can't you",
        r"why don't you",
        r"tired of",
        r"want to (?:earn|make) ",
    ),
}
