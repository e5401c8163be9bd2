"""Reads the workbook with the content analytics of a LinkedIn Page: posts by name, and counts of each."""

import struct
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import ClassVar, Final

import xlrd
from xlrd.biffh import XLRDError
from xlrd.compdoc import CompDocError

from stamgast.networks.adapters.linkedin.links import urn
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import Fingerprints
from stamgast.networks.archives.marks import tags
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from stamgast.networks.archives.times import DAY, Moment, parse
from stamgast.networks.archives.trust import by_clock

_ANY = ("*.xls",)
_LEGACY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNS = (b"Post link", "Post link".encode("utf-16-le"))
_MOST = 32 << 20
_HEADER_ROWS: Final = 20
_TITLE, _LINK, _CREATED, _CAMPAIGN, _TYPE = (
    "post title", "post link", "created date", "campaign name", "content type",
)  # fmt: skip
_COUNTS: Final = {
    "impressions": "impressions",
    "views (excluding offsite video views)": "views",
    "offsite views": "offsite_views",
    "clicks": "clicks",
    "click through rate (ctr)": "click_through_rate",
    "likes": "likes",
    "comments": "comments",
    "reposts": "reshares",
    "follows": "follows",
    "engagement rate": "engagement_rate",
}
_BROKEN = (
    XLRDError, CompDocError, struct.error, ArithmeticError, AssertionError, AttributeError, LookupError,
    TypeError, ValueError,
)  # fmt: skip
"""What xlrd raises for damaged workbooks."""

Cell = str | float | int | bool | None


class LinkedInPageReader:
    """The old binary workbook that a Page's administrators download; who posted is not read."""

    format_id: ClassVar[str] = "linkedin_page_xls"
    platform: ClassVar[str] = "linkedin"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = _ANY

    def probe(self, parts: Parts) -> Probe:
        """Look for a workbook with the columns of posts."""
        return Probe(0.9 if _workbooks(parts) else 0.0)

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        into.account("page", id_kind="display_name", kind="page", actor_type="page")
        prints = Fingerprints(into.platform, into.account_key)
        for name in _workbooks(parts):
            for position, row in _posts(parts.read(name, _MOST), name, into):
                _post(into, (name, position), row, prints)


def _workbooks(parts: Parts) -> list[str]:
    """Return the workbooks that are about posts; those in folders are somebody's documents and stay shut."""
    found = []
    for name in parts.matching(*_ANY):
        if "/" not in name and parts.head(name, len(_LEGACY)) == _LEGACY:
            content = parts.head(name, _MOST)
            found.extend([name] if any(sign in content for sign in _SIGNS) else [])
    return found


def _posts(content: bytes, name: str, into: Import) -> Iterator[tuple[str, dict[str, Cell]]]:
    """Yield place and values of each post by the small-letter names of their columns."""
    try:
        book = xlrd.open_workbook(file_contents=content, logfile=StringIO(), ragged_rows=True)
        sheets = [(s.name, [s.row_values(number) for number in range(s.nrows)]) for s in book.sheets()]
    except _BROKEN as error:
        into.problem("bad_member", name, detail=type(error).__name__, severity="error")
        return
    for sheet, rows in sheets:
        header = _header(rows[:_HEADER_ROWS])
        if header is None:
            continue
        names = [str(cell).strip().casefold() for cell in rows[header]]
        for number, row in enumerate(rows[header + 1 :], start=header + 2):
            if any(cell not in ("", None) for cell in row):
                yield f"{sheet}:{number}", dict(zip(names, row, strict=False))


def _header(rows: Sequence[Sequence[Cell]]) -> int | None:
    for number, row in enumerate(rows):
        if {_TITLE, _LINK} <= {str(cell).strip().casefold() for cell in row}:
            return number
    return None


def _post(into: Import, at: tuple[str, str], row: dict[str, Cell], prints: Fingerprints) -> None:
    title, link = str(row.get(_TITLE) or ""), str(row.get(_LINK) or "")
    post, moment = urn(link), _moment(into, at, row, link)
    if not post and not title:
        into.problem("bad_row", *at)
        return
    kind = str(row.get(_TYPE) or "").strip()
    item_key = into.item(
        item_key=into.item_key(post) if post else prints.item_key(
            "post", place="", when=moment.raw, author_key=into.self_key, text=title
        ),
        **({"native_id": post, "url": link} if post else {}),
        id_quality="derived_url" if post else "synthetic",
        kind="post",
        kind_raw=kind or None,
        status="published",
        author_key=into.self_key,
        direction="out",
        text=title or None,
        text_format="plain",
        text_state="complete" if title else "absent",
        tags=tags(title) or None,
        is_sponsored_declared=bool(str(row.get(_CAMPAIGN) or "").strip()),
        source_member=at[0],
        source_pos=at[1],
        **moment.columns(),
    )  # fmt: skip
    for column, name in _COUNTS.items():
        value = row.get(column)
        if isinstance(value, int | float) and not isinstance(value, bool):
            into.metric(
                subject_kind="item", subject_key=item_key, name=name, value=float(value), source_member=at[0]
            )


def _moment(into: Import, at: tuple[str, str], row: dict[str, Cell], link: str) -> Moment:
    """Return the time in the post's number, where it lies within the day that the workbook says."""
    day = parse(str(row.get(_CREATED) or ""))
    made = by_clock("linkedin", urn(link))
    if made is not None and (day.ts is None or day.ts - DAY <= made < day.ts + 2 * DAY):
        return checked(Moment(made, "ms", "epoch", 0, day.raw), into, *at)
    if made is not None:
        into.problem("clock_refused", *at, severity="note")
    return checked(day, into, *at)
