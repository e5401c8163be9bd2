"""Somebody shows data of a private person where everybody can read it."""

import re
from collections.abc import Iterator
from typing import Final

from stamgast.coach import identity
from stamgast.coach.checks import Function, Match, Subject, longest
from stamgast.coach.lexicon.privacy import STREET
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.text import Text

_COUNTRIES: Final = {"sv": "SE", "nb": "NO", "nl": "NL", "en": "GB"}
_FEW: Final = 4
"""Digits without which there is no number that tells who somebody is."""
_TRIGGER: Final = re.compile(
    r"(?:\d\D{0,3}){6}|född|f[øö]d[td]|geboren|geb|born|dob|date|dato|num(?:mer|ret|ber)|nr|no\."
)
"""Enough digits close to each other, or a word that announces some."""
_HOUSE: Final = re.compile(r" \d{1,3}(?!\d)")
_NEAR: Final = 200
"""Characters before an address in which it is said what house it is."""
_MAIL_SIGNS: Final = ("@", "(", " dot ")
_MAIL: Final = re.compile(r"@(?<=\w@)\w|\((?:at|snabel|krøll|apen)| dot ")
_FILED_UNDER: Final = re.compile(
    r"(?<!\w)(?:(?:mitt|min|mijn|my|vårt|vår|ons|our) )?(?:kund|medlems|försäkrings|patient|kunde|polise?"
    r"|pasient|klant|lidmaatschaps|patiënt|leden|customer|client|member(?:ship)?|policy|account|konto"
    r"|bankkonto|rekening|avtals|contract|journal) ?-?(?:num(?:mer|ret|meret|ber)|nr|no\.?)\w{0,4} ?"
    r"(?:mitt |min |mijn )?(?:är|er|is|:|#)?\s{0,3}[a-z]{0,3}-?\d[\d -]{3,}"
)
"""A number under which somebody is on file, named as such."""
_OURS: Final = re.compile(
    r"(?:er|eran|deres|jullie|your|the) (?:hem|web|nett)?-?(?:sida|side|siden|site|website|page|poster)(?!\w)"
    r"|(?:står|staat) (?:på|op) (?:(?:hem)?sidan|(?:nett)?siden|de (?:web)?site|skylten|skiltet)(?!\w)"
    r"|(?<!\w)(?:been|tried|keep) (?:ring|call|phon)ing|(?<!\w)(?:i |we )?(?:rang|called|phoned)(?! me)"
)
"""Whose number is told is said, too: it stands on our page, or the person tried to call it."""
_PUBLIC: Final = re.compile(
    r"(?:butik|affär|kiosk|kaf[eé]|café|bokhandel|skolan|skolen|apotek|winkel|zaak|school|shop|store|pub|bank"
    r"|hotel|museum|verksted|verkstad|bakeri|bageri|bakker|kino|bio|cinema|theat)\w* "
    r"(?:på|i|in|op|aan|at|on) (?:de |het )?$"
)
"""Before the address of a house that everybody may enter."""


def _may_hold_some(text: Text) -> bool:
    """Whether a closer look is worth its time."""
    if text.digits >= _FEW and _TRIGGER.search(text.folded):
        return True
    if text.digits and _HOUSE.search(f" {text.folded}") and STREET.search(text.plain):
        return True
    return any(map(text.folded.__contains__, _MAIL_SIGNS)) and _MAIL.search(text.folded) is not None


def _look(subject: Subject) -> Iterator[Match]:
    text = subject.text
    if not _may_hold_some(text):
        return
    country = subject.draft.country or _COUNTRIES.get(subject.language)
    named = [Match(match.start(), match.end()) for match in _FILED_UNDER.finditer(text.folded)]
    found = identity.find(text, country)
    is_ours = _OURS.search(text.folded) is not None
    known = [
        Match(one.start, one.end, exact=one.exact)
        for one in found
        if one.exact or not (is_ours or _is_open_to_all(text, one.start))
    ]
    yield from longest([*named, *known])


def _is_open_to_all(text: Text, start: int) -> bool:
    """Whether what begins at ``start`` is the address of a house that everybody may enter."""
    return _PUBLIC.search(text.folded, max(0, start - _NEAR), start) is not None


RULE = Rule(
    id="incoming.personal_data",
    kind="incoming",
    check=Function(_look),
    severity=Severity.WARN,
    version=2,
    rationale="In haste people forget that all the street reads along; the host takes the note down.",
    source="Regulation (EU) 2016/679 (GDPR), articles 4 and 5.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Personuppgifter som alla kan läsa.",
            "Dölj texten, tala om det och be personen skriva privat. Upprepa inte uppgifterna.",
            "Vi har dolt din kommentar så att numret inte syns. Skriv till oss privat, så hjälper vi dig.",
        ),
        "nb": Wording(
            "Personopplysninger som alle kan lese.",
            "Skjul teksten, si fra om det og be personen skrive privat. Ikke gjenta opplysningene.",
            "Vi har skjult kommentaren din, så nummeret ikke synes. Skriv til oss privat, så hjelper vi deg.",
        ),
        "nl": Wording(
            "Persoonsgegevens die iedereen kan lezen.",
            "Verberg de tekst, zeg dat erbij en vraag om een privébericht. Herhaal de gegevens niet.",
            "We hebben je reactie verborgen. Stuur ons gerust een privébericht, dan helpen we je.",
        ),
        "en": Wording(
            "Personal data that everybody can read.",
            "Hide the text, say so, and ask the person to write in private. Do not repeat the data.",
            "We've hidden your comment so the number isn't left out. Message us privately and we'll help.",
        ),
    },
    bad={
        "sv": (
            Example("Ring mig på [[070-174 06 41]] om ni hittar jackan"),
            Example("[[Mitt kundnummer är 44871203]], varför är räkningen så hög?"),
        ),
        "nb": (Example("Jeg treffes på [[40612345]]"), Example("Født [[12.06.85]], når er timen min?")),
        "nl": (Example("Bel me op [[06-12345678]]"), Example("[[Mijn klantnummer is 44871203]]")),
        "en": (
            Example("Mail [[jo.kerr@post.example]]"),
            Example("Born [[4 june 1983]], has the letter arrived?"),
        ),
    },
    good={
        "sv": (Example("Ringde växeln 08-465 004 00 men ingen svarade"),),
        "nb": (Example("Billetten kostet 450 kroner i 2019"),),
        "nl": (Example("Mijn dochter is geboren in de lift op de vierde verdieping"),),
        "en": (Example("I was born in 1961 two doors down"),),
    },
)
