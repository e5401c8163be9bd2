"""The shapes of Meta's records, and one view over the three that are made of labelled values."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct, field

from stamgast.networks.meta_exports.labels import Meaning, means

_MOST_LEVELS: Final = 8
"""How deep groups of labels are entered; real ones end at three."""


class Cell(Struct):
    """One value with its address and time, any of which may be left out; a time of 0 is none."""

    value: str = ""
    href: str = ""
    timestamp: int = 0


class Label(Struct):
    """A value with its label, or a group of them."""

    label: str = ""
    title: str = ""
    value: str = ""
    href: str = ""
    timestamp_value: int = 0
    vec: list["Label"] = []
    inner: list["Label"] = field(name="dict", default_factory=list)


class CrossPost(Struct):
    """The app an item was written in, as the network claims; it stands on most items."""

    source_app: str = ""


class TextPost(Struct):
    """What Threads adds to a medium."""

    reply_control: str = ""
    is_reply: bool | None = None


class Medium(Struct):
    """A picture, a film, or on Threads just words. What the camera noted is never read."""

    uri: str = ""
    creation_timestamp: int = 0
    title: str = ""
    description: str = ""
    cross_post_source: CrossPost | None = None
    text_app_post: TextPost | None = None


class MediaPost(Struct):
    """A post of Instagram or Threads: with one medium the words stand there, with several beside them."""

    media: list[Medium] = []
    title: str = ""
    creation_timestamp: int = 0


class Record(Struct):
    """A record in any shape that names its values: a list, a map by label, or labels that nest."""

    title: str = ""
    timestamp: int = 0
    string_list_data: list[Cell] = []
    string_map_data: dict[str, Cell] = {}
    media_map_data: dict[str, Medium] = {}
    label_values: list[Label] = []

    def cells(self) -> list[tuple[str, Cell]]:
        """Return all values in their order, each with its label; those in groups have their own."""
        listed = [("", cell) for cell in self.string_list_data]
        return [*listed, *self.string_map_data.items(), *_walk(self.label_values)]

    def said(self, meaning: Meaning) -> str:
        """Return the first filled value whose label has this meaning, in any language that is known."""
        values = (cell.value for label, cell in self.cells() if means(label, meaning) and cell.value)
        return next(values, "")

    @property
    def at(self) -> int:
        """When it happened, in seconds since 1970; 0 where nothing tells."""
        return self.timestamp or next((cell.timestamp for _, cell in self.cells() if cell.timestamp), 0)

    @property
    def link(self) -> str:
        """The first address among its values."""
        return next((cell.href for _, cell in self.cells() if cell.href.startswith("http")), "")

    @property
    def name(self) -> str:
        """Whom it names: by label, else the value of a list, else the title, else the end of the address."""
        listed = next((cell.value for cell in self.string_list_data if cell.value), "")
        return self.said("username") or self.said("name") or listed or self.title or _last_of(self.link)


def _walk(labels: Sequence[Label], deeper: int = _MOST_LEVELS) -> Iterator[tuple[str, Cell]]:
    for one in labels if deeper else ():
        if one.value or one.href or one.timestamp_value:
            yield one.label, Cell(one.value, one.href, one.timestamp_value)
        yield from _walk(one.vec, deeper - 1)
        yield from _walk(one.inner, deeper - 1)


def _last_of(address: str) -> str:
    return address.partition("?")[0].rstrip("/").rpartition("/")[2].lstrip("@")
