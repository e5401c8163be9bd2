"""Every answer of every network with something else in one of its places: read, or refused in our own words.

Played are the adapters' own scenarios. What may come of them is an answer or a ``NetworkError``.
"""

import json
import random
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import pytest

from stamgast.networks.contract import Scenario, play, scenarios
from stamgast.networks.network import Network
from stamgast.networks.registry import networks

Path = tuple[str | int, ...]

POISON: Final[list[Any]] = [
    None, True, -1, 10**30, 1.5, "", "x", "\x00", "\ud800", "0", "<![x[", "2026-13-45T99:99:99Z",
    "0001-01-01T00:00:00Z", [], [None], {}, {"x": 1}, [[[]]], "https://[::1", "//", "9" * 5_000, {"": None},
]  # fmt: skip
BODIES: Final = [
    b"",
    b"null",
    b"[]",
    b"{",
    b"\xff\xfe{}",
    b"[" * 100_000,
    b'{"a":' * 5_000,
    b"1" * 5_000,
    b"<html>",
]
LINES: Final = [
    "* BYE", "@ NO", "@ BAD x", "* SEARCH x", "* SEARCH 99999999999999999999", "* 1 FETCH (",
    "* 1 FETCH (UID x)",
    "* 1 FETCH (UID 1 BODY[] {99999999999}", "* OK [UIDVALIDITY x]",
    "* OK [UIDVALIDITY 99999999999999999999]",
    "* LIST (\\Sent) NIL", "+", "", "\x00", "550", "250", "999 x", "250-", "x" * 5_000, "* 1 FETCH NIL",
    '* 1 FETCH (UID 1 INTERNALDATE "99-Xxx-0000 99:99:99 +9999" RFC822.SIZE 1)', "@ OK [ALERT] \ud7ff",
]  # fmt: skip
REAL = [network for network in networks().values() if not network.is_demo]
ALL = [(network, scenario) for network in REAL for scenario in scenarios(network)]


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield where something stands in a value, from the outside in."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield from places(each, (*path, key))


def poisoned(value: Any, path: Path, poison: Any) -> Any:
    """Return a value with something else in one of its places."""
    if not path:
        return poison
    first, rest = path[0], path[1:]
    if isinstance(value, dict):
        return {key: poisoned(each, rest, poison) if key == first else each for key, each in value.items()}
    return [poisoned(each, rest, poison) if at == first else each for at, each in enumerate(value)]


def answered(scenario: Scenario, at: int, content: bytes) -> Scenario:
    """Return a scenario in which one answer has another body."""
    exchange = dict(scenario.exchanges[at])
    response = {name: value for name, value in exchange["response"].items() if name not in ("json", "text")}
    exchange["response"] = {"headers": {"content-type": "application/json"}, **response, "content": content}
    return replace(scenario, exchanges=(*scenario.exchanges[:at], exchange, *scenario.exchanges[at + 1 :]))


def bodies(scenario: Scenario) -> Iterator[tuple[int, Any]]:
    """Yield which exchanges of a scenario are answered with JSON, and with what."""
    for at, exchange in enumerate(scenario.exchanges):
        if "json" in exchange.get("response", {}):
            yield at, exchange["response"]["json"]


def plays(network: Network, scenario: Scenario, what: object) -> None:
    """Play a scenario; only what is not an error of ours comes out of it."""
    try:
        play(network, scenario)
    except Exception as error:
        raise AssertionError(f"{network.id} {scenario.name}: {what}") from error


def turns(network: Network, share: int) -> Iterator[tuple[Scenario, int, Path, Any, Any]]:
    """Yield places in a network's answers, one in ``share`` of them, each with the next poison."""
    number = 0
    for scenario in scenarios(network):
        for at, body in bodies(scenario):
            for path in places(body):
                number += 1
                if number % share == 0:
                    yield scenario, at, path, body, POISON[(number // share) % len(POISON)]


def poison_answers(network: Network, share: int, shift: int = 0) -> None:
    for scenario, at, path, body, poison in turns(network, share):
        other = POISON[(POISON.index(poison) + shift) % len(POISON)]
        content = json.dumps(poisoned(body, path, other)).encode()
        plays(network, answered(scenario, at, content), (path, other))


@pytest.mark.parametrize("network", REAL, ids=lambda n: n.id)
def test_something_else_in_a_place_of_an_answer(network: Network) -> None:
    poison_answers(network, share=11)


@pytest.mark.long
@pytest.mark.parametrize("shift", [0, 5, 11, 17])
@pytest.mark.parametrize("network", REAL, ids=lambda n: n.id)
def test_something_else_in_every_place_of_every_answer(network: Network, shift: int) -> None:
    poison_answers(network, share=1, shift=shift)


@pytest.mark.parametrize("network", REAL, ids=lambda n: n.id)
def test_a_whole_other_body(network: Network) -> None:
    number = 0
    for scenario in scenarios(network):
        for at, _body in bodies(scenario):
            number += 1
            body = BODIES[number % len(BODIES)]
            plays(network, answered(scenario, at, body), body[:20])


@pytest.mark.parametrize("network", REAL, ids=lambda n: n.id)
def test_a_cursor_that_is_none(network: Network) -> None:
    asking = [one for one in scenarios(network) if "cursor" in one.when.get("given", {})]
    cursors = [
        "",
        "x",
        "{",
        "null",
        "[]",
        "{}",
        '{"turn": 1}',
        '{"sent": ["x"]}',
        "9" * 5_000,
        "[" * 5_000,
        "\x00",
    ]
    for number, scenario in enumerate(asking):
        for cursor in cursors[number % 2 :: 2]:
            when: Mapping[str, Any] = {**scenario.when, "given": {**scenario.when["given"], "cursor": cursor}}
            plays(network, replace(scenario, when=when), cursor[:20])


TALKING = [scenario for network, scenario in ALL if network.id == "newsletter"]


def retold(scenario: Scenario, random_: random.Random) -> Scenario:
    """Return a scenario in which a mail server says something else once, leaves it out, or says it twice."""
    exchanges = [dict(exchange) for exchange in scenario.exchanges]
    spoken = [
        (at, number)
        for at, exchange in enumerate(exchanges)
        for number, item in enumerate(exchange.get("talk", ()))
        if isinstance(item, str) and item.startswith("S: ")
    ]
    if not spoken:
        return scenario
    at, number = random_.choice(spoken)
    talk = list(exchanges[at]["talk"])
    talk[number : number + 1] = random_.choice(
        [
            [f"S: {random_.choice(LINES)}"],
            [f"S: {random_.choice(LINES)}", talk[number]],
            [],
            [talk[number]] * 2,
        ]
    )
    exchanges[at] = {**exchanges[at], "talk": talk}
    return replace(scenario, exchanges=tuple(exchanges))


def retell(seeds: range) -> None:
    newsletter = networks()["newsletter"]
    for seed in seeds:
        for scenario in TALKING:
            random_ = random.Random(f"{seed}:{scenario.name}")
            plays(newsletter, retold(scenario, random_), seed)


def test_a_mail_server_that_says_something_else() -> None:
    retell(range(3))


@pytest.mark.long
def test_a_mail_server_that_says_everything_else() -> None:
    retell(range(3, 60))
