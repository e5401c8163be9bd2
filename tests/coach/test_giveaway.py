"""Weighing what speaks for a give-away."""

import pytest

from stamgast.coach import training
from stamgast.coach.automaton import Automaton
from stamgast.coach.giveaway import CHOSEN, reason, shown
from stamgast.coach.giveaway_weights import WEIGHTS
from stamgast.coach.lexicon.prizes import PRIZES
from stamgast.coach.text import Text


def hits(text, language="en"):
    return Automaton({"post": PRIZES}, language).find(Text(text).folded).get("post", {})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Svara på frågan och ha chansen att vinna ett presentkort!"),
        ("nb", "Svar på spørsmålet og få sjansen til å vinne et gavekort!"),
        ("nl", "Reageer en maak kans om een cadeaubon te winnen!"),
        ("en", "Comment for your chance at winning a voucher!"),
    ],
)
def test_a_prize_and_an_act_are_a_giveaway(language, text):
    found = reason(hits(text, language), Text(text))
    assert found is not None
    assert text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "Our team is winning prizes, what a chance, a lucky draw!",
        "Tell us what you think of the new bench.",
        "",
    ],
)
def test_neither_is_enough_by_itself(text):
    assert reason(hits(text), Text(text)) is None


def test_nothing_is_weighed_where_no_act_is_asked_for():
    assert shown(hits("The prize draw is on Sunday"), Text("The prize draw is on Sunday")) == {}


def test_who_is_chosen_and_a_last_question_are_signals_too():
    text = "Write to us! The best one gets cake, right?"
    assert {"get_chosen", "ends_asking"} <= set(shown(hits(text), Text(text)))


def test_every_signal_has_a_weight_and_phrases_in_every_language():
    assert set(WEIGHTS) == {*PRIZES, *CHOSEN}
    assert all(set(languages) == {"sv", "nb", "nl", "en"} for languages in PRIZES.values())


def test_fitting_finds_what_speaks_for_a_giveaway():
    texts = [("Comment and win a prize", ["giveaway"]), ("Comment on the new bench", [])] * 8
    rows = [{"language": "en", "text": text, "labels": labels} for text, labels in texts]
    bias, weights = training.fit_giveaway(rows)
    assert bias < 0 < weights["win"]
    module: dict[str, object] = {}
    exec(training.giveaway_module(bias, weights), module)
    assert (module["BIAS"], module["WEIGHTS"]) == (bias, weights)
