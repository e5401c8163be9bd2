"""How questions open, by language, where the build of a clause alone does not show it."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import Sieve

_LEAD: Final = (
    "(?:(?:hej|hei|hoi|hallo|hi|hello|hey|heisann|tjena|yo|men|och|og|en|and|but|so|så|maar|dus|haha|psst|"
    "ok|hm+|ja|jo|joo|yes|nou|alltså|altså|vänta|vent|wacht|wait|hang on|sorry|please|også|okay|åh|oh|o|"
    "fråga|spørsmål|vraag|question|hejsan|hola|goddag|god dag|goedemorgen|goedemiddag|goedenavond|"
    "good morning|good evening|morning|afternoon|ursäkta|unnskyld|beste|dear|fyi|hiya|heya|hallå|tja|tjenare|"
    "hee|zeg|hei hei|hej hej|hi there|hello there|hey there)[ ,:.!-]+){0,3}"
)


_NOT_FIRST_SV: Final = (
    "(?:här|där|när|eller|under|över|efter|för|medan|trots|alltid|sedan|annars|dessutom|tills|var|kvar|"
    "bara|hur|"
    "fler|er|mer|hoppas|tänk|önskar|undrar|minns|känns|verkar|tycker|menar|frågar|ställer|föreslår|tyvärr|"
    "älskar|gillar|diggar|saknar|hatar|känner|rekommenderar|avgudar|"
    "jaså|hos|oss|plus|åtminstone|ibland|minsta|andra|både|vore) "
)
_NOT_FIRST_NB: Final = (
    "(?:her|der|når|hvis|dersom|eller|heller|ellers|under|over|etter|for|mens|tross|alltid|dessuten|bare|"
    "hvor|flere|"
    "mer|dessverre|"
    "elsker|liker|digger|savner|hater|anbefaler|hos|oss|iblant|andre|håper|tror|synes|syns|mener|"
    "husker|ønsker|føles|virker|lurer|dere|hver|deres|"
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


OPENERS: Final[Mapping[str, Sieve]] = {
    "sv": _opening(
        r"(?!(?:om|när|eftersom|fast|då|sedan|innan|efter|trots|medan|så|att) )[^,]{3,200}, (?:(?:vad|var|"
        r"när|hur|varför|vem|vilken|vilka|vilket) (?:\w+ )?(?:kan|ska|får|gör|kostar|gäller|måste|behöver|"
        r"går|finns|heter|tar) (?:man|ni|det|jag|vi|han|hon|de|den)|"
        r"(?:behöver|måste|får|kan|har|tar|säljer|ska|vet|brukar) (?:man|ni)|(?:finns|är|går) det|"
        r"(?:kan|får) (?:jag|vi|han|hon))",
        r"(?:när|hur|vem) (?!\w+[atg] (?:ni|du|det|den|de|han|hon) (?:är|var|blev)|man |jag |vi |ni |"
        r"du |han |hon |de |dom |det |den |min |mitt |mina |vår |vårt |"
        r"våra |alla |ingen |som |en |ett |\w+(?:en|et|na|an) |roligt|kul|fint|härligt|bra |mysigt|skönt|"
        r"bryr)\w+",
        r"(?:vart|varför) (?!man |som |jag |vi )\w+",
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
        r"(?:finns|ingår) (?!inget|ingen|inga|inte|ju)\w+",
        r"(?:kan|får) \w{3,}(?:en|et|na)",
        r"(?:någon|nån|ngn) som (?:vet|har|kan|minns|råkar)",
        r"stämmer det(?: att)?|gäller det(?: även| också)?",
        r"hur (?:blir|funkar|gör|fungerar|går|är|lagar|kommer|hittar)",
        rf"(?!{_NOT_FIRST_SV})\w+(?:r|s|de|te) (?:ni|du|man|jag|vi|det|den|någon|nån|inte ni)",
        r"(?:vilken|vilket|vilka|vems|vad) \w+ \w*(?:r|s|de|te|vill|kan|ska)",
        r"(?:vart|varifrån|hur dags|vilken tid) \w+",
        r"(?:är|blir|går|ska|kan|får|har|kommer|ingår|gäller|fungerar|öppnar|stänger|säljs|serveras|"
        r"brukar) (?!\w+ligen|gärna|sällan|galen|ledsen|besviken|nyfiken|ingen|någon|egen|redan|sedan|igen|"
        r"länge|även|innan|inte|"
        r"vägen|faktiskt|helt|bara)\w+(?:n|et|na)(?= \w)",
    ),
    "nb": _opening(
        r"(?!(?:om|hvis|når|da|fordi|siden|før|etter|mens|selv|så|at) )[^,]{3,200}, (?:(?:hva|hvor|når|"
        r"hvordan|hvorfor|hvem|hvilken|hvilke|hvilket) (?:\w+ )?(?:kan|skal|får|gjør|koster|gjelder|må|"
        r"trenger|går|finnes|heter|tar) (?:man|dere|det|jeg|vi|han|hun|de|den)|"
        r"(?:trenger|må|får|kan|har|tar|selger|skal|vet|pleier) (?:man|dere)|(?:finnes|fins|er|går) det|"
        r"(?:kan|får) (?:jeg|vi|han|hun))",
        r"(?:når|hvor|hvordan|hvem) (?!\w+ (?:dere|du|det|den|de|han|hun) (?:er|var|ble)|som |man |"
        r"jeg |vi |dere |du |han |hun |de |det |den |min |mitt |mine |"
        r"vår |vårt |våre |alle |ingen |en |et |ei |\w+(?:en|et|ene) |gøy|fint|bra |koselig|herlig|bryr)\w+",
        r"(?:hvorfor|hvilken|hvilket|hvilke) (?!som |man |jeg |vi |bryr)\w+",
        r"(?:hva|ka) (?:er|e|gjør|koster|kosta|har|skjer|heter|skal|blir|gjelder|betyr|tar|sier|mener|slags)",
        "(?:har|kan|skal|får|vil|er|tar|vet|selger|fins|finnes|blir|går|må|pleier|kommer|tenker|mener|"
        "åpner|stenger|serverer|leier|gjelder|trenger|passer|smaker|skulle) (?:dere|du|man|jeg|vi|det|den|"
        "de|noen|deres|min|mitt|mine|barn|alle|ikke dere)",
        r"(?:finnes|fins) (?!ikke|ingen|ingenting|jo)\w+",
        r"(?:funker|holder|rekker|trengs|kreves|starter|begynner|slutter|koster|kjører) (?!ingen|noen|egen|"
        r"allerede|siden|igjen|ikke|annen|en |et )\w+(?:en|et|a|ene)(?= \w)",
        r"(?:e|ær|ska|sku|kan|får|må|har|vil) (?:det|d|dokker|dokke|dåkker|æ|eg|me|noen|nokon)",
        r"(?:kan|får) \w{3,}(?:en|et|ene)",
        r"(?:e|er) (?:det|d|dere|dokker|den|han) (?:lov|mulig|mogleg|åpent?|opent?|ope|oppe|plass|noen|noe|"
        r"nokon|noko|stengt?|ledig|gratis|fullt|utsolgt)",
        r"(?:hvornår|kvifor|korleis|kven|kva|kor|kordan|koffer|korsen|hvordan|hvoffer|ka|kem|åssen|når e) "
        r"(?!bra |fint |gøy |flott |artig |de |dere |du |jeg |han |hun |man |vi |eg )\w+",
        r"noen (?:her )?som (?:vet|veit|har|kan|husker)",
        r"(?:åssen|hvordan|hvor|hvem|når|hva) (?:blir|funker|fungerer|gjør|går|er|kommer|finner|ringer|"
        r"koster)",
        rf"(?!{_NOT_FIRST_NB})\w+(?:r|s|de|te) (?:dere|du|man|jeg|vi|det|den|noen)",
        r"(?:hvilken|hvilket|hvilke|hva) \w+ \w*(?:r|s|de|te|vil|kan|skal)",
        r"(?!har \w+a |har \w+et (?:i|på|med|til|fra|om|for|en|et|ei|og|meg|oss|det|den|de|noe|time|"
        r"lenge) )(?:er|blir|går|skal|kan|får|har|kommer|gjelder|fungerer|åpner|stenger|selges|"
        r"serveres|pleier) (?!sulten|sliten|voksen|ingen|noen|egen|allerede|siden|igjen|lenge|ikke|veien|"
        r"helt|bare|enda|annen|en |et )\w+(?:en|et|a|ene)(?= \w)",
    ),
    "nl": _opening(
        r"(?!(?:als|toen|wanneer|omdat|hoewel|nadat|voordat|terwijl|zodat|dat|"
        r"sinds) )[^,]{3,200}, (?:(?:wat|waar|wanneer|hoe|waarom|wie|welke?) (?:\w+ )?(?:kan|kunnen|moet|"
        r"moeten|mag|mogen|kost|geldt|heet|zijn|hebben) (?:je|jullie|het|ik|we|hij|zij|ze|die)|"
        r"(?:moeten?|mag|mogen|kunnen?|hebben|verkopen|weten|nemen) (?:je|jullie|we|ik)|(?:is|zijn) er|"
        r"(?:kan|mag) (?:ik|hij|ze))",
        "(?:wanneer|waar|waarom|hoe|wie|welke|welk|wnr) (?!leuk|fijn|mooi|heerlijk|gaaf|bijzonder|krap |"
        "kan het|(?:ik|je|jij|we|wij|ze|zij|hij|jullie|u|men|het|de|een|die|dat|dit|deze|mijn|onze|"
        "ons|er|ook|"
        r"niet|dus) )\w+",
        r"wat (?!(?:is|zijn|wordt) (?:dat|dit|het|ze|jullie|die|\w+ dat) (?:\w+ )?(?:mooi|leuk|fijn|goed|"
        r"lekker|knap|lief|gaaf|schattig|prachtig|geworden|toch(?! voor)))(?:(?:zeg|neem|geef|trek|betaal|"
        r"eet|"
        r"breng) je|is|zijn|kost|kosten|doe|doen|doet|moet|vragen|rekenen|kan|gebeurt|betekent|heb|wordt)",
        r"(?:hoelang|hoeveel|hoelaat|hoezo|waarvoor|waarmee|waarheen|waarom|wrm|hoevaak) \w+",
        r"(?!\w+ de (?:hele|godganse) )(?:hebben|kun|kunnen|mag|mogen|is|zijn|gaat|gaan|komt|komen|"
        r"moet|moeten|willen|zit|zitten|nemen|"
        "weet|weten|klopt|bestaat|verkopen|bedoelen|rijdt|wordt|worden|zullen|zou|zouden|past|geldt|"
        "blijft|krijgen|verhuren|doen) (?:jullie|je|jij|ik|u|er|het|de|die|dit|dat|we|wij|men|mijn|m'n|"
        "een|iemand|deze|hier)",
        r"(?!heb er )(?:heb|kan|wil|zal|neem|krijg) (?:jullie|je|jij|ik|u|er|men|mijn|m'n|iemand|hier|"
        r"het ook|de hond)",
        r"(?:weet )?iemand (?:hier )?(?:een idee|of|wie|waar|hoe|die weet|enig idee)",
        rf"(?!{_NOT_FIRST_NL})(?!(?:dit|niet|naast|juist|haast|geniet|het|omdat|best|recht|dicht|kort|echt|"
        rf"vast|direct|laatst) )\w{{2,}}t (?:de|die|mijn|jullie|onze) (?!hele|godganse|hond)\w+",
        r"(?:krijgt|start|begint|kost|vaart|speelt|sluit|opent|heeft|duurt|telt|vervalt|draait|rijdt|hoort) "
        r"(?:de|die|deze|mijn|m'n|mn|me|onze?|jullie|een|iemand) (?!hele|godganse)\w+",
        r"(?:krijgen|starten|beginnen|vervallen|lopen|horen|werken|rijden|sluiten|openen) "
        r"(?:wij|we|de|die|mijn) (?!hele|godganse)\w+",
        r"(?:ff|effe|even) (?:checken|vragen|een vraagje)",
        r"weet iemand|(?:klopt|is|wordt|gaat|blijft|komt|staat|ligt) het (?:bericht|waar|zo|klopt)",
        r"hoe (?:laat|zit|werkt|kom|kan|moet|gaat|lang|vaak|ver|oud|duur|veel)|wat (?:nu|als)",
        r"vanaf (?:welke|hoeveel|wanneer)|wat? voor (?:een )?\w+ (?:is|zijn|zit|zitten|heb|hebben|komt|moet|"
        r"kan|wordt)",
        rf"(?!{_NOT_FIRST_NL})\w+ (?:jullie|je|jij|u|men)(?= \w)",
        rf"(?!{_NOT_FIRST_NL})\w+(?:t|en) er(?= \w)",
        r"(?:is|zijn|gaat|komt|kan|mag|moet|staat|zit|blijft|geldt|wordt|rijdt) \w+ (?:\w+ ){0,4}"
        r"(?:open|dicht|gratis|nog|al|ook|vandaag|vanavond|morgen|inbegrepen|erbij|toegestaan|waar)",
    ),
    "en": _opening(
        r"(?!(?:if|when|because|although|since|after|before|while) )[^,]{3,200}, (?:(?:what|where|when|how|"
        r"why|who|which) (?:\w+ )?(?:can|could|do|does|is|are|should|will|would|must) (?:you|we|i|he|she|"
        r"they|it|the|my)|(?:do|does|can|could|is|are|should|will|would|have|has) (?:you|we|i|he|she|they|"
        r"it|the|there|my|any))",
        "(?:when|where|why|who|which|whose) (?:do|does|did|is|are|was|were|can|could|will|would|should|"
        "has|have|to|of|date|one|day|time|kind|sort|doesnt|dont|isnt|cant)",
        r"what (?:is|are|do|does|did|time|about|kind|sort|day|date|size|should|happens|happened|if|am)",
        r"(?:what|when|where|who|how|why)'?(?:s|ve|d|re|ll)",
        r"(?:what|wot|wat|how|hows|where|wheres|when|whens|wen|whos)s? (?:the|your|ur|teh|this|that|my)",
        r"(?:do|does|did|are|is|can|could|will|would|have|has|r) (?:yous|u|ya|ye|yall|y'all|yas|yer|ur|"
        r"somebody|everyone|guests|visitors|members|children|adults|students)",
        r"(?:may|might|shall|must|need) (?:i|we|one|they)",
        r"(?:where|when|who|how|why|which one|what time) ?(?:tho|though|then|exactly|abouts)?$",
        r"(?:u|you|yous|ya) (?:lot )?(?:open|closed|shut|still|doing|selling|taking|after|hiring|"
        r"got an?y?|guys)",
        r"(?:any|many|much) [a-z' ]{2,40}(?:left|going|available|spare|going spare|anywhere|tonight|today|"
        r"tomorrow|spaces|places|tickets|room)",
        r"how (?!i |you |we |they |he |she |it |the |this |that )\w+ (?:is|are|was|do|does|can|should|will) "
        r"(?:the|it|that|this|your|they|there|you|i|we)",
        r"how (?:do|does|did|is|are|can|could|much|many|long|far|often|big|old|come|would|should|to)",
        "(?:do|does|did|is|are|am|was|were|can|could|will|would|should|has|have|may) (?:you|i|we|it|they|"
        "the|this|that|there|he|she|my|your|our|anyone|anybody|someone|one|these|those|people|dogs|kids|"
        "any)",
        r"(?:anyone|anybody|someone|anyone else) (?:know|knows|got|have|remember|having|able)",
        r"which (?:\w+ ){2,5}(?:is|are|does|do) (?:the|it|that|this|your|my)",
        r"any (?:chance|idea|news|plans|update|updates|word)",
        r"(?:which|what(?! an?\b)|whose) \w+ (?:\w+ )?(?:do|does|did|is|are|was|were|can|could|will|would|"
        r"should|has|have)",
        r"(?:and |or )?what (?:now|happens|next)|how (?:many|late|early|soon|high|deep|old|wide|does one)",
        r"(?:is|are|has|have|does|do|did|will|can|could|was|were) (?!(?:at|in|on|out|down|up|over|with|so|"
        r"just|really|going|there|what) )[a-z']+ (?:\w+ ){0,4}(?:yet|open|closed|shut|free|allowed|"
        "included|available|left|still|on|running|tonight|today|tomorrow|required|needed|accepted)",
        r"(?:is|are) \w+ (?:free|open|allowed|included)",
    ),
}
