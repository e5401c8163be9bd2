"""Workers killed between and within the parts of a thread: no part twice, none lost, all in order."""

import json
import signal
from datetime import UTC, datetime

import pytest

from tests.fakes.fault_proxy import FaultProxy
from tests.fakes.mastodon import FakeMastodon
from tests.faults.scene import Stage

pytestmark = pytest.mark.fault
PARTS = [f"Part {number} of our story" for number in range(6)]
BOUNDARIES = ("claimed", "sending", "lost", "sent", "published")
"""Each part is one delivery, hence every worker meets a boundary at another part."""


@pytest.mark.parametrize("is_killed", [True, False], ids=["killed", "frozen past their lease"])
def test_a_thread_goes_on_where_a_dead_worker_left_it(stage: Stage, *, is_killed: bool) -> None:
    with FakeMastodon("gotosocial", now=lambda: datetime.now(UTC)) as server, FaultProxy(server.url) as proxy:
        answers = {"server": proxy.url, "access_token": server.token}
        stage.tell("thread", "mastodon", json.dumps(answers), json.dumps(PARTS))
        proxy.spoil("POST", r"/api/v1/statuses", "reset")
        proxy.spoil("POST", r"/api/v1/statuses", "reset_before")
        frozen = []
        for boundary in BOUNDARIES:
            (worker,) = stage.halted(boundary)
            if is_killed:
                worker.send_signal(signal.SIGKILL)
                worker.wait()
            else:
                frozen.append(worker)
        stage.finish()
        stage.thaw(frozen)
        assert json.loads(stage.tell("states")) == {"published": len(PARTS)}
        _assert_one_chain(server)


def _assert_one_chain(server: FakeMastodon) -> None:
    """Each part stands there once, and answers the part before it."""
    ours = [status for status in server.statuses if "of our story" in status["content"]]
    by_id = {status["id"]: status for status in ours}
    assert len(ours) == len(PARTS)
    for number, part in enumerate(PARTS):
        found = [status for status in ours if part in status["content"]]
        assert len(found) == 1
        before = found[0]["in_reply_to_id"]
        assert (PARTS[number - 1] in by_id[before]["content"]) if number else before is None
