"""How questions open, how people wonder aloud, and what only looks like a question, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import Sieve

_LEAD: Final = (
    "(?:(?:hej|hei|hoi|hallo|hi|hello|hey|heisann|tjena|yo|men|och|og|en|and|but|so|så|maar|dus|haha|psst|"
    "ok|hm+|ja|jo|joo|yes|nou|alltså|altså|vänta|vent|wacht|wait|hang on|sorry|please|også|okay|åh|oh|o|"
    "fråga|spørsmål|vraag|question|hejsan|hola|goddag|god dag|goedemorgen|goedemiddag|goedenavond|"
    "good morning|good evening|morning|afternoon|ursäkta|unnskyld|beste|dear|fyi)[ ,:.!-]+){0,3}"
)


_NOT_FIRST_SV: Final = (
    "(?:här|där|när|eller|under|över|efter|för|medan|trots|alltid|sedan|annars|dessutom|tills|var|kvar|"
    "bara|hur|"
    "fler|er|mer|hoppas|tänk|önskar|undrar|minns|känns|verkar|tycker|menar|frågar|ställer|föreslår|tyvärr|"
    "älskar|gillar|diggar|saknar|hatar|känner|rekommenderar|avgudar|"
    "jaså|hos|oss|plus|åtminstone|ibland|minsta|andra|både|vore) "
)
_NOT_FIRST_NB: Final = (
    "(?:her|der|når|eller|heller|ellers|under|over|etter|for|mens|tross|alltid|dessuten|bare|hvor|flere|"
    "mer|dessverre|"
    "elsker|liker|digger|savner|hater|anbefaler|hos|oss|iblant|andre|håper|tror|synes|syns|mener|husker|ønsker|føles|virker|lurer|dere|hver|deres|"
    "både|like|ikke|trudde|trodde|tenkte) "
)
_NOT_FIRST_NL: Final = (
    "(?:als|dat|omdat|toen|wat|hoe|of|waar|wie|zoals|nu|zodra|terwijl|want|en|maar|dus|alsof|bij|van|voor|"
    "met|door|aan|naar|"
    "op|in|uit|over|tegen|mochten|mocht|indien|had|hadden|waren|vergeet|meent|dank|stel|laat|hou|houd|let|"
    "doe|schamen|vond|vind|hoop|dan|denk|waarom|hier|daar|dankzij|hey|hoi|hulde|"
    "geef|tot|zonder|namens|wanneer|schaam|rot|achter|sinds|volgens|tussen|behalve|tijdens|sommige|alleen|"
    "helaas|net|onder|jammer|fijn|leuk|mooi|ook|soms|al|zo|zie|bedankt) "
)


def _opening(*patterns: str) -> Sieve:
    return Sieve(rf"{_LEAD}(?:{'|'.join(patterns)})(?!\w)")


def _anywhere(*patterns: str) -> Sieve:
    return Sieve(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


OPENERS: Final[Mapping[str, Sieve]] = {
    "sv": _opening(
        r"(?!(?:om|när|eftersom|fast|då|sedan|innan|efter|trots|medan|så|att) )[^,]{3,200}, (?:(?:vad|var|"
        r"när|hur|varför|vem|"
        r"vilken|vilka|vilket) (?:\w+ )?(?:kan|ska|får|gör|kostar|gäller|måste|behöver|går|finns|heter|tar) "
        r"(?:man|ni|det|jag|vi|han|hon|de|den)|(?:behöver|måste|får|kan|har|tar|säljer|ska|vet|"
        r"brukar) (?:man|ni)|(?:finns|är|går) det|(?:kan|får) (?:jag|vi|han|hon))",
        "(?:när|vart|varför|hur|vem) (?!man |som |jag |vi |roligt|kul|fint|härligt|bra |mysigt|skönt|"
        r"bryr)\w+",
        r"var (?:är|kan|ligger|finns|hittar|köper|ska|får|parkerar|står|går|hämtar|lämnar|vänder|anmäler)",
        r"(?:vilken|vilket|vilka) \w+ (?:är|har|kommer|ska|kan|får|gäller|passar|går|kostar|menar|av|tar|"
        "ni|du|man)",
        r"(?:vilken|vilket|vilka) av",
        r"(?:vad|va) (?:är|e|gör|kostar|har|händer|heter|ska|blir|gäller|betyder|tar|säger|menar)",
        r"(?:vilken (?:tid|dag|adress|storlek)|vilket datum|hur dags)$",
        r"(?:funkar|räcker|duger|krävs|behövs|startar|börjar|slutar|kostar|avgår|tillåts) (?!ingen|någon|"
        r"egen|redan|sedan|igen|även|innan|längtan)\w+(?:n|et|na)(?= \w)",
        r"e (?:det|d|ni|de|den) (?:öppet|stängt|gratis|nån|nåt|långt|kvar|lov|okej|ok|fullt|utsålt|möjligt)",
        r"hur (?:mycket|många|länge|ofta|lång|långt)",
        "(?:har|kan|ska|får|vill|är|tar|vet|säljer|finns|blir|går|måste|brukar|kommer|tänker|menar|öppnar|"
        "stänger|serverar|hyr|gäller|ingår|behöver|innehåller|passar|smakar|skulle) (?:ni|du|man|jag|vi|"
        "det|den|de|någon|nån|er|era|ert|inte ni|min|mitt|mina|barn|alla)",
        r"(?:finns|ingår) \w+",
        r"(?:kan|får) \w{3,}(?:en|et|na)",
        r"(?:någon|nån|ngn) som (?:vet|har|kan|minns|råkar)",
        r"stämmer det(?: att)?|gäller det(?: även| också)?",
        r"hur (?:blir|funkar|gör|fungerar|går|är|lagar|kommer|hittar)",
        rf"(?!{_NOT_FIRST_SV})\w+(?:r|s|de|te) (?:ni|du|man|jag|vi|det|den|någon|nån|inte ni)",
        r"(?:vilken|vilket|vilka|vems|vad) \w+ \w*(?:r|s|de|te|vill|kan|ska)",
        r"(?:vart|varifrån|hur dags|vilken tid) \w+",
        r"(?:är|blir|går|ska|kan|får|har|kommer|ingår|gäller|fungerar|öppnar|stänger|säljs|serveras|brukar) "
        r"(?!ingen|någon|egen|redan|sedan|igen|länge|även|innan|inte|vägen|faktiskt|helt|bara)\w+(?:n|et|"
        r"na)(?= \w)",
    ),
    "nb": _opening(
        r"(?!(?:om|hvis|når|da|fordi|siden|før|etter|mens|selv|så|at) )[^,]{3,200}, (?:(?:hva|hvor|når|"
        r"hvordan|hvorfor|hvem|"
        r"hvilken|hvilke|hvilket) (?:\w+ )?(?:kan|skal|får|gjør|koster|gjelder|må|trenger|går|finnes|heter|"
        r"tar) "
        r"(?:man|dere|det|jeg|vi|han|hun|de|den)|(?:trenger|må|får|kan|har|tar|selger|skal|vet|"
        r"pleier) (?:man|dere)|(?:finnes|fins|er|går) det|(?:kan|får) (?:jeg|vi|han|hun))",
        "(?:når|hvor|hvorfor|hvordan|hvem|hvilken|hvilket|hvilke) (?!som |man |jeg |vi |gøy|fint|bra |"
        r"koselig|herlig|bryr)\w+",
        r"(?:hva|ka) (?:er|e|gjør|koster|kosta|har|skjer|heter|skal|blir|gjelder|betyr|tar|sier|mener|slags)",
        "(?:har|kan|skal|får|vil|er|tar|vet|selger|fins|finnes|blir|går|må|pleier|kommer|tenker|mener|"
        "åpner|stenger|serverer|leier|gjelder|trenger|passer|smaker|skulle) (?:dere|du|man|jeg|vi|det|den|"
        "de|noen|deres|min|mitt|mine|barn|alle|ikke dere)",
        r"(?:finnes|fins) \w+",
        r"(?:funker|holder|rekker|trengs|kreves|starter|begynner|slutter|koster|kjører) (?!ingen|noen|egen|"
        r"allerede|siden|igjen|ikke|annen|en |et )\w+(?:en|et|a|ene)(?= \w)",
        r"(?:e|ær|ska|sku|kan|får|må|har|vil) (?:det|d|dokker|dokke|dåkker|æ|eg|me|noen|nokon)",
        r"(?:kan|får) \w{3,}(?:en|et|ene)",
        r"(?:e|er) (?:det|d|dere|dokker|den|han) (?:lov|mulig|mogleg|åpent?|opent?|ope|oppe|plass|noen|noe|"
        r"nokon|noko|stengt?|ledig|gratis|fullt|utsolgt)",
        r"(?:hvornår|kvifor|korleis|kven|kva|kor|kordan|koffer|korsen|hvordan|hvoffer|ka|kem|åssen|når e) "
        r"(?!bra |fint |gøy |flott |artig )\w+",
        r"noen (?:her )?som (?:vet|veit|har|kan|husker)",
        r"(?:åssen|hvordan|hvor|hvem|når|hva) (?:blir|funker|fungerer|gjør|går|er|kommer|finner|ringer|"
        r"koster)",
        rf"(?!{_NOT_FIRST_NB})\w+(?:r|s|de|te) (?:dere|du|man|jeg|vi|det|den|noen)",
        r"(?:hvilken|hvilket|hvilke|hva) \w+ \w*(?:r|s|de|te|vil|kan|skal)",
        r"(?:er|blir|går|skal|kan|får|har|kommer|gjelder|fungerer|åpner|stenger|selges|serveres|pleier) "
        r"(?!ingen|noen|egen|allerede|siden|igjen|lenge|ikke|veien|helt|bare|enda|annen|en |et )\w+(?:en|et|"
        r"a|ene)(?= \w)",
    ),
    "nl": _opening(
        r"(?!(?:als|toen|wanneer|omdat|hoewel|nadat|voordat|terwijl|zodat|dat|"
        r"sinds) )[^,]{3,200}, (?:(?:wat|waar|wanneer|"
        r"hoe|waarom|wie|welke?) (?:\w+ )?(?:kan|kunnen|moet|moeten|mag|mogen|kost|geldt|heet|zijn|hebben) "
        r"(?:je|jullie|het|ik|we|hij|zij|ze|die)|(?:moeten?|mag|mogen|kunnen?|hebben|verkopen|weten|"
        r"nemen) (?:je|jullie|we|ik)|(?:is|zijn) er|(?:kan|mag) (?:ik|hij|ze))",
        "(?:wanneer|waar|waarom|hoe|wie|welke|welk|wnr) (?!leuk|fijn|mooi|heerlijk|gaaf|bijzonder|krap |"
        r"kan het)\w+",
        r"wat (?!(?:is|zijn|wordt) (?:dat|dit|het|ze|jullie|die|\w+ dat) (?:\w+ )?(?:mooi|leuk|fijn|goed|"
        r"lekker|knap|lief|gaaf|schattig|prachtig|geworden|toch))(?:is|zijn|kost|kosten|doe|doen|moet|kan|gebeurt|"
        r"betekent|heb|wordt)",
        r"(?:hoelang|hoeveel|hoelaat|hoezo|waarvoor|waarmee|waarheen|waarom|wrm|hoevaak) \w+",
        "(?:hebben|kun|kunnen|mag|mogen|is|zijn|gaat|gaan|komt|komen|moet|moeten|willen|zit|zitten|nemen|"
        "weet|weten|klopt|bestaat|verkopen|bedoelen|rijdt|wordt|worden|zullen|zou|zouden|past|geldt|"
        "blijft|krijgen|verhuren|doen) (?:jullie|je|jij|ik|u|er|het|de|die|dit|dat|we|wij|men|mijn|m'n|"
        "een|iemand|deze|hier)",
        r"(?!heb er )(?:heb|kan|wil|zal|neem|krijg) (?:jullie|je|jij|ik|u|er|men|mijn|m'n|iemand|hier|"
        r"het ook|de hond)",
        r"(?:weet )?iemand (?:hier )?(?:een idee|of|wie|waar|hoe|die weet|enig idee)",
        r"(?:krijgt|start|begint|kost|vaart|speelt|sluit|opent|heeft|duurt|telt|vervalt|draait|rijdt|hoort) "
        r"(?:de|die|deze|mijn|m'n|mn|me|onze?|jullie|een|iemand) (?!hele|godganse)\w+",
        r"(?:krijgen|starten|beginnen|vervallen|lopen|horen|werken|rijden|sluiten|openen) "
        r"(?:wij|we|de|die|mijn) (?!hele|godganse)\w+",
        r"(?:ff|effe|even) (?:checken|vragen|een vraagje)",
        r"weet iemand|(?:klopt|is|wordt|gaat|blijft|komt|staat|ligt) het (?:bericht|waar|zo|klopt)",
        r"hoe (?:laat|zit|werkt|kom|kan|moet|gaat|lang|vaak|ver|oud|duur|veel)|wat nu",
        r"vanaf (?:welke|hoeveel|wanneer)",
        rf"(?!{_NOT_FIRST_NL})\w+ (?:jullie|je|jij|u|men)(?= \w)",
        rf"(?!{_NOT_FIRST_NL})\w+(?:t|en) er(?= \w)",
        r"(?:is|zijn|gaat|komt|kan|mag|moet|staat|zit|blijft|geldt|wordt|rijdt) \w+ (?:\w+ ){0,4}"
        r"(?:open|dicht|gratis|nog|al|ook|vandaag|vanavond|morgen|inbegrepen|erbij|toegestaan|waar)",
    ),
    "en": _opening(
        r"(?!(?:if|when|because|although|since|after|before|while) )[^,]{3,200}, (?:(?:what|where|when|how|"
        r"why|who|which) "
        r"(?:\w+ )?(?:can|could|do|does|is|are|should|will|would|must) (?:you|we|i|he|she|they|it|the|my)|"
        r"(?:do|does|can|could|is|are|should|will|would|have|has) (?:you|we|i|he|she|they|it|the|there|my|"
        r"any))",
        "(?:when|where|why|who|which|whose) (?:do|does|did|is|are|was|were|can|could|will|would|should|"
        "has|have|to|of|date|one|day|time|kind|sort|doesnt|dont|isnt|cant)",
        r"what (?:is|are|do|does|did|time|about|kind|sort|day|date|size|should|happens|happened|if|am)",
        r"(?:what|when|where|who|how)'?s",
        r"(?:what|wot|wat|how|hows|where|wheres|when|whens|whos)s? (?:the|your|ur|teh|this|that|my)",
        r"(?:do|does|did|are|is|can|could|will|would|have|has|r) (?:yous|u|ya|ye|yall|y'all|yas|yer|ur|"
        r"somebody|everyone|guests|visitors|members|children|adults|students)",
        r"(?:may|might|shall|must|need) (?:i|we|one|they)",
        r"(?:where|when|who|how|why|which one|what time) ?(?:tho|though|then|exactly|abouts)?$",
        r"(?:u|you|yous|ya) (?:lot )?(?:open|closed|shut|still|doing|selling|taking|after|hiring|got|guys)",
        r"(?:any|many|much) [a-z' ]{2,40}(?:left|going|available|spare|going spare|anywhere|tonight|today|"
        r"tomorrow|spaces|places|tickets|room)",
        r"how (?:do|does|did|is|are|can|could|much|many|long|far|often|big|old|come|would|should|to)",
        "(?:do|does|did|is|are|am|was|were|can|could|will|would|should|has|have|may) (?:you|i|we|it|they|"
        "the|this|that|there|he|she|my|your|our|anyone|anybody|someone|one|these|those|people|dogs|kids|"
        "any)",
        r"(?:anyone|anybody|someone|anyone else) (?:know|knows|got|have|remember|having|able)",
        r"any (?:chance|idea|news|plans|update|updates|word)",
        r"(?:which|what|whose) \w+ (?:\w+ )?(?:do|does|did|is|are|was|were|can|could|will|would|should|has|"
        r"have)",
        r"(?:and |or )?what (?:now|happens|next)|how (?:many|late|early|soon|high|deep|old|wide|does one)",
        r"(?:is|are|has|have|does|do|did|will|can|could|was|were) [a-z']+ (?:\w+ ){0,4}(?:yet|open|closed|"
        r"shut|free|allowed|"
        "included|available|left|still|on|running|tonight|today|tomorrow|required|needed|accepted)",
        r"(?:is|are) \w+ (?:free|open|allowed|included)",
    ),
}

_ASKED_IN_PASSING: Final = (
    r"^(?:jag|jeg|ik|vi|wij|we|i|i'm|im|min|mitt|mijn|my) [^,]{3,80}, (?:finns|är|har|går|kan|får|er|fins|"
    r"finnes|is|zit|zitten|"
    r"zijn|hebben|kan|kun|has|have|are|do|does|can) (?:det|den|ni|nån|någon|man|dere|noe|noen|jullie|die|"
    r"dat|er|de|there|you|it|the|that)"
)
"""Tells first and asks then, in one sentence: "I am looking for X, is there one …"."""
INDIRECT: Final[Mapping[str, Sieve]] = {
    "sv": _anywhere(
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
    "nb": _anywhere(
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
    "nl": _anywhere(
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
        r"(?:weten|weet) (?:jullie|je|iemand)",
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
    "en": _anywhere(
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

TAKE_BACK: Final[Mapping[str, Sieve]] = {
    "sv": _anywhere(
        r"(?:vore|skulle) (?:det|inte|en|ett) (?:\w+ ){0,6}(?:kul|roligt|fint|bra|toppen|vara|något)|"
        r"ska det (?:vara|behöva vara|gå till) så|är det (?:så det|meningen)|"
        r"hur (?:jävla |så )?(?:korkad|dum) ",
        r"hur många gånger (?:ska|måste|behöver) (?:jag|vi|man)|^vem (?:behöver|bygger|orkar|bestämmer|"
        r"gör så)",
        r"^hur \w+ (?:var|är) (?:inte|det här|den här)|^vem kan tycka|^vad tror ni egentligen",
        r"^kanske (?:en|ett|några|nån)|hur vore det|vad sägs om|\w+ ni (?:aldrig|nånsin)|^(?:jag )?trodde",
        r"någonsin|^(?:vilka|vilken|vilket) \w+(?: \w+)? (?:ni|det|du) (?:är|var|blev)(?=,|$)",
        r"^(?:alltså )?(?:seriöst|på riktigt)|skäms (?:ni|du)|är ni (?:kloka|riktigt)|vem kom på",
        r"vad är (?:meningen|poängen|vitsen)|varför (?:ens|man ens|i hela)|man ens|vem bryr",
        r"hur (?:kan|kunde) (?:ni|man|det vara rimligt)",
        r"vad (?:fan|i helvete|fasen)",
        r"hur svårt kan det vara",
        r"är ni (?:dumma|helt)",
        r"(?:skojar|driver) ni|(?:e|är) ni seriösa",
        r"kan (?:ni )?inte (?:ni )?ha",
        r"kan ni inte",
        r"kan väl",
        r"lei av",
        r"trött på att",
        r"bli rik",
    ),
    "nb": _anywhere(
        r"(?:hadde|ville|kunne) (?:det )?ikke (?:\w+ ){0,6}(?:vært|gøy|moro|fint|bra|noe)|"
        r"skal det (?:være|gå) sånn|er det (?:sånn det|meningen)|går det an å være|hvor (?:jævla )?dum ",
        r"hvor mange ganger (?:skal|må) (?:jeg|vi|man)|^hvem (?:trenger|bygger|orker|bestemmer|gjør sånt)",
        r"^hvor \w+ (?:var|er) (?:ikke|dette|det her)|^hva tror dere egentlig",
        r"^kanskje (?:en|et|noen)|^hva med (?:en|et|å)|\w+ dere aldri|^(?:jeg )?trodde",
        r"noen gang (?:har |er )?(?:tatt|vært|prøvd|hørt)|^(?:altså )?(?:seriøst|på ordentlig)",
        r"skammer (?:dere|du)|hvem er det som tror|hva er (?:vitsen|meningen|poenget)|hvorfor i all",
        r"hvem bryr|hvordan kan (?:dere|man|det være rimelig)",
        r"hvem kom på",
        r"hva faen",
        r"hvor vanskelig kan det være",
        r"er dere helt",
        r"(?:tuller|kødder) dere|seriøst|mener dere (?:dette|det her)",
        r"kan (?:dere )?ikke (?:dere )?(?:ha|prøve)",
        r"kan dere ikke",
        r"kan ikke dere",
        r"lei av å",
    ),
    "nl": _anywhere(
        r"zou (?:\w+ ){1,7}niet (?:\w+ )?(?:leuk|mooi|fijn|handig|wat|goed)|"
        r"hoort dat (?:zo|nou)|moet dat (?:nou )?zo|is dat (?:nou )?de bedoeling|hoe (?:dom|achterlijk)|"
        r"hoe kun je zo",
        r"hoe vaak (?:moet|moeten) (?:ik|we|wij|je)|^wie (?:heeft er \w+ nodig|bouwt|verzint|bepaalt|"
        r"doet zoiets)",
        r"^hoe \w+ (?:was|is) (?:dit|dat)|^wat denken jullie wel|wat denken jullie eigenlijk",
        r"^misschien (?:een|wat|eens)|wat (?:denken|dachten) jullie van|\w+ jullie nooit|jullie ooit eens",
        r"\booit (?:met|in|een|zelf)|^(?:echt )?serieus|schamen jullie|kunnen jullie geen",
        r"wie heeft (?:dat |dit )?bedacht|waar betaal ik|wat heeft het voor|waarom in|wie kan het|hoe kun je",
        r"hoe kan het dat",
        r"wat (?:verdomme|de fuck)",
        r"hoe moeilijk kan het zijn",
        r"zijn jullie gek|menen jullie (?:dit|dat)|meen je (?:dit|dat)",
        r"wat dachten jullie van",
        r"zou het niet (?:leuk|mooi|fijn)",
        r"waarom niet gewoon",
        r"geld lenen",
        r"kunnen jullie niet",
    ),
    "en": _anywhere(
        r"wouldn't (?:\w+ ){1,7}be (?:\w+ )?(?:fun|nice|good|great|lovely|handy|something)|"
        r"is (?:that|this) (?:how|the way) it|is it meant to be|how (?:stupid|thick|dumb) ",
        r"how many times (?:do|must|will) (?:i|we)|^who (?:needs|builds|designs|dreams up|does that)",
        r"^how \w+ (?:was|is) (?:this|that|it)$|^what do you take (?:me|us) for",
        r"^maybe (?:an?|some)|^how about",
        r"do you (?:ever|even) (?:fix|repair|answer|read|listen|clean|check|reply|look)",
        r"ever (?:been|even|set|tried)|^what \w+ (?:you|they) (?:are|were)$|^(?:seriously|honestly)[ ,]",
        r"aren't you (?:ashamed|embarrassed)|could you (?:start|bring back|do a|have a|put on|think about)",
        r"who (?:decided|thought|came up|cares)|what (?:am i|are we) paying|what(?:'s| is) the point",
        r"why on earth|how (?:can|do) you (?:justify|think)|why even",
        r"what the (?:hell|fuck)",
        r"how hard can it be",
        r"are you (?:kidding|joking|serious|having a laugh)",
        r"couldn't you",
        r"why not just",
        r"can't you",
        r"why don't you",
        r"tired of",
        r"want to (?:earn|make) ",
    ),
}
