"""Handing hosting on: one asks, the other takes it or not, and both are told; nothing moves unasked."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from stamgast.hours.queries import absences, host_options, is_available
from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import note_new_host
from stamgast.publishing.queries import publications
from stamgast.publishing.timing import host_missing
from stamgast.timelog.models import HandOver
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import stir

State = HandOver.State
AHEAD = (Delivery.State.SCHEDULED, Delivery.State.BLOCKED, Delivery.State.HELD)
"""States in which it still matters who will host."""

MOST = 60
FRESH = timedelta(days=2)
"""For how long an answer is shown to who asked."""


class AlreadyAsked(Exception):
    """Somebody is asked to host it at this moment."""


class MovedOn(Exception):
    """It was settled, moved or sent meanwhile; nothing was changed."""


class NotThere(Exception):
    """The one who would host is not there at that time; ``args`` say why in words."""


def ahead(workspace_id: int, now: datetime) -> QuerySet[Publication]:
    """Return what is still to go out, whoever hosts it."""
    return publications(workspace_id).filter(delivery__state__in=AHEAD, due_at__gt=now)


def losing(workspace: Workspace, now: datetime) -> list[Publication]:
    """Return what is to go out while its host is away, or without a host: it would be held, not sent."""
    away = {one.member_id for one in absences(workspace, now=now)}
    return [
        one
        for one in ahead(workspace.pk, now).order_by("due_at")[:MOST]
        if one.host is None
        or (one.host_id in away and not is_available(one.host, one.due_at, one.hosting_minutes))
    ]


def options(publication: Publication) -> list[tuple[Member, bool]]:
    """Return who could be asked to host, those who are there first, and whether they are."""
    found = host_options(publication.workspace, publication.due_at, publication.hosting_minutes)
    return [(one.member, one.is_available) for one in found if one.member.pk != publication.host_id]


def open_ones(workspace_id: int, now: datetime) -> list[HandOver]:
    """Return what is asked at this moment, the oldest first."""
    rows = HandOver.objects.filter(
        publication__workspace=workspace_id, state=State.ASKED, publication__in=ahead(workspace_id, now)
    )
    return list(
        rows.select_related("publication__variant__post", "publication__variant__channel", "asked__user",
                            "asked_by__user", "host__user")
    )  # fmt: skip


def asked_of(member: Member, now: datetime) -> list[HandOver]:
    """Return what a member is asked to host and has not answered."""
    return [one for one in open_ones(member.workspace_id, now) if one.asked_id == member.pk]


def answered(member: Member, now: datetime) -> list[HandOver]:
    """Return what a member asked and was answered within the last days, the latest first."""
    rows = HandOver.objects.filter(
        asked_by=member, state__in=(State.ACCEPTED, State.DECLINED), settled_at__gt=now - FRESH
    )
    return list(rows.select_related("publication__variant__post", "asked__user").order_by("-settled_at"))


def ask(publication: Publication, by: Member, asked: Member, words: str, *, now: datetime) -> HandOver:
    """Ask a member to host a publication; its host stays until they say yes.

    Raises:
        AlreadyAsked: somebody is asked already.
        MovedOn: it is not ahead any more, or the one who is asked may not or does host it.
    """
    is_ahead = ahead(publication.workspace_id, now).filter(pk=publication.pk).exists()
    is_ours = asked.workspace_id == publication.workspace_id and asked.may("host")
    if not is_ahead or not is_ours or asked.pk == publication.host_id:
        raise MovedOn
    try:
        with transaction.atomic():
            _close_stale(publication, now)
            found = HandOver.objects.create(
                publication=publication, host=publication.host, asked_by=by, asked=asked, words=words,
                asked_at=now,
            )  # fmt: skip
    except IntegrityError:
        raise AlreadyAsked from None
    stir(publication.workspace_id, "publishing")
    return found


def _close_stale(publication: Publication, now: datetime) -> None:
    """Close what was asked while somebody else hosted it: it can no longer be answered with yes."""
    stale = HandOver.objects.filter(publication=publication, state=State.ASKED)
    stale.exclude(host=publication.host).update(state=State.WITHDRAWN, settled_at=now)


def accept(hand_over: HandOver, member: Member, *, now: datetime) -> None:
    """Take over hosting.

    Raises:
        MovedOn: it was taken back, answered, moved to another host or sent meanwhile.
        NotThere: the member is not there for all of that time; nothing was changed.
    """
    publication = Publication.objects.select_related("workspace", "delivery").get(pk=hand_over.publication_id)
    if reasons := host_missing(member, publication.due_at, publication.hosting_minutes):
        raise NotThere(*reasons)
    with transaction.atomic():
        rows = HandOver.objects.filter(pk=hand_over.pk, state=State.ASKED, asked=member)
        took = rows.update(state=State.ACCEPTED, settled_at=now)
        moved = took and Publication.objects.filter(
            pk=publication.pk, host=hand_over.host_id, due_at__gt=now, delivery__state__in=AHEAD
        ).update(host=member, host_reminded_at=None)
        if not moved:
            raise MovedOn
        note_new_host(publication, member, hand_over.host_id, member)
        stir(publication.workspace_id, "publishing")


def decline(hand_over: HandOver, member: Member, *, now: datetime) -> bool:
    """Say no; who asked is told."""
    return _close(hand_over, {"asked": member}, State.DECLINED, now)


def withdraw(hand_over: HandOver, member: Member, *, now: datetime) -> bool:
    """Take the question back."""
    return _close(hand_over, {"asked_by": member}, State.WITHDRAWN, now)


def _close(hand_over: HandOver, whose: dict[str, Member], state: State, now: datetime) -> bool:
    rows = HandOver.objects.filter(pk=hand_over.pk, state=State.ASKED, **whose)
    took = bool(rows.update(state=state, settled_at=now))
    if took:
        stir(hand_over.asked.workspace_id, "publishing")
    return took


def in_week(workspace: Workspace, monday: date) -> dict[tuple[int | None, date], list[Publication]]:
    """Return what goes or went out in a week by host and day of the workspace."""
    zone = ZoneInfo(workspace.zone)
    begins = datetime.combine(monday, time(0), zone)
    ends = datetime.combine(monday + timedelta(days=7), time(0), zone)
    rows = publications(workspace.pk).filter(due_at__gte=begins, due_at__lt=ends)
    found: dict[tuple[int | None, date], list[Publication]] = {}
    for row in rows.exclude(delivery__state=Delivery.State.CANCELLED):
        found.setdefault((row.host_id, row.due_at.astimezone(zone).date()), []).append(row)
    return found
