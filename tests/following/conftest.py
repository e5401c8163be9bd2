"""A channel of the made-up network that follows three people, and its list."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from stamgast.channels.models import Channel
from stamgast.following import operations, working
from stamgast.following.models import Followed, FollowList
from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import create, writing
from stamgast.vocabulary.objects import Actor
from stamgast.workspaces.models import Member
from tests import factories

NAMES = ("anna", "bram", "cleo")


@pytest.fixture
def town(tmp_path: Path, now: datetime) -> str:
    """The made-up network, in which three people once spoke to the bookshop."""
    path = str(tmp_path / "loopback.sqlite3")
    create(path)
    with writing(path) as db:
        notes.add_account(db, "bookshop")
    for name in NAMES:
        speak(path, name, now - timedelta(days=9))
    return path


def speak(path: str, name: str, at: datetime) -> None:
    """Let somebody speak to the bookshop, which follows them from then on."""
    by = Actor(name, name.title(), name)
    with writing(path) as db:
        notes.add(db, notes.Said(account="bookshop", by=by, text="Hello", published=at, visible_at=at))


@pytest.fixture
def shop(alice: Member, town: str) -> Channel:
    return factories.make_channel(alice.workspace, path=Path(town))


@pytest.fixture
def follow_list(alice: Member, shop: Channel, now: datetime) -> FollowList:
    """The list, read."""
    found = operations.read_list(alice, shop, now=now)
    turn(found, now)
    return found


def turn(follow_list: FollowList, now: datetime) -> None:
    """Let a worker do one turn, as it would at that time; then see what stands in the row."""
    for pk in working.claim_due(now):
        working.work(pk, now=now)
    follow_list.refresh_from_db()


def person(follow_list: FollowList, name: str) -> Followed:
    return Followed.objects.get(follow_list=follow_list, remote_id=name)
