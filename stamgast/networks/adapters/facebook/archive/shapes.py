"""The plain records of Facebook's export, with only the fields that are read."""

from collections.abc import Iterator

from msgspec import Struct

from stamgast.networks.meta_exports.shapes import Medium


class Comment(Struct):
    """What we said under something."""

    timestamp: int = 0
    comment: str = ""
    author: str = ""
    group: str = ""


class Reaction(Struct):
    """Which sign we set."""

    reaction: str = ""
    actor: str = ""


class Datum(Struct):
    """One part of a record."""

    post: str = ""
    text: str = ""
    name: str = ""
    update_timestamp: int = 0
    backdated_timestamp: int = 0
    comment: Comment | None = None
    reaction: Reaction | None = None


class ExternalContext(Struct):
    """An address that a post shows as a card."""

    url: str = ""


class Attached(Struct):
    """A picture or an address; places and life events are left out."""

    external_context: ExternalContext | None = None
    media: Medium | None = None


class Attachment(Struct):
    """Things that came with a record."""

    data: list[Attached] = []


class Activity(Struct):
    """A post, comment, reaction or story, with the sentence Facebook wrote about it; or a named account."""

    timestamp: int = 0
    title: str = ""
    data: list[Datum] = []
    attachments: list[Attachment] = []
    name: str = ""
    url: str = ""
    uri: str = ""
    creation_timestamp: int = 0
    description: str = ""

    @property
    def media(self) -> list[Medium]:
        """The pictures and films that came with it."""
        return [one.media for one in self._attached() if one.media]

    @property
    def addresses(self) -> list[str]:
        """The addresses it shows as cards."""
        return [one.external_context.url for one in self._attached() if one.external_context]

    def _attached(self) -> Iterator[Attached]:
        for attachment in self.attachments:
            yield from attachment.data
