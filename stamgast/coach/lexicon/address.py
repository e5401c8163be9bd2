"""How people are addressed, by language: formal and informal pronouns, and the marks of either register."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import Sieve, whole_words

# A capital counts only inside a sentence: at its start "Ni" and "De" are nearly always "you all" and "they".
_INSIDE: Final = r"(?<=[^\W\d_] )|(?<=[^\W\d_], )"

FORMAL_YOU: Final[Mapping[str, Sieve]] = {
    "sv": Sieve(rf"(?:{_INSIDE})(?:Ni|Er|Ert|Era|Eder)(?!\w)"),
    "nb": Sieve(rf"(?:{_INSIDE})(?:De|Dem|Deres)(?!\w)"),
    "nl": Sieve(r"(?<!\w)(?:[Uu]|[Uu]w|[Uu]we|[Uu]zelf)(?![\w.-])"),
}
"""Case counts."""

INFORMAL_YOU: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(r"du|dig|din|ditt|dina|dej"),
    "nb": whole_words(r"du|deg|din|ditt|dine"),
    "nl": whole_words(r"je|jij|jou|jouw"),
}

TO_FAMILIAR: Final[Mapping[str, str]] = {
    "u": "je",
    "uw": "je",
    "uwe": "je",
    "Ni": "du",
    "Er": "dig",
    "Ert": "ditt",
    "Era": "dina",
    "De": "du",
    "Dem": "deg",
}
"""Polite "you" → the familiar word in its place, where one fits every sentence."""

FORMAL_MARKS: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"med vänliga? hälsning\w*|god dag|jag önskar härmed|härmed|"
        "högaktningsfullt|bäste herr|bästa fru|ärade|i enlighet med|härmed|vederbörande|huruvida|"
        "ej tillåtet|medförande av|vi har nöjet|önskar upplysning|vill framföra|tillhandahålls|"
        r"till \w+sjukhuset\. jag|med utmärkt högaktning|jag tillskriver"
    ),
    "nb": whole_words(
        r"med vennlig hilsen|god dag|"
        "herved|jf|til rette vedkommende|ærbødigst|under forutsetning av|hvorvidt|jeg tillater meg|"
        "innhentes|anses|vi viser til|ber om å få opplyst|ærede|til enhver tid|bes rette|det bekreftes"
    ),
    "nl": whole_words(
        r"met (?:vriendelijke|hartelijke) groet(?:en)?|goedendag|hierbij|"
        "geachte|hoogachtend|gaarne|hierbij deel|delen (?:wij|wij u|u)(?: u)? mede|hiermede|verzoeken|"
        "zulks|dienaangaande|edelachtbare|het vervaardigen|mits|verneem ik|alsmede|inzake|"
        "met zorg verneem|onlangs overleden"
    ),
    "en": whole_words(
        r"kind regards|i am writing|disclosed|premises|third parties|"
        "dear (?:sir|madam|customer|sir or madam|valued customer)|yours (?:faithfully|sincerely)|"
        "pursuant to|further to your|hereby|we acknowledge|respectfully|we are pleased to confirm|"
        "i should be grateful|i wish to|in accordance with|may be admitted|most grateful|upon receipt"
    ),
}

INFORMAL_MARKS: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"lol|haha\w*|asså|typ|yo|tjena|tja|omg|mvh kompis|nåt|ba|sjuk|najs|hejsan|inga probs|jag är (?:\d|"
        "1[0-7])|el|bror|fett"
    ),
    "nb": whole_words(
        r"lol|haha\w*|hehe|ass|yo|omg|serr|heisann|ezpz|digg|kompis|jeg er (?:\d|1[0-7])|e det|vi e|sjuk|"
        "nais|bare dump"
    ),
    "nl": whole_words(
        r"lol|haha\w*|yo|omg|joh|ff|ofzo|heyy+|hoii+|gast(?:en)?|wnr|vet|chill\w*|m'n|z'n|ik ben (?:\d|"
        "1[0-7])|nee joh|knallen|balen|fotootje"
    ),
    "en": whole_words(
        r"lol|haha\w*|yo|omg|hiya+|mate|lads|wanna|gonna|tho|u|ur|pls|im (?:\d|1[0-7])|i'm (?:\d|1[0-7])|"
        "hun|ping us|jiffy|no worries|yikes|aww|guys"
    ),
}

GRAVE: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        "gick bort|gått bort|bortgång|avled|avliden|dog|död|döda|begravning|sorg|cancer|olycka|skadad|"
        "ambulans|förtvivlad|sista dygn|dödsbo"
    ),
    "nb": whole_words(
        r"døde|død|avdød|dødsbo|begravelse|sorg|kreft|ulykke|skadet|ambulanse|anfall|fortvilet|gikk bort"
    ),
    "nl": whole_words(
        "overleden|overleed|overlijden|dood|begrafenis|uitvaart|kanker|ongeluk|gewond|ambulance|onwel|"
        "laatste uren|verdriet"
    ),
    "en": whole_words(
        "died|death|passed away|funeral|late (?:wife|husband|mother|father)|cancer|accident|injured|"
        "ambulance|collapses|collapsed|last night with such dignity|beside myself"
    ),
}
"""Matters that want a quiet voice."""

PLAYFUL: Final = frozenset("😂🤣😅😜🤪😝😛🎉🥳😘🙌🤙✌👊😎🥰😊👍💃🕺📦")
"""Emoji that laugh or cheer."""
