"""Public holidays by country, in the reader's language; the facts are those of the library ``holidays``."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays

ITS_CODES: Mapping[str, tuple[str, ...]] = {"nb": ("no",), "en": ("en_GB", "en_US")}
"""The library's codes where they are not ours."""


def public_holidays(country: str, first: date, last: date, language: str = "en") -> dict[date, str]:
    """Return the public holidays of a country from ``first`` to ``last``, with their names.

    A country the library does not know has none, and a language it lacks for a country becomes English.
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
    wanted = (*ITS_CODES.get(language, (language,)), *ITS_CODES["en"])
    code = next((code for code in wanted if code in known.supported_languages), None)
    return tuple(holidays.country_holidays(country, years=year, language=code).items())
