"""Reading the inbox: views, pages of conversations, one thread, who is there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.db.models.functions import Left, Length

from stamgast.conversations.models import Conversation, InternalNote, Message, Presence
from stamgast.conversations.search import saying
from stamgast.people.models import Contact
from stamgast.ui.paging import cursor, place
from stamgast.workspaces.models import Member

PAGE = 30
MOST = 210
"""Rows a list that was scrolled through is refreshed with at once."""

PRESENCE_SECONDS = 12
MANY = 99
THREAD = 100
RECENT = 20
READ_AT_ONCE = 20_000
"""Characters of a message that a page shows; the rest is behind a link."""

State = Conversation.State
VIEWS = ("waiting", "mine", "unassigned", "snoozed", "resolved", "all")
BY_DUE = ("waiting", "unassigned")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the list, and where the next one begins; empty when there is none."""

    conversations: list[Conversation]
    cursor: str


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """A message or an internal note, in the order of time.

    ``content`` is the message's beginning, ``cut`` how many characters are not in it.
    """

    at: datetime
    message: Message | None = None
    note: InternalNote | None = None
    content: str = ""
    cut: int = 0


def rows(member: Member, view: str) -> QuerySet[Conversation]:
    """Return the conversations of a view, in its order; an unknown view shows who waits."""
    everything = Conversation.objects.filter(workspace=member.workspace_id)
    # "Later than long ago" instead of "is not null": a range that SQLite finds in an index, too.
    waiting = everything.filter(state=State.OPEN, due_at__gt=_EPOCH).order_by("due_at", "id")
    if view not in VIEWS or view in BY_DUE:
        return waiting.filter(assignee=None) if view == "unassigned" else waiting
    heard = everything.filter(last_inbound_at__isnull=False).order_by("-last_message_at", "-id")
    match view:
        case "mine":
            return heard.filter(assignee=member, state__in=(State.OPEN, State.PENDING, State.SNOOZED))
        case "snoozed":
            return heard.filter(state=State.SNOOZED)
        case "resolved":
            return heard.filter(state=State.RESOLVED)
    return heard


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search is for; what is empty does not narrow it."""

    words: str = ""
    channel: int | None = None
    label: str = ""
    since: date | None = None
    until: date | None = None


def found(member: Member, wanted: Wanted) -> QuerySet[Conversation]:
    """Return the conversations a search finds: by what was said, or by the name of the person."""
    rows = Conversation.objects.filter(workspace=member.workspace_id).order_by("-last_message_at", "-id")
    if wanted.words.strip():
        people = Contact.objects.filter(workspace=member.workspace_id, name__icontains=wanted.words.strip())
        said = saying(member.workspace_id, wanted.words)
        rows = rows.filter(Q(pk__in=said) | Q(contact__in=people.values("pk")[:MOST]))
    if wanted.channel:
        rows = rows.filter(channel=wanted.channel)
    if wanted.label:
        rows = rows.filter(labels__icontains=f'"{wanted.label}"')
    zone = ZoneInfo(member.workspace.zone)
    if wanted.since:
        rows = rows.filter(last_message_at__gte=datetime.combine(wanted.since, time(0), zone))
    if wanted.until:
        day_after = datetime.combine(wanted.until + timedelta(days=1), time(0), zone)
        rows = rows.filter(began_at__lt=day_after)
    return rows


def page(member: Member, view: str, after: str = "", size: int = PAGE) -> Page:
    """Return a page of a view: by what falls due where people wait, else the newest first."""
    return _page(rows(member, view), after, size, by_due=view not in VIEWS or view in BY_DUE)


def page_found(member: Member, wanted: Wanted, after: str = "", size: int = PAGE) -> Page:
    """Return a page of what a search finds, the newest first."""
    return _page(found(member, wanted), after, size, by_due=False)


def _page(rows: QuerySet[Conversation], after: str, size: int, *, by_due: bool) -> Page:
    if at := place(after):
        rows = rows.filter(_after(*at) if by_due else _before(*at))
    listed = list(rows.select_related("contact", "channel", "assignee__user")[: size + 1])
    if len(listed) <= size:
        return Page(listed, "")
    last = listed[size - 1]
    return Page(listed[:size], cursor((last.due_at if by_due else None) or last.last_message_at, last.pk))


def counts(member: Member) -> dict[str, str]:
    """Count the views that call for somebody; more than 99 are not counted."""
    found = {
        view: rows(member, view).order_by().values("pk")[: MANY + 1].count()
        for view in ("waiting", "mine", "unassigned", "snoozed")
    }
    return {view: f"{MANY}+" if number > MANY else str(number) for view, number in found.items()}


def thread(conversation: Conversation, *, whole: bool = False) -> list[ThreadEntry]:
    """Return what was said in a conversation, among ourselves too, oldest first.

    The last hundred messages, or the last ten thousand when the ``whole`` is wanted.
    """
    limit = THREAD * 100 if whole else THREAD
    rows = (
        conversation.messages.select_related("identity", "delivery", "written_by__user")
        .defer("content", "delivery__content")
        .annotate(beginning=Left("content", READ_AT_ONCE), length=Length("content"))
    )
    entries = [
        ThreadEntry(m.published, message=m, content=m.beginning, cut=max(0, m.length - READ_AT_ONCE))
        for m in rows.order_by("-published", "-pk")[:limit]
    ]
    notes = conversation.internal_notes.select_related("written_by__user").order_by("-pk")[:limit]
    entries += [ThreadEntry(note.written_at, note=note) for note in notes]
    return sorted(entries, key=lambda entry: entry.at)


def last_words(conversation: Conversation) -> str:
    """Return the beginning of the last thing they said, empty when nothing is left of it."""
    heard = conversation.messages.filter(direction=Message.Direction.INBOUND, deleted_at=None)
    words = heard.order_by("-published", "-pk").values_list(Left("content", READ_AT_ONCE), flat=True)
    return words.first() or ""


def our_latest_words(channel_id: int) -> tuple[str, ...]:
    """Return the beginnings of our latest replies on a channel; what is said alike to all is boilerplate."""
    said = Message.objects.filter(channel=channel_id, direction=Message.Direction.OUTBOUND, deleted_at=None)
    words = said.order_by("-pk").values_list(Left("content", 500), flat=True)
    return tuple(words[:RECENT])


def others_present(conversation: Conversation, member: Member, *, now: datetime) -> list[Presence]:
    """Return who else has the conversation open now."""
    alive = now - timedelta(seconds=PRESENCE_SECONDS)
    found = Presence.objects.filter(conversation=conversation, seen_at__gt=alive).exclude(member=member)
    return list(found.select_related("member__user"))


def history(
    workspace_id: int, contacts: Iterable[int], *, but: int = 0, limit: int = 6
) -> list[Conversation]:
    """Return conversations with a person, who may be several contacts, the newest first, but for one."""
    found = Conversation.objects.filter(workspace=workspace_id, contact__in=contacts).exclude(pk=but)
    return list(found.select_related("channel").order_by("-last_message_at")[:limit])


def _after(at: datetime, pk: int) -> Q:
    return Q(due_at__gte=at) & (Q(due_at__gt=at) | Q(id__gt=pk))


def _before(at: datetime, pk: int) -> Q:
    return Q(last_message_at__lte=at) & (Q(last_message_at__lt=at) | Q(id__lt=pk))
