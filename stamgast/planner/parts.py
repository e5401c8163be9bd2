"""A text in parts: how a long one is cut where it breathes, and how parts come, go and flow together."""

import re
from collections.abc import Callable, Iterator, Sequence

from stamgast.networks.limits import Limits, measure
from stamgast.ui.numbers import whole_number

MOST_PARTS = 25

_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*")
_LINES = re.compile(r"\n")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_WORDS = re.compile(r"\s+")
_BREATHS = ((_PARAGRAPHS, "\n\n"), (_LINES, "\n"), (_SENTENCES, " "), (_WORDS, " "))
"""Where a text may be cut, the best places first, and what stands there when two pieces share a part."""


def split(text: str, limits: Limits) -> list[str]:
    """Cut a text into parts that fit: between paragraphs where that is enough, else lines, sentences, words.

    Words longer than a part are cut themselves. Nothing but white space at the cuts is lost.
    """
    return list(_split(text.strip(), lambda piece: fits(piece, limits), 0))


def fits(text: str, limits: Limits) -> bool:
    """Tell whether a text is short enough for one part."""
    return (measure(text, limits).left or 0) >= 0


def rearranged(content: str, parts: Sequence[str], do: str, limits: Limits) -> tuple[str, tuple[str, ...]]:
    """Return a text and its further parts after ``split``, ``add``, ``join`` or ``remove-2``.

    ``remove-2`` puts the words of the second further part behind the one before it, so that none are lost;
    so does the last part take up all for which there are no more parts, and is then too long to go out.
    """
    whole = [content, *parts]
    if do == "split":
        whole = [piece for one in whole if one.strip() for piece in split(one, limits)] or [""]
    elif do == "join":
        whole = ["\n\n".join(part.strip() for part in whole if part.strip())]
    elif do == "add":
        whole.append("")
    elif do.startswith("remove-") and 0 < (number := whole_number(do[7:]) or 0) < len(whole):
        gone = whole.pop(number).strip()
        if gone:
            whole[number - 1] = f"{whole[number - 1].rstrip()}\n\n{gone}".strip()
    if len(whole) > MOST_PARTS + 1:
        whole[MOST_PARTS:] = ["\n\n".join(part for part in whole[MOST_PARTS:] if part.strip())]
    return whole[0], tuple(whole[1:])


def _split(text: str, fitting: Callable[[str], bool], level: int) -> Iterator[str]:
    if fitting(text):
        yield text
        return
    if level == len(_BREATHS):
        yield from _cut(text, fitting)
        return
    breath, between = _BREATHS[level]
    held = ""
    for piece in filter(None, breath.split(text)):
        together = f"{held}{between}{piece}" if held else piece
        if fitting(together):
            held = together
            continue
        if held:
            yield held
        *full, held = _split(piece, fitting, level + 1)
        yield from full
    if held:
        yield held


def _cut(text: str, fitting: Callable[[str], bool]) -> Iterator[str]:
    while text:
        fits_up_to, too_long = 1, len(text) + 1
        while too_long - fits_up_to > 1:
            middle = (fits_up_to + too_long) // 2
            if fitting(text[:middle]):
                fits_up_to = middle
            else:
                too_long = middle
        yield text[:fits_up_to]
        text = text[fits_up_to:]
