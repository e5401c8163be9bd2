"""Every network that pushes: what is signed with our secret is taken, all else is refused without a word."""

import hmac
import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from stamgast.networks.registry import networks
from stamgast.networks.webhooks import Keys, Knock, News, Webhooks

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
SECRET = "stamgast-test-secret"
KEYS = Keys(SECRET, "our-token", "100200300")
PUSHING = {network.id: network.webhooks for network in networks().values() if network.webhooks}
META = ("facebook", "instagram", "threads")


def mac(body: bytes, algorithm: str = "sha256", secret: str = SECRET) -> bytes:
    return hmac.new(secret.encode(), body, algorithm).digest()


def meta(body: bytes, secret: str) -> Mapping[str, str]:
    return {"x-hub-signature-256": "sha256=" + mac(body, secret=secret).hex()}


def x(body: bytes, secret: str) -> Mapping[str, str]:
    signature = b64encode(mac(body, secret=secret)).decode()
    return {"x-twitter-webhooks-signature": f"sha256={signature}"}


def linkedin(body: bytes, secret: str) -> Mapping[str, str]:
    return {"x-li-signature": mac(b"hmacsha256=" + body, secret=secret).hex()}


def tiktok(body: bytes, secret: str, at: datetime = NOW) -> Mapping[str, str]:
    time = str(int(at.timestamp()))
    return {"tiktok-signature": f"t={time},s={mac(time.encode() + b'.' + body, secret=secret).hex()}"}


def youtube(body: bytes, secret: str) -> Mapping[str, str]:
    return {"x-hub-signature": "sha1=" + mac(body, "sha1", secret).hex()}


Signing = Callable[[bytes, str], Mapping[str, str]]
SIGNING: dict[str, Signing] = {
    **dict.fromkeys(META, meta), "x": x, "linkedin": linkedin, "tiktok": tiktok, "youtube": youtube,
}  # fmt: skip
BODIES = {
    **dict.fromkeys(META, b'{"object": "page", "entry": [{"id": "100200300", "time": 1795341600}]}'),
    "x": b'{"data": {"event_uuid": "-378", "filter": {"user_id": "100200300"}, "payload": {}}}',
    "linkedin": b'{"type": "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS"}',
    "tiktok": b'{"user_openid": "100200300", "event": "comment.update", "content": "{}"}',
    "youtube": b'<feed xmlns="http://www.w3.org/2005/Atom"/>',
}
SAID = {
    **dict.fromkeys((*META, "tiktok"), News(frozenset({"100200300"}))),
    "x": News(frozenset({"100200300"}), "-378"),
    **dict.fromkeys(("linkedin", "youtube"), News()),
}


@pytest.fixture(params=sorted(PUSHING))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def webhooks(name: str) -> Webhooks:
    return PUSHING[name]


@pytest.fixture
def knock(name: str) -> Knock:
    body = BODIES[name]
    return Knock({}, SIGNING[name](body, SECRET), body, NOW)


def test_what_is_signed_is_taken(name: str, webhooks: Webhooks, knock: Knock) -> None:
    assert webhooks.verify(knock, KEYS) == SAID[name]


def test_what_is_not_signed_so_is_refused(name: str, webhooks: Webhooks, knock: Knock) -> None:
    ((header, signature),) = knock.headers.items()
    others = SIGNING[name](knock.body + b" ", SECRET)[header], SIGNING[name](knock.body, "another")[header]
    spoilt = ("", "x", "sha256=", "sha1=", "t=,s=", "åäö", signature[:-1], signature[:-1] + "!",
              signature + "0", signature.upper(), signature.rpartition("=")[0], *others)  # fmt: skip
    for header_value in spoilt:
        assert webhooks.verify(replace(knock, headers={header: header_value}), KEYS) is None, header_value
    assert webhooks.verify(replace(knock, headers={}), KEYS) is None
    for body in (b"", knock.body + b"\n", knock.body[:-1]):
        assert webhooks.verify(replace(knock, body=body), KEYS) is None


@pytest.mark.parametrize(
    "body", [b"", b"hello", b"[]", b"null", b"7", b'"x"', b"[" * 100_000, b"\xff\xfe", b'{"entry": 7}']
)
def test_what_is_signed_but_no_delivery_is_refused(body: bytes, name: str, webhooks: Webhooks) -> None:
    knock = Knock({}, SIGNING[name](body, SECRET), body, NOW)
    if name == "youtube":
        assert webhooks.verify(knock, KEYS) == News()  # a feed is not read
    else:
        taken = webhooks.verify(knock, KEYS)
        assert taken is None or taken == News(), taken


@pytest.mark.parametrize(
    ("age", "is_taken"), [(0, True), (299, True), (-299, True), (301, False), (-301, False), (10**9, False)]
)
def test_tiktoks_deliveries_grow_old(age: int, is_taken: bool) -> None:
    body = BODIES["tiktok"]
    knock = Knock({}, tiktok(body, SECRET, NOW - timedelta(seconds=age)), body, NOW)
    assert (PUSHING["tiktok"].verify(knock, KEYS) is not None) == is_taken


def test_linkedins_signature_may_carry_its_prefix() -> None:
    body = BODIES["linkedin"]
    headers = {"x-li-signature": "hmacsha256=" + linkedin(body, SECRET)["x-li-signature"]}
    assert PUSHING["linkedin"].verify(Knock({}, headers, body, NOW), KEYS) == News()


def greeting(name: str, query: Mapping[str, str]) -> str | None:
    return PUSHING[name].greet(Knock(query, {}, b"", NOW), KEYS)


HUB = {"hub.mode": "subscribe", "hub.verify_token": "our-token", "hub.challenge": "1158201444"}
TOPIC = "https://www.youtube.com/feeds/videos.xml?channel_id=100200300"
SUB = {"hub.mode": "subscribe", "hub.topic": TOPIC, "hub.challenge": "abc-1"}


@pytest.mark.parametrize("name", META)
def test_metas_greeting(name: str) -> None:
    assert greeting(name, HUB) == "1158201444"
    for wrong in ({"hub.verify_token": "x"}, {"hub.verify_token": ""}, {"hub.mode": "unsubscribe"}):
        assert greeting(name, HUB | wrong) is None


def test_youtubes_greeting_is_about_our_channel_alone() -> None:
    assert greeting("youtube", SUB) == "abc-1"
    for wrong in ({"hub.topic": TOPIC + "4"}, {"hub.topic": ""}, {"hub.mode": "unsubscribe"}):
        assert greeting("youtube", SUB | wrong) is None


def test_xs_check_and_linkedins_are_answered_with_a_proof() -> None:
    token = "sha256=" + b64encode(mac(b"bokkafeen-crc")).decode()
    assert json.loads(greeting("x", {"crc_token": "bokkafeen-crc"}) or "") == {"response_token": token}
    assert json.loads(greeting("linkedin", {"challengeCode": "a-1"}) or "") == {
        "challengeCode": "a-1",
        "challengeResponse": mac(b"a-1").hex(),
    }


@pytest.mark.parametrize("text", ["", "<script>", "a b", "x" * 501, "å", '{"data": {}}', "a\r\nb"])
def test_nothing_is_echoed_or_signed_that_could_be_something_else(text: str) -> None:
    for name in META:
        assert greeting(name, HUB | {"hub.challenge": text}) is None
    assert greeting("youtube", SUB | {"hub.challenge": text}) is None
    assert greeting("x", {"crc_token": text}) is None
    assert greeting("linkedin", {"challengeCode": text}) is None


def test_a_network_that_is_not_known_to_ask_is_not_answered() -> None:
    assert greeting("tiktok", {"challenge": "x"}) is None


def test_every_network_that_pushes_is_in_these_tests() -> None:
    assert set(PUSHING) == set(SIGNING) == set(BODIES) == set(SAID)
