"""How requests open a sentence, by language: orders for oneself, what is told to be confirmed, bare wants."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon.clauses import words
from stamgast.coach.sieve import Sieve

CHOICES: Final = (
    " eller inte",
    " eller ej",
    " eller nej",
    " eller",
    " eller ikke",
    " eller ikkje",
    " of niet",
    " of wel",
    " or not",
    " or nah",
    " or no",
    " or nope",
)
"""How a sentence ends that leaves a choice open: "open tomorrow or not"."""
NO_CHOICE: Final = words("om ifall oavsett vare antingen enten uansett hvis of whether if believe geloof")
"""Words that ask nothing with it: "believe it or not"."""


def _opening(*patterns: str) -> Sieve:
    return Sieve(rf"(?:{'|'.join(patterns)})(?!\w)")


REQUESTS: Final[Mapping[str, Sieve]] = {
    "sv": _opening(
        r"(?:snälla |gärna |kan ni )?(?:skicka|ring|mejla|maila|boka|reservera|spara|anmäl|kontakta|svara|"
        r"meddela|förklara|hjälp|ta bort|stryk|påminn|(?:sätt|skriv) upp) (?:\w+ ){0,3}(?:mig|mej|oss|min|"
        r"mitt|mina)(?! (?:på )?(?:ett |en )?(?:meddelande|dm|pm|mess))",
        r"(?:lägg|ställ) undan",
        r"(?:jag )?(?:söker|letar efter) (?:en|ett|nån|någon|den|det)(?! (?:\w+ )?\w*(?:jobb|praktik\w*|"
        r"tjänst)(?!\w))",
        r"(?:ge|säg) (?:oss|mig) (?:\w+ ){1,4}(?:om|på) (?:när|hur|vad|var)",
        r"(?:någon|nån|ngn) (?:annan |här )?som (?!bryr|orkar|alltid|aldrig|verkligen)\w+|om [\w ]{3,60} "
        r"då, \w+ (?:man|jag|vi|det)",
        r"hjälp$",
        r"(?:mer|lite mer) (?:info\w*|detaljer|fakta)(?: tack)?$",
        r"(?:alltså |så |men )*(?:\w+(?:en|et|na)|det|den|man) (?:gäller|ingår|har|går|kostar|funkar|räcker|"
        r"finns|tar) väl (?!inte)\w+",
        r"(?:så|alltså) (?:\w+ ){2,9}(?:då|alltså)$",
        r"(?:tips|råd|hjälp|info|förslag) (?:på|om|till|med|kring)",
        r"om (?:jag|vi|man) [\w ]{3,60}, \w+ (?:det|jag|man|ni|vi) [\w ]{0,40}då$",
        r"om (?:jag|vi) [\w ]{3,60}, (?:kan|har|tar|får|går) (?:ni|det)",
        r"(?:ni|dom|de|du) (?:har|är|tar|säljer|finns|kör|öppnar|stänger) (?:väl (?!inte)\w+|[\w ]{2,50} "
        r"(?:va|visst))$",
        r"ni (?:har|är|tar|säljer|kör|öppnar|stänger) väl (?!inte)\w+",
        r"ni (?:har|tar|säljer|kör|öppnar|stänger|serverar|skickar) [\w ]{2,50}, eller hur$",
        r"samma (?:tid|tider|pris|plats|regler|dag|dagar) som [\w ]{3,30}$",
        r"öppet (?:på|i|över|även|nu|under|till)(?: \w+){1,3}$",
        r"(?:skicka|leverera|ställ) [^.!?]{3,80} i ?stället",
    ),
    "nb": _opening(
        r"(?:vennligst |gjerne |vær så snill og )?(?:send|ring|mail|bestill|reserver|spar|meld|kontakt|svar|"
        r"forklar|hjelp|stryk|minn|ta|sett|skriv) (?:\w+ ){0,3}(?:meg|mæ|oss|min|mitt|mine)(?! (?:på "
        r")?(?:en |ei )?(?:melding|dm|pm))",
        r"legg (?:av|til side)",
        r"(?:tror|synes|syns|mener) dere",
        r"(?:jeg )?(?:søker|leter etter) (?:en|et|ei|noen|den|det)(?! (?:\w+ )?\w*(?:jobb|praksis\w*|"
        r"stilling)(?!\w))",
        r"(?:gi|si) (?:oss|meg) (?:\w+ ){1,4}(?:om|på) (?:når|hvordan|hva|hvor)",
        r"(?:noen|nokon|nokken) (?:andre |her )?som (?!bryr|orker|alltid|aldri|virkelig)\w+|hvis [\w "
        r"]{3,60} da, \w+ (?:man|jeg|vi|det)",
        r"hjelp$",
        r"(?:mer|litt mer) (?:info\w*|detaljer|fakta)(?: takk)?$",
        r"(?:altså |så |men )*(?:\w+(?:en|et|ene|a)|det|den|man) (?:gjelder|inngår|har|går|koster|funker|"
        r"rekker|finnes|tar) vel (?!ikke)\w+",
        r"(?:så|altså) (?:\w+ ){2,9}(?:da|altså)$",
        r"(?:tips|råd|hjelp|info|forslag) (?:på|om|til|med|rundt)",
        r"hvis (?:jeg|vi|man) [\w ]{3,60}, \w+ (?:det|jeg|man|dere|vi) [\w ]{0,40}da$",
        r"hvis (?:jeg|vi) [\w ]{3,60}, (?:kan|har|tar|får|går) (?:dere|det)",
        r"dere (?:har|er|tar|selger|kjører|åpner|stenger) (?:vel (?!ikke)\w+|[\w ]{2,50} (?:sant|vel)$)",
        r"dere (?:har|tar|selger|kjører|åpner|stenger|serverer|sender) [\w ]{2,50}, ikke sant$",
        r"samme (?:tid|tider|pris|sted|regler|dag|dager) som [\w ]{3,30}$",
        r"(?:åpent|ope) (?:på|i|over|også|nå|til)(?: \w+){1,3}$",
        r"(?:send|lever) [^.!?]{3,80} i ?stedet",
    ),
    "nl": _opening(
        r"(?:graag |gaarne )?(?:stuur|bel|mail|boek|reserveer|bewaar|meld|haal|antwoord|help|herinner|zet|"
        r"schrijf) (?:\w+ ){0,3}(?:me|mij|ons|mijn|m'n)(?! (?:via )?(?:een )?(?:\w*bericht\w*|dm|pm|pb|"
        r"appje))",
        r"heeft het (?:nog )?zin|(?!als |toen |in |op |na |met |voor |daar |hier )[^,]{3,80}, (?:is|kan|"
        r"mag) het|geef (?:ons|me|mij) (?:\w+ ){1,4}(?:wanneer|hoe|wat|waar)",
        r"(?:nog )?iemand (?:\w+ ){0,5}(?:gezien|gevonden|gehoord|ervaring|gehad|geprobeerd)",
        r"leg (?:\w+ ){1,7}(?:opzij|apart|klaar)",
        r"help$",
        r"(?:iets )?meer (?:info\w*|details)(?: graag| aub| svp)?$",
        r"dus (?:\w+ ){2,9}dan$",
        r"(?:tips|advies|hulp|info) (?:waar|hoe|voor|over|om|met|bij)",
        r"zoek (?:een|het|de|dat|die|iets|iemand)(?! (?:\w+ )?(?:stage|baan|bijbaan|werk|leer)\w*)",
        r"als (?:ik|we|wij|je) [\w ]{3,60}, \w+ (?:ik|je|we|jullie) [\w ]{0,40}dan [\w ]{0,20}$",
        r"als (?:ik|we|wij) [\w ]{3,60}, (?:kunnen|hebben|nemen|mogen) jullie",
        r"jullie (?:zijn|hebben|gaan|nemen|verkopen) (?:toch (?!niet)\w+|[\w ]{2,50} toch$)",
        r"(?:het|dat) is toch (?:geen probleem|goed|oké|oke|mogelijk|toegestaan)",
        r"(?:de)?zelfde (?:tijd|tijden|prijs|plek|regels|dag|dagen) als [\w ]{3,30}$",
        r"open (?:op|met|tijdens|vandaag|morgen|dit|deze|komende?)(?: \w+){0,3}$",
        r"(?:\w+dag|morgen|vanavond|dit weekend|met \w+) (?:ook |gewoon |nog )?open$",
        r"(?:stuur|bezorg|lever) [^.!?]{3,80} in plaats van",
    ),
    "en": _opening(
        r"(?:please |pls |do |could you )?(?:send|ring|call|email|book|reserve|save|sign|contact|answer|"
        r"explain|remind|put|take|add) (?!me (?:old|crazy|back|home|there|away))(?:[\w']+ ){0,3}(?:me|us|my|"
        r"our)(?! (?:a )?(?:message|dm|pm))",
        r"(?:anyone|anybody|someone) \w+ing|give (?:us|me) (?:\w+ ){1,4}(?:when|how|what|where)",
        r"(?:hiya|hi|hey|hello) got (?:any|a|some)\w*",
        r"keep (?:\w+ ){1,4}(?:back|aside)",
        r"help$",
        r"(?:more|some) (?:info\w*|details)(?: please| pls)?$",
        r"so (?!that's|this is|it's)(?:[\w']+ ){2,9}then$",
        r"remind me",
        r"(?:tips|advice|help|info|suggestions?) (?:on|for|with|about)",
        r"tell me you(?:'re|re| are|'ve| have) (?!joking|kidding|having)\w+",
        r"(?:hi |hello |hey |hiya )?(?:looking for|searching for|hunting for|after) (?:a|an|the|that|some|"
        r"any)(?! (?:\w+ )?(?:placement|job|work|position|internship))",
        r"if (?:i|we) [\w ]{3,60},? (?:am|can|do|will|could|should|is|are) (?:i|we|you|it|there)",
        r"(?:you|you're|youre|u|ur) (?:\w+ ){1,7}(?:right|yeah|aye|yes)$",
        r"(?:you|they) (?:still |do |also )?(?:take|have|sell|serve|open|close|shut|deliver|stock|allow|"
        r"accept|"
        r"run) [\w ]{2,50},? (?:don't|dont) (?:you|they)$",
        r"(?:it's|its|it is|that's|thats) (?:ok|okay|alright|fine|allowed|possible)[\w ]{0,60},? isn'?t it$",
        r"same (?:time|times|price|place|rules|day|days) as [\w ]{3,30}$",
        r"open (?:on|over|this|next|today|tomorrow|tonight|for (?:lunch|breakfast|dinner|tea))(?: \w+){0,4}$",
        r"happen to (?:have|know|sell|stock)",
        r"(?:send|deliver|post) [^.!?]{3,80} instead",
        r"(?:hi |hello |hey )?(?:i |we )?(?:need|want|after) (?:a |an |two |three |\d+ )(?:table|room|slot|"
        r"seat|seats|ticket|tickets|appointment|space)\b",
    ),
}
"""Looked for at the beginning of a sentence alone."""
