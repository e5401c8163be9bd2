"""More people who may host."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import add_member
from stamgast.workspaces.roles import Role
from tests.factories import make_user


@pytest.fixture
def add_hosts(alice: Member) -> Callable[[int], None]:
    """Return what adds so many responders to Alice's team."""

    def add(count: int) -> None:
        for number in range(count):
            user = make_user(f"host{number}@bookshop.example", f"Host {number}")
            add_member(alice.workspace, user, Role.RESPONDER)

    return add


@pytest.fixture
def april() -> Iterator[None]:
    """Let it be the Friday before King's Day, 2026, in the afternoon."""
    with time_machine.travel(datetime(2026, 4, 24, 14, tzinfo=UTC), tick=False):
        yield
