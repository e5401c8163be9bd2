"""What a worker does when an archive is to go again: delete what came with it, stretch by stretch."""

from typing import Final

from django.db.models import F
from django.utils import timezone

from stamgast.conversations.past import known_ids, take_out_past
from stamgast.imports.models import Import
from stamgast.imports.operations import hand_back
from stamgast.imports.reading import LEASE, MOST_TRIES
from stamgast.jobs.turns import leave_room, short_write
from stamgast.jobs.workers import told_to_stop
from stamgast.workspaces.operations import stir

State = Import.State
AT_ONCE: Final = 100
STRETCHES_A_TURN: Final = 20


def take_out(one: Import) -> None:
    """Delete the next stretches of what nothing was built on; what is kept then is all that is left."""
    undoing = Import.objects.filter(pk=one.pk, state=State.UNDOING)
    ids = one.brought.values("remote_id")
    for _ in range(STRETCHES_A_TURN):
        if told_to_stop.is_set():
            hand_back(one, now=timezone.now())
            return
        with short_write():
            gone = take_out_past(one.channel, ids, at_once=AT_ONCE) if one.tries <= MOST_TRIES else 0
            undoing.update(done=F("done") + gone, lease_until=timezone.now() + LEASE, tries=0)
            if not gone:
                _finish(one)
            stir(one.channel.workspace_id, "channels")
        if not gone:
            return
        leave_room()
    undoing.update(due_at=timezone.now(), lease_until=None)


def _finish(one: Import) -> None:
    """Remember only what is still here: somebody had to do with it."""
    rows = list(one.brought.values_list("pk", "remote_id"))
    for start in range(0, len(rows), AT_ONCE):
        piece = dict(rows[start : start + AT_ONCE])
        kept = known_ids(one.channel, list(piece.values()))
        one.brought.filter(pk__in=[pk for pk, remote_id in piece.items() if remote_id not in kept]).delete()
    undoing = Import.objects.filter(pk=one.pk, state=State.UNDOING)
    undoing.update(
        state=State.UNDONE,
        stored=one.brought.count(),
        due_at=None,
        lease_until=None,
        ended_at=timezone.now(),
    )
