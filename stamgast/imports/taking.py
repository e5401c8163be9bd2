"""What a worker does with an archive after a person's word: store it, stretch by stretch."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from django.db.models import F
from django.utils import timezone

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.conversations.notes import look_ahead
from stamgast.conversations.past import take_in_past
from stamgast.imports import places
from stamgast.imports.models import Brought, Import
from stamgast.imports.operations import hand_back, refuse
from stamgast.imports.reading import LEASE, MOST_TRIES
from stamgast.jobs.rows import insert
from stamgast.jobs.turns import leave_room, short_write
from stamgast.jobs.workers import told_to_stop
from stamgast.outbox.models import Delivery
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.operations import stir

State = Import.State
AT_ONCE: Final = 100
STRETCHES_A_TURN: Final = 50
"""Then others have their turn, and this goes on."""

SAME_WORDS: Final = timedelta(days=1)
"""What was posted by hand is there already when an archive has the same words from about the same time."""


def take(one: Import) -> None:
    """Store the next stretches; each is stored together with how far we are, so that none is stored twice."""
    from stamgast.imports.contents import stretches

    file = places.place(one.folder) / places.NOTES
    if not file.exists() or one.tries > MOST_TRIES:
        refuse(one, "too_hard" if file.exists() else "gone", now=timezone.now())
        return
    us = Actor(one.channel.remote_id, one.channel.name)
    by_hand = _ByHand(one.channel)
    ahead = stretches(file, us, reached=one.reached, at_once=AT_ONCE)
    for notes in islice(ahead, STRETCHES_A_TURN):
        if told_to_stop.is_set():
            hand_back(one, now=timezone.now())
            return
        if not _store(one, [note for note in notes if not by_hand.holds(note)], notes):
            return
        leave_room()
    if next(ahead, None) is None:
        _finish(one)
    else:
        Import.objects.filter(pk=one.pk, state=State.TAKING).update(due_at=timezone.now(), lease_until=None)


def _store(one: Import, wanted: Sequence[Note], notes: Sequence[Note]) -> bool:
    """Store a stretch whole or not at all; tell whether it is still wanted."""
    now = timezone.now()
    last = notes[-1].published
    seen = look_ahead(one.channel, wanted)  # before others have to wait
    with short_write():
        going = Import.objects.filter(pk=one.pk, state=State.TAKING)
        new = sum(one.reached is None or note.published > one.reached for note in notes)
        if not going.update(reached=last, done=F("done") + new, lease_until=now + LEASE, tries=0):
            return False
        only_ours = bool(one.found["only_ours"])
        ids = take_in_past(one.channel, wanted, now=now, only_ours=only_ours, seen=seen)
        insert([Brought(source=one, remote_id=remote_id) for remote_id in ids])
        going.update(stored=F("stored") + len(ids))
        stir(one.channel.workspace_id, "channels")
    one.reached = last
    return True


def _finish(one: Import) -> None:
    now = timezone.now()
    taking = Import.objects.filter(pk=one.pk, state=State.TAKING)
    taking.update(state=State.DONE, done=F("total"), due_at=None, lease_until=None, ended_at=now)
    places.forget(one.folder)
    stir(one.channel.workspace_id, "channels")


class _ByHand:
    """What people posted by hand on a channel, and told us: an archive tells it again."""

    def __init__(self, channel: Channel) -> None:
        self._places: set[str] = set()
        self._words: dict[str, list[datetime]] = {}
        if not network_of(channel).is_by_hand:
            return
        rows = Delivery.objects.filter(channel=channel, state=Delivery.State.PUBLISHED)
        for url, content, at in rows.values_list("url", "content", "published_at"):
            self._places |= _pieces(url)
            if at is not None and content.strip():
                self._words.setdefault(content.strip(), []).append(at)

    def holds(self, note: Note) -> bool:
        """Tell whether a post is there already: by its id in an address, or by its words and time."""
        if note.in_reply_to:
            return False
        said = self._words.get(note.content.strip(), ())
        near = any(abs(at - note.published) <= SAME_WORDS for at in said)
        return near or bool(self._places & ({note.id} | _pieces(note.url)))


def _pieces(url: str) -> set[str]:
    """Return what in an address may be the id of a post: its longer pieces with a digit."""
    return {p for p in urlsplit(url).path.split("/") if len(p) >= 8 and any(c.isdigit() for c in p)}
