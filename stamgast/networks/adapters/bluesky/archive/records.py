"""What the records of a repository hold: only the fields that are read."""

from typing import Any, Final

from msgspec import Struct, convert, field

Said = str | None


class Subject(Struct):
    """A record of somebody, by address."""

    uri: str


class Quoted(Struct):
    """A record that is quoted; with media it lies one level deeper."""

    uri: Said = None
    record: Subject | None = None


class Picture(Struct):
    """A picture; the file itself is not in the repository."""

    alt: Said = None


class Card(Struct):
    """A link with a preview."""

    uri: Said = None


class Embed(Struct):
    """What hangs below a text; with a record, pictures lie one level deeper."""

    type: str = field(default="", name="$type")
    images: list[Picture] | None = None
    items: list[Picture] | None = None
    alt: Said = None
    external: Card | None = None
    record: Quoted | None = None
    media: "Embed | None" = None


class Place(Struct, rename="camel"):
    """A stretch of a text, in bytes of UTF-8."""

    byte_start: int
    byte_end: int


class Feature(Struct):
    """What a stretch of text means."""

    type: str = field(default="", name="$type")
    tag: Said = None
    did: Said = None
    uri: Said = None


class Facet(Struct):
    """A stretch of text and what it means."""

    index: Place
    features: list[Feature]


class Reply(Struct):
    """What is answered, and what the thread began with."""

    root: Subject
    parent: Subject


class Label(Struct):
    """A warning the author chose."""

    val: Said = None


class Labels(Struct):
    """Warnings the author chose."""

    values: list[Label] | None = None


class Post(Struct, rename="camel"):
    """A post, a reply or a quote."""

    text: str = ""
    created_at: Said = None
    reply: Reply | None = None
    facets: list[Facet] | None = None
    embed: Embed | None = None
    langs: list[str] | None = None
    tags: list[str] | None = None
    labels: Labels | None = None


class Shared(Struct, rename="camel"):
    """A like or a repost."""

    subject: Subject
    created_at: Said = None


class Tie(Struct, rename="camel"):
    """A follow or a block."""

    subject: str
    created_at: Said = None


class Named(Struct):
    """A list, by name."""

    name: str = ""


class Member(Struct, rename="camel"):
    """Somebody in a list."""

    subject: str
    list: str
    created_at: Said = None


class Rule(Struct):
    """Who may answer."""

    type: str = field(default="", name="$type")


class Gate(Struct, rename="camel"):
    """Who may answer a post, and which answers were hidden."""

    post: str
    allow: list[Rule] | None = None
    hidden_replies: list[str] | None = None


class Profile(Struct, rename="camel"):
    """How an account shows itself."""

    display_name: Said = None
    description: Said = None
    created_at: Said = None


KINDS: Final[dict[str, type[Any]]] = {
    "app.bsky.actor.profile": Profile,
    "app.bsky.feed.post": Post,
    "app.bsky.feed.like": Shared,
    "app.bsky.feed.repost": Shared,
    "app.bsky.feed.threadgate": Gate,
    "app.bsky.graph.block": Tie,
    "app.bsky.graph.follow": Tie,
    "app.bsky.graph.list": Named,
    "app.bsky.graph.listitem": Member,
}
"""Collections that are read; all others are only named."""


def typed(value: object, collection: str) -> Any:
    """Return a record of a collection. Raises ``msgspec.ValidationError`` where it is none."""
    return convert(value, KINDS[collection])
