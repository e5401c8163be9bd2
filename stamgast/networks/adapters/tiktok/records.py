"""What one record of a TikTok export holds, under the names of all its eras."""

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import Struct, field
from msgspec.json import Decoder

_NOTHING = ("", "N/A", "None", "null")

Said = str | None


def first(*values: Said) -> str:
    """Return the first value that says something; TikTok writes ``N/A`` and ``None`` where it has nothing."""
    return next((value for value in values if value is not None and value.strip() not in _NOTHING), "")


class Dated(Struct):
    """Anything with a time."""

    date_lower: Said = field(default=None, name="date")
    date_upper: Said = field(default=None, name="Date")

    @property
    def date(self) -> str:
        return first(self.date_upper, self.date_lower)


class Video(Dated):
    """A video of our own; its link is a signed storage address, so it is not read."""

    title: Said = field(default=None, name="Title")
    likes: str | int | None = field(default=None, name="Likes")
    who_can_view: Said = field(default=None, name="WhoCanView")
    disclosure: Said = field(default=None, name="ContentDisclosure")
    deleted: Said = field(default=None, name="DateDeleted")


class Comment(Dated):
    """A comment of our own, under a video that is mostly not named."""

    comment_lower: Said = field(default=None, name="comment")
    comment_upper: Said = field(default=None, name="Comment")
    url: Said = None

    @property
    def text(self) -> str:
        return first(self.comment_upper, self.comment_lower)


class LiveComment(Struct):
    """What we wrote while somebody was live."""

    time: Said = field(default=None, name="CommentTime")
    content: Said = field(default=None, name="CommentContent")
    raw_time: int | str | None = field(default=None, name="RawTime")


class Linked(Dated):
    """A like or a share: something of somebody's."""

    link_lower: Said = field(default=None, name="link")
    link_upper: Said = field(default=None, name="Link")
    video_link: Said = field(default=None, name="VideoLink")
    content: Said = field(default=None, name="SharedContent")
    method: Said = field(default=None, name="Method")

    @property
    def link(self) -> str:
        return first(self.link_upper, self.link_lower, self.video_link)


class Person(Dated):
    """Somebody in a list of followers, followed or blocked."""

    name_upper: Said = field(default=None, name="UserName")
    name_lower: Said = field(default=None, name="userName")

    @property
    def name(self) -> str:
        return first(self.name_upper, self.name_lower)


class Message(Dated):
    """A direct message; in older exports only ``comment`` holds its text."""

    sender: Said = field(default=None, name="From")
    content: Said = field(default=None, name="Content")
    comment: Said = None

    @property
    def text(self) -> str:
        return first(self.content, self.comment)


class Profile(Struct, rename="camel"):
    """What of the profile is read."""

    user_name: Said = None
    display_name: Said = None
    bio_description: Said = None
    likes_received: str | int | None = None
    follower_count: str | int | None = None
    following_count: str | int | None = None


def decoder(kind: type[Any]) -> Callable[[bytes], Any]:
    """Return what reads one record; it raises ``msgspec.MsgspecError`` for wrong types."""
    return Decoder(kind).decode


def number(value: str | int | None) -> int | None:
    """Return a count, which TikTok writes as text or number; None where it is none.

    >>> number("57"), number(318), number("N/A"), number(-1)
    (57, 318, None, None)
    """
    try:
        counted = msgspec.convert(value, int, strict=False)
    except msgspec.MsgspecError:
        return None
    return counted if 0 <= counted < 2**53 else None
