"""Changing imports: begin, confirm, stop, take out again, refuse, forget."""

import shutil
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F

from stamgast.channels.models import Channel
from stamgast.imports import places
from stamgast.imports.models import Import
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

State = Import.State
LARGEST_UPLOAD: Final = 2 << 30
"""Bytes of all files together."""

MOST_FILES: Final = 20
KEPT_UNCONFIRMED: Final = timedelta(days=7)
_ROOM: Final = 3
"""So many times its size an archive may take while it is read."""


class Busy(Exception):
    """Another archive of the channel is on its way."""


class NoRoom(Exception):
    """The disk has not enough room for the archive."""


def begin(channel: Channel, member: Member, uploads: list[Any], *, now: datetime) -> Import:
    """Keep uploaded files until a worker has read them.

    Raises:
        Busy: another archive of the channel is on its way.
        NoRoom: there is not enough room on the disk.
    """
    folder, size = uuid4().hex, sum(upload.size for upload in uploads)
    if shutil.disk_usage(settings.DATA_DIR).free < _ROOM * size:
        raise NoRoom
    try:
        places.receive(folder, uploads)
        with transaction.atomic():
            begun = Import.objects.create(
                channel=channel,
                member=member,
                folder=folder,
                names=[places.shown_name(upload.name) for upload in uploads],
                size=size,
                due_at=now,
                began_at=now,
            )
            record(channel.workspace, member.user, "import.begun", channel.name)
            stir(channel.workspace_id, "channels")
    except BaseException as error:
        places.forget(folder)
        if isinstance(error, IntegrityError):
            raise Busy from error
        raise
    return begun


def confirm(one: Import, member: Member, *, now: datetime) -> bool:
    """Let what was found be taken in; tell whether it took effect."""
    asked = Import.objects.filter(pk=one.pk, state=State.ASKING)
    with transaction.atomic():
        if not asked.update(state=State.TAKING, due_at=now, lease_until=None, tries=0):
            return False
        record(one.channel.workspace, member.user, "import.confirmed", one.channel.name)
        stir(one.channel.workspace_id, "channels")
    return True


def undo(one: Import, member: Member, *, now: datetime) -> bool:
    """Let what an import brought be taken out again; tell whether it took effect.

    Raises:
        Busy: another archive of the channel is on its way.
    """
    ended = Import.objects.filter(pk=one.pk, state__in=(State.DONE, State.STOPPED))
    try:
        with transaction.atomic():
            if not ended.filter(stored__gt=0).update(
                state=State.UNDOING, total=F("stored"), done=0, due_at=now, lease_until=None, tries=0
            ):
                return False
            record(one.channel.workspace, member.user, "import.undone", one.channel.name)
            stir(one.channel.workspace_id, "channels")
    except IntegrityError as error:
        raise Busy from error
    return True


def stop(one: Import, *, now: datetime) -> bool:
    """End an import that is on its way; what is taken in by then stays. Tells whether it took effect."""
    on_its_way = Import.objects.filter(pk=one.pk, state__in=(State.READING, State.ASKING, State.TAKING))
    if not on_its_way.update(state=State.STOPPED, due_at=None, lease_until=None, ended_at=now):
        return False
    places.forget(one.folder)
    stir(one.channel.workspace_id, "channels")
    return True


def refuse(one: Import, code: str, name: str = "", *, now: datetime) -> None:
    """End an import that cannot go on, and say why."""
    at_work = Import.objects.filter(pk=one.pk, state__in=(State.READING, State.TAKING))
    at_work.update(
        state=State.REFUSED,
        refusal=code,
        refused_name=name[:250],
        due_at=None,
        lease_until=None,
        ended_at=now,
    )
    places.forget(one.folder)
    stir(one.channel.workspace_id, "channels")


def hand_back(one: Import, *, now: datetime) -> None:
    """Leave an import to the next worker at once: this one was told to stop, which is no try that failed."""
    at_work = Import.objects.filter(pk=one.pk, state=one.state)
    at_work.update(due_at=now, lease_until=None, tries=max(one.tries - 1, 0))


def clear_out(now: datetime) -> None:
    """Forget what nobody confirmed, and files that belong to no import on its way."""
    old = Import.objects.filter(state=State.ASKING, began_at__lt=now - KEPT_UNCONFIRMED)
    for one in old.select_related("channel"):
        stop(one, now=now)
    going = Import.objects.filter(state__in=(State.READING, State.ASKING, State.TAKING))
    places.clear_out(set(going.values_list("folder", flat=True)), before=now - timedelta(hours=1))
