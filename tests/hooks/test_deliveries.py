"""Deliveries: proved ones wake the reading of their channel, once; everything else finds nothing there."""

from collections.abc import Mapping
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.hooks import operations
from stamgast.hooks.models import Arrival, Line
from stamgast.hooks.views.deliveries import MOST_BYTES
from stamgast.workspaces.models import Member, Workspace
from tests import factories
from tests.factories import NOW
from tests.hooks.conftest import KEYS, SECRET, Deliver, body_of, signature

pytestmark = pytest.mark.django_db
BODY = body_of()
BIG = body_of() + b" " * MOST_BYTES
HUB = {"hub.mode": "subscribe", "hub.verify_token": "our-token", "hub.challenge": "1158201444"}


def woken() -> set[int]:
    return set(Line.objects.filter(woken_at__isnull=False).values_list("channel_id", flat=True))


def test_a_delivery_is_taken_and_wakes_its_channel(deliver: Deliver, line: Line, page: Channel) -> None:
    answer = deliver(BODY)
    assert (answer.status_code, answer.content) == (200, b"")
    assert woken() == {page.pk}
    line.refresh_from_db()
    assert line.pushed_at is not None


REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("unsigned", {"headers": {}}),
    ("forged", {"headers": signature(BODY, "another secret")}),
    ("signed for another body", {"headers": signature(body_of(2))}),
    ("signed with nothing", {"headers": signature(BODY, "")}),
    ("signed the old way", {"headers": {"X-Hub-Signature": signature(BODY)["X-Hub-Signature-256"]}}),
    ("not JSON", {"body": b"hello"}),
    ("JSON of another kind", {"body": b"[1]"}),
    ("nothing at all", {"body": b""}),
    ("huge", {"body": BIG}),
    ("to an unknown key", {"key": "x" * 43}),
    ("to another network", {"network": "instagram"}),
    ("to a network that does not push", {"network": "mastodon"}),
    ("to no network", {"network": "no-such"}),
]


@pytest.mark.parametrize(("what", "given"), REFUSED, ids=[what for what, _ in REFUSED])
def test_what_is_not_proved_finds_nothing(what: str, given: dict[str, Any], deliver: Deliver) -> None:
    with time_machine.travel(NOW, tick=False):
        answer = deliver(**{"body": BODY, **given})
        nowhere = deliver(BODY, key="y" * 43)
    assert (answer.status_code, answer.content) == (404, b"")
    assert dict(answer.items()) == dict(nowhere.items())
    assert (woken(), Arrival.objects.count()) == (set(), 0)


@pytest.mark.parametrize("keys", [{}, {"secret": "", "token": ""}, {"secret": "", "token": "our-token"}])
def test_a_line_without_a_secret_takes_nothing(keys: dict[str, str], deliver: Deliver, line: Line) -> None:
    Line.objects.filter(pk=line.pk).update(keys=keys)
    for secret in ("", SECRET):
        assert deliver(BODY, signature(BODY, secret)).status_code == 404
    assert woken() == set()


def test_a_channel_that_is_disconnected_takes_nothing(deliver: Deliver, page: Channel) -> None:
    Channel.objects.filter(pk=page.pk).update(state=Channel.State.DISCONNECTED)
    assert deliver(BODY).status_code == 404


def test_a_repetition_is_accepted_and_changes_nothing(deliver: Deliver, line: Line) -> None:
    deliver(BODY)
    Line.objects.update(woken_at=None)
    for _ in range(3):
        assert deliver(BODY).status_code == 200
    assert woken() == set()
    deliver(body_of(2))
    assert woken() == {line.channel_id}


def test_an_app_delivers_for_all_its_accounts_to_one_address(
    deliver: Deliver, page: Channel, workspace: Workspace, charlie: Member
) -> None:
    second = factories.make_channel(workspace, network="facebook", remote_id="200")
    factories.make_channel(workspace, network="instagram", remote_id="200")
    factories.make_channel(charlie.workspace, network="facebook", remote_id="200")
    assert deliver(body_of(1, "200")).status_code == 200
    assert woken() == {second.pk}
    assert deliver(body_of(2, "999")).status_code == 200
    assert woken() == {second.pk}
    assert page.pk not in woken()


def test_what_is_answered_with_yes_is_committed(
    deliver: Deliver, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr("stamgast.hooks.arriving._wake", fails)
        with pytest.raises(OSError, match="disk full"):
            deliver(BODY)
    assert Arrival.objects.count() == 0, "the repetition must not be taken for known"
    assert deliver(BODY).status_code == 200
    assert woken() == {line.channel_id}


def greet(client: Client, line: Line, query: Mapping[str, str]) -> tuple[int, bytes, str]:
    answer = client.get(f"/hooks/{line.channel.network}/{line.key}/", dict(query))
    return answer.status_code, answer.content, answer["Content-Type"]


def test_a_greeting_is_answered_to_whoever_knows_the_token(client: Client, line: Line) -> None:
    assert greet(client, line, HUB) == (200, b"1158201444", "text/plain")
    nothing = (404, b"", "text/plain")
    assert greet(client, line, HUB | {"hub.verify_token": "guessed"}) == nothing
    assert greet(client, line, {}) == nothing
    line.key = "x" * 43
    assert greet(client, line, HUB) == nothing


def test_a_greeting_with_a_proof_is_json(client: Client, workspace: Workspace) -> None:
    channel = factories.make_channel(workspace, network="x", remote_id="1")
    line = Line.objects.create(channel=channel, keys=KEYS)
    status, content, kind = greet(client, line, {"crc_token": "bokkafeen-crc"})
    assert (status, kind) == (200, "application/json")
    assert content.startswith(b'{"response_token": "sha256=')
    line.key = "x" * 43
    assert greet(client, line, {"crc_token": "bokkafeen-crc"}) == (404, b"", "text/plain")


@pytest.mark.parametrize("verb", ["put", "delete", "patch", "options"])
def test_other_verbs_do_nothing(verb: str, client: Client, line: Line) -> None:
    assert getattr(client, verb)(f"/hooks/facebook/{line.key}/", BODY).status_code == 405


def test_no_length_or_a_wrong_one_is_no_way_in(client: Client, line: Line) -> None:
    for length in ("-1", "abc", "1e9", "9" * 400, str(MOST_BYTES + 1), f"{MOST_BYTES + 1:020}"):
        answer = client.generic("POST", f"/hooks/facebook/{line.key}/", BODY, CONTENT_LENGTH=length)
        assert answer.status_code == 404, length


def test_the_secret_is_kept_encrypted(line: Line) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT keys FROM hooks_line WHERE id = %s", [line.pk])
        assert SECRET not in str(cursor.fetchone())
    assert Line.objects.get(pk=line.pk).keys == KEYS


def test_the_log_names_refused_deliveries_once_a_minute_for_a_line(
    deliver: Deliver, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    operations._refusals_said.clear()
    with time_machine.travel(NOW, tick=False) as clock:
        for _ in range(3):
            for second in (0, 30, 29):
                clock.shift(second)
                deliver(body_of(second), {})
                deliver(body_of(second), {}, key="nowhere")
    said = [record.getMessage().partition(" are refused")[0] for record in caplog.records]
    assert sorted(said) == [f"deliveries to line {line.pk}"] * 3 + ["deliveries to no line that is there"] * 3
    assert line.key not in caplog.text
