"""Channel plans and their versions: written, superseded, at rest, and what the coach hears of them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.planner.advice import voice_of
from stamgast.planner.models import Post
from stamgast.planner.queries import channels_left
from stamgast.plans.models import ChannelPlan, Theme
from stamgast.plans.operations import Superseded, adapt_plan, write_plan
from stamgast.plans.queries import current_plans, plan_of, plan_versions, resting, rhythm
from stamgast.strategy.models import Audience, Goal
from stamgast.workspaces.models import AuditEntry, Member
from tests.factories import NOW

TODAY = NOW.date()
GIVEN: dict[str, Any] = {
    "state": "active",
    "purpose": "For those who read",
    "address": "formal",
    "sight": "public",
    "content_kind": "Questions with a photo",
    "posts_per_week": 2,
    "emoji": 1,
    "review_on": TODAY,
}

SignIn = Callable[[Member], Client]


@pytest.fixture(autouse=True)
def a_known_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


def form(**changes: object) -> dict[str, object]:
    return {**GIVEN, "review_on": (TODAY + timedelta(days=90)).isoformat(), "seen": 0, **changes}


def test_a_plan_is_kept_with_the_channel_where_it_belongs_there(alice: Member, channel: Channel) -> None:
    plan = write_plan(alice, channel, GIVEN, seen=0)
    channel.refresh_from_db()
    assert (plan.version, channel.purpose, channel.address, channel.rhythm_days) == (
        1, "For those who read", "formal", 4,
    )  # fmt: skip
    assert rhythm(channel, current_plans(alice.workspace_id).get(channel.pk)) == 2.0


def test_two_at_once_never_overwrite_each_other(alice: Member, channel: Channel) -> None:
    write_plan(alice, channel, GIVEN, seen=0)
    with pytest.raises(Superseded):
        write_plan(alice, channel, {**GIVEN, "purpose": "Mine"}, seen=0)
    channel.refresh_from_db()
    assert channel.purpose == "For those who read"
    assert ChannelPlan.objects.count() == 1


def test_adapting_keeps_the_rest_and_writes_nothing_where_nothing_changes(
    alice: Member, channel: Channel
) -> None:
    theme = Theme.objects.create(workspace=alice.workspace, name="Reading together")
    write_plan(alice, channel, {**GIVEN, "themes": [theme]}, seen=0)
    for _ in range(2):  # a double click
        adapted = adapt_plan(alice, channel, TODAY, state=ChannelPlan.State.RESTING)
    assert (adapted.version, adapted.content_kind, list(adapted.themes.all())) == (
        2, "Questions with a photo", [theme],
    )  # fmt: skip
    assert resting(alice.workspace_id) == {channel.pk}
    assert rhythm(channel, current_plans(alice.workspace_id).get(channel.pk)) == 0.0


def test_versions_say_in_words_what_changed(alice: Member, channel: Channel) -> None:
    goal = Goal.objects.create(workspace=alice.workspace, title="Help people")
    write_plan(alice, channel, GIVEN, seen=0)
    write_plan(alice, channel, {**GIVEN, "goals": [goal], "state": "experiment", "emoji": None}, seen=1)
    newest, first = plan_versions(channel)
    assert [(one.name, one.before, one.after) for one in newest.changes] == [
        ("State", "Active", "An experiment"),
        ("Goals", "–", "Help people"),
        ("Emoji", "1", "–"),
    ]
    assert (newest.is_current, first.changes) == (True, ())


def test_the_coach_goes_by_the_plan(alice: Member, channel: Channel) -> None:
    assert voice_of(channel).emoji is None
    write_plan(alice, channel, {**GIVEN, "sentence_words": 20}, seen=0)
    channel.refresh_from_db()
    voice = voice_of(channel)
    assert (voice.address, voice.emoji, voice.exclamations, voice.sentence_words) == ("formal", 1, None, 20)


def test_nothing_is_suggested_for_a_channel_at_rest(
    alice: Member, channel: Channel, client_of: SignIn
) -> None:
    post = Post.objects.create(workspace=alice.workspace, idea="A chair")
    assert channels_left(post) == [channel]
    client = client_of(alice)
    client.post(f"/w/bookshop/channel-plans/{channel.pk}/rest/", {"rest": "yes"})
    assert channels_left(post) == []
    page = client.get(f"/w/bookshop/posts/{post.pk}/").content.decode()
    assert "At rest:" in page
    assert "Text for Bookshop" not in page
    assert "resting" in client.get("/w/bookshop/channel-plans/").content.decode()
    client.post(f"/w/bookshop/channel-plans/{channel.pk}/rest/", {"rest": "no"})
    assert channels_left(post) == [channel]
    assert AuditEntry.objects.filter(verb="plan.written").count() == 2


@pytest.mark.parametrize("state", ["active", "experiment"])
def test_undo_leads_back_to_what_the_channel_was(
    alice: Member, channel: Channel, client_of: SignIn, state: str
) -> None:
    write_plan(alice, channel, {**GIVEN, "state": state}, seen=0)
    client, address = client_of(alice), f"/w/bookshop/channel-plans/{channel.pk}/rest/"
    client.post(address, {"rest": "yes"})
    said = client.get("/w/bookshop/channel-plans/").content.decode()
    assert f"""hx-vals='{{"state": "{state}"}}'>Undo""" in said
    client.post(address, {"state": state})
    assert plan_of(channel, TODAY).state == state


def test_a_rest_leaves_the_rhythm_alone(alice: Member, channel: Channel) -> None:
    Channel.objects.update(rhythm_days=30)
    channel.refresh_from_db()
    adapt_plan(alice, channel, TODAY, state=ChannelPlan.State.RESTING)
    adapt_plan(alice, channel, TODAY, state=ChannelPlan.State.ACTIVE)
    channel.refresh_from_db()
    assert channel.rhythm_days == 30
    adapt_plan(alice, channel, TODAY, posts_per_week=1)
    channel.refresh_from_db()
    assert channel.rhythm_days == 7


def test_a_plan_that_posts_as_often_as_before_leaves_the_days_between_two_posts_alone(
    alice: Member, channel: Channel
) -> None:
    Channel.objects.update(rhythm_days=30)
    channel.refresh_from_db()
    shown = plan_of(channel, TODAY).posts_per_week
    write_plan(alice, channel, {**GIVEN, "posts_per_week": shown}, seen=0)
    channel.refresh_from_db()
    assert channel.rhythm_days == 30


def test_a_plan_is_written_on_its_page(alice: Member, channel: Channel, client_of: SignIn) -> None:
    client = client_of(alice)
    audience = Audience.objects.create(workspace=alice.workspace, name="Readers")
    address = f"/w/bookshop/channel-plans/{channel.pk}/edit/"
    assert "house rule: 90" in client.get(address).content.decode()
    answer = client.post(address, form(audiences=[audience.pk], minutes_per_post=60), follow=True)
    page = answer.content.decode()
    assert "For those who read" in page
    assert "Readers" in page
    plan = plan_of(channel, TODAY)
    assert (plan.minutes_per_post, plan.conversations_per_week, plan.written_by) == (60, None, alice)
    assert client.get(f"/w/bookshop/channel-plans/{channel.pk}/versions/").status_code == 200


def test_who_was_overtaken_sees_both(alice: Member, channel: Channel, client_of: SignIn) -> None:
    write_plan(alice, channel, GIVEN, seen=0)
    write_plan(alice, channel, {**GIVEN, "content_kind": "Films"}, seen=1)
    answer = client_of(alice).post(
        f"/w/bookshop/channel-plans/{channel.pk}/edit/", form(purpose="Mine", seen=1)
    )
    page = answer.content.decode()
    assert (answer.status_code, "<ins>Films</ins>" in page, "Mine" in page) == (409, True, True)
    assert 'name="seen" value="2"' in page


@pytest.mark.parametrize(
    ("review_on", "is_kept"),
    [(TODAY, True), (date(2027, 5, 25), True), (date(2027, 5, 26), False), (date(2026, 11, 24), False)],
)
def test_a_plan_is_looked_at_again_within_six_months(
    review_on: date, is_kept: bool, alice: Member, channel: Channel, client_of: SignIn
) -> None:
    address = f"/w/bookshop/channel-plans/{channel.pk}/edit/"
    answer = client_of(alice).post(address, form(review_on=review_on.isoformat()))
    assert answer.status_code == (302 if is_kept else 422)
    assert ChannelPlan.objects.exists() is is_kept


def test_goals_and_themes_of_others_cannot_be_named(
    alice: Member, charlie: Member, channel: Channel, client_of: SignIn
) -> None:
    theirs = Goal.objects.create(workspace=charlie.workspace, title="Secret")
    Goal.objects.create(workspace=alice.workspace, title="Ours")
    answer = client_of(alice).post(f"/w/bookshop/channel-plans/{channel.pk}/edit/", form(goals=[theirs.pk]))
    assert answer.status_code == 422
    assert "Secret" not in answer.content.decode()


def test_the_hours_are_held_against_the_plans(alice: Member, channel: Channel, client_of: SignIn) -> None:
    client = client_of(alice)
    assert (
        "Nobody has said yet when they are there" in client.get("/w/bookshop/channel-plans/").content.decode()
    )
    alice.availabilities.create(weekday=0, from_time="09:00", to_time="11:00")
    write_plan(alice, channel, {**GIVEN, "posts_per_week": 3}, seen=0)
    page = client.get("/w/bookshop/channel-plans/").content.decode()
    assert "You need 6.1 h a week, there are 2 h." in page
    assert "Bookshop</bdi> (6.1 h)" in page


def test_plans_to_look_at_again_stand_on_today(alice: Member, channel: Channel, client_of: SignIn) -> None:
    client = client_of(alice)
    address = "/w/bookshop/"
    write_plan(alice, channel, {**GIVEN, "review_on": TODAY + timedelta(days=15)}, seen=0)
    assert "The plan for Bookshop" not in client.get(address).content.decode()
    write_plan(alice, channel, {**GIVEN, "review_on": TODAY + timedelta(days=14)}, seen=1)
    assert "The plan for Bookshop" in client.get(address).content.decode()
