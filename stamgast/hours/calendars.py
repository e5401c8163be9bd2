"""Public holidays by country, in the reader's language; the facts are those of the library ``holidays``."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays

ITS_CODES: Mapping[str, tuple[str, ...]] = {"nb": ("no",), "en": ("en_GB", "en_US")}
"""The library's codes where they are not ours."""

HOMES: Mapping[str, str] = {"sv": "SE", "nb": "NO", "nl": "NL"}
"""Where a language is at home: there the library knows its names."""


def public_holidays(country: str, first: date, last: date, language: str = "en") -> dict[date, str]:
    """Return the public holidays of a country from ``first`` to ``last``, with their names.

    A country the library does not know has none. Where it lacks a language for a country, days that are kept
    under the same English name where the language is at home have their name there; the rest are in English.
    """
    years = range(first.year, last.year + 1)
    found = {day: name for year in years for day, name in _year(country, year, language)}
    return {day: name for day, name in sorted(found.items()) if first <= day <= last}


@lru_cache(maxsize=200)
def _year(country: str, year: int, language: str) -> tuple[tuple[date, str], ...]:
    try:
        known = holidays.country_holidays(country, years=year)
    except NotImplementedError:
        return ()
    named = _named(country, year, language)
    if not named:
        in_english = _named(country, year, "en") or dict(known)
        named = in_english | _as_at_home(in_english, year, language)
    return tuple(named.items())


def _as_at_home(in_english: Mapping[date, str], year: int, language: str) -> dict[date, str]:
    """Return the days the language's own country keeps under the same English name, named as there."""
    home = HOMES.get(language, "")
    if not home:
        return {}
    theirs, names = _named(home, year, "en"), _named(home, year, language)
    return {day: names[day] for day, name in in_english.items() if theirs.get(day) == name}


def _named(country: str, year: int, language: str) -> dict[date, str]:
    """Return a year's holidays in a language; nothing where the library lacks it for the country."""
    known = holidays.country_holidays(country, years=year).supported_languages
    code = next((code for code in ITS_CODES.get(language, (language,)) if code in known), None)
    return dict(holidays.country_holidays(country, years=year, language=code)) if code else {}
