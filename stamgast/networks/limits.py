"""What a network accepts, each fact with its source, and how characters are counted there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import regex

_GRAPHEME = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class Fact:
    """A number a network sets, where it was read and when it was last checked; None means no limit."""

    value: int | None
    source: str
    checked_on: date


def count_graphemes(text: str) -> int:
    """Count what a person sees as characters: a family emoji is one, a letter with its accent is one."""
    return len(_GRAPHEME.findall(text))


def count_code_points(text: str) -> int:
    """Count Unicode code points."""
    return len(text)


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

    def narrowed(self, numbers: Mapping[str, int]) -> "Limits":
        """Return these limits with the numbers a server told us (``text``, ``images`` …)."""
        changes = {
            name: replace(getattr(self, name), value=value, source="the server's own configuration")
            for name, value in numbers.items()
            if isinstance(getattr(self, name, None), Fact)
        }
        return replace(self, **changes)


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
