"""Recognises Meta's exports in HTML, which are not read: the same export in JSON can be asked for."""

from collections.abc import Iterable

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe

VERSION = "html"
_CONFIDENCE = 0.9


def probe_pages(parts: Parts, patterns: Iterable[str]) -> Probe:
    """Say whether an export holds pages where its JSON would be."""
    return Probe(_CONFIDENCE, VERSION) if parts.matching(*patterns) else Probe(0.0)


def explain_pages(parts: Parts, into: Import, patterns: Iterable[str]) -> None:
    """List that there are pages, which are not read; where there is nothing else, that is the reason.

    HTML shows times in a zone that it does not name and in words of the account's language; JSON has them
    exact.
    """
    pages = parts.matching(*patterns)
    if pages:
        into.unusable = "meta_html"
        into.problem("unknown_shape", pages[0], detail=f"{len(pages)} pages in HTML: ask for JSON instead")
