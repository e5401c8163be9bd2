"""How alike two texts are."""

import pytest

from stamgast.coach.advise import Draft, advise
from stamgast.coach.rule import Severity
from stamgast.coach.similarity import NEAR_DUPLICATE, similarity


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kom på lördag!", "KOM PÅ LÖRDAG"),
        ("Kom på lördag #odla", "Kom på lördag! https://a.example"),
        ("Ka\u0308rlek", "Kärlek"),
        ("Kom @eva på lördag", "Kom på lördag"),
        ("https://a.example", "https://a.example"),
    ],
)
def test_links_tags_case_and_encoding_make_no_difference(a, b):
    assert similarity(a, b) == 100


@pytest.mark.parametrize(("a", "b"), [("", ""), ("👍", "🎉"), ("https://a.example", "https://b.example")])
def test_texts_without_words_are_not_alike_unless_equal(a, b):
    assert similarity(a, b) == 0


def test_a_rewritten_text_is_another_text():
    assert (
        similarity("På lördag delar vi ut sticklingar.", "Vad odlar du på balkongen i år?") < NEAR_DUPLICATE
    )


def test_likeness_has_no_direction():
    a, b = "Zaterdag delen we stekjes uit", "We delen zaterdag stekjes uit op de markt"
    assert similarity(a, b) == similarity(b, a)


def test_the_same_text_on_another_channel_blocks():
    [finding] = advise(
        Draft("post", "Vad odlar du i år?", language="sv", others=("Vad odlar du i år? #odla",))
    )
    assert (finding.rule, finding.severity) == ("post.same_text_elsewhere", Severity.BLOCK)
