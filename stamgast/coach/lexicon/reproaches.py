"""Reproaches, delight and musings that are built as questions, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon.clauses import words as listed
from stamgast.coach.lexicon.telling import GOOD
from stamgast.coach.sieve import AnyOf

_COMPARED: Final = listed(
    "bra god gott bäst bättre godt best bedre goed goede beter good better top topp super toppen"
)
_LOVELY: Final = {
    language: f"(?:{'|'.join(sorted(praised - _COMPARED))})" for language, praised in GOOD.items()
}
"""What is wondered at: "Isn't it lovely?"; what may be weighed asks: "Isn't it better by bus?"."""

REPROACHES: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"vem (?:köper|säljer|bygger|gör|serverar) (?:en|ett) [\w ]{2,30} utan|vad hände med att",
        r"är det så (?:här )?(?:man|ni) (?:behandlar|bemöter|tar hand)|hur tänkte ni(?: här| där| nu)?$",
        r"när ska ni (?:\w+ )?(?:lära er|fatta|förstå|vakna|skärpa)|varför blir (?:man|vi) inte förvånad\w*",
        r"vem (?:vill |skulle )?(?:betala|betalar|ger|lägger) (?:\w+ )?\d+[\w ]{0,12} för",
        r"vem (?:packar|packade|skickar|skickade) (?!jag|man|vi|ni)[\w ]{0,30}(?:i|med) (?:ett|en|bara)",
        r"(?:vem|vilken)(?: av (?:er|dem|dom))? (?:är det som )?ljuger",
        r"(?:kan|kunde|skulle) ni (?:\w+ ){0,2}(?:orka|bemöda er|idas|nedlåta er|komma på tanken)|"
        r"(?:har|hade) ni tänkt (?:er )?(?:att )?(?:svara|höra av|återkomma|lyfta luren|betala tillbaka)",
        r"eller (?:pratar|talar) jag (?:med|till) en",
        r"(?:är|var) (?:det|ni) inte (?:\w+ )?(?:konstigt|märkligt|underligt|pinsamt|skamligt)|"
        r"varför (?:blir|är) jag inte (?:det minsta |alls )?förvånad",
        r"(?:har|kan|vet|läste|läser|lyssnar|bryr) ni (?:er )?ens|är ni (?:stolta|nöjda|glada) nu|vad blir "
        r"(?:det )?(?:nästa|härnäst)(?=,)",
        r"kallar (?:ni|du) (?:det|detta|den)(?= \w)",
        r"vem (?:\w+ )?i (?:hela världen|hela friden|all världen|helskotta|herrans namn)|(?:vad|hur) tänkte "
        r"(?:ni|du) (?:egentligen )?(?:på |med )?när",
        r"(?:ska|kan|är|måste) (?:\w+ ){1,5}så (?:svårt|krångligt|jobbigt|omöjligt) att (?!lära)\w+",
        r"(?:ska|skall|måste) (?:man|jag|vi|en) (?:(?:nu|då|verkligen|alltså|liksom) )*(?:behöva|skratta|"
        r"gråta|tacka(?! nej| ja)|applådera|tro på|vara (?:glad|tacksam|nöjd|imponerad)|bli (?:glad|"
        r"imponerad))",
        r"vem (?:\w+ ){0,3}(?:har bestämt|bestämde|kommit på|kom på|hittat på|hittade på|godkänt|godkände|"
        r"tyckte|tänkte|tänkt)|vem (?:tänker|kommer) (?:ut|på) sån\w*",
        r"hur (?:svårt|krångligt) (?:kan|ska|är) det (?:egentligen )?(?:va|vara|att (?!(?:lära|bli|komma|ta|"
        r"klättra|spela|gå|börja|sy|odla|laga))\w+)|är det (?:verkligen |så )+(?:svårt|krångligt)",
    ),
    "nb": AnyOf(
        r"hvem (?:kjøper|selger|bygger|lager|serverer) (?:en|et|ei) [\w ]{2,30} uten|hva skjedde med å",
        r"er det (?:sånn|slik) (?:man|dere) (?:behandler|møter|tar vare)|hva tenkte dere(?: her| der| nå)?$",
        r"når skal dere (?:\w+ )?(?:lære|fatte|skjønne|våkne|skjerpe)|hvorfor (?:blir|er) (?:man|vi) ikke "
        r"overrasket",
        r"hvem (?:vil |ville |skulle )?(?:betale|betaler|gir) (?:\w+ )?\d+[\w ]{0,12} for",
        r"hvem (?:pakker|pakka|pakket|sender|sendte) (?!jeg|man|vi|dere)[\w ]{0,30}(?:i|med) (?:ett|et|en|ei|"
        r"bare)",
        r"(?:hvem|hvilken)(?: av (?:dere|dem))? (?:er det som )?lyver",
        r"(?:kan|kunne|skulle|vil) dere (?:\w+ ){0,2}(?:gidde|orke|bry dere med|ta dere bryet|"
        r"finne på å (?:ta|"
        r"svare|lese|ringe))|(?:har|hadde) dere tenkt (?:på )?å (?:svare|ta telefonen|høre fra|ringe|betale "
        r"tilbake)",
        r"eller (?:prater|snakker) jeg (?:med|til) en",
        r"(?:er|var) (?:det|dere) ikke (?:\w+ )?(?:rart|merkelig|underlig|pinlig|skammelig)|"
        r"hvorfor (?:blir|er) jeg ikke (?:det minste )?overrasket|"
        r"hva (?:\w+ ){0,3}(?:feiler|er galt med|går av) dere",
        r"har dere (?:i det hele tatt|engang) (?:lest|sett|prøvd|tenkt|hørt)|er dere (?:stolte|fornøyde|"
        r"glade) nå|hva blir (?:det )?neste(?=,)",
        r"kaller (?:dere|du) (?:dette|det)(?= \w)",
        r"hvem (?:\w+ )?i (?:all verden|alle dager|herrens navn|huleste)|(?:hva|hvordan) tenkte (?:dere|du) "
        r"(?:egentlig )?(?:på )?(?:da|når)",
        r"(?:skal|kan|er|må) (?:\w+ ){1,5}så (?:vanskelig|tungvint|umulig) å (?!lære)\w+",
        r"(?:skal|må) (?:man|jeg|vi|en) (?:(?:nå|da|virkelig|altså|liksom) )*(?:måtte|le(?!ie)|gråte|grine|"
        r"takke|klappe|tro på|være (?:glad|takknemlig|fornøyd|imponert)|bli (?:glad|imponert))",
        r"hvem (?:\w+ ){0,3}(?:har bestemt|bestemte|kommet på|kom på|funnet på|fant på|godkjent|godkjente|"
        r"syntes|tenkte|tenkt)|hvem (?:finner|kommer) på s\w+|hvem er det som (?:bestemmer|finner på|tenker)",
        r"hvor (?:vanskelig|tungvint) (?:kan|skal|er) det (?:egentlig )?(?:være?|å (?!(?:lære|bli|komme|ta|"
        r"klatre|spille|gå|begynne|sy|dyrke|lage))\w+)|er det (?:virkelig |så )+(?:vanskelig|tungvint)",
    ),
    "nl": AnyOf(
        r"wie (?:koopt|verkoopt|bouwt|maakt|serveert) (?:\w+ ){0,2}een [\w ]{2,30} zonder|"
        r"wat is er gebeurd met (?:"
        r"gewoon|eens)",
        r"is (?:dit|dat) hoe (?:jullie|je) [\w ]{2,40}(?:behandelt|behandelen|omgaat|omgaan)|"
        r"hoe verzinnen jullie (?:het|dit|dat|zoiets)",
        r"wanneer leren jullie (?:het|dat)|waarom verbaast (?:dat|dit) (?:me|mij) (?:niet|niks|niets)",
        r"wie (?:betaalt|geeft|wil) (?:\w+ ){0,2}(?:€ ?)?\d[\d.,]*[\w ]{0,12} (?:voor|betalen)",
        r"wie (?:verpakt|pakt|stuurt|verstuurt) (?!ik|je|men)[\w ]{0,30}(?:in|met) (?:een|één|alleen)",
        r"wie(?: van (?:jullie|hen|de twee))? liegt",
        r"(?:kunnen|zouden|willen) jullie (?:\w+ ){0,3}(?:de moeite|verwaardigen)",
        r"jul\w+ (?:\w+ ){0,2}van plan (?:\w+ ){0,4}te (?:antwoorden|reageren|bellen|betalen)",
        r"of (?:praat|spreek) ik (?:tegen|met) een",
        r"(?:is|was) het niet (?:\w+ )?(?:vreemd|raar|gek|gênant|schandalig)|"
        r"waarom verbaast (?:me|mij) (?:dat|dit) niet|wat (?:mankeert|bezielt|is er mis met) jullie",
        r"(?:hebben|weten|kunnen|lezen) jullie überhaupt|zijn jullie (?:nu|nou) (?:trots|blij|tevreden)|wat "
        r"wordt het volgende(?=,)",
        r"noem(?:en|t)? (?:jullie|je|u) (?:dit|dat)(?= \w)",
        r"wie (?:\w+ ){0,4}in (?:vredesnaam|hemelsnaam|godsnaam)|"
        r"waar zat(?:en)? (?:jullie|je|u) (?:nou )?met|wat (?:dachten|dacht|bezielde) (?:jullie|je|"
        r"u) (?!van)\w+",
        r"(?:is|kan|moet) (?:\w+ ){1,6}(?:nou|nu) (?:echt )?zo (?:lastig|moeilijk|ingewikkeld)",
        r"moet(?:en)? (?:ik|we|wij|je) (?:(?:nou|nu|hier|dan|daar|soms|echt|serieus) )*(?:blij|dankbaar|"
        r"lachen|huilen|geloven|klappen|tevreden|onder de indruk|vrij nemen|accepteren)",
        r"wie (?:\w+ ){0,3}(?:heeft|hebben) (?:\w+ ){0,5}(?:bedacht|verzonnen|besloten|bepaald|goedgekeurd)|"
        r"wie (?:verzint|bedenkt)",
        r"hoe moeilijk (?:kan|moet|is) het (?:nou |eigenlijk )?(?:zijn|wezen|om (?!(?:\w+ )?te (?:leren|"
        r"worden|"
        r"spelen))\w+)|is het (?:nou |nu |echt )+(?:zo )?moeilijk|is het te veel gevraagd",
    ),
    "en": AnyOf(
        r"who (?:buys|sells|builds|makes|serves) an? [\w ]{2,30} (?:without|with no)|whatever happened to",
        r"is (?:this|that) how you (?:treat|run|deal|look after)|what (?:use|good) is an? \w+ (?:that|when|"
        r"if)",
        r"when (?:will|are) you (?:lot |people |ever |going to ){0,3}(?:learn|wake up|get a grip)",
        r"who(?:'d| would| wants to)? (?:pay|pays|spends|spend) (?:[£$€] ?)?\d[\d.,]*[\w ]{0,12} (?:for|to)",
        r"who (?:packs|packed|wraps|wrapped|ships|shipped|posts) [\w' ]{0,30}(?:in|with) (?:a|an|one|just|"
        r"only)",
        r"(?:who|which)(?: one)?(?: of (?:you|them|these))?(?: is|'s) lying",
        r"(?:can|could|would) you (?:\w+ ){0,2}be (?:bothered|arsed)",
        r"(?:can|could|would) you (?:\w+ ){0,2}(?:bother to|deign to)",
        r"\w{3,4} you (?:\w+ ){0,2}going to (?:ever )?(?:answer|reply|pick up|respond|get back)",
        r"\w{3,4} you (?:\w+ ){0,2}planning (?:on|to) (?:answer|reply|respond)(?:ing)?",
        r"or am i (?:talking|speaking) to (?:a|an|my|the)",
        r"(?:isn't|isnt|wasn't) (?:it|that) (?:\w+ )?(?:odd|strange|weird|funny|embarrassing|shameful|"
        r"ridiculous)|what (?:is|on earth is) wrong with you|what's wrong with you",
        r"(?:do|did|have|are|can) (?:you|they)(?: lot| people)? even (?!out)\w+|"
        r"(?:proud|happy|pleased) (?:of|with) yourselves|(?:are you )?happy now$|what(?:'s| is) next(?=,)",
        r"(?:^|you )call (?:this|that|yourselves) (?:an? )?\w+$",
        r"who (?:on earth|in the world|the hell|the heck)|what (?:were|was) (?:you|they|he|she) thinking|"
        r"what possessed|are you (?:lot|guys|people) (?:for real|kidding|joking|serious|having)",
        r"is (?!parking|getting|cycling|walking|driving|finding|learning|climbing)\w+ing (?:\w+ "
        r"){0,4}(?:really |so |that )+(?:hard|difficult|much)",
        r"(?:am i|are we) (?:really |honestly |just )?(?:supposed|meant|expected) to (?:be |feel )?(?:so |"
        r"all )?(?:grateful|happy|impressed|pleased|thankful|glad|laugh|cry|believe|thank|say thanks|guess|"
        r"applaud|clap)",
        r"who (?:on earth |the hell |in their right mind |actually )*(?:approved|decided|signed off|dreamt|"
        r"dreamed|came up|thought|thinks)",
        r"how (?:hard|difficult) (?:can|would) it be|how (?:hard|difficult) is it (?:really )?to (?!learn|"
        r"climb|get (?:in|into|a)|play|grow|walk|start|make|park|cycle|swim)\w+|is it (?:really |so |that "
        r")+(?:hard|difficult)|too much to ask",
    ),
}
"""Reproaches: nobody waits for an answer to "how hard can it be"."""

MUSINGS: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"är det bara (?:jag|mig) (?:som|eller) [\w ]{2,60}(?:ut som|liknar|låter som|påminner)",
        r"^kunde det (?:\w+ )?(?:finnas|ordnas) (?:en|ett|fler|nån|något|nåt)",
        r"man undrar|eller vad (?:säger|tycker) du|vad (?:kan|ska) (?:man|jag) säga|"
        r"finns det (?:något|nåt|någon) (?:bättre|\w{0,9}(?:härlig|god|skön|mysig|fin|trevlig|"
        r"vack)\w{0,5}re) än",
        r"vad ska (?:vi|man|jag) (?:egentligen |annars |då )?(?:ha (?:\w+ )?till|med (?:en|ett|den|det))|vad "
        r"ska (?:vi|man|jag) annars|(?<=, )(?:hör|ser|fattar) (?:ni|du)(?: det)?$",
        rf"^visst (?:är|var|blir|blev) (?:\w+ ){{1,3}}{_LOVELY['sv']}|"
        rf"(?:är|var|blev) (?:det|den|de|dom|hon|han|ni) inte (?:\w+ )?{_LOVELY['sv']}",
        r"hur kan (?:något|nåt|någon|nån) (?:\w+ ){0,2}så|hur (?:många gånger|ofta) har (?:jag|vi|man) inte",
        r"behöver jag (?:ens )?(?:säga|berätta|nämna) (?:att|hur)|skulle (?:jag|vi) (?!kunna|behöva|"
        r"få)(?:\w+ ){1,3}igen",
        r"^(?:till |för )?(?:ni|er|den|de|dom|alla)(?: alla)? som undrar|"
        r"(?<!jag )(?<!vi )(?:undrade|frågade) varför (?:jag|vi|han|hon|de|dom)",
        r"varför inte (?!alla|bara|våra|mina)\w{2,}a",
        r"vem (?:kan|skulle) (?:\w+ )?(?:motstå|säga nej|låta bli|tro)|vem (?:trodde|hade trott|anade)|vad "
        r"mer kan man|vad gör man inte|var ska (?:det|detta) sluta",
        r"(?:fattar|ser|anar|förstår) (?:ni|du) (?:hur|så) (?!lång|länge|mycket|många)\w+ (?:vi|jag|hon|han|"
        r"det|den|man|dom|alla)|har (?:ni|du) (?:någonsin )?(?:sett|hört) (?:så|maken|nåt så|något så)",
        r"är (?:det|den|hon|han|dom) inte (?:\w+ )?(?:underbar|fantastisk|härlig|vacker|fin|ljuvlig|söt|"
        r"gullig|mysig|kul)\w*|är det (?:redan |snart )?(?:jul|fredag|måndag|helg|vår|sommar|höst|vinter|"
        r"påsk)(?: redan| snart)?$",
        r"^vad (?:säger|ska) man(?: säga)?$|hur (?:\w+ ){1,3}som helst|undra på att|"
        r"när ska (?:jag|man) (?:\w+ )?lära|kan man (?:\w+ )?annat än|"
        r"(?:kan|skulle) det (?:ens )?(?:bli|vara) (?:\w{2,}are|bättre|mer \w+) ?(?:än|$)",
        r"varför (?:har|visste|hade|upptäckte|hittade) (?:jag|vi|man) (?:inte|aldrig) (?:\w+ )?(?:gått|"
        r"varit|hittat|vetat|hört|provat|testat|upptäckt|kommit|om det|detta|det här|hit)|varför har ingen "
        r"(?:sagt|berättat|tipsat)",
        r"vad (?:är (?:väl )?(?:en|ett|livet)|(?:skulle|vore|gör|gjorde|tar) (?:vi|jag|man|livet)) (?:\w+ "
        r"){0,5}utan|var (?:vore|skulle) (?:vi|jag) (?:\w+ ){0,2}utan",
        r"undrar (?:om|vad|hur) (?!(?:jag|vi|man|det|ni|du|er|era) )[\w ]{2,40} (?:hade|skulle)|undrar "
        r"(?:om|vem|hur många) (?:\w+ ){0,2}(?:minns|kommer ihåg|som minns|lever)(?! (?:vad|var|när|hur|"
        r"vem))",
        r"undrar hur många [\w ]{2,60} genom (?:åren|tiderna)|behöver (?:jag|man) (?:ens )?säga(?! till| upp|"
        r" ifrån)",
        r"(?:undrar|frågar|funderar) (?:ju )?(?:inte|ej)|(?:ingen|inga) (?:fråga|frågor)",
        r"^vem (?:\w+ )?(?:inte|älskar)|^(?:kan|fattar) (?:ni|du|man|någon|nån) (?:fatta|tro|tänka|ens "
        r"fatta|att)|varför inte (?:en|ett|ha|göra|låta|sätta|bara|köra)",
    ),
    "nb": AnyOf(
        r"er det (?:bare )?meg,? (?:som|eller) [\w ]{2,60}(?:ut som|ligner|høres ut|minner om)",
        r"^kunne det (?:\w+ )?(?:vært|finnes|ordnes) (?:en|et|ei|flere|noe)",
        r"man lurer|eller hva (?:sier|synes) du|hva (?:kan|skal) (?:man|jeg) si|"
        r"(?:finnes|fins|er) det (?:noe|noen) (?:bedre|\w{0,9}(?:herlig|god|deilig|koselig|fin|"
        r"vakr)\w{0,5}re) enn",
        r"hva skal (?:vi|man|jeg) (?:egentlig|ellers|da)? ?med (?:en|et|ei|den|det)|hva skal (?:vi|man|jeg) "
        r"ellers|(?<=, )(?:hører|ser|skjønner) (?:dere|du)(?: det)?$",
        rf"(?:er|var|ble) (?:det|den|de|hun|han|dere) ikke (?:\w+ )?{_LOVELY['nb']}",
        r"hvordan kan (?:noe|noen) (?:\w+ ){0,2}så|hvor (?:mange ganger|ofte) har (?:jeg|vi|man) ikke",
        r"trenger jeg å (?:si|fortelle|nevne) (?:at|hvor)|(?:skulle|ville) (?:jeg|vi) (?!kunne|måtte|"
        r"få)(?:\w+ ){1,3}igjen",
        r"^(?:til |for )?(?:dere|den|de|alle)(?: alle)? som lurer|"
        r"(?<!jeg )(?<!vi )(?:lurte på|spurte) hvorfor (?:jeg|vi|han|hun|de)",
        r"hvorfor ikke (?!alle|bare|våre|mine)\w{2,}e",
        r"hvem (?:kan|skulle|kunne) (?:\w+ )?(?:motstå|si nei|la være|tro)|hvem (?:trodde|hadde trodd|ante)|"
        r"hva mer kan man|hva gjør man ikke|hvor skal (?:det|dette) ende",
        r"(?:skjønner|ser|aner|forstår) (?:dere|du) (?:hvor|så) (?!lang|lenge|mye|mange)\w+ (?:vi|jeg|hun|"
        r"han|det|den|man|de|alle)|har (?:dere|du) (?:noen gang )?(?:sett|hørt) (?:så|maken|noe så)",
        r"er (?:det|den|hun|han|de) ikke (?:\w+ )?(?:nydelig|fantastisk|herlig|vakker|vakkert|fin|skjønn|"
        r"søt|koselig|gøy)\w*|er det (?:allerede |snart )?(?:jul|fredag|mandag|helg|vår|sommer|høst|vinter|"
        r"påske)(?: allerede| snart)?$",
        r"^hva (?:sier|skal) man(?: si)?$|hvor (?:\w+ ){1,3}som helst|når skal (?:jeg|man) (?:\w+ )?lære|"
        r"kan man (?:\w+ )?annet enn|(?:kan|kunne) det (?:egentlig )?(?:bli|være) (?:\w{2,}(?:ere|re)|mer "
        r"\w+) ?(?:enn|$)",
        r"hvorfor (?:har|visste|hadde|oppdaget|fant) (?:jeg|vi|man|æ|eg) (?:ikke|aldri) (?:\w+ )?(?:gått|"
        r"vært|funnet|visst|hørt|prøvd|oppdaget|kommet|om dette|om det|dette|hit)|hvorfor har ingen (?:sagt|"
        r"fortalt|tipsa)",
        r"hva (?:er (?:vel )?(?:en|et|livet)|(?:skulle|ville|gjør|gjorde) (?:vi|jeg|man)) (?:\w+ ){0,5}uten|"
        r"hvor (?:hadde|ville) (?:vi|jeg) vært uten",
        r"(?:lurer|undrer|undres) (?:\w+ )?på (?:om|hva|hvordan) (?!(?:jeg|vi|man|det|dere|du|deres) )[\w "
        r"]{2,40} (?:hadde|ville|skulle)|lurer på (?:om|hvem|hvor mange) (?:\w+ ){0,2}(?:husker|minnes|"
        r"lever)(?! (?:hva|hvor|når|hvordan|hvem))",
        r"lurer på hvor mange [\w ]{2,60} gjennom (?:åra|årene|tidene)|trenger (?:jeg|man) å si(?! fra| ifra|"
        r" opp)",
        r"(?:lurer|spør|undrer) (?:jo )?ikke|(?:ingen|ikke noe|ikke et) spørsmål",
        r"^hvem (?:\w+ )?(?:ikke|elsker)|^(?:kan|skjønner) (?:dere|du|man|noen) (?:skjønne|tro|tenke|fatte|"
        r"forestille)|hvorfor ikke (?:en|et|ha|gjøre|la|sette|bare|kjøre)",
    ),
    "nl": AnyOf(
        r"wat (?:was|waren) (?:het|die|dat) (?:toch |weer |echt |daar )?(?!adres|nummer|bedrag|thema|"
        r"antwoord)"
        r"\w+$|wat is (?:het|alles) (?:\w+ )?(?:mooi|leuk|fijn|druk|gezellig|stil|heerlijk|prachtig)",
        r"(?:ligt het aan mij|ben ik de enige)[\w, ]{2,60}(?:lijkt|lijken|ziet|klinkt)",
        r"^zou(?:den)? er (?:\w+ ){0,2}(?:een|meer|wat) [\w ]{2,60}(?:komen|zijn)$",
        r"je vraagt je|of wat (?:zeg|vind) jij|wat (?:kan|moet) ik zeggen|"
        r"is er iets (?:beters|lekkerders|mooiers|fijners|heerlijkers|gezelligers) dan",
        r"wat (?:moet|moeten) (?:we|wij|je) (?:nou |dan |eigenlijk |hier )*met (?:een|zo'n)|"
        r"(?<=, )(?:hoor|zie) (?:je|jullie)(?: (?:dat|het|me))?$",
        rf"(?:is|was|zijn|waren) (?:het|dit|dat|ze|hij|die) niet (?:\w+ )?{_LOVELY['nl']}",
        r"hoe kan (?:iets|iemand) (?:\w+ ){0,2}zo|hoe vaak (?:ben|heb|hebben|zijn) (?:ik|we|wij) (?:\w+ "
        r"){0,3}niet",
        r"(?:hoef|moet) ik (?:jullie |je )?(?:nog |wel )?(?:te )?(?:zeggen|vertellen)|"
        r"zou(?:den)? (?:ik|we|wij) (?:\w+ ){0,3}(?:weer|nog eens|opnieuw) (?!moeten)\w+$|"
        r"(?:kun|kan|kunnen) (?:je|jullie) (?:je )?(?:het )?(?:geloven|voorstellen)",
        r"^voor (?:wie|degenen|iedereen|alle\w*|de \w+)(?: die)?(?: zich)? (?:wil|willen|wilde|afvr\w+|"
        r"benieuwd)|vroeg (?:zich )?(?:af )?waarom (?:ik|we|wij|ze|hij)",
        r"waarom \w+ jullie (?:[\w']+ ){0,5}niet (?:gewoon|eens)|wat vinden jullie van (?:een|wat)|"
        r"(?:kan|kunnen|zou|zouden) (?:er|we|jullie) (?:niet|geen) (?:eens|ook|gewoon|een keer)",
        r"wie (?:kan|zou) (?:\w+ ){0,2}(?:nee zeggen|weerstaan|laten staan|geloven)|wie had (?:\w+ "
        r"){0,4}(?:gedacht|verwacht)|wat wil (?:je|een mens) (?:\w+ )?meer|wat doe je (?:al |allemaal )?niet",
        r"(?:snappen|snap|zien|zie) (?:jullie|je|u) (?:wel )?hoe (?!lang|vaak|veel|ver)\w+ (?:we|wij|ik|ze|"
        r"zij|hij|het|dat)|waar gaat (?:dit|dat) (?:eindigen|heen)|(?:hebben|heb) (?:jullie|je) (?:ooit "
        r")?(?:zoiets|zo'n)",
        r"is (?:het|ze|hij|dit|dat) niet (?:\w+ )?(?:prachtig|mooi|heerlijk|geweldig|schattig|leuk|lief)\w*|"
        r"is het alweer (?:kerst|vrijdag|maandag|weekend|lente|zomer|herfst|winter|pasen)",
        r"^wat heb(?:ben)? (?:ik|we|wij) (?:\w+ ){0,3}(?:gelachen|genoten|uitgekeken|gesmuld|gehuild)|^wat "
        r"moet je zeggen|wanneer leer ik|^hoeveel (?:\w+ ){2,6}niet|kun je (?:\w+ ){0,2}anders dan|kan het "
        r"(?:nog |eigenlijk )?(?:\w{2,}er|mooier) ?(?:worden|zijn|"
        r"dan|$)",
        r"waarom (?:ken|kende|wist|ben|heb|was|ontdek) (?:ik|we|wij) (?:\w+ ){0,2}(?:niet|nooit|pas|nu pas)|"
        r"waarom (?:bestaat|is|bestond) (?:dit|er|deze|hier) (?:\w+ ){0,2}(?:pas|niet overal|nu pas)|waarom "
        r"(?:heeft|vertelde) niemand",
        r"wat (?:is|zouden|zou|moeten|moet) (?:het leven|een \w+|de (?:zomer|winter|week|stad|markt)|we|wij|"
        r"ik|men) (?:nou |toch )?(?:\w+ ){0,3}zonder|waar (?:zouden|waren) (?:we|wij) zonder",
        r"(?:vraag me af|benieuwd) (?:of|wat|hoe) (?!(?:iemand|ik|we|wij|je|jullie|u|er|het|dit|"
        r"dat) )[\w ]{2,40} "
        r"(?:zou|zouden|had|hadden|gevonden|gezegd)|^zou (?:\w+ ){1,5}nog leven|(?:vraag me af|benieuwd) "
        r"(?:of|wie|hoeveel) (?:\w+ ){0,3}(?:nog weet|herinner\w*|kent)",
        r"hoeveel [\w ]{2,60} door de jaren heen|(?:hoef|moet) ik (?:nog )?te zeggen",
        r"vraag (?:me |niks |niets )?niet|(?:geen|niet echt een) (?:vraag|vragen)",
        r"^wie (?:\w+ ){0,2}(?:ook(?! (?:al|alweer|nog|een idee|weet))|houdt er \w*niet)|^wie (?:\w+ "
        r"){0,3}niet|^(?:geloof|snap) (?:je|jij|jullie) (?:dat|het)|^wet?en jullie nog dat|waarom (?:geen|"
        r"niet (?:een|gewoon|eens))",
    ),
    "en": AnyOf(
        r"is it (?:just |only )?me,? or [\w' ]{2,60}(?:looks?|sounds?|smells?|reminds?)(?: a (?:bit|lot))? "
        r"(?:like|of)|am i the only one who (?:thinks|sees)",
        r"^could there (?:\w+ )?be (?:a|an|some|more|one)(?! (?:problem|mistake|error|mix|fault|"
        r"misunder\w*))",
        r"(?:can|could) (?:you|anyone|anybody|one|i) help but",
        r"(?:you do|you have to|you've got to|makes (?:you|me|one)) wonder|or what do you say|"
        r"what can (?:i|one|you) say|is there (?:anything|anyone|anybody) (?:better|lovelier|nicer|"
        r"finer) than",
        r"what (?:else|on earth) (?:would|are|should|am|do) (?:i|we) (?:meant|supposed|going|do|to)|you "
        r"hear(?: that| me)?$",
        rf"(?:isn't|wasn't|aren't|isnt|ain't) (?:it|that|this|she|he|they|these) (?:\w+ )?{_LOVELY['en']}",
        r"how can (?:anything|something|anyone|someone) (?:\w+ ){0,3}(?:so|that)|"
        r"how (?:many times|often) have (?:i|we)(?! to)|couldn't there",
        r"do i (?:really |even )?need to (?:say|tell you) (?:that|how|the)|would (?:i|we) (?!need|have|"
        r"be)(?:\w+ ){1,3}again",
        r"^(?:for|to) (?:anyone|those|everyone|everybody|all|anybody)(?: of you)? (?:who(?:'s|'re| is| are)? "
        r")?(?:wondering|curious|asking)|(?<!i )(?<!we )wondered why (?:i|we|he|she|they)",
        r"who (?:could|would|can) (?:ever )?(?:resist|say no|refuse|not)|who(?:'d| would) have thought|what "
        r"more (?:could|can|do)|what wouldn't|where will it (?:all )?end",
        r"(?:do|can) you (?:see|imagine) how (?!long|much|many|far|often)\w+ (?:we|i|she|he|it|they|that)|"
        r"have you ever (?:seen|heard|tasted) (?:anything|such|so)",
        r"isn't (?:it|she|he|that|this) (?:\w+ )?(?:gorgeous|lovely|beautiful|wonderful|cute|sweet|great|"
        r"amazing|brilliant|fun)|is it (?:christmas|friday|monday|spring|summer|autumn|winter|easter) "
        r"already",
        r"^what can i say|when will i (?:ever )?learn|can (?:you|one) do anything but|(?:can|could|does) "
        r"(?:it|this|life) get (?:any )?(?:\w{3,}er|more)",
        r"why (?:have|had|haven't|did|didn't|am) (?:i|we|nobody|no one|anyone) (?:\w+ )?(?:never|not|only|"
        r"know|tell|told|heard|been|found|tried|mention)|why has (?:nobody|no one)",
        r"what (?:is life|is a \w+|would \w+|did we|do we) (?:ever )?(?:do |be )?(?:\w+ ){0,3}without|where "
        r"would (?:we|i) be without",
        r"wonder (?:if|what|how|whether) (?!(?:i|we|you|u|it|there|this|that|your) )[\w' ]{2,40} (?:would|"
        r"had|thinks)|wonder (?:if|who|how many) (?:\w+ ){0,3}(?:remembers?|is still alive)(?! (?:what|"
        r"where|when|how|who))",
        r"wonder how many [\w ]{2,60} (?:over|through) the years|do i (?:even )?need to say|need i say",
        r"(?:not|don't|never) (?:ask|asking|wonder|wondering) (?:for|you|anyone)|no questions?",
        r"^who (?:\w+ )?(?:doesn't|dont|doesnt|wouldn't|wouldnt)|^(?:can|could) (?:you|anyone) (?:believe|"
        r"imagine)|why (?:not|no)",
    ),
}
"""What is wondered at, remembered or proposed, and questions that are spoken of but not asked."""
