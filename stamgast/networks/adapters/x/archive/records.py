"""What one record of X's archive holds: only the fields that are read.

What comes by the million holds tuples: empty ones cost nothing, not even the garbage collector's time.
"""

from collections.abc import Callable
from typing import Annotated, Any, Final

from msgspec import Meta, Struct, field
from msgspec.json import Decoder

Said = str | None
Count = Annotated[int, Meta(ge=0, le=2**53)] | None
"""Written as text or as a number."""


class Hashtag(Struct, gc=False):
    """A tag, without its sign."""

    text: str


class Mention(Struct, gc=False):
    """Somebody who is named; the id of an account that is gone is ``-1``."""

    screen_name: str
    id_str: Said = None
    name: Said = None


class Url(Struct, gc=False):
    """A shortened address, and where it leads."""

    url: str
    expanded_url: Said = None


class Medium(Struct, gc=False):
    """A picture or film."""

    type: Said = None
    url: Said = None
    media_url_https: Said = None


class Entities(Struct, gc=False):
    """What a text names."""

    hashtags: tuple[Hashtag, ...] = ()
    user_mentions: tuple[Mention, ...] = ()
    urls: tuple[Url, ...] = ()
    media: tuple[Medium, ...] = ()


class Extended(Struct, gc=False):
    """All pictures and films; ``Entities`` holds the first only."""

    media: tuple[Medium, ...] = ()


class Versions(Struct, gc=False, rename="camel"):
    """The ids of all versions of a post that was edited."""

    edit_tweet_ids: tuple[str, ...] = ()


class Edit(Struct, gc=False, rename="camel"):
    """What a later version says of the first."""

    initial_tweet_id: Said = None
    edit_control_initial: Versions | None = None


class EditInfo(Struct, gc=False):
    """How a post was edited, said by its first version or by a later one."""

    initial: Versions | None = None
    edit: Edit | None = None


class User(Struct, gc=False):
    """Who wrote; only the oldest archives say so."""

    id_str: str
    screen_name: str
    name: Said = None


class Tweet(Struct, gc=False):
    """A post, a reply, a quote, or a reshare that is only text."""

    id_str: str
    created_at: str
    full_text: str = ""
    text: str = ""
    source: str = ""
    lang: Said = None
    favorite_count: Count = None
    retweet_count: Count = None
    possibly_sensitive: bool | None = None
    in_reply_to_status_id_str: Said = None
    in_reply_to_user_id_str: Said = None
    in_reply_to_screen_name: Said = None
    entities: Entities = field(default_factory=Entities)
    extended_entities: Extended | None = None
    edit_info: EditInfo | None = None
    deleted_at: Said = None
    user: User | None = None
    retweeted_status: "Tweet | None" = None


class WrappedTweet(Struct, gc=False):
    """A post, as it is written since January 2020."""

    tweet: Tweet


class NoteText(Struct):
    """The words of a long post."""

    text: str


class Note(Struct, rename="camel"):
    """A long post in full; it does not say which post it belongs to."""

    note_tweet_id: str
    created_at: str
    core: NoteText


class WrappedNote(Struct, rename="camel"):
    """A long post, as it is written."""

    note_tweet: Note


class Like(Struct, rename="camel"):
    """What we liked. The words of others are not read."""

    tweet_id: str
    expanded_url: Said = None


class WrappedLike(Struct):
    """A like, as it is written."""

    like: Like


class Account(Struct, rename="camel"):
    """An account; e-mail address and phone number are not read."""

    account_id: str = ""
    username: str = ""
    account_display_name: str = ""
    created_at: str = ""


class WrappedAccount(Struct):
    """An account, as it is written."""

    account: Account


class Person(Struct, rename="camel"):
    """Somebody in a list, by id only."""

    account_id: str


class WrappedPerson(Struct):
    """Somebody in a list, under the list's own word."""

    follower: Person | None = None
    following: Person | None = None
    blocking: Person | None = None
    block: Person | None = None
    muting: Person | None = None
    mute: Person | None = None


class Reaction(Struct, rename="camel"):
    """A reaction to a message."""

    sender_id: str
    reaction_key: str
    created_at: str = ""


class Link(Struct, gc=False):
    """A shortened address in a message, and where it leads."""

    url: str = ""
    expanded: Said = None


class Message(Struct, rename="camel"):
    """A direct message."""

    id: str
    sender_id: str
    created_at: str
    recipient_id: Said = None
    text: str = ""
    media_urls: list[str] = field(default_factory=list)
    urls: list[Link] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)


class Event(Struct, rename="camel"):
    """Somebody comes, goes, or renames a group."""

    created_at: str
    initiating_user_id: Said = None
    participants_snapshot: list[str] = field(default_factory=list)
    user_ids: list[str] = field(default_factory=list)
    name: Said = None


class Entry(Struct, rename="camel"):
    """One line of a conversation: a message or an event."""

    message_create: Message | None = None
    join_conversation: Event | None = None
    participants_join: Event | None = None
    participants_leave: Event | None = None
    conversation_name_update: Event | None = None


class Conversation(Struct, rename="camel"):
    """A conversation of two or of a group, whole."""

    conversation_id: str
    messages: list[Entry] = field(default_factory=list)


class WrappedConversation(Struct, rename="camel"):
    """A conversation, as it is written."""

    dm_conversation: Conversation


def decoding(kind: Any) -> Callable[[bytes], Any]:
    """Return a decoder; numbers may be written as texts."""
    return Decoder(kind, strict=False).decode


tweet: Final = decoding(Tweet)
tweets: Final = decoding(list[Tweet])
_wrapped_tweet: Final = Decoder(WrappedTweet, strict=False).decode
_wrapped_tweets: Final = Decoder(list[WrappedTweet], strict=False).decode


def unwrapped_tweet(content: bytes) -> Tweet:
    """Decode a post that is wrapped."""
    return _wrapped_tweet(content).tweet


def unwrapped_tweets(content: bytes) -> list[Tweet]:
    """Decode a list of posts that are wrapped."""
    return [wrapped.tweet for wrapped in _wrapped_tweets(content)]
