"""Run in a process of its own: brings an archive, is a worker that dies on the way, or tells what is here.

``python -m tests.faults.archives`` with ``prepare``, ``confirm``, ``undo``, ``report`` or ``work [STEP N]``:
the worker is killed at the how manieth time it comes to a step, or without one works until nothing is left.
"""

import json
import os
import signal
import sys
import time
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import count
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")
django.setup()

from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.utils import timezone  # noqa: E402

from stamgast.conversations.models import Conversation, Message, PublishedNote  # noqa: E402
from stamgast.imports import contents, jobs, operations, places, reading, taking, taking_out  # noqa: E402
from stamgast.imports.models import Import  # noqa: E402
from stamgast.people.models import Contact  # noqa: E402
from stamgast.workspaces.models import Member  # noqa: E402
from stamgast.workspaces.operations import found_workspace  # noqa: E402
from stamgast.world.archives import write_archive  # noqa: E402
from stamgast.world.archives.account import account  # noqa: E402
from stamgast.world.town import make_town  # noqa: E402
from tests.factories import make_channel, make_user  # noqa: E402
from tests.faults.size import PATIENCE_S  # noqa: E402

STEPS: dict[str, tuple[Any, str, str]] = {
    "read": (contents, "keep", "after"),
    "noted": (places, "forget_upload", "before"),
    "storing": (taking, "take_in_past", "after"),
    "stored": (taking, "_store", "after"),
    "finishing": (places, "forget", "before"),
    "taking out": (taking_out, "take_out_past", "after"),
    "taken out": (taking_out, "_finish", "after"),
}
"""Where a worker dies; in those that end in -ing in a transaction that is never committed."""


def prepare() -> None:
    """Upload the archive of a weblog."""
    town = make_town(7, 40, 400, "en", datetime(2023, 3, 6, tzinfo=UTC))
    owner = make_user("alice@bookshop.example", "Alice")
    member = found_workspace(
        name="The Bookshop", slug="bookshop", owner=owner, language="en", zone="Europe/Oslo", country="NO"
    )
    ours = account(town)
    channel = make_channel(
        member.workspace, network="wordpress", server=ours.site, remote_id="1", name="Weblog", handle="alice",
        url=f"{ours.site}/author/alice", poll_due_at=None,
    )  # fmt: skip
    file = BytesIO()
    write_archive(town, "wxr", file)
    upload = SimpleUploadedFile("export.xml", file.getvalue())
    operations.begin(channel, member, [upload], now=timezone.now())


def report() -> dict[str, object]:
    """Return how far it is, how much is here, and how much was noted as brought; folders that are left."""
    operations.clear_out(timezone.now() + timedelta(hours=2))
    one = Import.objects.get()
    here = [*PublishedNote.objects.values_list("remote_id", flat=True)]
    here += Message.objects.values_list("remote_id", flat=True)
    return {
        "state": one.state,
        "total": one.total,
        "done": one.done,
        "here": len(here),
        "different": len(set(here)),
        "brought": one.brought.count(),
        "stored": one.stored,
        "left": Conversation.objects.count() + Contact.objects.count(),
        "folders": len(list(places.root().iterdir())),
    }


def hurry() -> None:
    """Cut the work into many pieces, and let leases end soon."""
    short = {"LEASE": timedelta(seconds=0.5)}
    few = {"STRETCHES_A_TURN": 3}
    vars(jobs).update(short)
    vars(reading).update(short)
    vars(taking).update(short | few | {"AT_ONCE": 30})
    vars(taking_out).update(short | few | {"AT_ONCE": 7})


def die_at(step: str, number: int) -> None:
    """Be killed when a step is come to for that time."""
    module, name, where = STEPS[step]
    as_ever, calls = getattr(module, name), count(1)

    def stepped(*args: Any, **given: Any) -> Any:
        is_last = next(calls) == number
        result = None if is_last and where == "before" else as_ever(*args, **given)
        if is_last:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(module, name, stepped)


def work() -> None:
    """Beat until no import wants anything any more."""
    end = time.monotonic() + PATIENCE_S
    while jobs.next_due() is not None and time.monotonic() < end:
        jobs.start(timezone.now())
        time.sleep(0.02)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["prepare"]:
            prepare()
        case ["confirm"]:
            assert operations.confirm(Import.objects.get(), Member.objects.get(), now=timezone.now())
        case ["undo"]:
            assert operations.undo(Import.objects.get(), Member.objects.get(), now=timezone.now())
        case ["report"]:
            sys.stdout.write(json.dumps(report()))
        case ["work", *point]:
            hurry()
            if point:
                die_at(point[0], int(point[1]))
            work()
