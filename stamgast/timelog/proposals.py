"""Work that was done and is in nobody's log yet: replies, notes, posts and hosting become proposals."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import ngettext

from stamgast.channels.models import Channel
from stamgast.conversations.models import InternalNote, Message
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post
from stamgast.publishing.models import Publication
from stamgast.timelog.models import Activity, Counted, Entry, Timer
from stamgast.workspaces.models import Member

A_REPLY: Final = 6
A_NOTE: Final = 3
A_POST: Final = 30
"""Minutes that are proposed; whoever did the work says how long it took."""

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work, recognised by its ``sources``: the rows it left behind."""

    sources: tuple[str, ...]
    activity: str
    at: datetime
    minutes: int
    channel: Channel | None = None
    subject: str = ""
    address: str = ""


@dataclass(slots=True)
class Proposal:
    """Work of one kind on one day that could become an entry."""

    key: str
    day: date
    activity: str
    channel: Channel | None
    subject: str
    address: str
    minutes: int = 0
    sources: list[str] = field(default_factory=list)
    at: list[datetime] = field(default_factory=list)

    @property
    def activity_label(self) -> str:
        """The activity in words."""
        return str(Activity(self.activity).label)


def proposals(member: Member, first: date, last: date, *, now: datetime) -> list[Proposal]:
    """Return what a member did from ``first`` to ``last`` (days of the workspace) and has not logged."""
    zone = ZoneInfo(member.workspace.zone)
    span = datetime.combine(first, time(0), zone), datetime.combine(last + timedelta(days=1), time(0), zone)
    found: dict[tuple[date, str, int, str], Proposal] = {}
    for work in sorted(_unlogged(member, span, now), key=lambda work: work.at):
        day = work.at.astimezone(zone).date()
        place = (day, work.activity, work.channel.pk if work.channel else 0, work.address)
        proposal = found.get(place)
        if proposal is None:
            key = ".".join((day.isoformat(), *map(str, place[1:3]), work.sources[0] if work.address else ""))
            proposal = Proposal(key, day, work.activity, work.channel, work.subject, work.address)
            found[place] = proposal
        proposal.minutes += work.minutes
        proposal.sources += work.sources
        proposal.at.append(work.at)
    for proposal in found.values():
        proposal.subject = proposal.subject or _counted(proposal.sources)
    return list(found.values())


def _counted(sources: list[str]) -> str:
    replies = sum(source.startswith("reply:") for source in sources)
    notes = sum(source.startswith("note:") for source in sources)
    parts = []
    if replies:
        parts.append(ngettext("%(n)s reply", "%(n)s replies", replies) % {"n": replies})
    if notes:
        parts.append(ngettext("%(n)s note", "%(n)s notes", notes) % {"n": notes})
    return ", ".join(parts)


def _unlogged(member: Member, span: Span, now: datetime) -> Iterator[Work]:
    """Yield work that is neither counted, nor put away, nor done while a clock ran."""
    counted = dict(Counted.objects.filter(member=member).values_list("source", "entry"))
    clocked = _clocked(member, span, now)
    hosted = list(_hosting(member, span, now))
    answers = [*_replies(member, span), *_notes(member, span)]
    within: dict[str, list[str]] = defaultdict(list)
    for work in answers:
        if work.sources[0] in counted or _is_in(work.at, clocked):
            continue
        host = next((one for one, stay in hosted if _is_in(work.at, [stay])), None)
        if host is None or (host.sources[0] in counted and counted[host.sources[0]] is None):
            yield work
        else:  # answering is what a host does: it is in the time of hosting already
            within[host.sources[0]] += work.sources
    for work in (*(work for work, _ in hosted), *_posts(member, span)):
        if work.sources[0] not in counted and not _is_in(work.at, clocked):
            sources = (*work.sources, *within[work.sources[0]])
            yield Work(
                sources, work.activity, work.at, work.minutes, work.channel, work.subject, work.address
            )


def _is_in(at: datetime, spans: Iterable[Span]) -> bool:
    return any(begins <= at <= ends for begins, ends in spans)


def _clocked(member: Member, span: Span, now: datetime) -> list[Span]:
    ran = Entry.objects.filter(
        member=member, removed_at=None, began_at__lt=span[1], ended_at__gt=span[0]
    ).values_list("began_at", "ended_at")
    runs = [(timer.began_at, now) for timer in Timer.objects.filter(member=member)]
    return [(begins, ends) for begins, ends in ran if begins and ends] + runs


def _replies(member: Member, span: Span) -> Iterator[Work]:
    is_out = Q(delivery=None) | Q(delivery__state=Delivery.State.PUBLISHED)
    rows = Message.objects.filter(
        is_out,
        direction=Message.Direction.OUTBOUND,
        written_by=member,
        conversation__workspace=member.workspace_id,
        published__gte=span[0],
        published__lt=span[1],
    )
    for row in rows.select_related("channel").only("pk", "published", "channel"):
        yield Work((f"reply:{row.pk}",), Activity.ANSWERING, row.published, A_REPLY, row.channel)


def _notes(member: Member, span: Span) -> Iterator[Work]:
    rows = InternalNote.objects.filter(
        written_by=member,
        conversation__workspace=member.workspace_id,
        written_at__gte=span[0],
        written_at__lt=span[1],
    )
    for row in rows.select_related("conversation__channel"):
        yield Work((f"note:{row.pk}",), Activity.ANSWERING, row.written_at, A_NOTE, row.conversation.channel)


def _posts(member: Member, span: Span) -> Iterator[Work]:
    rows = Post.objects.filter(
        workspace=member.workspace_id,
        written_by=member,
        written_at__gte=span[0],
        written_at__lt=span[1],
    )
    for row in rows.filter(~Q(variants__content=""), variants__isnull=False).distinct():
        address = reverse("planner:compose", kwargs={"workspace": member.workspace.slug, "pk": row.pk})
        yield Work(
            (f"post:{row.pk}",), Activity.WRITING, row.written_at, A_POST, None, row.idea[:200], address
        )


def _hosting(member: Member, span: Span, now: datetime) -> Iterator[tuple[Work, Span]]:
    """Yield finished hosting, each with the time the member stayed with it."""
    rows = Publication.objects.filter(
        workspace=member.workspace_id,
        host=member,
        delivery__state=Delivery.State.PUBLISHED,
        delivery__published_at__gte=span[0],
        delivery__published_at__lt=span[1],
    ).select_related("delivery", "variant__post", "variant__channel")
    for row in rows:
        began, ended = row.delivery.published_at, row.hosted_until
        if began is None or ended > now:
            continue
        arguments = {"workspace": member.workspace.slug, "pk": row.pk}
        work = Work(
            (f"hosting:{row.pk}",), Activity.HOSTING, began, row.hosting_minutes, row.variant.channel,
            row.variant.post.idea[:200], reverse("publishing:publication", kwargs=arguments),
        )  # fmt: skip
        yield work, (began, ended)
