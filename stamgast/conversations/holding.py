"""Holds scheduled replies back when more was said after they were decided: their authors look again first."""

from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef

from stamgast.conversations.models import Message, ScheduledReply

State = ScheduledReply.State
Why = ScheduledReply.Why


def hold_overtaken(conversations: Iterable[int]) -> None:
    """Hold the replies that wait in these conversations and answer what is not the last word any more.

    What waits to be looked at goes on doing so: who looks at it is told.
    """
    rows = ScheduledReply.objects.filter(
        conversation__in=conversations, state__in=(State.WAITING, State.ASKED)
    )
    if not rows.exists():
        return
    newer = Message.objects.filter(
        conversation=OuterRef("conversation"),
        direction=Message.Direction.INBOUND,
        deleted_at=None,
        pk__gt=OuterRef("heard"),
    )
    waiting, asked = rows.filter(state=State.WAITING), rows.filter(state=State.ASKED, why="")
    for overtaken, changes in ((waiting, {"state": State.HELD}), (asked, {})):
        answered = overtaken.exclude(conversation__revision=F("seen_revision"))
        answered.update(why=Why.ANSWERED, **changes)
        overtaken.filter(Exists(newer)).update(why=Why.THEY_WROTE, **changes)
