"""Words for sending people elsewhere: the places, the ways of sending, and what makes it right."""

import re
from collections.abc import Mapping
from typing import Final


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


PLACES: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(
        r"(?:hem|webb)?sid(?:a|an|or|orna)|\w*webbplats\w*|webben|nätet|app(?:en)?|faq\w*|frågor och svar|"
        r"\w*formulär\w*|dm|pm|privat meddelande|meddelande|direktmeddelande|inbox\w*|messenger|"
        r"\w*växel\w*|\w*kundtjänst\w*|\w*kundservice\w*|supporten|reception\w*|kontor\w*|butik\w*|"
        r"personal\w*|telefon\w*|mejl\w*|mail\w*|e-post\w*|\w*regler\w*|villkor\w*|anslagstavla\w*|"
        r"broschyr\w*|länk\w*|bio(?:n)?|oss|handläggare\w*|rådgivare\w*|avdelning\w*|vårdcentral\w*|"
        r"programblad\w*|folder\w*|nyhetsbrev\w*|instagram|facebook"
    ),
    "nb": _words(
        r"(?:nett|hjemme)?sid(?:e|en|er|ene)|nett(?:et|sted\w*)|app(?:en)?|faq\w*|spørsmål og svar|"
        r"ofte stilte spørsmål|\w*skjema\w*|dm|pm|(?:privat )?melding|innboks\w*|messenger|"
        r"\w*sentralbord\w*|\w*kundeservice\w*|\w*kundesenter\w*|\w*kundeavdeling\w*|support\w*|"
        r"resepsjon\w*|kontor\w*|butikk\w*|ansatte|betjening\w*|telefon\w*|mail\w*|e-post\w*|epost\w*|"
        r"\w*regle(?:r|ne)|vilkår\w*|oppslagstavl\w*|brosjyre\w*|lenk\w*|bio|oss|saksbehandler\w*|"
        r"rådgiver\w*|fastlege\w*|avdeling\w*|legekontor\w*|klubbhus\w*|nyhetsbrev\w*|instagram|facebook"
    ),
    "nl": _words(
        r"(?:web)?site|webpagina|pagina|app|faq\w*|veelgestelde vragen|\w*formulier\w*|dm|pm|"
        r"(?:privé)?bericht(?:je)?|inbox|messenger|\w*klantenservice\w*|\w*klantendienst\w*|helpdesk|"
        r"receptie|balie|kantoor|winkel|slijter|medewerkers?|personeel|telefoon|telefonisch|mail\w*|"
        r"e-mail\w*|\w*reglement\w*|huisregels|regels|voorwaarden|prikbord|folder|brochure|link|bio|ons|"
        r"adviseur|huisarts|afdeling|poli\w*|vestiging|clubhuis|nieuwsbrief|instagram|facebook"
    ),
    "en": _words(
        r"(?:web)?sites?|web ?page|page|online|app|faqs?|\w*form|dms?|pm|(?:private |direct )?message|"
        "inbox|messenger|switchboard|customer (?:service|services|care|advice department|support)|"
        "helpdesk|help desk|reception|front desk|desk|office|shop|store|staff|phone|telephone|email|"
        "e-mail|rules|terms|policy|notice ?board|leaflet|brochure|link|bio|us|advis[eo]r|gp|department|"
        "clubhouse|branch|newsletter|line|ring|call|instagram|facebook"
    ),
}

WAYS: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(
        r"kontakta\w*|ring\w*|mejla|maila|skicka\w*|skriv|kolla|läs\w*|besök\w*|fråga|kika|titta|fyll\w*|"
        r"hittar|finns|står|hänger|hänvisar|vänd\w*|se|gå in|sök|dm|hör av|ligger|ta(?:r)?|återfinns|"
        r"använd\w*"
    ),
    "nb": _words(
        r"kontakt\w*|ring\w*|mail|send\w*|skriv|sjekk\w*|les|besøk\w*|spør|kikk|titt\w*|fyll\w*|finner|"
        r"fins|finnes|står|henger|henviser|viser|vend\w*|se|gå inn|søk|ta|ligger|bruk\w*|rette|henvend\w*"
    ),
    "nl": _words(
        r"contact\w*|bel\w*|mail|mailen|stuur|sturen|schrijf|check|lees|bezoek|vraag|kijk\w*|vul|invullen|"
        r"vind\w*|staa[nt]\w*|hangt|verwijzen|zie|ga|zoek|raadpleeg|dm|app|ligt|terecht"
    ),
    "en": _words(
        "contact|ring|call|phone|email|mail|send|write|check|read|visit|ask|look|fill|complete|find|see|"
        "head|direct|refer|consult|pop|drop|dm|message|speak|get in touch|reach out|is up|are up|it's all|"
        "is in|are in|is on|are on|go to|give us"
    ),
}

IDLE: Final[Mapping[str, frozenset[str]]] = {
    "sv": frozenset(
        [
            "information",
            "info",
            "mer",
            "alltid",
            "bästa",
            "möjliga",
            "service",
            "vänligen",
            "närmaste",
            "kontor",
            "hjälper",
            "hjälpa",
            "uthyrning",
            "öppettider",
            "brukar",
            "mesta",
            "medarbetare",
            "bistår",
            "era",
            "ber",
            "del",
            "strävar",
            "ge",
            "länk",
            "svar",
            "under",
            "tjänster",
            "där",
            "löser",
            "ärende",
            "frågan",
            "gärna",
            "kolla",
            "kika",
            "titta",
            "hitta",
            "stående",
            "entrén",
            "allt",
            "alla",
            "direkt",
            "vidare",
        ]
    ),
    "nb": frozenset(
        [
            "informasjon",
            "info",
            "mer",
            "alltid",
            "beste",
            "mulig",
            "service",
            "vennligst",
            "nærmeste",
            "hjelper",
            "hjelpe",
            "trygge",
            "hender",
            "lokale",
            "brukar",
            "meste",
            "henvendelse",
            "bes",
            "rette",
            "art",
            "åpningstiden",
            "pr",
            "handler",
            "slike",
            "spørsmål",
            "lokal",
            "gjerne",
            "direkte",
            "sjekke",
            "titt",
            "kikk",
            "viser",
            "turene",
            "alt",
            "deg",
            "dere",
        ]
    ),
    "nl": frozenset(
        [
            "informatie",
            "info",
            "meer",
            "altijd",
            "beste",
            "service",
            "alstublieft",
            "helpen",
            "help",
            "verder",
            "tarieven",
            "voorop",
            "zekerheid",
            "eens",
            "kijkje",
            "nemen",
            "meeste",
            "betreffende",
            "verzorging",
            "verwijzen",
            "gaarne",
            "geachte",
            "mevrouw",
            "heer",
            "hoogachtend",
            "bezoek",
            "aanvraagformulier",
            "gerust",
            "afdeling",
            "advies",
            "vestiging",
            "dichtstbijzijnde",
            "mogelijk",
        ]
    ),
    "en": frozenset(
        [
            "information",
            "info",
            "further",
            "details",
            "always",
            "best",
            "service",
            "kindly",
            "please",
            "help",
            "nearest",
            "peace",
            "mind",
            "everything",
            "heart",
            "most",
            "things",
            "covered",
            "hire",
            "opening",
            "times",
            "times",
            "team",
            "back",
            "enquiry",
            "acknowledge",
            "receipt",
            "respectfully",
            "direct",
            "contacted",
            "office",
            "hours",
            "yours",
            "faithfully",
            "sincerely",
            "services",
            "need",
            "complete",
            "local",
            "under",
            "look",
            "have",
        ]
    ),
}
"""Words that fill a referral without adding a fact."""

WANTED: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(
        "(?:vilket|vilka|ert|har ni (?:något|ett)) (?:nummer|telefonnummer|formulär)|formulär|länk(?:en)?|"
        r"mejladress\w*|telefonnummer\w*|vem (?:mejlar|ringer|kontaktar|pratar|vänder)|var(?:t)? (?:vänder|"
        "mejlar|ringer|hittar|anmäler)|hur (?:kontaktar|når|anmäler)"
    ),
    "nb": _words(
        "(?:hvilket|deres|har dere (?:et|noe)) (?:nummer|telefonnummer|skjema)|skjema|lenke(?:n)?|"
        r"e-postadresse\w*|telefonnummer\w*|hvem (?:mailer|ringer|kontakter|snakker|henvender)|"
        "hvor (?:henvender|ringer|melder|finner)|hvordan (?:kontakter|når|melder)"
    ),
    "nl": _words(
        "(?:welk|jullie|wat is het) (?:nummer|telefoonnummer|mailadres)|formulier|link(?:je)?|mailadres|"
        "telefoonnummer|wie (?:mail|bel|moet ik|kan ik)|waar (?:kan ik|moet ik|meld|vind) (?:ik )?(?:me |"
        "mij )?(?:melden|bellen|mailen|terecht)?|hoe (?:bereik|contacteer)"
    ),
    "en": _words(
        "(?:what|which|your) (?:number|phone number|email)|a form|the form|link|email address|"
        "phone number|who (?:do|should|can) i (?:email|ring|call|contact|speak|write|talk|ask)|"
        "where (?:do|can|should) i (?:sign|report|apply|book|register)|how do i (?:contact|reach)"
    ),
}
"""The person asks for the very number, address, form or link: then giving it is the answer."""

OWN_CASE: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(
        r"(?:min|mitt|mina) (?:\w+ )?(?:ärende|konto|skadeanmälan|anmälan|bokning|journal|premie|betalning|"
        r"faktura|ansökan|beställning|order|remiss|tid|paket|försäkring|kort|provsvar|röntgen\w*|uppgifter|"
        r"medicin\w*|diagnos|pengar|ersättning|lösenord|medlemskap)|dubbelt|två gånger|(?:glömde|glömt|"
        "tappade|tappat|blev av med)"
    ),
    "nb": _words(
        "(?:saken|kontoen|bestillingen|journalen|betalingen|fakturaen|søknaden|henvisningen|timen|pakken|"
        "kortet|prøvesvaret|medisinen|diagnosen|pengene|erstatningen|passordet|medlemskapet|"
        "skademeldingen|avtalen|bookingen) (?:min|mi)|(?:min|mitt|mine) (?:sak|konto|bestilling|journal|"
        r"betaling|faktura|søknad|henvisning|time|pakke|medisin\w*|diagnose|skademelding)|dobbelt|"
        "to ganger|(?:la igjen|glemte|glemt|mistet)"
    ),
    "nl": _words(
        r"(?:mijn|m'n) (?:\w+ )?(?:zaak|account|rekening|bestelling|dossier|premie|betaling|factuur|"
        "aanvraag|verwijzing|afspraak|pakket|polis|pas|uitslag|medicatie|medicijnen|diagnose|geld|"
        "vergoeding|uitkering|wachtwoord|abonnement|schademelding|claim|boeking|ontslagbrief)|"
        "dubbel afgeschreven|twee keer|(?:laten liggen|vergeten|verloren|kwijt)"
    ),
    "en": _words(
        r"my (?:\w+ )?(?:case|account|booking|order|record|records|premium|payment|bill|invoice|"
        "application|referral|appointment|parcel|policy|card|results|scan|medication|tablets|diagnosis|"
        "money|refund|password|membership|claim|pass|discharge letter)|charged (?:me )?twice|twice|"
        "(?:left my|lost my)"
    ),
}
"""The matter is the person's own account, health or money: then moving to a private place is right."""
