"""Advice as a whole."""

import pytest

from stamgast.coach.advise import Draft, advise, flagged
from stamgast.coach.rule import Measured, Severity, allowed, wilson_lower


@pytest.mark.parametrize(
    ("ui_language", "message"),
    [
        ("sv", "Svaret avslutar samtalet."),
        ("nb", "Svaret avslutter samtalen."),
        ("nl", "Dit antwoord beëindigt het gesprek."),
        ("en", "This reply ends the conversation."),
        ("fr", "This reply ends the conversation."),
    ],
)
def test_messages_are_in_the_readers_language_whatever_the_drafts(ui_language, message):
    [finding] = advise(Draft("reply", "Leuk!", language="nl"), ui_language=ui_language)
    assert finding.message == message


@pytest.mark.parametrize(
    ("language", "text"),
    [("sv", "Vi är bäst"), ("nb", "Vi er best"), ("nl", "Wij zijn de beste"), ("en", "We are the best")],
)
def test_we_are_the_best_is_self_praise_in_every_language(language, text):
    assert "post.self_praise" in {finding.rule for finding in advise(Draft("post", text, language=language))}


def test_findings_come_in_the_order_of_the_text():
    found = advise(Draft("post", "SISTA CHANSEN!!! Vi är bäst, köp nu!!!", language="sv"))
    assert [finding.start for finding in found] == sorted(finding.start for finding in found)
    assert all(
        finding.evidence == "SISTA CHANSEN!!! Vi är bäst, köp nu!!!"[finding.start : finding.end]
        for finding in found
    )


def measured(precision, flagged):
    hits = round(precision * flagged)
    return Measured(precision, wilson_lower(hits, flagged), 0.5, flagged, 1_000, "invented")


@pytest.mark.parametrize(
    ("record", "loudest"),
    [
        (None, Severity.TIP),
        (measured(1.0, 15), Severity.TIP),
        (measured(1.0, 34), Severity.TIP),
        (measured(1.0, 35), Severity.WARN),
        (measured(0.9, 100), Severity.TIP),
        (measured(0.8, 100), Severity.SILENT),
        (measured(0.7, 10), Severity.SILENT),
    ],
)
def test_a_rule_may_speak_as_loudly_as_its_record(record, loudest):
    assert allowed(record) is loudest


def test_the_lower_bound_of_a_flawless_short_record_is_modest():
    assert wilson_lower(15, 15) == pytest.approx(0.796, abs=0.001)
    assert wilson_lower(0, 0) == 0


@pytest.mark.parametrize(
    ("text", "sells"),
    [
        ("We planted the hedge in order to keep the hens at home.", False),
        ("The lift is out of order for one more day.", False),
        ("Every shop by the river had its lamps out.", False),
        ("Order yours by Friday.", True),
    ],
)
def test_an_order_is_told_from_the_word(text, sells):
    draft = Draft("post", text, language="en")
    assert ("post.sales_words" in flagged(draft, ["post.sales_words"], kind="post")) == sells
