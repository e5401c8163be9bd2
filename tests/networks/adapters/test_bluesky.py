"""Bluesky: what its scenario files cannot show."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lexrpc.base import Base

from stamgast.networks.adapters.bluesky import network
from stamgast.networks.adapters.bluesky.calls import opened
from stamgast.networks.adapters.bluesky.conversations import BlueskyConversations
from stamgast.networks.adapters.bluesky.mapping import Malformed, note
from stamgast.networks.adapters.bluesky.publisher import BlueskyPublisher
from stamgast.networks.adapters.bluesky.records import record_of
from stamgast.networks.adapters.bluesky.richtext import facets, spans
from stamgast.networks.adapters.bluesky.tid import instant_of, make_tid
from stamgast.networks.capabilities import Connection
from stamgast.networks.contract import scenarios
from stamgast.networks.errors import (
    Misconfigured,
    NetworkError,
    RateLimited,
    Rejected,
    Unavailable,
    Unsupported,
)
from stamgast.networks.safety import Answer, Client, Policy
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Attachment, Draft

LEXICONS = Base()
US = "did:plc:bokkafeen000000000000000"
GUEST = "did:plc:trijn0000000000000000000"
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)
KEY = make_tid(NOW)
BLOB = {
    "$type": "blob",
    "ref": {"$link": "bafkreibabalobzn6cd366ukcsjycp4yymjymgfxcv6xczmlgpemzkz3cfa"},
    "mimeType": "image/png",
    "size": 10,
}
CID = "bafyreib2rxk3rh6kzwqbdqhavrdlgfhbtv2n6qsnuwvi3okl4yxp5o2uvm"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
EXCHANGES = [(s.name, e) for s in scenarios(network) for e in s.exchanges]


def connected(
    answer: Callable[[httpx2.Request], Any], keep: Callable[[Any], None] | None = None
) -> Connection:
    """Connect to a made-up server that answers every request with what ``answer`` returns."""

    def respond(request: httpx2.Request) -> httpx2.Response:
        given = answer(request)
        return given if isinstance(given, httpx2.Response) else httpx2.Response(200, json=given)

    return Connection(
        client=Client(Policy(), transport=httpx2.MockTransport(respond)),
        server="https://pds.example",
        actor=Actor(US, "Bokkafeen", "bokkafeen.example"),
        credentials={"access_token": "old", "refresh_token": "refresh"},
        keep=keep or (lambda _: None),
        now=lambda: NOW,
    )


def method_of(request: httpx2.Request) -> str:
    return request.url.path.rpartition("/")[2]


def notification(at: datetime, **changes: Any) -> dict[str, Any]:
    time = at.isoformat()
    return {
        "uri": f"at://{GUEST}/app.bsky.feed.post/{make_tid(at)}",
        "cid": CID,
        "author": {"did": GUEST, "handle": "trijn.example"},
        "reason": "mention",
        "indexedAt": time,
        "record": {"$type": "app.bsky.feed.post", "text": "Hello", "createdAt": time},
        **changes,
    }


def news_of(heard: Sequence[Any], said: Sequence[Any] = ()) -> Callable[[httpx2.Request], Any]:
    """Answer with lists that are paged as the network does it: newest first, 100 at a time."""
    lists = {"app.bsky.notification.listNotifications": heard, "com.atproto.repo.listRecords": said}

    def answer(request: httpx2.Request) -> Any:
        items, start = lists[method_of(request)], int(request.url.params.get("cursor", 0))
        name = "records" if items is said else "notifications"
        more = {"cursor": str(start + 100)} if start + 100 < len(items) else {}
        return {name: list(items[start : start + 100]), **more}

    return answer


# What we send, against the network's own schema


@pytest.mark.parametrize(("name", "exchange"), EXCHANGES, ids=[name for name, _ in EXCHANGES])
def test_scenarios_keep_to_the_lexicons(name: str, exchange: Mapping[str, Any]) -> None:
    asked, method = exchange["request"], exchange["request"]["path"].rpartition("/")[2]
    assert method in LEXICONS.defs
    if record := asked.get("json", {}).get("record"):
        assert LEXICONS.validate(record["$type"], "record", record)
    response = exchange.get("response", {})
    if response.get("status") == 200 and "error" not in response.get("json", {"error": ""}):
        assert LEXICONS.validate(method, "output", response["json"]) is not None


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=120), st.sampled_from(["", "nl", "other"]))
def test_every_text_makes_a_valid_record(text: str, language: str) -> None:
    picture = Attachment("image/png", "A goat", content=b"png", width=4, height=3)
    ref = {"uri": f"at://{GUEST}/app.bsky.feed.post/{KEY}", "cid": CID}
    record = record_of(
        Draft(text, language=language, attachment=(picture,)),
        key=KEY,
        blobs=[BLOB],
        resolve=lambda _: GUEST,
        reply={"root": ref, "parent": ref},
    )
    assert LEXICONS.validate("app.bsky.feed.post", "record", record)


@given(
    st.lists(
        st.sampled_from(["é", "👨‍👩‍👧 ", "@trijn.example ", "https://a.example/b ", "#pub ", "(", ".", " "])
    )
)
def test_facets_name_the_bytes_of_what_they_mark(pieces: list[str]) -> None:
    text = "".join(pieces)
    for facet in facets(text, lambda _: GUEST):
        index, feature = facet["index"], facet["features"][0]
        marked = text.encode()[index["byteStart"] : index["byteEnd"]].decode()
        assert marked in (feature.get("uri"), f"#{feature.get('tag')}") or marked.startswith("@")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://pub.example/a_(b).", [("link", "https://pub.example/a_(b)")]),
        ("(https://pub.example)", [("link", "https://pub.example")]),
        ("bokkafeen.nl/kaart, now", [("link", "https://bokkafeen.nl/kaart")]),
        ("mail bar@bokkafeen.nl", []),
        ("e.g. notes.txt is no.place", []),
        ("https://", []),
        ("https://pub.example/#menu", [("link", "https://pub.example/#menu")]),
        ("https://pub.example/@trijn.example", [("link", "https://pub.example/@trijn.example")]),
        ("@Trijn.Example!", [("mention", "trijn.example")]),
        ("@trijn", []),
        ("x@trijn.example", []),
        ("@trijn.example.", [("mention", "trijn.example")]),
        ("#pub, #café! ＃ost", [("tag", "pub"), ("tag", "café"), ("tag", "ost")]),
        ("#1 #2026 a#b ## #️⃣", []),
        ("#" + "a" * 65, []),
    ],
)
def test_links_mentions_and_tags(text: str, found: list[tuple[str, str]]) -> None:
    assert [(span.kind, span.target) for span in spans(text)] == found


def test_lines_end_as_the_network_ends_them() -> None:
    record = record_of(Draft("one\r\ntwo"), key=KEY, blobs=[], resolve=str, reply=None)
    assert record["text"] == "one\ntwo"


# Keys


@given(st.integers(0, 7_000_000_000).map(lambda s: datetime.fromtimestamp(s + s % 997 / 997, UTC)))
def test_a_key_holds_its_instant_to_the_millisecond(at: datetime) -> None:
    assert instant_of(make_tid(at)) == at.replace(microsecond=at.microsecond // 1000 * 1000)


def test_keys_of_one_instant_differ_and_keys_sort_by_time() -> None:
    assert len({make_tid(NOW) for _ in range(50)}) > 48  # drawn from a million
    assert make_tid(NOW) < make_tid(NOW + timedelta(milliseconds=1))


def test_a_foreign_key_is_never_sent() -> None:
    publisher = BlueskyPublisher(connected(lambda _: pytest.fail("asked")))
    with pytest.raises(Misconfigured):
        publisher.publish(Draft("Hello"), key="self")


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (Draft(" \n"), Rejected),
        (Draft("👨‍👩‍👧" * 301), Rejected),
        (Draft("👨‍👩‍👧‍👦" * 130), Rejected),  # 130 characters, 3,250 bytes
        (Draft("half \ud83d"), Rejected),
        (Draft("psst", visibility="direct"), Unsupported),
        (Draft("spoiler", summary="the end"), Unsupported),
        (Draft("", attachment=(Attachment("image/png"),) * 5), Unsupported),
        (Draft("", attachment=(Attachment("video/quicktime"),)), Unsupported),
        (Draft("", attachment=(Attachment("image/png", content=bytes(2_000_001)),)), Rejected),
    ],
)
def test_what_cannot_be_sent_is_refused_before_anything_is_asked(
    draft: Draft, error: type[Exception]
) -> None:
    publisher = BlueskyPublisher(connected(lambda _: pytest.fail("asked")))
    with pytest.raises(error):
        publisher.publish(draft, key=KEY)


# Sessions


def test_tokens_that_cannot_be_kept_are_not_used() -> None:
    asked: list[str] = []

    def answer(request: httpx2.Request) -> Any:
        asked.append(method_of(request))
        if asked[-1] == "com.atproto.server.refreshSession":
            return {"did": US, "handle": "bokkafeen.example", "accessJwt": "new", "refreshJwt": "new"}
        return httpx2.Response(400, json={"error": "ExpiredToken"})

    def keep(_: Any) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        BlueskyPublisher(connected(answer, keep)).publish(Draft("Hello"), key=KEY)
    assert asked == ["com.atproto.repo.putRecord", "com.atproto.server.refreshSession"]


@pytest.mark.parametrize(
    ("headers", "retry_at"),
    [
        ({"Retry-After": "30"}, NOW + timedelta(seconds=30)),
        ({"RateLimit-Reset": "1795262700"}, datetime(2026, 11, 21, 12, 5, tzinfo=UTC)),
        ({"Retry-After": "soon", "RateLimit-Reset": "never"}, NOW + timedelta(seconds=60)),
    ],
)
def test_when_to_try_again(headers: dict[str, str], retry_at: datetime) -> None:
    with pytest.raises(RateLimited) as raised:
        opened(Answer(429, httpx2.Headers(headers), b"{}", "https://pds.example"), now=NOW)
    assert raised.value.retry_at == retry_at


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("", "bsky.social"),
        ("bsky.app", "bsky.social"),
        ("pds.example/", "pds.example"),
        (" https://pds.example/xrpc/x?y ", "pds.example"),
    ],
)
def test_the_server_is_read_as_people_type_it(typed: str, host: str) -> None:
    asked: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(401, json={"error": "AuthenticationRequired"})

    answers = {"server": typed, "handle": "\u202a@Bokkafeen.example\u202c ", "app_password": " abcd "}
    with pytest.raises(NetworkError):
        network.authoriser.connect(connected(answer).client, answers)
    assert asked[0].url.host == host
    assert json.loads(asked[0].read()) == {"identifier": "Bokkafeen.example", "password": "abcd"}


# Reading


def test_a_long_absence_is_caught_up_page_by_page_oldest_first() -> None:
    heard = [notification(NOW - timedelta(minutes=n)) for n in range(720)]
    said = [
        {"uri": f"at://{US}/app.bsky.feed.post/{make_tid(at)}", "cid": CID, "value": heard[0]["record"]}
        for at in (NOW - timedelta(minutes=100 * n) for n in range(7))
    ]
    reader = BlueskyConversations(connected(news_of(heard, said)))
    read: list[str] = []
    cursor, more = "", True
    while more:
        page = reader.news(cursor, since=NOW - timedelta(minutes=650))
        read += [activity.object.id for activity in page.activities if isinstance(activity, Create)]
        cursor, more = page.cursor, page.more
    expected = [n["uri"] for n in heard[650::-1]]
    assert [uri for uri in read if GUEST in uri] == expected
    assert sorted(uri for uri in read if US in uri) == sorted(r["uri"] for r in said)
    assert reader.news(cursor, since=NOW).activities == ()


def test_one_forged_time_and_a_page_of_rubbish_do_not_end_the_reading() -> None:
    heard: list[Any] = [notification(NOW - timedelta(seconds=n)) for n in range(150)]
    heard[3]["record"] = {**heard[3]["record"], "createdAt": "1970-01-01T00:00:00Z"}
    heard[20:20] = [None] * 100
    page = BlueskyConversations(connected(news_of(heard))).news("", since=YESTERDAY)
    assert len(page.activities) == 150


def test_a_note_that_answers_and_mentions_us_is_one_note() -> None:
    told_twice = [notification(NOW), {**notification(NOW), "reason": "reply"}]
    told_twice[1]["uri"] = told_twice[0]["uri"]
    page = BlueskyConversations(connected(news_of(told_twice))).news("", since=YESTERDAY)
    assert len(page.activities) == 1


def test_a_late_or_backdated_note_is_still_news() -> None:
    first = [notification(NOW)]
    cursor = BlueskyConversations(connected(news_of(first))).news("", since=YESTERDAY).cursor
    claimed = {"$type": "app.bsky.feed.post", "text": "Old", "createdAt": "2026-11-21T11:30:00Z"}
    late = notification(NOW - timedelta(minutes=1), record=claimed)
    page = BlueskyConversations(connected(news_of([*first, late]))).news(cursor, since=NOW)
    assert [a.object.content for a in page.activities if isinstance(a, Create)] == ["Old"]


def test_a_post_from_the_future_does_not_hide_what_follows() -> None:
    def record(at: datetime) -> dict[str, Any]:
        uri = f"at://{US}/app.bsky.feed.post/{make_tid(at)}"
        return {"uri": uri, "cid": CID, "value": notification(NOW)["record"]}

    future, today = record(NOW + timedelta(days=400)), record(NOW - timedelta(hours=1))
    cursor = BlueskyConversations(connected(news_of([], [future]))).news("", since=YESTERDAY).cursor
    page = BlueskyConversations(connected(news_of([], [future, today]))).news(cursor, since=NOW)
    assert [a.object.id for a in page.activities if isinstance(a, Create)] == [today["uri"]]


@pytest.mark.parametrize("cursor", ["{", "[]", '{"heard":{"floor":1}}', '{"heard":{"floor":"x","seen":{}}}'])
def test_an_unreadable_cursor_begins_again(cursor: str) -> None:
    reader = BlueskyConversations(connected(news_of([notification(NOW)])))
    assert len(reader.news(cursor, since=NOW - timedelta(days=1)).activities) == 1


@given(
    st.lists(JSON, max_size=4), st.dictionaries(st.sampled_from(sorted(notification(NOW))), JSON, max_size=3)
)
def test_items_that_cannot_be_read_do_not_cost_the_others(
    rubbish: list[Any], changes: dict[str, Any]
) -> None:
    good = notification(NOW)
    listed = [*rubbish, {**notification(NOW), **changes}, good]
    page = BlueskyConversations(connected(news_of(listed, rubbish))).news("", since=NOW)
    assert good["uri"] in [a.object.id for a in page.activities if isinstance(a, Create)]


@given(st.dictionaries(st.sampled_from(["uri", "author", "record", "embed", "indexedAt"]), JSON), JSON, JSON)
def test_odd_notes_are_malformed_and_nothing_else(changes: dict[str, Any], embed: Any, extra: Any) -> None:
    view = notification(NOW)
    view["record"] |= {"embed": {"images": [embed], "media": embed}, "facets": [extra], "reply": extra}
    try:
        read = note({**view, **changes}, us=US)
    except Malformed:
        return
    assert read.published.tzinfo is UTC
    read.content.encode()


@given(JSON, JSON)
def test_a_thread_answers_with_notes_or_a_network_error(node: Any, reply: Any) -> None:
    thread = {**node, "replies": [reply, {"post": reply}]} if isinstance(node, dict) else node
    reader = BlueskyConversations(connected(lambda _: {"thread": thread, "records": [reply]}))
    raised = None
    try:
        assert reader.thread(notification(NOW)["uri"]).notes == ()
    except NetworkError as error:
        raised = error
    assert raised is None or isinstance(raised, Unavailable)


def test_text_is_made_fit_for_any_database() -> None:
    view = notification(NOW)
    view["record"]["text"] = "a\0b\ud800"
    assert note(view, us=US).content == "ab?"
