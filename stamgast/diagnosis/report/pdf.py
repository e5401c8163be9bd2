"""The same page as PDF."""

import logging
from functools import cache
from typing import Any, NoReturn

MISSING = "PDF needs the Pango library. On Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0"


class NoPdf(Exception):
    """The library that sets pages is not on this machine; the message says what to install."""


def pdf(html: str) -> bytes:
    """Return the page as PDF that screen readers can read (PDF/UA); nothing is fetched for it.

    Raises:
        NoPdf: Pango is missing.
    """
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # it tells of every property meant for screens
    try:
        from weasyprint import HTML
    except OSError as error:
        raise NoPdf(MISSING) from error
    page = HTML(string=html, url_fetcher=_nothing())
    written: bytes = page.write_pdf(pdf_variant="pdf/ua-1")
    return written


@cache
def _nothing() -> Any:
    """What fetches pictures and styles for the page, and refuses to."""
    from weasyprint.urls import URLFetcher

    class Nothing(URLFetcher):  # type: ignore[misc]  # the library has no types
        def fetch(self, url: str, headers: object = None) -> NoReturn:
            raise ValueError(f"The page asks for {url} ({headers}), and must not.")

    return Nothing()
