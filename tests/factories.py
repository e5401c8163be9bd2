"""Makes rows for tests: plain functions with defaults, in alphabetical order."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from stamgast.channels.models import Channel
from stamgast.workspaces.models import User, Workspace

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def make_channel(workspace: Workspace, *, path: Path | None = None, **fields: Any) -> Channel:
    """Make a channel on the loopback network, whose state is in the file ``path``."""
    given: dict[str, Any] = {
        "network": "loopback",
        "remote_id": "bookshop",
        "name": "Bookshop",
        "handle": "bookshop",
        "language": workspace.language,
        "zone": workspace.zone,
        "credentials": {"account": "bookshop"},
        "settings": {"path": str(path or "")},
        "poll_due_at": NOW,
    }
    return Channel.objects.create(workspace=workspace, **{**given, **fields})


def make_user(email: str, name: str, **fields: Any) -> User:
    """Make a user whose password is not needed."""
    return User.objects.create_user(email, None, first_name=name, **fields)
