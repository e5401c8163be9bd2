"""What only looks like a question: reproaches, proposals, offers, memories, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import AnyOf

_MEASURES: Final = (
    "(?:lång|långt|länge|många|mycket|stor|stort|stora|gammal|gamla|ofta|djupt|hög|högt|varmt?|kallt?|dyrt?|"
    "svårt?|"
    "tung|brett?|snabbt?|sent|tidigt|nära|starkt?|lang|langt|lenge|mange|mye|stor|gammel|gamle|ofte|dypt|"
    "høyt?|"
    "vanskelig|tung|sterkt?|nære?|lang|vaak|ver|groot|oud|duur|veel|diep|hoog|warm|koud|moeilijk|zwaar|laat|"
    "vroeg|"
    "druk|breed|snel|scherp|long|far|often|big|old|much|many|deep|high|warm|cold|hot|hard|heavy|late|early|"
    "busy|"
    "wide|fast|spicy|strong|steep|expensive|dear|difficult|loud|soon|large|small|tall|thick) "
)
"""What is asked by degree: "how long is this", not "how cute is this"."""

EXCLAIMED: Final[Mapping[str, frozenset[str]]] = {
    "sv": frozenset(
        [
            "allvarligt",
            "eller",
            "eller hur",
            "hallå",
            "inte sant",
            "jaha",
            "jaså",
            "nähä",
            "va",
            "vafan",
            "vah",
            "verkligen",
            "vet du vad",
            "vet ni vad",
        ]
    ),
    "nb": frozenset(
        [
            "altså",
            "eller",
            "hallo",
            "hæ",
            "ikke sant",
            "jaha",
            "jaså",
            "nei vel",
            "sant",
            "virkelig",
            "vet dere hva",
            "vet du hva",
        ]
    ),
    "nl": frozenset(
        [
            "echt",
            "echt waar",
            "hallo",
            "huh",
            "hè",
            "meen je niet",
            "nee toch",
            "of niet",
            "oh ja",
            "serieus",
            "toch",
            "weet je wat",
            "weten jullie wat",
        ]
    ),
    "en": frozenset(
        [
            "are you sure",
            "eh",
            "excuse me",
            "guess what",
            "know what",
            "you know what",
            "hello",
            "honestly",
            "huh",
            "innit",
            "no",
            "really",
            "right",
            "seriously",
            "so am i",
            "so did i",
            "so do i",
            "so have i",
            "what",
            "yes",
        ]
    ),
}
"""What is called out with a question mark and asks nothing: "Really?"."""

TAKE_BACK: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"^(?:behöver|trött) du (?:pengar|lån)",
        r"^(?!ni (?:har|tar|säljer|kör|öppnar|stänger|serverar|skickar) )[^.!?]*[, ](?:eller hur|"
        r"inte sant)$|^(?:kan|får) (?:jag|man) bara säga",
        r"^vem (?:mer|annars|älskar|vill inte|orkar)|^(?:minns (?:ni|du|någon|nån)|kommer (?:ni|du|någon|"
        r"nån) ihåg) (?!vad |var |när |hur |vem |vilken |vilket |vilka |om |ihåg |att |vart )\w+",
        r"^(?:vill|vågar|drömmer) du(?! (?:\w+ ){0,2}(?:berätta|säga|skicka|visa|hjälpa|förklara|ringa))|"
        r"^(?:trött|less) på|^har du (?:någonsin|lust)|^(?:skulle|kan) ni tänka "
        r"er att",
        r"^(?:borde|ska|kunde|skulle) (?:ni|man|vi) inte|^(?:borde|kunde) inte (?:ni|man|vi|det)",
        r"hur (?:länge|mycket|många gånger) (?:till )?(?:ska|måste|skall) (?:jag|vi|man|det|en) (?:behöva|"
        r"tåla|vänta(?! (?:efter|innan|mellan))|stå|be|säga)",
        r"vad är det (?:för (?:ställe|sätt|service|fel|nivå)|här för)|(?:tror|tycker) ni (?:verkligen|på "
        r"allvar)",
        r"^hur (?:fin|kul|gullig|bra|söt|härlig|mysig|vacker|cool|roligt|gott|snygg)\w{0,2} (?:är|var|kan|"
        r"får)",
        r"(?:vore|skulle) (?:det|inte|en|ett) (?:\w+ ){0,6}(?:kul|roligt|fint|bra|toppen|vara|något)|ska "
        r"det (?:vara|behöva vara|gå till) så|är det (?:så det|meningen)|hur (?:jävla |så )?(?:korkad|dum)",
        r"hur många gånger (?:ska|måste|behöver) (?:jag|vi|man)|^vem (?:behöver|bygger|orkar|bestämmer|gör "
        r"så)",
        rf"^hur (?!{_MEASURES})\w+ (?:var|är) (?:inte|det här|den här)|^vem kan tycka|^vad tror ni "
        rf"egentligen",
        r"^kanske (?:en|ett|några|nån)|hur vore det|vad sägs om|\w+ ni (?:aldrig|nånsin)|^(?:jag )?trodde",
        r"(?:ni|du) (?:\w+ )?någonsin (?!haft|hört|sett|funderat|tänkt)\w+|^(?:vilka|vilken|vilket) \w+(?: "
        r"\w+)? (?:(?:ni|det|du) (?:är|var|blev)(?=,|$)|(?:ni|du|han|hon) (?:har|fick|gjorde))",
        r"^(?:alltså )?(?:seriöst|på riktigt)|skäms (?:ni|du)|är ni (?:kloka|riktigt)|vem kom på",
        r"vad är (?:meningen|poängen|vitsen)|varför (?:ens|man ens|i hela)|man ens|vem bryr",
        r"hur kan det vara rimligt",
        r"vad (?:fan|i helvete|fasen)",
        r"hur svårt kan det vara",
        r"är ni (?:dumma|helt)|^\w+ man (?!.*\beller\b)[\w ]{2,50} (?:får|vet|kommer|blir|kan|ska|vill|"
        r"slipper|är|har) man|^\w+ (?:det|den|ni|man|jag|du) [\w ]{0,30}\bså (?:är|går|blir|ska|får|har|"
        r"finns) \w+|^har det (?:så )?(?:bra|fint|gott)|har ni tänkt på|"
        r"^så (?:går|är|blir) det (?:när|om|alltid|ju|med|bara|att)",
        r"(?:skojar|driver) ni|(?:e|är) ni seriösa",
        r"kan (?:ni )?inte (?:ni )?ha",
        r"kan ni inte",
        r"kan väl",
        r"lei av",
        r"trött på att",
        r"bli rik",
    ),
    "nb": AnyOf(
        r"^trenger du (?:penger|lån)|^hvor mange ganger",
        r"^(?!dere (?:har|tar|selger|kjører|åpner|stenger|serverer|sender) )[^.!?]*[, ]ikke sant$|^(?:kan|"
        r"får) (?:jeg|man) bare si",
        r"^hvem (?:andre|ellers|elsker|vil ikke|orker)|^(?:husker|minnes) (?:dere|du|noen) (?!hva |hvor |"
        r"når |hvordan |hvem |hvilken |hvilket |hvilke |om |at )\w+",
        r"^(?:vil|tør|drømmer) du(?! (?:\w+ ){0,2}(?:fortelle|si|sende|vise|hjelpe|forklare|ringe))|"
        r"^(?:trøtt|lei) (?:på|av)|^har du (?:noensinne|lyst)|^lyst (?:på|til)",
        r"^(?:kunne|kan) dere tenke dere|^(?:burde|skal|kunne|skulle) (?:dere|man|vi) ikke|"
        r"^(?:burde|kunne) ikke (?:dere|man|vi|det)",
        r"(?:tror|synes) dere (?:virkelig|på alvor)",
        r"hvor (?:lenge|mye|mange ganger) (?:til )?(?:skal|må) (?:jeg|vi|man|det|en) (?:måtte|tåle|vente(?! "
        r"(?:etter|før|mellom))|stå|be|si)",
        r"hva er (?:det|dette) for (?:noe|et opplegg|et sted)|hva slags (?:service|opplegg|sted|måte)",
        r"^hvor (?:fint?|koselig|søt|flott|herlig|nydelig|kult?|gøy|bra|godt?|morsomt?)e? (?:er|var|kan|går|"
        r"får)",
        r"(?:hadde|ville|kunne) (?:det )?ikke (?:\w+ ){0,6}(?:vært|gøy|moro|fint|bra|noe)|skal det (?:være|"
        r"gå) sånn|er det (?:sånn det|meningen)|går det an å være|hvor (?:jævla )?dum",
        r"hvor mange ganger (?:skal|må) (?:jeg|vi|man)|^hvem (?:trenger|bygger|orker|bestemmer|gjør sånt)",
        rf"^hvor (?!{_MEASURES})\w+ (?:var|er) (?:ikke|dette|det her)|^hva tror dere egentlig",
        r"^kanskje (?:en|et|noen)|^hva med (?:en|et|å)|\w+ dere aldri|^(?:jeg )?trodde",
        r"noen gang (?:har |er )?(?:tatt|vært|prøvd|hørt)|^(?:altså )?(?:seriøst|på ordentlig)",
        r"skammer (?:dere|du)|hvem er det som tror|hva er (?:vitsen|meningen|poenget)|hvorfor i all",
        r"hvem bryr|hvordan kan det være rimelig",
        r"hvem kom på",
        r"hva faen",
        r"hvor vanskelig kan det være",
        r"er dere helt|^\w+ man (?!.*\beller\b)[\w ]{2,50} (?:får|vet|kommer|blir|kan|skal|vil|slipper|er|"
        r"har) man|^\w+ (?:det|den|dere|man|jeg|du) [\w ]{0,30}\bså (?:er|går|blir|skal|får|har|finnes|"
        r"fins) \w+|^har det (?:så )?(?:bra|fint|godt)|har dere tenkt på|"
        r"^så (?:går|er|blir) det (?:når|hvis|alltid|jo|med|bare|at)",
        r"(?:tuller|kødder) dere|seriøst|mener dere (?:dette|det her)",
        r"kan (?:dere )?ikke (?:dere )?(?:ha|prøve)",
        r"kan dere ikke",
        r"kan ikke dere",
        r"lei av å",
    ),
    "nl": AnyOf(
        r"^(?:heb je )?geld nodig|^(?:meer|wil je meer) volgers",
        r"(?:,| )(?:of niet soms|nietwaar)$|^mag ik (?:even|gewoon) zeggen",
        r"^wie (?:nog meer|houdt er niet|wil (?:dat )?(?:nou |nu )?niet|kent dit|herkent)|^(?:herinneren "
        r"jullie|weten jullie nog|weet je nog|weet iemand nog) (?!wat |waar |wanneer |hoe |wie |welke |of |"
        r"dat )\w+",
        r"^(?:wil|durf|droom) (?:je|jij)(?! (?:me|mij|ons|eens|even|vertellen|zeggen|uitleggen)\b)|"
        r"^(?:ben je "
        r")?(?:moe van|klaar met|zin in)",
        r"^(?:kunnen|moeten|zouden) (?:jullie|we|ze) (?:dat |het )?niet",
        r"hoe (?:lang|vaak) (?:moet|moeten|mogen) (?:ik|we|wij|je) (?:nog|hier|dit|wachten(?! (?:na|voor|"
        r"tussen))|bellen)",
        r"wat is (?:dit|dat) (?:nou )?voor (?:een )?(?:service|bedrijf|tent|toestand|manier)|(?:denken|"
        r"geloven) jullie (?:nou |nu )?(?:echt|werkelijk|serieus)",
        r"^hoe (?:leuk|mooi|fijn|lief|schattig|gaaf|tof|knap|cool|lekker|geweldig) (?:is|zijn|was|kan|wil)",
        r"zou (?:\w+ ){1,7}niet (?:\w+ )?(?:leuk|mooi|fijn|handig|wat|goed)|hoort dat (?:zo|nou)|moet dat "
        r"(?:nou )?zo|is dat (?:nou )?de bedoeling|hoe (?:dom|achterlijk)|hoe kun je zo",
        r"hoe vaak (?:moet|moeten) (?:ik|we|wij|je)|^wie (?:heeft er (?:een )?\w+ nodig|bouwt|verzint|"
        r"bepaalt|doet zoiets)",
        rf"^hoe (?!{_MEASURES})\w+ (?:was|is) (?:dit|dat)|^wat denken jullie wel|wat denken jullie eigenlijk",
        r"^misschien (?:een|wat|eens)|wat (?:denken|dachten) jullie van|\w+ jullie nooit|jullie ooit eens",
        r"\booit (?:met|in|een|zelf)|^(?:echt )?serieus|schamen jullie|kunnen jullie geen",
        r"wie heeft (?:dat |dit )?bedacht|waar betaal ik (?:nou |dan |eigenlijk )*(?:\w+ )?voor|wat heeft "
        r"het voor|waarom in hemels|wie kan het",
        r"hoe kan het dat",
        r"wat (?:verdomme|de fuck)",
        r"hoe moeilijk kan het zijn",
        r"zijn jullie gek|menen jullie (?:dit|dat)|meen je (?:dit|dat)",
        r"wat dachten jullie van",
        r"^(?:zit|sta|lig|loop) ik (?:\w+ ){1,4}te \w+|\bzeg$|^hoe dan ook|^wie (?:erbij|er bij)|"
        r"^\w+ (?:het|je|ik|er) [\w ]{0,30}\bdan \w+ (?:je|ik|het|we|er|ze)|"
        r"hebben jullie (?:\w+ )?(?:gedacht|nagedacht|overwogen)|"
        r"^hoe (?:vaak|lang|veel \w+) (?:ik|we|wij|hij|ze|zij)",
        r"zou het niet (?:leuk|mooi|fijn)",
        r"waarom niet gewoon",
        r"geld lenen",
        r"kunnen jullie niet",
    ),
    "en": AnyOf(
        r"am i right in thinking|^need (?:money|a loan|cash)",
        r"\b(?:innit|am i right|or what)$|have you (?:ever )?(?:thought|considered)|^can i just say",
        r"^who (?:else|remembers|doesn't|wouldn't|can resist|loves)|^(?:(?:does )?anyone |do you |you "
        r")?remember (?!what |where |when |how |who |which |if |whether |the name)\w+",
        r"^(?:do )?(?:you )?want to be (?:\w+ )?(?:rich|free|independent)|^(?:want (?:more|to earn|to make)|"
        r"ready to (?:earn|make)|tired of|dreaming of|fancy (?:earning|"
        r"making)|ever wanted)",
        r"^(?:shouldn't|wouldn't|couldn't|can't) (?:you|we|they|it)|^(?:could|should) (?:you|they|there) not",
        r"how (?:long|many times|much longer|many more) (?:do|must|am|are|should) (?:i|we) (?:(?:have|"
        r"supposed|meant|expected|going to have) to )?(?:wait(?! (?:after|before|between))|put up|stand|ask|"
        r"call|ring|chase|keep (?:asking|calling|ringing|chasing|waiting)|explain|repeat)",
        r"what (?:kind|sort) of (?:service|place|company|joke|outfit|way)|do you (?:really|honestly|"
        r"seriously) \w+",
        r"^how (?:cool|lovely|good|cute|beautiful|nice|great|funny|gorgeous|clever|stunning|sweet|fab|"
        r"amazing) (?:is|are|was|were|do|does)",
        r"wouldn't (?:\w+ ){1,7}be (?:\w+ )?(?:fun|nice|good|great|lovely|handy|something)|is (?:that|this) "
        r"(?:how|the way) it|is it meant to be|how (?:stupid|thick|dumb)",
        r"how many times (?:do|must|will) (?:i|we)|^who (?:needs|builds|designs|dreams up|does that)",
        rf"^how (?!{_MEASURES})\w+ (?:was|is) (?:this|that|it)$|^what do you take (?:me|us) for",
        r"^maybe (?:an?|some)|^(?:how|what) about (?:a|an|some|having|doing|putting|letting)",
        r"do you (?:ever|even) (?:fix|repair|answer|read|listen|clean|check|reply|look)",
        r"you ever (?:been|even|set|tried)|^what \w+ (?:you|they) (?:are|were)$|^(?:seriously|honestly)[ ,]",
        r"aren't you (?:ashamed|embarrassed)|could you (?:start|bring back|do a|have a|put on|think about)",
        r"^(?:was|were) there (?:yesterday|last|when|today|this|on|in|the other|for|with|too|at|from)",
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
    ),
}
