"""Texts a team may begin with, in its own language; whoever uses them makes them their own."""

from pathlib import Path

from stamgast.vocabulary.languages import LANGUAGES

_FOLDER = Path(__file__).parent / "texts"


def policy_text(language: str) -> str:
    """Return rules to begin with; in English where there are none in the language."""
    known = language if language in LANGUAGES else "en"
    return (_FOLDER / f"policy.{known}.txt").read_text(encoding="utf-8")
