"""Cuts markup where it nests deeper than any page: cleaning it takes the square of its depth."""

import re
from collections import Counter
from typing import Final

DEEPEST: Final = 1_000
"""Elements open at once; what people write stays below a hundred."""

LONGEST: Final = 400_000
"""Characters of markup we read."""

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_FLAT = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"})
_FLAT |= {"wbr", "p", "li", "option", "tr", "td", "th", "dt", "dd"}
"""What holds nothing, and what the next of its kind closes: thousands of them are no deeper than one."""


def shallow(markup: str) -> str:
    """Return markup up to where it is too long or too deep; what people write comes back whole."""
    markup = markup[:LONGEST]
    opened: Counter[str] = Counter()
    depth = 0
    for tag in _TAG.finditer(markup):
        name = tag[2].lower()
        if name in _FLAT:
            continue
        if not tag[1]:
            opened[name] += 1
            depth += 1
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
        if depth > DEEPEST:
            return markup[: tag.start()]
    return markup
