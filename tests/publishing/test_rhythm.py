"""What the worker does by itself: hold what has no host, and remind hosts."""

from datetime import datetime, timedelta

import pytest
from django.core import mail

from stamgast.hours.operations import add_absence
from stamgast.outbox.models import Delivery
from stamgast.publishing.jobs import hold_hostless, remind_hosts
from stamgast.publishing.models import Publication
from stamgast.publishing.queries import held, hosting_now, needs_a_person, next_up
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import pulses

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
