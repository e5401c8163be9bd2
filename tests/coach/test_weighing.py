"""Weighing what a text shows, and fitting the weights."""

import pytest

from stamgast.coach import training
from stamgast.coach.signals import MARKS, PHRASES, read
from stamgast.coach.text import Text
from stamgast.coach.weighing import reason, weigh
from stamgast.coach.weights import BIASES, LABELS, WEIGHTS


def test_a_text_that_shows_nothing_weighs_what_the_biases_say():
    text = Text("zzz zzz zzz zzz zzz")
    shown = set(read(text, "en")) & set(WEIGHTS)
    expected = {
        label: bias + sum(WEIGHTS[signal][column] for signal in shown)
        for column, (label, bias) in enumerate(zip(LABELS, BIASES, strict=True))
    }
    assert weigh(text, "en") == pytest.approx(expected)


def test_a_signal_counts_twice_at_most():
    one, two, five = (weigh(Text("bad " * times + "xx xx xx xx"), "en") for times in (1, 2, 5))
    assert two["complaint"] > one["complaint"]
    assert five["complaint"] == pytest.approx(two["complaint"])


def test_the_reason_is_among_the_words():
    text = Text("They closed early and the waiter was useless")
    found = reason("complaint", text, "en")
    assert found is not None
    assert text.folded[found.start : found.end] in {"useless", "closed early"}


def test_every_weight_belongs_to_a_signal_and_every_signal_has_phrases_in_every_language():
    assert set(WEIGHTS) <= {*PHRASES, *MARKS}
    assert all(set(languages) in ({"sv", "nb", "nl", "en"}, {"*"}) for languages in PHRASES.values())


def test_fitting_finds_which_words_speak_for_a_label():
    texts = [("The lift is broken", ["problem"]), ("What a lovely evening", ["praise"])] * 8
    rows = [
        {"language": "en", "text": text, "labels": labels, "needs_reply": labels == ["problem"]}
        for text, labels in texts
    ]
    _, weights = training.fit(rows)
    problem = list(training.LABELS).index("problem")
    assert weights["broken"][problem] > 0 > weights["delight"][problem]


def test_fitted_weights_are_written_as_a_module_that_can_be_read():
    module: dict[str, object] = {}
    exec(training.as_module([0.5] * len(training.LABELS), {"broken": [1.0] * len(training.LABELS)}), module)
    assert module["LABELS"] == tuple(training.LABELS)
    assert module["WEIGHTS"] == {"broken": (1.0,) * len(training.LABELS)}
