"""Run in a process of its own: furnishes an installation, tells what is in it, or dies while restoring.

``python -m tests.backups.house furnish``, ``digests``, ``standing`` ``die STEP FILE``,
``interrupt SIGNAL FILE``, or ``command`` with what is typed behind ``stamgast``.
"""

import hashlib
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")
django.setup()

from django.apps import apps  # noqa: E402
from django.core.files.base import ContentFile  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from stamgast.channels.models import Channel  # noqa: E402
from stamgast.cli import main  # noqa: E402
from stamgast.cli.backups import loading, making, on_postgresql, on_sqlite, restoring  # noqa: E402
from stamgast.conversations.later import Words, schedule  # noqa: E402
from stamgast.conversations.models import Message  # noqa: E402
from stamgast.conversations.search import saying  # noqa: E402
from stamgast.media.models import Picture  # noqa: E402
from stamgast.outbox.models import Delivery  # noqa: E402
from stamgast.outbox.operations import Text, plan  # noqa: E402
from stamgast.publishing.models import Pause  # noqa: E402
from stamgast.workspaces.models import Workspace  # noqa: E402
from stamgast.workspaces.operations import found_workspace  # noqa: E402
from tests import factories  # noqa: E402

CANARY = "canary-b41c0de-token"
HOUR = timedelta(hours=1)


def furnish() -> None:
    """Fill every corner: one of everything, a picture with a file, a text and a reply that are due."""
    owner = factories.make_user("alice@bookshop.example", "Alice")
    alice = found_workspace(
        name="The Bookshop", slug="bookshop", owner=owner, language="en", zone="Europe/Oslo", country="NO"
    )
    factories.furnish(alice)
    now = timezone.now()
    channel = factories.make_channel(alice.workspace, remote_id="canary", credentials={"token": CANARY})
    plan(channel, Text("Due now"), due_at=now, late_after=now + 9 * HOUR, decided_by=alice)
    plan(channel, Text("Tomorrow"), due_at=now + 24 * HOUR, late_after=now + 25 * HOUR, decided_by=alice)
    talk = factories.make_conversation(channel)
    words = Words("Yes, the green one.", "form-1", talk.revision)
    schedule(talk, alice, words, at=now, now=now - HOUR)
    picture = Picture(workspace=alice.workspace, media_type="image/png", width=1, height=1, size=1)
    picture.file.save("chair.png", ContentFile(b"a chair"))


def digests() -> dict[str, str]:
    """Return a hash of what each table holds, as the ORM reads it, whatever the database."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        rows = [repr(_plain(row)) for row in model._default_manager.order_by("pk").values_list()]
        found[model._meta.db_table] = f"{len(rows)} {hashlib.sha256(repr(rows).encode()).hexdigest()[:12]}"
    return found


def _plain(row: tuple[Any, ...]) -> list[Any]:
    """Return values that look the same from both databases; credentials are opened."""
    return [_sorted(dict(value)) if hasattr(value, "keys") else bytes(value) if isinstance(value, memoryview)
        else _sorted(value) for value in row]  # fmt: skip


def _sorted(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def standing() -> dict[str, Any]:
    """Return how everything stands that could go out."""
    connection.check_constraints()
    talk = Message.objects.filter(direction="in").select_related("conversation")[0]
    return {
        "states": dict(Delivery.objects.order_by("content").values_list("content", "state")),
        "channels": sorted(set(Channel.objects.values_list("state", flat=True))),
        "pauses": list(Pause.objects.filter(ended_at=None).values_list("reason", flat=True)),
        "token": Channel.objects.get(remote_id="canary").credentials["token"],
        "picture": Picture.objects.exclude(file="none.png").get().file.read().decode(),
        "found": len(saying(talk.conversation.workspace_id, talk.content.split()[0]).conversations),
    }


def next_key() -> int:
    """Return the key that a new row gets."""
    return int(factories.make_user("dora@bookshop.example", "Dora").pk)


def command(*words: str) -> None:
    """Be the command line."""
    sys.argv[1:] = words
    main()


def rename() -> None:
    """Change something that tells the installation of the backup from the one after it."""
    Workspace.objects.update(name="Later")


def cramped(target: str) -> None:
    """Make a backup where no file may grow large."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (36_000, 36_000))
    command("backup", "--to", target)


def die(step: str, file: str) -> None:
    """Restore, and be killed on the doorstep of a step, or right behind it."""
    when, name = step.split(" ")
    module = next(each for each in (restoring, loading, on_sqlite, on_postgresql) if hasattr(each, name))
    setattr(module, name, _deadly(getattr(module, name), when))
    restoring.restore(Path(file), restoring.Wishes(replaces=True), lambda *_: None)


def _deadly(step: Callable[..., Any], when: str) -> Callable[..., Any]:
    def killed(*args: Any, **given: Any) -> Any:
        if when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        step(*args, **given)
        os.kill(os.getpid(), signal.SIGKILL)

    return killed


def interrupt(name: str, target: str) -> None:
    """Make a backup by the command, and send ourselves a signal in the midst of it."""

    def signalled(*_: object) -> None:
        os.kill(os.getpid(), getattr(signal, name))

    making._write_media = signalled  # type: ignore[assignment]
    command("backup", "--to", target)


if __name__ == "__main__":
    os.dup2(1, 2)
    match sys.argv[1:]:
        case ["furnish"]:
            furnish()
        case ["digests"]:
            sys.stdout.write(json.dumps(digests()))
        case ["standing"]:
            sys.stdout.write(json.dumps(standing()))
        case ["next_key"]:
            sys.stdout.write(str(next_key()))
        case ["rename"]:
            rename()
        case ["cramped", target]:
            cramped(target)
        case ["die", step, file]:
            die(step, file)
        case ["interrupt", name, target]:
            interrupt(name, target)
        case ["command", *words]:
            command(*words)
