"""Holds scheduled replies back when more was said after they were decided: their authors look again first."""

from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef

from stamgast.conversations.models import Message, ScheduledReply

State = ScheduledReply.State
Why = ScheduledReply.Why


def hold_overtaken(conversations: Iterable[int]) -> None:
    """Hold the replies that wait in these conversations and answer what is not the last word any more."""
    waiting = ScheduledReply.objects.filter(conversation__in=conversations, state=State.WAITING)
    if not waiting.exists():
        return
    newer = Message.objects.filter(
        conversation=OuterRef("conversation"),
        direction=Message.Direction.INBOUND,
        deleted_at=None,
        pk__gt=OuterRef("heard"),
    )
    waiting.exclude(conversation__revision=F("seen_revision")).update(state=State.HELD, why=Why.ANSWERED)
    waiting.filter(Exists(newer)).update(state=State.HELD, why=Why.THEY_WROTE)
