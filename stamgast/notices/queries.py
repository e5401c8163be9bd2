"""Reading notices: what calls for a member, which causes still stand, how a member wants to be reached."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from stamgast.conversations.models import Conversation
from stamgast.notices.calls import STOPPED
from stamgast.notices.models import Kind, Notice, Wishes
from stamgast.outbox.models import Delivery
from stamgast.publishing.queries import ON_ITS_WAY
from stamgast.workspaces.models import Member

SHOWN = 100
MANY = 99
State = Conversation.State
HOSTED = (*ON_ITS_WAY, Delivery.State.PUBLISHED, Delivery.State.UNKNOWN, Delivery.State.ASK)


def standing(member: Member) -> QuerySet[Notice]:
    """Return a member's notices whose causes stand, the newest first, with what pages show of them."""
    rows = Notice.objects.filter(member=member, withdrawn_at=None)
    return with_causes(rows).order_by("-made_at", "-pk")


def with_causes(rows: QuerySet[Notice]) -> QuerySet[Notice]:
    """Join what notices are about."""
    return rows.select_related(
        "member__workspace", "conversation__contact", "conversation__channel", "note__written_by__user",
        "publication__variant__post", "publication__variant__channel", "channel",
    )  # fmt: skip


def unread(member: Member) -> int:
    """Return how many notices a member has not read, up to one more than pages say."""
    rows = Notice.objects.filter(member=member, withdrawn_at=None, read_at=None)
    return rows[: MANY + 1].count()


def stands(kind: Kind, now: datetime) -> Q:
    """Return the condition under which the cause of a notice of this kind is still there."""
    waits = Q(conversation__state=State.OPEN, conversation__waiting_since=F("cause_at"))
    match kind:
        case Kind.WARNING:
            return waits & Q(conversation__due_at__gt=now)
        case Kind.ALARM:
            same = Notice.objects.filter(
                member=OuterRef("member"),
                kind=Kind.ESCALATION,
                conversation=OuterRef("conversation"),
                cause_at=OuterRef("cause_at"),
            )
            return waits & Q(~Exists(same))
        case Kind.ESCALATION:
            return waits
        case Kind.ASSIGNED:
            is_theirs = Q(conversation__assignee=F("member")) & ~Q(conversation__state=State.RESOLVED)
            return is_theirs | Q(conversation=None)
        case Kind.HOSTING:
            is_host = Q(publication__host=F("member"), publication__due_at=F("cause_at"))
            return is_host & Q(publication__delivery__state__in=HOSTED, ends_at__gt=now)
        case Kind.CHANNEL:
            is_same = Q(channel__worked_at=F("cause_at")) | Q(channel__worked_at=None)
            return is_same & Q(channel__state__in=STOPPED)
        case Kind.MENTIONED:
            return Q(note__isnull=False)


def wishes(members: Iterable[int]) -> dict[int, Wishes]:
    """Return how members want to be reached; who never said gets what most people want."""
    wanted = set(members)
    said = {row.member_id: row for row in Wishes.objects.filter(member__in=wanted)}
    return {pk: said.get(pk) or Wishes(member_id=pk) for pk in wanted}
