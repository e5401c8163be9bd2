"""Run in a process of its own: sets the stage for workers, or tells how it ended.

``python -m tests.faults.stage`` with ``migrate``, ``prepare STYLE COUNT``, ``connect NETWORK ANSWERS TEXTS``,
``thread NETWORK ANSWERS TEXTS``, ``flush``, ``states``, ``trail`` or ``report``, on the database and folder
that the environment names.
"""

import json
import os
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.db.models import Count, F, Q  # noqa: E402
from django.utils import timezone  # noqa: E402

from stamgast.channels.models import Channel  # noqa: E402
from stamgast.channels.operations import connect_by_answers  # noqa: E402
from stamgast.config.tables import bring_up_to_date  # noqa: E402
from stamgast.jobs.engine import flush  # noqa: E402
from stamgast.networks.adapters.loopback import notes  # noqa: E402
from stamgast.networks.adapters.loopback.faults import plan_fault  # noqa: E402
from stamgast.networks.adapters.loopback.file import create, reading, writing  # noqa: E402
from stamgast.networks.registry import networks  # noqa: E402
from stamgast.outbox.models import Attempt, Delivery  # noqa: E402
from stamgast.outbox.operations import Text, plan  # noqa: E402
from stamgast.workspaces.models import Member  # noqa: E402
from stamgast.workspaces.operations import found_workspace  # noqa: E402
from tests.factories import make_channel, make_user  # noqa: E402

TOWN = Path(settings.DATA_DIR) / "town.sqlite3"


def prepare(style: str, count: int) -> None:
    """Schedule so many texts for right now; every second answer of the network will be lost."""
    create(TOWN)
    with writing(TOWN) as db:
        actor = notes.add_account(db, "Bookshop")
    member = _found()
    channel = make_channel(member.workspace, remote_id=actor.id, settings={"path": str(TOWN), "style": style})
    for _ in range(count // 4):
        for kind in ("outcome_unknown_after", "", "outcome_unknown_before", ""):
            plan_fault(TOWN, "publish", kind)  # type: ignore[arg-type]  # an empty one: this call goes well
    _schedule(channel, [f"Text {number}" for number in range(count)])


def connect(network: str, answers: dict[str, str], texts: list[str]) -> None:
    """Connect an account elsewhere, and schedule texts on it for right now."""
    channel = connect_by_answers(_found(), networks()[network], answers, now=timezone.now())
    _schedule(channel, texts)


def thread(network: str, answers: dict[str, str], texts: list[str]) -> None:
    """Connect an account elsewhere, and schedule one thread on it for right now."""
    channel = connect_by_answers(_found(), networks()[network], answers, now=timezone.now())
    now = timezone.now()
    whole = Text(texts[0], parts=texts[1:])
    plan(channel, whole, due_at=now, late_after=now + timedelta(hours=1), decided_by=None)


def _found() -> Member:
    owner = make_user("alice@bookshop.example", "Alice")
    return found_workspace(
        name="The Bookshop", slug="bookshop", owner=owner, language="en", zone="Europe/Oslo", country="NO"
    )


def _schedule(channel: Channel, texts: list[str]) -> None:
    now = timezone.now()
    for text in texts:
        plan(channel, Text(text, name=text), due_at=now, late_after=now + timedelta(hours=1), decided_by=None)


def trail() -> dict[str, int]:
    """Return how many deliveries were once in doubt, and how many have tries that nobody wrote down."""
    tried = Count("attempts", filter=Q(attempts__kind=Attempt.Kind.SEND))
    return {
        "doubted": Delivery.objects.filter(attempts__kind=Attempt.Kind.LOOK).distinct().count(),
        "unwritten": Delivery.objects.alias(tried=tried).exclude(tried=F("tries")).count(),
    }


def states() -> dict[str, int]:
    """Return how many deliveries are in each state."""
    return dict(Counter(Delivery.objects.values_list("state", flat=True)))


def report() -> dict[str, object]:
    """Return how many deliveries are in each state, and how often each text is out."""
    with reading(TOWN) as db:
        texts = [row["text"] for row in db.execute("SELECT text FROM notes WHERE by_id = account")]
    return {
        "states": states(),
        "notes": dict(Counter(texts)),
    }


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["migrate"]:
            bring_up_to_date()
        case ["prepare", style, count]:
            prepare(style, int(count))
        case ["connect", network, answers, texts]:
            connect(network, json.loads(answers), json.loads(texts))
        case ["thread", network, answers, texts]:
            thread(network, json.loads(answers), json.loads(texts))
        case ["states"]:
            sys.stdout.write(json.dumps(states()))
        case ["trail"]:
            sys.stdout.write(json.dumps(trail()))
        case ["flush"]:
            flush()
        case ["report"]:
            sys.stdout.write(json.dumps(report()))
