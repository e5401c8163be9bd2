"""Texts and names of people we do not know, made harmless to read."""

import regex

_CONTROLS = regex.compile(
    r"[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff--[\n\t]]", regex.V1
)
"""Controls, lone surrogates, and marks that turn the direction of reading; line breaks and tabs may stay."""
_PILED_MARKS = regex.compile(r"(\p{M}{3})\p{M}+")
_WORD = regex.compile(r"[\p{L}\p{N}]\p{M}*")


def tamed(text: str) -> str:
    """Return a text without control characters, direction tricks and towers of accents."""
    if text.isascii() and text.isprintable():
        return text  # names and short words: a page has a hundred
    tame: str = _PILED_MARKS.sub(r"\1", _CONTROLS.sub("", text.replace("\r\n", "\n")))
    return tame


def initials(name: str) -> str:
    """Return one or two initials of a name, "?" when it has no letter."""
    firsts = [found[0] for word in name.split() if (found := _WORD.search(word))]
    chosen = firsts if len(firsts) < 2 else [firsts[0], firsts[-1]]
    return "".join(chosen).upper() or "?"
