"""How hard a text is to read: LIX, which needs no syllables and so holds in several languages."""

import re
from typing import Final

from stamgast.coach.text import Text

_LONG: Final = 6
"""Letters past which a word counts as long."""
_SENTENCE: Final = re.compile(r"[^.!?…\n]*[^\W\d_][^.!?…\n]*")


def lix(text: Text) -> float:
    """Words a sentence plus long words per hundred words; about 25 easy, 40 ordinary, 60 very difficult.

    0 for a text without words. Source: C.-H. Björnsson, Läsbarhet, 1968; for other languages J. Anderson, Lix
    and Rix, 1983.
    """
    words = text.spoken
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE.findall(text.folded)))
    long_words = sum(len(word) > _LONG for word in words)
    return len(words) / sentences + 100 * long_words / len(words)
