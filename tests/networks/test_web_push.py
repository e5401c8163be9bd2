"""Messages to browsers: as the standards' own examples have them, and readable by a browser alone."""

import json
from base64 import urlsafe_b64decode
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from stamgast.networks import web_push
from stamgast.networks.errors import (
    Forbidden,
    Gone,
    Misconfigured,
    NetworkError,
    RateLimited,
    Rejected,
    Unavailable,
)
from stamgast.networks.safety import Client, Policy
from stamgast.networks.web_push import LONGEST, Message, Sender, Subscription, packed, push, unpacked
from tests.fakes.push_service import Browser, PushService

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)

# RFC 8291, section 5 and appendix A
WORDS = b"When I grow up, I want to be a watermelon"
OUR_KEY = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
THEIR_KEY = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
THEIR_POINT = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
SECRET = "BTBZMqHH6r4Tts7J_aSIgg"
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
BODY = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
    "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)

# RFC 8292, section 2.4
TOKEN = (
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1Mj"
    "M3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9oj"
    "FwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA"
)
TOKEN_POINT = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs"


def private(text: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(unpacked(text), "big"), ec.SECP256R1())


def subscription(
    endpoint: str = "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
) -> Subscription:
    return Subscription.read(endpoint, THEIR_POINT, SECRET)


def verify(token: str, point: str) -> None:
    told, _, signature = token.rpartition(".")
    raw = unpacked(signature)
    r, s = (int.from_bytes(half, "big") for half in (raw[:32], raw[32:]))
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), unpacked(point))
    key.verify(encode_dss_signature(r, s), told.encode(), ec.ECDSA(hashes.SHA256()))


def test_the_standards_example_of_encryption() -> None:
    made = web_push.encrypted(WORDS, subscription(), salt=unpacked(SALT), key=private(OUR_KEY))
    assert packed(made) == BODY


def test_the_other_side_reads_the_standards_example_and_ours() -> None:
    browser = Browser("", private(THEIR_KEY), unpacked(SECRET))
    assert browser.read(unpacked(BODY)) == WORDS
    first, second = (web_push.encrypted(WORDS, subscription()) for _twice in range(2))
    assert browser.read(first) == browser.read(second) == WORDS
    assert first[:16] != second[:16]  # no salt comes twice
    assert first[21:86] != second[21:86]  # and no key


@pytest.mark.parametrize("length", [0, 1, 100, LONGEST])
def test_messages_of_every_length_are_read(length: int) -> None:
    browser = Browser("")
    content = bytes(n % 251 for n in range(length))
    made = web_push.encrypted(content, browser.subscription)
    assert browser.read(made) == content
    assert len(made) <= web_push.RECORD


def test_what_is_too_long_is_not_sent() -> None:
    with pytest.raises(ValueError, match="longer"):
        web_push.encrypted(bytes(LONGEST + 1), subscription())


def test_nobody_else_reads_it() -> None:
    made = web_push.encrypted(WORDS, subscription())
    for other in (Browser(""), Browser("", private(THEIR_KEY)), Browser("", secret=unpacked(SECRET))):
        with pytest.raises(InvalidTag):
            other.read(made)


def test_the_standards_example_of_who_sends() -> None:
    verify(TOKEN, TOKEN_POINT)
    sender = Sender(private(OUR_KEY), "mailto:push@example.com")
    made = web_push.authorization(subscription().endpoint, sender, datetime.fromtimestamp(1453523768, UTC))
    scheme, token, key = made.replace(",", "").split(" ")
    assert scheme == "vapid"
    assert token.removeprefix("t=").rpartition(".")[0] == TOKEN.rpartition(".")[0]
    verify(token.removeprefix("t="), key.removeprefix("k="))
    with pytest.raises(InvalidSignature):
        verify(token.removeprefix("t="), TOKEN_POINT)


@pytest.mark.parametrize(
    ("endpoint", "audience"),
    [
        ("https://push.example/x/y?z=1", "https://push.example"),
        ("https://push.example:8443/x", "https://push.example:8443"),
    ],
)
def test_it_is_said_to_one_push_service_alone(endpoint: str, audience: str) -> None:
    made = web_push.authorization(endpoint, Sender(private(OUR_KEY), "https://talk.example"), NOW)
    claims = json.loads(urlsafe_b64decode(made.split(".")[1] + "=="))
    assert claims == {"aud": audience, "exp": int(NOW.timestamp()), "sub": "https://talk.example"}


NONE_OF_A_BROWSER = [
    ("", THEIR_POINT, SECRET),
    ("push.example/x", THEIR_POINT, SECRET),
    ("file:///etc/passwd", THEIR_POINT, SECRET),
    ("javascript:alert(1)", THEIR_POINT, SECRET),
    ("https://", THEIR_POINT, SECRET),
    ("https://us:word@push.example/x", THEIR_POINT, SECRET),
    ("https://[::1", THEIR_POINT, SECRET),
    ("https://push.example/ä", THEIR_POINT, SECRET),
    ("https://push.example/" + "x" * 2_000, THEIR_POINT, SECRET),
    ("https://push.example/x", "", SECRET),
    ("https://push.example/x", "B" + "A" * 86, SECRET),
    ("https://push.example/x", THEIR_POINT[:-4], SECRET),
    ("https://push.example/x", "ä", SECRET),
    ("https://push.example/x", THEIR_POINT, ""),
    ("https://push.example/x", THEIR_POINT, SECRET[:-4]),
    ("https://push.example/x", THEIR_POINT, "A"),
]


@pytest.mark.parametrize(("endpoint", "key", "secret"), NONE_OF_A_BROWSER)
def test_what_no_browser_hands_out_is_refused(endpoint: str, key: str, secret: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  our own words and those of the libraries, all of one class
        Subscription.read(endpoint, key, secret)


MESSAGE = Message(b'{"title": "A promise is broken"}', "talk-1", timedelta(hours=4), "high")
SENDER = Sender(private(OUR_KEY), "https://talk.example")
NEAR = Client(Policy(allowed=frozenset({"127.0.0.1"})))


def test_a_message_arrives_with_what_the_push_service_needs() -> None:
    with PushService() as service:
        browser = service.browser()
        push(NEAR, browser.subscription, MESSAGE, SENDER, NOW)
        (arrived,) = service.arrived
    assert browser.read(arrived.body) == MESSAGE.content
    headers = {name: arrived.headers[name] for name in ("TTL", "Topic", "Urgency", "Content-Encoding")}
    assert headers == {"TTL": "14400", "Topic": "talk-1", "Urgency": "high", "Content-Encoding": "aes128gcm"}
    token, key = arrived.headers["Authorization"].removeprefix("vapid ").split(", ")
    verify(token.removeprefix("t="), key.removeprefix("k="))
    assert key == f"k={SENDER.public}"


def test_a_newer_message_replaces_an_older_one_of_its_topic() -> None:
    with PushService() as service:
        browser = service.browser()
        for topic in ("a", "a", "b"):
            push(NEAR, browser.subscription, Message(topic.encode(), topic, timedelta(1)), SENDER, NOW)
        assert [browser.read(one.body) for one in service.waiting(browser)] == [b"a", b"b"]


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (301, Misconfigured), (400, Rejected), (401, Forbidden), (403, Forbidden), (404, Gone), (410, Gone),
        (408, Unavailable), (413, Rejected), (429, RateLimited), (500, Unavailable), (503, Unavailable),
    ],
)  # fmt: skip
def test_what_push_services_answer_is_sorted_by_what_to_do_next(
    status: int, error: type[NetworkError]
) -> None:
    with PushService() as service:
        service.answers = [(status, {})]
        with pytest.raises(error) as raised:
            push(NEAR, service.browser().subscription, MESSAGE, SENDER, NOW)
    assert raised.value.detail == f"HTTP {status}"


@pytest.mark.parametrize("fault", ["reset_before", "reset_after_commit", "truncated_after_commit"])
def test_a_connection_that_breaks_is_tried_again(fault: str) -> None:
    with PushService() as service:
        service.inject("push", fault)
        with pytest.raises(Unavailable):
            push(NEAR, service.browser().subscription, MESSAGE, SENDER, NOW)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("", 1), ("1", 1), ("600", 10), ("soon", 1), ("-5", 1), ("1e9", 1), ("9" * 30, 1440),
        ("99999999", 1440),
        ("Wed, 25 Nov 2026 09:05:00 GMT", 5), ("Wed, 25 Nov 2020 09:05:00 GMT", 1),
        ("Wed, 25 Nov 2026 09:05:00", 1),
    ],
)  # fmt: skip
def test_when_to_try_again_is_bounded(said: str, minutes: int) -> None:
    with PushService() as service:
        service.answers = [(429, {"Retry-After": said})]
        with pytest.raises(RateLimited) as raised:
            push(NEAR, service.browser().subscription, MESSAGE, SENDER, NOW)
    assert raised.value.retry_at == NOW + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "169.254.169.254", "10.0.0.1", "2130706433", "localhost"]
)
def test_nothing_is_sent_inside(host: str) -> None:
    to = subscription(f"https://{host}/x")
    with pytest.raises(Rejected):
        push(Client(Policy()), to, MESSAGE, SENDER, NOW)


def test_nothing_is_sent_in_the_clear() -> None:
    with pytest.raises(Rejected):
        push(Client(Policy()), subscription("http://push.example/x"), MESSAGE, SENDER, NOW)
