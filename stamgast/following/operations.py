"""Deciding about those we follow, step by step, and confirming what becomes of it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import Q

from stamgast.channels.models import Channel
from stamgast.following import queries
from stamgast.following.models import Baseline, Change, Followed, FollowList, Step
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

AGAIN_AFTER = timedelta(days=182)
REMIND_AFTER = timedelta(days=14)

_UNDONE = ("decision", "decided_by_id", "decided_at", "later_at", "remind_on", "met_at", "last_step")
"""What a step changes of a person, and its undoing brings back."""


class Busy(Exception):
    """The list is being read, or changes to it are under way: one after the other."""


@dataclass(frozen=True, slots=True)
class Undone:
    """A step that was taken back; or not, where somebody has decided anew since."""

    followed: Followed
    is_restored: bool


def keep_baseline(baseline: Baseline, member: Member) -> None:
    """Keep what we ask of those we follow; what was decided stays as it is."""
    baseline.save()
    record(member.workspace, member.user, "following.baseline")


def read_list(member: Member, channel: Channel, *, now: datetime) -> FollowList:
    """Let a worker read whom a channel follows: the first time, or what changed since.

    Raises:
        Busy: changes to the list are under way.
    """
    with transaction.atomic():
        found, _ = FollowList.objects.get_or_create(
            channel=channel, defaults={"workspace": channel.workspace, "network": channel.network}
        )
        if queries.under_way(found).exists():
            raise Busy
        begun = {} if found.is_reading else {"cursor": "", "read_count": 0, "total": 0, "began_at": now}
        FollowList.objects.filter(pk=found.pk).update(
            is_reading=True, due_at=now, failure="", failures_in_a_row=0, **begun
        )
        record(member.workspace, member.user, "following.read", str(channel))
        stir(found.workspace_id, "following")
    found.refresh_from_db()
    return found


def decide(followed: Followed, decision: str, member: Member, *, now: datetime) -> None:
    """Keep somebody for a reason, choose to unfollow them, or put them on the list of those to meet."""
    is_missed = decision == Followed.Decision.RECONNECT
    today = member.workspace.day_at(now)
    _step(
        followed,
        member,
        decision=decision,
        decided_by=member,
        decided_at=now,
        later_at=None,
        remind_on=today + REMIND_AFTER if is_missed else None,
        met_at=None,
    )
    settle(followed.follow_list, now=now)


def put_off(followed: Followed, member: Member, *, now: datetime) -> None:
    """Decide later: everybody else comes first."""
    _step(
        followed,
        member,
        decision="",
        decided_by=None,
        decided_at=None,
        later_at=now,
        remind_on=None,
        met_at=None,
    )
    settle(followed.follow_list, now=now)


def undo(follow_list: FollowList, member: Member, *, now: datetime) -> Undone | None:
    """Take back the member's latest step in a list, with the next call the one before; None at the end."""
    with transaction.atomic():
        step = Step.objects.filter(follow_list=follow_list, member=member).order_by("-pk").first()
        if step is None:
            return None
        followed = Followed.objects.select_for_update().get(pk=step.followed_id)
        is_latest = followed.last_step == step.pk
        if is_latest:
            Followed.objects.filter(pk=followed.pk).update(**step.before)
        step.delete()
        settle(follow_list, now=now)
    return Undone(followed, is_latest)


def _step(followed: Followed, member: Member, **after: object) -> None:
    with transaction.atomic():
        row = Followed.objects.select_for_update().get(pk=followed.pk)
        before = json.loads(json.dumps({name: getattr(row, name) for name in _UNDONE}, cls=DjangoJSONEncoder))
        step = Step.objects.create(
            follow_list_id=row.follow_list_id, followed=row, member=member, before=before
        )
        Followed.objects.filter(pk=row.pk).update(**after, last_step=step.pk)
        # Chosen otherwise before a worker came to it: what was confirmed is not done any more.
        Change.objects.filter(followed=row, state=Change.State.PLANNED).update(state=Change.State.STOPPED)


def settle(follow_list: FollowList, *, now: datetime, looked_again: bool = False) -> None:
    """Note whether everybody is decided about; if so, the list comes back in six months.

    With ``looked_again`` the six months begin anew: the list was read, and nobody in it is new.
    """
    rows = FollowList.objects.filter(pk=follow_list.pk)
    people = follow_list.people.filter(left_at=None)
    if people.filter(decision="").exists() or not people.exists():
        rows.update(review_on=None)
    else:
        review_on = follow_list.workspace.day_at(now) + AGAIN_AFTER
        finished = rows if looked_again else rows.filter(review_on=None)
        finished.update(review_on=review_on, reviewed_at=now)


def confirm(follow_list: FollowList, chosen: Iterable[int], member: Member, *, now: datetime) -> int:
    """Have exactly these people unfollowed, of those who were chosen for it; returns how many.

    Raises:
        Busy: the list is being read.
    """
    with transaction.atomic():
        found = _lock_unread(follow_list)
        people = list(queries.to_confirm(found).filter(pk__in=list(chosen)))
        _plan(people, Change.Kind.UNFOLLOW, member, now)
        # An unfollowing is taken back by following again, not by taking back the step that led to it.
        found.people.filter(pk__in=[one.pk for one in people]).update(last_step=None)
        _wake(found, now)
        record(member.workspace, member.user, "following.unfollow", f"{found}: {len(people)}")
    return len(people)


def follow_again(follow_list: FollowList, chosen: Iterable[int], member: Member, *, now: datetime) -> int:
    """Have people followed again who were unfollowed from here; returns how many.

    Raises:
        Busy: the list is being read.
    """
    with transaction.atomic():
        found = _lock_unread(follow_list)
        people = list(queries.unfollowed(found).filter(pk__in=list(chosen)))
        _plan(people, Change.Kind.FOLLOW, member, now)
        _wake(found, now)
        record(member.workspace, member.user, "following.follow", f"{found}: {len(people)}")
    return len(people)


def _lock_unread(follow_list: FollowList) -> FollowList:
    """Return the list, ours until the transaction ends. Raises ``Busy`` while it is being read."""
    found = FollowList.objects.select_for_update().get(pk=follow_list.pk)
    if found.is_reading:
        raise Busy
    return found


def _plan(people: Iterable[Followed], kind: str, member: Member, now: datetime) -> None:
    Change.objects.bulk_create(
        [Change(followed=one, kind=kind, confirmed_by=member, confirmed_at=now) for one in people],
        ignore_conflicts=True,
    )


def _wake(follow_list: FollowList, now: datetime) -> None:
    due = now if follow_list.is_reading or not follow_list.changes_by_hand else None
    FollowList.objects.filter(pk=follow_list.pk).update(due_at=due, failure="", failures_in_a_row=0)
    stir(follow_list.workspace_id, "following")


def go_on(follow_list: FollowList, member: Member, *, now: datetime) -> None:
    """Try again what the network did not let us finish."""
    _wake(follow_list, now)
    record(member.workspace, member.user, "following.went_on", str(follow_list))


def stop(follow_list: FollowList, member: Member) -> int:
    """Stop: whoever is not unfollowed yet stays followed; returns how many that are."""
    with transaction.atomic():
        stopped = queries.under_way(follow_list).update(state=Change.State.STOPPED)
        FollowList.objects.filter(pk=follow_list.pk, is_reading=False).update(due_at=None)
        record(member.workspace, member.user, "following.stopped", f"{follow_list}: {stopped}")
        stir(follow_list.workspace_id, "following")
    return stopped


def by_hand(follow_list: FollowList, member: Member, *, is_by_hand: bool, now: datetime) -> None:
    """Unfollow in the network's own app and tick off here, or let us do it after all."""
    FollowList.objects.filter(pk=follow_list.pk).update(is_by_hand=is_by_hand)
    follow_list.is_by_hand = is_by_hand
    _wake(follow_list, now)
    record(member.workspace, member.user, "following.by_hand", f"{follow_list}: {is_by_hand}")


def made(change: Change, *, now: datetime) -> None:
    """Note that a change was made, by a worker or by hand; also one that was stopped meanwhile."""
    with transaction.atomic():
        open_ = Q(state=Change.State.PLANNED) | Q(state=Change.State.STOPPED)
        Change.objects.filter(open_, pk=change.pk).update(state=Change.State.DONE, done_at=now, failure="")
        people = Followed.objects.filter(pk=change.followed_id)
        if change.kind == Change.Kind.UNFOLLOW:
            people.update(left_at=now)
        else:
            people.update(left_at=None, decision="", decided_by=None, decided_at=None, last_step=None)


def untick(change: Change) -> None:
    """Take back a tick on the checklist: it was not done after all."""
    with transaction.atomic():
        ticked = Change.objects.filter(pk=change.pk, state=Change.State.DONE, kind=Change.Kind.UNFOLLOW)
        if ticked.update(state=Change.State.PLANNED, done_at=None):
            Followed.objects.filter(pk=change.followed_id).update(left_at=None)


def remind(followed: Followed, on: date | None, member: Member) -> None:
    """Choose the day on which we are reminded of somebody."""
    Followed.objects.filter(pk=followed.pk).update(remind_on=on)
    record(member.workspace, member.user, "following.remind", f"followed {followed.pk}")


def meet(followed: Followed, member: Member, *, at: datetime | None) -> None:
    """Note that we called or met somebody; without an instant, that we did not after all."""
    if not Followed.objects.filter(pk=followed.pk, met_at__isnull=at is not None).update(met_at=at):
        return
    record(member.workspace, member.user, "following.met", f"followed {followed.pk}")


def remove(follow_list: FollowList, member: Member) -> None:
    """Forget a list with everything that was decided; on the network nothing changes."""
    record(member.workspace, member.user, "following.removed", str(follow_list))
    follow_list.delete()
