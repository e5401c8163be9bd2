"""What a network accepts, each fact with its source, and how characters are counted there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

import regex

_GRAPHEME = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class Fact:
    """A number a network sets, where it was read and when it was last checked; None means no limit."""

    value: int | None
    source: str
    checked_on: date

    def undercut_by(self, number: float) -> bool:
        """Tell whether a number is below this limit; where it would be rounded up to it, it is not."""
        return self.value is not None and number <= self.value - 1

    def exceeded_by(self, number: float) -> bool:
        """Tell whether a number is above this limit; where it would be rounded down to it, it is not."""
        return self.value is not None and number >= self.value + 1


def count_graphemes(text: str) -> int:
    """Count what a person sees as characters: a family emoji is one, a letter with its accent is one."""
    return len(_GRAPHEME.findall(text))


def count_code_points(text: str) -> int:
    """Count Unicode code points."""
    return len(text)


_NOT_KNOWN = Fact(None, "nothing is known; shown whole", date(2026, 11, 28))


@dataclass(frozen=True, slots=True)
class Look:
    """How a network shows a post among others, on a phone.

    ``fold`` is after how many characters the rest hides behind "more", ``pictures`` how many are seen at
    once. ``narrowest`` and ``widest`` bound a picture's width in per cent of its height; what lies outside is
    refused.
    """

    fold: Fact = _NOT_KNOWN
    pictures: Fact = Fact(4, "our own choice: more are told as a number", date(2026, 11, 28))
    narrowest: Fact = _NOT_KNOWN
    widest: Fact = _NOT_KNOWN

    def allows(self, width: float, height: float) -> bool:
        """Tell whether a picture of this shape is taken; a rounded side is no reason to refuse it."""
        share = 100 * width / height
        return not (self.narrowest.undercut_by(share) or self.widest.exceeded_by(share))


@dataclass(frozen=True, slots=True)
class Films:
    """What a network takes of films; an empty list of codecs means that it writes them anew itself.

    ``seconds`` is the longest, ``shortest`` is in milliseconds; ``pixels`` is width times height.
    ``narrowest`` and ``widest`` bound the width in per cent of the height, ``smallest`` and ``largest`` each
    side in pixels, ``slowest`` and ``fastest`` the pictures in a second. A film that is sent stands alone: no
    network we send to shows one beside pictures.
    """

    bytes: Fact
    seconds: Fact = _NOT_KNOWN
    shortest: Fact = _NOT_KNOWN
    pixels: Fact = _NOT_KNOWN
    narrowest: Fact = _NOT_KNOWN
    widest: Fact = _NOT_KNOWN
    smallest: Fact = _NOT_KNOWN
    largest: Fact = _NOT_KNOWN
    slowest: Fact = _NOT_KNOWN
    fastest: Fact = _NOT_KNOWN
    media_types: tuple[str, ...] = ("video/mp4", "video/quicktime")
    codecs: tuple[str, ...] = ()


MentionForm = Literal["server", "domain", "name", "none", "any"]
"""How somebody is named in a text: ``@name@server``, ``@name.domain``, ``@name``, not at all, or unknown."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The declared limits of a network; ``narrowed`` puts a server's own numbers in their place."""

    text: Fact
    count: Callable[[str], int]
    images: Fact
    alternative_text: Fact
    image_bytes: Fact
    text_bytes: Fact | None = None
    media_types: tuple[str, ...] = ("image/jpeg", "image/png", "image/gif", "image/webp")
    needs_title: bool = False
    look: Look = Look()
    mentions: MentionForm = "any"
    text_alone: bool = True
    """Whether a text goes out without a picture or a film."""

    films: Films | None = None
    """None: nothing that moves can be sent there from here; where one posts by hand, nothing is known."""

    def narrowed(self, numbers: Mapping[str, int]) -> "Limits":
        """Return these limits with the numbers a server told us (``text``, ``images``, ``film_bytes`` …)."""
        films = self.films
        if films is not None:
            films = replace(films, **_told(films, numbers, "film_"))
        return replace(self, **_told(self, numbers), films=films)


def _told(limits: Limits | Films, numbers: Mapping[str, int], prefix: str = "") -> dict[str, Any]:
    """Return the facts of which a server tells its own number, by their names."""
    facts = {name.removeprefix(prefix): value for name, value in numbers.items() if name.startswith(prefix)}
    return {
        name: replace(fact, value=value, source="the server's own configuration")
        for name, value in facts.items()
        if isinstance(fact := getattr(limits, name, None), Fact)
    }


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is on a network: ``used`` of ``limit``, in that network's own counting."""

    used: int
    limit: int | None

    @property
    def left(self) -> int | None:
        return None if self.limit is None else self.limit - self.used


def measure(text: str, limits: Limits) -> Length:
    """Measure a text; where bytes run out before characters, the bytes are what is reported."""
    used = limits.count(text)
    if limits.text_bytes is not None and limits.text_bytes.value is not None:
        used_bytes = len(text.encode("utf-8", "surrogatepass"))
        if used_bytes > limits.text_bytes.value and used <= (limits.text.value or used):
            return Length(used_bytes, limits.text_bytes.value)
    return Length(used, limits.text.value)
