"""Somebody else stays with a post now: the new host and the old one are told, whoever changed it and how."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest

from stamgast.channels.models import Channel
from stamgast.hours.operations import set_week
from stamgast.notices.models import Notice
from stamgast.notices.words import told
from stamgast.outbox.operations import cancel
from stamgast.planner.models import Post, Variant
from stamgast.publishing import operations
from stamgast.publishing.models import Publication
from stamgast.publishing.timing import Plan
from stamgast.timelog import hand_overs
from stamgast.ui.times import zone
from stamgast.workspaces.models import AuditEntry, Member
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import make_publication, make_user

pytestmark = pytest.mark.django_db
Seen = Callable[[float], list[tuple[str, str]]]


@pytest.fixture
def other(alice: Member) -> Member:
    """Dora, who plans."""
    return add_member(alice.workspace, make_user("dora@bookshop.example", "Dora"), Role.AUTHOR)


@pytest.fixture
def post(alice: Member, bob: Member, channel: Channel, now: datetime) -> Publication:
    """A post that Alice hosts tomorrow at eleven; both are there on weekdays."""
    for member in (alice, bob):
        set_week(member, [(weekday, time(8), time(18)) for weekday in range(5)])
    text = Post.objects.create(workspace=alice.workspace, idea="A chair")
    variant = Variant.objects.create(post=text, channel=channel, content="A chair?")
    found = make_publication(variant, alice)
    due = now + timedelta(days=1)
    Publication.objects.filter(pk=found.pk).update(due_at=due, planned_wall=due)
    found.refresh_from_db()
    return found


def moved_to(post: Publication, host: Member, by: Member, now: datetime) -> None:
    wall = (post.due_at + timedelta(hours=1)).replace(tzinfo=None)
    operations.move(post, Plan(wall, host), by, now=now)
    AuditEntry.objects.update(at=now)


def said(now: datetime) -> dict[str, tuple[str, str]]:
    rows = Notice.objects.filter(kind="host", withdrawn_at=None).select_related("member__user")
    found = {str(row.member): told(row, zone("Europe/Amsterdam"), now) for row in rows}
    return {name: (one.title, one.more) for name, one in found.items()}


def test_a_planner_who_gives_it_to_another_tells_both(
    post: Publication, alice: Member, bob: Member, other: Member, now: datetime, seen: Seen
) -> None:
    moved_to(post, bob, other, now)
    assert seen(0) == [("Alice", "host"), ("Bob", "host")]
    assert seen(1) == [("Alice", "host"), ("Bob", "host")]
    words = said(now)
    assert words["Bob"][0].startswith("You stay with a post now: ")
    assert words["Alice"][0].startswith("Bob stays with a post instead of you: ")
    assert words["Alice"][1] == "“A chair” on Bookshop"


def test_who_changes_it_knows_it(
    post: Publication, alice: Member, bob: Member, now: datetime, seen: Seen
) -> None:
    moved_to(post, bob, alice, now)
    assert seen(0) == [("Bob", "host")]


def test_moving_it_with_the_same_host_tells_nobody(
    post: Publication, alice: Member, other: Member, now: datetime, seen: Seen
) -> None:
    moved_to(post, alice, other, now)
    assert seen(0) == []


def test_who_takes_over_while_it_is_out_tells_who_stayed_with_it(
    post: Publication, bob: Member, now: datetime, seen: Seen
) -> None:
    operations.take_over_hosting(post, bob)
    AuditEntry.objects.update(at=now)
    assert seen(0) == [("Alice", "host")]


def test_a_hand_over_that_was_accepted_tells_who_hosted_before(
    post: Publication, alice: Member, bob: Member, other: Member, now: datetime, seen: Seen
) -> None:
    asked = hand_overs.ask(post, other, bob, "", now=now)
    hand_overs.accept(asked, bob, now=now)
    AuditEntry.objects.update(at=now)
    assert seen(0) == [("Alice", "host")]


def test_what_went_back_to_the_old_host_is_no_news_any_more(
    post: Publication, alice: Member, bob: Member, other: Member, now: datetime, seen: Seen
) -> None:
    moved_to(post, bob, other, now)
    seen(0)
    moved_to(post, alice, other, now)
    assert {name for name, _ in seen(1)} == {"Alice", "Bob"}
    assert Notice.objects.filter(event__startswith="host:new", withdrawn_at=None).get().member == alice
    assert Notice.objects.filter(event__startswith="host:old", withdrawn_at=None).get().member == bob


def test_what_was_taken_back_calls_for_nobody(
    post: Publication, alice: Member, bob: Member, other: Member, now: datetime, seen: Seen
) -> None:
    moved_to(post, bob, other, now)
    seen(0)
    assert cancel(post.delivery)
    post.delete()
    assert seen(1) == []


def test_what_the_log_says_otherwise_or_of_another_workspace_is_passed_over(
    post: Publication, alice: Member, charlie: Member, now: datetime, seen: Seen
) -> None:
    for workspace, subject in (
        (alice.workspace, f"publication {post.pk}"),
        (charlie.workspace, f"publication {post.pk}: member {charlie.pk} after member {alice.pk}"),
        (alice.workspace, f"publication {post.pk}: member {charlie.pk} after member 0"),
    ):
        AuditEntry.objects.create(workspace=workspace, verb="publication.host_changed", subject=subject)
    AuditEntry.objects.update(at=now)
    assert seen(0) == []
