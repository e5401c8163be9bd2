"""Reading notices: what calls for a member, which causes still stand, how a member wants to be reached."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from stamgast.approval.models import Review, Turn
from stamgast.conversations.models import Conversation, ScheduledReply
from stamgast.experts.models import Question
from stamgast.notices.calls import STOPPED
from stamgast.notices.models import Device, Kind, Notice, Wishes
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
    """Join what notices are about; ``question`` is what was asked that has an answer."""
    asked = _answered().values("content")[:1]
    return rows.annotate(question=Subquery(asked)).select_related(
        "member__workspace", "conversation__contact", "conversation__channel", "note__written_by__user",
        "publication__variant__post", "publication__variant__channel", "publication__host__user", "channel",
        "turn__review__variant__post", "turn__review__variant__channel", "turn__review__asked_by__user",
        "turn__decided_by__user", "turn__member__user", "promise__contact__person",
    )  # fmt: skip


def earliest_due_first(notices: Iterable[Notice]) -> list[Notice]:
    """Return notices in their order, but promises that fall due by when they do, in the places they have."""
    told = list(notices)
    promises = [notice for notice in told if notice.promise]
    promises.sort(key=lambda notice: (notice.promise and notice.promise.due_on) or date.max)
    places = iter(promises)
    return [next(places) if notice.promise else notice for notice in told]


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
        case Kind.HOSTING | Kind.HOST:
            return _stands_for_a_host(kind, now)
        case Kind.CHANNEL:
            is_same = Q(channel__worked_at=F("cause_at")) | Q(channel__worked_at=None)
            return is_same & Q(channel__state__in=STOPPED)
        case Kind.MENTIONED | Kind.ANSWERED | Kind.PROMISED | Kind.STRATEGY:
            return _stands_in_mind(kind, now)
        case _:
            return _stands_between_us(kind)


def _stands_for_a_host(kind: Kind, now: datetime) -> Q:
    is_host = Q(publication__host=F("member"))
    if kind == Kind.HOSTING:
        is_then = Q(publication__due_at=F("cause_at"), ends_at__gt=now)
        return is_host & is_then & Q(publication__delivery__state__in=HOSTED)
    return Q(event__startswith="host:new") & is_host | Q(event__startswith="host:old") & ~is_host


def _stands_in_mind(kind: Kind, now: datetime) -> Q:
    """Return that condition for what a member wants to think of."""
    if kind == Kind.MENTIONED:
        return Q(note__isnull=False)
    if kind == Kind.STRATEGY:
        return Q(ends_at__gt=now)
    if kind == Kind.PROMISED:
        return Q(promise__isnull=False, promise__kept_at=None)
    same = _answered().filter(used_at=None, revoked_at=None)
    return Q(Exists(same)) & ~Q(conversation__state=State.RESOLVED)


def _answered() -> QuerySet[Question]:
    """Return the question whose answer a notice tells of."""
    return Question.objects.filter(conversation=OuterRef("conversation"), answered_at=OuterRef("cause_at"))


def _stands_between_us(kind: Kind) -> Q:
    """Return that condition for what members of the team do with each other's conversations and replies."""
    if kind == Kind.ASSIGNED:
        is_theirs = Q(conversation__assignee=F("member")) & ~Q(conversation__state=State.RESOLVED)
        return is_theirs | Q(conversation=None)
    if kind == Kind.REVIEW:
        waits_for_them = Q(turn__state=Turn.State.ASKED, turn__review__state=Review.State.OPEN)
        has_no_link = Q(turn__secret_hash=None) | Q(turn__letter=Turn.Letter.FAILED)
        waits_for_them &= ~Q(event__startswith="review:link") | has_no_link
        return waits_for_them | Q(turn__decided_at=F("cause_at"), turn__review__superseded_at=None)
    if kind == Kind.TAKEN:
        return ~Q(conversation__assignee=F("member"))
    state = ScheduledReply.State.ASKED if kind == Kind.APPROVAL else ScheduledReply.State.RETURNED
    same = ScheduledReply.objects.filter(
        conversation=OuterRef("conversation"), state=state, decided_at=OuterRef("cause_at")
    )
    return Q(Exists(same))


def wishes(members: Iterable[int]) -> dict[int, Wishes]:
    """Return how members want to be reached; who never said gets what most people want."""
    wanted = set(members)
    said = {row.member_id: row for row in Wishes.objects.filter(member__in=wanted)}
    return {pk: said.get(pk) or Wishes(member_id=pk) for pk in wanted}


def devices(member: Member) -> QuerySet[Device]:
    """Return a member's devices, the latest first, without where they are reached."""
    return Device.objects.filter(member=member).defer("subscription").order_by("-added_at", "-pk")
