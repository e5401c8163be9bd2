"""How readings, wishes and offers to work along are built, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import AnyOf

READINGS: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"(?:förstått|fattat|begripit|förstår|fattar) (?:jag |vi )?(?:det |er |saken |det hela )?(?:rätt|"
        r"riktigt|korrekt)(?= |,|$)",
        r"(?:fattade|förstod|tolkade|uppfattade|läste|tog) (?:det|er|skylten|texten|\w+(?:en|et)) som att",
        r"(?:står|stämmer) det (?:verkligen |faktiskt |alltså )att",
        r"är (?:det här|detta) (?:sidan|kontot|gruppen|numret) (?:för|till|hos)",
        r"ni är (?:väl|ju) (?:\w+ )?(?:kommunen|kommunala|staten|statliga|en del av|samma)",
    ),
    "nb": AnyOf(
        r"(?:skjønner|forstår|skjønt|forstått|fatta|fattet) (?:jeg |vi )?(?:det |dere |saken )?(?:rett|"
        r"riktig)(?= |,|$)",
        r"(?:skjønte|forsto|forstod|tolka|tolket|oppfatta|oppfattet|leste|tok) (?:det|dere|skiltet|"
        r"teksten) (?:som|slik|sånn) at",
        r"(?:står|stemmer) det (?:virkelig |faktisk |altså )at",
        r"er (?:dette|det her) (?:siden|sida|kontoen|gruppa|gruppen|nummeret) (?:for|til)",
        r"dere er (?:vel|jo) (?:\w+ )?(?:kommunen|kommunale|staten|statlige|en del av|samme)",
    ),
    "nl": AnyOf(
        r"(?:als|indien) (?:ik|we|wij) (?:\w+ ){0,3}goed (?:begrijp|begrijpen|begrepen|heb|hebben|snap|lees)|"
        r"(?:begrijp|snap|lees) ik (?:\w+ ){0,2}goed|heb ik (?:\w+ ){0,2}goed begrepen",
        r"(?:begreep|las|vatte|interpreteerde) (?:het|dit|dat|jullie|het bord) (?:\w+ )?(?:als|zo dat)",
        r"(?:staat er|staat daar|klopt het) (?:echt|werkelijk|nou echt) dat",
        r"is dit (?:de|het) (?:pagina|site|account|groep|nummer) (?:van|voor)",
        r"(?:jullie zijn|zijn jullie) toch (?:\w+ ){0,2}(?:van de|onderdeel|dezelfde|degenen)",
    ),
    "en": AnyOf(
        r"if (?:i|we|i'm|i've|we've) (?:have )?(?:understand|understood|read|reading|get|getting|got|"
        r"followed) (?:\w+ ){0,3}(?:right|rightly|correctly|properly)",
        r"(?:understood|took|interpreted) (?:it|that|this|the sign|you) (?:as|to mean)(?! an?\b)",
        r"does (?:it|that|this|the \w+) (?:really|actually) (?:say|mean)",
        r"is this the (?:\w+ )?(?:page|account|group) (?:for|of)",
        r"you(?:'re| are) (?:\w+ )?(?:run by|part of) the (?:council|city|state|government|county)",
    ),
}
"""What somebody takes a thing for: "Am I right that …", "is this the page of the surgery"."""

MISSENT: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"^(?:hej|hejsan|hallå|tja) (?:mamma|pappa|älskling|gumman|mormor|farmor|morfar|farfar|syrran)[ ,!]+"
        r"(?!har|är|kan|finns|när|vad|kolla|titta)\w+"
    ),
    "nb": AnyOf(
        r"^(?:hei|heisann|hallo) (?:mamma|pappa|kjære|elskling|vennen|bestemor|mormor|bestefar|skatt)[ ,!]+"
        r"(?!har|er|kan|finnes|når|hva|se|sjekk)\w+"
    ),
    "nl": AnyOf(
        r"^(?:hoi|ha|hallo|hey|dag) (?:mam|mama|pap|papa|schat|schatje|lieverd|oma|opa)[ ,!]+"
        r"(?!hebben|zijn|is|kan|kunnen|wanneer|wat|kijk|hoe)\w+"
    ),
    "en": AnyOf(
        r"^(?:hi|hey|hiya|hello) (?:mum|mom|dad|love|darling|sweetheart|gran|nan|honey)[ ,!]+"
        r"(?!do|does|are|is|can|could|have|what|how|when|where|any|look|just|i|would|will|which)\w+"
    ),
}
"""What was meant for somebody at home: "Hi love, running late"."""

WISHES: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"(?:gör|ta|kör|testa|visa|spela) (?:ett|en|nåt|något|någon|lite) [\w ]{3,60}(?:också|nästa gång|"
        r"snart|"
        r"vetja)",
        r"(?:en|ett|nåt|något) (?:för|om|med) [\w ]{3,40} nästa gång",
        r"gör (?:gärna |även |också |även gärna )?(?:något|nåt) (?:med|om|för|av)",
        r"låt (?:barnen|eleverna|ungdomarna|besökarna|personalen) (?:få )?\w+a",
    ),
    "nb": AnyOf(
        r"(?:gjør|ta|kjør|test|vis|spill) (?:et|en|ei|noe|litt) [\w ]{3,60}(?:også|neste gang|snart)",
        r"(?:en|et|ei|noe) (?:for|om|med) [\w ]{3,40} neste gang",
        r"gjør (?:gjerne |også |gjerne også )?noe (?:med|om|for|ut av)",
        r"la (?:barna|elevene|ungdommene|de ansatte|publikum) (?:få )?\w+e",
    ),
    "nl": AnyOf(
        r"(?:doe|maak|neem|draai|speel) (?:een|iets|wat) [\w ]{3,60}(?:ook|volgende keer|binnenkort)",
        r"(?:eentje|een|iets) (?:voor|over|met) [\w ]{3,40} volgende keer",
        r"doe (?:(?:ook|nog|misschien|gerust|eens|een keer) ){1,3}(?:iets|wat|mee)",
        r"laat (?:de )?(?:kinderen|leerlingen|jongeren|bezoekers|bewoners) (?:\w+ ){1,4}(?:doen|"
        r"maken|zingen|spelen|"
        r"inspreken|schilderen)",
    ),
    "en": AnyOf(
        r"(?:do|make|try|run|have) (?:an?|one|some|something) [\w' -]{3,60}(?:next time|next|sometime|"
        r"too)(?: please)?$",
        r"(?:an?|one|something) (?:for|about|with) [\w' -]{3,40} next(?: time)?(?: please)?$",
        r"do something (?:with|about|for) (?:the )?(?!queue|wait|noise|smell)\w+",
        r"(?:get|let) (?:the|some|your|a few) [\w' ]{3,40} (?:to )?(?:do the|make the|sing|read the|paint|"
        r"design|draw|voice)",
    ),
}
"""Orders that ask for one more of a kind: "One for grown-ups next please"."""

OFFERS: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"(?:söker|får|hittar) (?:man|han|hon|en) (?:\w+ )?(?:jobb|arbete|praktik) (?:som|hos|i|på)",
        r"(?:ring|hör av er|säg till|hojta|mejla) (?:\w+ ){0,2}(?:om|ifall) (?:någon|nån|ni) (?:\w+ "
        r"){0,2}(?:sjuk|hoppar av|förhinder)",
        r"(?:nåt|något|någonting) för en \w*-?åring att göra",
        r"(?:om|ifall) ni (?:\w+ ){0,2}(?:kort om|ont om|för få) (?:folk|personal|händer)",
        r"kan (?:\w+ ){1,2}(?:förmiddagar|eftermiddagar|kvällar|dagar)(?: i veckan)? (?:vara|stå|sitta|"
        r"hjälpa)",
    ),
    "nb": AnyOf(
        r"(?:søker|får|finner) (?:man|han|hun|en) (?:\w+ )?(?:jobb|arbeid|praksis) (?:som|hos|i|på)",
        r"(?:ring|gi lyd|si fra|hør fra dere|send melding) (?:\w+ ){0,2}(?:om|hvis) (?:noen|dere) (?:\w+ "
        r"){0,2}(?:syke?|sjuke?|trekker seg|forfall)",
        r"noe for en [\w-]{0,20}åring å gjøre",
        r"(?:om|hvis) dere (?:\w+ ){0,2}(?:kort på|lite|for få|mangler) (?:folk|personale|hender)",
        r"kan (?:\w+ ){1,2}(?:formiddager|ettermiddager|kvelder|dager)(?: i uka)? (?:være|stå|sitte|hjelpe)",
    ),
    "nl": AnyOf(
        r"zoekt (?:\w+ ){0,2}(?:werk|baan|bijbaan\w*|baantje|stage\w*|leerplek)",
        r"(?:bel|app|mail|roep|zeg het) (?:\w+ ){0,2}als (?:er )?(?:iemand|jullie) (?:\w+ ){0,2}(?:ziek|"
        r"uitvalt|uitvallen|tekort)",
        r"iets (?:te doen )?voor een [\w-]{0,20}jarige(?: te doen)?",
        r"als jullie (?:\w+ ){0,3}(?:mensen|handen|personeel) (?:tekort|te kort)",
        r"kan (?:\w+ ){1,2}(?:ochtenden|middagen|avonden|dagen)(?: per week| in de week)? (?:\w+ )?(?:zijn|"
        r"staan|zitten|helpen|werken)",
    ),
    "en": AnyOf(
        r"(?:get|find|apply for) (?:a )?(?:job|work|placement) (?:as|with|at|in) (?:an? |you|the )",
        r"(?:ring|call|text|shout|message)(?: me)? if (?:anyone|someone|somebody|anyone's|someone's)(?: is)? "
        r"(?:\w+ )?(?:ill|sick|drops out|pulls out)",
        r"(?:anything|something) (?:for )?a [\w-]{0,20}year[ -]old (?:to do|can do|could do)",
        r"if you(?:'re| are) (?:\w+ ){0,2}short (?:of|for|on)",
        r"can do (?:\w+ ){1,2}(?:mornings|afternoons|evenings|days)(?: a week)?(?: as| on| in|$)",
    ),
}
"""Somebody, or somebody near them, who would work along: "ring if anyone is ill"."""
