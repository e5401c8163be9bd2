"""Which files of a LinkedIn export are read, what they and their columns are called, and their rows."""

import csv
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from stamgast.networks.archives import csv_table
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts

Kind = Literal[
    "shares", "comments", "reactions", "reposts", "votes", "connections", "invitations", "messages",
    "company_follows", "member_follows", "profile",
]  # fmt: skip
Row = dict[str, str]
At = tuple[str, int]
"""Member and number of a row."""

_NAMES: Final[Mapping[Kind, tuple[str, ...]]] = {
    "shares": ("Shares",),
    "comments": ("Comments",),
    "reactions": ("Reactions",),
    "reposts": ("InstantReposts", "Instant?Reposts"),
    "votes": ("Votes",),
    "connections": ("Connections",),
    "invitations": ("Invitations",),
    "messages": ("messages",),
    "company_follows": ("CompanyFollows", "Company?Follows"),
    "member_follows": ("MemberFollows", "Member?Follows"),
    "profile": ("Profile",),
}
COLUMNS: Final[Mapping[Kind, csv_table.Aliases]] = {
    "shares": {
        "date": ("Date",), "link": ("ShareLink",), "text": ("ShareCommentary",), "shared": ("SharedUrl",),
        "media": ("MediaUrl",), "visibility": ("Visibility",),
    },
    "comments": {"date": ("Date",), "link": ("Link",), "text": ("Message",)},
    "reactions": {"date": ("Date",), "type": ("Type",), "link": ("Link",)},
    "reposts": {"date": ("Date",), "link": ("Link",)},
    "votes": {"date": ("Date",), "link": ("Link",), "text": ("OptionText",)},
    "connections": {
        "first": ("First Name",), "last": ("Last Name",), "url": ("URL",), "since": ("Connected On",),
    },
    "invitations": {
        "from": ("From",), "to": ("To",), "date": ("Sent At",), "direction": ("Direction",),
        "inviter": ("inviterProfileUrl",), "invitee": ("inviteeProfileUrl",),
    },
    "messages": {
        "conversation": ("CONVERSATION ID",), "title": ("CONVERSATION TITLE",), "from": ("FROM",),
        "from_url": ("SENDER PROFILE URL",), "to": ("TO",), "to_urls": ("RECIPIENT PROFILE URLS",),
        "date": ("DATE",), "subject": ("SUBJECT",), "text": ("CONTENT",), "folder": ("FOLDER",),
        "attachments": ("ATTACHMENTS",), "direction": ("DIRECTION",),
        "draft": ("IS MESSAGE DRAFT",), "conversation_draft": ("IS CONVERSATION DRAFT",),
    },
    "company_follows": {"name": ("Organization",), "since": ("Followed On",)},
    "member_follows": {"name": ("FullName", "Full Name", "Name", "Member"), "since": ("Followed On", "Date")},
    "profile": {
        "first": ("First Name",), "last": ("Last Name",), "headline": ("Headline",), "summary": ("Summary",),
        "websites": ("Websites",),
    },
}  # fmt: skip
"""Columns that are read; addresses, employers and birthdays are none of them."""

NEEDED: Final[Mapping[Kind, tuple[str, ...]]] = {
    "shares": ("date", "link"),
    "comments": ("date", "link", "text"),
    "reactions": ("date", "type", "link"),
    "reposts": ("date", "link"),
    "votes": ("date", "link", "text"),
    "connections": ("first", "last", "since"),
    "invitations": ("from", "to", "date"),
    "messages": ("from", "to", "date", "text"),
    "company_follows": ("name", "since"),
    "member_follows": ("name", "since"),
    "profile": ("first", "last", "headline"),
}
_BEGINNING = 1 << 20


def patterns(kind: Kind) -> tuple[str, ...]:
    """Return the patterns of a file's name; since 2026 some end in the member's number."""
    return tuple(f"{name}{number}.csv" for name in _NAMES[kind] for number in ("", "_[0-9]*"))


def every_pattern() -> tuple[str, ...]:
    """Return the patterns of all files that are read."""
    return tuple(pattern for kind in _NAMES for pattern in patterns(kind))


def is_there(parts: Parts, kind: Kind) -> bool:
    """Say whether the export has such a file."""
    return bool(parts.matching(*patterns(kind)))


def rows(parts: Parts, kind: Kind, into: Import) -> Iterator[tuple[At, Row]]:
    """Yield place and values of each row of all files of a kind."""
    for name in parts.matching(*patterns(kind)):
        for number, row in csv_table.rows(parts, name, COLUMNS[kind], into, needed=NEEDED[kind]):
            yield (name, number), row


def first_rows(parts: Parts, kind: Kind) -> Iterator[Row]:
    """Yield the rows in the first megabyte of a kind's files: to learn from them before they are read."""
    for name in parts.matching(*patterns(kind)):
        head = parts.head(name, _BEGINNING)
        columns = csv_table.header(head[: _BEGINNING >> 5], COLUMNS[kind], NEEDED[kind])
        found = False
        for cells in _split(head.decode("utf-8-sig", "replace")) if columns else ():
            if len(cells) <= max(columns.values()):
                continue
            row = {column: cells[index] for column, index in columns.items()}
            if found:
                yield row
            found = found or _is_header(row, kind)


def _is_header(row: Row, kind: Kind) -> bool:
    return all(
        value.strip().casefold() in {word.casefold() for word in COLUMNS[kind][column]}
        for column, value in row.items()
    )


def _split(text: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(text.splitlines(keepends=True))
    except csv.Error:
        return
