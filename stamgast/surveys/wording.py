"""What a question says in each language, as it is kept in a row; pure, without any row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stamgast.vocabulary.languages import ENDONYMS

MOST_CHOICES = 10


@dataclass(frozen=True, slots=True)
class Wording:
    """A question in one language; ``choices`` stand in the same order in every language."""

    text: str
    choices: tuple[str, ...] = ()

    def kept(self) -> dict[str, Any]:
        """Return the wording as it is kept in a row."""
        return {"text": self.text, "choices": list(self.choices)}


def wordings(kept: Mapping[str, Any]) -> dict[str, Wording]:
    """Read what was kept, the languages in their usual order."""
    return {code: Wording(kept[code]["text"], tuple(kept[code]["choices"])) for code in ordered(kept)}


def ordered(codes: Iterable[str]) -> list[str]:
    """Return the languages among ``codes`` in the order they are listed everywhere."""
    known = set(codes)
    return [code for code in ENDONYMS if code in known]


def best(languages: Iterable[str], *wanted: str) -> str:
    """Return the first wanted language there is, else the first there is, else nothing."""
    there = list(languages)
    return next((code for code in (*wanted, *there) if code in there), "")


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something: one choice each."""
    return tuple(line for one in text.splitlines() if (line := " ".join(one.split())))
