"""Words by which triage knows problems, misunderstandings, job interest, spam and rough language."""

import re
from collections.abc import Mapping
from typing import Final


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


_PROBLEM: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(
        r"trasig\w*|funkar inte|fungerar inte|går inte att|krossa[dt]\w*|läck\w+|hänger sig|länken|saknas|"
        "fastnat|lossnat|tom sida|får ingen (?:kod|bekräftelse)|någon annans namn|svarar ingen|"
        r"ingen som svarar|ur funktion|fel(?:et)? (?:datum|pris|tid)|dras? dubbelt|kallt i|luktar|farlig\w*"
    ),
    "nb": _words(
        r"ødelagt\w*|virker ikke|fungerer ikke|går ikke an|knust\w*|lekk\w+|henger seg|lenken|mangler|"
        r"løsnet|noe gikk galt|er død|telefonsvar\w*|iskald\w*|lukter|gjelder en som|feil (?:dato|pris|tid|"
        r"på)|ute av drift|spiker\w*|farlig\w*"
    ),
    "nl": _words(
        "kapot|werkt niet|doet het niet|defect|lekt|lek|hangt vast|link(?:je)? (?:werkt|gaat)|ontbreekt|"
        "losgeraakt|wit scherm|slikt geen|steekt|stinken|stinkt|van iemand anders|bandje|buiten werking|"
        r"verkeerde (?:datum|prijs|tijd)|zaten vol|gevaarlijk\w*|dubbel afgeschreven"
    ),
    "en": _words(
        "broken|doesn't work|not working|isn't working|out of order|leak(?:s|ed|ing)?|frozen|missing|"
        "came loose|screen goes|won't take|sticking up|stunk|stinks|somebody else's|someone else's|"
        "just plays music|wrong (?:date|price|time)|full of|dangerous|link goes|taken my money twice|"
        "charged twice"
    ),
}
_MISUNDERSTANDING: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(
        "jag trodde|jag som trodde|fattar jag rätt|har jag förstått|förstår jag rätt|läste (?:jag|"
        "er rubrik)|är det här inte|missförstått"
    ),
    "nb": _words(
        "jeg trodde|trodde (?:kaffen|at|det)|tolker jeg|har jeg (?:skjønt|forstått)|forstår jeg|leste jeg|"
        "er ikke dette|misforstått"
    ),
    "nl": _words(
        "ik dacht|dacht al die tijd|als ik het goed begrijp|begrijp ik|lees ik (?:nou|nu|het)|"
        "verkeerde pagina|misverstand|verkeerd begrepen"
    ),
    "en": _words(
        "i thought|all these years i thought|am i reading|if i've understood|have i got this right|"
        "is this not the|isn't this the|misunderstood"
    ),
}
_RECRUITING: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(
        r"sommarjobb\w*|praoa?|praktik\w*|vill jobba|söker jobb|volontär\w*|lediga jobb|om ni saknar folk|"
        r"ni söker folk|extrajobb\w*|om man vill köra"
    ),
    "nb": _words(
        r"sommerjobb\w*|utplassering|praksis\w*|vil jobbe|søker jobb|frivillig|ledige stillinger|"
        r"hjelpe til i|om dere har bruk for|deltidsjobb\w*|bli redningsvakt"
    ),
    "nl": _words(
        r"bijbaan\w*|stage\w*|meelopen|bij jullie werken|zoek werk|vrijwilliger bij|vacature\w*|"
        "handen tekort|vakantiewerk"
    ),
    "en": _words(
        "weekend job|summer job|internship|work experience|work for you|looking for work|volunteering|"
        "vacanc(?:y|ies)|short of hands|watch in the workshop"
    ),
}
_SPAM: Final = re.compile(
    r"lån\w* (?:utan uc|\d)|snabba lån|utan frågor|uten spørsmål|zonder bkr|no credit check|"
    r"ambassad(?:ör|eurs|ors)|gratis (?:armband|klokke|ketting)|free bracelet|whatsapp|"
    r"(?:kristall|krystall|kristallen|crystal) ?(?:kurs|cursus|course)|"
    r"\d (?:kr|kroner)?(?: på en vecka hemifrån| i måneden)|€ ?[\d.]+ per maand|£[\d,]+ a month from|"
    r"send «info»|stuur \"ja\"|comment \"yes\"|kolla in min|sjekk min|check de mijne|check mine|"
    r"skriv til @|kontakta @|stuur @|message @"
)

LABEL_WORDS: Final[Mapping[str, Mapping[str, re.Pattern[str]]]] = {
    "problem": _PROBLEM,
    "misunderstanding": _MISUNDERSTANDING,
    "recruiting": _RECRUITING,
    "spam": dict.fromkeys(("sv", "nb", "nl", "en", "da", "nn", "de", "other"), _SPAM),
}

ROUGH: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(
        r"idioter?|äckli\w+|jävla (?:idioter|parasiter|svin)|dumma i huvudet|parasiter|hoppas det brinner|"
        r"svin|kärring\w*"
    ),
    "nb": _words(r"idioter?|avskum|tilbakestående|feite|kjerring\w*|svin|håper dere går|håper noen tar"),
    "nl": _words(
        "idioten?|achterlijke?|minderwaardige|vieze (?:dikke|vuile)|heks|tuig|prutsers|wacht maar tot"
    ),
    "en": _words("idiots?|morons?|scum|ugly old|witch|just wait till|hope you all lose|pathetic"),
}
"""Rough words aimed at somebody; whether it is abuse, a human decides."""

ALARM: Final[Mapping[str, re.Pattern[str]]] = {
    "sv": _words(r"krossat glas|brand|brinner|farlig\w*|akut|skadad\w*|spik\w*|allergi\w*|ambulans\w*"),
    "nb": _words(r"knust glass|brann|brenner|farlig\w*|akutt|skadet|spiker\w*|allergi\w*|ambulanse\w*"),
    "nl": _words(r"gebroken glas|brand|gevaarlijk\w*|spoed|gewond\w*|schroef|spijkers?|allergi\w*|ambulance"),
    "en": _words(r"broken glass|fire|dangerous|urgent|injured|screw|nails?|allerg\w*|ambulance"),
}
"""Matters of safety."""
