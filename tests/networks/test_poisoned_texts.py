"""Deliveries, mails, markup, streams and models of strangers: whatever they hold, they are read or refused.

Long inputs are here to be walked through: a parser that takes the square of their length would not end.
"""

import json
from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from hmac import digest
from typing import Any, Final

import httpx2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stamgast.networks.adapters.linkedin.webhooks import LinkedInWebhooks
from stamgast.networks.adapters.mastodon.mapping import plain_text
from stamgast.networks.adapters.newsletter.place import place
from stamgast.networks.adapters.tiktok.webhooks import TikTokWebhooks
from stamgast.networks.adapters.wordpress.markup import blocks, pictures, plain
from stamgast.networks.adapters.x.webhooks import XWebhooks
from stamgast.networks.adapters.youtube.webhooks import YouTubeWebhooks
from stamgast.networks.errors import NetworkError
from stamgast.networks.language_models import LanguageModel, Said, ask
from stamgast.networks.link_cards import read_card
from stamgast.networks.mail.machines import is_of_machine
from stamgast.networks.mail.mailbox import Raw
from stamgast.networks.mail.notes import ids, notes
from stamgast.networks.mail.quoting import own_words
from stamgast.networks.mail.text import attached, field, of_html, parsed, text_of
from stamgast.networks.meta_webhooks import MetaWebhooks
from stamgast.networks.safety import Client, Policy
from stamgast.networks.streaming import events
from stamgast.networks.web_push import Subscription
from stamgast.networks.webhooks import Keys, Knock, News, Webhooks
from stamgast.vocabulary.objects import Actor

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
KEYS = Keys("our-secret", "our-token", "1001")
few = settings(max_examples=25)
LONG: Final = 40_000

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=12), inside, max_size=4),
    max_leaves=12,
)


def hexadecimal(message: bytes, algorithm: str = "sha256") -> str:
    return digest(KEYS.secret.encode(), message, algorithm).hex()


def signed_x(body: bytes) -> dict[str, str]:
    said = b64encode(digest(KEYS.secret.encode(), body, "sha256")).decode()
    return {"x-twitter-webhooks-signature": f"sha256={said}"}


def signed_tiktok(body: bytes) -> dict[str, str]:
    at = str(int(NOW.timestamp()))
    return {"tiktok-signature": f"t={at},s={hexadecimal(at.encode() + b'.' + body)}"}


PUSHING: list[tuple[Webhooks, Callable[[bytes], dict[str, str]]]] = [
    (MetaWebhooks(), lambda body: {"x-hub-signature-256": f"sha256={hexadecimal(body)}"}),
    (LinkedInWebhooks(), lambda body: {"x-li-signature": hexadecimal(b"hmacsha256=" + body)}),
    (XWebhooks(), signed_x),
    (TikTokWebhooks(), signed_tiktok),
    (YouTubeWebhooks(), lambda body: {"x-hub-signature": f"sha1={hexadecimal(body, 'sha1')}"}),
]
each_network = pytest.mark.parametrize(("webhooks", "sign"), PUSHING, ids=lambda x: type(x).__name__)
NAMES = ["entry", "id", "data", "filter", "user_id", "event_uuid", "user_openid", "object"]
delivery = st.recursive(
    anything,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inside, max_size=4),
    max_leaves=10,
)


@each_network
@few
@given(said=delivery)
@example(said={"entry": [{"id": 10**4000}]})
@example(said={"data": {"filter": {"user_id": "\ud800"}, "event_uuid": None}})
def test_a_delivery_that_is_proved_may_hold_anything(
    webhooks: Webhooks, sign: Callable[[bytes], dict[str, str]], said: object
) -> None:
    body = json.dumps(said).encode()
    found = webhooks.verify(Knock({}, sign(body), body, NOW), KEYS)
    assert found is None or all(isinstance(account, str) for account in found.accounts)


@each_network
@few
@given(body=st.binary(max_size=200))
@example(body=b"[" * LONG)
@example(body=b'{"entry":' * LONG)
@example(body=b"1" * LONG)
@example(body=b"\xef\xbb\xbf{}")
def test_a_delivery_that_is_proved_may_be_no_json(
    webhooks: Webhooks, sign: Callable[[bytes], dict[str, str]], body: bytes
) -> None:
    assert isinstance(webhooks.verify(Knock({}, sign(body), body, NOW), KEYS), News | None)


GREETINGS = ["hub.mode", "hub.verify_token", "hub.challenge", "hub.topic", "crc_token", "challengeCode"]


@each_network
@few
@given(
    signature=st.text(max_size=80) | st.from_regex(r"t=[0-9]{0,40},s=[0-9a-f]{0,70}", fullmatch=True),
    query=st.dictionaries(
        st.sampled_from(GREETINGS),
        st.text(max_size=40) | st.sampled_from(["subscribe", KEYS.token, "\ud800", "x" * LONG]),
    ),
)  # fmt: skip
def test_whoever_cannot_sign_is_refused_and_greetings_hold_anything(
    webhooks: Webhooks, sign: Callable[[bytes], dict[str, str]], signature: str, query: dict[str, str]
) -> None:
    headers = dict.fromkeys(sign(b""), signature)
    assert webhooks.verify(Knock(query, headers, b"{}", NOW), KEYS) is None
    answer = webhooks.greet(Knock(query, headers, b"", NOW), KEYS)
    assert answer is None or "<" not in answer


FIELDS = [
    "From", "To", "Cc", "Subject", "Date", "Message-ID", "References", "In-Reply-To", "Content-Type",
    "Content-Disposition", "Content-Transfer-Encoding", "Auto-Submitted", "Precedence", "List-Id",
    "Reply-To", "Content-ID",
]  # fmt: skip
VALUES = [
    "", "Trijn <trijn@mail.example>", "<1@mail.example>", "<" * 50, '"' * 9, "a@b, c@d;",
    "=?utf-8?b?!!!?=", "=?x?q?=ff?=",
    "=?idna?b?/w==?=", "=?utf-7?q?+AC?=", "=?undefined?q?x?=", "Sat, 99 Xxx 0000 99:99:99 +9999",
    "Fri, 31 Dec 9999 23:59:59 -2359",
    "multipart/mixed; boundary=b", 'multipart/mixed; boundary="', "multipart/report", "message/rfc822",
    "text/html; charset=x",
    "text/plain; charset=undefined", "text/plain; charset=idna; format=flowed", "text/plain; charset*=x''%ff",
    "text/plain; charset*0=utf; charset*1=-8", "base64", "quoted-printable", "x-uuencode", "8bit", "no",
    "attachment; filename==?utf-8?q?=00?=", "attachment; filename*=utf-16'x'%ff%00",
    "attachment; filename*0*=x''a; filename*2=b",
]  # fmt: skip
LINES = [
    "", "Four o'clock?", "> quoted", "On Sat, 28 Nov 2026, Shop <s@x.example> wrote:", "-- ", "--b",
    "--b--", "<p>Hi <b>there",
    "begin 644 x", "=FF=0A=", "//8=", "\x00\x07\u202e", "Van: x", "_" * 30, "<blockquote>" * 50,
    "&#x110000;&#0;&bogus;",
]  # fmt: skip
line = st.one_of(
    st.tuples(st.sampled_from(FIELDS), st.sampled_from(VALUES)).map(": ".join),
    st.sampled_from(LINES),
    st.text(max_size=30),
)
mail = st.one_of(
    st.lists(line, max_size=25).map(lambda lines: "\r\n".join(lines).encode("utf-8", "surrogatepass")),
    st.binary(max_size=300),
)
PLACE = place({
    "address": "news@bookshop.example", "imap": "imap.bookshop.example", "smtp": "smtp.bookshop.example",
    "password": "secret", "recipients": "readers@lists.bookshop.example",
})  # fmt: skip
US = Actor("news@bookshop.example", "Bookshop")
TALL = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"


def read_mail(content: bytes) -> None:
    letter = parsed(content)
    for name in FIELDS:
        assert "\n" not in field(letter, name)
    assert all(isinstance(words, str) for kind in attached(letter) for words in kind)
    assert ids(letter, Raw(1, NOW, len(content), content)).own.startswith("<")
    is_of_machine(letter, answers_us=False)
    own_words(text_of(letter))


@settings(max_examples=100)
@given(content=mail)
@example(content=TALL * 500)
@example(content=b"Subject: " + b"=?utf-8?q?x?= " * 5_000)
@example(content=b"References: " + b"<1@x> " * 20_000)
@example(content=b"From: " + b"<" * LONG)
@example(content=b"From: " + b"(" * 5_000)
@example(content=b"From: " + b'"\\' * 5_000)
@example(content=b"\r\n".join([b"Content-Type: text/plain"] * 5_000))
def test_a_mail_may_be_anything(content: bytes) -> None:
    read_mail(content)


@settings(max_examples=25)
@given(contents=st.lists(mail, max_size=4))
def test_no_mail_keeps_another_back(contents: list[bytes]) -> None:
    good = b"From: Trijn <trijn@mail.example>\r\nMessage-ID: <good@x>\r\n\r\nFour o'clock?"
    raws = [Raw(number, NOW, len(one), one) for number, one in enumerate([*contents, good], 1)]
    assert [note.id for note in notes(raws, PLACE, US, is_sent=False)][-1:] == ["<good@x>"]


MARKUP = ["<", ">", "</", "<p>", "<a href='", '"', "<![", "<![x[", "<!--", "-->", "<?", "&", "&#x", ";",
"<br/", "<li>", "x", " ", "\n",
          "</div>", "<blockquote>", "<img alt=", "<script>", "<svg>", "]]>", "\x00", "\ud7ff",
          "https://x.example/"]  # fmt: skip
markup = st.lists(st.sampled_from(MARKUP) | st.text(max_size=10), max_size=30).map("".join)
READERS: list[Callable[[str], Any]] = [of_html, plain, pictures, plain_text, blocks, own_words]


@pytest.mark.parametrize("reader", READERS, ids=lambda one: one.__name__)
@few
@given(text=markup)
def test_markup_may_be_anything(reader: Callable[[str], Any], text: str) -> None:
    said = reader(text)
    assert isinstance(said, str | list)


@pytest.mark.parametrize("reader", READERS, ids=lambda one: one.__name__)
@pytest.mark.parametrize(
    "unit", ["<", "<p>", "<a href=x>", "<div>", "&", "&#", "<!--", "<![x[", "> ", "\n", "a ", "wrote:\n",
    "On ", "https://x", "-",
             "<b><div></b>", "<svg><p>"]
)  # fmt: skip
def test_long_markup_is_walked_through_once(reader: Callable[[str], Any], unit: str) -> None:
    reader(unit * (LONG // len(unit)))


def playing(status: int, content: bytes, kind: str) -> Client:
    def answer(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(status, content=content, headers={"content-type": kind})

    return Client(Policy(), transport=httpx2.MockTransport(answer))


CHARSETS = ["utf-8", "idna", "undefined", "punycode", "hex", "utf-7", "x", "utf-16"]


@settings(max_examples=50)
@given(text=markup, charset=st.sampled_from(CHARSETS), inside=st.booleans())
@example(text="<title>A page</title><![x[y", charset="utf-8", inside=False)
@example(
    text='<meta property="og:image" content="https://[::1"><title>x</title>', charset="idna", inside=True
)
@example(text='<meta property="og:image" content="//\ud7ff@:x">', charset="utf-8", inside=False)
def test_a_page_may_say_anything_of_itself(text: str, charset: str, inside: bool) -> None:
    page = f'<meta charset="{charset}">{text}' if inside else text
    client = playing(
        200, page.encode("utf-8", "replace"), "text/html" if inside else f"text/html; charset={charset}"
    )
    with suppress(NetworkError):
        assert read_card(client, "https://page.example/").title


def test_a_page_that_breaks_off_in_a_declaration_keeps_its_title() -> None:
    client = playing(200, b"<title>A page</title><![x[y", "text/html")
    assert read_card(client, "https://page.example/").title == "A page"


@few
@given(said=anything | st.fixed_dictionaries({"choices": anything | st.lists(anything, max_size=2)}))
@example(said={"choices": [{"message": {"content": 1}}]})
@example(said={"choices": {"0": 1}})
def test_a_language_model_may_answer_anything(said: object) -> None:
    client = playing(200, json.dumps(said).encode(), "application/json")
    with suppress(NetworkError):
        assert ask(client, LanguageModel("https://model.example", "m"), [Said("user", "x")])


@few
@given(
    lines=st.lists(
        st.sampled_from(["event: update", "data: {}", "data", ":", "", "id: 1"]) | st.text(max_size=20)
    )
)
def test_a_stream_may_say_anything(lines: list[str]) -> None:
    assert all(isinstance(part, str) for event in events(lines) for part in event)


@few
@given(
    endpoint=st.text(max_size=60) | st.just("https://push.example/x"),
    key=st.text(max_size=90),
    secret=st.text(max_size=30),
)
@example(endpoint="https://push.example:99999/x", key="", secret="")
@example(endpoint="https://push.example/x", key="B" + "_" * 86, secret="A" * 22)
@example(endpoint="https://push.example/x", key="A", secret="A")
def test_what_a_browser_hands_out_may_be_anything(endpoint: str, key: str, secret: str) -> None:
    with suppress(ValueError):
        assert len(Subscription.read(endpoint, key, secret).secret) == 16


def test_signatures_of_this_file_are_those_of_networks() -> None:
    body = b'{"object": "page", "entry": [{"id": "1001"}]}'
    assert sha256(body).digest() != body  # nothing here is signed with a plain hash
    webhooks, sign = PUSHING[0]
    assert webhooks.verify(Knock({}, sign(body), body, NOW), KEYS) == News(frozenset({"1001"}))
