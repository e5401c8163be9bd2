"""How texts speak, where they leave a channel's voice, and what a channel's voice has been so far."""

import pytest

from stamgast.coach.draft import Voice
from stamgast.coach.text import Text
from stamgast.coach.voice import ENOUGH, Traits, departures, learn, traits


@pytest.mark.parametrize(
    ("language", "text", "address"),
    [
        ("nl", "Kunt u morgen komen?", "formal"),
        ("nl", "Kom je morgen?", "informal"),
        ("nl", "Morgen is er soep.", None),
        ("nl", "Neemt u je hond mee?", None),
        ("sv", "Då är Ni välkommen.", "formal"),
        ("sv", "Då är du välkommen.", "informal"),
        ("sv", "Ni är välkomna.", None),
        ("nb", "Da kan De komme.", "formal"),
        ("nb", "Da kan du komme.", "informal"),
        ("nb", "De kommer i morgen.", None),
        ("en", "You are welcome.", None),
        ("en", "Dear Sir or Madam, you are welcome.", "formal"),
    ],
)
def test_how_a_text_says_you(language, text, address):
    assert traits(Text(text), language).address == address


def test_what_is_counted_in_a_text():
    assert traits(Text("Kom! Wij zijn er de hele dag 🎉🎉"), "nl") == Traits(
        address=None, emoji=2, exclamations=1, longest=6, lix=3.5
    )
    assert traits(Text(""), "nl") == Traits(address=None, emoji=0, exclamations=0, longest=0, lix=0.0)


@pytest.mark.parametrize(
    ("voice", "flagged"),
    [
        (Voice(), []),
        (Voice(address="informal"), ["u", "uw"]),
        (Voice(address="formal"), []),
        (Voice(emoji=1), ["🎈"]),
        (Voice(emoji=0), ["🎉", "🎈"]),
        (Voice(exclamations=1), ["!"]),
        (Voice(sentence_words=3), ["Neemt u uw hond mee!"]),
    ],
)
def test_where_a_text_leaves_a_voice(voice, flagged):
    text = Text("Komt u ook! Neemt u uw hond mee! 🎉🎈")
    found = [text.raw[match.start : match.end] for match in departures(text, "nl", voice)]
    assert sorted(set(found)) == sorted(flagged)


def test_a_polite_you_has_a_familiar_one_to_replace_it():
    found = departures(Text("Komt u met uw hond?"), "nl", Voice(address="informal"))
    assert [match.replacement for match in found] == ["je", "je"]


def test_a_channel_of_few_texts_has_no_voice_yet():
    assert learn(["Kom je ook?"] * (ENOUGH - 1), "nl") == Voice(language="nl")


def test_a_channels_voice_is_what_nine_in_ten_of_its_texts_kept_to():
    texts = ["Kom je ook naar de soep? 🎉"] * 19 + ["Komt u ook? 🎉🎉🎉🎉🎉!!!!!"]
    assert learn(texts, "nl") == Voice(
        language="nl", address="informal", emoji=1, exclamations=0, sentence_words=6, lix=6
    )


def test_a_channel_that_says_you_both_ways_is_left_open():
    assert learn(["Kom je ook?", "Komt u ook?"] * 10, "nl").address is None
