"""What the page of a Monday morning shows: who waits, what I host, what goes out, what needs a look."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from stamgast.approval import operations as approval
from stamgast.approval import steps
from stamgast.approval.models import Step, Who
from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.plans import operations as plans
from stamgast.plans.models import Experiment
from stamgast.publishing import pausing
from stamgast.publishing.models import Pause, Publication
from stamgast.strategy import operations
from stamgast.timelog import operations as timelog
from stamgast.today.queries import around, today
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests import factories
from tests.factories import NOW


@pytest.fixture
def publication(alice: Member, channel: Channel) -> Publication:
    post = Post.objects.create(workspace=alice.workspace, idea="A chair", written_by=alice)
    variant = Variant.objects.create(post=post, channel=channel, content="A chair by the window?")
    return factories.make_publication(variant, alice)


def become(publication: Publication, state: str, **changes: object) -> None:
    Delivery.objects.filter(pk=publication.delivery_id).update(state=state, **changes)


def test_who_waits_longest_comes_first(alice: Member, channel: Channel) -> None:
    first = factories.make_conversation(channel, "Is the shop open on Sunday?")
    second = factories.make_conversation(channel, "And on Monday?")
    type(first).objects.filter(pk=second.pk).update(due_at=NOW - timedelta(hours=1))
    assert [one.pk for one in today(alice, now=NOW).waiting] == [second.pk, first.pk]


def test_what_goes_out_next_is_shown_until_it_is_out(alice: Member, publication: Publication) -> None:
    assert [one.pk for one in today(alice, now=NOW).going_out] == [publication.pk]
    become(publication, "published", published_at=NOW)
    assert today(alice, now=NOW).going_out == []


def test_a_host_is_reminded_for_as_long_as_they_stay(
    alice: Member, bob: Member, publication: Publication
) -> None:
    become(publication, "published", published_at=NOW)
    assert len(today(alice, now=NOW + timedelta(minutes=59)).hosting) == 1
    assert today(alice, now=NOW + timedelta(minutes=61)).hosting == []
    assert today(bob, now=NOW).hosting == []


@pytest.mark.parametrize("state", ["ask", "rejected", "blocked", "held", "missed"])
def test_what_a_person_must_see_is_shown(state: str, alice: Member, publication: Publication) -> None:
    become(publication, state)
    assert [one.pk for one in today(alice, now=NOW).needs_a_look] == [publication.pk]


def test_a_channel_that_must_be_reconnected_is_shown(alice: Member, channel: Channel) -> None:
    Channel.objects.filter(pk=channel.pk).update(state=Channel.State.RECONNECT)
    assert today(alice, now=NOW).channels == [channel]


def test_nothing_of_it_is_charlies(charlie: Member, publication: Publication, channel: Channel) -> None:
    factories.make_conversation(channel)
    day = today(charlie, now=NOW)
    assert (day.waiting, day.hosting, day.going_out, day.needs_a_look, day.channels) == ([], [], [], [], [])


def test_an_empty_day_is_a_good_moment(alice: Member, client_of: Callable[[Member], Client]) -> None:
    page = client_of(alice).get("/w/bookshop/").content.decode()
    assert "Nobody is waiting" in page
    assert "Nothing is planned" in page


def test_the_first_answer_holds_all_and_only_what_moves_is_asked_for_again(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get("/w/bookshop/").content.decode()
    asked = re.findall(r'hx-get="([^"]+)" hx-trigger="([^"]+)"', page.partition('id="main"')[2])
    assert [where for where, _ in asked] == [
        "/w/bookshop/plan/paused/", "/w/bookshop/time/clock/today/", "/w/bookshop/approval/mine/",
        "/w/bookshop/",
    ]  # fmt: skip
    assert not [when for _, when in asked if "load" in when]


def test_what_is_said_around_the_day_is_there_at_once(
    alice: Member, bob: Member, client_of: Callable[[Member], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    workspace, day = alice.workspace, NOW.date()
    channel = factories.make_channel(workspace, remote_id="around", name="The Corner")
    operations.write_purpose(alice, "Nobody reads alone", language="en", review_on=day, seen=0)
    plan = {"purpose": "", "address": "informal", "posts_per_week": 1, "review_on": day}
    plans.write_plan(alice, channel, plan, seen=0)
    begins, ends = day - timedelta(days=9), day - timedelta(days=1)
    plans.keep_experiment(alice, Experiment(hypothesis="Ask first", starts_on=begins, ends_on=ends))
    steps.keep(Step(name="Law", who=Who.MEMBER, member=alice), channel, alice)
    post = Post.objects.create(workspace=workspace, idea="May we say so?")
    variant = Variant.objects.create(post=post, channel=channel, content="Is it?")
    approval.ask(variant, bob, approval.Asking(NOW + timedelta(days=1)), now=NOW)
    timelog.start(alice, timelog.Doing("writing"), now=NOW)
    page = client_of(alice).get("/w/bookshop/").content.decode()
    for words in (
        "Nobody reads alone",
        "The plan for The Corner",
        "Ask first",
        "Your clock",
        "first-hour-title",
    ):
        assert words in page
    assert "May we say so?" in page.partition("Waits for your approval")[2]


def test_what_is_around_the_day_of_others_is_not_charlies(
    alice: Member, charlie: Member, client_of: Callable[[Member], Client]
) -> None:
    day = NOW.date()
    operations.write_purpose(alice, "Nobody reads alone", language="en", review_on=day, seen=0)
    begins, ends = day - timedelta(days=9), day - timedelta(days=1)
    plans.keep_experiment(alice, Experiment(hypothesis="Ask first", starts_on=begins, ends_on=ends))
    factories.furnish_approval(alice, factories.make_channel(alice.workspace, remote_id="around"))
    found = around(charlie, now=NOW)
    assert (found.experiments, found.plans, found.reviews, found.for_me) == ([], [], [], [])
    assert client_of(charlie).get("/w/bookshop/").status_code == 404


def test_who_may_not_change_the_strategy_is_not_asked_to_write_one(alice: Member, bob: Member) -> None:
    assert around(alice, now=NOW).progress is not None
    assert around(bob, now=NOW).progress is None


def test_that_everything_is_paused_is_said_until_it_goes_on(
    alice: Member, charlie: Member, client_of: Callable[[Member], Client]
) -> None:
    factories.furnish_approval(alice, factories.make_channel(alice.workspace, remote_id="paused"))
    pausing.pause_all(alice, "The shop is flooded.", now=NOW)
    page = client_of(alice).get("/w/bookshop/").content.decode()
    assert page.index("The shop is flooded.") < page.index("/approval/mine/"), "before what can wait"
    assert "answers to people do" in page
    assert today(charlie, now=NOW).pause is None
    pausing.go_on(alice, now=NOW)
    assert "The shop is flooded." not in client_of(alice).get("/w/bookshop/").content.decode()


def test_after_restoring_the_way_to_the_channels_comes_first(
    alice: Member, client_of: Callable[[Member], Client]
) -> None:
    Pause.objects.create(workspace=alice.workspace, reason="Restored.", begun_at=NOW)
    page = client_of(alice).get("/w/bookshop/").content.decode()
    said = page[page.index("Restored.") :]
    assert 0 < said.index("/channels/") < said.index("/plan/pause/")
    assert "answers to people do" not in page, "channels are paused as well"


def test_who_may_not_plan_is_not_asked_to_start_a_conversation(
    alice: Member, channel: Channel, client_of: Callable[[Member], Client]
) -> None:
    watcher = add_member(alice.workspace, factories.make_user("o@bookshop.example", "Olle"), Role.OBSERVER)
    for page in ("", "conversations/", "learn/"):
        asked = "/w/bookshop/posts/new/"
        assert asked in client_of(alice).get(f"/w/bookshop/{page}").content.decode(), page
        assert asked not in client_of(watcher).get(f"/w/bookshop/{page}").content.decode(), page
