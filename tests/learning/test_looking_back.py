"""Database rows become figures: what was said, who still waits, what does not count."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Message, PublishedNote
from stamgast.hours.operations import set_opening_hours
from stamgast.learning.queries import retrospect
from stamgast.learning.tables import in_use, items
from stamgast.plans.models import ChannelPlan
from stamgast.vocabulary.activities import Create, Delete
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member

TRIJN = Actor("trijn", "Trijn", "trijn")
US = Actor("bookshop", "Bookshop", "bookshop")


def said(id_: str, by: Actor, at: datetime, *, to: str = "", text: str = "Is there tea?") -> Create:
    return Create(Note(id=id_, attributed_to=by, content=text, published=at, in_reply_to=to, context="post"))


@pytest.fixture
def exchange(channel: Channel, now: datetime) -> None:
    """A post three days ago; one question answered after an hour, one never."""
    began = now - timedelta(days=3)
    take_in(
        channel,
        [
            said("post", US, began, text="A chair by the window?"),
            said("asked", TRIJN, began + timedelta(hours=1), to="post"),
            said("answered", US, began + timedelta(hours=2), to="asked", text="There is."),
            said("ignored", TRIJN, began + timedelta(hours=5), to="post", text="And coffee?"),
        ],
        now=now,
    )


def test_an_answered_and_an_ignored_question(exchange: None, alice: Member, now: datetime) -> None:
    found = retrospect(alice.workspace, days=7, now=now)
    assert (found.waits.n, found.waits.answered, found.still_waiting) == (2, 1, 1)
    assert found.waits.median.value == 3600.0
    assert (found.posts, getattr(found.rate, "value", None)) == (1, 2.0)
    assert (getattr(found.answered, "value", None), getattr(found.answered, "n", None)) == (0.5, 2)


def test_waits_count_in_opening_hours_where_there_are_any(
    exchange: None, alice: Member, now: datetime
) -> None:
    sunday_from_half_past_eleven = (6, time(11, 30), time(13))
    set_opening_hours(alice.workspace, [sunday_from_half_past_eleven])
    found = retrospect(alice.workspace, days=7, now=now)
    assert found.in_opening_hours
    assert found.waits.median.value == 1800.0, "asked at eleven, answered at noon in Amsterdam"


def test_what_was_deleted_does_not_count(
    exchange: None, channel: Channel, alice: Member, now: datetime
) -> None:
    take_in(channel, [Delete("ignored")], now=now)
    assert retrospect(alice.workspace, days=7, now=now).waits.n == 1


def test_a_conversation_that_began_before_the_period_is_left_out_whole(
    exchange: None, alice: Member, now: datetime
) -> None:
    assert items(alice.workspace_id, since=now - timedelta(days=1), until=now).height == 0


def test_one_workspace_never_counts_another(exchange: None, charlie: Member, now: datetime) -> None:
    assert Message.objects.count() == 3
    assert retrospect(charlie.workspace, days=90, now=now).waits.n == 0
    assert in_use(charlie.workspace_id, before=now) == set()


def posted(channel: Channel, at: datetime, **more: object) -> None:
    PublishedNote.objects.create(channel=channel, remote_id=f"{at:%s}", content="A?", published=at, **more)


@pytest.mark.parametrize(
    ("days_ago", "hours"),
    [
        ((27,), [27 * 24]), ((27, 20), [20 * 24]), ((8,), []), ((1,), []),
        ((40, 1), [27 * 24]), ((40, 20, 1), [19 * 24]), ((40,), [28 * 24]),
    ],
)  # fmt: skip
def test_a_silence_is_held_against_the_rhythm_the_channel_plans(
    days_ago: tuple[int, ...], hours: list[int], alice: Member, channel: Channel, now: datetime
) -> None:
    assert channel.rhythm_days == 3
    for days in days_ago:
        posted(channel, now - timedelta(days=days))
    found = retrospect(alice.workspace, days=28, now=now)
    assert [length for _from, _until, length in found.silences] == hours


def test_a_channel_that_rests_is_not_silent(alice: Member, channel: Channel, now: datetime) -> None:
    ChannelPlan.objects.create(
        channel=channel, version=1, state="resting", posts_per_week=2, review_on=now.date()
    )
    posted(channel, now - timedelta(days=27))
    assert retrospect(alice.workspace, days=28, now=now).silences == []


def looked_at(client: Client, monkeypatch: pytest.MonkeyPatch, now: datetime) -> str:
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    return " ".join(client.get("/w/bookshop/learn/").content.decode().split())


def test_the_rate_says_of_how_many_posts_it_is(
    exchange: None, alice: Member, channel: Channel, client_of: Callable[[Member], Client],
    now: datetime, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    posted(channel, now - timedelta(days=5), only_ours=True)
    page = looked_at(client_of(alice), monkeypatch, now)
    assert "1 post. Likes are not counted" in page


def test_with_nothing_to_count_nothing_is_known(
    alice: Member, channel: Channel, client_of: Callable[[Member], Client],
    now: datetime, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    posted(channel, now - timedelta(days=5), only_ours=True)
    page = looked_at(client_of(alice), monkeypatch, now)
    assert page.count("Not known yet: nobody has begun a conversation.") == 2
    assert "Not known yet: nobody has asked anything" in page
    assert "Not known yet: comments on posts made by hand cannot be read here." in page
    assert "95 % interval: <" not in page


def test_a_period_without_a_word_of_ours_is_one_silence(
    alice: Member, channel: Channel, client_of: Callable[[Member], Client],
    now: datetime, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    posted(channel, now - timedelta(days=40))
    client = client_of(alice)
    assert "1 silence was longer than three times the pause you plan" in looked_at(client, monkeypatch, now)
    assert client.get("/w/bookshop/learn/rhythm.light.svg").content.startswith(b"<svg")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["waits", "rhythm"])
def test_charts_are_svg_without_scripts(
    name: str, scheme: str, exchange: None, alice: Member, client_of: Callable[[Member], Client],
    now: datetime, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    answer = client_of(alice).get(f"/w/bookshop/learn/{name}.{scheme}.svg?days=7")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")
    assert b"<script" not in answer.content


@pytest.mark.parametrize("given", ["days=0", "days=x", "channel=%00", "days=7&channel="])
def test_senseless_questions_get_the_usual_answer(
    given: str, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    assert client_of(alice).get(f"/w/bookshop/learn/?{given}").status_code == 200


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2026-12-01T09:00", True),
        ("", False),
        ("x", False),
        ("2026-13-01T09:00", False),
        ("0001-01-01", True),
    ],
)
def test_the_hours_of_what_is_no_time_are_left_out(
    given: str, told: bool, channel: Channel, alice: Member, client_of: Callable[[Member], Client]
) -> None:
    answer = client_of(alice).get(f"/w/bookshop/learn/hours/{channel.pk}/", {"at": given})
    assert (answer.status_code, b"Too little is known" in answer.content) == (200, told)


def test_an_empty_workspace_says_what_will_be_here(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get("/w/bookshop/learn/").content.decode()
    assert "Nothing to look back on yet" in page
