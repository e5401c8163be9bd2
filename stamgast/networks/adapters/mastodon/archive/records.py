"""What the files of a Mastodon archive hold: only the fields that are read."""

from typing import Annotated, Final

from msgspec import Meta, Struct, field
from msgspec.json import Decoder

Said = str | None
Addresses = list[str] | str | None


class Field(Struct):
    """A line of a profile; its value is HTML."""

    value: Said = None


class Actor(Struct, rename="camel"):
    """Whose archive it is; keys and addresses of the server are not read."""

    id: str = ""
    type: str = ""
    preferred_username: Said = None
    name: Said = None
    summary: Said = None
    url: Said = None
    published: Said = None
    followers: Said = None
    manually_approves_followers: bool | None = None
    attachment: list[Field] | None = None


class Attachment(Struct, rename="camel"):
    """A picture or film; its address is a path within the archive."""

    media_type: Said = None
    url: Said = None
    name: Said = None


class Tag(Struct):
    """Somebody who is named, a hashtag, or a picture used as a sign."""

    type: Said = None
    href: Said = None
    name: Said = None


class Counted(Struct, rename="camel"):
    """How many there were when the archive was made."""

    total_items: Annotated[int, Meta(ge=0, le=2**53)] | None = None


class Note(Struct, rename="camel"):
    """Something the owner wrote."""

    id: str
    type: Said = None
    summary: Said = None
    in_reply_to: Said = None
    published: Said = None
    updated: Said = None
    url: Said = None
    attributed_to: Said = None
    to: Addresses = None
    cc: Addresses = None
    sensitive: bool | None = None
    conversation: Said = None
    context: Said = None
    content: Said = None
    content_map: dict[str, str] | None = None
    attachment: list[Attachment] | None = None
    tag: list[Tag] | None = None
    likes: Counted | str | None = None
    shares: Counted | str | None = None


class Activity(Struct):
    """The making of a note, or a boost of one."""

    id: str
    type: str
    object: Note | str
    actor: Said = None
    published: Said = None
    to: Addresses = None
    cc: Addresses = None


class Beginning(Struct, rename="camel"):
    """What tells whether a note begins a conversation."""

    in_reply_to: Said = None
    conversation: Said = None
    context: Said = None


class Begun(Struct):
    """An activity, as far as conversations go."""

    type: Said = None
    actor: Said = None
    object: Beginning | str | None = field(default=None)


actor: Final = Decoder(Actor).decode
activity: Final = Decoder(Activity).decode
begun: Final = Decoder(Begun).decode
address: Final = Decoder(str).decode


def listed(addresses: Addresses) -> list[str]:
    """Return addresses as a list; a single one may stand by itself."""
    return [addresses] if isinstance(addresses, str) else addresses or []
