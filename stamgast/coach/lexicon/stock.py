"""Stock sentences of customer service: they would fit under any comment."""

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
        r"haha|hihi|landets modernaste|det bästa (?:med|som)|är en (?:fin|härlig|underbar) \w+",
    ),
    "nb": words_beginning(
        r"vi elsker|elsker (?:våre|dere|deg|når|at)|\w*(?:lykkelige|stolte|glade) (?:over|av|for)|\w+e "
        r"våre!|med (?:lidenskap|omtanke|omsorg|hjerte)",
        r"(?:er|kjenner oss) (?:\w+ )?(?:stolte|glade|fornøyde|lykkelige|takknemlige|gira)|gleder oss|ser "
        r"(?:virkelig )?fram til",
        r"(?:passer|smaker|gjør seg|fungerer) (?:\w+ )?(?:perfekt|best|utmerket|like)|med kjærlighet|"
        r"lengter til|følg oss",
        r"haha|hihi|oi oi|er (?:vi )?(?:\w+ )?glade for|landets mest moderne|det beste (?:med|som)|er en "
        r"(?:fin|herlig|nydelig) \w+",
    ),
    "nl": words_beginning(
        r"(?:wij|we) houden van|houden van (?:onze|jullie|je)|\w*(?:blij|gelukkig|trots) (?:dat|met|op)|"
        r"met (?:passie|zorg|hart)",
        r"(?:zijn|voelen ons) (?:\w+ ){0,3}(?:trots|blij|gelukkig|dankbaar)|trots op|kijken (?:\w+ )?uit "
        r"naar|hebben er zin in",
        r"(?:past|smaakt|staat|werkt) (?:\w+ )?(?:perfect|het best|uitstekend|net zo)|met liefde|volg ons",
        r"haha|hihi|is (?:echt )?zo'n|de modernste|de stilste|het mooiste (?:aan|van)|perfect voor|is een "
        r"(?:fijne|mooie|heerlijke) \w+",
    ),
    "en": words_beginning(
        r"we love|love (?:our|you|when|that)|(?:thrilled|glad|delighted|overjoyed|chuffed) (?:you|that|"
        r"to)|with (?:passion|care|heart)|designed with",
        r"(?:we're|we are|so|feel) (?:\w+ ){0,2}(?:proud|excited|thrilled|delighted|happy|grateful)|"
        r"look(?:ing)? forward to",
        r"can't wait|goes (?:perfectly|well|great|beautifully)|perfect (?:one |match )?for|with love|"
        r"brewed with|follow us",
        r"haha|most modern|the best thing about|is a (?:lovely|great|wonderful) \w+|bit of a drama",
    ),
}
"""Pride, anticipation and praise of one's own things, said instead of an answer."""

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
