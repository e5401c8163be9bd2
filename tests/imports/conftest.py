"""A weblog and a profile whose past lies in archives that the made-up town wrote."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.imports import jobs, operations
from stamgast.imports.models import Import
from stamgast.workspaces.models import Member, Workspace
from stamgast.world.archives import write_archive
from stamgast.world.archives.account import account
from stamgast.world.town import Town, make_town
from tests.factories import make_channel

CONNECTED = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def town() -> Town:
    """A small town that talked for some weeks, long before anything was connected."""
    return make_town(7, 40, 400, "en", datetime(2023, 3, 6, tzinfo=UTC))


@pytest.fixture(scope="session")
def archive(town: Town) -> Callable[[str], bytes]:
    """Return a maker of the town's archive in a format."""
    made: dict[str, bytes] = {}

    def make(name: str) -> bytes:
        if name not in made:
            file = BytesIO()
            write_archive(town, name, file)
            made[name] = file.getvalue()
        return made[name]

    return make


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


@pytest.fixture
def weblog(workspace: Workspace, town: Town) -> Channel:
    """The bookshop's weblog, connected long after the town fell silent; it is read from here."""
    connected = make_channel(
        workspace, network="wordpress", server=account(town).site, remote_id="1", name="Weblog",
        handle="alice", url=f"{account(town).site}/author/alice", poll_due_at=None,
        backfill_from=CONNECTED - timedelta(days=90),
    )  # fmt: skip
    Channel.objects.filter(pk=connected.pk).update(connected_at=CONNECTED)
    connected.refresh_from_db()
    return connected


@pytest.fixture
def profile(workspace: Workspace, town: Town) -> Channel:
    """The bookshop on X, which is posted to by hand and cannot be read."""
    return make_channel(
        workspace, network="x", remote_id=f"https://x.com/{account(town).handle}", name="Bookshop on X",
        handle="", url=f"https://x.com/{account(town).handle}", poll_due_at=None,
    )  # fmt: skip


@pytest.fixture
def bring(alice: Member) -> Callable[..., Import]:
    """Return what uploads an archive and lets a worker read it."""

    def bring_in(channel: Channel, content: bytes, name: str = "archive.zip") -> Import:
        upload = SimpleUploadedFile(name, content)
        begun = operations.begin(channel, alice, [upload], now=timezone.now())
        _work()
        begun.refresh_from_db()
        return begun

    return bring_in


@pytest.fixture
def work() -> Callable[[], None]:
    """Return what lets workers do all there is to do."""
    return _work


def _work() -> None:
    for _ in range(100):
        claimed = jobs.claim_due(timezone.now())
        for pk in claimed:
            jobs.turn(pk)
        if not claimed:
            return
    raise AssertionError("there is always more to do")
