"""Reading questions to people who know: whom one could ask, what was asked, what a link leads to."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from stamgast.conversations.models import Conversation, Message
from stamgast.experts.excerpt import Line, lines
from stamgast.experts.links import hash_of
from stamgast.experts.models import Question
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team
from stamgast.workspaces.roles import Role

OFFERED = 20
"""Messages of a conversation that can be shown to somebody outside, the latest."""

A_DAY = 40
"""Questions one member may put within a day: each may be a letter to somebody."""


def experts(member: Member) -> list[Member]:
    """Return who on the team could be asked: experts by role, and who has said what they know about."""
    others = [one for one in team(member.workspace_id) if one.pk != member.pk]
    return sorted(
        (one for one in others if one.role == Role.EXPERT or one.knows_about),
        key=lambda one: one.role != Role.EXPERT,
    )


def asked_today(member: Member, now: datetime) -> int:
    """Count what a member asked within the last day."""
    return Question.objects.filter(asked_by=member, asked_at__gt=now - timedelta(days=1)).count()


def offered(conversation: Conversation) -> list[Message]:
    """Return the messages that can be shown to somebody outside, oldest first."""
    rows = _at_hand(conversation.messages.filter(deleted_at=None))
    return list(rows.order_by("-published", "-pk")[:OFFERED])[::-1]


def excerpt(question: Question) -> list[Line]:
    """Return what the one who is asked sees of the talk."""
    rows = _at_hand(question.messages.all())
    return lines(rows, question.workspace.country, with_names=question.shows_names)


def shown(conversation: Conversation, chosen: Iterable[Message], *, with_names: bool) -> list[Line]:
    """Return what would be seen of the talk."""
    return lines(chosen, conversation.workspace.country, with_names=with_names)


def behind(token: str, *, now: datetime) -> Question | None:
    """Return the question a link leads to, while it can be answered; None for every other token."""
    secret_hash = hash_of(token)
    if secret_hash is None:
        return None
    return answerable(now).filter(secret_hash=secret_hash).first()


def answerable(now: datetime) -> QuerySet[Question]:
    """Return the questions that can be answered, or their answers corrected."""
    rows = Question.objects.filter(revoked_at=None, used_at=None, expires_at__gt=now)
    return rows.select_related("workspace", "conversation__channel", "asked_by__user", "expert__user")


def about(conversation: Conversation) -> list[Question]:
    """Return what was asked out of a conversation and not withdrawn, the newest first."""
    rows = _with_people(Question.objects.filter(conversation=conversation, revoked_at=None))
    return list(rows.order_by("-asked_at", "-pk"))


def to_member(member: Member, now: datetime) -> list[Question]:
    """Return what a member is asked and can still answer, the most urgent first."""
    return list(answerable(now).filter(expert=member, answered_at=None).order_by("due_at"))


def by_standing(workspace_id: int, now: datetime, most: int) -> dict[str, list[Question]]:
    """Return a workspace's questions by how they stand; those that wait longest come first."""
    rows = _with_people(Question.objects.filter(workspace=workspace_id))
    waiting = rows.filter(answered_at=None, revoked_at=None).order_by("due_at")
    over = Q(used_at__isnull=False) | Q(revoked_at__isnull=False)
    return {
        "overdue": list(waiting.filter(due_at__lt=now)[:most]),
        "open": list(waiting.filter(due_at__gte=now)[:most]),
        "answered": list(
            rows.filter(answered_at__isnull=False).exclude(over).order_by("-answered_at")[:most]
        ),
        "over": list(rows.filter(over).order_by("-asked_at")[:most]),
    }


def _with_people(rows: QuerySet[Question]) -> QuerySet[Question]:
    return rows.select_related("asked_by__user", "expert__user", "conversation__contact", "fact")


def _at_hand(rows: QuerySet[Message]) -> QuerySet[Message]:
    return rows.select_related("identity", "written_by__user", "channel")
