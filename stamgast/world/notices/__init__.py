"""What a shop shouts: advertising, give-aways, evenings of its own; one file per language."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from stamgast.vocabulary.languages import Language


@dataclass(frozen=True, slots=True)
class Notices:
    """Texts with the slots of our posts; ``entries`` are what prize-hunters say, ``clubs`` begin names."""

    promotional: tuple[str, ...]
    giveaway: tuple[str, ...]
    event: tuple[str, ...]
    entries: tuple[str, ...]
    clubs: tuple[str, ...]


@cache
def notices(language: Language) -> Notices:
    """Read the notices of a language."""
    text = (files(__name__) / f"{language}.toml").read_text(encoding="utf-8")
    given: dict[str, list[str]] = tomllib.loads(text)
    return Notices(**{name: tuple(texts) for name, texts in given.items()})
