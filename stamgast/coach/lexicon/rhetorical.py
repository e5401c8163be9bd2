"""What only looks like a question: reproaches, proposals, offers, memories, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon.questions import anywhere
from stamgast.coach.sieve import Sieve

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
        ]
    ),
    "nb": frozenset(
        ["altså", "eller", "hallo", "hæ", "ikke sant", "jaha", "jaså", "nei vel", "sant", "virkelig"]
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
        ]
    ),
    "en": frozenset(
        [
            "are you sure",
            "eh",
            "excuse me",
            "hello",
            "honestly",
            "huh",
            "innit",
            "no",
            "really",
            "right",
            "seriously",
            "what",
            "yes",
        ]
    ),
}
"""What is called out with a question mark and asks nothing: "Really?"."""

TAKE_BACK: Final[Mapping[str, Sieve]] = {
    "sv": anywhere(
        r"^(?:behöver|trött) du (?:pengar|lån)",
        r"(?:,| )(?:eller hur|inte sant)$|^(?:kan|får) (?:jag|man) bara säga",
        r"^vem (?:mer|annars|älskar|vill inte|orkar)|^(?:minns (?:ni|du|någon|nån)|kommer (?:ni|du|"
        r"någon|nån) ihåg) "
        r"(?!vad |var |när |hur |vem |vilken |vilket |vilka |om |ihåg |att |vart )\w+",
        r"^(?:vill|vågar|drömmer) du|^(?:trött|less) på|^har du (?:någonsin|lust)|^(?:skulle|"
        r"kan) ni tänka er att",
        r"^(?:borde|ska|kunde|skulle) (?:ni|man|vi) inte",
        r"hur (?:länge|mycket|många gånger) (?:till )?(?:ska|måste|skall) (?:jag|vi|man|det|en) "
        r"(?:behöva|tåla|vänta|stå|be|säga)",
        r"vad är det (?:för (?:ställe|sätt|service|fel|nivå)|här för)|(?:tror|tycker) ni (?:verkligen|"
        r"på allvar)",
        r"^hur (?:fin|kul|gullig|bra|söt|härlig|mysig|vacker|cool|roligt|gott|snygg)\w{0,2} (?:är|var|"
        r"kan|får)",
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
    "nb": anywhere(
        r"^trenger du (?:penger|lån)|^hvor mange ganger",
        r"(?:,| )ikke sant$|^(?:kan|får) (?:jeg|man) bare si",
        r"^hvem (?:andre|ellers|elsker|vil ikke|orker)|^(?:husker|minnes) (?:dere|du|noen) "
        r"(?!hva |hvor |når |hvordan |hvem |hvilken |hvilket |hvilke |om |at )\w+",
        r"^(?:vil|tør|drømmer) du|^(?:trøtt|lei) (?:på|av)|^har du (?:noensinne|lyst)|^lyst (?:på|til)",
        r"^(?:kunne|kan) dere tenke dere|^(?:burde|skal|kunne|skulle) (?:dere|man|vi) ikke",
        r"(?:tror|synes) dere (?:virkelig|på alvor)",
        r"hvor (?:lenge|mye|mange ganger) (?:til )?(?:skal|må) (?:jeg|vi|man|det|en) (?:måtte|tåle|"
        r"vente|stå|be|si)",
        r"hva er (?:det|dette) for (?:noe|et opplegg|et sted)|hva slags (?:service|opplegg|sted|måte)",
        r"^hvor (?:fint?|koselig|søt|flott|herlig|nydelig|kult?|gøy|bra|godt?|morsomt?)e? (?:er|var|"
        r"kan|går|får)",
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
    "nl": anywhere(
        r"^(?:heb je )?geld nodig|^(?:meer|wil je meer) volgers",
        r"(?:,| )(?:of niet soms|nietwaar)$|^mag ik (?:even|gewoon) zeggen",
        r"^wie (?:nog meer|houdt er niet|wil (?:dat )?(?:nou |nu )?niet|kent dit|herkent)|"
        r"^(?:herinneren jullie|weten jullie nog|weet je nog|weet iemand nog) "
        r"(?!wat |waar |wanneer |hoe |wie |welke |of |dat )\w+",
        r"^(?:wil|durf|droom) je(?! (?:me|mij|ons|eens|even)\b)|^(?:ben je )?(?:moe van|klaar met|zin in)",
        r"^(?:kunnen|moeten|zouden) (?:jullie|we|ze) (?:dat |het )?niet",
        r"hoe (?:lang|vaak) (?:moet|moeten|mogen) (?:ik|we|wij|je) (?:nog|hier|dit|wachten|bellen)",
        r"wat is (?:dit|dat) (?:nou )?voor (?:een )?(?:service|bedrijf|tent|toestand|manier)|"
        r"(?:denken|geloven) jullie (?:nou |nu )?(?:echt|werkelijk|serieus)",
        r"^hoe (?:leuk|mooi|fijn|lief|schattig|gaaf|tof|knap|cool|lekker|geweldig) (?:is|zijn|was|kan|wil)",
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
    "en": anywhere(
        r"am i right in thinking|^need (?:money|a loan|cash)",
        r"(?:,| )(?:innit|am i right|or what)$|^can i just say",
        r"^who (?:else|remembers|doesn't|wouldn't|can resist|loves)|^(?:(?:does )?anyone |do you |"
        r"you )?remember "
        r"(?!what |where |when |how |who |which |if |whether |the name)\w+",
        r"^(?:want (?:more|to earn|to make)|ready to (?:earn|make)|tired of|dreaming of|"
        r"fancy (?:earning|making)|ever wanted)",
        r"^(?:shouldn't|wouldn't|couldn't|can't) (?:you|we|they|it)",
        r"how (?:long|many times|much longer|many more) (?:do|must|am|are|should) (?:i|we) (?:have to|"
        r"supposed|meant|"
        r"expected|wait|going to have)",
        r"what (?:kind|sort) of (?:service|place|company|joke|outfit|way)|do you (?:really|honestly|"
        r"seriously) \w+",
        r"^how (?:cool|lovely|good|cute|beautiful|nice|great|funny|gorgeous|clever|stunning|sweet|fab|"
        r"amazing) "
        r"(?:is|are|was|were|do|does)",
        r"wouldn't (?:\w+ ){1,7}be (?:\w+ )?(?:fun|nice|good|great|lovely|handy|something)|"
        r"is (?:that|this) (?:how|the way) it|is it meant to be|how (?:stupid|thick|dumb) ",
        r"how many times (?:do|must|will) (?:i|we)|^who (?:needs|builds|designs|dreams up|does that)",
        r"^how \w+ (?:was|is) (?:this|that|it)$|^what do you take (?:me|us) for",
        r"^maybe (?:an?|some)|^(?:how|what) about (?:a|an|some|having|doing|putting|letting)",
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
