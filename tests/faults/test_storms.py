"""Workers killed at any moment, answers lost on the way: each text out once, on every kind of network."""

import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product

import pytest

from tests.faults.accounts import Account, account_on, many
from tests.faults.scene import Stage
from tests.faults.size import FULL, PATIENCE_S, PUBLICATIONS

MADE_UP = ("key", "none")
"""On the network in a file: it honours a key, or not."""

FAKE = ("mastodon", "gotosocial", "takahe", "hollo", "listmonk")
"""A key that is honoured, or not, in four dialects; a draft found by its name and started."""

REAL = ("bluesky", "wordpress", "newsletter")
"""The key of a record; a draft brought out by its id; mails, of which only what came back can be found."""

CASES = (
    list(product((*MADE_UP, *FAKE, *REAL), ("sqlite", "postgres"), (1, 4)))
    if FULL
    else [
        ("none", "sqlite", 4),
        ("gotosocial", "postgres", 2),
        ("listmonk", "sqlite", 2),
        ("newsletter", "sqlite", 2),
    ]
)
KILLS = 40 if FULL else 3
LOST = ("reset", "500", "502", "truncated", "html", "reset_before", "reset_before")
AT_ONCE = 4 if FULL else 2
"""So many requests go wrong at each kill."""

LEASE_S = 30 if FULL else 2
"""Longer than any server here takes for a request while the machine has much to do, as in real life."""

pytestmark = [
    pytest.mark.fault,
    pytest.mark.parametrize(
        ("account", "stage", "workers"),
        [pytest.param(*case, marks=[pytest.mark.real] * (case[0] in REAL)) for case in CASES],
        indirect=["account", "stage"],
    ),
]


@pytest.fixture
def account(request: pytest.FixtureRequest) -> Iterator[Account | str]:
    """An account elsewhere, or the style of one on the made-up network."""
    if request.param in MADE_UP:
        yield request.param
        return
    with account_on(request.param, request, lambda: datetime.now(UTC)) as made:
        yield made


def test_in_a_storm_each_text_goes_out_once_or_a_person_is_asked(
    request: pytest.FixtureRequest, stage: Stage, account: Account | str, workers: int
) -> None:
    texts = prepare(stage, account)
    begin, chance = time.monotonic(), random.Random(PUBLICATIONS)
    kills = storm(stage, account, workers, chance)
    there = standing(stage, account, texts)
    states, trail = json.loads(stage.tell("states")), json.loads(stage.tell("trail"))
    times = Counter(len(found) for found in there.values())
    print(
        f"{request.node.callspec.id}: {len(texts)} publications, {kills} kills,"
        f" {trail['doubted']} in doubt, {times[0]} not out,"
        f" {sum(times[n] for n in times if n > 1)} twice, {states}, {time.monotonic() - begin:.0f} s"
    )
    assert set(states) <= {"published", "ask"}
    assert sum(states.values()) == len(texts)
    assert all(found in ([], ["out"]) for found in there.values()), "nothing twice, nothing half sent"
    assert states["published"] <= times[1], "what is called published is out"
    seldom = isinstance(account, str) or account.tells_absence
    assert states.get("ask", 0) <= (1 + len(texts) // 50 if seldom else KILLS * (1 + AT_ONCE))
    assert trail["unwritten"] == 0


def prepare(stage: Stage, account: Account | str) -> list[str]:
    """Schedule texts for right now; return them."""
    stage.environment["FAULTS_LEASE_S"] = str(LEASE_S)
    if isinstance(account, str):
        stage.tell("prepare", account, str(PUBLICATIONS))
        return [f"Text {number}" for number in range(PUBLICATIONS)]
    texts = many(PUBLICATIONS)
    stage.tell("connect", account.network, json.dumps(account.answers), json.dumps(texts))
    return texts


def storm(stage: Stage, account: Account | str, workers: int, chance: random.Random) -> int:
    """Kill workers at any moment, another one coming for each; return how many died before all was done."""
    alive, kills = [stage.worker() for _ in range(workers)], 0
    for _ in range(KILLS):
        if isinstance(account, Account):
            for _ in range(AT_ONCE):
                account.proxy.spoil(*chance.choice(account.steps), chance.choice(LOST))
        time.sleep(chance.uniform(0.2, 0.8))
        victim = chance.randrange(workers)
        alive[victim].kill()
        kills += alive[victim].wait() < 0
        alive[victim] = stage.worker()
    assert [worker.wait(PATIENCE_S * 2) for worker in alive] == [0] * workers
    return kills


def standing(stage: Stage, account: Account | str, texts: list[str]) -> dict[str, list[str]]:
    """Return how each text stands on the network, once for each time it is there."""
    if isinstance(account, Account):
        return account.tally(texts)
    there = json.loads(stage.tell("report"))["notes"]
    return {text: ["out"] * there.get(text, 0) for text in texts}
