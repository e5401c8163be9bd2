"""Promises that run out and are broken: who is told, when, once, and what withdraws it."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations import operations as inbox
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.hours.operations import add_absence, set_opening_hours
from stamgast.hours.queries import elapsed, opening
from stamgast.notices import operations
from stamgast.notices.models import Notice
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Publication
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.conversations.said import ours, theirs
from tests.factories import make_publication, make_user

pytestmark = pytest.mark.django_db
Seen = Callable[[float], list[tuple[str, str]]]
At = Callable[[float], datetime]


@pytest.fixture
def strategist(alice: Member) -> Member:
    user = make_user("sofie@bookshop.example", "Sofie")
    return add_member(alice.workspace, user, Role.STRATEGIST)


def hosted(channel: Channel, host: Member, *, since: datetime, remote_id: str) -> Publication:
    post = Post.objects.create(workspace=channel.workspace, idea="A chair", written_by=host)
    variant = Variant.objects.create(post=post, channel=channel, content="A chair by the window?")
    publication = make_publication(variant, host)
    Delivery.objects.filter(pk=publication.delivery_id).update(
        state=Delivery.State.PUBLISHED, published_at=since, remote_id=remote_id
    )
    return publication


@pytest.mark.parametrize(
    ("minutes", "there"),
    [
        (79, []),
        (80, [("Alice", "warning")]),
        (99, [("Alice", "warning")]),
        (100, [("Alice", "alarm")]),
        (149, [("Alice", "alarm")]),
        (150, [("Alice", "alarm")]),
    ],
)
def test_a_promise_of_a_hundred_minutes_warns_at_eighty_and_alarms_when_broken(
    minutes: float, there: list[tuple[str, str]], waiting: Conversation, seen: Seen
) -> None:
    assert seen(minutes) == there


def test_after_half_as_much_again_owners_and_strategists_are_told(
    waiting: Conversation, alice: Member, bob: Member, strategist: Member, seen: Seen
) -> None:
    inbox.assign(waiting, bob, bob)
    assert seen(80) == [("Bob", "warning")]
    assert seen(101) == [("Bob", "alarm")]
    assert seen(149) == [("Bob", "alarm")]
    assert seen(150) == [("Alice", "escalation"), ("Bob", "alarm"), ("Sofie", "escalation")]


def test_whoever_had_the_alarm_and_is_told_again_has_one_entry(waiting: Conversation, seen: Seen) -> None:
    seen(100)
    assert seen(150) == [("Alice", "escalation")]


def test_each_event_is_noticed_once_however_often_it_is_found(waiting: Conversation, seen: Seen) -> None:
    for minutes in (80, 81, 100, 101, 150, 151, 152):
        seen(minutes)
    assert sorted(Notice.objects.values_list("kind", flat=True)) == ["alarm", "escalation", "warning"]


def test_an_answer_withdraws_everything_and_a_reply_that_failed_brings_it_back(
    waiting: Conversation, alice: Member, at: At, seen: Seen
) -> None:
    seen(100)
    waiting.refresh_from_db()
    message = inbox.reply(
        waiting, alice, "On Sunday, too.", submission="s", seen_revision=waiting.revision, now=at(101)
    )
    assert seen(101) == []
    Delivery.objects.filter(pk=message.delivery_id).update(state=Delivery.State.REJECTED)
    inbox.settle_replies(at(102))
    assert seen(102) == [("Alice", "alarm")]
    assert Notice.objects.filter(kind="alarm").count() == 1


@pytest.mark.parametrize("act", ["resolve", "snooze", "answered elsewhere"])
def test_what_is_settled_in_any_way_is_withdrawn(
    act: str, waiting: Conversation, channel: Channel, alice: Member, at: At, seen: Seen
) -> None:
    assert seen(85) == [("Alice", "warning")]
    if act == "resolve":
        inbox.resolve(waiting, alice, Conversation.Outcome.CHATTED, now=timezone.now())
    elif act == "snooze":
        inbox.snooze(waiting, alice, at(500), now=timezone.now())
    else:
        answer = ours("r", "On Sunday, too.", in_reply_to=waiting.branch, minute=86)
        take_in(channel, [Create(answer)], now=at(86))
    assert seen(86) == []


def test_a_new_wait_is_a_new_event(
    waiting: Conversation, channel: Channel, alice: Member, at: At, seen: Seen
) -> None:
    seen(80)
    inbox.resolve(waiting, alice, Conversation.Outcome.CHATTED, now=timezone.now())
    again = theirs("b", "And on Monday?", in_reply_to=waiting.branch, minute=90)
    take_in(channel, [Create(again)], now=at(90))
    assert seen(169) == []
    assert seen(170) == [("Alice", "warning")]


def test_a_wait_without_a_promise_to_keep_alarms_nobody(waiting: Conversation, at: At, seen: Seen) -> None:
    Conversation.objects.update(waiting_since=None, due_at=at(10))  # something to come back to
    assert seen(20) == []


def test_what_was_broken_long_before_we_looked_is_no_news(waiting: Conversation, seen: Seen) -> None:
    assert seen(100 + 24 * 60) == []


def test_opening_hours_count(alice: Member, channel: Channel, at: At, seen: Seen) -> None:
    """Open from nine to five; she writes at 16:00 in Amsterdam and is promised 100 minutes: until 9:40."""
    set_opening_hours(channel.workspace, [(day, time(9), time(17)) for day in range(5)])
    Channel.objects.update(promise_minutes=100, connected_at=at(0))
    channel.refresh_from_db()
    take_in(channel, [Create(theirs("a", minute=6 * 60))], now=at(6 * 60))
    night = 16 * 60
    assert seen(6 * 60 + 79) == []  # we are closed; sixty of the minutes have passed
    assert seen(6 * 60 + 60 + night + 19) == []
    assert seen(6 * 60 + 60 + night + 20) == [("Alice", "warning")]
    assert seen(6 * 60 + 60 + night + 40) == [("Alice", "alarm")]


@pytest.mark.parametrize(
    ("assignee", "is_away", "hosts", "told"),
    [
        ("bob", False, True, ["Bob"]),
        ("bob", True, True, ["Sofie"]),
        ("bob", True, False, ["Alice"]),
        ("", False, True, ["Sofie"]),
        ("", False, False, ["Alice"]),
    ],
)
def test_the_assignee_is_told_else_whoever_hosts_else_the_owners(
    assignee: str,
    is_away: bool,
    hosts: bool,
    told: list[str],
    waiting: Conversation,
    channel: Channel,
    bob: Member,
    strategist: Member,
    at: At,
    seen: Seen,
) -> None:
    if assignee:
        inbox.assign(waiting, bob, bob)
    if is_away:
        add_absence(bob, from_at=at(0), to_at=at(200))
    if hosts:
        hosted(channel, strategist, since=at(30), remote_id="p")
    assert [name for name, _kind in seen(80)] == told


def test_the_host_of_that_very_note_goes_before_others(
    channel: Channel, bob: Member, strategist: Member, at: At, seen: Seen
) -> None:
    Channel.objects.update(promise_minutes=100, connected_at=at(0))
    channel.refresh_from_db()
    note, comment = ours("p"), theirs("a", in_reply_to="p", context="p")
    take_in(channel, [Create(note), Create(comment)], now=at(0))
    hosted(channel, strategist, since=at(50), remote_id="other")
    hosted(channel, bob, since=at(50), remote_id="p")
    assert [name for name, _kind in seen(80)] == ["Bob"]


def test_whoever_hosted_before_is_not_asked_any_more(
    waiting: Conversation, channel: Channel, strategist: Member, at: At, seen: Seen
) -> None:
    hosted(channel, strategist, since=at(19), remote_id="p")  # for an hour
    assert [name for name, _kind in seen(80)] == ["Alice"]


def test_an_owner_who_is_away_is_told_when_nobody_else_is_there(
    waiting: Conversation, alice: Member, at: At, seen: Seen
) -> None:
    add_absence(alice, from_at=at(0), to_at=at(200))
    assert seen(80) == [("Alice", "warning")]


def test_no_other_workspace_hears_of_it(waiting: Conversation, charlie: Member, seen: Seen) -> None:
    seen(80)
    seen(150)
    assert not Notice.objects.filter(member=charlie).exists()


def test_two_workers_at_once_notice_it_once(
    waiting: Conversation, seen: Seen, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second looks before the first has written, and writes after it."""
    plainly = Notice.objects.bulk_create

    def first_another(*args: object, **kwargs: object) -> object:
        monkeypatch.setattr(Notice.objects, "bulk_create", plainly)
        operations.notice(at(80))
        return plainly(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Notice.objects, "bulk_create", first_another)
    assert seen(80) == [("Alice", "warning")]
    assert Notice.objects.count() == 1


@pytest.mark.parametrize(("minutes", "share"), [(0, 0.0), (50, 0.5), (100, 1.0), (150, 1.5)])
def test_shares_of_a_promise_that_always_runs(minutes: float, share: float, at: At) -> None:
    assert elapsed(None, [(at(0), at(100))], at(minutes)) == [pytest.approx(share)]


def test_shares_fall_back_to_the_clock_when_the_hours_were_changed_meanwhile(alice: Member, at: At) -> None:
    set_opening_hours(alice.workspace, [(6, time(9), time(10))])  # Sundays only, now
    assert elapsed(opening(alice.workspace), [(at(0), at(100))], at(50)) == [pytest.approx(0.5)]


def test_shares_over_the_night_the_clocks_change(alice: Member) -> None:
    """From Saturday 23:00 to Sunday 09:00 in Amsterdam are eleven hours in autumn."""
    set_opening_hours(alice.workspace, [(day, time(0), time(0)) for day in range(7)])
    since = datetime.fromisoformat("2026-10-24T23:00+02:00")
    due_at = since + timedelta(hours=11)
    assert elapsed(opening(alice.workspace), [(since, due_at)], since + timedelta(hours=5.5)) == [
        pytest.approx(0.5)
    ]
