"""How alike two texts are once links, mentions and tags are out of the way."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

NEAR_DUPLICATE: Final = 90.0
"""Similarity from which two texts count as the same text."""

_LONGEST: Final = 10_000
_NOISE: Final = re.compile(r"(?:https?://|www\.)\S+|[@#][\w.-]+|[^\w\s]|_")


def normalised(text: str) -> str:
    """A text without links, mentions, tags and punctuation; NFC, case folded, single spaces."""
    return _normalised(text[:_LONGEST])


@lru_cache(maxsize=512)  # who looks for the same text elsewhere holds each against many others
def _normalised(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).casefold()
    return " ".join(_NOISE.sub(" ", composed).split())


def similarity(a: str, b: str) -> float:
    """Token-set ratio of two normalised texts, 0 to 100; as in the metric ``crossposting.share``.

    Texts without a word of their own (a bare link) are alike only when they are equal.
    """
    left, right = normalised(a), normalised(b)
    if not left or not right:
        return 100.0 if a.strip() and a.strip() == b.strip() else 0.0
    return 100.0 if left == right else float(fuzz.token_set_ratio(left, right))
