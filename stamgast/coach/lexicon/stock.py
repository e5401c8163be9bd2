"""Stock sentences of customer service: they would fit under any comment."""

import re
from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import Sieve, words_beginning

STOCK: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"(?:högsta|vår) prioritet|(?:alltid )?som mål att|vårt mål är|målet är alltid|kundens behov|tack "
        r"för (?:ditt|ert) tålamod|(?:klagomål|ärenden|synpunkter) på största allvar",
        r"(?:beklagar|ber om ursäkt för) (?:verkligen |djupt |eventuella |de |den |det )*(?:olägenhet|"
        r"besvär|det inträffade|eventuell|detta)",
        r"(?:vidarebefordra|skicka|fört|för|lämna)\w* (?:vi )?(?:det|dina|din|detta|era|er|ärendet|"
        r"synpunkt\w*|vidare)?[\w ]{0,30}(?:vidare|berörd|ansvarig|rätt avdelning)",
        r"arbetar (?:vi )?(?:hela tiden|ständigt|kontinuerligt|löpande|aktivt|hårt)",
        r"(?:dina|era|din|er|kundernas|allas) (?:\w+ )?(?:synpunkt|åsikt|feedback|upplevelse|"
        r"omdöme)\w* (?:\w+ )?(?:är|betyder|hjälper)",
        r"(?:strävar|jobbar) (?:vi )?(?:alltid |ständigt )?(?:efter|för) (?:att|bästa)",
        r"tar (?:vi )?(?:med oss|till oss|på största allvar|åt oss)|på största allvar",
        r"(?:nöjda|våra) kunder är (?:det )?viktig|kundnöjdhet|(?:i|med) (?:trygga|goda) händer",
        r"uppskattar (?:verkligen )?(?:ditt|er|din|ert|dina|all|era|feedback)|(?:mån|måna) om (?:dig|våra|"
        r"att)",
        r"tack för (?:visat|ditt|er|ert) (?:intresse|engagemang|tålamod|förståelse)|tack för att du är en "
        r"del",
        r"motsvara (?:dina|era|edra)? ?förväntning|önskar (?:dig|er) välkommen (?:åter|tillbaka)",
        r"viktig\w* för oss|i vårt fortsatta arbete|kvalitet och service",
        r"(?:uppskattar|värdesätter|tacksamma för) (?:\w+ ){0,2}(?:att (?:du|ni)|alla|din|er)",
        r"lev(?:de|er|t) (?:inte )?upp till|motsvara\w* (?:inte )?(?:\w+ )?förväntning",
        r"(?:vidarebefordra|eskalera|lyft)\w* (?:\w+ ){0,2}(?:internt|vidare)|hanteras (?:enligt|internt)|"
        r"tas (?:\w+ )?(?:till ?vara|vidare)|noterat (?:ditt|ert|dina)",
        r"hjälper oss att (?:bli|utveckl)|för att (?:alltid )?bli (?:ännu )?bättre|lär oss av|"
        r"(?:upplevelse|service)n? (?:\w+ ){0,3}(?:förvänta|hoppats)|"
        r"förbättringsarbete",
        r"(?:vill|önskar|försöker) (?:vi )?(?:alltid |ständigt )?(?:ge|erbjuda|leverera) [\w "
        r"]{0,30}(?:upplevelse|"
        r"service|bemötande|kvalitet)",
        r"tillsammans (?:gör|skapar|bygger|blir|når) vi|(?:din|er) röst (?:är|räknas|betyder)|"
        r"vi lyssnar(?=[.!]|$)|"
        r"(?:alltid )?i (?:centrum|fokus)(?!\w)",
        r"full förståelse|har (?:\w+ )?förståelse för|förstår (?:\w+ )?(?:din|er) (?:frustration|besvikelse|"
        r"irritation|oro)|ber om (?:ert |ditt )?(?:överseende|förståelse)",
        r"(?:ditt|ert|fortsatt) förtroende",
    ),
    "nb": words_beginning(
        r"(?:høyeste|vår) prioritet|(?:alltid )?som mål å|målet vårt er|målet er alltid|kundens behov|"
        r"takk(?:er)? for tålmodigheten|(?:klager|saker|innspill) på (?:største )?alvor",
        r"(?:beklager|unnskylder) (?:virkelig |eventuelle? |de |den |det )*(?:ulempe|bryderi|dette|"
        r"eventuell|det inntrufne|opplevelsen)",
        r"(?:videreformidle|videresend|sender|sendt|bringer|tatt|brakt)\w* (?:vi )?(?:det|dette|saken|din|"
        r"dine|innspillet|tilbakemeldingen)?[\w ]{0,30}(?:videre|rette vedkommende|ansvarlig|"
        r"riktig avdeling|aktuell)",
        r"jobber (?:vi )?(?:hele tiden|stadig|kontinuerlig|løpende|aktivt|hardt)|arbeider (?:vi "
        r")?kontinuerlig",
        r"(?:din|dine|deres|kundenes|alles) (?:\w+ )?(?:mening|tilbakemelding|innspill|"
        r"opplevelse)\w* (?:\w+ )?(?:er|betyr|hjelper)",
        r"(?:streber|jobber) (?:vi )?(?:alltid |stadig )?(?:etter|for) (?:å|best)",
        r"tar (?:vi )?(?:dette |det )?(?:med oss|til oss|på alvor|på største alvor|til etterretning)",
        r"(?:fornøyde|våre) kunder er viktig|kundetilfredshet|i (?:trygge|gode) hender",
        r"setter (?:stor )?pris på (?:alle|din|dine|deres|tilbakemelding)|opptatt av (?:at|å gi)",
        r"takk for (?:vist|din|deres) (?:interesse|engasjement|tålmodighet|forståelse)|takk for at du er "
        r"en del",
        r"(?:ønske|ønsker) (?:deg|dem|dere) velkommen (?:igjen|tilbake)",
        r"viktig\w* for oss|i vårt videre arbeid|kvalitet og service",
        r"(?:setter (?:\w+ )?pris på|verdsetter|takknemlige for) (?:\w+ ){0,2}(?:at (?:du|dere)|alle|din)",
        r"lev(?:de|er|d) (?:ikke )?opp til|svar(?:te|er|t) (?:ikke )?til (?:\w+ )?forventning",
        r"(?:videreformidl|videresend|eskaler|løft)\w* (?:\w+ ){0,2}(?:internt|videre)|behandles (?:etter|"
        r"internt)|"
        r"tas (?:\w+ )?(?:med|videre|vare)|notert (?:saken|din|innspill)|våre rutiner",
        r"hjelper oss (?:til |med )?å (?:bli|utvikl)|for å (?:alltid )?bli (?:enda )?bedre|lærer av|"
        r"(?:opplevelse|service)n? (?:\w+ ){0,3}(?:forvent|håp)|kundene våre er|tar (?:vi )?(?:\w+ ){1,3}på "
        r"(?:største )?alvor|"
        r"forbedringsarbeid",
        r"(?:vil|ønsker|prøver) (?:vi )?(?:alltid |stadig )?(?:å )?(?:gi|tilby|levere) [\w "
        r"]{0,30}(?:opplevelse|"
        r"service|kvalitet)",
        r"sammen (?:gjør|skaper|bygger|blir|når) vi|(?:din|deres) stemme (?:er|teller|betyr)|"
        r"vi lytter(?=[.!]|$)|"
        r"(?:alltid )?i (?:sentrum|fokus)(?!\w)",
        r"full forståelse|har (?:\w+ )?forståelse for|forstår (?:\w+ )?(?:frustrasjon|skuffelse|irritasjon|"
        r"at "
        r"dette er)|ber om (?:din )?(?:forståelse|overbærenhet)",
        r"(?:din|fortsatt) tillit|tilliten din",
    ),
    "nl": words_beginning(
        r"(?:hoogste|onze) prioriteit|ons doel is|ons streven|het belang van de klant|alle (?:klachten|"
        r"meldingen|opmerkingen)[\w ]{0,20} serieus|goede dienstverlening",
        r"(?:betreuren|excuses|verontschuldig\w+)[\w ]{0,20} (?:het|voor het|voor de|voor|"
        r"eventuele?)[\w ]{0,20}(?:ongemak|overlast|hinder)|betreuren het|onze (?:oprechte )?excuses",
        r"(?:doorgestuurd|doorgezet|doorgegeven|doorgeleid|voorgelegd|geven|zetten|sturen)[\w ]{0,30}"
        r"(?:afdeling|collega|team|verantwoordelijk|door)",
        r"werken (?:we |wij )?(?:er )?(?:voortdurend|continu|hard|steeds|constant|doorlopend|dagelijks)",
        r"(?:jouw|je|uw|jullie) (?:mening|feedback|ervaring|opmerking|tevredenheid|"
        r"reactie)\w* (?:\w+ ){0,3}(?:is|zijn|helpt|telt|staat)",
        r"streven (?:we |wij )?(?:er )?(?:altijd |steeds )?(?:naar|ernaar)",
        r"nemen (?:we |wij )?(?:dit|het|je|uw|jouw)?[\w ]{0,20}(?:mee|serieus|ter harte)",
        r"(?:tevreden klanten|klanttevredenheid|in goede handen)|staat (?:\w+ ){0,3}(?:altijd )?(?:voorop|"
        r"centraal)",
        r"(?:stellen|waarderen) [\w ]{0,20}(?:op prijs|feedback|reactie|mening)|van grote waarde",
        r"(?:dank|bedankt) voor (?:je|uw|jouw|het) (?:begrip|interesse|geduld|getoonde)",
        r"(?:mening|feedback) belangrijk|van dienst te (?:mogen )?zijn|aan (?:je|uw|jouw) verwachtingen",
        r"belangrijk voor ons|kwaliteit en service",
        r"(?:waarderen|dankbaar voor) (?:het (?:\w+ )?dat (?:je|u|jullie)|iedereen|je|uw)|"
        r"stellen het (?:\w+ )?op",
        r"(?:niet )?aan (?:\w+ ){0,2}verwachtingen|verwachtingen (?:\w+ ){0,2}(?:voldeed|voldoet|voldaan)",
        r"intern (?:\w+ ){0,2}(?:doorgezet|besproken|opgepakt|gemeld)|doorgezet naar|(?:melding|klacht|"
        r"reactie) "
        r"(?:\w+ ){0,2}(?:genoteerd|geregistreerd)|(?:worden|wordt) (?:\w+ ){0,2}meegenomen|onze procedures",
        r"helpt (?:\w+ ){0,4}(?:beter|verbeteren)|leren (?:\w+ )?(?:ervan|hiervan|daarvan)|verbetertraject|"
        r"werken (?:\w+ ){0,2}(?:elke|iedere) dag aan|(?:ervaring|beleving|service) (?:\w+ ){0,3}verwacht",
        r"willen (?:we |wij )?[\w ]{0,40}(?:beleving|ervaring|service|kwaliteit) (?:\w+ )?(?:bieden|geven|"
        r"leveren)",
        r"samen (?:maken|bouwen|creëren|komen) (?:we|wij)|(?:jouw|je|uw) stem (?:telt|is)|(?:wij|we) "
        r"luisteren(?=[.!]|$)",
        r"(?:alle|volledig|veel) begrip voor|(?:begrijpen|snappen) (?:\w+ ){0,2}(?:frustratie|teleurstelling|"
        r"ergernis|dat dit)|vragen (?:\w+ ){0,2}(?:om )?(?:\w+ )?begrip",
        r"(?:je|uw|jouw) vertrouwen (?:te )?(?:mogen|rekenen|kunnen)",
    ),
    "en": words_beginning(
        r"(?:top|highest|number one) priority|our (?:goal|aim|mission) is|we always aim|comments have "
        r"been (?:forwarded|passed)|(?:excellent|best possible|highest standard of) (?:customer "
        r")?(?:service|care)|(?:complaints|concerns|comments) (?:very )?seriously",
        r"apologi[sz]e (?:sincerely )?for (?:any|the) (?:inconvenience|trouble|disruption)",
        r"(?:sorry|apologies) for (?:any|the) (?:inconvenience|trouble|disruption)|any inconvenience",
        r"(?:passed|forwarded|shared|sent|feed|fed|raise[d]?|pass|escalated) (?:this|it|your|these|"
        r"on)[\w ]{0,30}(?:team|department|colleagues|management|on to|back)",
        r"(?:continually|constantly|always|continuously) (?:working|striving|looking|trying|aim\w*|strive)",
        r"(?:your|every|all|customer) (?:\w+ )?(?:feedback|opinions?|comments?|views?|experience|"
        r"satisfaction) (?:\w+ )?(?:is|are|matters?|means|helps)",
        r"(?:we )?(?:strive|aim|endeavou?r) to|take (?:this|these|all|your) [\w ]{0,20}(?:seriously|on "
        r"board)",
        r"take them on board|take this on board|(?:at the heart of|here to help|in (?:safe|good) hands)",
        r"(?:value|appreciate) (?:your|all|the) (?:feedback|opinion|comments|support|custom|input)",
        r"thank you for (?:your )?(?:interest|patience|understanding|custom|loyalty)|bear with us",
        r"meet your expectations|(?:look forward to|hope to) welcom|important to us|matters? to us",
        r"quality and service|committed to (?:providing|delivering|our)",
        r"(?:appreciate|value) (?:you|everyone|it when)|grateful (?:to|for) (?:\w+ )?(?:you|everyone|all)",
        r"(?:live|lived|living|meet|met|match) (?:up to )?(?:\w+ )?(?:expectations|standards)",
        r"(?:escalated|raised|passed on|forwarded|shared|logged) (?:\w+ )?(?:internally|further)|(?:logged|"
        r"registered) your|in line with our|feed into",
        r"help(?:s|ing|ed)? us (?:to )?(?:improve|get better|grow|do better)|learn from (?:them|it|this|"
        r"every)|"
        r"improvement (?:work|process)|work(?:ing)? (?:\w+ )?(?:to (?:get|be|do) better|on improv)|"
        r"experience you (?:expected|hoped)",
        r"(?:want|try|like) to (?:give|offer|provide|deliver) [\w ]{0,30}(?:experience|service|quality)",
        r"together,? we(?:'ll| can| will)? (?:make|build|create|achieve)|your voice (?:counts|matters|is)|"
        r"we(?:'re| are) (?:always )?listening|(?:at|in) the (?:centre|heart|center) of (?:what|everything)",
        r"understand (?:your|the) (?:frustration|disappointment|concern|annoyance)|understand how "
        r"(?:frustrating|"
        r"upsetting|annoying)|ask for your (?:patience|understanding)",
        r"(?:retain|regain|keep|earn|win back) your (?:trust|confidence|custom)",
    ),
}

REGRETS: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"(?:upplever|känner|tycker) (?:det )?(?:så|på det viset)|inte (?:blev|var) nöjd",
        r"(?:vad |så )?(?:tråkigt|trist|synd|ledsamt|beklagligt|förargligt)(?: att (?:höra|läsa|du|ni)|!|"
        r"\.|,|$)",
        r"(?:vi|jag) (?:beklagar|är ledsn\w+|ber om ursäkt)|(?:ledsen|ledsna|förlåt|ursäkta)",
    ),
    "nb": words_beginning(
        r"(?:opplever|føler|synes) (?:det )?(?:slik|sånn)|ikke (?:ble|var) fornøyd",
        r"(?:så |dette var |det var )?(?:leit|trist|synd|kjedelig|beklagelig|dumt)(?: å (?:høre|lese)| at "
        r"|!|\.|,|$)",
        r"(?:vi|jeg) (?:beklager|er lei|ber om unnskyldning)|(?:unnskyld|beklager)",
    ),
    "nl": words_beginning(
        r"(?:dit|het) zo (?:ervaart|ervaren|voelt)|niet tevreden (?:bent|was)",
        r"(?:wat |heel )?(?:vervelend|jammer|naar|spijtig|balen|sneu)(?: om te (?:horen|lezen)| dat |!|\.|"
        r",|$)",
        r"(?:het )?spijt (?:ons|me|mij)|(?:onze |mijn )?excuses|sorry|(?:we|wij) betreuren",
    ),
    "en": words_beginning(
        r"you feel (?:this|that) way|sorry you (?:feel|were|had)|not (?:been )?satisfied",
        r"(?:so |really |very )?sorry(?: to (?:hear|read)| about| for| that|!|\.|,|$)|we(?:'re| are) sorry",
        r"(?:our|my) apologies|apologi[sz]e|that's (?:a shame|disappointing)|what a (?:shame|pity)",
    ),
}
"""Regret by itself; true of any complaint."""

BESIDE_THE_POINT: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"vi älskar|älskar (?:våra|er|dig|när|att)|\w*(?:lyckliga|stolta|glada) (?:över|att|för)|med "
        r"(?:passion|omtanke|omsorg|hjärta)|hjärtat på rätta",
        r"(?:är|känner oss) (?:\w+ )?(?:stolta|glada|nöjda|lyckliga|tacksamma|taggade)|ser (?:verkligen |"
        r"så )*fram (?:emot|mot)",
        r"(?:passar|smakar|gör sig|fungerar) (?:\w+ )?(?:perfekt|bäst|utmärkt|lika)|med kärlek|längtar "
        r"till|följ oss",
        r"haha|hihi|landets modernaste|det (?:bästa|viktigaste|finaste) (?:med|som|vi)|är en (?:fin|härlig|"
        r"underbar) \w+",
    ),
    "nb": words_beginning(
        r"vi elsker|elsker (?:våre|dere|deg|når|at)|\w*(?:lykkelige|stolte|glade) (?:over|av|for)|\w+e "
        r"våre!|med (?:lidenskap|omtanke|omsorg|hjerte)",
        r"(?:er|kjenner oss) (?:\w+ )?(?:stolte|glade|fornøyde|lykkelige|takknemlige|gira)|gleder oss|ser "
        r"(?:virkelig )?fram til",
        r"(?:passer|smaker|gjør seg|fungerer) (?:\w+ )?(?:perfekt|best|utmerket|like)|med kjærlighet|"
        r"lengter til|følg oss",
        r"haha|hihi|oi oi|er (?:vi )?(?:\w+ )?glade for|landets mest moderne|det (?:beste|viktigste|fineste) "
        r"(?:med|som|vi)|er en (?:fin|herlig|nydelig) \w+",
    ),
    "nl": words_beginning(
        r"(?:wij|we) houden van|houden van (?:onze|jullie|je)|\w*(?:blij|gelukkig|trots) (?:dat|met|op)|"
        r"met (?:passie|zorg|hart)",
        r"(?:zijn|voelen ons) (?:\w+ ){0,3}(?:trots|blij|gelukkig|dankbaar)|trots op|kijken (?:\w+ )?uit "
        r"naar|hebben er zin in",
        r"(?:past|smaakt|staat|werkt) (?:\w+ )?(?:perfect|het best|uitstekend|net zo)|met liefde|volg ons",
        r"haha|hihi|is (?:echt )?zo'n|de modernste|de stilste|het (?:mooiste|belangrijkste|leukste|fijnste) "
        r"(?:aan|van|wat)|perfect voor|is een (?:fijne|mooie|heerlijke) \w+",
    ),
    "en": words_beginning(
        r"we love|love (?:our|you|when|that)|(?:thrilled|glad|delighted|overjoyed|chuffed) (?:you|that|"
        r"to)|with (?:passion|care|heart)|designed with",
        r"(?:we're|we are|so|feel) (?:\w+ ){0,2}(?:proud|excited|thrilled|delighted|happy|grateful)|"
        r"look(?:ing)? forward to",
        r"can't wait|goes (?:perfectly|well|great|beautifully)|perfect (?:one |match )?for|with love|"
        r"brewed with|follow us",
        r"haha|most modern|the (?:best|most important|loveliest) thing (?:about|we)|what we're all about|"
        r"is a "
        r"(?:lovely|great|wonderful) \w+|bit of a drama",
    ),
}
"""Pride, anticipation and praise of one's own things, said instead of an answer."""

PRIDE: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"(?:brinner|lever|kämpar|satsar|investerar) (?:\w+ ){0,3}(?:för|på|i) |(?:har|"
        r"är) (?:\w+ ){0,3}(?:lust|"
        r"sugna)(?!\w)|hjärta och själ|(?:står|finns) (?:\w+ ){0,6}(?:redo|här) för (?:er|dig|alla)",
        r"vi har (?:\w+ ){0,2}(?:mest|bästa|\w{3,}aste) |i (?:särklass|toppklass|världsklass)|utan motstycke|"
        r"oslagbar|vilke[nt] (?:\w+ ){1,2}(?:det|vi|ni) "
        r"(?:har|är|blev|var)|(?:kul|roligt|fint|härligt) att (?:se|höra)",
    ),
    "nb": words_beginning(
        r"(?:brenner|lever|kjemper|satser|investerer) (?:\w+ ){0,3}(?:for|på|i) |(?:har|"
        r"er) (?:\w+ ){0,3}(?:lyst "
        r"på|gira)(?!\w)|hjerte og sjel|(?:står|er) (?:\w+ ){0,6}(?:klare?|her) for (?:dere|deg|alle)",
        r"vi har (?:\w+ ){0,2}(?:mest|beste|\w{3,}este) |i (?:særklasse|toppklasse|verdensklasse)|"
        r"uten sidestykke|uslåelig|for e[nti]t? (?:\w+ "
        r"){1,2}(?:det|vi|"
        r"dere) (?:har|er|ble|var)|(?:gøy|kult|fint|herlig) å (?:se|høre)",
    ),
    "nl": words_beginning(
        r"(?:leven|vechten|investeren) (?:\w+ ){0,3}(?:voor|in) |zetten ons (?:\w+ ){0,3}in|(?:hebben|heb) "
        r"(?:\w+ ){0,4}zin in(?!\w)|hart en ziel|staan (?:\w+ ){0,8}(?:klaar voor|voor (?:je|jullie|"
        r"u) klaar)",
        r"(?:we|wij) hebben (?:\w+ )?(?:de|het) (?:beste|\w{3,}ste) |ongeëvenaard|onovertroffen|"
        r"van (?:wereld|"
        r"top)klasse|wat een (?:\w+ ){1,2}(?:was|is|hebben|werd)|"
        r"(?:leuk|"
        r"fijn|mooi) om te (?:zien|horen|lezen)",
    ),
    "en": words_beginning(
        r"passionate about|(?:live|fight|stand|investing|invest) (?:\w+ ){0,3}(?:for|in) |heart and soul|"
        r"(?:are|"
        r"we're|always) (?:\w+ ){0,2}(?:here|there) for (?:you|everyone)",
        r"we(?:'ve| have)(?: got)? the (?:most|best|\w{3,}est) |second to none|unmatched|unrivalled|"
        r"world[- ]class|"
        r"what an? (?:\w+ ){1,2}(?:it|we|you|that)(?:'s|"
        r" has| "
        r"have| was| is|'ve)|(?:great|lovely|good|nice) to (?:see|hear)",
    ),
}
"""What we are devoted to, best at and delighted by; whoever is named here is nobody to ask."""

OWN_PRAISE: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"har (?:du|ni) (?:\w+ ){0,2}(?:sett|hört|läst|provat|kollat|testat)[^?]{0,40}\bvår[^?]{0,40}\?"
    ),
    "nb": words_beginning(
        r"har (?:du|dere) (?:\w+ ){0,2}(?:sett|hørt|lest|prøvd|sjekket|testet)[^?]{0,40}\bvår[^?]{0,40}\?"
    ),
    "nl": words_beginning(
        r"(?:heb|hebben|heeft) (?:je|jullie|u)[^?]{0,20}\b(?:onze|ons)\b[^?]{0,40}(?:gezien|gehoord|"
        r"gelezen|gepr\w+)\?"
    ),
    "en": words_beginning(
        r"have you (?:\w+ ){0,2}(?:seen|heard|read|tried|checked)[^?]{0,40}\bour\b[^?]{0,40}\?"
    ),
}
"""Questions that only point at something of ours."""

PROPOSED: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(r"(?:kan|kunde|skulle|vore|borde) (?:ni|man|du|vi|det) inte"),
    "nb": words_beginning(r"(?:kan|kunne|skulle|ville|burde) (?:dere|man|du|vi|det) ikke"),
    "nl": words_beginning(
        r"(?:kunnen|kan|zouden|zou|willen) (?:jullie|je|we|men|het) (?:\w+ )?(?:niet|geen)"
    ),
    "en": words_beginning(
        r"(?:could|can|would|should) (?:you|we|one|it) not|(?:couldn't|can't|shouldn't|wouldn't|why don't) "
        r"(?:you|we|one|it)"
    ),
}
"""Proposals put as questions, by denying what might be done."""

PAUSE: Final = re.compile(r"[,:;–—]| (?:men|maar|but) ")
"""Where a clause ends and another begins."""

CONTRAST: Final = frozenset(["men", "maar", "but"])
"""What follows these takes back what was said."""
