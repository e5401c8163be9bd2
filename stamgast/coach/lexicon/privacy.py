"""Words around numbers and addresses that tell whose they are, and how streets are written."""

import re
from collections.abc import Mapping
from typing import Final

from stamgast.coach.checks import by_language
from stamgast.coach.sieve import Sieve

BSN_CONTEXT: Final = Sieve(
    r"(?<!\w)(?:bsn|bsn-nummer|burgerservicenummer|sofinummer|"
    r"sofi-nummer)(?!\w)"
)
"""Nine digits pass the eleven test by chance in one case of eleven, so a word has to say what they are."""

OURS: Final = Sieve(
    r"(?<!\w)(?:växel\w*|föreningens?|gåvor|kundtjänst\w*|receptionen|öppettider|simhallen|ordern\w*|"
    r"kollinum\w*|sentralbord\w*|kontoen vår|gaver|resepsjonen|kundeservice|svømmehallen|laget?s|"
    r"bestillingsnum\w*|telefonen er|stichting|doneren|donaties?|receptie|klantenservice|zwembad|bestelling|"
    r"track|balie|(?:we|wij|winkel|kantoor|afdeling|praktijk|secretariaat|\w*dienst)(?: \w+){0,3} bereikbaar|"
    r"bereikbaar zijn (?:we|wij)|(?:zijn|blijven) (?:we|wij)(?: \w+){0,2} bereikbaar|front desk|switchboard|"
    r"charity'?s?|donations?|the desk|baths|parcel \d|order \d|isbn|reception)(?!\w)"
)
"""Words that say a number, account or address belongs to an organisation, or is no such number at all."""

STREET: Final = Sieve(
    r"(?<!\w)[A-ZÅÄÖÆØ][\w-]{1,30}(?:vägen|gatan|stigen|gränd|backen|plan|torget|allén|veien|vegen|gata|"
    "gate|bakken|faret|straat|laan|weg|pad|hof|plein|kade|gracht|dijk) "
    r"\d{1,3}(?:-?[A-Za-zIVX]{1,3})?(?!\w)|(?<!\w)(?:[A-ZÅÄÖÆØ]\w{1,20} )(?:gate|gata|vei|"
    r"väg) \d{1,3}[A-Za-z]?(?!\w)|(?<!\w)\d{1,3}[A-Za-z]? (?:[A-Z]\w{1,20} ){1,2}(?:Street|Road|Lane|Row|"
    r"Path|Avenue|Close|Drive|Way|Terrace|Gardens|Court)(?!\w)"
)
"""A street with the number of a house; case counts."""

ASKED_FOR: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?<!\w)(?:personnummer\w*|samordningsnummer|pers\.?nr|födelsedat\w+|födelsedag(?:en)?|födelseår|"
        r"när (?:är )?\w+ född|född|(?:hem|post|bostads|gatu)?adress(?:en)?|postnummer|"
        r"(?:telefon|mobil|kund|försäkrings|patient|medlems|polis|konto|kort|avtals)-?(?:nummer|nr)\w*|"
        r"mobil(?!e)|telefon(?!växel)|(?:mejl|mail|e-post)adress\w*|(?:din|er) (?:mejl|mail|e-post)|"
        r"nummer (?:\w+ )?(?:(?:kan|ska|får) )?(?:vi )?(?:når|nå|ringa|ringer) (?:vi )?(?:dig|er)|"
        r"husnummer\w*|"
        r"gatan? och (?:hus)?num\w+|efternamn\w*|fullständiga? namn|fullständigt namn|(?:namn|"
        r"namnen), ålder|för- och efternamn|"
        r"bor(?= du| ni)|bankuppgifter|personuppgifter)(?!\w)"
    ),
    "nb": Sieve(
        r"(?<!\w)(?:fødselsnummer\w*|personnummer\w*|fødselsdato\w*|bursdag(?:en)?|fødselsår\w*|født|"
        r"(?:hjemme|post|bosteds|gate)?adresse(?:n)?|postnummer\w*|"
        r"(?:telefon|mobil|kunde|polise|pasient|medlems|konto|kort|avtale)-?(?:nummer|nr)\w*|mobil(?!t)|"
        r"telefon|(?:mail|e-?post)adresse\w*|(?:mailen|e-?posten) din|etternavn\w*|nummer (?:\w+ "
        r")?(?:(?:kan|skal|får) )?(?:vi )?(?:når|nå|ringe|ringer) (?:vi )?(?:deg|"
        r"dere)|husnummer\w*|gata og (?:hus)?num\w+|fullt navn|"
        r"for- og etternavn|bor(?= du| dere)|bankopplysninger|personopplysninger)(?!\w)"
    ),
    "nl": Sieve(
        r"(?<!\w)(?:bsn|burgerservicenummer|geboortedatum|geboortejaar|verjaardag|geboren|"
        r"(?:huis|woon|post)?adres|postcode|(?:telefoon|mobiele?|klant|polis|patiënt|lid|rekening|kaart|"
        r"contract|06-?) ?-?nummer|06(?!-)|(?:e-?)?mailadres|(?:je|uw) (?:e-?)?mail|achternaam|voluit|"
        r"nummer (?:\w+ ){0,3}(?:je|u|jullie) (?:\w+ )?(?:bereiken|bellen|bereikbaar)|"
        r"huisnummer|"
        r"volledige naam|voor- en achternaam|woon(?= je)|woont(?= u)|bankgegevens|persoonsgegevens|"
        r"persoonlijke gegevens|(?:naam|namen), leeftijd(?:en)?)(?!\w)"
    ),
    "en": Sieve(
        r"(?<!\w)(?:date of birth|birth ?dates?|dob|birthday|year of birth|nhs number|"
        r"national insurance number|(?:home |postal |full |street |email |e-mail )?address|postcode|"
        r"post code|(?:phone|mobile|telephone|contact|customer|policy|patient|membership|account|card|"
        r"passport|social security) (?:number|no)|mobile|your e-?mail|full names?|surname|last name|"
        r"bank details|personal details|number (?:\w+ ){0,3}(?:reach|call|ring|get) you|house number|"
        r"(?:were|was) (?:you|he|she|they|your \w+) born|you were born)(?!\w)"
    ),
}
"""What identifies or locates a private person, by name."""

REQUESTS: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?<!\w)(?:skriv|svara|lämna|lägg|ange|uppge|meddela|skicka|behöver|posta|kommentera|ge oss|"
        r"dela)(?!\w)"
    ),
    "nb": Sieve(
        r"(?<!\w)(?:skriv|svar|legg igjen|legg|oppgi|send|trenger|post|kommenter|gi oss|del|fyll inn)(?!\w)"
    ),
    "nl": Sieve(
        r"(?<!\w)(?:schrijf|reageer|laat|zet|geef|stuur|plaats|plaatsen|nodig|vermeld|deel|noem|vul)(?!\w)"
    ),
    "en": Sieve(
        r"(?<!\w)(?:write|reply|leave|post|give us|give me|send|need|comment|share|tell us|confirm|"
        r"provide|pop|put|drop|add)(?!\w)"
    ),
}
"""Asking for something without a question mark."""

PRIVATELY: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?<!\w)(?:privat\w*|dm|pm|direktmeddelande|inkorg\w*|inte (?:\w+ ){0,4}här|inget här|"
        r"inga (?:\w+ )?(?:person)?uppgifter|inte (?:i tråden|i kommentar\w*|öppet)|ring|mejla|maila|chatten|"
        r"på telefon|via formuläret)(?!\w)"
    ),
    "nb": Sieve(
        r"(?<!\w)(?:privat\w*|dm|pm|direktemelding|innboks\w*|ikke (?:\w+ ){0,4}her|(?:mail|e-post) til oss|"
        r"send (?:oss )?en (?:e-?post|mail)|"
        r"ingen (?:\w+ )?(?:person)?opplysninger|ikke (?:i tråden|i kommentar\w*|åpent)|ring|chatten|"
        r"på telefon|via skjemaet|ikke legg)(?!\w)"
    ),
    "nl": Sieve(
        r"(?<!\w)(?:privé\w*|dm|pb|pm|inbox|niet (?:\w+ )?hier|hier (?:\w+ )?(?:niets|niet|geen)|"
        r"geen (?:\w+ )?gegevens|niet (?:openbaar|in de reacties)|bel|telefonisch|via de chat|"
        r"via het formulier)(?!\w)"
    ),
    "en": Sieve(
        r"(?<!\w)(?:private\w*|dms?|pm|direct message|inbox|not (?:\w+ )?(?:on )?here|nothing here|"
        r"off this page|don't (?:\w+ )?(?:post|put|share|write)|ring|call us|by phone|on the phone|"
        r"via the form|keep \w+)(?!\w)"
    ),
}
"""Words that move the matter to a private place, or warn against writing it here."""

FULL_NAME: Final = re.compile(
    r"(?<!\w)[A-ZÅÄÖÆØ][a-zåäöæøéèüë]{1,15} (?:(?:van|de|der|den|ter|ten|von|af|O'|Mc)[ ]?){0,2}"
    r"[A-ZÅÄÖÆØ][a-zåäöæøéèüë-]{2,20}(?!\w)"
)
"""Two names in capitals; case counts."""

PRIVATE_MATTERS: Final[Mapping[str, tuple[str, ...]]] = by_language(
    sv="cancer*, leukemi*, diabetes*, insulin*, dialys*, tumör*, diagnos*, sjukdom*, epilepsi*, stroke*, "
    "depression*, "
    "utbränd*, missfall*, gravid*, "
    "skilsmäss*, skild, försörjningsstöd*, skuld, skulder*, skuldsatt*, missbruk*, nykter*, rehab*, "
    "operera*, cellgift*, "
    "demens*, adhd, autism*, hiv, sjukskriven*, konkurs, arbetslös*, född",
    nb="kreft*, leukemi*, diabetes*, insulin*, dialyse*, svulst*, diagnose*, sykdom*, epilepsi*, slag, "
    "depresjon*, utbrent*, "
    "spontanabort*, gravid*, "
    "skilsmisse*, skilt, sosialhjelp*, gjeld, misbruk*, edru*, rehab*, operert*, cellegift*, demens*, "
    "adhd, autisme*, hiv, "
    "sykmeldt*, konkurs, arbeidsledig*, født",
    nl="kanker*, leukemie*, diabetes*, insuline*, dialyse*, tumor*, diagnose*, ziekte*, epilepsie*, "
    "beroerte*, depressie*, "
    "burn-out*, miskraam*, "
    "zwanger*, scheiding*, gescheiden, bijstand*, schulden*, verslaving*, nuchter, revalidatie*, "
    "geopereerd*, chemo*, "
    "dementie*, adhd, autisme*, hiv, ziekgemeld*, failliet, werkloos*, geboren",
    en="cancer*, leukaemia*, leukemia*, diabetes*, insulin*, dialysis*, tumour*, diagnos*, illness*, "
    "epilepsy*, stroke*, "
    "depression*, burnout*, "
    "miscarriage*, pregnan*, divorce*, benefits, debt, debts, addiction*, sober*, rehab*, surgery*, "
    "chemo*, dementia*, adhd, "
    "autis*, hiv, sick leave, bankrupt*, unemployed*, born",
)
"""Health, family and money matters of private persons."""

OUR_RECORDS: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(
        r"(?<!\w)(?:vi|jag) (?:kan )?se[r]? (?:här )?(?:i|på) (?:ditt|din|er|ert) (?:ärende|konto|akt|"
        r"journal|faktura|profil|försäkring)\w* att|(?:i|enligt) (?:systemet|journalen|registret|din journal|"
        r"ditt ärende|din akt)(?: hos oss)? (?:står|har|är)|"
        r"enligt (?:våra (?:uppgifter|noteringar)|din journal) (?:har|är) du"
    ),
    "nb": Sieve(
        r"(?<!\w)(?:vi|jeg) (?:kan )?se[r]? (?:her )?(?:i|på) (?:saken|kontoen|journalen|profilen|"
        r"forsikringen) (?:din|di) at|(?:i|ifølge) (?:systemet(?: vårt)?|journalen(?: din)?|registeret|"
        r"saken din|mappa di) (?:står|har|er)|ifølge (?:våre (?:opplysninger|notater)) (?:har|er) du"
    ),
    "nl": Sieve(
        r"(?<!\w)(?:we|wij|ik) (?:kunnen |kan )?zie(?:n)? (?:hier )?in (?:je|jouw|uw) (?:dossier|account|"
        r"zaak|polis|profiel) dat|in (?:je|jouw|uw|het) (?:dossier|systeem|account) staat|"
        r"volgens (?:onze gegevens|je dossier|uw dossier) (?:heb|ben|bent|hebt)"
    ),
    "en": Sieve(
        r"(?<!\w)(?:we|i) (?:can )?see (?:here )?(?:in|on|from) your (?:file|account|record|records|claim|"
        r"profile)(?: that)?|your (?:file|record|records|account|notes) (?:says?|shows?)|"
        r"according to (?:our records|your file|your notes)|our records show"
    ),
}
"""Telling somebody in public what stands in our records about them."""
