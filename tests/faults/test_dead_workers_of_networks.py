"""Worker processes killed or frozen between any two states while they speak HTTP to a server."""

import json
import signal
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.faults.accounts import Account, account_on, words
from tests.faults.scene import Stage

pytestmark = pytest.mark.fault
NETWORKS = (
    "gotosocial",
    "listmonk",
    *(pytest.param(name, marks=pytest.mark.real) for name in ("bluesky", "wordpress")),
)
TEXTS = 8
BOUNDARIES = ("claimed", "sending", "lost", "sent")
"""Those that lie next to a request."""


@pytest.fixture(params=NETWORKS)
def account(request: pytest.FixtureRequest) -> Iterator[Account]:
    with account_on(request.param, request, lambda: datetime.now(UTC)) as made:
        yield made


def test_workers_killed_or_frozen_past_their_lease_send_nothing_twice_and_lose_nothing(
    stage: Stage, account: Account
) -> None:
    texts = [words() for _ in range(TEXTS)]
    stage.tell("connect", account.network, json.dumps(account.answers), json.dumps(texts))
    for _ in range(TEXTS // 4):
        account.proxy.spoil(*account.steps[-1], "reset")
        account.proxy.spoil(*account.steps[-1], "reset_before")
    frozen = []
    for number, boundary in enumerate(BOUNDARIES):
        (worker,) = stage.halted(boundary)
        if number % 2:
            worker.send_signal(signal.SIGKILL)
        else:
            frozen.append(worker)
    stage.finish()
    stage.thaw(frozen)
    assert json.loads(stage.tell("states")) == {"published": TEXTS}
    assert [account.standing(text) for text in texts] == [["out"]] * TEXTS
