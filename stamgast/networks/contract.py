"""What every adapter owes: a scenario file for each thing that can happen, played against its code.

A scenario (``examples/<call>.<what happens>.json``) says *when* we ask, which HTTP *exchanges* follow and
*then* what we get. ``play`` compares both directions: what the adapter sends and what it makes of the answer.
Where a network speaks no HTTP the exchanges are talks with mail servers (``mail/talk.py``).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any

import httpx2

from stamgast.networks import adapters
from stamgast.networks.capabilities import Connection, Target
from stamgast.networks.errors import NetworkError
from stamgast.networks.mail.talk import Talks
from stamgast.networks.network import Network
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.objects import Actor, Attachment, Draft, Note

OWED: Mapping[str, tuple[str, ...]] = {
    "authoriser": (
        "connect.connected", "connect.wrong_credentials", "connect.unavailable",
        "check.works", "check.revoked",
    ),
    "publisher": (
        "publish.published", "publish.image", "publish.unauthorized", "publish.forbidden", "publish.rejected",
        "publish.rate_limited", "publish.unavailable", "publish.outcome_unknown", "publish.not_json",
        "find.found", "find.absent", "delete.deleted", "delete.gone",
    ),
    "replies": ("reply.published",),
    "conversations": (
        "news.page", "news.empty", "news.unauthorized", "news.not_json", "news.error_inside_success",
        "thread.whole", "thread.gone",
    ),
    "follows": (
        "followed.page", "followed.last_page", "followed.unauthorized", "followed.not_json", "unfollow.done",
        "unfollow.gone", "unfollow.forbidden", "unfollow.rate_limited", "unfollow.unavailable", "follow.done",
        "follow.gone",
    ),
    "moderator": ("take.unauthorized", "take.forbidden", "take.unavailable"),
}  # fmt: skip
"""Scenarios by capability; one that cannot happen is named in ``examples/exempt.json`` with the reason."""

FAULTS = {
    "refused": httpx2.ConnectError("refused"),
    "not_found": httpx2.ConnectError("name not found"),
    "read_timeout": httpx2.ReadTimeout("read time-out"),
    "reset": httpx2.ReadError("connection reset"),
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """One file: its name without ending, and its content."""

    name: str
    when: Mapping[str, Any]
    exchanges: tuple[Mapping[str, Any], ...]
    then: Mapping[str, Any]
    source: str
    confidence: str
    checked_on: date


def scenarios(network: Network) -> Iterator[Scenario]:
    """Read all scenario files of an adapter, in order of their names."""
    folder = files(adapters) / network.id / "examples"
    there = folder.iterdir() if folder.is_dir() else ()
    for file in sorted(there, key=lambda f: f.name):
        if file.name.endswith(".json") and not file.name.startswith(("exempt.", "archive.")):
            content = json.loads(file.read_text(encoding="utf-8"))
            yield Scenario(
                name=file.name.removesuffix(".json"),
                when=content["when"],
                exchanges=tuple(content["exchanges"]),
                then=content["then"],
                source=content["source"],
                confidence=content["confidence"],
                checked_on=date.fromisoformat(content["checked_on"]),
            )


def exempt(network: Network) -> Mapping[str, str]:
    """Return the scenarios that cannot happen on this network, with the reason."""
    file = files(adapters) / network.id / "examples" / "exempt.json"
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {}


def missing(network: Network) -> list[str]:
    """Name the scenarios an adapter owes and has neither written nor exempted."""
    owed = [name for capability, names in OWED.items() if getattr(network, capability) for name in names]
    for measure, effect in network.measures.items():
        proofs = {"taken": True, "again": effect.repeats, "back": effect.returns}
        owed += [f"{measure}.{what}" for what, is_promised in proofs.items() if is_promised]
    there = {scenario.name for scenario in scenarios(network)} | set(exempt(network))
    return [name for name in owed if name not in there]


def play(network: Network, scenario: Scenario) -> list[str]:
    """Run one scenario and return what differs; an empty list means it holds."""
    wire = _Wire(tuple(e for e in scenario.exchanges if "dial" not in e))
    talks = Talks([e for e in scenario.exchanges if "dial" in e])
    kept: list[Mapping[str, str]] = []
    client = Client(Policy(allowed=frozenset({"127.0.0.1"})), transport=httpx2.MockTransport(wire.answer))
    client.dialling = talks  # type: ignore[assignment]  # no more of it is used
    try:
        got: object = _call(network, scenario.when, client, kept)
    except NetworkError as error:
        got = {"raises": type(error).__name__, **{k: v for k, v in vars(error).items() if v}}
    result = _plain(got)
    expected = dict(scenario.then)
    if "keeps" in expected:
        wire.problems += _differences(expected.pop("keeps"), kept[-1] if kept else None, "keeps")
    return (
        wire.problems
        + wire.unused()
        + talks.problems
        + _differences(expected.get("gives", expected), result, "then")
    )


class _Wire:
    """Answers in the order of the exchanges and notes what was asked differently."""

    def __init__(self, exchanges: tuple[Mapping[str, Any], ...]) -> None:
        self._left = list(exchanges)
        self.problems: list[str] = []

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        if not self._left:
            self.problems.append(f"unexpected request {request.method} {request.url}")
            raise httpx2.ConnectError("no exchange left")
        exchange = self._left.pop(0)
        self.problems += _differences(exchange["request"], _seen(request), "request")
        if "fault" in exchange:
            raise FAULTS[exchange["fault"]]
        response = dict(exchange["response"])
        return httpx2.Response(response.pop("status"), **response)

    def unused(self) -> list[str]:
        return [f"never asked: {e['request'].get('method')} {e['request'].get('path')}" for e in self._left]


def _seen(request: httpx2.Request) -> dict[str, Any]:
    content = request.read()
    try:
        body = json.loads(content)
    except ValueError:
        body = None
    return {
        "method": request.method,
        "host": request.url.host,
        "path": request.url.path,
        "query": dict(request.url.params),
        "headers": {name.lower(): value for name, value in request.headers.items()},
        "json": body,
        "text": content.decode("utf-8", "replace"),
    }


def _call(network: Network, when: Mapping[str, Any], client: Client, kept: list[Mapping[str, str]]) -> object:
    call, given = when["call"], dict(when.get("given", {}))
    now = datetime.fromisoformat(when.get("now", "2026-11-21T09:00:00+00:00"))
    if call in ("connect", "begin", "finish"):
        return getattr(network.authorising(), call)(client, *given.pop("positional", ()), **given)
    about = when.get("connection", {})
    connection = Connection(
        client=client,
        server=about.get("server", "https://social.example"),
        actor=Actor(**about.get("actor", {"id": "1001", "name": "Bokkafeen", "handle": "bokkafeen"})),
        credentials=about.get("credentials", {"access_token": "at-1"}),
        keep=kept.append,
        now=lambda: now,
        settings=about.get("settings", {}),
    )
    if call == "check":
        return network.authorising().check(connection)
    if call in ("take", "take_back"):
        _moderate(network, connection, call, given)
        return None
    return _use(network, connection, call, given)


def _moderate(network: Network, connection: Connection, call: str, given: dict[str, Any]) -> None:
    assert network.moderator is not None
    moderator, target = network.moderator(connection), Target(**given["target"])
    if call == "take":
        moderator.take(given["measure"], target, why=given.get("why", ""))
    else:
        moderator.take_back(given["measure"], target)


def _use(network: Network, connection: Connection, call: str, given: dict[str, Any]) -> object:
    if call in ("news", "thread"):
        assert network.conversations is not None
        reader = network.conversations(connection)
        if call == "thread":
            return reader.thread(given["root"])
        return reader.news(given.get("cursor", ""), since=datetime.fromisoformat(given["since"]))
    if call in ("followed", "unfollow", "follow"):
        assert network.follows is not None
        follows = network.follows(connection)
        if call == "followed":
            return follows.page(given.get("cursor", ""))
        getattr(follows, call)(given["id"])
        return None
    assert network.publisher is not None
    publisher = network.publisher(connection)
    if call == "delete":
        publisher.delete(given["id"])
        return None
    draft = _draft(given["draft"])
    if call == "find":
        return publisher.find(draft, key=given["key"], since=datetime.fromisoformat(given["since"]))
    return publisher.publish(draft, key=given["key"])


def _draft(given: Mapping[str, Any]) -> Draft:
    parts = dict(given)
    parts["attachment"] = tuple(
        Attachment(**{**a, "content": a.get("content", "").encode()}) for a in parts.get("attachment", ())
    )
    if reply := parts.get("in_reply_to"):
        parts["in_reply_to"] = Note(
            **{
                **reply,
                "attributed_to": Actor(**reply["attributed_to"]),
                "published": datetime.fromisoformat(reply["published"]),
            }
        )
    return Draft(**parts)


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        name = type(value).__name__
        return _plain({"type": name, **_fields(value)})
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def _fields(value: Any) -> dict[str, Any]:
    return {f.name: getattr(value, f.name) for f in fields(value)}


def _differences(expected: Any, got: Any, where: str) -> list[str]:
    """Compare what the file names with what is there; more than the file names is no difference."""
    if isinstance(expected, Mapping) and isinstance(got, Mapping):
        return [
            problem
            for key, value in expected.items()
            for problem in _differences(value, got.get(key), f"{where}.{key}")
        ]
    if isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            return [f"{where}: {len(got)} instead of {len(expected)} entries: {got}"]
        pairs = zip(expected, got, strict=True)
        return [p for i, (e, g) in enumerate(pairs) for p in _differences(e, g, f"{where}[{i}]")]
    return [] if expected == got else [f"{where}: {got!r} instead of {expected!r}"]


__all__ = ["OWED", "Scenario", "exempt", "missing", "play", "scenarios"]
