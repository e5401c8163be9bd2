"""What one record of a Snapchat export holds, in both layouts, and where it stands."""

from collections.abc import Mapping
from typing import Final, Literal

from msgspec import Struct, field
from msgspec.json import Decoder

Said = str | None

_SECTIONS: Final[Mapping[str, Literal["in", "out"]]] = {
    f"{sign} {saved}{what} history": "in" if sign == "received" else "out"
    for sign in ("received", "sent")
    for saved in ("", "saved ", "unsaved ")
    for what in ("chat", "snap")
}


class Message(Struct):
    """A chat message or a snap. Since 2024 ``IsSender`` tells its direction, before that its section."""

    sender: Said = field(default=None, name="From")
    receiver: Said = field(default=None, name="To")
    media_type: Said = field(default=None, name="Media Type")
    created: Said = field(default=None, name="Created")
    exact: int | str | None = field(default=None, name="Created(microseconds)")
    content: Said = field(default=None, name="Content")
    text: Said = field(default=None, name="Text")
    title: Said = field(default=None, name="Conversation Title")
    is_sender: bool | None = field(default=None, name="IsSender")
    media_ids: Said = field(default=None, name="Media IDs")

    @property
    def media(self) -> int:
        """How many pictures and films it carries."""
        return sum(bool(one.strip()) for one in (self.media_ids or "").split(" | "))


class Friend(Struct):
    """Somebody in a list of friends; where they were found is not read."""

    name: Said = field(default=None, name="Username")
    shown: Said = field(default=None, name="Display Name")
    since: Said = field(default=None, name="Creation Timestamp")
    changed: Said = field(default=None, name="Last Modified Timestamp")


message = Decoder(Message).decode
friend = Decoder(Friend).decode


def section_direction(key: str) -> Literal["in", "out"] | None:
    """Return the direction of a section of the layout before 2024; None for the name of a chat.

    >>> section_direction("Sent Saved Chat History"), section_direction("tijmen.vael")
    ('out', None)
    """
    return _SECTIONS.get(key.strip().casefold())
