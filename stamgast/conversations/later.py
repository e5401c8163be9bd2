"""Replies that go out later: each sent once at its time, held back when more was said, or taken back."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Min

from stamgast.conversations import operations
from stamgast.conversations.models import Conversation, ScheduledReply
from stamgast.conversations.recognition import handed_in
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

State = ScheduledReply.State
Why = ScheduledReply.Why
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Words:
    """A reply as it was written: the text, its form's own id, and the revision its writer saw.

    ``answers`` is the id of the message it was written to; where that is not known, it goes to the last one.
    """

    content: str
    submission: str
    seen_revision: int
    answers: int | None = None


def schedule(
    conversation: Conversation, member: Member, words: Words, *, at: datetime, now: datetime
) -> None:
    """Decide that a reply goes out at an instant; the same form again decides nothing more.

    That of a member whose replies are looked at first waits until somebody has looked at it, too.

    Raises:
        AnsweredMeanwhile: somebody answered in between; the writer must look again first.
        ValueError: what it was written to is gone, or nobody has said anything that could be answered.
    """
    try:
        with transaction.atomic():
            _schedule(conversation, member, words, at, now)
    except IntegrityError:
        return  # the second click of two at the same time


def _schedule(conversation: Conversation, member: Member, words: Words, at: datetime, now: datetime) -> None:
    waiting = ScheduledReply.objects.filter(submission=words.submission)
    if handed_in(conversation.channel, words.submission).exists() or waiting.exists():
        return
    heard = operations.latest_heard(conversation, words.seen_revision, words.answers)
    ScheduledReply.objects.create(
        conversation=conversation, member=member, content=words.content, submission=words.submission,
        seen_revision=words.seen_revision, answers=words.answers or heard, heard=heard, send_at=at,
        decided_at=now, state=State.ASKED if member.is_looked_at_first else State.WAITING,
    )  # fmt: skip
    Conversation.objects.filter(pk=conversation.pk, assignee=None).update(assignee=member)
    verb = "reply.asked" if member.is_looked_at_first else "reply.scheduled"
    record(conversation.workspace, member.user, verb, f"conversation {conversation.pk}")
    stir(conversation.workspace_id, "conversations")


def reply_or_ask(conversation: Conversation, member: Member, words: Words, *, now: datetime) -> None:
    """Send a reply at once; that of a member whose replies are looked at first waits for a look instead.

    Raises:
        AnsweredMeanwhile: somebody answered in between; the writer must look again first.
        ValueError: what it was written to is gone, or nobody has said anything that could be answered.
    """
    if member.is_looked_at_first:
        schedule(conversation, member, words, at=now, now=now)
    else:
        operations.reply(
            conversation, member, words.content, submission=words.submission,
            seen_revision=words.seen_revision, now=now, answers=words.answers,
        )  # fmt: skip


def next_due() -> datetime | None:
    """Return when the next reply that waits is to go out."""
    waiting = ScheduledReply.objects.filter(state=State.WAITING)
    due: datetime | None = waiting.aggregate(at=Min("send_at"))["at"]
    return due


def send_due(now: datetime) -> int:
    """Hand the replies whose time has come over to the outbox, once each; return how many were looked at."""
    due = ScheduledReply.objects.filter(state=State.WAITING, send_at__lte=now)
    along = ("conversation__workspace", "conversation__channel", "member__user", "approved_by")
    found = list(due.select_related(*along)[:AT_ONCE])
    for reply in found:
        _send(reply, now)
    return len(found)


def _send(reply: ScheduledReply, now: datetime) -> None:
    if reply.member is None or not reply.member.may("reply"):
        _hold(reply, Why.NOBODY)
    elif reply.send_at + operations.LATE_REPLY < now:
        _hold(reply, Why.LATE)
    else:
        try:
            _replace(reply, reply.member, reply.seen_revision, now)
        except operations.AnsweredMeanwhile:
            _hold(reply, Why.ANSWERED)
        except operations.HasToAsk:
            _ask(reply, reply.seen_revision)
        except ValueError:
            _hold(reply, Why.GONE)


def _replace(reply: ScheduledReply, member: Member, seen_revision: int, now: datetime) -> None:
    """Put a message in its place, in one transaction; nothing happens when it is held or gone by now."""
    with transaction.atomic():
        if ScheduledReply.objects.filter(pk=reply.pk, state=State.WAITING).delete()[0]:
            operations.reply(
                reply.conversation, member, reply.content, submission=reply.submission,
                seen_revision=seen_revision, now=now, answers=reply.target,
                approved_by=reply.approved_by,
            )  # fmt: skip


def _ask(reply: ScheduledReply, seen_revision: int) -> bool:
    """Let somebody look at it first; whether it was there still to be looked at."""
    rows = ScheduledReply.objects.filter(pk=reply.pk, state__in=(State.WAITING, State.HELD))
    stir(reply.conversation.workspace_id, "conversations")
    return bool(rows.update(state=State.ASKED, why="", seen_revision=seen_revision, approved_by=None))


def _hold(reply: ScheduledReply, why: Why) -> None:
    ScheduledReply.objects.filter(pk=reply.pk, state=State.WAITING).update(state=State.HELD, why=why)
    stir(reply.conversation.workspace_id, "conversations")


def send_now(reply: ScheduledReply, member: Member, *, seen_revision: int, now: datetime) -> bool:
    """Send it at once, as a member decided who has seen the conversation up to a revision.

    A member whose replies are looked at first asks for that instead. What waits for a look is not sent so.

    Returns:
        Whether it was there still to be sent.

    Raises:
        AnsweredMeanwhile: somebody answered in between; the member must look again first.
        ValueError: nothing is left that it could answer.
    """
    if member.is_looked_at_first:
        return _ask(reply, seen_revision)
    rows = ScheduledReply.objects.filter(pk=reply.pk, state__in=(State.WAITING, State.HELD))
    with transaction.atomic():
        if not rows.delete()[0]:
            return False
        operations.reply(
            reply.conversation, member, reply.content, submission=reply.submission,
            seen_revision=seen_revision, now=now, answers=reply.target,
        )  # fmt: skip
    return True


def take_back(reply: ScheduledReply, member: Member) -> bool:
    """Take it back before it is sent; whether it was there still."""
    with transaction.atomic():
        took = bool(ScheduledReply.objects.filter(pk=reply.pk).delete()[0])
        if took:
            subject = f"conversation {reply.conversation_id}"
            record(reply.conversation.workspace, member.user, "reply.taken_back", subject)
            stir(reply.conversation.workspace_id, "conversations")
    return took
