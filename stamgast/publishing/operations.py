"""Deciding that a post goes out: schedule it with a host, move it, hold it, take it back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.hours.queries import is_available
from stamgast.outbox import operations as outbox
from stamgast.planner import operations as planner
from stamgast.planner.models import Variant
from stamgast.planner.queries import variants
from stamgast.planner.readiness import obstacles, obstacles_of_post
from stamgast.publishing.models import Publication
from stamgast.publishing.queries import scheduled_until
from stamgast.publishing.wall_time import NoSuchTime, Planned, resolve
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

HOLD_AHEAD = timedelta(days=14)
A_MOMENT = timedelta(minutes=1)


class NotReady(Exception):
    """What still keeps a post from being scheduled, in words for the person who can mend it."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class Plan:
    """When, in the channel's wall time, and who stays with it for how long."""

    wall: datetime
    host: Member | None
    hosting_minutes: int = 60


def schedule(variant: Variant, plan: Plan, member: Member, *, now: datetime) -> Publication:
    """Decide that a text goes out at a time with a host.

    Raises:
        NotReady: something is missing; nothing was changed.
    """
    planned = _when(plan, variant.channel, now)
    others = [other for other in variants(variant.post) if other.pk != variant.pk]
    reasons = obstacles_of_post(variant.post) + obstacles(variant, others)
    reasons += _host_missing(plan, planned.instant) + _channel_missing(variant.channel)
    if reasons:
        raise NotReady(reasons)
    with transaction.atomic():
        if not planner.hand_over(variant, now):
            raise NotReady([_("This text is on its way out already.")])
        late_after = planned.instant + timedelta(minutes=plan.hosting_minutes)
        delivery = outbox.plan(
            variant.channel, _text(variant), due_at=planned.instant, late_after=late_after, decided_by=member
        )
        publication = Publication.objects.create(
            workspace=member.workspace, variant=variant, delivery=delivery, host=plan.host,
            planned_wall=planned.instant, planned_zone=planned.zone, due_at=planned.instant,
            hosting_minutes=plan.hosting_minutes,
        )  # fmt: skip
        record(member.workspace, member.user, "publication.scheduled", f"publication {publication.pk}")
        stir(member.workspace_id, "publishing")
    return publication


def move(publication: Publication, plan: Plan, member: Member, *, now: datetime) -> None:
    """Plan it for another time, with the same or another host.

    Raises:
        NotReady: the time or the host does not work, or it has left already.
    """
    planned = _when(plan, publication.variant.channel, now)
    if reasons := _host_missing(plan, planned.instant):
        raise NotReady(reasons)
    late_after = planned.instant + timedelta(minutes=plan.hosting_minutes)
    with transaction.atomic():
        if not outbox.move(publication.delivery, due_at=planned.instant, late_after=late_after):
            raise NotReady([_("It has left already.")])
        Publication.objects.filter(pk=publication.pk).update(
            host=plan.host, planned_wall=planned.instant, planned_zone=planned.zone, due_at=planned.instant,
            hosting_minutes=plan.hosting_minutes,
        )  # fmt: skip
        _noted(publication, member, "publication.moved")


def hold(publication: Publication, member: Member) -> bool:
    """Keep it back until somebody releases it."""
    took = outbox.hold(publication.delivery, _("Held by %(name)s.") % {"name": member})
    return _noted(publication, member, "publication.held", took=took)


def release(publication: Publication, member: Member) -> bool:
    """Let a held one go out at its time."""
    return _noted(publication, member, "publication.released", took=outbox.release(publication.delivery))


def cancel(publication: Publication, member: Member) -> bool:
    """Take it back before it leaves; the text becomes a draft again."""
    with transaction.atomic():
        took = outbox.cancel(publication.delivery)
        if took:
            planner.take_back(publication.variant)
            publication.delete()
    record(member.workspace, member.user, "publication.cancelled", f"publication {publication.pk}")
    stir(member.workspace_id, "publishing")
    return took


def settle(publication: Publication, member: Member, decision: str, *, now: datetime) -> bool:
    """Carry out what a person decided about an unclear or refused one: ``there``, ``again`` or ``retry``."""
    late_after = now + timedelta(minutes=publication.hosting_minutes)
    delivery = publication.delivery
    if decision == "there":
        took = outbox.it_is_there(delivery, member, url=delivery.url, now=now)
    elif decision == "again":
        took = outbox.send_again(delivery, member, now=now, late_after=late_after)
    else:
        took = outbox.try_again(delivery, now=now, late_after=late_after)
    return _noted(publication, member, f"publication.settled.{decision}"[:60], took=took)


def hold_hostless(now: datetime) -> None:
    """Hold what has no host for its time (any more), and let everybody see it: never into an empty room."""
    for publication in scheduled_until(now + HOLD_AHEAD).iterator(200):
        host = publication.host
        if host is not None and is_available(host, publication.due_at, publication.hosting_minutes):
            continue
        reason = _("%(name)s cannot host at that time.") % {"name": host} if host else _("Nobody hosts it.")
        if outbox.hold(publication.delivery, reason):
            stir(publication.workspace_id, "publishing")


def _when(plan: Plan, channel: Channel, now: datetime) -> Planned:
    try:
        planned = resolve(plan.wall, channel.zone)
    except NoSuchTime as error:
        words = _("The clocks skip this time on that day. The next one is %(time)s.")
        raise NotReady([words % {"time": error.next_time.strftime("%H:%M")}]) from error
    if planned.instant < now - A_MOMENT:
        raise NotReady([_("This time has passed.")])
    return planned


def _host_missing(plan: Plan, start: datetime) -> list[str]:
    if plan.host is None or not plan.host.may("host"):
        return [_("Choose who stays with it after it is out.")]
    if not is_available(plan.host, start, plan.hosting_minutes):
        return [
            _("%(name)s is not there for all of that time. Choose another host or time.")
            % {"name": plan.host}
        ]
    return []


def _channel_missing(channel: Channel) -> list[str]:
    if channel.state in (Channel.State.RECONNECT, Channel.State.BLOCKED):
        return [_("%(channel)s must be reconnected first.") % {"channel": channel.name}]
    return []


def _text(variant: Variant) -> outbox.Text:
    return outbox.Text(
        variant.content,
        name=variant.name,
        language=variant.channel.language,
        pictures=[place.picture for place in variant.places.select_related("picture")],
    )


def _noted(publication: Publication, member: Member, verb: str, *, took: bool = True) -> bool:
    if took:
        record(member.workspace, member.user, verb, f"publication {publication.pk}")
        stir(member.workspace_id, "publishing")
    return took
