"""Words around numbers and addresses that tell whose they are, and how streets are written."""

import re
from typing import Final

BSN_CONTEXT: Final = re.compile(r"(?<!\w)(?:bsn|bsn-nummer|burgerservicenummer|sofinummer|sofi-nummer)(?!\w)")
"""Nine digits pass the eleven test by chance in one case of eleven, so a word has to say what they are."""

OURS: Final = re.compile(
    r"(?<!\w)(?:växel\w*|föreningens?|gåvor|kundtjänst\w*|receptionen|öppettider|simhallen|ordern\w*|"
    r"kollinum\w*|sentralbord\w*|kontoen vår|gaver|resepsjonen|kundeservice|svømmehallen|laget?s|"
    r"bestillingsnum\w*|telefonen er|stichting|doneren|donaties?|receptie|klantenservice|zwembad|"
    "bestelling|track|balie|bereikbaar op|front desk|switchboard|charity'?s?|donations?|the desk|baths|"
    r"parcel \d|order \d|isbn|reception)(?!\w)"
)
"""Words that say a number, account or address belongs to an organisation, or is no such number at all."""

STREET: Final = re.compile(
    r"(?<!\w)[A-ZÅÄÖÆØ][\w-]{1,30}(?:vägen|gatan|stigen|gränd|backen|plan|torget|allén|veien|vegen|gata|"
    "gate|bakken|faret|straat|laan|weg|pad|hof|plein|kade|gracht|dijk) "
    r"\d{1,3}(?:-?[A-Za-zIVX]{1,3})?(?!\w)|(?<!\w)(?:[A-ZÅÄÖÆØ]\w{1,20} )(?:gate|gata|vei|"
    r"väg) \d{1,3}[A-Za-z]?(?!\w)|(?<!\w)\d{1,3}[A-Za-z]? (?:[A-Z]\w{1,20} ){1,2}(?:Street|Road|Lane|Row|"
    r"Path|Avenue|Close|Drive|Way|Terrace|Gardens|Court)(?!\w)"
)
"""A street with the number of a house; case counts."""
