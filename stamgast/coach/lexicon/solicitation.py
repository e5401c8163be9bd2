"""How spam is built, in any language: gains in figures, somebody to write to, a profile to look at."""

from typing import Final

from stamgast.coach.sieve import AnyOf

_SUM: Final = (
    r"(?:[€$£] ?\d[\d.,]*k?|\d[\d.,]*(?: \d{3})*k? ?(?:kr|kroner|kronor|euro|eur|usd|dollars?|pounds|:-))"
)
_OFTEN: Final = (
    r"(?:(?:per|a|an|i|om|på|in|every|each|elke|iedere|varje|hver|in de)(?: \w+)?(?: hour| day| week| month|"
    r" timme\w*| time\w*| dag\w*| days| weeks| veck\w+| uke\w*| uka| måned\w*| månad\w*| maand\w*| uur|"
    r" weken)|p/[dwmu]|daily|weekly|monthly|wekelijks|dagelijks|maandelijks|ukentlig|daglig|dagligen)"
)
"""With the space before each unit, or it would be looked for in every "saturday"."""
EASY_MONEY: Final = AnyOf(
    r"(?:earn|earned|earning|made|making|receive|received|withdrew|tjän|tjäna|tjänar|tjänade|tjen|tjener|"
    r"tjente|tjene|verdien|verdient|verdiende|verdiend|vunnit|vunnet|won|profit of|vinst på|gevinst på|"
    r"winst van|"
    rf"tillbaka|tilbake|terug) (?:\w+ ){{0,3}}{_SUM}",
    rf"{_SUM} ?{_OFTEN}",
    rf"{_SUM} (?:wordt|werd|became|becomes|turned into|turns into|blev|blir|ble|→|->) {_SUM}",
    r"(?:invested|investerade|investerte|investeerde|geïnvesteerd|satte inn|satte in) (?:\w+ ){0,3}[€$£]? "
    r"?\d+",
    r"\d ?% (?:ränta|rente|interest|rendement)",
    r"(?:lost|gick ner|gått ner|gikk ned|gått ned|gå ner|gå ned) \d+ ?(?:kilo|kg|lbs|pounds)",
    r"\d+ (?:kilo|kg) (?:afgevallen|afvallen|lichter|lättare|lettere|lighter)",
    r"(?:she|he|hon|han|hun|hij|zij|ze) (?:trades?|invests?|handlar|handler|investerar|investerer|handelt|"
    r"belegt)",
    r"lånar ut|låner ut|we lend|wij lenen|leen tot|loans? (?:of|from|up to)|lån (?:fra|från|upp till|opptil)",
    r"(?:behöver|trenger|need) (?:du |you )?(?:ett |et |a |en )?(?:lån|loan|credit|kreditt)|lening nodig|"
    r"(?:utan|uten|without|no|zonder) (?:kredit\w*|credit check\w*|bkr|toetsing)",
    r"(?:your|you|din|ditt|je|jouw|uw) (?:account|page|profile|konto|sida|profil|side|pagina|"
    r"profiel)(?: \w+){0,2} (?:selected|chosen|suspended|disabled|deleted|blocked|valts|utvald|stängs|"
    r"spärras|geselecteerd|geblokkeerd|verwijderd)|(?:kontoen|siden|profilen) din(?: \w+){0,2} (?:valgt|"
    r"stengt|slettet|sperret)",
    r"inkasso|kronofogden|betalningsanmärkning\w*|betalingsanmerkning\w*|bad credit|bkr",
    r"(?:cured|healed|botad\w*|kurert\w*|helbred\w+|genezen|genas) (?:\w+ )?(?:me|my|of|from|mig|min|meg|"
    r"fra|från|mij|mijn|van)",
    r"(?:husband|wife|ex|man|mann\w*|kona|fru|vrouw)(?: min| mi| mi)? (?:came back|kom tillbaka|kom tilbake|"
    r"kwam (?:\w+ ){0,4}terug|is terug)",
    r"(?:selected|chosen) as (?:\w+ )?(?:the |our )?winner|(?:valts|blivit) (?:ut|utvald)|trukket ut som|"
    r"(?:geselecteerd|uitgekozen) (?:als|voor|om)",
    r"fixed match\w*|oddstips|speltips|(?:mina|mine|mijn|my) (?:bet\w* )?tips|stock tips",
    r"(?:hot|het|hete|sexy|horny|lonely|ensam|ensom|eenzame) (?:single|singel|girl|tjej|jente|meid|dame)s?",
    r"(?:financially|financieel|ekonomiskt|økonomisk) (?:free|independent|vrij|onafhankelijk|fri|oberoende|"
    r"uavhengig)|(?:passive|passivt|passiv|passief) (?:income|inkomst|inntekt|inkomen)",
    r"\d+ ?% (?:off|rabatt|korting|discount|avslag)",
    r"(?:oil rig|oljeplattform\w*|oljerigg\w*|olieplatform|booreiland|peacekeep\w*|widower|änkling|enkemann|"
    r"weduwnaar|army (?:doctor|general)|us army)",
    r"fri frakt|gratis verzending|free shipping|bara frakten|bare frakten|alleen de verzending|only pay "
    r"(?:the )?shipping",
)
PROFILE_BAIT: Final = AnyOf(
    r"(?:gratis|free|kostnadsfri\w*) [\w ]{2,30} (?:till|til|voor|for|to) (?:de|the) (?:första|første|eerste|"
    r"first) \d+",
    r"(?:klik|klikk|klicka|click|tap|tryck|trykk) (?:\w+ ){0,2}[\w-]{3,40}\.(?:example|com|net|org|ly|shop|"
    r"io)",
    r"(?:real|äkta|ekte|echte) (?:followers|följare|følgere|volgers)|(?:grow|boost|skyrocket) (?:your|"
    r"ur) (?:\w+ "
    r")?(?:page|account|business|insta\w*|following|channel)|(?:väx|voks|få) (?:din|ditt) (?:sida|konto|"
    r"kanal|"
    r"side)|laat (?:je|jouw) (?:pagina|account|kanaal) groeien",
    r"(?:söker|søker|zoek|looking for|seeking) (?:a |en |et |een )?(?:\w+ )?(?:vänskap|vennskap|vriendschap|"
    r"friendship|serious relationship|life partner|livskamrat|livspartner|levenspartner)",
    r"(?:lägg till|legg til|voeg|add) (?:mig|meg|mij|me)(?: toe)?(?: as a friend| som vän| som venn| als "
    r"vriend)?$",
    r"(?:be|become|bli|word) (?:an? |en |et |een )?(?:model|modell|influencer|brand \w+|produkttest\w*|"
    r"producttester) (?:for|för|voor|hos|bij)",
    r"(?:dm|pm|inbox) (?:us|oss|ons|me|meg|mig|mij) (?:\w+ ){0,2}(?:for|för|voor) ",
    r"(?:reageer|kommentera|kommenter|comment) (?:met|med|with) \w+",
    r"(?:link|linkje|linken|lenke\w*|länk\w*) (?:i|in|på|on|via|op) (?:\w+ )?(?:profil\w*|profiel|profile|"
    r"bio\w*|page)",
    r"(?:look|check|see|visit|tap|click|press|klicka|klikk|klik|tryck|trykk|kolla|sjekk|kijk|bekijk|besök|"
    r"besøk|gå in) (?:\w+ ){0,3}(?:my|our|min|mitt|vår|mijn|m'n|ons|onze) (?:page|profile|bio|name|account|"
    r"sida|side|profil|namn|navn|naam|profiel|pagina|konto|bild|foto|picture|pic|photo)",
    r"(?:sjekk|se|klikk på|trykk på|besøk) (?:profilen|siden|sida|bildet|navnet|kontoen|bioen) (?:min|mitt|"
    r"vår)",
    r"(?:dm|inbox|pm|text|message) (?:us|me|her|him) (?:to|for|now|your|if you want)",
    r"(?:be|get) featured (?:on|in)|(?:send|skicka|stuur) (?:\w+ ){0,4}(?:til|till|naar|to) @[\w.]+",
    r"\d+k? (?:\w+ )?(?:followers|følgere|volgers|följare) (?:overnight|fast|free|gratis|for|för|voor|på|in|"
    r"i)",
    r"(?:want|get|gain|vil du ha|vill du ha|få|wil je) (?:\w+ ){0,2}\d+k? (?:\w+ ){0,2}(?:followers|fans|"
    r"likes|følgere|volgers|följare)",
    r"(?:dm|comment|reply|stuur|skicka|sms:?a) (?:us |me |ons |mij |me |oss |mig |meg )?(?:the word |"
    r"het woord |ordet )?[\"'“”‘’«][\w ]{2,16}[\"'“”‘’»]",
    r"(?:confirm|verify|claim|bekräfta|verifiera|bekreft|verifiser|bevestig|verifieer) (?:\w+ ){0,3}(?:here|"
    r"below|now|before|within|här|nu|innan|inom|her|nå|før|innen|hier|nu|voor|binnen)",
    r"(?:apply|approved|ansök|godkänd|søk|godkjent) (?:\w+ ){0,2}(?:in|within|på|inom|innen) \d+ min\w*|"
    r"(?:in|binnen) \d+ minu\w+ (?:aangevraagd|goedgekeurd|geregeld)",
    r"(?:grow|växa|vokse|groeien) (?:\w+ )?(?:on|på|op) (?:insta\w*|tiktok)",
    r"(?:free|gratis|spiritu\w+) (?:\w+ )?(?:reading|tarot|spådom|siande|horoskop|horoscoop|legging)",
    r"(?:merkevesker|märkesväskor|merktassen|märkesklockor|merkeklokker|merkhorloges|(?:designer|luxury) "
    r"\w+)",
    r"(?:klockor|klokker|horloges|watches|väskor|vesker|tassen|bags|sneakers) (?:\w+ )?(?:till |til |voor |"
    r"for )?(?:halva priset|halv pris|halve prijs|half price)",
    r"(?:du har vunnit|du har vunnet|je hebt gewonnen|you have won|you've won|your prize)",
    r"(?:tack vare|takket være|dankzij|thanks to) (?:dr|doktor|dokter|doctor|mr|mrs|mevrouw)|ambassadør\w*",
    r"app (?:me|mij|\w+) (?:via|privé|prive|voor)",
    # An order: whether one can write to somebody is a question.
    r"(?<![\w ] )(?<!\w)(?:text|contact|message|write to|skriv til|skriv till|kontakta|kontakt|ta kontakt "
    r"med|schrijf|stuur|app|spør|fråga|vraag) (?:een \w+ naar |gerne |gjerne )?(?:her|him|hem|haar|henne|"
    r"honom|ham|mrs|mr|miss|dr|doctor|mevrouw|fru|herr|@\w+|\w+ (?:på|on|via|op) (?:whatsapp|telegram|"
    r"signal|ig|insta\w*))",
)
"""Each of both says little by itself, two of them say much."""
