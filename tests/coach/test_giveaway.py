"""Weighing what speaks for a give-away."""

import json
from functools import cache
from pathlib import Path

import pytest

from stamgast.coach import training
from stamgast.coach.automaton import Automaton
from stamgast.coach.giveaway import ACTS, BUILD, at_most, may_be_one, reason, shown
from stamgast.coach.giveaway_weights import BIAS, WEIGHTS
from stamgast.coach.lexicon.prizes import PRIZES
from stamgast.coach.text import Text

DATA = Path(__file__).parent / "data"


@cache
def automaton(language):
    return Automaton({"post": PRIZES}, language)


def hits(text, language="en"):
    return automaton(language).find(Text(text).folded).get("post", {})


def weighed(text, language="en", *, fits=False):
    return reason(hits(text, language), Text(text), language, fits=fits)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Svara på frågan och ha chansen att vinna ett presentkort!"),
        ("nb", "Svar på spørsmålet og få sjansen til å vinne et gavekort!"),
        ("nl", "Reageer en maak kans om een cadeaubon te winnen!"),
        ("en", "Comment for your chance at winning a voucher!"),
        ("sv", "De trettio första som svarar får en tygkasse."),
        ("nb", "De tretti første som svarer, får et nett."),
        ("nl", "De eerste dertig die reageren krijgen een tas."),
        ("en", "The first thirty to reply get a tote bag."),
        ("sv", "Vinn två biljetter! Gilla och tagga en vän. Vilken kväll blir det?"),
        ("nb", "Vinn to billetter! Lik og tagg en venn. Hvilken kveld blir det?"),
        ("nl", "Win twee kaartjes! Like en tag een vriend. Welke avond zouden jullie kiezen?"),
        ("en", "Win two tickets! Like this and tag a friend. Which evening would you choose?"),
    ],
)
def test_who_is_chosen_and_what_they_get_are_a_giveaway(language, text):
    found = weighed(text, language)
    assert found is not None
    assert text[found.start : found.end]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Två fribiljetter till den som gissar rätt resultat på lördag."),
        ("nb", "To fribilletter til den som gjetter riktig resultat på lørdag."),
        ("nl", "Twee vrijkaartjes voor wie de uitslag van zaterdag goed raadt."),
        ("en", "Two free tickets for whoever guesses Saturday's score."),
        ("sv", "Dela bilden, följ kontot, håll tummarna. Presentkort på 500 kr väntar."),
        ("nb", "Del bildet, følg kontoen, kryss fingrene. Gavekort på 500 kr venter."),
        ("nl", "Deel de foto, volg het account, duimen maar. Cadeaubon van 50 euro ligt klaar."),
        ("en", "Share the picture, follow the account, fingers crossed. A £50 voucher is waiting."),
    ],
)
def test_a_prize_for_whoever_and_acts_that_hope_for_luck_are_a_giveaway(language, text):
    assert weighed(text, language) is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Dela gärna, följ oss och håll tummarna för fint väder."),
        ("nb", "Del gjerne, følg oss og kryss fingrene for fint vær."),
        ("nl", "Deel dit, volg ons en duimen dat het droog blijft."),
        ("en", "Please share, follow us and fingers crossed for dry weather."),
    ],
)
def test_who_hopes_for_something_else_gives_nothing_away(language, text):
    assert weighed(text, language) is None


@pytest.mark.parametrize(
    "text",
    [
        "Tell us what you think of the new bench.",
        "Last year's lottery raised enough for a new roof. Who remembers the old one?",
        "Everybody gets a balloon on Saturday, come and play.",
        "",
    ],
)
def test_neither_is_enough_by_itself(text):
    assert weighed(text) is None


@pytest.mark.parametrize(
    ("text", "signals"),
    [
        ("Write to us! The best one gets cake, right?", {"get_chosen", "ends_asking", "chosen_gets"}),
        ("The prize draw is on Sunday", {"no_act", "prize_chosen"}),
        ("Comment and you might win", {"act_then_gain", "ordered", "addressed"}),
        ("The winner had an email", {"told"}),
        ("We do not hold prize draws", {"denied"}),
        ("One of you takes the crate home", {"one_of"}),
        ("Tag the best baker", {"no_gain", "ordered"}),
        ("You might get a voucher", {"may_get"}),
        ("First 10 in get one", {"first_few", "first_get"}),
    ],
)
def test_how_a_post_is_built_shows(text, signals):
    assert signals <= {signal for signal, count in shown(hits(text), Text(text), "en").items() if count}


def test_a_pattern_that_fits_weighs_as_well_and_does_not_decide():
    text = "Leave a comment, the soup gets hot on Friday"
    assert weighed(text) is None
    assert weighed(text, fits=True) is not None
    assert weighed("What do you think?", fits=True) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Vi har slutat med tävlingar. Priset är detsamma."),
        ("nb", "Vi har sluttet med konkurranser. Prisen er den samme."),
        ("nl", "Wij doen niet aan winacties. De prijs blijft gelijk."),
        ("en", "We don't do competitions. The prize stays the same."),
        ("nl", "Tag iemand die altijd nog één bladzijde leest."),
    ],
)
def test_no_draw_and_no_gain_are_no_giveaway(language, text):
    assert weighed(text, language) is None


def test_no_post_comes_to_more_than_its_signals_can():
    for row in (row for path in DATA.glob("*/posts.ndjson") for row in map(json.loads, path.open())):
        found = hits(row["text"], row["language"])
        if not found.keys() <= ACTS | {"get"}:
            counts = shown(found, Text(row["text"]), row["language"])
            score = BIAS + sum(WEIGHTS[signal] * count for signal, count in counts.items())
            assert score <= at_most(frozenset(found), fits=False) + 0.001, row["text"]


@pytest.mark.parametrize("text", ["", "Comment below", "The best soup in town", "Send us your ideas"])
def test_most_posts_need_no_close_look(text):
    assert not may_be_one(hits(text), fits=False)


def test_every_signal_has_a_weight_and_phrases_in_every_language():
    assert set(WEIGHTS) == {*PRIZES, *BUILD}
    assert all(set(languages) == {"sv", "nb", "nl", "en"} for languages in PRIZES.values())


def test_fitting_finds_what_speaks_for_a_giveaway():
    texts = [("Comment and win a prize", ["giveaway"]), ("Comment on the new bench", [])] * 8
    rows = [{"language": "en", "text": text, "labels": labels} for text, labels in texts]
    bias, weights = training.fit_giveaway(rows)
    assert bias < 0 < weights["win"]
    module: dict[str, object] = {}
    exec(training.weights_module("a give-away", bias, weights), module)
    assert (module["BIAS"], module["WEIGHTS"]) == (bias, weights)
