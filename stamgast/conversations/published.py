"""What stands on the networks and did not go out from here, by day: the calendar tells all we said."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Left

from stamgast.conversations.models import Message, PublishedNote
from stamgast.outbox.models import Delivery
from stamgast.workspaces.models import Workspace

LONGEST: Final = timedelta(weeks=6)
"""A month of the calendar has at most so many weeks."""

A_DAY_SHOWS: Final = 3
WORDS: Final = 60
"""Characters of a note that are read; a day of the calendar has room for few."""


@dataclass(frozen=True, slots=True)
class Published:
    """A note of ours; ``wall`` is by the workspace's clock, ``conversation`` the last that began below it."""

    wall: datetime
    channel: str
    words: str
    url: str
    heard: int
    conversation: int | None


@dataclass(frozen=True, slots=True)
class PublishedDay:
    """The notes of a day that are shown, the earliest first, and how many more there are."""

    day: date
    notes: Sequence[Published]
    more: int


def published_elsewhere(workspace: Workspace, start: date, end: date) -> list[PublishedDay]:
    """Return the days from ``start`` to before ``end`` with what was published on them, but not from here.

    Of a stretch longer than ``LONGEST`` only the beginning is read.
    """
    zone = ZoneInfo(workspace.zone)
    first, last = (datetime.combine(day, time(), zone) for day in (start, min(end, start + LONGEST)))
    days: dict[date, list[int]] = defaultdict(list)
    for pk, instant in _elsewhere(workspace, first, last).values_list("pk", "published"):
        days[instant.astimezone(zone).date()].append(pk)
    notes = _notes((pk for pks in days.values() for pk in pks[:A_DAY_SHOWS]), zone)
    return [
        PublishedDay(day, [notes[pk] for pk in pks[:A_DAY_SHOWS] if pk in notes], len(pks[A_DAY_SHOWS:]))
        for day, pks in days.items()
    ]


def _elsewhere(workspace: Workspace, first: datetime, last: datetime) -> QuerySet[PublishedNote]:
    sent = Delivery.objects.filter(channel=OuterRef("channel"), remote_id=OuterRef("remote_id"))
    by_hand = Delivery.objects.filter(channel=OuterRef("channel"), url=OuterRef("url"))
    return PublishedNote.objects.filter(
        ~Exists(sent),
        Q(url="") | ~Exists(by_hand),
        channel__workspace=workspace,
        deleted_at=None,
        published__gte=first,
        published__lt=last,
    ).order_by("published", "pk")


def _notes(pks: Iterable[int], zone: ZoneInfo) -> dict[int, Published]:
    rows = PublishedNote.objects.filter(pk__in=list(pks)).annotate(
        words=Left("content", WORDS),
        heard=Count(
            "conversations__messages", Q(conversations__messages__direction=Message.Direction.INBOUND)
        ),
        conversation=Max("conversations"),
    )
    found = rows.values_list(
        "pk", "published", "channel__name", "name", "words", "url", "heard", "conversation"
    )
    return {
        pk: Published(
            at.astimezone(zone).replace(tzinfo=None), channel, name or words, url, heard, conversation
        )
        for pk, at, channel, name, words, url, heard, conversation in found
    }
