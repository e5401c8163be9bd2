"""What stands on conversations beside what was said: who has them in hand, labels, replies not sent yet."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Model, Prefetch, prefetch_related_objects

from stamgast.conversations.models import Conversation, Label, ScheduledReply
from stamgast.workspaces.models import Member


@dataclass(frozen=True, slots=True)
class Marks:
    """The team's labels by name, and the replies not sent yet, the next one first; by conversation."""

    labels: dict[int, list[Label]]
    later: dict[int, list[ScheduledReply]]


def marks(conversations: Sequence[Conversation], team: Iterable[Member] = ()) -> Marks:
    """Return what stands on conversations, and set who has them in hand: from ``team`` where it is given."""
    # A join would let SQLite begin with the members, and sort all that one of them has.
    put_members(conversations, "assignee", team)
    pks = [one.pk for one in conversations]
    return Marks(_labels(pks), _later(pks))


def put_members(rows: Sequence[Model], field: str, team: Iterable[Member]) -> None:
    """Set whom a field of rows names: from ``team``, which pages have anyway; others by one query."""
    members = {member.pk: member for member in team}
    for row in rows:
        pk = getattr(row, f"{field}_id")
        if pk is None or pk in members:
            setattr(row, field, members.get(pk))
    prefetch_related_objects(rows, Prefetch(field, Member.objects.select_related("user")))


def _labels(conversations: Collection[int]) -> dict[int, list[Label]]:
    on = Conversation.own_labels.through.objects.filter(
        conversation__in=conversations, label__removed_at=None
    )
    found: dict[int, list[Label]] = {}
    for row in on.select_related("label").order_by("label__name", "label"):
        found.setdefault(row.conversation_id, []).append(row.label)
    return found


def _later(conversations: Collection[int]) -> dict[int, list[ScheduledReply]]:
    found: dict[int, list[ScheduledReply]] = {}
    for reply in ScheduledReply.objects.filter(conversation__in=conversations):
        found.setdefault(reply.conversation_id, []).append(reply)
    return found
