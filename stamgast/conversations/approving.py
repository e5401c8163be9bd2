"""Replies that are looked at first: each approved once, edited, or given back with a word."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from stamgast.conversations import operations
from stamgast.conversations.models import ScheduledReply
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

State = ScheduledReply.State


def approve(
    reply: ScheduledReply, approver: Member, content: str, *, seen_revision: int, now: datetime
) -> bool:
    """Let a reply out in its author's name: at once, or at its own time when that is still to come.

    Args:
        reply: the one that is looked at.
        approver: who approves.
        content: its words, perhaps changed by the approver.
        seen_revision: the conversation's revision as the approver saw it.
        now: the present instant.

    Returns:
        Whether it still waited to be looked at; the second of two approvals changes nothing.

    Raises:
        AnsweredMeanwhile: somebody answered after the approver last looked; it waits on.
        ValueError: nothing is left that it could answer.
    """
    rows = ScheduledReply.objects.filter(pk=reply.pk, state=State.ASKED)
    with transaction.atomic():
        if reply.send_at > now:
            is_done = _let_wait(rows, reply, approver, content, seen_revision)
        elif is_done := bool(rows.delete()[0]):
            operations.reply(
                reply.conversation, reply.member or approver, content, submission=reply.submission,
                seen_revision=seen_revision, now=now, answers=reply.target,
                approved_by=approver,
            )  # fmt: skip
        if is_done:
            _noted(reply, approver, "reply.approved")
    return is_done


def _let_wait(
    rows: QuerySet[ScheduledReply],
    reply: ScheduledReply,
    approver: Member,
    content: str,
    seen_revision: int,
) -> bool:
    heard = operations.latest_heard(reply.conversation, seen_revision, reply.target)
    changed = rows.update(
        state=State.WAITING, why="", approved_by=approver, content=content, seen_revision=seen_revision,
        answers=reply.target, heard=heard,
    )  # fmt: skip
    return bool(changed)


def give_back(reply: ScheduledReply, approver: Member, word: str) -> bool:
    """Give a reply back to its author with a word; whether it still waited to be looked at."""
    rows = ScheduledReply.objects.filter(pk=reply.pk, state=State.ASKED)
    with transaction.atomic():
        if not rows.update(state=State.RETURNED, word=word[:500], approved_by=approver):
            return False
        _noted(reply, approver, "reply.given_back")
    return True


def _noted(reply: ScheduledReply, approver: Member, verb: str) -> None:
    record(approver.workspace, approver.user, verb, f"conversation {reply.conversation_id}")
    stir(approver.workspace_id, "conversations")
