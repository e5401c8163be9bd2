"""Takes in what networks tell us: every message stored once, in its conversation, with its last version.

A page of news is one transaction, and its cursor moves only when everything that follows from the page is
stored: a process that dies in between has read nothing yet. Taking the same page in twice changes nothing.
A piece that cannot be taken in is put aside, so that the others can.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F

from stamgast.channels.models import Channel
from stamgast.coach.triage import Triage
from stamgast.conversations import quarantine
from stamgast.conversations.models import Conversation, Message, PublishedNote
from stamgast.conversations.notes import acceptable, fill, look_ahead
from stamgast.conversations.recognition import called, recognised
from stamgast.conversations.search import index_anew, index_new
from stamgast.conversations.standing import restand, stand_first
from stamgast.jobs.rows import hold, insert, new, rewrite
from stamgast.networks.threads import parents_first
from stamgast.outbox.operations import it_came_back
from stamgast.people.acceptance import web_address
from stamgast.people.models import Identity
from stamgast.people.operations import Heard, heard_from, meet
from stamgast.vocabulary.activities import Activity, Create, Delete, Update
from stamgast.vocabulary.objects import Note
from stamgast.workspaces.operations import stir

ENOUGH = 800
"""News taken in together: a transaction for every page of forty costs more than what is in it."""

LONG_ENOUGH = timedelta(seconds=5)
"""On a slow network nobody waits longer than this to see what was read."""


@dataclass(slots=True)
class Intake:
    """What came of a page: how many messages are new, and whose conversations we must still look up."""

    new: int = 0
    orphans: list[Note] = field(default_factory=list)


def take_in(  # noqa: PLR0913
    channel: Channel,
    activities: Sequence[Activity],
    *,
    now: datetime,
    cursor: str | None = None,
    adopt_orphans: bool = False,
    seen: Mapping[str, Triage] | None = None,
) -> Intake:
    """Store a page of news.

    Args:
        channel: whose news it is.
        activities: oldest first, as the adapter read them.
        now: the present instant.
        cursor: where to read on; stored with the page, unless there are orphans to look up first.
        adopt_orphans: whether an answer to something we do not know begins a conversation of its own;
            otherwise it is returned among ``orphans`` so that its thread can be read first.
        seen: what triage says of the notes, from whoever opens the transaction this runs in.

    Returns:
        How many messages were new, and the orphans.
    """
    intake = Intake()

    def take(stretch: Sequence[Activity]) -> None:
        came = _take(channel, stretch, now, adopt_orphans=adopt_orphans, seen=seen)
        intake.new += came.new
        intake.orphans += came.orphans

    try:
        return _take(channel, activities, now, cursor, adopt_orphans=adopt_orphans, seen=seen)
    except (InterfaceError, OperationalError):
        raise  # the database is not there, or busy: no fault of the news
    except Exception:  # noqa: BLE001  whatever it is, the others are taken in
        quarantine.put_aside(channel, quarantine.take_apart(activities, take), now=now)
    if cursor is not None and not intake.orphans:
        Channel.objects.filter(pk=channel.pk).update(news_cursor=cursor)
    return intake


def _take(  # noqa: PLR0913
    channel: Channel,
    activities: Sequence[Activity],
    now: datetime,
    cursor: str | None = None,
    *,
    adopt_orphans: bool,
    seen: Mapping[str, Triage] | None,
) -> Intake:
    """Store a stretch of news whole or not at all."""
    gone = {a.id for a in activities if isinstance(a, Delete)}
    notes = {a.object.id: a.object for a in activities if isinstance(a, Create | Update)}
    accepted = [acceptable(note) for note in notes.values() if note.id not in gone]
    wanted = [note for note in accepted if note is not None]
    if seen is None:
        seen = look_ahead(channel, wanted)
    with transaction.atomic():
        hold(Channel.objects.filter(pk=channel.pk))  # one page of a channel at a time
        batch = _Batch(channel, now, seen)
        intake = batch.take(wanted, adopt_orphans=adopt_orphans)
        batch.bury(gone)
        restand(batch.touched)
        quarantine.release(channel, activities)
        if cursor is not None and not intake.orphans:
            Channel.objects.filter(pk=channel.pk).update(news_cursor=cursor)
        if batch.touched or batch.has_changed:
            stir(channel.workspace_id, "conversations")
    return intake


@dataclass(slots=True)
class _Home:
    """The conversation that notes go into: one that is stored, or one that they open."""

    pk: int = 0
    opened: Conversation | None = None


_Placed = tuple[Note, _Home]


class _Batch:
    """One page on its way into the database."""

    def __init__(self, channel: Channel, now: datetime, seen: Mapping[str, Triage]) -> None:
        self.channel = channel
        self.now = now
        self.seen = seen
        self.touched: set[int] = set()
        self.has_changed = False

    def take(self, notes: list[Note], *, adopt_orphans: bool) -> Intake:
        ours = [note for note in notes if self._is_ours(note) and not note.in_reply_to]
        others = [note for note in notes if not (self._is_ours(note) and not note.in_reply_to)]
        self._store_published(ours)
        known = self._known_messages(note.id for note in others)
        self._rewrite(known, others)
        fresh = [note for note in parents_first(others) if note.id not in known]
        fresh = [note for note in fresh if not (self._is_ours(note) and self._recognise(note))]
        placed, orphans = self._place(fresh, adopt_orphans=adopt_orphans)
        self._store(placed)
        return Intake(new=len(placed), orphans=orphans)

    def bury(self, gone: Iterable[str]) -> None:
        """Mark messages and notes of ours as deleted by their authors."""
        messages = called(self.channel, list(gone)).filter(deleted_at=None)
        self.touched |= set(messages.values_list("conversation_id", flat=True))
        messages.update(deleted_at=self.now)
        notes = PublishedNote.objects.filter(channel=self.channel, remote_id__in=list(gone), deleted_at=None)
        self.has_changed |= bool(notes.update(deleted_at=self.now))

    def _is_ours(self, note: Note) -> bool:
        return note.attributed_to.id == self.channel.remote_id

    def _store_published(self, notes: list[Note]) -> None:
        rows = [
            PublishedNote(
                channel=self.channel,
                remote_id=note.id,
                name=note.name[:300],
                content=note.content,
                url=web_address(note.url),
                published=note.published,
                updated=note.updated,
            )
            for note in notes
        ]
        known = PublishedNote.objects.filter(channel=self.channel, remote_id__in=[r.remote_id for r in rows])
        before = {note.remote_id: (note.name, note.content, note.deleted_at) for note in known}
        changed = [row for row in rows if before.get(row.remote_id) != (row.name, row.content, None)]
        PublishedNote.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["channel", "remote_id"],
            update_fields=["name", "content", "url", "updated", "deleted_at"],
        )
        self.has_changed |= bool(changed)

    def _known_messages(self, ids: Iterable[str]) -> dict[str, Message]:
        return {message.remote_id: message for message in called(self.channel, list(ids))}

    def _rewrite(self, known: Mapping[str, Message], notes: list[Note]) -> None:
        """Follow edits; what had been taken for deleted and is there again comes back.

        A reply sent from here keeps its words unless somebody edited it there: networks reshape texts.
        """
        changed: list[Message] = []
        indexed: dict[int, str] = {}
        for note in notes:
            message = known.get(note.id)
            if message is None:
                continue
            is_edited = message.content != note.content and (message.submission == "" or note.updated)
            if not is_edited and message.deleted_at is None:
                continue
            message.deleted_at = None
            if is_edited:
                message.channel = self.channel
                indexed[message.pk] = message.content
                fill(message, note, self.seen.get(note.id))
                message.updated = note.updated or self.now
            changed.append(message)
        fields = ["content", "updated", "deleted_at", "language", "attachments", "labels", "needs_reply"]
        rewrite(changed, [*fields, "urgency"])
        index_anew(indexed, [message for message in changed if message.pk in indexed])
        self.touched |= {message.conversation_id for message in changed}

    def _recognise(self, note: Note) -> bool:
        message = recognised(self.channel, note)
        if message is None:
            return False
        url = web_address(note.url)
        Message.objects.filter(pk=message.pk).update(remote_id=note.id, url=url)
        if message.delivery is not None:
            it_came_back(message.delivery, remote_id=note.id, url=url, published=note.published)
        self.touched.add(message.conversation_id)
        return True

    def _place(self, notes: list[Note], *, adopt_orphans: bool) -> tuple[list[_Placed], list[Note]]:
        """Find each note's conversation, or make one that is not stored yet; parents come before answers."""
        parents = {note.in_reply_to for note in notes if note.in_reply_to}
        below = PublishedNote.objects.filter(channel=self.channel, remote_id__in=parents)
        published = dict(below.values_list("remote_id", "pk"))
        known = called(self.channel, parents)
        homes = {
            remote_id: _Home(pk=conversation)
            for remote_id, conversation in known.values_list("remote_id", "conversation")
        }
        placed: list[_Placed] = []
        orphans: list[Note] = []
        for note in notes:
            parent = note.in_reply_to
            home = homes.get(parent) if parent else None
            if home is None:
                if parent and parent not in published and not adopt_orphans:
                    orphans.append(note)
                    continue
                home = _Home(opened=self._opened(note, published.get(parent)))
            homes[note.id] = home
            placed.append((note, home))
        return placed, orphans

    def _opened(self, note: Note, published_note: int | None) -> Conversation:
        return new(
            Conversation,
            workspace_id=self.channel.workspace_id,
            channel_id=self.channel.pk,
            branch=note.id,
            context=(note.in_reply_to if published_note else note.context or note.in_reply_to or note.id),
            published_note_id=published_note,
            began_at=note.published,
            last_message_at=note.published,
        )

    def _store(self, placed: list[_Placed]) -> None:
        strangers = [note.attributed_to for note, _ in placed if not self._is_ours(note)]
        identities = meet(self.channel.workspace, self.channel.network, strangers, now=self.now)
        messages = [self._message(note, identities) for note, _ in placed]
        self._open([home for _, home in placed], messages)
        for message, (_, home) in zip(messages, placed, strict=True):
            message.conversation_id = home.pk
        insert(messages)
        index_new()
        answered = {home.pk for note, home in placed if self._is_ours(note)}
        Conversation.objects.filter(pk__in=answered).update(revision=F("revision") + 1)
        said: dict[int, list[datetime]] = {}
        for message in messages:
            if message.identity is not None:
                said.setdefault(message.identity.contact_id, []).append(message.published)
        heard_from({contact: Heard(tuple(at)) for contact, at in said.items()})

    def _open(self, homes: list[_Home], messages: list[Message]) -> None:
        """Store new conversations as they stand with their messages, and learn the keys of all homes."""
        below: dict[str, tuple[_Home, list[Message]]] = {}
        for home, message in zip(homes, messages, strict=True):
            if home.opened is not None:
                below.setdefault(home.opened.branch, (home, []))[1].append(message)
        rows = Conversation.objects.filter(channel=self.channel, branch__in=list(below))
        there = set(rows.values_list("branch", flat=True))  # opened before, and emptied of its messages since
        new = [(home.opened, of_it) for b, (home, of_it) in below.items() if home.opened and b not in there]
        stand_first(new)
        insert([conversation for conversation, _ in new])
        for branch, pk in rows.values_list("branch", "pk"):
            below[branch][0].pk = pk
        self.has_changed |= bool(homes)
        self.touched |= {home.pk for home in homes if home.opened is None or home.opened.branch in there}

    def _message(self, note: Note, identities: Mapping[str, Identity]) -> Message:
        is_ours = self._is_ours(note)
        message = new(
            Message,
            channel_id=self.channel.pk,
            remote_id=note.id,
            direction=Message.Direction.OUTBOUND if is_ours else Message.Direction.INBOUND,
            visibility=note.visibility,
            published=note.published,
            updated=note.updated,
            in_reply_to=note.in_reply_to,
            url=web_address(note.url),
        )
        message.channel = self.channel
        message.identity = None if is_ours else identities.get(note.attributed_to.id)
        fill(message, note, self.seen.get(note.id))
        return message
