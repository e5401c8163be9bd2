"""Finds numbers and addresses that identify a private person, by their check digits where they have any.

Sources of the check digits: SKV 704 (Sweden), Skatteetaten (Norway), RvIG (Netherlands), ISO 13616 (IBAN).
"""

import re
from bisect import bisect
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Final, NamedTuple

import phonenumbers

from stamgast.coach.lexicon.privacy import ASKED_FOR, BSN_CONTEXT, OURS, PRIVATELY, REQUESTS, STREET
from stamgast.coach.sieve import Sieve
from stamgast.coach.text import Text


class Identity(NamedTuple):
    """Something personal in the folded text; ``exact`` where check digits vouch for it."""

    kind: str
    start: int
    end: int
    exact: bool


_START: Final = attrgetter("start")
_SWEDISH: Final = re.compile(r"(?<![\w-])((?:18|19|20)?\d{6})([-+]?)(\d{4})(?![\w-])")
_NORWEGIAN: Final = re.compile(r"(?<![\w-])(\d{6}) ?(\d{5})(?![\w-])")
_DUTCH: Final = re.compile(
    r"(?<![\w-])\d{3}[. ]?\d[. ]?\d[. ]?\d[. ]?\d{3}(?![\w-])|(?<![\w-])\d{4}\.\d{2}\.\d{3}(?!\w)"
)
_IBAN: Final = re.compile(r"(?<!\w)[a-z]{2}\d{2}(?: ?[a-z0-9]){11,30}(?!\w)")
_IBAN_BEGINS: Final = re.compile(r"[0-9\u0660-\U0010ffff](?<=[a-z]\d)\d")
"""Two digits after a letter; it begins with a digit, so that the search leaps over words."""
_DIALLABLE: Final = re.compile(r"(?:\d[\s()./-]{0,2}){7}")
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_SPELLED: Final = re.compile(
    r"(?<!\w)[\w-]{1,40}(?: ?(?:\.| dot | punkt | punt ) ?[\w-]{1,40}){0,3} ?(?:\((?:snabel-a|krøllalfa|"
    r"apenstaartje|at)\)| at ) ?[\w-]{1,40}(?: ?(?:\.| dot ) ?[\w-]{2,20}){1,3}"
)
_SIGNS: Final = ("(snabel-a)", "(krøllalfa)", "(apenstaartje)", "(at)")
"""How the sign of an address is spelled out."""
_BORN: Final = Sieve(
    r"(?<!\w)(?:född|født|fødd|geboren|geb\.|born|d\.?o\.?b\.?|date of birth|födelsedatum|fødselsdato|"
    r"geboortedatum)(?: den| on| op| the| is|:)? ?(?P<date>\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|"
    r"\d{4}-\d{2}-\d{2}|\d{6}|\d{8}|\d{1,2}\.? [^\W\d_]{3,9} (?:19[2-9]|20)\d{1,2})(?!\w)"
)
_DESK: Final = re.compile(
    "(?:info|post|kontakt|contact|hello|hallo|hej|hei|mail|office|press|presse|pers|support|kundservice|"
    "kundeservice|service|reception|receptie|booking|order|orders|admin|hall|gava|frivillig|giften|gifts|"
    r"noreply)\W"
)
_IBAN_LENGTHS: Final = {
    "at": 20, "be": 16, "ch": 21, "de": 22, "dk": 18, "ee": 20, "es": 24, "fi": 18, "fr": 27, "gb": 22,
    "ie": 22, "it": 27, "lt": 20, "lu": 20, "lv": 21, "nl": 18, "no": 15, "pl": 28, "pt": 25, "se": 24,
}  # fmt: skip
"""Length of an account number by country. Source: ISO 13616 registry."""


def find(text: Text, country: str | None) -> list[Identity]:
    """What identifies a private person, in the order of the text, without overlaps.

    ``country`` (ISO 3166) decides how a national telephone number is read.
    """
    kept: list[Identity] = []
    for finder in _finders(min(text.digits, _ENOUGH)):
        for found in finder(text, country):
            at = bisect(kept, found.start, key=_START)
            is_free = not at or kept[at - 1].end <= found.start
            if is_free and (at == len(kept) or found.end <= kept[at].start):
                kept.insert(at, found)
    return kept


def _is_spelled_out(folded: str) -> bool:
    """Whether an address may be written without its sign; the pattern is costly, its marks are rare."""
    if "(" in folded and any(map(folded.__contains__, _SIGNS)):
        return True
    return " at " in folded and " dot " in folded


def requested(text: Text, language: str) -> Iterator[tuple[int, int]]:
    """Where a text asks its reader to name what identifies them, unless it names a private way for it."""
    said = text.folded
    if language not in ASKED_FOR or not ASKED_FOR[language].search(said) or PRIVATELY[language].search(said):
        return
    for sentence in text.sentences:
        start, end = sentence[0].start, sentence[-1].end
        if "?" in sentence[-1].text or REQUESTS[language].search(said, start, end):
            for asked in ASKED_FOR[language].finditer(said, start, end):
                yield asked.span()


def luhn(digits: str) -> bool:
    """Whether the last digit is the Luhn check digit of the others."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if position % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def eleven_proof(digits: str) -> bool:
    """Whether nine digits pass the Dutch eleven test (weights 9 to 2, and -1 for the last)."""
    weighted = sum(
        int(digit) * weight for digit, weight in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)
    )
    return weighted % 11 == 0 and digits != "000000000"


def fodselsnummer(digits: str) -> bool:
    """Whether eleven digits are a Norwegian identity number: real date, two check digits modulo 11."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    if not _is_day(year, month, day - 40 if day > 40 else day):
        return False
    weights = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
    return all(
        sum(int(digit) * weight for digit, weight in zip(digits, row, strict=False)) % 11 == 0
        for row in weights
    )


def iban(account: str) -> bool:
    """Whether an account number without spaces has the length of its country and passes modulo 97."""
    if _IBAN_LENGTHS.get(account[:2].lower()) != len(account):
        return False
    return int("".join(str(int(character, 36)) for character in account[4:] + account[:4])) % 97 == 1


def swedish_kind(birth: str, last: str) -> str | None:
    """``personnummer``, ``samordningsnummer`` (60 added to the day) or nothing."""
    year, month, day = int(birth[-6:-4]), int(birth[-4:-2]), int(birth[-2:])
    kind = "samordningsnummer" if day > 60 else "personnummer"
    if not luhn(birth[-6:] + last) or not _is_day(year, month, day % 60 if day > 60 else day):
        return None
    return kind


def _is_day(year: int, month: int, day: int) -> bool:
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


def _swedish(text: Text, _: str | None) -> Iterator[Identity]:
    for match in _SWEDISH.finditer(text.folded):
        if kind := swedish_kind(match[1], match[3]):
            yield Identity(kind, match.start(), match.end(), exact=True)


def _norwegian(text: Text, _: str | None) -> Iterator[Identity]:
    for match in _NORWEGIAN.finditer(text.folded):
        if fodselsnummer(match[1] + match[2]):
            yield Identity("fodselsnummer", match.start(), match.end(), exact=True)


def _dutch(text: Text, _: str | None) -> Iterator[Identity]:
    if BSN_CONTEXT.search(text.folded):
        for match in _DUTCH.finditer(text.folded):
            digits = re.sub(r"\D", "", match.group())
            if len(digits) == 9 and eleven_proof(digits):
                yield Identity("bsn", match.start(), match.end(), exact=True)


def _account(text: Text, _: str | None) -> Iterator[Identity]:
    for match in _IBAN.finditer(text.folded) if _IBAN_BEGINS.search(text.folded) else ():
        if (end := _account_end(match.group())) and not OURS.search(text.folded):
            yield Identity("iban", match.start(), match.start() + end, exact=True)


def _account_end(run: str) -> int:
    """Where the account number ends in a run that may go on with a word; 0 if it is none."""
    wanted = _IBAN_LENGTHS.get(run[:2], 0)
    taken = ""
    for position, character in enumerate(run):
        taken += character.strip()
        if len(taken) == wanted:
            return position + 1 if iban(taken) else 0
    return 0


def _email(text: Text, _: str | None) -> Iterator[Identity]:
    for match in _EMAIL.finditer(text.folded) if "@" in text.folded else ():
        if not _DESK.match(match.group()):
            yield Identity("email", match.start(), match.end(), exact=False)
    for match in _SPELLED.finditer(text.folded) if _is_spelled_out(text.folded) else ():
        if "(" in match.group() or " dot " in match.group():
            yield Identity("email", match.start(), match.end(), exact=False)


def _phone(text: Text, country: str | None) -> Iterator[Identity]:
    if not _DIALLABLE.search(text.folded) or OURS.search(text.folded):
        return
    lenient = phonenumbers.Leniency.POSSIBLE
    for match in phonenumbers.PhoneNumberMatcher(text.folded, country, leniency=lenient, max_tries=200):
        if phonenumbers.is_valid_number(match.number) or match.raw_string.startswith(("0", "+")):
            yield Identity("phone", match.start, match.end, exact=False)


def _birth_date(text: Text, _: str | None) -> Iterator[Identity]:
    for match in _BORN.finditer(text.folded):
        yield Identity("birth_date", match.start("date"), match.end("date"), exact=False)


def _address(text: Text, _: str | None) -> Iterator[Identity]:
    for match in STREET.finditer(text.plain):
        if OURS.search(text.folded):
            return
        yield Identity("address", match.start(), match.end(), exact=False)


_Finder = Callable[[Text, str | None], Iterator[Identity]]
_FINDERS: Final[tuple[tuple[_Finder, int], ...]] = (
    (_swedish, 10),
    (_norwegian, 11),
    (_dutch, 9),
    (_account, 2),
    (_email, 0),
    (_birth_date, 4),
    (_phone, 7),
    (_address, 1),
)
"""What finds them, the most certain first, and the digits without which there is nothing to find."""
_ENOUGH: Final = max(needed for _, needed in _FINDERS)


@cache
def _finders(digits: int) -> tuple[_Finder, ...]:
    """What may find something in a text with so many digits, or with more where it is ``_ENOUGH``."""
    return tuple(finder for finder, needed in _FINDERS if needed <= digits)
