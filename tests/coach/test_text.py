"""Reading texts, hostile ones too."""

import pytest

from stamgast.coach.advise import Draft, advise
from stamgast.coach.text import LIMIT, Text, read
from stamgast.coach.triage import triage

HOSTILE = {
    "zero width": "T\u200back\u200b!",
    "right to left": "\u202eTack!\u202c",
    "lone surrogate": "Tack \ud800!",
    "decomposed": "Fo\u0308rsta\u030a na\u0308r ni o\u0308ppnar?",
    "stacked marks": "e" + "\u0301" * 5_000,
    "one long word": "a" * 1_000_000,
    "one long number": "1" * 1_000_000,
    "nearly addresses": "a@" * 200_000,
    "nearly accounts": "NL02 ABNA " * 50_000,
    "dotted capital": "İ" * 100_000,
    "blank": " \n\t ",
    "nothing": "",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("kind", ["purpose", "post", "reply"])
def test_advice_survives_hostile_text_and_stays_inside_it(kind, text):
    for finding in advise(Draft(kind, text, language="sv", country="SE", parent=text)):
        assert 0 <= finding.start < finding.end <= len(text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_triage_survives_hostile_text(text):
    assert triage(text, language="nl").labels


def test_invisible_characters_hide_nothing_and_spans_point_into_the_original():
    text = "Vi är b\u200bäst. Vad tycker du?"
    [finding] = advise(Draft("post", text, language="sv"))
    assert (finding.rule, text[finding.start : finding.end]) == ("post.self_praise", "Vi är b\u200bäst")


def test_decomposed_letters_are_read_like_composed_ones():
    text = "Vi a\u0308r ba\u0308st. Vad tycker du?"
    [finding] = advise(Draft("post", text, language="sv"))
    assert text[finding.start : finding.end] == "Vi a\u0308r ba\u0308st"


def test_tokens_tell_words_from_links_tags_mentions_numbers_and_emoji():
    read = Text("Hej @eva! Läs https://a.example/b #vår 12,5 👍🏽 eva@post.example")
    assert [token.kind for token in read.tokens] == [
        "word", "mention", "stop", "word", "link", "hashtag", "number", "emoji", "email",
    ]  # fmt: skip


PLAIN = (
    "vi ses, kanske? ja!",
    "'t is zo'n dag' - auto-vrij -nee- (of niet)",
    "½ liter och m² på 3,5:e dagen",
    "ring 12 och ٣ eller ۴5",
    "…och “du”; eller…ni",
    "i\u0307stanbul ſ ß ŉ ǆ",
    "ค่ำ 漢字、かな e\u0301té",
    "",
)
"""Texts without links, addresses, tags and smileys."""


@pytest.mark.parametrize("text", PLAIN)
def test_the_quick_way_to_the_words_finds_those_the_tokens_name(text):
    assert Text(text).spoken == [token.text for token in Text(text).tokens if token.kind == "word"]


@pytest.mark.parametrize("text", [*PLAIN, "så bra :D att dd ;P", "d :d", "läs a.example/läs nu", "nu. nu nu"])
def test_words_stand_where_the_tokens_say(text):
    apart, whole = Text(text), Text(text)
    wanted = tuple(token for token in whole.tokens if token.kind == "word")
    assert apart.words == whole.words == wanted
    assert apart.word_set == {word.text for word in wanted}
    assert Text(text).is_empty is (not whole.tokens)


@pytest.mark.parametrize(
    ("text", "digits", "is_marked_up"),
    [
        ("år 1964, kl. 10", 6, False),
        ("år ١٩٦٤", 4, False),
        ("𝟙𝟚 dagar…", 2, False),
        ("5:e", 1, False),
        ("5e dag", 1, True),
        ("٥e dag", 1, True),
        ("så #vår", 0, True),
        ("hem.example", 0, True),
        ("slut. nu", 0, False),
        ("m² och 👍 ’så’", 0, False),
    ],
)
def test_digits_of_all_scripts_count_and_signs_tell_of_links_and_tags(text, digits, is_marked_up):
    assert (Text(text).digits, Text(text).is_marked_up) == (digits, is_marked_up)


def test_what_was_read_a_moment_ago_is_not_read_again():
    asked, answered = read("När öppnar ni?"), read("Klockan tio.")
    assert (read("När öppnar ni?"), read("Klockan tio.")) == (asked, answered)


def test_only_the_beginning_of_an_endless_text_is_read():
    assert len(Text("ab " * LIMIT).raw) == LIMIT


@pytest.mark.parametrize(
    "text",
    [
        "Hej, vad kostar 12,50 eller 1.000? Inget!! 😂",
        "Öppet 10:30 ;) i dag? :D",
        "1️⃣ ett\n\n2️⃣ två…",
        "Läs https://a.example/b?c=1. Nu?",
        "#vår @eva 3rd",
        "ℹ️ ² ① ?!",
        ".5.6 1..2, 12.?5 3.\n4. ٣.٤",
        "",
    ],
)
@pytest.mark.parametrize("kinds", [("number",), ("stop",), ("number", "link", "email"), ("word", "stop")])
def test_tokens_of_a_kind_are_the_same_whether_or_not_all_were_cut(text, kinds):
    whole, apart = Text(text), Text(text)
    wanted = tuple(token for token in whole.tokens if token.kind in kinds)
    assert apart.of(*kinds) == apart.of(*kinds) == whole.of(*kinds) == wanted


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Öppet?", True),
        ("Öppet", False),
        ("Läs a.example/b?c=1 nu", False),
        ("Läs a.example/b?c=1 nu. Okej?!", True),
        ("Va ?? 😂", True),
    ],
)
def test_a_question_mark_within_a_link_asks_nothing(text, asks):
    assert Text(text).has_question_mark is asks
