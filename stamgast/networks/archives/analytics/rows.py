"""Turns rows of analytics tables into posts and counts."""

import re
from typing import Any, Final

from stamgast.networks.archives.analytics import words
from stamgast.networks.archives.analytics.addresses import address
from stamgast.networks.archives.analytics.conventions import Conventions, Row, written_time
from stamgast.networks.archives.analytics.owner import Owner, owner_of
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import Fingerprints
from stamgast.networks.archives.marks import tags
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.times import DAY, Moment

_ID: Final = re.compile(r"(?!\d+[.,]?\d*E\+?\d+$)[\w:.-]{1,160}", re.IGNORECASE)
"""An id as networks give them; not one that a spreadsheet took for a number."""

_WORD = re.compile(r"\w+")
_YES = ("1", "true", "yes", "ja")


class Rows:
    """Where rows go, table after table; those of other accounts are left out."""

    def __init__(self, into: Import, owner: Owner) -> None:
        into.account(
            owner.native_id or "unknown",
            id_kind=owner.id_kind,
            handle=owner.handle,
            display_name=owner.name,
        )
        self._into = into
        self._owner = owner
        self._prints = Fingerprints(into.platform, into.account_key)
        self._seen: set[str] = set()
        self._tools: list[str] = []
        self._columns: set[str] = set()

    def begin(self, member: str, written: Conventions) -> None:
        """Say which table the next rows are from."""
        self._member = member
        self._written = written
        self._tools.append(written.tool.name)

    def take(self, position: int, row: Row) -> None:
        """Take one row."""
        owner = owner_of(row)
        if owner.native_id.casefold() not in ("", self._owner.native_id.casefold()):
            self._into.problem(
                "bad_row", self._member, position, detail="of another account", severity="note"
            )
            return
        self._columns |= row.keys()
        if words.PRIVATE.intersection(_types(row)):
            return
        moment = checked(self._written.moment(written_time(row)), self._into, self._member, position)
        if self._written.tool.is_daily:
            self._day(row, moment)
        else:
            self._post(position, row, moment)

    def finish(self) -> None:
        """Say what the tables cannot tell."""
        self._into.about["format_version"] = " ".join(dict.fromkeys(self._tools)) or None
        if not self._seen:
            self._into.lower("own_posts", "none", "no table of posts")
        if "comments" not in self._columns:
            self._into.lower("inbound_counts", "none", "no column of comments")
        if "followers" in self._columns:
            self._into.raise_to("followers", "count_only", "followers by day")

    def _day(self, row: Row, moment: Moment) -> None:
        if moment.ts is not None:
            self._counts("account", self._into.account_key, row, moment.ts)

    def _post(self, position: int, row: Row, moment: Moment) -> None:
        text = row.get("text", "").strip() or row.get("title", "").strip()
        link, kind = row.get("link", "").strip(), _kind(row, self._into.platform)
        native, quality = self._named(position, row)
        if not native and not text:
            self._into.problem("bad_row", self._member, position, detail="neither id nor text")
            return
        key = self._into.item_key(native) if native else self._prints.item_key(
            kind, place="", when=moment.raw, author_key=self._into.self_key, text=text
        )  # fmt: skip
        if key not in self._seen:
            self._seen.add(key)
            self._into.item(
                item_key=key,
                native_id=native or None,
                id_quality=quality,
                url=link if link.startswith("https://") else None,
                kind=kind,
                kind_raw=row.get("type") or None,
                status="published",
                author_key=self._into.self_key,
                direction="out",
                text=text or None,
                text_format="plain",
                text_state=_state(text),
                tags=tags(text) or None,
                source_member=self._member,
                source_pos=str(position),
                **_declared(row),
                **moment.columns(),
            )
        self._counts("item", key, row, self._written.moment(row.get("day", "")).ts)

    def _named(self, position: int, row: Row) -> tuple[str, str]:
        """Return a post's id and how good it is: from its column, else from its address."""
        native = row.get("id", "").strip()
        if _ID.fullmatch(native):
            return native, "native"
        if native:
            self._into.problem("bad_row", self._member, position, detail="damaged id", severity="note")
        derived = address(row.get("link", "")).native_id
        return derived, "derived_url" if derived else "synthetic"

    def _counts(self, kind: str, key: str, row: Row, day: int | None) -> None:
        period = {} if day is None else {"period_from": day, "period_to": day + DAY}
        names = words.OF_A_DAY if kind == "account" else (*words.COUNTS, *words.RATES)
        for name in names:
            value = self._written.number(row.get(name, ""))
            if value is not None:
                self._into.metric(
                    subject_kind=kind,
                    subject_key=key,
                    name=name,
                    value=value,
                    source_member=self._member,
                    **period,
                )


def _types(row: Row) -> list[str]:
    return [word.casefold() for word in _WORD.findall(row.get("type", ""))]


def _kind(row: Row, platform: str) -> str:
    if row.get("is_share", "").strip().casefold() in _YES:
        return "reshare"
    usual = {"tiktok": "short_video", "youtube": "video"}.get(platform, "post")
    return next((words.KINDS[word] for word in _types(row) if word in words.KINDS), usual)


def _state(text: str) -> str:
    if text.endswith(("…", "...")):
        return "truncated"
    return "complete" if text else "absent"


def _declared(row: Row) -> dict[str, Any]:
    crossed = row.get("is_crosspost", "").strip().casefold() in _YES
    return {
        "is_sponsored_declared": bool(row["funded"].strip()) if "funded" in row else None,
        "cross_post_source": "crosspost" if crossed else None,
    }
