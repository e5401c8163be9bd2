"""Deciding that a post goes out: schedule it with a host, move it, change it, hold it, take it back."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from stamgast.approval.queries import obstacles as unapproved
from stamgast.hours.queries import is_available
from stamgast.outbox import chains
from stamgast.outbox import operations as outbox
from stamgast.outbox.models import Delivery
from stamgast.planner import operations as planner
from stamgast.planner.models import Variant
from stamgast.planner.queries import with_others
from stamgast.planner.readiness import obstacles, obstacles_of_post
from stamgast.publishing import copying, elsewhere, giveaways
from stamgast.publishing.models import Publication, Untold
from stamgast.publishing.pausing import current, hold_if_paused, serialise
from stamgast.publishing.queries import STILL_AHEAD, is_by_hand
from stamgast.publishing.timing import Plan, host_missing, moment, not_sending, timing
from stamgast.publishing.wall_time import Planned
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir
from stamgast.workspaces.queries import team

PATIENCE = timedelta(hours=1)
"""How long what a person lets go on behind a post may take: they are there."""


class NotReady(Exception):
    """What still keeps a post from being scheduled, in words for the person who can mend it."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def schedule(variant: Variant, plan: Plan, member: Member, *, now: datetime) -> Publication:
    """Decide that a text goes out at a time with a host.

    Raises:
        NotReady: something is missing; nothing was changed.
    """
    with transaction.atomic():
        serialise(member.workspace)
        # Handed over first: from here on nobody types into what is checked.
        if not planner.hand_over(variant, now):
            raise NotReady([_("This text is on its way out already.")])
        planned, reasons = timing(plan, variant.channel.zone, now)
        reasons += missing(variant)
        text = with_others(variant.pk)[0]
        if planned is not None:
            reasons += elsewhere.obstacles(text, planned.instant)
        if planned is None or reasons:
            raise NotReady(reasons)
        delivery = outbox.plan(
            variant.channel,
            _text(text),
            due_at=planned.instant,
            late_after=planned.instant + timedelta(minutes=plan.hosting_minutes),
            decided_by=member,
        )
        publication = Publication.objects.create(
            workspace=member.workspace, variant=variant, delivery=delivery, **_planned(plan, planned)
        )
        hold_if_paused(publication)
        return _noted(publication, member, "publication.scheduled")


def missing(variant: Variant) -> list[str]:
    """Return what still keeps a text from being scheduled, apart from its time and host."""
    variant, others = with_others(variant.pk)
    reasons = obstacles_of_post(variant.post) + _speaks_against(variant, others)
    return reasons + not_sending(variant.channel) + unapproved(variant)


def move(
    publication: Publication, plan: Plan, member: Member, *, now: datetime, needs_host: bool = True
) -> None:
    """Plan it for another time, with the same or another host; what was held or missed is scheduled again.

    Whoever holds it there at once needs nobody there: it is released to a host alone.

    Raises:
        NotReady: the time or the host does not work, or it has left already.
    """
    against = timing if needs_host else moment
    planned, reasons = against(plan, publication.variant.channel.zone, now)
    if planned is not None:
        reasons += elsewhere.obstacles(publication.variant, planned.instant)
    if planned is None or reasons:
        raise NotReady(reasons)
    late_after = planned.instant + timedelta(minutes=plan.hosting_minutes)
    with transaction.atomic():
        serialise(member.workspace)
        if not outbox.move(publication.delivery, due_at=planned.instant, late_after=late_after):
            raise NotReady([_("It has left already.")])
        before = Publication.objects.values_list("host", flat=True).get(pk=publication.pk)
        Publication.objects.filter(pk=publication.pk).update(**_planned(plan, planned), pause=None)
        note_new_host(publication, member, before, plan.host)
        hold_if_paused(publication)
        hold_unapproved(publication)
        _noted(publication, member, "publication.moved")


def shift(  # noqa: PLR0913  what a page saw and asks for, who, when
    publication: Publication, to: datetime, seen: datetime, member: Member, *, now: datetime, held: str = ""
) -> None:
    """Move it to another wall time with the same host, if it still stands where a page saw it (``seen``).

    Where a reason is given, it is ``held`` there for it: whoever takes a move back takes back that it let go.

    Raises:
        NotReady: somebody else moved it meanwhile, or time or host do not work; nothing was changed.
    """
    plan = Plan(to, publication.host, publication.hosting_minutes)
    with transaction.atomic():
        serialise(member.workspace)  # in the order in which pausing locks
        rows = Publication.objects.filter(pk=publication.pk, planned_wall=seen.replace(tzinfo=UTC))
        if not rows.update(planned_wall=F("planned_wall")):  # locks the row for the rest of the transaction
            raise NotReady([_("Somebody else moved it meanwhile. Here is where it stands now.")])
        move(publication, plan, member, now=now, needs_host=not held)
        if held:
            hold(publication, member, held)


def rewrite(publication: Publication, written: planner.Written, member: Member) -> None:
    """Change the text while nothing has left; where somebody had approved it, it is held until they do again.

    Raises:
        NotReady: the new text may not go out like this, or the old one has left already.
        Conflict: somebody else changed it since the revision that was shown; nothing was changed.
    """
    with transaction.atomic():
        variant, others = with_others(publication.variant_id)
        planner.rewrite(variant, written, member)
        reasons = _speaks_against(variant, others) + elsewhere.obstacles(variant, publication.due_at)
        if reasons:
            raise NotReady(reasons)
        if not outbox.revise(publication.delivery, _text(variant)):
            raise NotReady([_("It has left already.")])
        hold_unapproved(publication)
        _noted(publication, member, "publication.rewritten")


def take_over_hosting(publication: Publication, member: Member) -> None:
    """Let another member stay with it; they say so themselves, so nobody asks for their week."""
    before = publication.host_id
    Publication.objects.filter(pk=publication.pk).update(host=member, host_reminded_at=None)
    note_new_host(publication, member, before, member)
    stir(member.workspace_id, "publishing")


def host_ahead(publication: Publication, member: Member, *, now: datetime) -> bool:
    """Let a member host what is still ahead, instead of its host or of nobody; what is held stays so.

    Raises:
        NotReady: they are not there for all of that time; nothing was changed.
    """
    if reasons := host_missing(member, publication.due_at, publication.hosting_minutes):
        raise NotReady(reasons)
    before = publication.host_id
    rows = Publication.objects.filter(pk=publication.pk, host=before, due_at=publication.due_at)
    rows = rows.filter(due_at__gt=now, delivery__state__in=STILL_AHEAD)
    took = bool(rows.update(host=member, host_reminded_at=None))
    if took:
        note_new_host(publication, member, before, member)
        stir(member.workspace_id, "publishing")
    return took


def note_new_host(publication: Publication, by: Member, before: int | None, host: Member | None) -> None:
    """Write down that somebody else stays with it: the log says who it was and who it is, by their ids."""
    now = host.pk if host else None
    if now != before:
        what = f"publication {publication.pk}: member {now or 0} after member {before or 0}"
        record(by.workspace, by.user, "publication.host_changed", what)


def hold(publication: Publication, member: Member, reason: str = "") -> bool:
    """Keep it back until somebody releases it; of what has begun to go out, the parts that are left."""
    words, delivery = reason or _("Held by %(name)s.") % {"name": member}, publication.delivery
    took = outbox.hold(delivery, words) or bool(chains.hold(delivery, words, anew=True))
    if took:
        Publication.objects.filter(pk=publication.pk).update(pause=None)  # it outlasts a pause
        _noted(publication, member, "publication.held")
    return took


def release(publication: Publication, member: Member) -> bool:
    """Let a held one go out at its time.

    Raises:
        NotReady: nobody is there to host it, everything is paused, or nobody has approved it.
    """
    _not_while_paused(publication)
    minutes = publication.hosting_minutes
    if reasons := host_missing(publication.host, publication.due_at, minutes) + unapproved(
        publication.variant
    ):
        raise NotReady(reasons)
    took = outbox.release(publication.delivery)
    if took:
        _noted(publication, member, "publication.released")
    return took


def let_rest_go_on(publication: Publication, member: Member, *, now: datetime) -> int:
    """Let go on what was refused, missed, held or stopped behind it; return how many.

    Raises:
        NotReady: everything is paused.
    """
    _not_while_paused(publication)
    count = chains.go_on(publication.delivery, now=now, late_after=now + PATIENCE)
    Publication.objects.filter(pk=publication.pk).update(pause=None)
    _noted(publication, member, "publication.thread_decided")
    return count


def stop_rest(publication: Publication, member: Member) -> int:
    """Take back what has not left yet behind it; return how many were stopped."""
    count = chains.stop(publication.delivery)
    _noted(publication, member, "publication.thread_decided")
    return count


def settle_part(
    part: Delivery, publication: Publication, member: Member, decision: str, *, now: datetime
) -> bool:
    """Carry out what a person found out about a part behind it: ``there``, ``again`` or ``posted`` by hand.

    Raises:
        NotReady: it would be sent, and everything is paused.
    """
    if decision == "again":
        _not_while_paused(publication)
        took = outbox.send_again(part, member, now=now, late_after=now + PATIENCE)
    elif decision == "there":
        took = outbox.it_is_there(part, member, url=part.url, now=now)
    else:
        took = is_by_hand(publication) and outbox.posted_by_hand(part, member, url="", now=now)
    if took:
        _noted(publication, member, "publication.thread_decided")
    return took


def cancel(publication: Publication, member: Member) -> bool:
    """Take it back before it leaves (or after it was refused); the text becomes a draft again."""
    with transaction.atomic():
        took = outbox.cancel(publication.delivery)
        if took:
            _noted(publication, member, "publication.cancelled")
            publication.delete()
            planner.take_back(publication.variant)
    return took


def settle(publication: Publication, member: Member, decision: str, *, now: datetime) -> bool:
    """Carry out what a person decided about an unclear or refused one: ``there``, ``again`` or ``retry``.

    Raises:
        NotReady: it would be sent, and everything is paused, or nobody has approved it.
    """
    late_after = now + timedelta(minutes=publication.hosting_minutes)
    delivery = publication.delivery
    if decision != "there":
        _not_while_paused(publication)
        if reasons := unapproved(publication.variant):
            raise NotReady(reasons)
    if decision == "there":
        took = outbox.it_is_there(delivery, member, url=delivery.url, now=now)
    elif decision == "again":
        took = outbox.send_again(delivery, member, now=now, late_after=late_after)
    else:
        took = outbox.try_again(delivery, now=now, late_after=late_after)
    if took and decision != "there":  # its host hears anew how it went
        Publication.objects.filter(pk=publication.pk).update(host_reminded_at=None)
    if took:
        _noted(publication, member, f"publication.settled.{decision}")
    return took


def posted_by_hand(publication: Publication, member: Member, url: str, *, now: datetime) -> bool:
    """Note that a person posted it where nothing is sent to from here, or another link to it."""
    delivery = publication.delivery
    if not is_by_hand(publication):
        return False
    if delivery.state == delivery.State.PUBLISHED:
        took = outbox.link(delivery, url)
    else:
        took = outbox.posted_by_hand(delivery, member, url=url, now=now)
    if took:
        _noted(publication, member, "publication.posted_by_hand")
    return took


def hold_without_host(publication: Publication) -> bool:
    """Hold it if its host is not there (any more), and let everybody see it: never into an empty room.

    Whoever could take it over is to be told.
    """
    host = publication.host
    if host is not None and is_available(host, publication.due_at, publication.hosting_minutes):
        return False
    reason = _("%(name)s cannot host at that time.") % {"name": host} if host else _("Nobody hosts it.")
    with transaction.atomic():
        took = _keep_back(publication, reason)
        able = [member for member in team(publication.workspace_id) if member.may("host")] if took else []
        rows = [Untold(publication=publication, member=member) for member in able]
        Untold.objects.bulk_create(rows, ignore_conflicts=True)
    return took


def mark_told(rows: Iterable[Untold]) -> list[Publication]:
    """Note that a member was told of what is held; return what this call was the first to tell of."""
    taken = [row.publication for row in rows if Untold.objects.filter(pk=row.pk).delete()[0]]
    return [publication for publication in taken if publication.delivery.state == Delivery.State.HELD]


def hold_unapproved(publication: Publication) -> bool:
    """Hold it if its channel asks for an approval that its text as it stands does not have."""
    reasons = unapproved(publication.variant)
    return bool(reasons) and _keep_back(publication, reasons[0])


def _keep_back(publication: Publication, reason: str) -> bool:
    took = outbox.hold(publication.delivery, reason)
    if took:
        record(publication.workspace, None, "publication.held", f"publication {publication.pk}")
        stir(publication.workspace_id, "publishing")
    return took


def mark_reminded(publication: Publication, now: datetime) -> bool:
    """Note that the host was told it is out; tell whether this call was the first to do so."""
    rows = Publication.objects.filter(pk=publication.pk, host_reminded_at=None)
    took = bool(rows.update(host_reminded_at=now))
    if took:
        stir(publication.workspace_id, "publishing")
    return took


def _not_while_paused(publication: Publication) -> None:
    if current(publication.workspace_id) is not None:
        raise NotReady([_("Everything is paused. Let the posts go on first.")])


def _speaks_against(variant: Variant, others: Sequence[Variant]) -> list[str]:
    """Return what is missing or wrong about a text and about why it is sent."""
    return obstacles(variant, others) + giveaways.obstacles(variant) + copying.obstacles(variant)


def _planned(plan: Plan, planned: Planned) -> dict[str, object]:
    return {
        "host": plan.host,
        "planned_wall": planned.wall.replace(tzinfo=UTC),
        "planned_zone": planned.zone,
        "due_at": planned.instant,
        "hosting_minutes": plan.hosting_minutes,
        "host_reminded_at": None,
    }


def _text(variant: Variant) -> outbox.Text:
    return outbox.Text(
        variant.content,
        name=variant.name,
        language=variant.channel.language,
        pictures=[place.picture for place in variant.places.all()],
        ratios=[place.ratio for place in variant.places.all()],
        parts=variant.parts,
        first_comment=variant.first_comment,
    )


def _noted(publication: Publication, member: Member, verb: str) -> Publication:
    record(member.workspace, member.user, verb, f"publication {publication.pk}")
    stir(member.workspace_id, "publishing")
    return publication
