"""Reading what goes out: the calendar, one publication, who hosts now, what is held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from stamgast.approval.models import Step
from stamgast.channels.connections import network_of
from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Publication, Untold
from stamgast.workspaces.models import Member

State = Delivery.State
AHEAD = timedelta(days=60)
BEHIND = timedelta(days=14)
MOST_AROUND = 300
"""Posts that the calendar's list shows on either side of now."""

HOLD_AHEAD = timedelta(days=14)
LONGEST_HOSTING = timedelta(hours=10)
NEEDS_A_PERSON = (State.HAND, State.ASK, State.REJECTED, State.BLOCKED, State.HELD, State.MISSED)
WENT_WRONG = (State.ASK, State.REJECTED, State.MISSED)
STILL_AHEAD = (State.SCHEDULED, State.BLOCKED, State.HELD)
"""It still matters who will host; only whoever is there then takes it over."""

ON_ITS_WAY = (State.SCHEDULED, State.CLAIMED, State.SENDING)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar's list with what goes out on it."""

    day: date
    publications: list[Publication]
    is_today: bool = False


def publications(workspace_id: int) -> QuerySet[Publication]:
    """Return a workspace's publications with what pages show of them."""
    return Publication.objects.filter(workspace=workspace_id).select_related(
        "variant__post__give_away", "variant__channel", "delivery", "host__user", "host__workspace"
    )


def is_by_hand(publication: Publication) -> bool:
    """Tell whether a person posts it, since nothing can be sent to its network from here."""
    return network_of(publication.variant.channel).is_by_hand


def around(workspace_id: int, zone: str, now: datetime) -> list[Day]:
    """Return the days on which something went out lately or goes out next, in order.

    Where there is very much, that is what lies nearest to now on either side.
    """
    rows = publications(workspace_id)
    behind = rows.filter(due_at__gt=now - BEHIND, due_at__lte=now).order_by("-due_at", "-pk")[:MOST_AROUND]
    ahead = rows.filter(due_at__gt=now, due_at__lt=now + AHEAD)[:MOST_AROUND]
    found = [*reversed(behind), *ahead]
    where = ZoneInfo(zone)
    today = now.astimezone(where).date()
    return [Day(day, rows, is_today=day == today) for day, rows in _by_day(found, where).items()]


def rota(workspace_id: int, now: datetime) -> list[Publication]:
    """Return what has a host and is to go out in the next fortnight, in order."""
    coming = publications(workspace_id).filter(delivery__state__in=ON_ITS_WAY, host__isnull=False)
    return list(coming.filter(due_at__gt=now, due_at__lt=now + HOLD_AHEAD).order_by("due_at")[:60])


def of_post(workspace_id: int, post_id: int) -> dict[int, Publication]:
    """Return a post's publications by the id of their text."""
    return {found.variant_id: found for found in publications(workspace_id).filter(variant__post=post_id)}


def hosting_now(member: Member, now: datetime) -> list[Publication]:
    """Return what a member stays with at this moment, the newest first."""
    young = publications(member.workspace_id).filter(
        host=member,
        delivery__state=State.PUBLISHED,
        delivery__published_at__gt=now - LONGEST_HOSTING,
        delivery__published_at__lte=now,
    )
    return [found for found in young.order_by("-delivery__published_at") if found.hosted_until > now]


def next_up(workspace_id: int, limit: int = 8) -> list[Publication]:
    """Return what goes out next, the soonest first."""
    return list(publications(workspace_id).filter(delivery__state__in=ON_ITS_WAY)[:limit])


def held(workspace_id: int) -> list[Publication]:
    """Return what is held back, the soonest first."""
    return list(publications(workspace_id).filter(delivery__state=State.HELD))


def needs_a_person(workspace_id: int, now: datetime) -> list[Publication]:
    """Return what does not go on by itself: for somebody's hand, held, refused, missed lately, unclear."""
    stuck = Q(delivery__state__in=NEEDS_A_PERSON)
    stuck_below = Q(pk__in=Publication.objects.filter(delivery__chain__state__in=NEEDS_A_PERSON).values("pk"))
    rows = publications(workspace_id).filter(stuck | stuck_below)
    return list(rows.filter(due_at__gt=now - BEHIND)[:50])


def scheduled_soon(now: datetime) -> QuerySet[Publication]:
    """Return what is to go out within the next days, in all workspaces."""
    states = (State.SCHEDULED, State.BLOCKED)
    rows = Publication.objects.filter(delivery__state__in=states, due_at__lt=now + HOLD_AHEAD)
    return rows.select_related("workspace", "delivery", "host__workspace", "host__user")


def asking_for_approval(until: datetime) -> QuerySet[Publication]:
    """Return what is to go out until an instant on channels that ask for approval, in all workspaces.

    Also what waits for its channel to be reconnected: it may be claimed in the moment in which it is.
    """
    asking = Step.objects.filter(removed_at=None).values("channel")
    states = (State.SCHEDULED, State.BLOCKED)
    rows = Publication.objects.filter(delivery__state__in=states, delivery__next_try_at__lte=until)
    return rows.filter(variant__channel__in=asking).select_related("workspace", "variant", "delivery")


def untold() -> dict[Member, list[Untold]]:
    """Return who is still to be told of what is held, or was meanwhile, the soonest first; everywhere."""
    rows = Untold.objects.select_related(
        "member__user", "publication__workspace", "publication__delivery",
        "publication__variant__post", "publication__variant__channel",
    )  # fmt: skip
    found: dict[Member, list[Untold]] = {}
    for row in rows.order_by("publication__due_at", "pk"):
        found.setdefault(row.member, []).append(row)
    return found


def to_remind(now: datetime) -> QuerySet[Publication]:
    """Return what is out, or asks for its host, who was not told yet; in all workspaces.

    It asks for them to be posted by hand, or when it went wrong: refused, missed, or nobody knows. What went
    wrong is told for a day: the host may have quiet hours.
    """
    is_out = Q(delivery__state=State.PUBLISHED, delivery__published_at__gt=now - LONGEST_HOSTING)
    went_wrong = Q(delivery__state__in=WENT_WRONG, due_at__gt=now - timedelta(days=1))
    rows = Publication.objects.filter(
        is_out | went_wrong | Q(delivery__state=State.HAND), host__isnull=False, host_reminded_at=None
    )
    return rows.select_related("workspace", "variant__post", "variant__channel", "delivery", "host__user")


def _by_day(found: Iterable[Publication], zone: ZoneInfo) -> dict[date, list[Publication]]:
    by_day: dict[date, list[Publication]] = {}
    for publication in found:
        by_day.setdefault(publication.due_at.astimezone(zone).date(), []).append(publication)
    return by_day
