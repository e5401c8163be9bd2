"""A text before a human sends it, and how its channel speaks."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Voice:
    """How a channel speaks."""

    language: str | None = None
    address: Literal["formal", "informal"] | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A text before a human sends it, with what the coach may know about where it goes.

    ``language`` is what the channel usually speaks, ``country`` its ISO 3166 code (for telephone numbers),
    ``others`` the texts of the same post on other channels.
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
