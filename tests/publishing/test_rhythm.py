"""What the worker does by itself: hold what has no host, and remind hosts."""

from datetime import datetime, timedelta

import pytest
from django.core import mail

from stamgast.hours.operations import add_absence
from stamgast.outbox.models import Delivery
from stamgast.publishing.jobs import hold_hostless, remind_hosts
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import move, settle
from stamgast.publishing.queries import held, hosting_now, needs_a_person, next_up
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member, User
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.queries import pulses
from stamgast.workspaces.roles import Role
from tests.factories import make_user

State = Delivery.State


def put(publication: Publication, **fields: object) -> None:
    Delivery.objects.filter(pk=publication.delivery_id).update(**fields)


def test_with_its_host_there_it_stays_scheduled(publication: Publication, now: datetime) -> None:
    hold_hostless(now)
    assert [found.pk for found in next_up(publication.workspace_id)] == [publication.pk]
    assert held(publication.workspace_id) == []


@pytest.mark.django_db(transaction=True)
def test_a_host_who_falls_ill_holds_it_and_everybody_sees_it(
    publication: Publication, alice: Member, now: datetime
) -> None:
    before = pulses(alice.workspace_id)["publishing"]
    add_absence(alice, from_at=now, to_at=now + timedelta(hours=9), reason="ill")
    hold_hostless(now)
    (found,) = held(publication.workspace_id)
    assert found.delivery.held_reason == "Alice cannot host at that time."
    assert needs_a_person(publication.workspace_id, now) == [found]
    assert pulses(alice.workspace_id)["publishing"] > before


def test_everybody_who_could_take_over_is_told_once_in_their_language(
    publication: Publication, alice: Member, bob: Member, now: datetime
) -> None:
    User.objects.filter(pk=bob.user_id).update(language="nl")
    observer = add_member(alice.workspace, make_user("olga@bookshop.example", "Olga"), Role.OBSERVER)
    add_absence(alice, from_at=now, to_at=now + timedelta(hours=9), reason="ill")
    for _sweep in range(2):
        hold_hostless(now)
    letters = {letter.to[0]: letter for letter in mail.outbox}
    assert set(letters) == {alice.user.email, bob.user.email}
    assert len(mail.outbox) == 2
    assert observer.user.email not in letters
    to_alice = letters[alice.user.email]
    assert to_alice.subject == "Held: a post has nobody who stays with it"
    assert "“A chair” on Bookshop, planned for Wednesday 25 November 14:00" in to_alice.body
    assert f"/w/bookshop/plan/{publication.pk}/" in to_alice.body
    assert "woensdag 25 november" in letters[bob.user.email].body


def test_a_host_who_left_the_team_holds_it_in_the_teams_language(
    publication: Publication, alice: Member, now: datetime
) -> None:
    Publication.objects.update(host=None)
    hold_hostless(now)
    assert Delivery.objects.get().state == State.HELD


def test_what_is_far_ahead_is_left_alone(publication: Publication, now: datetime) -> None:
    Publication.objects.update(host=None)
    hold_hostless(now - timedelta(days=15))
    assert Delivery.objects.get().state == State.SCHEDULED


@pytest.mark.parametrize("state", [State.SENDING, State.PUBLISHED, State.UNKNOWN, State.CANCELLED])
def test_what_has_left_is_not_held(publication: Publication, now: datetime, state: str) -> None:
    put(publication, state=state)
    Publication.objects.update(host=None)
    hold_hostless(now)
    assert Delivery.objects.get().state == state


def test_a_host_is_reminded_once_when_it_is_out(
    publication: Publication, alice: Member, now: datetime
) -> None:
    remind_hosts(now)
    assert mail.outbox == []
    put(publication, state=State.PUBLISHED, published_at=now)
    remind_hosts(now)
    remind_hosts(now + timedelta(seconds=2))
    (letter,) = mail.outbox
    assert letter.to == ["alice@bookshop.example"]
    assert f"/w/bookshop/plan/{publication.pk}/" in letter.body
    assert Publication.objects.get().host_reminded_at == now


@pytest.mark.parametrize(
    ("state", "subject"),
    [
        (State.ASK, "Please look whether it is out"),
        (State.REJECTED, "It was refused and is not out"),
        (State.MISSED, "It did not go out in time"),
    ],
)
def test_a_host_is_told_once_that_theirs_went_wrong_and_anew_how_it_went_on(
    publication: Publication, alice: Member, now: datetime, state: str, subject: str
) -> None:
    put(publication, state=state)
    for minutes in (0, 1):
        remind_hosts(now + timedelta(minutes=minutes))
    (letter,) = mail.outbox
    assert (letter.subject, letter.to) == (subject, ["alice@bookshop.example"])
    assert "A chair" in letter.body
    found = Publication.objects.select_related("delivery", "variant__channel").get()
    if state == State.MISSED:
        move(found, Plan(found.wall + timedelta(hours=1), alice), alice, now=now)
    else:
        assert settle(found, alice, "again" if state == State.ASK else "retry", now=now)
    put(publication, state=State.PUBLISHED, published_at=now)
    remind_hosts(now)
    assert len(mail.outbox) == 2
    assert "hosting for" in mail.outbox[1].subject


def test_what_went_wrong_long_ago_is_told_by_the_pages_alone(publication: Publication, now: datetime) -> None:
    put(publication, state=State.MISSED)
    remind_hosts(now + timedelta(days=2))
    assert mail.outbox == []


def test_a_mail_server_that_is_away_stops_nothing(
    publication: Publication, now: datetime, settings: object
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"  # type: ignore[attr-defined]
    settings.EMAIL_PORT = 9  # type: ignore[attr-defined]
    put(publication, state=State.PUBLISHED, published_at=now)
    remind_hosts(now)
    assert Publication.objects.get().host_reminded_at == now


@pytest.mark.parametrize(("minutes", "is_hosting"), [(0, True), (59, True), (61, False)])
def test_hosting_lasts_from_when_it_went_out(
    publication: Publication, alice: Member, now: datetime, minutes: int, is_hosting: bool
) -> None:
    put(publication, state=State.PUBLISHED, published_at=now)
    later = now + timedelta(minutes=minutes)
    assert bool(hosting_now(alice, later)) is is_hosting
