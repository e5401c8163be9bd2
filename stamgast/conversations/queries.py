"""Reading the inbox: views, pages of conversations, one thread, who is there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Left, Length

from stamgast.conversations.counting import Counted
from stamgast.conversations.kinds import last_visibility
from stamgast.conversations.marks import put_members
from stamgast.conversations.models import (
    Conversation,
    InternalNote,
    Label,
    Message,
    Presence,
    PublishedNote,
    SavedView,
    ScheduledReply,
)
from stamgast.conversations.search import Within, saying
from stamgast.hours.queries import is_available
from stamgast.outbox.models import Delivery
from stamgast.people.queries import called
from stamgast.strategy.models import Audience, Goal, Statement
from stamgast.ui.paging import cursor, place
from stamgast.workspaces.models import Member

PAGE = 30
MOST = 210
"""Rows a list that was scrolled through is refreshed with at once."""

FEW = 2_000
PRESENCE_SECONDS = 12
MANY = 99
THREAD = 100
RECENT = 20
READ_AT_ONCE = 20_000
"""Characters of a message that a page shows; the rest is behind a link."""

HOSTING = timedelta(hours=3)
"""How long after a note of ours went out somebody stays with it."""

State = Conversation.State
VIEWS = ("waiting", "mine", "unassigned", "hosting", "quiet", "snoozed", "resolved", "all")
COUNTED = ("waiting", "mine", "unassigned", "hosting", "quiet", "snoozed")
COUNTED_TOGETHER = tuple(view for view in COUNTED if view != "hosting")
ORDER = {"waiting": "due_at", "unassigned": "due_at", "quiet": "quiet_at"}
"""By which instant a view is ordered, the earliest first; the others show the newest word first."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LISTED = (
    "state", "labels", "excerpt", "urgency", "waiting_since", "due_at", "quiet_at", "snoozed_until",
    "outcome", "began_at", "last_message_at", "last_inbound_at", "published_note", "assignee",
    "channel__name", "channel__zone", "channel__network", "contact__name", "goal__title",
)  # fmt: skip
"""What a row of the list shows; whole channels beside them would be decrypted once for every row."""

_SAID = (
    "conversation", "direction", "published", "updated", "deleted_at", "visibility", "language", "url",
    "remote_id", "in_reply_to", "attachments", "labels", "needs_reply", "sorted_by", "identity__name",
    "delivery__state", "delivery__problem", "written_by__user__first_name", "written_by__user__last_name",
    "written_by__user__email",
)  # fmt: skip
"""What a thread shows of a message; of its words only the beginning, of its delivery how it fares."""


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of the list, and where the next one begins; empty when there is none.

    ``is_all`` is false where a search looked at the newest messages with its words only.
    Each conversation has the ``visibility`` of the last thing said to us in it; None where nothing is left.
    """

    conversations: list[Conversation]
    cursor: str
    is_all: bool = True


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


def rows(member: Member, view: str, *, now: datetime) -> QuerySet[Conversation]:
    """Return the conversations of a view, in its order; an unknown view shows who waits."""
    if view == "hosting":
        return _answering(member.workspace_id, hosted(member, now=now))
    return _rows(view, workspace=member.workspace_id, assignee=member.pk, now=now)


def _rows(view: str, **given: Any) -> QuerySet[Conversation]:
    everything = Conversation.objects.filter(workspace=given["workspace"])
    # "Later than long ago" instead of "is not null": a range that SQLite finds in an index, too.
    if view == "quiet":
        return everything.filter(quiet_at__gt=_EPOCH, quiet_at__lte=given["now"]).order_by("quiet_at", "id")
    waiting = everything.filter(state=State.OPEN, due_at__gt=_EPOCH).order_by("due_at", "id")
    if view not in VIEWS or view in ORDER:
        return waiting.filter(assignee=None) if view == "unassigned" else waiting
    heard = _heard(everything)
    match view:
        case "mine":
            return heard.filter(assignee=given["assignee"]).exclude(state=State.RESOLVED)
        case "snoozed":
            return heard.filter(state=State.SNOOZED)
        case "resolved":
            return heard.filter(state=State.RESOLVED)
    return heard


def _heard(conversations: QuerySet[Conversation]) -> QuerySet[Conversation]:
    """Narrow to those in which they said something, the newest word first."""
    return conversations.filter(last_inbound_at__isnull=False).order_by("-last_message_at", "-id")


def _answering(workspace_id: int, notes: list[int]) -> QuerySet[Conversation]:
    below = Conversation.objects.filter(workspace=workspace_id, published_note__in=notes)
    return _heard(below).exclude(state=State.RESOLVED)


def hosted(member: Member, *, now: datetime) -> list[int]:
    """Return the notes a member stays with now: those they sent, and all young ones in their own hours."""
    sent = Delivery.objects.filter(
        channel=OuterRef("channel"), remote_id=OuterRef("remote_id"), decided_by=member
    )
    young = PublishedNote.objects.filter(
        channel__workspace=member.workspace_id, published__gt=now - HOSTING, published__lte=now
    )
    found = list(young.annotate(is_mine=Exists(sent)).values_list("pk", "is_mine")[:MOST])
    if found and is_available(member, now, 1):
        return [pk for pk, _ in found]
    return [pk for pk, is_mine in found if is_mine]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search is for; what is empty does not narrow it. ``among`` is one of the views."""

    words: str = ""
    among: str = ""
    channel: int | None = None
    label: str = ""
    own_label: int | None = None
    outcome: str = ""
    goal: int | None = None
    since: date | None = None
    until: date | None = None


def found(member: Member, wanted: Wanted, *, now: datetime) -> QuerySet[Conversation]:
    """Return the conversations a search finds: by what was said, or by the name of the person."""
    return _found(member, wanted, now)[0]


def _found(member: Member, wanted: Wanted, now: datetime) -> tuple[QuerySet[Conversation], bool]:
    """Return what a search finds, and whether that is all."""
    among = Conversation.objects.filter(workspace=member.workspace_id)
    if wanted.among:
        among = rows(member, wanted.among, now=now)
    zone = ZoneInfo(member.workspace.zone)
    day_after = wanted.until and wanted.until + timedelta(days=1)
    since, until = (
        datetime.combine(day, time(0), zone) if day else None for day in (wanted.since, day_after)
    )
    within, is_all = Within(wanted.channel, since, until), True
    if wanted.words.strip():
        # As ids: where one of two conditions holds, databases walk through all conversations instead.
        said, is_all = saying(member.workspace_id, wanted.words, within)
        among = among.filter(pk__in=said | _with(member.workspace_id, wanted.words.strip()))
    return _narrowed(among.order_by("-last_message_at", "-id"), wanted, within), is_all


def _narrowed(rows: QuerySet[Conversation], wanted: Wanted, within: Within) -> QuerySet[Conversation]:
    if wanted.label:
        rows = rows.filter(labels__icontains=f'"{wanted.label}"')
    if wanted.own_label:
        rows = _labelled(rows, wanted.own_label)
    exactly = {"channel": wanted.channel, "goal": wanted.goal, "outcome": wanted.outcome}
    rows = rows.filter(**{name: value for name, value in exactly.items() if value})
    if within.since:
        rows = rows.filter(last_message_at__gte=within.since)
    if within.until:
        rows = rows.filter(began_at__lt=within.until)
    return rows


def _with(workspace_id: int, name: str) -> set[int]:
    """Return the conversations with people who are called so: of a few hundred people, the latest."""
    people = called(workspace_id, name, most=MOST)
    theirs = Conversation.objects.filter(contact__in=people).order_by("-last_message_at", "-id")
    return set(theirs.values_list("pk", flat=True)[:FEW])


def _labelled(rows: QuerySet[Conversation], label: int) -> QuerySet[Conversation]:
    """Narrow by a label: few are looked up; where it is on many, the newest are looked at one by one."""
    on = Conversation.own_labels.through.objects.filter(label=label)
    if on[: FEW + 1].count() <= FEW:
        return rows.filter(pk__in=on.values("conversation"))
    return rows.filter(Exists(on.filter(conversation=OuterRef("pk"))))


def page(member: Member, view: str, after: str = "", size: int = PAGE, *, now: datetime) -> Page:
    """Return a page of a view, in its order."""
    order = ORDER.get(view if view in VIEWS else "waiting", "")
    return _page(rows(member, view, now=now), after, size, order)


def page_found(member: Member, wanted: Wanted, after: str = "", size: int = PAGE, *, now: datetime) -> Page:
    """Return a page of what a search finds, the newest first."""
    rows, is_all = _found(member, wanted, now)
    return replace(_page(rows, after, size, ""), is_all=is_all)


def _page(rows: QuerySet[Conversation], after: str, size: int, order: str) -> Page:
    if at := place(after):
        rows = rows.filter(_after(order, *at) if order else _before(*at))
    shown = (
        rows.select_related("contact", "channel", "goal")
        .only(*_LISTED)
        .annotate(visibility=last_visibility())
    )
    listed: list[Conversation] = list(shown[: size + 1])
    if len(listed) <= size:
        return Page(listed, "")
    last = listed[size - 1]
    at_last: datetime | None = getattr(last, order) if order else None
    return Page(listed[:size], cursor(at_last or last.last_message_at, last.pk))


def counts(member: Member, *, now: datetime) -> dict[str, str]:
    """Count the views that call for somebody; more than 99 are not counted."""
    counted = _counted(workspace=member.workspace_id, assignee=member.pk, now=now)
    found = dict(zip(COUNTED_TOGETHER, counted, strict=True))
    notes = hosted(member, now=now)
    found["hosting"] = _answering(member.workspace_id, notes).order_by().values("pk")[: MANY + 1].count()
    return {view: f"{MANY}+" if found[view] > MANY else str(found[view]) for view in COUNTED}


_counted = Counted(
    Conversation,
    lambda given: [
        _rows(view, workspace=given("workspace"), assignee=given("assignee"), now=given("now", "quiet_at"))
        for view in COUNTED_TOGETHER
    ],
    MANY + 1,
)


def goals(workspace_id: int) -> QuerySet[Goal]:
    """Return the goals of communication a conversation may have served, the oldest first; no internal one."""
    return Goal.objects.filter(workspace=workspace_id, is_internal=False).order_by("pk")


def audiences(workspace_id: int) -> QuerySet[Audience]:
    """Return those the workspace wants to talk with, by name."""
    return Audience.objects.filter(workspace=workspace_id).order_by("name", "pk")


def beliefs(workspace_id: int) -> QuerySet[Statement]:
    """Return what is believed of the audiences, by audience."""
    rows = Statement.objects.filter(audience__workspace=workspace_id).select_related("audience")
    return rows.order_by("audience__name", "audience", "pk")


def labels(workspace_id: int) -> QuerySet[Label]:
    """Return the team's labels, by name."""
    return Label.objects.filter(workspace=workspace_id, removed_at=None)


def saved_views(member: Member) -> QuerySet[SavedView]:
    """Return the views a member saved, and those the team shares."""
    whose = Q(member=member) | Q(is_shared=True)
    return SavedView.objects.filter(whose, workspace=member.workspace_id, removed_at=None)


def held_replies(member: Member) -> list[ScheduledReply]:
    """Return a member's own replies that were held back or given back, for them to look again."""
    came_back = (ScheduledReply.State.HELD, ScheduledReply.State.RETURNED)
    rows = ScheduledReply.objects.filter(member=member, state__in=came_back)
    along = ("conversation__contact", "conversation__channel", "approved_by__user")
    return list(rows.prefetch_related(*along)[:RECENT])  # mostly none, and then nothing more is asked


def to_look_at(member: Member) -> list[ScheduledReply]:
    """Return the replies that wait until somebody like this member has looked at them, the oldest first."""
    if not member.may("approve"):
        return []
    rows = ScheduledReply.objects.filter(
        state=ScheduledReply.State.ASKED, conversation__workspace=member.workspace_id
    )
    along = ("conversation__contact", "conversation__channel", "member__user")
    return list(rows.prefetch_related(*along).order_by("decided_at", "pk")[:RECENT])


def thread(
    conversation: Conversation, *, whole: bool = False, team: Iterable[Member] = ()
) -> list[ThreadEntry]:
    """Return what was said in a conversation, among ourselves too, oldest first.

    The last hundred messages, or the last ten thousand when the ``whole`` is wanted.
    """
    limit = THREAD * 100 if whole else THREAD
    rows = (
        conversation.messages.select_related("identity", "delivery", "written_by__user")
        .only(*_SAID)
        .annotate(beginning=Left("content", READ_AT_ONCE), length=Length("content"))
    )
    latest = list(rows.order_by("-published", "-pk")[:limit])
    entries = [_entry(message) for message in reversed(latest)]
    notes = list(conversation.internal_notes.order_by("-pk")[:limit])
    put_members(notes, "written_by", team)
    entries += [ThreadEntry(note.written_at, note=note) for note in notes]
    return sorted(entries, key=lambda entry: entry.at)


def _entry(message: Any) -> ThreadEntry:
    """Return a message that has its ``beginning`` and its ``length``."""
    cut = max(0, message.length - READ_AT_ONCE)
    return ThreadEntry(message.published, message=message, content=message.beginning, cut=cut)


def last_words(conversation: Conversation, answers: int | None = None) -> str:
    """Return the beginning of the last thing they said, or of one; empty when nothing is left of it."""
    heard = conversation.messages.filter(direction=Message.Direction.INBOUND, deleted_at=None)
    heard = heard.filter(pk=answers) if answers else heard
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
    return list(found.prefetch_related("member__user"))


def history(
    workspace_id: int, contacts: Iterable[int], *, but: int = 0, limit: int = 6
) -> list[Conversation]:
    """Return conversations with a person, who may be several contacts, the newest first, but for one."""
    found = Conversation.objects.filter(workspace=workspace_id, contact__in=contacts).exclude(pk=but)
    shown = found.select_related("channel").only("excerpt", "state", "last_message_at", "channel__name")
    return list(shown.order_by("-last_message_at")[:limit])


def _after(order: str, at: datetime, pk: int) -> Q:
    return Q(**{f"{order}__gte": at}) & (Q(**{f"{order}__gt": at}) | Q(id__gt=pk))


def _before(at: datetime, pk: int) -> Q:
    return Q(last_message_at__lte=at) & (Q(last_message_at__lt=at) | Q(id__lt=pk))
