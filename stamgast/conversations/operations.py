"""What people decide in the inbox: answer, assign, snooze, resolve, note, be seen writing."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce

from stamgast.conversations import bulk, quarantine
from stamgast.conversations.models import (
    BulkAct,
    Conversation,
    InternalNote,
    Message,
    Presence,
    ScheduledReply,
)
from stamgast.conversations.queries import PRESENCE_SECONDS
from stamgast.conversations.recognition import called, handed_in
from stamgast.conversations.standing import NOT_SAID, restand
from stamgast.conversations.words import LABELS
from stamgast.outbox import operations as outbox
from stamgast.outbox.models import Delivery
from stamgast.outbox.states import SETTLED
from stamgast.strategy.models import Goal
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

State = Conversation.State
LATE_REPLY = timedelta(hours=24)
"""After this an unsent reply is shown as missed instead of surprising anybody."""

ABSENT_AFTER = timedelta(minutes=5)
"""Nobody keeps who looked at what: without a sign of life for so long, it is forgotten."""


class AnsweredMeanwhile(Exception):
    """Somebody else answered after this person last looked; nothing was sent."""


class HasToAsk(Exception):
    """Somebody looks at this member's replies first, and nobody has looked at this one; nothing was sent."""


def reply(  # noqa: PLR0913  what, who, where, and the two guards against saying it twice
    conversation: Conversation,
    member: Member,
    content: str,
    *,
    submission: str,
    seen_revision: int,
    now: datetime,
    answers: int | None = None,
    approved_by: Member | None = None,
) -> Message:
    """Decide to send a reply; a worker sends it at once, exactly once.

    Args:
        conversation: the one to answer in.
        member: who decided.
        content: the text, as checked.
        submission: the form's own id; the same one again returns the same message.
        seen_revision: the conversation's revision as the writer saw it.
        now: the present instant.
        answers: the message it was written to, by id; else the last they said.
        approved_by: who looked at it first, where somebody has to.

    Raises:
        AnsweredMeanwhile: somebody answered in between; the writer must look again first.
        HasToAsk: the member's replies are looked at first, and nobody did.
        ValueError: what it was written to is gone, or nobody has said anything that could be answered.
    """
    if member.is_looked_at_first and approved_by is None:
        raise HasToAsk
    heard = _heard(conversation)
    answered = heard.filter(pk=answers).first() if answers else heard.last()
    if answered is None:
        raise ValueError("there is nothing to answer")
    try:
        with transaction.atomic():
            return _decide(conversation, member, content, answered, submission, seen_revision, now)
    except IntegrityError:
        return handed_in(conversation.channel, submission).get()


def _decide(  # noqa: PLR0913, PLR0917  the arguments of ``reply``, and what it found
    conversation: Conversation,
    member: Member,
    content: str,
    answered: Message,
    submission: str,
    seen_revision: int,
    now: datetime,
) -> Message:
    twin = handed_in(conversation.channel, submission).first()
    if twin is not None:
        return twin
    rows = Conversation.objects.filter(pk=conversation.pk, revision=seen_revision)
    if not rows.update(revision=F("revision") + 1):
        raise AnsweredMeanwhile
    text = outbox.Text(
        content,
        language=conversation.language or conversation.channel.language,
        visibility=answered.visibility,
        in_reply_to=_as_note(answered),
    )
    delivery = outbox.plan(
        conversation.channel, text, due_at=now, late_after=now + LATE_REPLY, decided_by=member
    )
    message = Message.objects.create(
        channel=conversation.channel,
        conversation=conversation,
        direction=Message.Direction.OUTBOUND,
        written_by=member,
        delivery=delivery,
        content=content,
        language=text.language,
        visibility=text.visibility,
        published=now,
        in_reply_to=answered.remote_id,
        submission=submission,
    )
    Conversation.objects.filter(pk=conversation.pk, assignee=None).update(assignee=member)
    Presence.objects.filter(conversation=conversation, member=member).update(is_writing=False)
    restand([conversation.pk])
    record(conversation.workspace, member.user, "conversation.replied", f"conversation {conversation.pk}")
    stir(conversation.workspace_id, "conversations")
    return message


def latest_heard(conversation: Conversation, seen_revision: int, answers: int | None = None) -> int:
    """Return the id of the latest thing they said that can be answered; the conversation is locked.

    Raises:
        AnsweredMeanwhile: we answered after this revision.
        ValueError: what a reply ``answers`` is gone, or nobody has said anything that could be answered.
    """
    rows = Conversation.objects.filter(pk=conversation.pk, revision=seen_revision)
    if not rows.update(message_count=F("message_count")):
        raise AnsweredMeanwhile
    heard = _heard(conversation).order_by("-pk").values_list("pk", flat=True)
    latest = heard.first()
    if latest is None or (answers and not heard.filter(pk=answers).exists()):
        raise ValueError("there is nothing to answer")
    return latest


def _heard(conversation: Conversation) -> "QuerySet[Message]":
    return conversation.messages.filter(direction="in", deleted_at=None).exclude(remote_id="")


def settle_replies(now: datetime) -> None:
    """Draw into conversations what became of replies: the remote id of those sent, the wait of those not."""
    unsettled = Message.objects.filter(delivery__isnull=False, settled_at=None).select_related("delivery")
    final = (Delivery.State.PUBLISHED, *NOT_SAID)
    for message in unsettled.filter(delivery__state__in=final)[:200]:
        with transaction.atomic():
            _settle(message, now)


def _settle(message: Message, now: datetime) -> None:
    delivery = message.delivery
    if delivery is None:
        return
    changes: dict[str, object] = {"settled_at": now}
    if delivery.state == Delivery.State.PUBLISHED:
        # The network's news may have come first and stored the reply a second time: ours stays.
        called(message.channel, [delivery.remote_id]).exclude(pk=message.pk).delete()
        changes |= {"remote_id": delivery.remote_id or message.remote_id, "url": delivery.url or message.url}
        changes["published"] = delivery.published_at or message.published
    Message.objects.filter(pk=message.pk).update(**changes)
    restand([message.conversation_id])
    stir(message.channel.workspace_id, "conversations")


def answers_the_forgotten(message: Message) -> bool:
    """Tell whether a reply of ours is to somebody who was forgotten since: it would go to nobody by name."""
    theirs = Message.objects.filter(conversation=message.conversation_id, remote_id=message.in_reply_to)
    return theirs.filter(identity__contact__erased_at__isnull=False).exists()


def try_reply_again(message: Message, member: Member, *, now: datetime) -> bool:
    """Send a reply that was refused, or went out of date unsent, once more, as a person decided."""
    delivery = message.delivery
    if delivery is None or not _renew(delivery, now):
        return False
    Message.objects.filter(pk=message.pk).update(settled_at=None)
    restand([message.conversation_id])
    record(message.channel.workspace, member.user, "reply.tried_again", f"message {message.pk}")
    return True


def _renew(delivery: Delivery, now: datetime) -> bool:
    if delivery.state == Delivery.State.MISSED:
        return outbox.move(delivery, due_at=now, late_after=now + LATE_REPLY)
    return outbox.try_again(delivery, now=now, late_after=now + LATE_REPLY)


def assign(conversation: Conversation, member: Member, assignee: Member | None) -> None:
    """Put a conversation into somebody's hands, or into nobody's.

    Raises:
        ValueError: the assignee is not on this team.
    """
    if assignee is not None and assignee.workspace_id != conversation.workspace_id:
        raise ValueError("only a member of the team can be assigned")
    _change(conversation, member, "conversation.assigned", assignee=assignee)


def take_over(conversation: Conversation, member: Member, whose: Member) -> bool:
    """Take a conversation out of somebody's hands into one's own; whether they had it still."""
    with transaction.atomic():
        rows = Conversation.objects.filter(pk=conversation.pk, assignee=whose)
        if not rows.update(assignee=member):
            return False
        subject = f"conversation {conversation.pk} from member {whose.pk}"
        record(conversation.workspace, member.user, "conversation.taken_over", subject)
        stir(conversation.workspace_id, "conversations")
        stir(conversation.workspace_id, "presence")
    return True


def resolve(
    conversation: Conversation, member: Member, outcome: str, goal: Goal | None = None, *, now: datetime
) -> BulkAct:
    """Close a conversation with what came of it, and the goal it served; return what can be undone.

    Something new said opens it again. One that is closed stays so, and only what came of it is said anew.
    """
    act = bulk.resolve(member, [conversation.pk], outcome, goal, now=now)
    if not act.rows:
        say_what_came(conversation, member, outcome, goal)
    conversation.refresh_from_db()
    return act


def say_what_came(conversation: Conversation, member: Member, outcome: str, goal: Goal | None) -> None:
    """Say anew what came of a conversation, and which goal it served; how it stands does not change."""
    _change(conversation, member, "conversation.outcome_said", outcome=outcome, goal=goal)


def reopen(conversation: Conversation, member: Member) -> None:
    """Open what rests again, as if nobody had resolved it or put it aside."""
    _change(
        conversation, member, "conversation.reopened", state=State.OPEN, outcome="", goal=None,
        snoozed_until=None, dealt_until=None,
    )  # fmt: skip
    restand([conversation.pk])
    conversation.refresh_from_db()


def snooze(conversation: Conversation, member: Member, until: datetime, *, now: datetime) -> BulkAct:
    """Put a conversation aside until an instant, or until they say something; return what can be undone."""
    act = bulk.snooze(member, [conversation.pk], until, now=now)
    conversation.refresh_from_db()
    return act


def wake_snoozed(now: datetime) -> None:
    """Open snoozed conversations whose time has come; where nobody waits, coming back is what falls due."""
    rows = Conversation.objects.filter(state=State.SNOOZED, snoozed_until__lte=now)
    for workspace in set(rows.values_list("workspace", flat=True)):
        rows.filter(workspace=workspace).update(
            state=State.OPEN, due_at=Coalesce("due_at", "snoozed_until"), snoozed_until=None
        )
        stir(workspace, "conversations")


def sort_by_hand(
    message: Message, member: Member, labels: Iterable[str], *, needs_reply: bool, now: datetime
) -> None:
    """Say what a message is and whether it calls for an answer; triage leaves it alone from then on.

    Raises:
        ValueError: a label is none of ours, or the message is one of ours.
    """
    chosen = sorted(set(labels))
    if message.direction != Message.Direction.INBOUND or not set(chosen) <= set(LABELS):
        raise ValueError("only what others say is sorted, by the labels there are")
    with transaction.atomic():
        Message.objects.filter(pk=message.pk).update(
            labels=chosen, needs_reply=needs_reply, sorted_by=member, sorted_at=now
        )
        restand([message.conversation_id])
        stir(member.workspace_id, "conversations")


def add_note(conversation: Conversation, member: Member, content: str) -> InternalNote:
    """Say something among ourselves."""
    note = InternalNote.objects.create(conversation=conversation, written_by=member, content=content)
    stir(conversation.workspace_id, "conversations")
    return note


def mark_deleted(message: Message, at: datetime | None) -> None:
    """Note that a message is not there any more, or with ``None`` that it is again."""
    with transaction.atomic():
        Message.objects.filter(pk=message.pk).update(deleted_at=at)
        restand([message.conversation_id])


def forget_erased(now: datetime) -> None:  # noqa: ARG001  what is erased stays erased at any hour
    """Take the links to what erased people wrote away: an address names them, too; plan no reply to them.

    A reply no longer says whom it answered once it is settled, nor what was put aside whom it was of.
    """
    theirs = Message.objects.filter(identity__contact__erased_at__isnull=False)
    theirs.exclude(url="").update(url="")
    ScheduledReply.objects.filter(conversation__contact__erased_at__isnull=False).delete()
    _forget_whom_we_answered(theirs)
    quarantine.forget_erased()


def _forget_whom_we_answered(theirs: QuerySet[Message]) -> None:
    settled = Delivery.objects.annotate(answered=KT("in_reply_to__id")).filter(state__in=SETTLED)
    answers = settled.filter(
        message__conversation__in=theirs.values("conversation"), answered__in=theirs.values("remote_id")
    )
    for delivery in answers.exclude(in_reply_to__actor_id="").only("in_reply_to"):
        answered = {**(delivery.in_reply_to or {}), "actor_id": "", "actor_name": "", "actor_handle": ""}
        Delivery.objects.filter(pk=delivery.pk, state__in=SETTLED).update(in_reply_to=answered)


def be_present(conversation: Conversation, member: Member, *, is_writing: bool, now: datetime) -> None:
    """Note that a member has a conversation open; others see it when it changes."""
    rows = Presence.objects.filter(conversation=conversation, member=member)
    before = rows.values_list("is_writing", "seen_at").first()
    Presence.objects.update_or_create(
        conversation=conversation, member=member, defaults={"is_writing": is_writing, "seen_at": now}
    )
    stale = now - timedelta(seconds=PRESENCE_SECONDS)
    if before is None or before[0] != is_writing or before[1] < stale:
        stir(conversation.workspace_id, "presence")


def leave(conversation: Conversation, member: Member) -> None:
    """Note that a member closed a conversation."""
    if Presence.objects.filter(conversation=conversation, member=member).delete()[0]:
        stir(conversation.workspace_id, "presence")


def forget_absent(now: datetime) -> None:
    """Forget who looked at what where a browser ended without saying so."""
    gone = Presence.objects.filter(seen_at__lt=now - ABSENT_AFTER)
    if gone.exists():
        gone.delete()


def _change(conversation: Conversation, member: Member, verb: str, **changes: object) -> None:
    with transaction.atomic():
        Conversation.objects.filter(pk=conversation.pk).update(**changes)
        record(conversation.workspace, member.user, verb, f"conversation {conversation.pk}")
        stir(conversation.workspace_id, "conversations")
    conversation.refresh_from_db()


def _as_note(message: Message) -> Note:
    who = message.identity
    actor = Actor(who.remote_id, who.name, who.handle) if who else Actor("", "")
    return Note(
        id=message.remote_id,
        attributed_to=actor,
        content=message.content,
        published=message.published,
        context=message.conversation.context,
        visibility=message.visibility,  # type: ignore[arg-type]  # stored from a Visibility
    )
