"""What a worker does first with an archive: read it, find out what it is, and ask a person about it."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import current_thread
from time import monotonic
from typing import Any, Final

from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.channels.operations import BACKFILL
from stamgast.imports import places
from stamgast.imports.accounts import Verdict, whose
from stamgast.imports.models import Import
from stamgast.imports.operations import hand_back, refuse
from stamgast.jobs.workers import told_to_stop
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
State = Import.State
LEASE: Final = timedelta(minutes=5)
MOST_TRIES: Final = 3
"""Whoever died so often over an archive died of it."""

MOST_PROBLEMS: Final = 50
"""Problems kept to be shown; the others are counted."""

_TELL_EVERY_S: Final = 1.0


class Stopped(Exception):
    """Somebody ended the import while it was read."""


class Interrupted(Exception):
    """This process is told to stop: another one reads the archive."""


class Refused(Exception):
    """The archive is not taken in: the code of the reason, and what it is about."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(code)
        self.code, self.name = code, name


def read(one: Import) -> None:
    """Read an archive and show what is in it; doing so again gives the same. The upload is deleted then."""
    if one.tries > MOST_TRIES:
        refuse(one, "too_hard", now=timezone.now())
        return
    try:
        found, total = _look(one)
    except Stopped:
        places.forget(one.folder)
        return
    except Interrupted:
        hand_back(one, now=timezone.now())
        return
    except (InterfaceError, OperationalError):
        raise  # the database is busy: no fault of the archive
    except Refused as error:
        refuse(one, error.code, error.name, now=timezone.now())
        return
    except Exception:
        log.exception("import %s: the archive could not be read", one.pk)
        refuse(one, "unclear", now=timezone.now())
        return
    reading = Import.objects.filter(pk=one.pk, state=State.READING)
    if reading.update(state=State.ASKING, found=found, total=total, due_at=None, lease_until=None):
        places.forget_upload(one.folder)
        stir(one.channel.workspace_id, "channels")
    else:
        places.forget(one.folder)


def _look(one: Import) -> tuple[dict[str, Any], int]:
    """Return what is shown of an archive, as plain values, and how much is to be taken in.

    ``archives``, ``known`` and ``problems`` are those of ``archive check``; ``problem_count`` says how many
    problems there were, ``parts`` how much there is of what, ``first`` and ``last`` when (ISO 8601), and
    ``account`` whose it is, with ``is_ours`` where that is certain. ``only_ours``: what others wrote below
    our posts is not in it.
    """
    # Archives are read with tables, which are heavy: only who reads one loads them.
    from stamgast.diagnosis.thrift import take_little_memory

    take_little_memory()
    from stamgast.diagnosis.check import check
    from stamgast.imports import contents
    from stamgast.networks.archives.problems import Unusable
    from stamgast.networks.archives.read import read_archives
    from stamgast.networks.registry import archive_readers, networks

    network, files = network_of(one.channel), places.received(one.folder)
    if not files:
        raise Refused("gone")
    try:
        result = read_archives(files, archive_readers(), progress=_teller(one), only=contents.NEEDED)
    except Unusable as error:
        raise Refused(error.code, error.name) from error
    with result:
        accounts = contents.accounts(result.tables, network)
        if not accounts:
            found_there = {networks()[i.platform].name for i in result.imports if i.platform in networks()}
            raise Refused("other_network", ", ".join(sorted(found_there)))
        name, verdict = _the_one(one.channel, accounts)
        kept = contents.keep(
            result.tables, network, places.place(one.folder) / places.NOTES, until=read_since(one.channel)
        )
        if not kept.total:
            raise Refused("recent_only" if kept.parts.get("recent") else "nothing_said")
        seen = check(result.tables)
    found = {
        "archives": seen["archives"],
        "problems": seen["problems"][:MOST_PROBLEMS],
        "problem_count": len(seen["problems"]),
        "parts": dict(kept.parts),
        "first": kept.first and kept.first.isoformat(),
        "last": kept.last and kept.last.isoformat(),
        "account": name,
        "is_ours": verdict == "same",
        "only_ours": not any(
            row["capability"] == "inbound_comments" and row["level"] in ("full", "partial")
            for archive in seen["archives"]
            for row in archive["known"]
        ),
    }
    return found, kept.total


def _the_one(channel: Channel, accounts: list[Actor]) -> tuple[str, Verdict]:
    """Return the name of the one account there may be in an archive, and whether it is the channel's."""
    names = [account.handle or account.name for account in accounts]
    if len(accounts) > 1:
        raise Refused("several_accounts", ", ".join(names))
    verdict = whose(channel, accounts[0])
    if verdict == "other":
        raise Refused("other_account", names[0])
    return names[0], verdict


def read_since(channel: Channel) -> datetime | None:
    """Return from when on a channel has read what was said by itself; None where it never does."""
    if not network_of(channel).is_read:
        return None
    return channel.backfill_from or channel.connected_at - BACKFILL


def _teller(one: Import) -> Callable[[int, int], None]:
    """Return what is told how far the reading is: it notes that, and ends the reading when that is wanted."""
    told, ours = [monotonic()], current_thread()

    def tell(so_far: int, at_most: int) -> None:
        if told_to_stop.is_set():
            raise Interrupted
        if monotonic() - told[-1] < _TELL_EVERY_S:
            return
        told[:] = [monotonic()]
        reading = Import.objects.filter(pk=one.pk, state=State.READING)
        is_wanted = reading.update(read=so_far, readable=at_most, lease_until=timezone.now() + LEASE)
        stir(one.channel.workspace_id, "channels")
        if current_thread() is not ours:  # large members are inflated in a thread of their own
            connection.close()
        if not is_wanted:
            raise Stopped

    return tell
