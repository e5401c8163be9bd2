"""Reading the inbox: views, pages of conversations, one thread, who is there."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core import signing
from django.db.models import Q, QuerySet

from stamgast.conversations.models import Conversation, InternalNote, Message, Presence
from stamgast.workspaces.models import Member

PAGE = 40
PRESENCE_SECONDS = 12
MANY = 99
State = Conversation.State
VIEWS = ("waiting", "mine", "unassigned", "snoozed", "resolved", "all")


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the list, and where the next one begins; empty when there is none."""

    conversations: list[Conversation]
    cursor: str


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """A message or an internal note, in the order of time."""

    at: datetime
    message: Message | None = None
    note: InternalNote | None = None


def rows(member: Member, view: str) -> QuerySet[Conversation]:
    """Return the conversations of a view; an unknown view shows who waits."""
    everything = Conversation.objects.filter(workspace=member.workspace_id)
    waiting = everything.filter(state=State.OPEN, waiting_since__isnull=False)
    chosen = {
        "mine": everything.filter(assignee=member, state=State.OPEN),
        "unassigned": waiting.filter(assignee=None),
        "snoozed": everything.filter(state=State.SNOOZED),
        "resolved": everything.filter(state=State.RESOLVED),
        "all": everything,
    }
    return chosen.get(view, waiting)


def page(member: Member, view: str, cursor: str = "") -> Page:
    """Return a page of a view: by what falls due where people wait, else the newest first."""
    by_due = view not in ("snoozed", "resolved", "all", "mine")
    found = rows(member, view).select_related("contact", "channel", "assignee__user")
    after = _position(cursor)
    if by_due:
        found = found.filter(due_at__isnull=False).order_by("due_at", "id")
        if after:
            found = found.filter(Q(due_at__gt=after[0]) | Q(due_at=after[0], id__gt=after[1]))
    else:
        found = found.order_by("-last_message_at", "-id")
        if after:
            found = found.filter(
                Q(last_message_at__lt=after[0]) | Q(last_message_at=after[0], id__lt=after[1])
            )
    listed = list(found[: PAGE + 1])
    more = listed[PAGE - 1] if len(listed) > PAGE else None
    return Page(listed[:PAGE], _cursor(more, by_due=by_due) if more else "")


def counts(member: Member) -> dict[str, int]:
    """Count the views that call for somebody, up to a hundred each."""
    return {view: rows(member, view)[: MANY + 1].count() for view in ("waiting", "mine", "unassigned")}


def thread(conversation: Conversation) -> list[ThreadEntry]:
    """Return everything said in a conversation, among ourselves too, oldest first."""
    messages = conversation.messages.select_related("identity", "delivery", "written_by__user")
    notes = conversation.internal_notes.select_related("written_by__user")
    entries = [ThreadEntry(message.published, message=message) for message in messages]
    entries += [ThreadEntry(note.written_at, note=note) for note in notes]
    return sorted(entries, key=lambda entry: entry.at)


def last_words(conversation: Conversation) -> Message | None:
    """Return the last thing they said."""
    return conversation.messages.filter(direction="in", deleted_at=None).last()


def others_present(conversation: Conversation, member: Member, *, now: datetime) -> list[Presence]:
    """Return who else has the conversation open now."""
    alive = now - timedelta(seconds=PRESENCE_SECONDS)
    found = Presence.objects.filter(conversation=conversation, seen_at__gt=alive).exclude(member=member)
    return list(found.select_related("member__user"))


def history(conversation: Conversation) -> list[Conversation]:
    """Return the other conversations with the same person, the newest first."""
    if conversation.contact_id is None:
        return []
    found = Conversation.objects.filter(contact=conversation.contact_id).exclude(pk=conversation.pk)
    return list(found.select_related("channel").order_by("-last_message_at")[:6])


def _cursor(conversation: Conversation, *, by_due: bool) -> str:
    at: Any = conversation.due_at if by_due else conversation.last_message_at
    return signing.dumps([at.isoformat(), conversation.pk], salt="conversations")


def _position(cursor: str) -> tuple[datetime, int] | None:
    """Read a cursor of ours; anything else begins anew."""
    try:
        at, pk = signing.loads(cursor, salt="conversations")
    except signing.BadSignature:
        return None
    return datetime.fromisoformat(at), pk
