"""Changing notices: telling members of events, withdrawing what is over, reading, and being reached."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta
from itertools import chain

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet

from stamgast.conversations.models import Presence
from stamgast.notices import calls, hosts, looks, mailing, pushing, reminders, reviews
from stamgast.notices.devices import plan_pushes, plan_pushes_anew
from stamgast.notices.events import Event
from stamgast.notices.models import Kind, Notice, Push, When, Wishes
from stamgast.notices.queries import stands, wishes
from stamgast.notices.quiet import by_instant, planned
from stamgast.notices.waits import waits
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import stir

COMES_BACK = timedelta(days=7)
"""A withdrawn notice is watched for so long: what was solved may turn out not to be."""

KEPT = timedelta(days=90)
LOOKED = timedelta(minutes=1)
"""How long after their last sign of life somebody is asked about; we look far more often."""

AT_ONCE = 500
LESS = {When.AT_ONCE: When.DIGEST, When.DIGEST: When.NEVER, When.NEVER: When.NEVER}


def notice(now: datetime) -> None:
    """Tell members what calls for them, and withdraw what does not any more. May run twice, or at once."""
    for workspace in Workspace.objects.order_by("pk"):
        tell(chain(waits(workspace, now), reminders.answered(workspace, now)), now)
    finders = (
        calls.assigned, calls.assigned_together, calls.mentioned, calls.hosting, calls.stopped,
        hosts.changed, looks.asked, looks.returned, looks.taken_over,
        reviews.asked, reviews.without_link, reviews.answered, reminders.promised,
    )  # fmt: skip
    tell(chain.from_iterable(find(now) for find in finders), now)
    withdraw(now)
    hasten(now)
    notice_looks(now)


def tell(events: Iterable[Event], now: datetime) -> None:
    """Write a notice for each member an event calls for, unless it is there already."""
    found = {(pk, event.name): event for event in events for pk in event.members}
    if not found:
        return
    names = {name for _pk, name in found}
    known = set(Notice.objects.filter(event__in=names).values_list("member", "event"))
    new = {key: event for key, event in found.items() if key not in known}
    members = Member.objects.select_related("user").in_bulk({pk for pk, _name in new})
    wanted = wishes(members)
    rows = [
        _notice(members[pk], event, wanted[pk], now) for (pk, _name), event in new.items() if pk in members
    ]
    if not rows:
        return
    with transaction.atomic():
        Notice.objects.bulk_create(rows, ignore_conflicts=True)
        plan_pushes(members.values(), [row.event for row in rows], wanted, now)
    _stir(member.workspace_id for member in members.values())


def _notice(member: Member, event: Event, wanted: Wishes, now: datetime) -> Notice:
    made = Notice(
        member=member,
        kind=event.kind,
        event=event.name,
        cause_at=event.cause_at,
        ends_at=event.ends_at,
        conversation_id=event.conversation,
        note_id=event.note,
        publication_id=event.publication,
        channel_id=event.channel,
        turn_id=event.turn,
        promise_id=event.promise,
        made_at=now,
    )
    if settings.HAS_MAIL and member.user.is_active and member.user.email:
        made.mail_at = planned(wanted, member.user.zone, made, now)
        made.mail = Notice.Mail.PLANNED if made.mail_at else Notice.Mail.NONE
    return made


def withdraw(now: datetime) -> None:
    """Withdraw notices whose cause is gone, and bring back those whose cause came back."""
    for kind in Kind:
        rows = Notice.objects.filter(kind=kind)
        there = rows.filter(stands(kind, now)).values("pk")
        _move(rows.filter(withdrawn_at=None).exclude(pk__in=there), withdrawn_at=now)
        _move(rows.filter(withdrawn_at__gt=now - COMES_BACK, pk__in=there), withdrawn_at=None)


def _move(rows: QuerySet[Notice], **changes: object) -> None:
    found = dict(rows.values_list("pk", "member__workspace")[:AT_ONCE])
    if found:
        Notice.objects.filter(pk__in=found).update(**changes)
        _stir(found.values())


def hasten(now: datetime) -> None:
    """Let what was to be told after its post goes out be told now: the post was moved to an earlier time.

    What is kept apart from the last mail or push comes soon anyway.
    """
    ahead = Notice.objects.filter(publication__due_at__gt=now)
    late = ahead.filter(mail=Notice.Mail.PLANNED, mail_at__gt=F("publication__due_at"))
    _move(late.filter(mail_at__gt=now + mailing.BETWEEN), mail_at=now)
    pushes = Push.objects.filter(
        state=Push.State.PLANNED, notice__in=ahead, due_at__gt=F("notice__publication__due_at")
    )
    found = list(pushes.filter(due_at__gt=now + pushing.BETWEEN).values_list("pk", flat=True)[:AT_ONCE])
    if found:
        Push.objects.filter(pk__in=found).update(due_at=now)


def notice_looks(now: datetime) -> None:
    """Mark as read what members look at anyway: the conversation is open before them."""
    looks = Presence.objects.filter(
        conversation=OuterRef("conversation"), member=OuterRef("member"), seen_at__gt=OuterRef("made_at")
    )
    open_now = Presence.objects.filter(seen_at__gt=now - LOOKED).values("conversation")
    rows = Notice.objects.filter(conversation__in=open_now, withdrawn_at=None, read_at=None)
    _move(rows.filter(Exists(looks)), read_at=now)


def forget_old(now: datetime) -> None:
    """Delete what was noticed long ago, and what devices told of it."""
    Notice.objects.filter(made_at__lt=now - KEPT).delete()
    Push.objects.filter(notice=None, due_at__lt=now - KEPT).delete()


def read(member: Member, notices: Iterable[int], *, now: datetime) -> None:
    """Note that a member has read some of their notices."""
    _own(member).filter(pk__in=notices, read_at=None).update(read_at=now)
    _stir([member.workspace_id])


def unread(member: Member, notice: int) -> None:
    """Take reading one notice back."""
    _own(member).filter(pk=notice).update(read_at=None)
    _stir([member.workspace_id])


def read_all(member: Member, *, now: datetime) -> int:
    """Note that a member has read everything; return how many that were."""
    changed = _own(member).filter(withdrawn_at=None, read_at=None).update(read_at=now)
    _stir([member.workspace_id])
    return changed


def unread_all(member: Member, *, read_at: datetime) -> None:
    """Take back that everything was read at an instant."""
    _own(member).filter(read_at=read_at).update(read_at=None)
    _stir([member.workspace_id])


def wish(  # noqa: PLR0913  one word for each thing there is to wish
    member: Member,
    *,
    mails: Mapping[str, str],
    digest_at: time,
    quiet_hours: tuple[time, time],
    loud: Sequence[str],
    now: datetime,
) -> Wishes:
    """Keep how a member wants to be reached; mails and pushes that wait go out as they wish now."""
    with transaction.atomic():
        kept, _is_new = Wishes.objects.update_or_create(
            member=member,
            defaults={
                "mails": dict(mails),
                "digest_at": digest_at,
                "quiet_from": quiet_hours[0],
                "quiet_to": quiet_hours[1],
                "loud": list(loud),
            },
        )
        _plan_anew(member, kept, now)
        plan_pushes_anew(member, kept, now)
    return kept


def fewer(member: Member, kind: Kind, *, was: str, now: datetime) -> str:
    """Write to a member less about a kind: instead of at once in the digest, instead of that never.

    ``was`` is when mails went out as the member asked for fewer: asking twice changes nothing more.
    """
    with transaction.atomic():
        kept, _is_new = Wishes.objects.get_or_create(member=member)
        if kept.when(kind) == was:
            kept.mails = {**kept.mails, kind.value: LESS[When(was)].value}
            kept.save(update_fields=["mails"])
            _plan_anew(member, kept, now)
    return kept.when(kind)


def _plan_anew(member: Member, wanted: Wishes, now: datetime) -> None:
    waiting = _own(member).filter(mail=Notice.Mail.PLANNED)
    for mail_at, found in by_instant(waiting, lambda one: planned(wanted, member.user.zone, one, now)):
        mail = Notice.Mail.PLANNED if mail_at else Notice.Mail.NONE
        waiting.filter(pk__in=found).update(mail=mail, mail_at=mail_at)


def _own(member: Member) -> QuerySet[Notice]:
    return Notice.objects.filter(member=member)


def _stir(workspaces: Iterable[int]) -> None:
    for workspace in set(workspaces):
        stir(workspace, "notices")
