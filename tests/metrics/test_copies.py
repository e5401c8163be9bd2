"""Copies are found piece by piece in little memory, and are those that a plain loop over all posts finds."""

from collections import Counter, defaultdict

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from stamgast.metrics import copies as finding
from stamgast.metrics.copies import NEAR, NEIGHBOURS, RAREST, SKETCH, copies, worded
from stamgast.metrics.tables import ITEMS
from stamgast.metrics.tables import table as rows_of
from tests.metrics.worlds import at as since_start
from tests.metrics.worlds import row

WORDS = [f"w{n}" for n in range(14)]
Pairs = list[tuple[int, int, float]]


def slowly(items: pl.DataFrame) -> Pairs:
    """Every pair both ways, from lists of texts: the words, their hashes, the neighbours by time."""
    posts = worded(items, since_start(9_999)).collect().sort("published", "post").to_dicts()
    hashed = {word: int(pl.Series([word]).hash()[0]) for word in WORDS}
    sketches = [sorted({hashed[word] for word in post["plain"].split()})[:SKETCH] for post in posts]
    spread = Counter(word for sketch in sketches for word in sketch)
    having: dict[int, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        rare = sorted((spread[word], word) for word in sketch if spread[word] > 1)
        for _, word in rare[:RAREST]:
            having[word].append(place)
    near = {
        (one, other)
        for places in having.values()
        for number, one in enumerate(places)
        for other in places[number + 1 : number + 1 + NEIGHBOURS]
        if posts[one]["channel"] != posts[other]["channel"]
        and posts[other]["published"] - posts[one]["published"] <= finding.WITHIN
    }
    found: Pairs = []
    for one, other in near:
        ratio = fuzz.token_set_ratio(posts[one]["plain"], posts[other]["plain"])
        if ratio >= NEAR:
            keys = posts[one]["post"], posts[other]["post"]
            found += [(*keys, round(ratio, 3)), (*keys[::-1], round(ratio, 3))]
    return sorted(found)


@pytest.mark.parametrize("piece", [1, 3, 20_000])
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from("cde"),
            st.integers(0, 150),
            st.lists(st.sampled_from(WORDS), min_size=1, max_size=12),
            st.booleans(),
        ),
        max_size=40,
    )
)
def test_copies_are_those_a_plain_loop_finds(
    monkeypatch: pytest.MonkeyPatch, piece: int, drawn: list[tuple[str, int, list[str], bool]]
) -> None:
    monkeypatch.setattr(finding, "PIECE", piece)
    rows = []
    for number, (channel, hour, words, again) in enumerate(drawn):
        said = drawn[number - 1][2] if again and number else words
        rows.append(row(number, "out", "post", hour, channel=channel, text=" ".join(said)))
    items = rows_of(rows, ITEMS)
    found = copies(items, since_start(9_999))
    assert sorted((post, twin, round(ratio, 3)) for post, twin, ratio in found.iter_rows()) == slowly(items)
