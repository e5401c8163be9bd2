"""Words for sending people elsewhere: the places, the ways of sending, and what stands around it."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon import word_sets
from stamgast.coach.lexicon.clauses import words as listed
from stamgast.coach.sieve import Sieve, whole_words


def _places(*, whole: str, ends: str) -> Sieve:
    """Words by themselves, and words that may also end a longer one."""
    return Sieve(rf"(?:(?<!\w)(?:{whole})|{ends})(?!\w)")


PLACES: Final[Mapping[str, Sieve]] = {
    "sv": _places(
        whole=(
            r"(?:hem|webb|facebook|start)?sid(?:a|an|or|orna)|sajt(?:en)?|webben|nätet|online|"
            r"app(?:en|ar)?|vanliga frågor|frågor och svar|blankett\w*|dm|pm|inbox\w*|inkorg\w*|"
            r"messenger|chatt\w*|whatsapp|support\w*|helpdesk|reception\w*|kolleg\w*|medarbetare\w*|"
            r"team\w*|telefon\w*|mejl\w*|mail\w*|e-post\w*|broschyr\w*|bion?|handläggare\w*|"
            r"rådgivare\w*|avdelning\w*|vårdcentral\w*|program\w*|folder\w*|katalog\w*|nyhetsbrev\w*|"
            r"instagram\w*|insta|facebook\w*|linkedin|story|höjdpunkter\w*|arrangör\w*|kommun\w*|"
            r"myndighet\w*|chaufför\w*|förare\w*|leverantör\w*|återförsäljar\w*|entrén?|"
            r"biljettsläpp\w*|bokning(?:en)?|kalender\w*|schema\w*|tidtabell\w*|bruksanvisning\w*|"
            r"förpackning\w*"
        ),
        ends=(
            r"(?<=\w\w)(?<!in)(?<!ut)(?<!fram)(?<!bak)(?<!över)sid(?:an|or|orna)|blogg\w*|flik(?:en|ar)?|"
            r"planerare\w*|veterinär\w*|läkare\w*|mäklare\w*|lärare\w*|"
            r"\w(?:styrelsen|verket|myndigheten|inspektionen|nämnden|direktoratet)|regelverk\w*|"
            r"föreskrifter\w*|webbplats\w*|faq\w*|formulär\w*|meddelande\w*|växel\w*|kundtjänst\w*|"
            r"kundservice\w*|kundcenter\w*|kontor\w*|butik\w*|kassa\w*|disk(?:en)?|personal\w*|grupp(?:en)?|"
            r"regler\w*|villkor\w*|policy\w*|tavla\w*|länk\w*"
        ),
    ),
    "nb": _places(
        whole=(
            r"(?:nett|hjemme|facebook-?|start)?sid(?:e|en|er|ene|a|ene)|nett(?:et)?|online|"
            r"app(?:en|er)?|spørsmål og svar|ofte stilte spørsmål|vanlige spørsmål|dm|pm|innboks\w*|"
            r"messenger|chat\w*|whatsapp|brukerstøtte\w*|support\w*|resepsjon\w*|betjening\w*|"
            r"kolleg\w*|medarbeider\w*|team\w*|telefon\w*|e-post\w*|epost\w*|tavla|brosjyre\w*|"
            r"saksbehandler\w*|rådgiver\w*|fastlege\w*|avdeling\w*|legekontor\w*|klubbhus\w*|"
            r"program\w*|folder\w*|katalog\w*|nyhetsbrev\w*|instagram\w*|insta|facebook\w*|linkedin|"
            r"story\w*|høydepunkt\w*|arrangør\w*|kommune\w*|myndighet\w*|sjåfør\w*|leverandør\w*|"
            r"forhandler\w*|inngangen|kalender\w*|ruteplan\w*|rutetabell\w*|timeplan\w*|"
            r"bruksanvisning\w*|emballasje\w*|pakning\w*"
        ),
        ends=(
            r"(?<=\w\w)(?<!inn)(?<!ut)(?<!fram)(?<!bak)(?<!over)sid(?:en(?! av)|ene)|blogg\w*|fan(?:en|er)|"
            r"planlegger\w*|veterinær\w*|dyrlege\w*|lege(?:n)?|megler\w*|lærer\w*|"
            r"\w(?:direktoratet|tilsynet|verket|etaten|nemnda)|regelverk\w*|forskrifte\w*|"
            r"nettsted\w*|faq\w*|skjema\w*|melding(?:en|er)?|sentralbord\w*|kundeservice\w*|"
            r"kundesenter\w*|kundeavdeling\w*|kundestøtte\w*|kontor\w*|butikk\w*|kass(?:a|en)|"
            r"skranke\w*|ansatte|personale\w*|grupp(?:a|en)|mail\w*|regle(?:r|ne)|vilkår\w*|"
            r"oppslagstavl\w*|lenk\w*|bio(?:en)?"
        ),
    ),
    "nl": _places(
        whole=(
            r"(?:web)?sites?|web(?:pagina|winkel|shop)|online|internet|app|faq\w*|veelgestelde vragen|"
            r"dm|pb|pm|(?:privé-?)?berichtje?|inbox|messenger|chat|whatsapp|support|slijter|"
            r"medewerkers?|personeel|collega\W?s?|telefoon|telefonisch|belletje|mail\w*|e-mail\w*|"
            r"huisregels|folder|brochure|bio|afdeling|poli\w*|vestiging|clubhuis|instagram\w*|insta|"
            r"facebook\w*|linkedin|story|hoogtepunten|organisator|organisatie|gemeente|chauffeur|"
            r"bestuurder|leverancier|verkoper|dealer|programma\w*|catalogus|agenda|dienstregeling|"
            r"rooster|gebruiksaanwijzing|handleiding|verpakking|etiket|ingang"
        ),
        ends=(
            r"blog\w*|tabblad|planner|dierenarts|apotheek|makelaar|docent|inspectie|rijksdienst|ministerie|"
            r"autoriteit|regelgeving|voorschriften|pagina|formulier\w*|klantenservice\w*|klantendienst\w*|"
            r"klantcontact\w*|helpdesk|servicedesk|receptie|balie|kantoor|winkel|kassa|team|reglement\w*|"
            r"regels|voorwaarden|beleid|bord|link|adviseur|arts|nieuwsbrief"
        ),
    ),
    "en": _places(
        whole=(
            r"(?:web)?sites?|web ?page|online|app|faqs?|frequently asked questions|dms?|pm|"
            r"(?:private |direct )?messages?|inbox|messenger|chat|whatsapp|switchboard|"
            r"customer \w+(?: department)?|helpdesk|help desk|office|staff|colleagues?|team|teams|"
            r"phone|telephone|emails?|e-mails?|terms|conditions|policy|notice ?board|leaflet|brochure|"
            r"links?|bio|advis[eo]rs?|gp|department|clubhouse|branch|newsletter|helpline|hotline|"
            r"instagram|insta|facebook|linkedin|story|highlights|organi[sz]ers?|council|authority|"
            r"driver|supplier|retailer|stockist|programme|program|catalogue|calendar|schedule|"
            r"tab|timetable|manual|packaging|label|till|counter|box office|venue"
        ),
        ends=(
            r"blog|planner|vet|doctor|pharmacist|agent|teacher|tutor|agency|ministry|inspectorate|commission|"
            r"regulations|guidelines|page|form|reception|desk|shop|store|rules"
        ),
    ),
}
"""Where an answer might be found, or who might know."""

ASKING: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"fråga för|slå (?:\w+ ){0,3}en signal|(?:sväng|gå|stick|kliv) (?:\w+ )?(?:förbi|in|ner|bort)|"
        r"(?:våra?|de som|någon) (?:\w+ ){0,3}(?:kan (?:svara|berätta|hjälpa|visa)|svarar|berättar|vet|"
        r"tar hand om|har koll)|så (?:berättar|svarar|hjälper|förklarar|visar) de|"
        r"de (?:berättar|svarar|hjälper|vet|förklarar) (?:mer|allt|dig)|ta (?:det|den|frågan) (?:upp )?med|"
        r"(?:hanteras|sköts|besvaras|bokas|ordnas|säljs) (?:av|via|genom|hos)|"
        r"(?:går|sker|görs) (?:via|genom)|prata\w*|tala med|samtal (?:till|med)|rekommenderar att du|"
        r"råder dig|kontakta\w*|ta(?:r)? (?:gärna )?kontakt|ring\w*|mejla|maila|mejl till|"
        r"slå (?:oss )?en signal|(?:skicka|skriv)(?: gärna)?(?: till)?(?: oss)? (?:ett|en|dm|pm|till oss|i)|"
        r"fråga(?!n)\w*|prata med|tala med|hör(?:a)? (?:gärna )?av (?:dig|er|dej)|vänd\w*|hänvisar|rikta\w*|"
        r"dm:?a|"
        r"pm:?a|chatta|(?:når|nå) oss|hör med|kolla med|stäm av med|rådfråga|besök\w*|gå in på|logga in"
    ),
    "nb": whole_words(
        r"spørsmål for|slå (?:\w+ ){0,3}på tråden|(?:sving|gå|stikk|kom) (?:\w+ )?(?:innom|bort til|ned til)|"
        r"(?:våre?|de som|noen) (?:\w+ ){0,3}(?:kan (?:svare|fortelle|hjelpe|vise)|svarer|forteller|vet|"
        r"tar seg av|har oversikt)|\w+(?:en|ene) våre? (?:kan|vet|svarer)|"
        r"så (?:forteller|svarer|hjelper|forklarer|viser) de|"
        r"de (?:forteller|svarer|hjelper|vet|forklarer) (?:mer|alt|deg)|"
        r"ta (?:det|den|spørsmålet) (?:opp )?med|(?:håndteres|besvares|bestilles|ordnes|selges) (?:av|via|"
        r"gjennom|hos)|(?:går|skjer|gjøres) (?:via|gjennom)|snakk\w*|(?:en )?(?:rask )?telefon til|"
        r"anbefaler (?:at du|deg)|råder deg|(?<!tok )kontakt(?:e)?(?! med)|ta(?:r)? (?:gjerne )?kontakt|"
        r"ring\w*|"
        r"mail(?:e)?|slå på tråden|gi (?:oss )?en lyd|(?:send|skriv)(?: gjerne)?(?: til)?(?: oss)? (?:en|et|"
        r"dm|pm|e-post|mail|til oss|i)|spør(?!smål)\w*|snakk\w* med|vend\w*|henvend\w*|henviser|"
        r"viser (?:vi )?til|"
        r"rett(?:e)?|chatt?e?|(?:når|nå) oss|hør med|sjekk med|rådfør\w*|besøk\w*|gå inn på|logg inn|"
        r"stikk innom"
    ),
    "nl": whole_words(
        r"vraag voor|geef (?:\w+ ){1,4}een belletje|(?:loop|ga|rij) (?:\w+ ){0,3}(?:langs|naar)|"
        r"(?:onze|de) (?:\w+ ){0,3}kunnen? (?:\w+ ){0,4}(?:beantwoorden|vertellen|helpen|uitleggen|"
        r"adviseren)|(?:zij|ze) (?:vertellen|weten|helpen|beantwoorden)|"
        r"leg (?:het|dat|dit|je vraag) (?:\w+ ){0,2}voor|word(?:t|en) (?:\w+ )?(?:behandeld|beantwoord|"
        r"geregeld|verkocht) door|(?:gaan|gaat|loopt|lopen|verloopt|verlopen) via|spreek|spreken|praat|"
        r"praten|telefoontje|overleg\w*|raden (?:we |wij )?(?:je |u )?aan|contact (?:op|met)|"
        r"neem (?:dan |even |gerust |voor [\w ]+ )?contact|contacteer\w*|bel|bellen|belletje|mail|mailen|"
        r"mailtje|(?:stuur|sturen)(?: maar)?(?: ons)? (?:een|even|maar|ons|dm|pb)|app(?:en)? ons|"
        r"vraag (?:het|dit|dat|ernaar|gerust|even|bij|aan)|vraag \w+ ernaar|spreek|spreken|aanspreken|"
        r"verwijzen|richten|(?:bij|aan)? ?\w* ?terecht|laat (?:een|even) bericht|bereik\w*|raadpleeg|overleg|"
        r"bezoek|log in|loop (?:gerust |even )?\w* ?\w* binnen|informeer"
    ),
    "en": whole_words(
        r"(?:question|matter) for|get hold of|(?:swing|stop|drop|pop) (?:by|into)|"
        r"take (?:it|that|this) (?:up )?with|give (?:\w+ ){1,3}a (?:shout|call|ring|bell|buzz)|"
        r"they(?: can|'ll| will) (?:be able to )?(?:tell|answer|help|advise|explain|know)|"
        r"(?:our|the|those) (?:\w+ ){1,4}(?:can|will|could|should) (?:be able to |happily )?(?:answer|tell|"
        r"advise|explain|assist)|(?:handled|dealt with|answered|managed|sold|booked) (?:by|through|via)|"
        r"go(?:es)? through|speak\w* (?:to|with)|talk\w* to|give \w+ (?:\w+ )?a (?:shout|call|ring|bell)|"
        r"recommend (?:speaking|talking|asking|contacting)|contact|ring(?! pull)|call|phone|"
        r"(?:send|drop|shoot|pop|write)(?: to)?(?: us)?(?: a| an)? ?(?:dm|line|message|email|e-mail|note|pm|"
        r"direct message|private message)|dm|pm|email|e-mail|mail us|message us|ask(?! for)|"
        r"speak (?:to|with)|talk to|get in touch|reach (?:out|us)|be reached|refer\w*|direct|consult|"
        r"give us a|check with|visit|log in|head (?:over )?to|enquire|inquire"
    ),
}
"""Sending somebody to a place or a person, whichever it is."""

LOOKING: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"anslag\w*|anslås|publicera\w*|presentera\w*|uppdatera\w*|visas|kikar?|läser|förklara\w*|listad\w*|"
        r"listas|beskriv\w*|nämn\w*|kolla|läs\w*|kika|titta|fyll\w*|hittar|finns|står|hänger|sitter|ligger|"
        r"se|ser|sök|söka|använd\w*|framgår|återfinns|ladda|slå upp|håll koll|följ|gå|boka|svarar|berätta\w*|"
        r"vet|skicka|skriv|här (?:är|finns|hittar)|hjälper"
    ),
    "nb": whole_words(
        r"publiser\w*|presenter\w*|oppdater\w*|vises|leser|slått opp|kunngjør\w*|forklar\w*|listet|"
        r"beskrev\w*|beskriv\w*|nevn\w*|sjekk\w*|les\w*|kikk|titt|ta en titt|fyll\w*|finner|fins|finnes|står|"
        r"henger|ligger|se|ser|søk|bruk\w*|framgår|fremgår|last|slå (?:det )?opp|følg\w*|gå|bestill|svarer|"
        r"fortelle\w*|vet|send|skriv|her (?:er|finnes|finner)|hjelper"
    ),
    "nl": whole_words(
        r"bijgewerkt|bijgehouden|gepubliceerd|vermelden|hangen|liggen|bekijk|getoond|aangekondigd|uitgelegd|"
        r"uitleg|beschreven|vermeld|genoemd|check\w*|lees|lezen|kijk\w*|vul|invullen|vind\w*|vinden|staan?|"
        r"staat|hangt|ligt|zie|zien|ga|gaan|zoek|opzoeken|gebruik\w*|download|houd|volg|weten|vertellen|"
        r"beantwoorden|stuur|schrijf|terugvinden|hier (?:is|vind|staat)"
    ),
    "en": whole_words(
        r"added|posted|published|displayed|shown|announced|updated|browse|there's a|there is a|explain\w*|"
        r"listed|described|covers?|covered|mentioned|set out|check\w*|read|look\w*|fill|find|found|see|use|"
        r"using|complete|download|follow|keep an eye|go to|pop|head|it's all|is all|everything is|is up|"
        r"are up|is in|are in|is on|are on|find that|answer|answers|tell you|know|here|take a|in the|on our|"
        r"on the|under"
    ),
}
"""Ways of finding out by oneself; they point elsewhere only together with a place."""

IDLE: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": """
            löpande kontinuerligt dagligen information informationen info mer mera alltid bästa
            möjliga service vänligen närmaste hjälper
            hjälpa hjälp svarar svara svar svaret uthyrning öppettider öppettiderna priser priserna
            biljetter bokning boka brukar mesta medarbetare bistår era ber del strävar ge länk under
            tjänster där löser ärende ärendet frågan fråga frågor gärna kolla kika titta hitta hittar
            stående entrén allt alla all direkt vidare detaljer detaljerna senaste nytt aktuell aktuella
            uppdaterad uppdaterat sådana sådant slags typ råder rekommenderar enklast enklaste lättast bäst
            snabbast snabbt möjligt snart fort gå gäller lokal lokala vardagar dygnet behöver kunna kommer
            återkommer återkoppla hälsningar mvh kontaktuppgifter villkor evenemang tider datum vi oss er
            dig dem dit håll koll ladda ner innehåller utbud sortiment kunnig kunniga expert experter bara
            tyvärr lämna lämnar uppgifter uppgift återfinns framgår besök besöka gällande angående berätta
            berättar hjälpsam vidarebefordra rätt person
        """,
        "nb": """
            løpende fortløpende daglig informasjon informasjonen info mer mere alltid beste mulig
            service vennligst nærmeste hjelper
            hjelpe hjelp svarer svare svar svaret trygge hender lokale brukar meste henvendelse henvendelsen
            bes rette art åpningstiden åpningstider åpningstidene priser prisene billetter bestilling
            bestille bestill pr handler slike slikt spørsmål spørsmålet lokal gjerne direkte sjekke titt
            kikk viser turene alt all alle deg dere detaljer detaljene siste nytt oppdatert oppdaterte
            aktuell anbefaler råder enkleste enklest lettest best raskest raskt snart mulig gjelder
            hverdager døgnet trenger kunne kommer tilbake hilsen mvh kontaktinformasjon arrangementer
            arrangement tider datoer oss dem dit følg følge last ned inneholder utvalg ekspert eksperter
            bare dessverre legg igjen opplysninger framgår fremgår besøk besøke angående fortelle forteller
            videre rett person finne finner måte deres oppgi
        """,
        "nl": """
            doorlopend dagelijks regelmatig informatie info meer altijd beste service alstublieft
            aub helpen help verder tarieven prijzen
            openingstijden kaartjes tickets reserveren reservering boeken voorop zekerheid eens kijkje nemen
            neem meeste betreffende verzorging verwijzen gaarne geachte mevrouw heer hoogachtend bezoek
            aanvraagformulier gerust afdeling advies vestiging dichtstbijzijnde mogelijk antwoord antwoorden
            beantwoorden vraag vragen details laatste nieuws actueel actuele soort zulke aanraden raden
            makkelijkst makkelijkste snelst snelste snel spoedig werkdagen nodig kunnen terug terugkomen
            contactgegevens evenementen tijden data gaten houd download bevat assortiment experts alleen
            helaas gegevens achter laat betreft vertellen juiste persoon buurt daar daarvoor hiervoor
            hierover erover zodra lokale team u uw je jouw verzoeken richten nemen opnemen op contact
            precies vinden
        """,
        "en": """
            we'd you'd they'd we'll you'll they'll it'll that's there's throughout daily regularly
            continuously information info further details detail always
            best service kindly please help helping happy
            gladly nearest peace mind everything heart most things covered hire opening times hours prices
            pricing tickets booking bookings availability team back enquiry enquiries mr mrs ms acknowledge
            receipt respectfully direct contacted office yours faithfully sincerely services need complete
            local under look have full answer answers answered question questions latest news updates update
            date current kind advise recommend suggest easiest quickest fastest soon possible shortly
            weekdays able assist assistance contact events event dates range expert experts only
            unfortunately leave add right person way visit regarding about bet like refer tell gets get
            touch line give call going send
        """,
    }
)
"""Words that fill a referral without adding a fact."""

GRATITUDE: Final = Sieve(
    r"(?<!\w)(?:(?:bra|god|klok|viktig|intressant|godt|viktig|interessant|goede|terechte|interessante|leuke) "
    r"(?:fråga|spørsmål|vraag)(?!\w)|(?:tack\w*|takk\w*|dank\w*|bedankt|thank(?:s| you)|cheers)(?!\w)|"
    r"(?:så|vad|wat|how|what|fijn|leuk|for en?|for et|vilken|vilket|hvilken) (?!gör|kan|moet|to |do "
    r")|(?:(?:dit|dat) is|det (?:är|er|var)|that(?:'s| is)|this is) (?:een van |one of |noe av |något av |"
    r"bland )?"
    r"(?:det|de|het|the) (?!b[eä]st|enk|lätt|lett|easi|snab|fast|quick|snel|makk)\w+st[ea]?(?!\w)|"
    r"(?:trevligt|kul|"
    r"roligt|fint|snällt|skönt|hyggelig|koselig|gøy|snilt|kjekt|flott|fijn|leuk|lief|mooi|nice|lovely|kind|"
    r"sweet) "
    r"(?:att du|att ni|av dig|av er|at du|at dere|av deg|av dere|dat je|dat u|dat jullie|van je|van u|"
    r"of you|that "
    r"you)(?!\w))[^,.!?:;\n–]*"
)
"""Thanks and delight, up to the next pause; they name contacts and messages without sending anybody there."""

FAREWELL: Final = Sieve(
    r"(?<!\w)(?:see you|regards|(?:vänliga?|bästa|varma) hälsning(?:ar)?|hälsningar|hilsen|groet(?:en|jes)?|"
    r"mvh|hoogachtend)(?!\w)[^.!?…\n]*|(?<!\w)(?:god|good) (?:dag|kväll|kveld|morgon|morgen|morning|evening|"
    r"afternoon|förmiddag|eftermiddag|formiddag|ettermiddag)(?!\w)"
)
"""A farewell and who says it: a team that signs is nobody to ask. And the times of day people greet by."""

HEADING: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?:vill du (?:veta|läsa|se) mer|nyfiken på|mer (?:info\w*|om)|frågor om|undrar du|funderar du)"
    ),
    "nb": Sieve(r"(?:vil du (?:vite|lese|se) mer|nysgjerrig på|mer (?:info\w*|om)|spørsmål om|lurer du)"),
    "nl": Sieve(
        r"(?:(?:wil je )?meer (?:weten|lezen|zien|info\w*|over)|benieuwd naar|nieuwsgierig|vragen over)"
    ),
    "en": Sieve(
        r"(?:(?:want|like|looking) (?:to (?:know|find out|read|see)|for) more|curious about|"
        r"more (?:info\w*|on|about)|questions about|wondering about)"
    ),
}
"""A question that is a heading over what follows: "Want to know more? Look in the app"."""

KNOWING: Final[Mapping[str, frozenset[str]]] = {
    "sv": listed(
        "vet svara svarar berätta berättar besvara besvarar hjälpa hjälper besked upplysa upplyser förklara "
        "förklarar"
    ),
    "nb": listed(
        "vet svare svarer fortelle forteller besvare besvarer hjelpe hjelper beskjed opplyse opplyser "
        "forklare forklarer"
    ),
    "nl": listed(
        "weet weten antwoord antwoorden beantwoorden vertellen vertelt helpen helpt uitleggen inlichten "
        "informeren"
    ),
    "en": listed(
        "know knows answer answers tell tells advise advises help helps confirm explain explains clarify"
    ),
}
"""What somebody does who has the answer."""

HAS_ALL: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(r"(?<!\w)(?:har|ger|samlar|samlat) (?:\w+ )?(?:alla|allt|samtliga|svar|svaret|svaren)(?!\w)"),
    "nb": Sieve(r"(?<!\w)(?:har|gir|samler|samlet) (?:\w+ )?(?:alle|alt|samtlige|svar|svaret|svarene)(?!\w)"),
    "nl": Sieve(
        r"(?<!\w)(?:heeft|hebben|geeft|geven|verzamelt)(?: \w+)? (?:alle|alles|antwoord|het antwoord|"
        r"een overzicht)(?!\w)"
    ),
    "en": Sieve(
        r"(?<!\w)(?:has|have|holds?|gives?|lists?|put together)(?: got)? (?:all|everything|every|"
        r"the answers?|"
        r"answers)(?!\w)"
    ),
}
"""Having it all, said of somebody else: "Traveline has all the times"."""

THEN_WE: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(r"(?<!\w)så \w+ (?:vi|jag|de|hon|han)(?!\w)"),
    "nb": Sieve(r"(?<!\w)så \w+ (?:vi|jeg|de|hun|han)(?!\w)"),
    "nl": Sieve(r"(?<!\w)dan \w+ (?:we|wij|ik|ze|zij)(?!\w)"),
    "en": Sieve(r"(?<!\w)(?:and|so) (?:we|i|they)(?:'ll| will| can)(?!\w)"),
}
"""What we do once somebody has written or come: "så hjälper vi dig", "and we'll show you"."""

BEST: Final[Mapping[str, frozenset[str]]] = {
    "sv": listed("bäst bästa bättre bra god gott kul roligt toppen rekommenderar rekommenderas rekommendera"),
    "nb": listed("best beste bedre bra god godt topp anbefaler anbefales anbefale"),
    "nl": listed("best beste beter goed top aanrader"),
    "en": listed("best better good great top recommend recommended"),
}
"""Words of praise that also advise: "best to ask at the desk"."""
