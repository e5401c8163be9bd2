"""A text that is ready, a host who is there, and a made-up network to send to."""

from datetime import datetime, time
from pathlib import Path

import pytest

from stamgast.channels.models import Channel
from stamgast.hours.operations import set_week
from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import create, writing
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Written, add_text, write
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import schedule
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member, Workspace
from tests.factories import make_channel

GOOD = "We put a chair by the window. Which book would you sit down there with?"


@pytest.fixture
def channel(workspace: Workspace, tmp_path: Path) -> Channel:
    path = tmp_path / "loopback.sqlite3"
    create(path)
    with writing(path) as db:
        actor = notes.add_account(db, "Bookshop")
    return make_channel(workspace, path=path, remote_id=actor.id)


@pytest.fixture
def variant(alice: Member, channel: Channel) -> Variant:
    """A text that lacks nothing; Alice hosts on weekdays from eight to six."""
    set_week(alice, [(weekday, time(8), time(18)) for weekday in range(5)])
    post = Post.objects.create(
        workspace=alice.workspace, idea="A chair", written_by=alice, helps_somebody=True
    )
    return write(add_text(post, channel), Written(GOOD, revision=1))


@pytest.fixture
def publication(variant: Variant, alice: Member, now: datetime) -> Publication:
    """Due at 14:00 in Amsterdam, three hours from now."""
    return schedule(variant, Plan(datetime(2026, 11, 25, 14, 0), alice), alice, now=now)  # noqa: DTZ001
