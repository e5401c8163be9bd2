"""Reads the insights of professional Instagram accounts: counts per post and per period."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from stamgast.networks.adapters.instagram.archive import files
from stamgast.networks.archives import times
from stamgast.networks.meta_exports.entries import Entry, entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.labels import Meaning, means
from stamgast.networks.meta_exports.shapes import Record

_PER_POST: Final[Mapping[Meaning, str]] = {
    "comments": "comments", "likes": "likes", "shares": "shares", "saves": "saves",
    "impressions": "impressions", "reach": "reach",
}  # fmt: skip
_PER_PERIOD: Final = {
    "accounts reached": "reach", "impressions": "impressions", "followers": "followers", "follows": "follows",
    "unfollows": "unfollows", "post comments": "comments.posts", "reels comments": "comments.reels",
    "story replies": "replies.stories", "post likes": "likes.posts", "reels likes": "likes.reels",
    "content interactions": "interactions", "profile visits": "profile_visits",
}  # fmt: skip
_NUMBER = re.compile(r"[0-9]{1,3}(?:[.,\u00a0 ][0-9]{3})+|[0-9]{1,15}")
_RANGE = re.compile(r"\s+[-–—]\s+|\s+to\s+")


def read_insights(export: Export, posted: Mapping[int, str]) -> None:
    """Take all counts; ``posted`` are the keys of posts by their second."""
    names = export.parts.matching(*files.POST_INSIGHTS)
    for name in names:
        _read_posts(export, name, posted)
    if not names:
        export.into.lower("inbound_counts", "none", "no insights: they come with professional accounts")
    for name in export.parts.matching(*files.PERIOD_INSIGHTS):
        for entry in entries(export.parts, name, export.into, Record):
            _take_period(export, entry)


def _read_posts(export: Export, name: str, posted: Mapping[int, str]) -> None:
    strange = 0
    for entry in entries(export.parts, name, export.into, Record):
        key = posted.get(_made_at(entry.value))
        strange += key is None
        for metric, value in _per_post(entry) if key else ():
            export.into.metric(
                subject_kind="item", subject_key=key, name=metric, value=value,
                as_of=export.generated_at, source_member=name,
            )  # fmt: skip
    if strange:
        export.into.problem("count_mismatch", name, detail=f"{strange} posts are not in the export")


def _made_at(record: Record) -> int:
    media = [medium.creation_timestamp for medium in record.media_map_data.values()]
    return record.at or next((number for number in media if number), 0)


def _per_post(entry: Entry[Record]) -> Iterator[tuple[str, float]]:
    for label, cell in entry.value.cells():
        value = number(cell.value)
        for meaning, metric in _PER_POST.items():
            if value is not None and means(label, meaning):
                yield metric, value


def _take_period(export: Export, entry: Entry[Record]) -> None:
    cells = entry.value.cells()
    dates = next((cell.value for label, cell in cells if label.casefold() == "date range"), "")
    begins, ends = period(dates)
    if begins is None or ends is None:
        export.into.problem("bad_time", entry.member, entry.position, detail="a period without dates")
        return
    for label, cell in cells:
        metric, value = _PER_PERIOD.get(label.casefold()), number(cell.value)
        if metric is not None and value is not None:
            export.into.metric(
                subject_kind="account", subject_key=export.into.account_key, name=metric, value=value,
                period_from=begins, period_to=ends, as_of=export.generated_at, source_member=entry.member,
            )  # fmt: skip


def number(written: str) -> float | None:
    """Read a count; None where there is none, which is not the same as 0.

    >>> number("1,204"), number("6"), number(""), number("+3,2 %")
    (1204.0, 6.0, None, None)
    """
    found = _NUMBER.fullmatch(written.strip())
    return float(re.sub(r"\D", "", written)) if found else None


def period(written: str) -> tuple[int | None, int | None]:
    """Read a range of days: the beginning of the first and the end of the last, in microseconds since 1970.

    >>> period("1 Feb 2026 - 28 Feb 2026") == (1769904000000000, 1772323200000000), period("last week")
    (True, (None, None))
    """
    days = [times.parse(part).ts for part in _RANGE.split(written)]
    first, last = days if len(days) == len(("first", "last")) else (None, None)
    return first, None if last is None else last + times.DAY
