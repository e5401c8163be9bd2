"""What the board of the calendar shows of each post, read as rows: a full month has a thousand of them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.db.models import CharField, Count, Q, QuerySet, Window
from django.db.models.functions import Cast, Left, RowNumber

from stamgast.outbox.models import Delivery
from stamgast.publishing.models import PlanLabel, Publication

WORDS = 30
"""Characters of a text that are shown."""

DAY = Left(Cast("planned_wall", CharField()), len("2026-11-25"))
"""The day of a publication on the wall clock of its channel, as text, for grouping by it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A post on the board. ``wall`` is by the clock on the wall of its channel, without a zone."""

    pk: int
    wall: datetime
    zone: str
    state: str
    channel: str
    words: str
    host: str
    is_give_away: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """The posts of a day that are shown, the earliest first, and how many more there are."""

    entries: list[Entry]
    more: int = 0


def by_day(
    workspace_id: int, start: date, end: date, *, label: PlanLabel | None = None, at_most: int | None = None
) -> dict[date, Listed]:
    """Return what goes out from ``start`` to before ``end``, by the day on the wall clock of its channel.

    Of a day with more than ``at_most`` posts one less is shown, for the words that say so take a line too.
    """
    rows = Publication.objects.filter(
        workspace=workspace_id, planned_wall__gte=_wall(start), planned_wall__lt=_wall(end)
    ).exclude(delivery__state=Delivery.State.CANCELLED)
    if label is not None:
        rows = rows.filter(variant__post__plan_labels=label)
    counts: dict[int, int] = {}
    if at_most is not None:
        counts = _first_of_days(rows, at_most)
        rows = rows.filter(pk__in=list(counts))
    days: dict[date, list[Entry]] = {}
    for entry in _entries(rows.order_by("planned_wall", "pk")):
        days.setdefault(entry.wall.date(), []).append(entry)
    return {
        day: Listed(entries, max(counts.get(entries[0].pk, 0) - len(entries), 0))
        for day, entries in days.items()
    }


def _first_of_days(rows: QuerySet[Publication], at_most: int) -> dict[int, int]:
    """Return the ids of each day's first posts with how many there are on that day; all, or one too few."""
    counted = rows.annotate(
        place=Window(RowNumber(), partition_by=[DAY], order_by=["planned_wall", "pk"]),
        count=Window(Count("pk"), partition_by=[DAY]),
    )
    first = counted.filter(Q(count__lte=at_most) | Q(place__lt=at_most))
    return dict(first.values_list("pk", "count"))


def _entries(rows: QuerySet[Publication]) -> list[Entry]:
    found = rows.values_list(
        "pk",
        "planned_wall",
        "planned_zone",
        "delivery__state",
        "variant__channel__name",
        Left("delivery__content", WORDS + 1),
        "host__user__first_name",
        "host__user__last_name",
        "host__user__email",
        "variant__post__give_away__is_one",
    )
    return [
        Entry(pk, wall.replace(tzinfo=None), zone, state, channel, _cut(words), _name(*host), bool(gives))
        for pk, wall, zone, state, channel, words, *host, gives in found
    ]


def _cut(words: str) -> str:
    return words if len(words) <= WORDS else f"{words[: WORDS - 1]}…"


def _name(first: str | None, last: str | None, email: str | None) -> str:
    """Return a host's name as ``User`` says it, empty if nobody hosts."""
    return f"{first or ''} {last or ''}".strip() or email or ""


def _wall(day: date) -> datetime:
    return datetime.combine(day, time(0), UTC)
