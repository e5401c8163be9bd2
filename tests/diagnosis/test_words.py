"""Figures, lengths and codes in words: no more precise than they are, and no bolder than what was counted."""

import pytest

from stamgast.diagnosis.questions import EXAMPLES_OF, KEYS, REASONS
from stamgast.diagnosis.report.words import Words
from stamgast.diagnosis.result import DIFFERENCE, Assessed, Known, Measured
from stamgast.diagnosis.wording import wording
from stamgast.metrics.figures import Figure
from stamgast.vocabulary.languages import LANGUAGES

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0
EN = Words("en")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 seconds"), (1, "1 second"), (80 * MINUTE, "80 minutes"), (91 * MINUTE, "91 minutes"),
        (2.5 * HOUR, "2.5 hours"), (5 * HOUR, "5 hours"), (29.4 * HOUR, "29 hours"), (DAY * 2, "2 days"),
        (DAY * 16, "16 days"), (DAY * 90, "3 months"), (DAY * 913, "2.5 years"),
    ],
)  # fmt: skip
def test_lengths_that_differ_are_told_apart(seconds: float, said: str) -> None:
    assert EN.length(seconds) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_and_several_are_counted_as_the_language_does(language: str) -> None:
    words = Words(language)
    for name, forms in wording(language)["count"].items():
        assert words.count(name, 1) == forms["one"].format(n=1)
        assert words.count(name, 3) == forms["many"].format(n=3)
    assert (EN.count("posts", 1), EN.count("posts", 1_204)) == ("1 post", "1,204 posts")


@pytest.mark.parametrize(
    ("figure", "said", "interval"),
    [
        (Figure(0.5, 0.4, 0.6, 40, "share"), "50%", "between 40% and 60%"),
        (Figure(0.0, 0.0, 0.001, 900, "share"), "0%", ""),  # both ends read the same
        (Figure(0.31, 0.2, 0.4, 40, DIFFERENCE), "31 percentage points",
         "between 20 percentage points and 40 percentage points"),
        (Figure(None, 9 * DAY, None, 40, "s"), "not within 9 days", ""),
        (Figure(HOUR, HOUR, None, 40, "s"), "60 minutes", "at least 60 minutes"),
        (Figure(None, 3.0, None, 40, "people"), "at least 3", ""),
    ],
)  # fmt: skip
def test_figures_and_their_intervals(figure: Figure, said: str, interval: str) -> None:
    assert (EN.figure(figure), EN.interval(figure)) == (said, interval)


@pytest.mark.parametrize(
    ("capability", "level", "reason", "helps"),
    [
        ("followers", "none", "", "nowhere"),  # no export of that network has it
        ("followers", "none", "no such list in this export", "export"),
        ("followers", "partial", "ids, undated", ""),
        ("followers", "full", "", ""),
        ("inbound_comments", "none", "", "export"),
        ("inbound_counts", "partial", "insights", "export"),
        ("inbound_counts", "count_only", "", ""),
    ],
)
def test_what_helps_is_said_where_anything_does(capability: str, level: str, reason: str, helps: str) -> None:
    said = {"nowhere": EN.format("page.nowhere"), "export": EN.of("how")[capability], "": ""}
    assert EN.remedy(Known("a", capability, level, reason)) == said[helps]


def decided(id_: str, figure: str, verdict: str = "good") -> Assessed:
    measured = Measured(figure, Figure(0.5, 0.4, 0.6, 40, "share"))
    return Assessed(id_, verdict, (measured,))  # type: ignore[arg-type]  # one of the verdicts


def test_the_sentence_is_about_the_figure_that_decided() -> None:
    own, base = wording("en")["deciding"], wording("en")["reason"]
    both = decided("one_way", "response.comments_answered"), decided("one_way", "posts.talk_share")
    assert [EN.verdict("reason", one) for one in both] == [
        base["one_way"]["good"],
        own["posts.talk_share"]["good"],
    ]
    reshares = decided("same_text", "posts.bare_reshares", "act")
    assert EN.next_step("reason", reshares) == own["posts.bare_reshares"]["next"]
    copies = decided("same_text", "crossposting.share", "act")
    assert EN.heading("reason", reshares) == own["posts.bare_reshares"]["title"]
    assert EN.heading("reason", copies) == base["same_text"]["title"]
    prizes = decided("giveaways", "giveaway.posts", "act")  # has a verdict of its own, and the common step
    assert EN.verdict("reason", prizes) == own["giveaway.posts"]["act"]
    assert EN.next_step("reason", prizes) == base["giveaways"]["next"]
    unknown = decided("one_way", "posts.talk_share", "not_knowable")
    assert EN.next_step("reason", unknown) == base["one_way"]["unknown"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_of_figures_belong_to_figures_that_decide(language: str) -> None:
    judged = {figure for question in (*REASONS, *KEYS) for figure in question.judged}
    assert wording(language)["deciding"].keys() <= judged
    assert EXAMPLES_OF.keys() <= judged
    assert all({"good", "watch", "act"} <= part.keys() for part in wording(language)["deciding"].values())
