"""A post with texts for two channels."""

from pathlib import Path

import pytest

from stamgast.channels.models import Channel
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import add_text
from stamgast.workspaces.models import Member, Workspace
from tests.factories import make_channel


@pytest.fixture
def other_channel(workspace: Workspace, tmp_path: Path) -> Channel:
    return make_channel(workspace, path=tmp_path / "loopback.sqlite3", remote_id="evenings", name="Evenings")


@pytest.fixture
def post(alice: Member) -> Post:
    return Post.objects.create(workspace=alice.workspace, idea="A chair by the window", written_by=alice)


@pytest.fixture
def variant(post: Post, channel: Channel) -> Variant:
    return add_text(post, channel)


@pytest.fixture
def other(post: Post, other_channel: Channel) -> Variant:
    return add_text(post, other_channel)
