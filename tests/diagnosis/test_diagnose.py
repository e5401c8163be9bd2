"""The diagnosis of a past with known truth, and of archives that know only half of it."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from stamgast.diagnosis.as_json import as_json
from stamgast.diagnosis.diagnose import NothingThere, Options, diagnose
from stamgast.diagnosis.result import Assessed, Diagnosis
from stamgast.metrics.figures import Figure, NotKnowable
from stamgast.networks.archives.tables import Tables
from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.world.history import PastChannel, Truth, history
from tests.diagnosis.conftest import DAYS, END, finish, import_of, microseconds

pytestmark = pytest.mark.long

Past = Callable[..., Tables]


def named(found: Diagnosis, name: str) -> Assessed:
    return next(one for one in (*found.reasons, *found.keys) if one.id == name)


def value(found: Diagnosis, name: str) -> float:
    figure = found.metrics[name].figure
    assert isinstance(figure, Figure)
    assert figure.value is not None
    return figure.value


def own_words(tables: Tables, count: int, **more: object) -> None:
    """An archive of a network that hands out our own words only: a post a day, every third day an answer."""
    into = import_of(tables, "x", "us")
    for day in range(count):
        at = microseconds(END - timedelta(days=count - day))
        into.item(native_id=f"p{day}", kind="post", direction="out", ts=at, text="Soup is on.", lang="en")
        if day % 3 == 0:
            asked = {"parent_ts": at, "parent_ts_source": "id_clock:x", "parent_native": f"elsewhere{day}"}
            late = at + 7_200_000_000
            into.item(native_id=f"r{day}", kind="reply", direction="out", ts=late, text="Thanks!", **asked)
    finish(into, tables, **more)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_planted_is_found(past: Past, language: Language) -> None:
    truth = Truth(empty=0.5, referring=0.0)
    notes = history(7, END, DAYS, (PastChannel("counter", language),), truth)
    replies = [note for note in notes if note.quality]
    answered = {note.in_reply_to for note in replies}
    heard = [note for note in notes if note.by]
    found = diagnose(past(language, truth=truth))
    empty = sum(note.quality == "empty" for note in replies) / len(replies)
    assert value(found, "conversation.empty_replies") == pytest.approx(empty, abs=0.15)
    assert named(found, "empty").verdict == "act"
    heard_back = sum(note.id in answered for note in heard) / len(heard)
    assert value(found, "response.comments_answered") == pytest.approx(heard_back, abs=0.03)
    posts = sum(note.id == note.context for note in notes)
    assert found.metrics["conversation.rate"].figure.n == posts  # type: ignore[union-attr]
    assert {len(found.reasons), len(found.keys)} == {10, 7}


def test_slow_answers_are_found(past: Past) -> None:
    quick = diagnose(past(truth=Truth(median_reply=timedelta(minutes=30))))
    slow = diagnose(past(truth=Truth(median_reply=timedelta(days=3), sigma=0.3)))
    assert named(quick, "on_the_side").verdict == "good"
    assert named(slow, "on_the_side").verdict == "act"
    assert value(slow, "response.first_time.median") == pytest.approx(3 * 86_400, rel=0.25)


def test_examples_are_three_at_most_with_links_and_short_names(past: Past) -> None:
    found = diagnose(past(truth=Truth(unanswered=0.6)))
    shown = named(found, "one_way").examples
    assert len(shown) == 3
    assert all(one.url.startswith("https://bokkafeen.example/") and one.text and one.hours for one in shown)
    assert all(all(len(part) == 2 for part in one.who.split()) for one in shown)
    whole = diagnose(past(truth=Truth(unanswered=0.6)), Options(names=True))
    assert [one.who.split()[0][0] for one in named(whole, "one_way").examples] == [
        one.who[0] for one in shown
    ]
    assert all(len(one.who) > 4 for one in named(whole, "one_way").examples)


def test_examples_do_not_all_say_the_same(tables: Tables) -> None:
    into = import_of(tables, "x")
    for day in range(20):
        at = microseconds(END - timedelta(days=20 - day))
        text = "Soup is on." if day > 15 else f"Today there is cake number {day}."
        into.item(
            native_id=str(day), kind="post", direction="out", ts=at, text=f"{text} https://a.example/{day}"
        )
    finish(into, tables)
    shown = [one.text.partition(" https")[0] for one in named(diagnose(tables), "guessing").examples]
    assert shown == ["Soup is on.", "Today there is cake number 15.", "Today there is cake number 14."]


def test_the_same_archive_gives_the_same_diagnosis(past: Past) -> None:
    tables = past()
    assert as_json(diagnose(tables), "en") == as_json(diagnose(tables), "en")


def test_own_words_only_are_not_taken_for_silence_of_others(tables: Tables) -> None:
    own_words(tables, 60)
    found = diagnose(tables)
    for name in ("referring", "tone"):
        assert (named(found, name).verdict, named(found, name).why_not) == ("not_knowable", "source")
    assert isinstance(found.metrics["response.comments_answered"].figure, NotKnowable)
    assert isinstance(found.metrics["conversation.rate"].figure, NotKnowable)
    assert named(found, "one_way").figures[0].id == "posts.talk_share"
    assert named(found, "on_the_side").figures[0].id == "response.own_delay.median"
    assert value(found, "response.own_delay.median") == 7_200.0
    assert found.pictures.people is not None
    assert found.pictures.people.height == 0
    assert not found.pictures.waits_heard


def test_one_account_says_nothing_of_networks_and_copies(tables: Tables) -> None:
    own_words(tables, 40)
    found = diagnose(tables)
    assert {named(found, name).why_not for name in ("networks", "same_text")} == {"one_channel"}


def test_two_accounts_show_the_same_text(tables: Tables) -> None:
    for network in ("mastodon", "x"):
        into = import_of(tables, network)
        for day in range(30):
            at = microseconds(END - timedelta(days=30 - day))
            text = (
                f"Soup number {day} is on today, come in and tell us what you think"
                if day % 2
                else network * day
            )
            into.item(native_id=str(day), kind="post", direction="out", ts=at, text=text)
        finish(into, tables)
    found = diagnose(tables)
    assert named(found, "same_text").verdict == "act"
    assert value(found, "crossposting.share") == pytest.approx(15 / 29, abs=0.03)
    assert len(found.accounts) == 2
    assert found.pictures.pairs is not None
    assert found.pictures.pairs.height == 2


def test_a_stretch_of_time_is_held_against_the_one_before(tables: Tables) -> None:
    own_words(tables, 90)
    found = diagnose(tables, Options(since=END - timedelta(days=30)))
    change = named(found, "plan").change
    assert change is not None
    assert change.middle == (END - timedelta(days=30)).date()
    assert 28 <= change.before.n <= 31
    assert {account.posts for account in found.accounts} == {30}


def test_nothing_in_the_time_asked_for(tables: Tables) -> None:
    own_words(tables, 5)
    with pytest.raises(NothingThere):
        diagnose(tables, Options(since=END + timedelta(days=1)))
    with pytest.raises(NothingThere):
        diagnose(tables, Options(until=END - timedelta(days=50)))


def test_an_archive_without_items(tables: Tables) -> None:
    finish(import_of(tables), tables)
    with pytest.raises(NothingThere):
        diagnose(tables)


def test_the_json_form(past: Past) -> None:
    found = json.loads(json.dumps(as_json(diagnose(past()), "nl"), allow_nan=False))
    assert {"account", "known", "metrics", "reasons", "keys"} <= found.keys()
    assert (len(found["reasons"]), len(found["keys"])) == (10, 7)
    for one in (*found["reasons"], *found["keys"]):
        assert {"id", "verdict", "figures", "examples", "next_step"} <= one.keys()
        assert one["verdict"] in {"good", "watch", "act", "not_knowable"}
        assert one["next_step"]
    for metric in found["metrics"].values():
        assert {"version", "not_knowable"} == metric.keys() or {
            "version", "value", "low", "high", "n", "unit",
        } == metric.keys()  # fmt: skip
    assert {"capability", "level", "reason", "channel"} == found["known"][0].keys()
