"""When mails and pushes may go out: quiet hours, the digest's hour in the member's zone, and new tries."""

from collections.abc import Callable, ItemsView
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from django.db.models import QuerySet

from stamgast.notices.models import Kind, Notice, Wishes
from stamgast.ui.times import zone
from stamgast.workspaces.models import Member
from stamgast.workspaces.reaching import quiet_hours

T = TypeVar("T", datetime, datetime | None)

GRACE = timedelta(minutes=2)
"""Whoever looks or answers meanwhile needs no mail; what follows at once comes in the same one."""

A_MOMENT = timedelta(seconds=20)
"""The same for what is told on devices: whoever has the page open needs no push."""

PAUSES = (1, 5, 15, 60)
"""Minutes between tries while nothing can be sent."""


def pause_after(tries: int) -> timedelta:
    """Return how long to wait after so many tries before this one."""
    return timedelta(minutes=PAUSES[min(tries, len(PAUSES) - 1)])


def is_quiet(wishes: Wishes, where: str, now: datetime) -> bool:
    """Tell whether it is quiet for the member; the night may lie in between."""
    clock = now.astimezone(zone(where)).time()
    begins, ends = wishes.quiet_from, wishes.quiet_to
    if begins <= ends:
        return begins <= clock < ends
    return clock >= begins or clock < ends


def may_go_out(
    wishes: Wishes, where: str, kind: str, now: datetime, happens_at: datetime | None = None
) -> datetime:
    """Return when something about this kind may go out that could at ``now``: then, or when quiet is over.

    As on-call rotas have it (https://docs.rootly.com/alerts/alert-urgency.md), what is urgent reaches people
    in their quiet hours, and the rest waits. Urgent is what happens before they are over (``happens_at``):
    afterwards nobody could do anything about it.
    """
    if kind in wishes.loud or not is_quiet(wishes, where, now):
        return now
    over = _next(wishes.quiet_to, where, now)
    return over if happens_at is None or happens_at > over else now


def quiet_until(member: Member, now: datetime, happens_at: datetime | None = None) -> datetime | None:
    """Return when quiet is over for a host; None if it is not quiet, or this may reach them even then."""
    wanted = Wishes.objects.filter(member=member).first() or Wishes(member=member)
    over = may_go_out(wanted, member.user.zone, Kind.HOST, now, happens_at)
    return over if over > now else None


def planned(
    wishes: Wishes, where: str, notice: Notice, now: datetime, *, on_devices: bool = False
) -> datetime | None:
    """Return when a mail about something noticed at ``now`` goes out, or devices tell it; None for never.

    What happens before the digest comes does not wait for it.
    """
    kind, happens_at = notice.kind, notice.happens_at(now)
    wish = wishes.when_pushed(kind) if on_devices else wishes.when(kind)
    if wish == Wishes.When.NEVER:
        return None
    if wish == Wishes.When.DIGEST:
        together = may_go_out(wishes, where, kind, _next(wishes.digest_at, where, now), happens_at)
        if happens_at is None or happens_at > together:
            return together
    return may_go_out(wishes, where, kind, now + (A_MOMENT if on_devices else GRACE), happens_at)


def by_instant(rows: QuerySet[Notice], when: Callable[[Notice], T]) -> ItemsView[T, list[int]]:
    """Return at which instants (None for never) notices may be told, each with their ids."""
    found: dict[T, list[int]] = {}
    for notice in rows.select_related("publication__delivery"):
        found.setdefault(when(notice), []).append(notice.pk)
    return found.items()


def quiet_begins(wishes: Wishes, where: str, now: datetime) -> datetime | None:
    """Return when it is next quiet for the member; None where it never is."""
    return None if wishes.quiet_from == wishes.quiet_to else _next(wishes.quiet_from, where, now)


def _next(clock: time, where: str, now: datetime) -> datetime:
    """Return the next instant after ``now`` at which the clock on the wall shows a time.

    In the night in which an hour comes twice, so does the time; one that is left out comes an hour later.
    """
    today = now.astimezone(zone(where)).date()
    return min(
        at for ahead in range(2) for at in _instants(today + timedelta(days=ahead), clock, where) if at > now
    )


def _instants(day: date, clock: time, where: str) -> list[datetime]:
    wall = datetime.combine(day, clock, zone(where))
    first, second = wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)
    return [first, second] if second > first else [first]


quiet_hours.append(quiet_until)
