"""What counts this morning: who waits, what I host, what goes out next, what needs a look."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation
from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member

SHOWN = 8
State = Delivery.State
NEEDS_A_LOOK = (State.ASK, State.REJECTED, State.BLOCKED, State.HELD, State.MISSED)
A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Hosting:
    """A publication somebody stays with right now, and until when."""

    publication: Publication
    until: datetime
    waiting: int


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the page shows. ``waiting`` and ``going_out`` are the first few, most urgent first."""

    waiting: list[Conversation]
    mine: int
    hosting: list[Hosting]
    going_out: list[Publication]
    needs_a_look: list[Publication]
    channels: list[Channel]


def today(member: Member, *, now: datetime) -> Today:
    """Gather the day of one member."""
    workspace = member.workspace_id
    waiting = Conversation.objects.filter(
        workspace=workspace, state=Conversation.State.OPEN, waiting_since__isnull=False
    )
    return Today(
        waiting=list(
            waiting.select_related("contact", "channel", "assignee__user").order_by("due_at", "id")[:SHOWN]
        ),
        mine=waiting.filter(assignee=member)[:100].count(),
        hosting=_hosting(member, now),
        going_out=list(
            _publications(workspace)
            .filter(delivery__state__in=(State.SCHEDULED, State.CLAIMED, State.SENDING))
            .order_by("due_at")[:SHOWN]
        ),
        needs_a_look=list(
            _publications(workspace)
            .filter(delivery__state__in=NEEDS_A_LOOK, due_at__gt=now - A_WEEK)
            .order_by("due_at")[:SHOWN]
        ),
        channels=list(
            Channel.objects.filter(
                workspace=workspace, state__in=(Channel.State.RECONNECT, Channel.State.BLOCKED)
            )
        ),
    )


def _publications(workspace: int) -> QuerySet[Publication]:
    return Publication.objects.filter(workspace=workspace).select_related(
        "variant__post", "variant__channel", "delivery", "host__user"
    )


def _hosting(member: Member, now: datetime) -> list[Hosting]:
    """Return what the member hosts now: published, and younger than the hosting is long."""
    young = _publications(member.workspace_id).filter(
        host=member, delivery__state=State.PUBLISHED, delivery__published_at__gt=now - timedelta(days=1)
    )
    return [
        Hosting(publication, until, _waiting_below(publication))
        for publication in young.order_by("-delivery__published_at")
        if (until := _end(publication)) > now
    ]


def _end(publication: Publication) -> datetime:
    began = publication.delivery.published_at or publication.due_at
    return began + timedelta(minutes=publication.hosting_minutes)


def _waiting_below(publication: Publication) -> int:
    below = Conversation.objects.filter(
        channel=publication.variant.channel,
        context=publication.delivery.remote_id,
        waiting_since__isnull=False,
    )
    return below.count()
