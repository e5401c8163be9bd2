"""How what was said reads in archives: with its link, with the name of whom it answers, cut to a title."""

from typing import Final

from stamgast.world.said import Said
from stamgast.world.town import Town

_TITLE_WORDS: Final = 7


def caption(said: Said) -> str:
    """Return a post's words with its link."""
    return f"{said.text} {said.link}".rstrip()


def title(said: Said) -> str:
    """Return a post's first words."""
    return " ".join(said.text.split()[:_TITLE_WORDS])


def mentioning(said: Said, town: Town) -> str:
    """Return a reply that begins with the name of whom it answers."""
    before = said.answers
    if before is None or before.by is None:
        return said.text
    return f"@{town.resident(before.by).handle} {said.text}"
