"""How alike two texts are."""

import pytest

from stamgast.coach import similarity as similarity_module
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


def test_a_text_held_against_many_is_made_comparable_once():
    ours, others = "Kom på lördag, ta med en vän!", [f"Vi ses den {day} november." for day in range(20)]
    similarity_module._normalised.cache_clear()
    for _ in range(3):
        assert max(similarity(ours, other) for other in others) < NEAR_DUPLICATE
    assert similarity_module._normalised.cache_info().misses == 21


def test_the_same_text_on_another_channel_blocks():
    [finding] = advise(
        Draft("post", "Vad odlar du i år?", language="sv", others=("Vad odlar du i år? #odla",))
    )
    assert (finding.rule, finding.severity) == ("post.same_text_elsewhere", Severity.BLOCK)
