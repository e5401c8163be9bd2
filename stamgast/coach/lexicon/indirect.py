"""How people wonder aloud and ask for something, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon.questions import anywhere
from stamgast.coach.sieve import Sieve

_ASKED_IN_PASSING: Final = (
    r"^(?:jag|jeg|ik|vi|wij|we|i|i'm|im|min|mitt|mijn|my) [^,]{3,80}, (?:finns|är|har|går|kan|får|er|fins|"
    r"finnes|is|zit|zitten|"
    r"zijn|hebben|kan|kun|has|have|are|do|does|can) (?:det|den|ni|nån|någon|man|dere|noe|noen|jullie|die|"
    r"dat|er|de|there|you|it|the|that)"
)
"""Tells first and asks then, in one sentence: "I am looking for X, is there one …"."""
INDIRECT: Final[Mapping[str, Sieve]] = {
    "sv": anywhere(
        r"(?:bra|kul|skönt|roligt|intressant) att (?:få )?veta (?:om|hur|när|vad|var|vem|vilken)|"
        r"försäkra (?:mig|oss) om|(?:dubbel)?kollar (?:att|om|så)",
        r"(?:berätta|förklara|säg) (?:gärna |för mig |snälla )*(?:hur|vad|när|var|vem|varför|vilken|"
        r"att det finns)",
        r"(?:behöver|behövs|söker|önskar|vill ha) (?:\w+ ){0,2}(?:hjälp|råd|info\w*|tips|blankett\w*)",
        r"^(?:pris|kostnad|öppettider|tider|möjlighet|datum|adress) (?:för|till|i|på|under|att) \w+|"
        r"^(?:hund(?:ar)?|barn|barnvagn|rullstol|kort|swish|kontanter|parkering) (?:ok|okej|tillåtet|"
        r"tillåtna|gratis)$|"
        r"^(?:gratis|fri) (?:parkering|entré|inträde)$|^fortfarande (?:kvar|till salu|ledig)\w*",
        r"(?:någon|nån) (?:här |av er )som|svara gärna med|"
        r"skicka (?:gärna )?(?:\w+ ){1,4}till (?:mig|min|mitt)",
        r"(?:fattar|förstår|vet|hittar|begriper) (?:inte|ej) (?:riktigt )?(?:hur|var|vart|när|om|vilken|vad) "
        r"(?:jag|man|vi|det|den|min|mitt|mina|\w+(?:en|et|na|an))",
        r"(?:sökt|letat|kollat|tittat) [\w ]{2,60}(?:hittar|ser) (?:\w+ )?inte|"
        r"(?:säg|hojta|ropa|skrik|meddela|pinga) (?:gärna )?(?:till )?(?:om|när|ifall)|"
        r"om ni (?:får in|har|hittar|behöver) [\w ]{2,40} (?:hojta|säg till|ropa)|ge mig (?!en chans)\w+",
        r"ingen aning (?:om )?(?:hur|var|vart|när|om|vad) (?:jag|man|vi|det|den)|nyfiken på (?:om|hur|"
        r"när|vad|var)",
        r"tack på förhand|tacksam för (?:svar|hjälp|info\w*|tips|besked|återkoppling)|"
        r"hoppas ni kan (?:hjälpa|svara)",
        r"(?:skulle (?:gärna )?vilja|vill gärna|önskar|hade velat) (?:\w+ )?(?:boka|beställa|avboka|"
        r"ändra|anmäla|köpa|"
        r"hyra|byta|returnera|lämna in|hämta)",
        r"(?:skicka|säg|mejla|maila|visa|påminn|spara|boka|sätt upp|anmäl|"
        r"lägg undan) (?:gärna )?(?:mig|mej)(?! (?:på )?(?:ett |en )?(?:meddelande|dm|pm|mess))",
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
        "(?:undrar|undra|funderar på|frågar) (?:man )?(?:ju )?(?:om|hur|när|var|vad|varför|vilken|vilket|"
        "vilka|vem|ifall|på)",
        r"(?:vill|skulle vilja|behöver|önskar) (?:gärna )?(?:veta|få veta|fråga|höra|upplysning)",
        r"hittar (?:inte|ingenstans|ingen info) (?:om|var|när|hur|vad)?",
        r"(?<!jag )(?<!vi )vet (?:ni|du|någon|nån)",
        r"säg till när",
        r"svar på (?:om|hur|när|var|vad|vilken)|någon som vet",
        r"(?:jag )?letar efter (?:en|ett)",
        r"vore snällt att få veta|(?:osäker på|vet (?:inte|ej)|oklart) om|eller är det bara (?:vi|jag|hos)",
        r"(?:ser|hittar) (?:inte |inget |ingen |ingenstans )[\w ]{2,40}"
        r"(?:nånstans|någonstans|på (?:hem)?sidan)",
        r"^\w*(?:pris|länk|adress|info|recept|storlek|öppettider|meny|lösenord|kod|tabell|datum)\w* "
        r"(?:tack|pls)$",
        r"kan (?:nån|någon) (?:förklara|säga|berätta|hjälpa|tipsa|svara)",
        r"kan ni (?:se|kolla|skicka|svara|hjälpa|säga)",
    ),
    "nb": anywhere(
        r"(?:greit|fint|kjekt|gøy|interessant) å (?:få )?vite (?:om|hvordan|når|hva|hvor|hvem|"
        r"hvilken)|forsikre (?:meg|oss) om|(?:dobbelt)?sjekker (?:at|om)",
        r"(?:fortell|forklar|si meg) (?:gjerne )?(?:hvordan|hva|når|hvor|hvem|hvorfor|hvilken)|"
        r"^si at det (?:er|fins)",
        r"(?:trenger|søker|ønsker|vil ha) (?:\w+ ){0,2}(?:hjelp|råd|info\w*|tips|skjema\w*)",
        r"^(?:pris|kostnad|åpningstider|tider|mulighet|dato|adresse) (?:for|til|i|på|under|å) \w+|"
        r"^(?:hund(?:er)?|barn|barnevogn|rullestol|kort|vipps|kontanter|parkering) (?:ok|greit|lov|"
        r"velkomne|gratis)$|"
        r"^gratis (?:parkering|inngang)$|^fortsatt (?:igjen|til salgs|ledige?)",
        r"noen (?:her |av dere )som|svar gjerne med|"
        r"send (?:gjerne )?(?:\w+ ){1,4}til (?:meg|min|\w+ min)|aner ikke (?:hvem|hvordan|hvor|hva)|"
        r"sett meg (?:opp )?på",
        r"(?:skjønner|forstår|vet|veit|finner|fatter) ikke (?:helt )?(?:hvordan|hvor|når|om|hvilken|"
        r"hva|åssen) "
        r"(?:jeg|man|vi|det|den|eg|\w+(?:en|et|ene))",
        r"(?:søkt|lett|sjekket|sett) [\w ]{2,60}(?:finner|ser) (?:\w+ )?ikke|gi meg (?!en sjanse)\w+|"
        r"(?:si|gi|rop) (?:gjerne )?(?:i ?fra|beskjed|lyd|ut) (?:om|når|hvis)",
        r"(?:aner ikke|ingen anelse om) (?:hvordan|hvor|når|om|hva) (?:jeg|man|vi|det|den)|"
        r"nysgjerrig på (?:om|hvordan|når|hva|hvor)",
        r"på forhånd takk|takk på forhånd|takknemlig for (?:svar|hjelp|info\w*|tips)|"
        r"håper dere kan (?:hjelpe|svare)",
        r"(?:skulle (?:gjerne )?(?:ha )?|vil gjerne|ønsker å|hadde ønsket å) ?(?:bestilt?e?|booket?|"
        r"avbestille|endre|"
        r"melde|meldt|kjøpe|leie|leid|bytte|byttet|returnere|levere|hente)",
        r"(?:send|si|mail|vis|minn|hold av|bestill|sett opp|meld|legg til side) (?:gjerne )?(?:meg|"
        r"mæ)(?! (?:på )?(?:en |ei )?(?:melding|dm|pm))",
        _ASKED_IN_PASSING,
        r"(?:lurer|lurte|undrer|undres|undret) (?:bare |litt |jeg |jo |på |om )*\w+",
        r"(?:kjapt |et )?spørsmål (?:om|angående|til dere)|et (?:kjapt |lite )?spørsmål",
        r"trenger (?:å vite|hjelp til)|(?:gi|si) (?:beskjed|lyd|fra) når|(?:få|ha) (?:vite|hjelp)",
        r"(?:kan|kunne) (?:dere|du) (?:endre|legge|lagt|sjekke|se|sende|svare|hjelpe|si|fortelle|ringe|"
        r"flytte|bestille|ta)",
        r"(?:finner|ser) (?:ikke noe|ingenting|ikke|ingen) (?:om|noe om)",
        r"husker ikke (?:hva|hvordan|når|hvor)",
        "(?:lurer|undrer|undres) (?:jeg |man )?(?:jo )?(?:på )?(?:om|hvor|når|hva|hvorfor|hvordan|hvilken|"
        "hvilke|hvem|på)",
        "(?:vil|vil gjerne|skulle gjerne|ville|ønsker) (?:gjerne )?(?:å )?(?:vite|visst|ha visst|høre|"
        "spørre)",
        r"(?:ber om|tillater meg) å (?:få opplyst|spørre)",
        r"finner (?:ikke|ingen) (?:ut )?(?:av )?(?:om|hvor|når|hva|hvordan)",
        r"(?<!jeg )(?<!vi )vet (?:dere|du|noen)",
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
    "nl": anywhere(
        r"(?:handig|fijn|leuk|goed|interessant) om te weten (?:of|hoe|wanneer|wat|waar|wie|welke)|"
        r"wil (?:graag |wel |zeker )?weten|even (?:checken|nagaan) of",
        r"(?:vertel|zeg eens|leg uit) (?:me |mij |eens |even )*(?:hoe|wat|wanneer|waar|wie|waarom)|"
        r"^zeg alsjeblieft dat",
        r"(?:zoek|zoeken) (?:\w+ ){0,2}(?:advies|hulp|informatie|formulier)|formulier nodig|hulp nodig|"
        r"help me (?:even )?(?:herinneren|met|aan)",
        r"^(?:prijs|kosten|openingstijden|tijden|mogelijkheid|datum|adres) (?:voor|van|tot|met|in|op|om) \w+|"
        r"^(?:hond(?:en)?|kinderen|kinderwagens?|rolstoel|pin|contant|parkeren) (?:ok|oké|toegestaan|"
        r"welkom|gratis)$|"
        r"^gratis (?:parkeren|entree|toegang)$|^nog (?:beschikbaar|te koop|vrij|plek|kaartjes)",
        r"iemand (?:hier |van jullie )?die|geen idee (?:bij wie|aan wie|wie|welke)|"
        r"graag (?:\w+ ){1,6}(?:sturen|mailen|ontvangen)|graag (?:een )?(?:reactie|antwoord)",
        r"(?:snap|begrijp|weet|vind|zie) (?:echt |ook )?niet (?:goed )?(?:hoe|waar|wanneer|of|welke|wat) "
        r"(?:ik|je|we|wij|het|de|mijn|er)",
        r"(?:gezocht|gekeken) [\w ]{0,60}(?:vind|zie) (?:\w+ ){0,2}niet|"
        r"(?:laat|geef) (?:\w+ ){0,3}(?:weten|door|gil|seintje) (?:of|wanneer|zodra|hoe|waar)",
        r"geen idee (?:hoe|waar|wanneer|of|wat) (?:ik|je|we|het|de)|nieuwsgierig (?:naar )?(?:of|hoe|"
        r"wanneer|wat|waar)",
        r"alvast (?:heel erg |hartelijk )?(?:bedankt|dank)|bij voorbaat dank|hoop dat (?:jullie|u|"
        r"je) (?:me |mij |ons )?kun",
        r"(?:wil|zou|willen|zouden) (?:ik |we |wij )?(?:graag|wel) (?:\w+ ){0,5}(?:reserveren|"
        r"bestellen|annuleren|"
        r"wijzigen|aanmelden|inschrijven|kopen|huren|ruilen|retourneren|ophalen|boeken)",
        r"(?:stuur|zeg|mail|toon|herinner|reserveer|zet|schrijf|meld) (?:even )?(?:me|"
        r"mij)(?! (?:via )?(?:een )?(?:\w*bericht\w*|dm|pm|pb|appje))",
        r"(?:vraag|vroeg) (?:ik )?me (?:toch |wel )?(?:af )?(?:of|hoe|wanneer|waar|wat|af)",
        _ASKED_IN_PASSING,
        r"(?:zo |wel |erg )?benieuwd (?:of|hoe|wanneer|naar|wat|waar)",
        r"vraagje|(?:een |snelle |korte )vraag (?:over|aan|voor)|(?:ben )?op zoek naar|(?:seintje|seint|gil|"
        r"berichtje) (?:graag )?"
        "(?:zodra|wanneer)|graag ontvang ik|hoor graag (?:of|wanneer|hoe)|afvroeg of",
        r"(?:kan|kunnen|kun|kunt|zou|zouden|willen|wilt) (?:jullie|je|u) (?:dat |het |me |mij |ons |even |"
        r"misschien )*"
        "(?:wijzigen|veranderen|aanpassen|sturen|checken|kijken|helpen|zeggen|vertellen|delen|bellen|zien|"
        "nakijken|uitleggen)",
        r"(?:kan|kon) (?:niks|niets|nergens|niet) (?:\w+ )?(?:vinden|zien)",
        r"(?:wil|zou) (?:ik )?(?:graag|wel)(?: eens)? (?:weten|vragen|horen)",
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
    "en": anywhere(
        r"(?:good|nice|useful|handy|great) to know (?:if|whether|what|how|when|where|who|which)|"
        r"(?:interested|keen|curious) to (?:know|hear|find out)|(?:just|double) checking|"
        r"(?:want|wanted|need|like) to (?:check|make sure|confirm|double check)|can i (?:just )?check",
        r"remind me (?:what|when|where|how|who|which)|^tell me (?:what|how|when|where|who)|"
        r"could do with (?:knowing|some|a)",
        r"(?:need|seeking|after) (?:some |a bit of |the )?(?:help|advice|info|guidance|form)",
        r"looking to (?:hire|book|rent|join|buy|hold|come|bring)|(?:please )?(?:reply|respond) with|"
        r"(?:^|you )got any",
        r"^(?:price|cost|chance|possibility|opening times|opening hours|dates?|times?) (?:of|for|over|"
        r"on|at|in|to) \w+|"
        r"^(?:dogs|kids|children|prams|bikes|cash|cards|parking) (?:ok|okay|allowed|welcome|"
        r"accepted|free|possible)$|^still (?:available|open|on|going|free|for sale)|any of you",
        r"(?:anyone|anybody|someone|somebody) (?:here )?(?:lost|seen|selling|tried|recommend|"
        r"interested|going)",
        r"(?:don't|dont|do not|can't|cant|cannot|didn't) (?:know|understand|see|get|figure out|work out) "
        r"(?:how|where|when|if|whether|which|what) (?:i|we|to|it|the|my|one)",
        r"(?:can't|cant|cannot|couldn't|unable to) (?:find|see|tell|work out|"
        r"figure out)[^.!?]{0,40} (?:whether|if|where|"
        r"when|how|which)|^(?:tell|show) me (?:that|if|whether|when|where|how|it's)|^give me (?:the|"
        r"your) (?!creeps)\w+",
        r"(?:no idea|no clue|unsure|not sure|confused about|struggling to see) (?:how|where|when|if|"
        r"whether|which) "
        r"(?:i|we|to|it|the|my)|curious (?:if|whether|how|when|what|where|as to)",
        r"(?:thanks|thank you|thanx|cheers|ta) in advance|(?:grateful for|appreciate) (?:any|some|"
        r"your) (?:info\w*|help|"
        r"advice|pointers|reply)|hop(?:e|ing) you can (?:help|tell|advise|answer)",
        r"(?:i'd|i would|we'd|we would|would) like to (?:book|order|cancel|change|reserve|buy|hire|"
        r"rent|swap|exchange|"
        r"return|collect|register|enrol|sign up)",
        r"(?:send|email|e-mail|show|remind|save|reserve|book|put) me (?:a|an|the|some|one|two|down|on|"
        r"when|your|"
        r"details|info)(?! (?:message|dm|pm))",
        _ASKED_IN_PASSING,
        r"(?:wondering|wonder|wondered) (?:if|whether|how|when|where|what|why|about)",
        r"(?:quick |a |one |just a )?question (?:about|on|for you|regarding)|(?:a )?quick (?:question|one)",
        r"trying to (?:find out|work out|figure out)|(?:need|want|have|wanted) to (?:know|ask|find out)|"
        r"nudge (?:me |us )?(?:once|when|if)|"
        "(?:give|drop) (?:us|me) a (?:nudge|shout|ring|bell|line|heads up) (?:once|when)|please (?:send|"
        "tell|let|can|could|help)",
        r"(?:can|could|would|will) you (?:please |kindly |possibly )?(?:change|let|share|move|post|add|ring|"
        r"call|explain|give|do|put|confirm|advise)",
        r"(?:can't|cannot|cant|couldn't) (?:seem to )?(?:see|find) (?:anything|any info|anywhere|a )",
        r"(?:,|and|but|so) (?:has|have|is|are|does|do|did|can|could|will|would|what|when|where|how) (?:the|"
        r"my|it|you|there|i|we|this|your|they|he|she|happens|much|long|many)",
        r"(?:enquire|inquire|asking|ask) (?:whether|if|about)|(?:kindly|please|pls) (?:advise|confirm)",
        r"(?:not sure|unsure|unclear|don't know|dont know) (?:if|whether)|or (?:is it )?just (?:us|me)",
        r"(?:can't|cannot|cant|couldn't) (?:see|find) [\w' ]{2,40}"
        r"(?:anywhere|on (?:the|your) (?:web)?site|online)",
        r"(?:could|can|would) (?:somebody|someone|anyone|anybody) (?:\w+ )?(?:tell|let|explain|confirm|help|"
        r"point|advise|say)",
        r"(?:prices?|price list|size|sizes?|sizing|size chart|hours|times?|timetable|menu|link|address|"
        r"location|details|info|recipe|password|code|number)(?: [\w']+){0,3} (?:please|pls|plz)",
        r"(?:i'd|i would|i should|would|we'd) (?:really )?(?:like|love) to (?:know|ask|find out|hear)",
        r"(?:should|would) be grateful to (?:learn|know)",
        "(?:can't|cannot|cant|couldn't) (?:seem to )?(?:find|see|work out|tell)(?: out)? (?:whether|if|"
        "where|when|how|what)",
        r"(?:anyone|anybody) know",
        r"(?:shout|let me know|give me a shout|tell me) (?:when|once|whether)",
        r"(?:i'm |am )?looking for (?:a|an|the) (?:book|songbook|song|film|recipe|photo|picture|copy)",
        r"any idea (?:if|whether|where|when|how|what)",
        r"(?:can|could) you (?:tell|look|check|send|help|say|see)",
        r"what (?:am i|do i|did i) \w+",
    ),
}
