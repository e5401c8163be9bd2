"""How people wonder aloud and ask for something, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import AnyOf

_ASKED_IN_PASSING: Final = (
    r"^(?:jag|jeg|ik|vi|wij|we|i|i'm|im|min|mitt|mijn|my) [^,]{3,80}, (?:finns|är|har|går|kan|får|er|fins|"
    r"finnes|is|zit|zitten|zijn|hebben|kan|kun|has|have|are|do|does|can) (?:det|den|ni|nån|någon|man|dere|"
    r"noe|noen|jullie|die|dat|er|de|there|you|it|the|that)"
)
"""Tells first and asks then, in one sentence: "I am looking for X, is there one …"."""
INDIRECT: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"(?:få|ha) (?:det|detta|den) (?:\w+ )?(?:förklarat|förklarad|bekräftat|bekräftad|utrett)",
        r"(?:ber om|anhåller om|emotser|uppskattar) (?:ett |ert |snabbt )?(?:svar|besked|"
        r"återkoppling|upplysning)",
        r"^(?:sista (?:dag|datum)|deadline) för \w+",
        r"(?:min|mina|vår|våra) fråg(?:a|or) (?:gäller|handlar om|är)",
        r"(?:behöva|vilja|kunna|gärna|hoppas|önskar) (?:\w+ ){0,2}(?:få )?veta (?:om|när|hur|vad|var|vart|"
        r"vem|"
        r"vilken|vilka|varför)",
        r"(?:försökt|försöker) (?:förstå|lista ut|räkna ut|ta reda på) (?:vad|hur|när|om|vilken|var|vem)",
        r"ni har (?:väl )?inte (?:möjligen |möjligtvis |händelsevis )?(?:råkat|möjligen|möjligtvis|"
        r"händelsevis)",
        r"fråga(?:n)? är (?:bara |väl |nu )?(?:om|hur|när|var|vad|vem)|(?:undrar|frågar) (?:\w+ )?om ni|"
        r"(?:vill|vilja|behöver|behöva|försöker) (?:\w+ ){0,2}(?:få |komma )?(?:i kontakt med|tag (?:på|"
        r"i)) (?!er|någon på)\w+",
        r"(?:ni|du) (?:får|kan) (?:\w+ )?(?:gärna|väldigt gärna) (?:\w+ )?(?:ringa|höra|skicka|säga|meddela|"
        r"svara|mejla|maila|återkomma|berätta)|(?:vet|minns) ingen (?:\w+ )?(?:om|när|var|vad|hur|vem)",
        r"(?:ni|du|någon|nån) (?:\w+ )?råkar (?:\w+ )?(?:ha|veta|känna|sälja)|(?:ingen|någon|nån) som (?:\w+ "
        r")?(?:vet|minns) (?:om|när|var|vad|hur|vem)|ni har (?:\w+ ){0,2}(?:möjligen|möjligtvis|händelsevis)",
        r"(?:bra|kul|skönt|roligt|intressant) att (?:få )?(?:veta|reda på) (?:om|hur|när|vad|var|vem|"
        r"vilken)|försäkra (?:mig|oss) om|(?:dubbel)?kollar (?:att|om|så)",
        r"(?:berätta|förklara|säg) (?:gärna |för mig |snälla )*(?:hur|vad|när|var|vem|varför|vilken|att det "
        r"finns)",
        r"(?:behöver|behövs|söker|önskar|vill ha) (?:\w+ ){0,2}(?:hjälp|råd|info\w*|tips|blankett\w*)",
        r"^(?:pris|kostnad|öppettider|tider|möjlighet|datum|adress) (?:för|till|i|på|under|att) \w+|"
        r"^(?:hund(?:ar)?|barn|barnvagn|rullstol|kort|swish|kontanter|parkering) (?:ok|okej|tillåtet|"
        r"tillåtna|gratis)$|^(?:gratis|fri) (?:parkering|entré|inträde)$|^fortfarande (?:kvar|till salu|"
        r"ledig)\w*",
        r"(?:någon|nån) (?:här |av er )som|svara gärna med|skicka (?:gärna )?(?:\w+ ){1,4}till (?:mig|min|"
        r"mitt)",
        r"(?:fattar|förstår|vet|hittar|begriper|blir|får|listar ut|kommer) (?:inte|ej) (?:riktigt |alls |"
        r"helt |klok på |till |ihop |fram till |kläm på )*(?:hur|var|vart|när|om|vilken|vilka|vad|vem) "
        r"(?:jag|man|vi|det|den|min|mitt|mina|\w+(?:en|et|na|an))",
        r"hör av er (?:om|när|ifall)",
        r"berätta (?:gärna )?mer|(?:råd|tips|hjälp) (?:mott\w+|sökes|önskas|uppskattas)|försöker (?:hitta|"
        r"få tag (?:på|i)) (?!er|nån på|någon på)\w+",
        r"(?:ville|vill|gärna|vilja) (?:\w+ )?(?:höra|hört) (?:om|hur|när|vad)|(?:nån|"
        r"någon) (?:bra )?(?:rekommendation|tips|idé)\w*",
        r"\w+, (?:stämmer|går|funkar|gäller) (?:det|den)(?: \w+)?$|(?:vad|hur) (?:säger|tror|tycker|menar) "
        r"ni|\w+, vad (?:händer|gör jag|nu)",
        r"få (?:reda på|svar på|besked om)|(?:tacksam|snällt|schysst|bra|fint) om (?:ni|nån|någon|du) "
        r"(?:kan |kunde |vill |ville )?(?:\w+ )?(?:höra av|hör|ring|svar|återkom|kontakta|mejla|maila|"
        r"skicka|hjälp|kolla|berätta)\w*",
        r"(?:ni|du) (?:kanske |säkert )?(?:kan|vet) (?:kanske |säkert )?(?:svara|berätta|säga|hjälpa|tala "
        r"om)",
        r"säg att ni (?:har|är|tar|öppnar)|letar efter (?:den|det|\w+en|\w+et)",
        r"(?:behöver|önskar|vill ha|skulle (?:vilja ha|behöva|vilja)|tar gärna|har ni) (?:boka |beställa |"
        r"reservera )?(?:ett|en|två|tre|fyra|\d+) (?:bord|plats|platser|rum|biljett|biljetter|tid)|(?:länk|"
        r"länken|receptet|adressen|numret) (?:\w+ ){0,4}(?:tack|pls|snälla)$",
        r"(?:har|någon|nån) (?:\w+ ){0,2}(?:koll|aning|peiling|kläm) (?:på )?(?:om|när|hur|var|vad|vilken|"
        r"vem)",
        r"(?:sökt|letat|kollat|tittat) [\w ]{2,60}(?:hittar|ser) (?:\w+ )?inte|(?:säg|hojta|ropa|skrik|"
        r"meddela|pinga) (?:gärna )?(?:till )?(?:om|när|ifall)|om ni (?:får in|har|hittar|behöver) [\w "
        r"]{2,40} (?:hojta|säg till|ropa)|ge mig (?!en chans)\w+",
        r"ingen aning (?:om )?(?:hur|var|vart|när|om|vad) (?:jag|man|vi|det|den)|nyfiken på (?:om|hur|när|"
        r"vad|var)",
        r"tack på förhand|tacksam för (?:svar|hjälp|info\w*|tips|besked|återkoppling)|hoppas ni kan "
        r"(?:hjälpa|svara)",
        r"(?:skulle (?:gärna )?vilja|vill gärna|önskar|hade velat) (?:\w+ )?(?:boka|beställa|avboka|ändra|"
        r"anmäla|köpa|hyra|byta|returnera|lämna in|hämta)",
        r"(?:skicka|säg|mejla|maila|visa|påminn|spara|boka|sätt upp|anmäl|lägg undan) (?:gärna )?(?:mig|"
        r"mej)(?! (?:på )?(?:ett |en )?(?:meddelande|dm|pm|mess))",
        _ASKED_IN_PASSING,
        r"(?:jag |bara |ville |skulle |vi )*(?:undrar|undrade|funderar|funderade) (?:bara |lite |över |på |"
        r"vad |hur )*\w+",
        r"(?:snabb )?fråga (?:om|angående|till er|gällande)|en (?:snabb |liten )?fråga",
        r"behöv(?:er|a) (?:veta|hjälp med)|(?:kunna|vilja) få (?:hjälp|veta|svar|reda)|hör av er när",
        r"meddela när",
        r"(?:kan|skulle) (?:ni|du) (?:kunna )?(?:ändra|lägga|kolla|se|skicka|svara|hjälpa|säga|berätta|"
        r"ringa|flytta|boka|ta)",
        r"(?:hittar|ser) (?:inget|ingenting|inte|ingen) (?:om|något om)",
        r"kommer inte (?:på|ihåg) (?:vad|hur|när|var)",
        r"(?<!ni )(?:undrar|undra|funderar på|frågar) (?:man )?(?:ju )?(?:om|hur|när|var|vad|varför|vilken|"
        r"vilket|vilka|vem|ifall|på)",
        r"(?:vill|skulle vilja|behöver|önskar) (?:gärna )?(?:veta|få veta|fråga|höra|upplysning)",
        r"hittar (?:inte|ingenstans|ingen info) (?:om|var|när|hur|vad)?",
        r"(?<!jag )(?<!vi )(?<!det )vet (?:ni|du|någon|nån)",
        r"säg till när",
        r"svar på (?:om|hur|när|var|vad|vilken)|någon som vet",
        r"(?:jag )?letar efter (?:en|ett)",
        r"vore snällt att få veta|(?:osäker på|vet (?:inte|ej)|oklart) om|eller är det bara (?:vi|jag|hos)",
        r"(?:ser|hittar) (?:inte |inget |ingen |ingenstans )[\w ]{2,40}(?:nånstans|någonstans|på "
        r"(?:hem)?sidan)",
        r"^\w*(?:pris|länk|adress|info|recept|storlek|öppettider|meny|lösenord|kod|tabell|datum)\w* (?:tack|"
        r"pls)$",
        r"kan (?:nån|någon) (?:förklara|säga|berätta|hjälpa|tipsa|svara)",
        r"kan ni (?:se|kolla|skicka|svara|hjälpa|säga)",
    ),
    "nb": AnyOf(
        r"(?:få|ha|fått|hatt) (?:det|dette|den) (?:\w+ )?(?:forklart|bekreftet|oppklart|utdypet)",
        r"(?:ber om|anmoder om|imøteser|setter pris på) (?:et |en |rask |raskt )?(?:svar|beskjed|"
        r"tilbakemelding|opplysning)",
        r"(?:gjerne|skulle|ville) (?:\w+ )?hørt (?:om|når|hva|hvordan|hvor|hvem)",
        r"(?:lett|søkt|sjekket|kikket) [\w ,]{2,60}(?:finner|ser) (?:\w+ )?ikke",
        r"^(?:siste (?:dag|frist)|frist) for \w+",
        r"spørsmål(?:et|ene) (?:mitt|mine|vårt|våre) (?:gjelder|handler om|er)",
        r"(?:skulle|ville|vil|gjerne|må|ønsker å|håper å|trenger å) (?:\w+ ){0,2}(?:få )?vite (?:om|når|"
        r"hvordan|hva|hvor|hvem|hvilken|hvilke|hvorfor)",
        r"(?:prøvd|prøver) å (?:forstå|finne ut|regne ut) (?:hva|hvordan|når|om|hvilken|hvor|hvem)",
        r"spørsmålet er (?:bare |vel |nå )?(?:om|hvordan|når|hvor|hva|hvem)|"
        r"(?:lurer på|spør) (?:\w+ )?om dere|(?:vil|ville|gjerne|trenger|"
        r"prøver) (?:\w+ ){0,3}(?:i kontakt med|tak i) (?!dere|noen på)\w+",
        r"(?:dere|du) (?:må|kan|får) (?:\w+ )?gjerne (?:\w+ )?(?:ringe|høre|sende|si|gi|svare|maile|"
        r"fortelle|melde)|(?:vet|veit|husker) ingen (?:\w+ )?(?:om|når|hvor|hva|hvordan|hvem)",
        r"(?:dere|du) (?:har|selger|kjenner|tar) (?:vel|kanskje) ikke|(?:dere|du) (?:\w+ ){0,3}tilfeldigvis|"
        r"(?:ingen|noen) som (?:\w+ )?(?:vet|veit|husker) (?:om|når|hvor|hva|hvordan|hvem)",
        r"(?:greit|fint|kjekt|gøy|interessant) å (?:få )?vite (?:om|hvordan|når|hva|hvor|hvem|hvilken)|"
        r"forsikre (?:meg|oss) om|(?:dobbelt)?sjekker (?:at|om)",
        r"(?:fortell|forklar|si meg) (?:gjerne )?(?:hvordan|hva|når|hvor|hvem|hvorfor|hvilken)|^si at det "
        r"(?:er|fins)",
        r"(?:trenger|søker|ønsker|vil ha) (?:\w+ ){0,2}(?:hjelp|råd|info\w*|tips|skjema\w*)",
        r"^(?:pris|kostnad|åpningstider|tider|mulighet|dato|adresse) (?:for|til|i|på|under|å) \w+|"
        r"^(?:hund(?:er)?|barn|barnevogn|rullestol|kort|vipps|kontanter|parkering) (?:ok|greit|lov|velkomne|"
        r"gratis)$|^gratis (?:parkering|inngang)$|^fortsatt (?:igjen|til salgs|ledige?)",
        r"noen (?:her |av dere )som|svar gjerne med|send (?:gjerne )?(?:\w+ ){1,4}til (?:meg|min|\w+ min)|"
        r"aner ikke (?:hvem|hvordan|hvor|hva)|sett meg (?:opp )?på",
        r"(?:gi lyd|si fra|hør fra dere) (?:om|når|hvis)",
        r"fortell (?:gjerne )?mer|(?:råd|tips|hjelp) (?:mott\w+|ønskes|trengs)|prøver å (?:finne|få tak i) "
        r"(?!dere|noen på)\w+",
        r"(?:noen|nokon) (?:gode? )?(?:anbefaling|tips|idé)\w*|takknemlig for (?:beskjed|tilbakemelding)|"
        r"svar på (?:hvordan|hva|når|hvor|hvem|hvorfor)",
        r"\w+, (?:stemmer|går|funker|gjelder) (?:det|den)(?: \w+)?$|(?:hva|hvordan) (?:sier|tror|synes|"
        r"mener) dere|\w+, hva (?:skjer|gjør jeg|nå)",
        r"få (?:rede på|svar på|beskjed om)|(?:takknemlig|snilt|pris på|bra|fint|flott) om (?:dere|noen|du) "
        r"(?:kan |kunne |vil |ville )?(?:\w+ )?(?:ta kontakt|ring|svar|kontakt|maile|sende|hjelp|sjekk|"
        r"fortell)\w*",
        r"(?:dere|du) (?:kanskje |sikkert )?(?:kan|vet) (?:kanskje |sikkert )?(?:svare|fortelle|si|hjelpe)",
        r"si at dere (?:har|er|tar|åpner)|(?:leter|ser) etter (?:den|det|en|et|ei|\w+en|\w+et|\w+a)",
        r"(?:trenger|ønsker|vil ha|skulle (?:hatt|gjerne hatt|ønske)|tar gjerne) (?:å bestille |å booke "
        r")?(?:et |en |to |tre |fire |\d+ )?(?:bord|plass|plasser|rom|billett|billetter|time) (?:til|for|på|"
        r"i|kl|den)|(?:lenke|lenka|oppskrifta|oppskriften|adressen|nummeret) (?:\w+ ){0,4}(?:takk|pls)$",
        r"(?:har|noen) (?:\w+ ){0,2}(?:peiling|anelse|greie) på (?:om|når|hvordan|hvor|hva|hvilken|hvem)",
        r"(?:skjønner|forstår|vet|veit|finner|fatter|får|blir|klarer) ikke (?:helt |heilt |til |å forstå |å "
        r"finne |ut |av |klok på )*(?:hvordan|hvor|når|om|hvilken|hvilke|hva|hvem|åssen) (?:jeg|man|vi|det|"
        r"den|eg|\w+(?:en|et|ene))",
        r"(?:søkt|lett|sjekket|sett) [\w ]{2,60}(?:finner|ser) (?:\w+ )?ikke|gi meg (?!en sjanse)\w+|(?:si|"
        r"gi|rop) (?:gjerne )?(?:i ?fra|beskjed|lyd|ut) (?:om|når|hvis)",
        r"(?:aner ikke|ingen anelse om) (?:hvordan|hvor|når|om|hva) (?:jeg|man|vi|det|den)|nysgjerrig på "
        r"(?:om|hvordan|når|hva|hvor)",
        r"på forhånd takk|takk på forhånd|takknemlig for (?:svar|hjelp|info\w*|tips)|håper dere kan "
        r"(?:hjelpe|svare)",
        r"(?:skulle (?:gjerne )?(?:ha )?|vil gjerne|ønsker å|hadde ønsket å) ?(?:bestilt?e?|booket?|"
        r"avbestille|endre|melde|meldt|kjøpe|leie|leid|bytte|byttet|returnere|levere|hente)",
        r"(?:send|si|mail|vis|minn|hold av|bestill|sett opp|meld|legg til side) (?:gjerne )?(?:meg|mæ)"
        r"(?! enig)(?! "
        r"(?:på )?(?:en |ei )?(?:melding|dm|pm))",
        _ASKED_IN_PASSING,
        r"(?:lurer|lurte|undrer|undres|undret) (?:bare |litt |jeg |jo |på |om )*\w+",
        r"(?:kjapt |et )?spørsmål (?:om|angående|til dere)|et (?:kjapt |lite )?spørsmål",
        r"trenger (?:å vite|hjelp til)|(?:gi|si) (?:beskjed|lyd|fra) når|(?:få|ha) (?:vite|hjelp)",
        r"(?:kan|kunne) (?:dere|du) (?:endre|legge|lagt|sjekke|se|sende|svare|hjelpe|si|fortelle|ringe|"
        r"flytte|bestille|ta)",
        r"(?:finner|ser) (?:ikke noe|ingenting|ikke|ingen) (?:om|noe om)",
        r"husker ikke (?:hva|hvordan|når|hvor)",
        r"(?:lurer|undrer|undres) (?:jeg |man )?(?:jo )?(?:på )?(?:om|hvor|når|hva|hvorfor|hvordan|hvilken|"
        r"hvilke|hvem|på)",
        r"(?:vil|vil gjerne|skulle gjerne|ville|ønsker) (?:gjerne )?(?:å )?(?:vite|visst|ha visst|høre|"
        r"spørre)",
        r"(?:ber om|tillater meg) å (?:få opplyst|spørre)",
        r"finner (?:ikke|ingen) (?:ut )?(?:av )?(?:om|hvor|når|hva|hvordan)",
        r"(?<!jeg )(?<!vi )(?<!det )vet (?:dere|du|noen)",
        r"(?:gi lyd|si fra|si ifra) når",
        r"noen som (?:vet|veit)",
        r"^\w*(?:pris|lenke|adresse|info|oppskrift|størrelse|åpningstider|meny|passord|kode|tabell|dato)\w* "
        r"(?:takk|pls)$",
        r"(?:usikker på|ve(?:i)?t ikke|uklart) om|eller er det bare (?:vi|oss|meg|hos)",
        r"(?:ser|finner) (?:ikke |ingen )[\w ]{2,40}(?:noe sted|på (?:nett)?sid(?:a|en))",
        r"kan noen (?:forklare|si|fortelle|hjelpe|tipse|svare)",
        r"prøver å finne ut|svar på om",
        r"kan dere (?:se|sjekke|sende|svare|hjelpe|si)",
    ),
    "nl": AnyOf(
        r"(?:uitgelegd|toegelicht|bevestigd|verduidelijkt) (?:krijgen|hebben|zien)",
        r"(?:verzoek|verzoeken|wacht|wachten) (?:\w+ ){0,2}(?:om|op) (?:een |uw |jullie )?(?:spoedig )?"
        r"(?:antwoord|reactie|opheldering|bevestiging)",
        r"op prijs (?:als|om) (?:\w+ ){0,5}(?:weten|horen|vernemen|antwoord\w*|laten)",
        r"jullie hebben (?:\w+ ){0,3}zeker (?:geen|niet)",
        r"^(?:laatste dag|deadline) (?:voor|om) \w+",
        r"(?:mijn|onze|m'n) (?:vraag|vragen) (?:gaat|gaan|betreft|betreffen|is|zijn)",
        r"(?:vernemen|verneem ik|vernam ik)(?: graag)?,? (?:of|waar|wanneer|hoe|wat|wie|welke?|waarom)",
        r"(?:probeer|geprobeerd) (?:te )?(?:begrijpen|achterhalen|uit te zoeken) (?:wat|hoe|wanneer|of|welke|"
        r"waar|wie)",
        r"(?:een )?(?:afspraak|reservering|bestelling|boeking) (?:willen )?(?:maken|plaatsen|verzetten|"
        r"wijzigen|afzeggen)|wat nu$",
        r"(?:de )?vraag is (?:alleen |nu |dus )?(?:of|hoe|wanneer|waar|wat|wie)|"
        r"vraagt (?:\w+ ){0,2}of jullie|(?:wil|wilde|zou|willen|graag) (?:\w+ ){0,2}in contact (?:met|"
        r"komen met)",
        r"(?:jullie|je|u) (?:mogen|mag|kunt|kunnen) (?:me |mij |ons )?(?:altijd|gerust|"
        r"graag) (?:\w+ ){0,3}(?:bellen|mailen|appen|sturen|laten|doorgeven|zeggen)|"
        r"weet (?:hier )?niemand (?:\w+ )?(?:of|wie|waar|hoe|wat|wanneer)",
        r"(?:jullie|je|u) (?:\w+ ){0,4}toevallig|(?:niemand|iemand) (?:hier |"
        r"toevallig )?die (?:\w+ )?weet (?:of|waar|wanneer|hoe|wat|wie)",
        r"(?:handig|fijn|leuk|goed|interessant) om te weten (?:of|hoe|wanneer|wat|waar|wie|welke)|wil "
        r"(?:graag |wel |zeker )?weten|even (?:checken|nagaan) of",
        r"(?:vertel|zeg eens|leg uit) (?:me |mij |eens |even )*(?:hoe|wat|wanneer|waar|wie|waarom)|^zeg "
        r"alsjeblieft dat",
        r"(?:zoek|zoeken) (?:\w+ ){0,2}(?:advies|hulp|informatie|formulier)|formulier nodig|hulp nodig|help "
        r"me (?:even )?(?:herinneren|met|aan)",
        r"^(?:prijs|kosten|openingstijden|tijden|mogelijkheid|datum|adres) (?:voor|van|tot|met|in|op|om) "
        r"\w+|^(?:hond(?:en)?|kinderen|kinderwagens?|rolstoel|pin|contant|parkeren) (?:ok|oké|toegestaan|"
        r"welkom|gratis)$|^gratis (?:parkeren|entree|toegang)$|^nog (?:beschikbaar|te koop|vrij|plek|"
        r"kaartjes)",
        r"iemand (?:hier |van jullie )?die|geen idee (?:bij wie|aan wie|wie|welke)|graag (?:\w+ "
        r"){1,6}(?:sturen|mailen|ontvangen)|graag (?:een )?(?:reactie|antwoord)",
        r"(?:snap|begrijp|weet|vind|zie|kom) (?:er |het |dat |ook |echt |nog )?niet (?:zo |goed |helemaal |"
        r"echt |meer |precies |achter )*(?:hoe|waar|wanneer|of|welke|wat|(?:bij |aan )?wie) (?:ik|je|we|wij|"
        r"het|de|mijn|er)",
        r"(?:seintje|gil|belletje) als",
        r"vertel (?:\w+ )?meer|(?:raad|tips|advies|hulp) (?:is )?(?:welkom|gezocht|gevraagd|nodig)|probeer "
        r"(?:\w+ ){0,3}te (?:vinden|achterhalen)",
        r"(?:wilde|wilden|wou|wil|willen) (?:graag |even )?horen (?:of|hoe|wanneer)|iemand (?:een "
        r")?(?:goede )?(?:aanrader|tip|idee)",
        r"(?<!makkelijk )(?<!moeilijk )(?<!lastig )om te weten (?:of|hoe|wanneer|wat|waar|wie|welke)|"
        r"graag (?:zien|weten|horen) (?:of|hoe|wat|wanneer|waar|wie)|"
        r"graag (?:\w+ )?(?:bericht|uitsluitsel|bevestiging) (?:of|over|wanneer)|weten niet of|"
        r"\w+, (?:klopt|kan|mag|lukt|werkt) (?:dat|het)(?: \w+)?$|"
        r"\w+, (?:hoe|waar|wanneer|wat) \w+en (?:we|wij|jullie)|\w+, \w+en jullie|\w+, wat gebeurt er|"
        r"\w+, (?:waar|wanneer|hoe|wat|wie) \w+ (?:je|jullie|we|wij|ik|men)|"
        r"vragen (?:we |wij )?(?:ons|zich) af (?:of|hoe|wat|waar|wanneer)|"
        r"maar wat (?:is|zijn|kost|doet|moet) (?:een|de|dat|die|ik|je)",
        r"(?:moet|moeten) (?:\w+ )?weten (?:of|hoe|wanneer|waar|wat|wie|welke)|(?:fijn|top|lief|super|"
        r"handig) (?:zijn )?als (?:iemand|jullie|u) (?:\w+ ){0,3}(?:kan|kon|kunnen|konden|wil|willen) "
        r"(?:bellen|mailen|reageren|antwoorden|contact|sturen|helpen|kijken|laten weten)",
        r"(?:jullie|u|je) (?:kunnen|kunt|kan) (?:me |mij |ons )?(?:vast |misschien )*(?:vertellen|zeggen|"
        r"helpen|uitleggen)",
        r"zeg dat jullie (?:\w+ ){0,4}(?:open|zijn|hebben)",
        r"(?:heb|hebben|zoek|zoeken|graag|wil|willen) (?:\w+ )?(?:een |twee |drie |\d+ )(?:tafel|tafeltje|"
        r"plek|plekken|kamer|kaartje|kaartjes|afspraak)\b[\w ]{0,25} (?:voor|nodig|om|op)|(?:link|linkje|"
        r"recept|adres|nummer) (?:\w+ ){0,4}(?:aub|svp|pls|alsjeblieft)$",
        r"(?:gezocht|gekeken) [\w ]{0,60}(?:vind|zie) (?:\w+ ){0,2}niet|(?:laat|geef) (?:\w+ ){0,3}(?:weten|"
        r"door|gil|seintje) (?:of|wanneer|zodra|hoe|waar)",
        r"geen idee (?:hoe|waar|wanneer|of|wat) (?:ik|je|we|het|de)|nieuwsgierig (?:naar )?(?:of|hoe|"
        r"wanneer|wat|waar)",
        r"alvast (?:heel erg |hartelijk )?(?:bedankt|dank)|bij voorbaat dank|hoop dat (?:jullie|u|je) (?:me "
        r"|mij |ons )?kun",
        r"(?:wil|zou|willen|zouden) (?:ik |we |wij )?(?:graag|wel) (?:\w+ ){0,5}(?:reserveren|bestellen|"
        r"annuleren|wijzigen|aanmelden|inschrijven|kopen|huren|ruilen|retourneren|ophalen|boeken)",
        r"(?:stuur|zeg|mail|toon|herinner|reserveer|zet|schrijf|meld) (?:even )?(?:me|mij)(?! (?:via "
        r")?(?:een )?(?:\w*bericht\w*|dm|pm|pb|appje))",
        r"(?:vraag|vroeg) (?:ik )?me (?:toch |wel |vooral |nog |gewoon )?(?:af )?(?:of|hoe|wanneer|waar|wat|"
        r"af)",
        _ASKED_IN_PASSING,
        r"(?:zo |wel |erg )?benieuwd (?:of|hoe|wanneer|naar|wat|waar)",
        r"vraagje|(?:een |snelle |korte )vraag (?:over|aan|voor)|(?:ben )?op zoek naar|(?:seintje|seint|gil|"
        r"berichtje) (?:graag )?(?:zodra|wanneer)|graag ontvang ik|hoor graag (?:of|wanneer|hoe)|afvroeg of",
        r"(?:kan|kunnen|kun|kunt|zou|zouden|willen|wilt) (?:jullie|je|u) (?:dat |het |me |mij |ons |even |"
        r"misschien )*(?:wijzigen|veranderen|aanpassen|sturen|checken|kijken|helpen|zeggen|vertellen|delen|"
        r"bellen|zien|nakijken|uitleggen)",
        r"(?:kan|kon) (?:niks|niets|nergens|niet) (?:\w+ )?(?:vinden|zien)",
        r"(?:wil|zou) (?:ik )?(?:graag|wel)(?: eens)? (?:meer |iets )?(?:willen )?(?:weten|vragen|horen)",
        r"(?:gaarne|graag) (?:verneem|hoor|vernam)(?: ik)?",
        r"nergens (?:vinden|terugvinden) (?:of|hoe|wanneer|wat|waar)",
        r"weten jullie|weet (?:je|iemand) (?:\w+ )?(?:of|waar|wanneer|hoe|wat|wie|welke)|^weet (?:je|iemand)",
        r"(?:geef een (?:gil|seintje)) (?:als|wanneer|zodra)|laat (?:het )?weten (?:wanneer|zodra)",
        r"(?:iemand )?(?:een )?idee (?:of|waar|wanneer|hoe)",
        r"ik zoek (?:een|het|de)",
        r"^\w*(?:prijs|prijslijst|link|linkje|adres|info|recept|tabel|tijden|menu|kaart|wachtwoord|code) "
        r"(?:aub|a.u.b|alsjeblieft|alstublieft|svp|graag|pls)",
        r"(?:weet niet|niet zeker|onduidelijk) of|of (?:is het |ligt het )?alleen (?:bij |aan )?(?:ons|mij)",
        r"(?:zie|vind) (?:ik )?nergens",
        r"kan iemand (?:\w+ )?(?:uitleggen|zeggen|vertellen|helpen)",
        r"kunnen jullie (?:zien|kijken|checken|sturen|zeggen|helpen)",
        r"wat doe ik fout|antwoord (?:willen )?(?:of|hoe|wanneer)",
    ),
    "en": AnyOf(
        r"like (?:to have )?(?:it|this|that) (?:explained|confirmed|clarified)",
        r"(?:request|requesting|await|awaiting) (?:an? |your )?(?:response|reply|answer|confirmation)",
        r"appreciate (?:knowing|hearing|being told)|please say you(?:'ve|'re|ve|re) \w+",
        r"wonder(?:ing|ed)? (?:a bit|a little|slightly|just) (?:if|whether|how|when|where|what|why|about)",
        r"which \w+ (?:apply|applies|works?|runs?|goes|go|stops?|opens?|closes?|suits?|counts?|fits?)",
        r"^(?:last day|closing date|deadline) (?:for|to) \w+",
        r"(?:my|our) (?:question|query|enquiry) (?:is|concerns|relates)",
        r"be (?:most |very )?(?:glad|pleased|obliged|happy|delighted|relieved) to (?:learn|know|hear) (?:if|"
        r"whether|"
        r"where|when|how|what|who|which)",
        r"tried to (?:find out|work out|figure out) (?:if|whether|where|when|how|what|who|which)",
        r"you (?:haven't|don't|didn't|wouldn't) (?:by any chance|happen to)",
        r"(?:don't|dont|do not) know who (?:to|i|we)",
        r"(?:need|want) to (?:book|make an appointment|change my|cancel|order|return|swap|reschedule)|what "
        r"now$",
        r"question is (?:whether|if|how|when|where|what|who)|"
        r"(?:asks|asking|wonders|wants to know) (?:if|whether) (?:you|your)|"
        r"(?:need|like|want|do with|love) (?:to |a )?(?:get|getting|be|being) (?:hold of|in touch with|"
        r"put through) (?!you|someone at)\w+",
        r"feel free to (?:ring|call|text|phone|email|message|let|send|drop)|does (?:nobody|no one) know|"
        r"(?:should|would|'d) be (?:most |very |so |really |ever so )?grateful",
        r"you (?:[\w']+ ){0,2}happen to|(?:don't|dont) suppose (?:you|any\w*|there)|"
        r"^any (?:way|point|possibility|scope) (?:to|of|in|for|i|we|you)|"
        r"(?:grateful|thankful|appreciate) (?:for )?(?:an?|some) (?:\w+ )?(?:call|ring|reply|answer|"
        r"response|word)|(?:don't|dont) (?:get|understand) how you (?!can|could|people|lot|manage|dare)\w+",
        r"(?:good|nice|useful|handy|great) to know (?:if|whether|what|how|when|where|who|which)|"
        r"(?:interested|keen|curious) to (?:know|hear|find out)|(?:just|double) checking|(?:want|wanted|"
        r"need|like) to (?:check|make sure|confirm|double check)|can i (?:just )?check",
        r"remind me (?:what|when|where|how|who|which)|^tell me (?:what|how|when|where|who)|could do with "
        r"(?:knowing|some|a)",
        r"(?:need|seeking|after) (?:some |a bit of |the )?(?:help|advice|info|guidance|form)",
        r"looking to (?:hire|book|rent|join|buy|hold|come|bring)|(?:please )?(?:reply|respond) with|(?:^|"
        r"you )got any",
        r"^(?:price|cost|chance|possibility|opening times|opening hours|dates?|times?) (?:of|for|over|on|at|"
        r"in|to) \w+|^(?:dogs|kids|children|prams|bikes|cash|cards|parking) (?:ok|okay|allowed|welcome|"
        r"accepted|free|possible)$|^still (?:available|open|on|going|free|for sale)|any of you",
        r"(?:anyone|anybody|someone|somebody) (?:here )?(?:lost|seen|selling|tried|recommend|interested|"
        r"going)",
        r"(?:shout|holler) if",
        r"tell me more|(?:advice|tips|help|suggestions) (?:welcome|needed|wanted|appreciated|please)|trying "
        r"to (?:trace|find|track down|get hold of) (?!you|someone|anyone at)\w+",
        r"(?:wanted|want|hoping) to hear (?:if|whether|how|when)|any (?:good )?(?:recommendation|suggestion|"
        r"tip)s?|(?:keen|like|love|interested|interesting|curious|helpful) to (?:see|know|hear|learn) "
        r"(?:how|what|why|if|whether|when|who|where)|grateful for (?:a |any )?(?:confirmation|clarification|"
        r"reply)|please say you (?:take|have|do|are|still)",
        r"\w+, (?:is|was) (?:that|it|this) (?:right|ok|okay|true|correct|allowed|doable|possible)|"
        r"(?:and|but|so|\w+,) (?:what|where|when|how|who)'?s \w+|"
        r"(?:unsure|not sure|unclear) (?:of|about|on) (?:the|how|what|your)|"
        r"my (?:\w+ ){1,2}(?:would like|wants) to know",
        r"any (?:joy|luck|news|sign|movement|update|word) (?:with|on|about|of|yet)|mind (?:telling|letting|"
        r"sharing|sending|checking|explaining)",
        r"(?:appreciate (?:it )?|grateful |great |brilliant |lovely )if (?:you|somebody|someone|anyone) "
        r"(?:can|could|would) (?:\w+ )?(?:get|ring|call|email|answer|reply|contact|send|help|check|let|tell|"
        r"look)",
        r"(?:maybe|perhaps) you can (?:tell|help|answer|say)",
        r"what's (?:that|the|it|this) (?:cost|like|called|mean)",
        r"(?:anyone|anybody|someone) (?:\w+ ){0,3}knows?|(?:not|isn't|n't) (?:\w+ )?sure (?:who|whose|which|"
        r"what|where) (?:to|i|we)",
        r"(?:link|recipe) (?:\w+ ){0,4}(?:please|pls|plz)$",
        r"(?:anyone|anybody|someone|you) (?:\w+ )?(?:a clue|a scooby|an idea|any clue) (?:if|when|how|where|"
        r"whether|who)",
        r"(?:don't|dont|do not|can't|cant|cannot|didn't) (?:quite |really |fully |actually )?(?:know|"
        r"understand|see|get|figure out|work out) (?:how|where|when|if|whether|which|what) (?:i|we|to|it|"
        r"the|my|one)",
        r"(?:can't|cant|cannot|couldn't|unable to) (?:find|see|tell|work out|figure out)[^.!?]{0,40} "
        r"(?:whether|if|where|when|how|which)|^(?:tell|show) me (?:that|if|whether|when|where|how|it's)|"
        r"^give me (?:the|your) (?!creeps)\w+",
        r"(?:no idea|no clue|unsure|not sure|confused about|struggling to see) (?:how|where|when|if|whether|"
        r"which) (?:i|we|to|it|the|my)|curious (?:if|whether|how|when|what|where|as to)",
        r"(?:thanks|thank you|thanx|cheers|ta) in advance|(?:grateful for|appreciate) (?:any|some|your) "
        r"(?:info\w*|help|advice|pointers|reply)|hop(?:e|ing) you can (?:help|tell|advise|answer)",
        r"(?:i'd|i would|we'd|we would|would) like to (?:book|order|cancel|change|reserve|buy|hire|rent|"
        r"swap|exchange|return|collect|register|enrol|sign up)",
        r"(?:send|email|e-mail|show|remind|save|reserve|book|put) me (?:a|an|the|some|one|two|down|on|when|"
        r"your|details|info)(?! (?:message|dm|pm))",
        _ASKED_IN_PASSING,
        r"(?:wondering|wonder|wondered) (?:if|whether|how|when|where|what|why|about)",
        r"(?:quick |a |one |just a )?question (?:about|on|for you|regarding)|(?:a )?quick (?:question|one)",
        r"trying to (?:find out|work out|figure out)|(?:need|want|have|wanted) to (?:know|ask|find out)|"
        r"nudge (?:me |us )?(?:once|when|if)|(?:give|drop) (?:us|me) a (?:nudge|shout|ring|bell|line|heads "
        r"up) (?:once|when)|please (?:send|tell|let|can|could|help)",
        r"(?:can|could|would|will) you (?:please |kindly |possibly )?(?:change|let|share|move|post|add|ring|"
        r"call|explain|give|do|put|confirm|advise)",
        r"(?:can't|cannot|cant|couldn't) (?:seem to )?(?:see|find) (?:anything|any info|anywhere|a )",
        r"\w+, (?:has|have|is|are|does|do|did|can|could|will) (?:the|my|it|you|there|i|we|that|this|your|"
        r"they|he|she) \w+|(?:and|but|so) (?:has|have|is|are|does|do|did|can|could|will|would|what|when|"
        r"where|how) (?:the|my|it|you|there|i|we|this|your|they|he|she|happens|much|long|many)",
        r"(?<!was )(?:enquire|inquire|asking|ask) (?:whether|if|about)|(?:kindly|please|pls) (?:advise|"
        r"confirm)",
        r"(?:not sure|unsure|unclear|don't know|dont know) (?:if|whether)|or (?:is it )?just (?:us|me)",
        r"(?:can't|cannot|cant|couldn't) (?:see|find) [\w' ]{2,40}(?:anywhere|on (?:the|your) (?:web)?site|"
        r"online)",
        r"(?:could|can|would) (?:somebody|someone|anyone|anybody) (?:\w+ )?(?:tell|let|explain|confirm|help|"
        r"point|advise|say)",
        r"(?:prices?|price list|size|sizes?|sizing|size chart|hours|times?|timetable|menu|link|address|"
        r"location|details|info|recipe|password|code|number)(?: [\w']+){0,3} (?:please|pls|plz)",
        r"(?:i'd|i would|i should|would|we'd) (?:really )?(?:like|love) to (?:know|ask|find out|hear)",
        r"(?:should|would) be grateful to (?:learn|know)",
        r"(?:can't|cannot|cant|couldn't) (?:seem to )?(?:find|see|work out|tell)(?: out)? (?:whether|if|"
        r"where|when|how|what)",
        r"(?:anyone|anybody) know",
        r"(?:shout|let (?:me|us) know|give (?:me|us) a shout|tell (?:me|us)) (?:when|once|whether)",
        r"(?:i'm |am )?looking for (?:a|an|the) (?:book|songbook|song|film|recipe|photo|picture|copy)",
        r"any idea (?:if|whether|where|when|how|what)",
        r"(?:can|could) you (?:tell|look|check|send|help|say|see)",
        r"what (?:am i|do i|did i) \w+",
    ),
}
