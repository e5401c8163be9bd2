"""LIX against sums done by hand."""

import pytest

from stamgast.coach.readability import lix
from stamgast.coach.text import Text


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("", 0.0),
        ("👍 12", 0.0),
        ("Kom nu", 2.0),
        ("Kom nu. Kom nu.", 2.0),
        ("Katten sover", 2.0),
        ("Kattens sömn", 52.0),
        ("Bibliotekarien läser. Barnen lyssnar!", 2 + 50.0),
        ("Ingen punkt i slutet", 4.0),
    ],
)
def test_words_a_sentence_and_long_words_a_hundred(text, index):
    assert lix(Text(text)) == pytest.approx(index)
