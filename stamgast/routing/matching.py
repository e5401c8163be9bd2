"""Whether a message is what a rule is about."""

import re
from collections.abc import Collection
from dataclasses import dataclass

READ_UP_TO = 20_000
"""Characters of a message that are looked through."""

ANYTHING = re.compile("")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule's conditions, ready to be asked often: all of them must hold."""

    words: re.Pattern[str]
    channel: int | None
    kind: str
    sees: str

    def fits(self, content: str, *, channel: int, kind: str, labels: Collection[str]) -> bool:
        """Tell whether a message with these words fits: on this channel, of this kind, with these labels."""
        if self.channel is not None and self.channel != channel:
            return False
        if self.kind and self.kind != kind:
            return False
        if self.sees and self.sees not in labels:
            return False
        return self.words.search(content[:READ_UP_TO]) is not None


def pattern(words: str, *, channel: int | None = None, kind: str = "", sees: str = "") -> Pattern:
    """Return the conditions of a rule; ``words`` is a phrase a line, and a star ends a beginning of words."""
    return Pattern(_any_of(phrases(words)), channel, kind, sees)


def phrases(words: str) -> list[str]:
    """Return the phrases, one per line, without empty ones and needless space."""
    found = (" ".join(line.split()) for line in words.splitlines())
    return [phrase for phrase in found if phrase.strip("* ")]


def _any_of(found: list[str]) -> re.Pattern[str]:
    """Return what finds any of the phrases as whole words, whatever their case and the space between them."""
    if not found:
        return ANYTHING
    return re.compile("|".join(_one(phrase) for phrase in found), re.IGNORECASE)


def _one(phrase: str) -> str:
    is_open = phrase.endswith("*")
    whole = phrase.rstrip("* ")
    words = r"\s+".join(re.escape(word) for word in whole.split(" "))
    before = r"(?<!\w)" if whole[0].isalnum() else ""
    after = r"(?!\w)" if whole[-1].isalnum() and not is_open else ""
    return f"{before}{words}{after}"
