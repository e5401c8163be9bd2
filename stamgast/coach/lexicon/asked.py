"""What is asked that makes sending somebody elsewhere right: a number, a form, the person's own case."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon.clauses import words_by_language
from stamgast.coach.sieve import Sieve, whole_words

WANTED: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"(?:vilket|vilka|ert|har ni (?:något|ett)) (?:nummer|telefonnummer|formulär)|\w*formulär(?:et)?|"
        r"\w*blankett(?:en)?|\w*länk(?:en)?|numret till|(?:mejl|mail|e-post)adress\w*|telefonnummer\w*|"
        r"vem (?:mejlar|ringer|kontaktar|pratar|vänder|(?:ska|kan|bör) (?:jag|man|vi) (?:mejla|maila|ringa|"
        r"kontakta|prata|vända|skriva|fråga))|var(?:t)? (?:vänder|"
        "mejlar|mailar|skickar|skriver|ringer|hittar|anmäler)|hur (?:kontaktar|når|anmäler)"
    ),
    "nb": whole_words(
        r"(?:hvilket|deres|har dere (?:et|noe)) (?:nummer|telefonnummer|skjema)|\w*skjema(?:et)?|"
        r"\w*lenk(?:e|a|en)|"
        r"nummeret til|e-?postadresse\w*|telefonnummer\w*|hvem (?:mailer|ringer|kontakter|snakker|henvender|"
        r"(?:skal|kan|bør) (?:jeg|man|vi) (?:sende|maile|ringe|kontakte|snakke|skrive|spørre|henvende))|"
        "hvor (?:henvender|mailer|sender|ringer|melder|finner)|"
        "hvordan (?:kontakter|når|melder (?:jeg|vi) (?:meg|oss))"
    ),
    "nl": whole_words(
        r"(?:jullie|wat is het) (?:\w*nummer|mailadres)|welk (?:telefoonnummer|mailadres|"
        r"nummer (?:kan|moet|mag|bel|is|heeft|bereik))|\w*formulier|\w*link(?:je)?|(?:e-?)?mailadres|"
        "telefoonnummer|wie (?:mail|bel|moet ik|kan ik)|waar (?:meld|mail|stuur|bel) ik|"
        "waar (?:kan ik|moet ik|meld|vind) (?:ik )?(?:me |"
        "mij )?(?:melden|bellen|mailen|terecht)?|hoe (?:bereik|contacteer)"
    ),
    "en": whole_words(
        "(?:what|which|your) (?:number|phone number|email)|the number for|a form|the form|link|email address|"
        r"phone number|who (?:do|should|can|shall|may|would|is it best) (?:i|we|you|one|"
        r"to) (?:\w+ )?(?:email|"
        r"ring|call|contact|speak|write|talk|ask|send)|where (?:do|can|should|shall|may|would) (?:i|we|you|"
        r"one) "
        r"(?:sign|report|apply|book|register|email|mail|send|write|ring)|"
        r"how (?:do|can|should|may) (?:i|we|you|one) (?:best )?(?:contact|reach)"
    ),
}
"""The person asks for the very number, address, form or link: then giving it is the answer."""

OWN_CASE: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"(?:kan|kunde) (?:ni|du) (?:\w+ )?(?:se|kolla|kontrollera|titta) (?:\w+ )?(?:om|när|var|hur) (?:min|"
        r"mitt|mina)|(?:min|mitt|mina) (?:\w+ )?(?:ärende|konto|skadeanmälan|anmälan|bokning|journal|premie|"
        r"betalning|faktura|ansökan|beställning|order|remiss|tid|paket|försäkring|kort|provsvar|röntgen\w*|"
        r"uppgifter|medicin\w*|diagnos|pengar|ersättning|lösenord|medlemskap|reklamation|klagomål)|"
        r"(?:min|mitt|mina) \w+(?:kort|konto|bokning|faktura|ansökan|beställning|anmälan|försäkring|paket|"
        r"ärende)|(?:(?:går det|det går) (?:med|för)|var är|när (?:kommer|får jag)|har ni (?:fått|"
        r"sett)) (?:min|mitt|mina)|dubbelt|två gånger|när (?:kommer|får) (?:\w+ ){0,3}(?:provsvar\w*|"
        r"svar\w*)|(?:prov|röntgen)svar(?:et|en)?|"
        "(?:glömde|glömt|tappade|tappat|blev av med)|"
        r"varför (?:har|fick|blev|är|står|kan) (?:jag|min|mitt|mina)"
    ),
    "nb": whole_words(
        r"(?:kan|kunne) (?:dere|du) (?:\w+ )?(?:se|sjekke|undersøke) (?:\w+ )?(?:om|når|hvor|hvordan) "
        r"(?:\w+ (?:min|mitt|mine|mi)|min|mitt|mine)|(?:min|mitt|mine) \w*forsikring|forsikringen min|"
        "(?:saken|kontoen|bestillingen|journalen|betalingen|fakturaen|søknaden|henvisningen|timen|pakken|"
        "kortet|prøvesvaret|medisinen|diagnosen|pengene|erstatningen|passordet|medlemskapet|"
        "skademeldingen|avtalen|bookingen) (?:min|mine|mi)|(?:min|mitt|mine) (?:sak|konto|bestilling|journal|"
        r"betaling|faktura|søknad|henvisning|time|pakke|medisin\w*|diagnose|skademelding)|"
        r"\w+(?:kortet|kontoen|bestillingen|søknaden|pakken|avtalen|fakturaen) (?:min|mitt|mi)|"
        r"(?:(?:går det|det går) med|hvor er|når (?:kommer|får jeg)|har dere (?:fått|sett)) (?:\w+ )?(?:min|"
        r"mitt|mi|mine)|dobbelt|(?:prøve|røntgen)svar(?:et|ene)?|"
        r"svar (?:på|fra|etter) (?:røntgen|(?:blod)?prøve\w*|undersøkelse\w*|mr|ct)|"
        "to ganger|(?:la igjen|glemte|glemt|mistet)|"
        r"hvorfor (?:har|fikk|ble|er|står|kan) (?:jeg|min|mitt|mine|mi)"
    ),
    "nl": whole_words(
        r"(?:kun|kunt|kunnen|kan) (?:jullie|je|u) (?:\w+ )?(?:zien|nakijken|checken|kijken|"
        r"opzoeken) (?:\w+ )?(?:of|wanneer|waar|hoe) (?:mijn|m'n)|(?:mijn|m'n) \w*verzekering|"
        r"(?:mijn|m'n) (?:\w+ )?(?:zaak|account|rekening|bestelling|dossier|premie|betaling|factuur|"
        "aanvraag|verwijzing|afspraak|pakket|polis|pas|uitslag|medicatie|medicijnen|diagnose|geld|"
        "vergoeding|uitkering|wachtwoord|abonnement|schademelding|claim|boeking|ontslagbrief|klacht)|"
        r"(?:mijn|m'n) \w+(?:pas|kaart|rekening|bestelling|aanvraag|polis|abonnement|pakket)|"
        r"(?:hoe (?:(?:staat|zit|gaat|is) )?het met|waar (?:is|blijft)|wanneer (?:komt|krijg ik)|"
        r"hebben jullie) (?:mijn|m'n)|(?:de|mijn|een|bloed)?uitslag(?:en)?(?! van de (?:wedstrijd|loting|"
        r"stemming))|"
        "dubbel afgeschreven|twee keer|(?:laten liggen|vergeten|verloren|kwijt)|"
        r"waarom (?:heb|ben|kreeg|is|staat|kan|werd) (?:ik|mijn|m'n)"
    ),
    "en": whole_words(
        r"(?:can|could) you (?:\w+ )?(?:see|check|look|tell) (?:\w+ )?(?:if|whether|when|where|how) my|"
        r"my insurance|my (?:\w+ )?(?:case|account|booking|order|record|records|premium|payment|bill|invoice|"
        "application|referral|appointment|parcel|policy|card|results|scan|medication|tablets|diagnosis|"
        "money|refund|password|membership|claim|pass|discharge letter|complaint)|"
        "(?:where(?:'s| is)|when will|how(?:'s| is)|have you (?:got|received|seen)) my|"
        "charged (?:me )?twice|twice|(?:test|scan|x-?ray|blood|biopsy|mri|ct) results?|"
        "(?:left my|lost my)|why (?:have|has|was|is|were|am|did|can't) (?:i|my)"
    ),
}
"""The matter is the person's own account, health or money: then moving to a private place is right."""

FOR_ANYBODY: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"generellt|i allmänhet|rent allmänt|(?:kan|får|måste|ska|går det att|går det bra att) (?:(?:jag|man|"
        r"vi) )?(?:även |också )?(?:använda|säga upp|byta|lämna tillbaka|ge bort|låna ut|ta med|betala med|"
        r"dela|pausa|sälja|ärva)"
    ),
    "nb": whole_words(
        r"generelt|i alminnelighet|(?:kan|får|må|skal|går det an å|går det å) (?:(?:jeg|man|"
        r"vi) )?(?:også )?(?:bruke|si opp|bytte|levere tilbake|gi bort|låne bort|ta med|betale med|dele|"
        r"pause|selge|arve)"
    ),
    "nl": whole_words(
        r"in het algemeen|qua regels?|algemeen gezien|(?:kan|kun|kunnen|mag|mogen|moet|"
        r"is het mogelijk om) (?:ik |je |we |men )?[^,.!?]{1,60} (?:gebruiken|opzeggen|ruilen|terugbrengen|"
        r"weggeven|uitlenen|meenemen|delen|pauzeren|verkopen)"
    ),
    "en": whole_words(
        r"in general|as a rule|generally|(?:can|could|may|must|should|do|is it ok(?:ay)? to|"
        r"is it possible to) (?:i |you |we |one )?(?:also )?(?:use|cancel|exchange|swap|return|give away|"
        r"lend|bring|pay with|share|pause|sell)"
    ),
}
"""What is done with one's own things and holds for anybody: "Can I use my card abroad?"."""

DONE_THERE: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"var(?:t)? (?:\w+ ){0,3}(?:ansöker|söker|söka|anmäler|anmäla|registrerar|rapporterar|köper|köpa|"
        r"beställer|beställa|bokar|boka|laddar|ser|överklagar|klagar|klaga|betalar|röstar|skänker)|"
        r"var (?:hittar|finns|ligger|står) [^?]{0,40}(?:formulär|lista|bilder|foton|protokoll|program|"
        r"inspelning|"
        r"kalender|recept|karta|regler|stadgar|nyhetsbrev|resultat|schema)\w*"
    ),
    "nb": whole_words(
        r"hvor (?:\w+ ){0,3}(?:søker|søke|melder|melde|registrerer|rapporterer|kjøper|kjøpe|bestiller|"
        r"bestille|booker|laster|ser|klager|klage|betaler|stemmer|gir)|"
        r"hvor (?:finner|finnes|fins|ligger|står) [^?]{0,40}(?:skjema|list|bilde|referat|program|opptak|"
        r"kalender|oppskrift|kart|regle|vedtekt|nyhetsbrev|resultat|timeplan)\w*"
    ),
    "nl": whole_words(
        r"waar (?:\w+ ){0,3}(?:vraag|vragen|meld|melden|registreer|koop|kopen|bestel|bestellen|download|kijk|"
        r"aanvragen|aanmelden|inschrijven|opgeven|opgeef|geef|schrijf|zie|klagen|betaal|betalen|stemmen|"
        r"doneren)|waar (?:staat|staan|vind|vinden|ligt|zit) [^?]{0,40}(?:formulier|lijst|"
        r"foto|notulen|programma|opname|agenda|recept|kaart|regels|statuten|nieuwsbrief|uitslag|rooster)\w*"
    ),
    "en": whole_words(
        r"where (?:\w+ ){0,3}(?:apply|sign up|register|report|buy|get|order|download|watch|see|book|enter|"
        r"complain|pay|vote|volunteer|donate)|where (?:is|are|can i find|do i find|"
        r"do you keep|would i find) [^?]{0,40}(?:form|list|photo|picture|minutes|programme|recording|"
        r"calendar|recipe|map|rules|bylaws|"
        r"newsletter|results|timetable)\w*"
    ),
}
"""The person asks where something is done that is done behind a link."""

ANSWERED_BY_ADDRESS: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"vart?(?= (?:är|hittar|finns|ligger|står|kan|får|ska|söker|köper|bokar|ser|läser))|vem|"
        r"vilka? (?:sida|adress|app)|hur (?:gör|kan|får|ska|anmäler|ansöker|söker)"
    ),
    "nb": whole_words(
        r"hvor(?= (?:er|finner|finnes|fins|ligger|står|kan|får|skal|søker|kjøper|bestiller|ser|leser))|hvem|"
        r"hvilken (?:side|adresse|app)|hvordan (?:gjør|kan|får|skal|melder|søker)"
    ),
    "nl": whole_words(r"waar|wie|welke? (?:site|adres|app|pagina)|hoe (?:kan|moet|doe|meld|schrijf|vraag)"),
    "en": whole_words(r"where|who|which (?:site|address|app|page)|how (?:do|can|should|does|to)"),
}
"""Who asks so may be given an address and nothing else: "Where are the photos?"."""

LIMITS: Final[Mapping[str, frozenset[str]]] = words_by_language(
    sv="bara endast högst minst",
    nb="bare kun høyst minst",
    nl="alleen enkel hoogstens minstens",
    en="only just",
)
"""With these an answer of a few words begins that says how much or when at most: "Only in summer."."""

AMOUNTS: Final[Mapping[str, frozenset[str]]] = {
    language: LIMITS[language] | counted
    for language, counted in words_by_language(
        sv="en ett två tre fyra fem sex sju åtta nio tio",
        nb="en ei et én ett to tre fire fem seks sju åtte ni ti",
        nl="een één twee drie vier vijf zes zeven acht negen tien",
        en="a an one two three four five six seven eight nine ten",
    ).items()
}
"""And with these one that counts: "A day, it's in the app, too."."""
