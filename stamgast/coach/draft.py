"""A text before a human sends it, and how its channel speaks."""

from typing import Literal

from msgspec import Struct


class Voice(Struct, frozen=True):
    """How a channel speaks to its audience; what is ``None`` is left open.

    ``emoji`` and ``exclamations`` are the most a text may hold, ``sentence_words`` the words of the longest
    sentence, ``lix`` the highest readability index.
    """

    language: str | None = None
    address: Literal["formal", "informal"] | None = None
    emoji: int | None = None
    exclamations: int | None = None
    sentence_words: int | None = None
    lix: int | None = None


class Draft(Struct, frozen=True):
    """A text before a human sends it, with what the coach may know about where it goes.

    ``language`` is what the channel usually speaks, ``country`` its ISO 3166 code (for telephone numbers),
    ``others`` the texts of the same post on other channels, ``recent`` what we lately replied to others,
    ``reshared`` the words of somebody else's post that this text passes on, ``alt_texts`` the descriptions of
    its pictures (``None`` where one is missing), ``internal`` the goals the team keeps for itself, each with
    its title and its target in lines of their own.
    """

    kind: Literal["purpose", "post", "reply"]
    text: str
    language: str | None = None
    network: str | None = None
    country: str | None = None
    parent: str | None = None
    others: tuple[str, ...] = ()
    voice: Voice | None = None
    alt_texts: tuple[str | None, ...] = ()
    recent: tuple[str, ...] = ()
    reshared: str | None = None
    internal: tuple[str, ...] = ()
