"""Mastodon: odd inputs, counting, waiting, and what scenarios cannot show."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stamgast.networks.adapters.mastodon import LIMITS, MastodonConversations, MastodonPublisher
from stamgast.networks.adapters.mastodon.authorise import server_address
from stamgast.networks.adapters.mastodon.calls import links, retry_at
from stamgast.networks.adapters.mastodon.counting import count, server_limits
from stamgast.networks.adapters.mastodon.mapping import Malformed, note, plain_text, visibility, words
from stamgast.networks.adapters.mastodon.media import WAITS
from stamgast.networks.adapters.mastodon.publisher import stable
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import NetworkError, Rejected, Unavailable, Unsupported
from stamgast.networks.safety import Answer, Client
from stamgast.vocabulary.activities import Delete
from stamgast.vocabulary.objects import Actor, Attachment, Draft, Note, Visibility

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
US = Actor("1001", "Bokkafeen", "bokkafeen")
STATUS = {
    "id": "5",
    "created_at": "2026-11-21T09:00:00Z",
    "content": "<p>hello</p>",
    "account": {"id": "2002", "acct": "trijn@other.example", "display_name": "Trijn"},
}


def connected(answer: Callable[[httpx2.Request], httpx2.Response]) -> Connection:
    client = Client(transport=httpx2.MockTransport(answer))
    return Connection(
        client, "https://social.example", US, {"access_token": "at-1"}, lambda _: None, lambda: NOW
    )


def answered(**headers: str) -> Answer:
    return Answer(429, httpx2.Headers({k.replace("_", "-"): v for k, v in headers.items()}), b"", "")


def said_by(handle: str, seen_by: Visibility = "public") -> Note:
    return Note("50", Actor("2002", "Trijn", handle), "live music?", NOW, visibility=seen_by)


@pytest.mark.parametrize(
    ("text", "warning", "length"),
    [
        ("hello @alice@example.com https://example.com/a/b", "cw", 38),
        ("", "", 0),
        ("👨‍👩‍👧‍👦é", "", 2),
        ("http://a.nl", "", 23),
        ("(https://example.com/a/very/long/path/indeed).", "", 26),
        ("@alice@example.com.", "", 7),
        ("mail@example.com", "", 16),
        ("@alice", "cw", 8),
        ("https://social.example/@alice@example.com", "", 23),
        ("ftp://example.com", "", 17),
    ],
)
def test_characters_are_counted_as_mastodon_counts(text: str, warning: str, length: int) -> None:
    assert count(text, warning) == length


def test_a_hostile_text_is_counted_in_linear_time() -> None:
    assert count("@" + "a." * 50_000) == 100_001


def test_senseless_numbers_of_a_server_are_left_out() -> None:
    statuses = {"max_characters": -1, "max_media_attachments": True}
    assert server_limits({"configuration": {"statuses": statuses, "media_attachments": 7}}) == {}
    assert server_limits([]) == {}


def test_a_servers_numbers_take_the_place_of_the_declared_ones() -> None:
    told = server_limits({"configuration": {"statuses": {"max_characters": 5000}}})
    narrowed = LIMITS.narrowed(told)
    assert (narrowed.text.value, narrowed.images.value) == (5000, 4)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>a</p><p>b<br>c</p>", "a\n\nb\nc"),
        ("<p>1 &lt; 2 &amp;&amp; &lt;b&gt;</p>", "1 < 2 && <b>"),
        ("<script>alert(1)</script><p onclick='x'>a</p><style>p{}</style>", "a"),
        (
            '<a href="https://e.example/x"><span class="invisible">https://</span>e.example/x</a>',
            "https://e.example/x",
        ),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("<p>a\n  b</p>", "a b"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_html_becomes_plain_text(content: str, text: str) -> None:
    assert plain_text(content) == text


@pytest.mark.parametrize(
    ("handle", "content", "sent"),
    [
        ("trijn@other.example", "yes", "@trijn@other.example yes"),
        ("trijn@other.example", "yes @Trijn@other.example!", "yes @Trijn@other.example!"),
        ("trijn@other.example", "yes @trijn", "@trijn@other.example yes @trijn"),
        ("trijn@other.example", "@trijn@other.example.org", "@trijn@other.example @trijn@other.example.org"),
        ("oene", "@oene yes", "@oene yes"),
        ("oene", "@oene@elsewhere.example yes", "@oene @oene@elsewhere.example yes"),
        ("oene", "mail@oene", "@oene mail@oene"),
        ("@oene", "yes", "@oene yes"),
        ("", "yes", "yes"),
    ],
)
def test_a_reply_names_whom_it_answers(handle: str, content: str, sent: str) -> None:
    assert words(Draft(content, in_reply_to=said_by(handle)), US.id) == sent


def test_a_reply_to_ourselves_names_nobody() -> None:
    own = Note("50", US, "opening at nine", NOW)
    assert words(Draft("or ten", in_reply_to=own), US.id) == "or ten"


@pytest.mark.parametrize(
    ("draft", "answered_note", "sent"),
    [
        ("public", "direct", "direct"),
        ("public", "limited", "limited"),
        ("direct", "public", "direct"),
        ("unlisted", "unlisted", "unlisted"),
    ],
)
def test_a_reply_is_never_wider_than_what_it_answers(
    draft: Visibility, answered_note: Visibility, sent: Visibility
) -> None:
    reply = Draft("yes", visibility=draft, in_reply_to=said_by("oene", answered_note))
    assert visibility(reply) == sent


def test_an_unknown_visibility_is_taken_for_the_narrowest() -> None:
    assert note({**STATUS, "visibility": "mutuals_only"}, US.id).visibility == "direct"


def test_ids_sent_as_numbers_are_read_as_text() -> None:
    assert note({**STATUS, "id": 17, "in_reply_to_id": 16}, US.id).in_reply_to == "16"


def test_what_a_database_refuses_is_left_out() -> None:
    assert note({**STATUS, "content": "a\x00b\ud800"}, US.id).content == "ab?"


def test_an_address_that_is_no_web_address_is_dropped() -> None:
    assert note({**STATUS, "url": "javascript:alert(1)"}, US.id).url == ""


@pytest.mark.parametrize(
    "broken",
    [{**STATUS, "id": ""}, {**STATUS, "created_at": "soon"}, {**STATUS, "account": None}, [], None, "x", 1],
)
def test_a_broken_status_is_malformed(broken: object) -> None:
    with pytest.raises(Malformed):
        note(broken, US.id)


def test_a_picture_is_read_with_its_alternative_text() -> None:
    media = {
        "type": "image",
        "url": "https://files.example/tap.png?1",
        "description": "A tap",
        "meta": {"original": {"width": 12, "height": True}},
    }
    (found,) = note({**STATUS, "media_attachments": [media]}, US.id).attachment
    assert found == Attachment("image/png", "A tap", "https://files.example/tap.png?1", b"", 12, None)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"x_ratelimit_reset": "2026-11-21T09:05:00Z"}, 300),
        ({"x_ratelimit_reset": str(int(NOW.timestamp()) + 120)}, 120),
        ({"x_ratelimit_reset": "45"}, 45),
        ({"retry_after": "30"}, 30),
        ({"retry_after": "Sat, 21 Nov 2026 09:02:00 GMT"}, 120),
        ({"x_ratelimit_reset": "2026-11-21T10:05:00Z", "date": "Sat, 21 Nov 2026 10:00:00 GMT"}, 300),
        ({"x_ratelimit_reset": "soon", "retry_after": "30"}, 30),
        ({"x_ratelimit_reset": "2026-11-21T08:00:00Z"}, 1),
        ({"x_ratelimit_reset": "9999-12-31T23:59:59Z"}, 86_400),
        ({}, 60),
    ],
)
def test_the_time_to_try_again_is_read_from_every_dialect(headers: dict[str, str], seconds: int) -> None:
    assert retry_at(answered(**headers), NOW) == NOW + timedelta(seconds=seconds)


def test_links_give_the_next_id_and_survive_nonsense() -> None:
    header = '<https://s.example/x?limit=40&max_id=12>; rel="next", <http://[>; rel="prev"'
    assert links(answered(link=header)) == {"next": "12", "prev": ""}


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("social.example", "https://social.example"),
        (" https://Social.example/about ", "https://social.example"),
        ("@bokkafeen@social.example", "https://social.example"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("https://me:secret@social.example", "https://social.example"),
    ],
)
def test_a_server_is_understood_however_it_is_typed(typed: str, address: str) -> None:
    assert server_address(typed) == address


@pytest.mark.parametrize("typed", ["", "two words", "ftp://social.example", "https://", "a\r\nHost: b", "@"])
def test_what_names_no_server_is_refused(typed: str) -> None:
    with pytest.raises(Rejected):
        server_address(typed)


def test_a_picture_that_is_never_ready_is_given_up_for_now(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr("stamgast.networks.adapters.mastodon.media.time.sleep", waited.append)

    def slow(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(202 if request.method == "POST" else 206, json={"id": "7", "url": None})

    draft = Draft("tap", attachment=(Attachment("image/jpeg", "A tap", content=b"x"),))
    with pytest.raises(Unavailable):
        MastodonPublisher(connected(slow)).publish(draft, key="k")
    assert waited == list(WAITS)
    assert sum(waited) < 20


def test_looking_through_endless_posts_ends_with_a_person() -> None:
    def endless(request: httpx2.Request) -> httpx2.Response:
        before = int(request.url.params.get("max_id", "1000"))
        return httpx2.Response(200, json=[{**STATUS, "id": str(before - 1)}])

    with pytest.raises(Unsupported):
        MastodonPublisher(connected(endless)).find(Draft("other"), key="k", since=NOW - timedelta(days=1))


def test_a_server_whose_clock_is_behind_hides_nothing() -> None:
    def behind(request: httpx2.Request) -> httpx2.Response:
        own = {**STATUS, "created_at": "2026-11-21T08:50:00Z"}
        return httpx2.Response(200, json=[own], headers={"date": "Sat, 21 Nov 2026 08:50:01 GMT"})

    found = MastodonPublisher(connected(behind)).find(Draft("hello"), key="k", since=NOW)
    assert found is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hi @alice@example.com", "hi @alice"),
        ("**bold** and _so_ on", "bold and so on"),
        ("a\r\n\r\n\r\nb", "a\n\nb"),
        ("Cafe\u0301", "Café"),
    ],
)
def test_a_text_is_recognised_after_a_server_changed_its_form(one: str, other: str) -> None:
    assert stable(one) == stable(other)


@pytest.mark.parametrize(("one", "other"), [("yes", "no"), ("👍", "🎉"), ("at 9", "at 10"), ("yes!", "yes?")])
def test_different_texts_stay_different(one: str, other: str) -> None:
    assert stable(one) != stable(other)


def test_keys_never_repeat() -> None:
    publisher = MastodonPublisher(connected(lambda _: httpx2.Response(200)))
    assert len({publisher.new_key(NOW) for _ in range(100)}) == 100


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["5", "mention"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*STATUS, "error", "type", "status", "visibility", "mentions"]), inner, max_size=6
        )
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(JSON, JSON, st.sampled_from([200, 202, 206, 404, 500]))
def test_no_answer_breaks_anything_but_as_a_network_error(one: Any, other: Any, status: int) -> None:
    bodies = [json.dumps(one), json.dumps([one, STATUS, other])]

    def odd(request: httpx2.Request) -> httpx2.Response:
        bodies.append(bodies.pop(0))
        return httpx2.Response(status, content=bodies[-1].encode())

    connection = connected(odd)
    publisher, reader = MastodonPublisher(connection), MastodonConversations(connection)
    messages = []
    for use in (
        lambda: reader.news("", since=NOW),
        lambda: reader.thread("5"),
        lambda: publisher.publish(Draft("hello"), key="k"),
        lambda: publisher.find(Draft("hello", in_reply_to=said_by("oene")), key="k", since=NOW),
    ):
        try:
            use()
        except NetworkError as error:
            messages.append(error.message)
    assert all(message.endswith(".") for message in messages)


@given(st.text(max_size=60) | JSON.map(json.dumps))
def test_a_broken_cursor_begins_anew(cursor: str) -> None:
    page = MastodonConversations(connected(lambda _: httpx2.Response(200, json=[]))).news(cursor, since=NOW)
    assert page.activities == ()


def test_one_broken_entry_does_not_hide_its_neighbours() -> None:
    page = [{**STATUS, "id": str(100 - n)} for n in range(39)]
    page.insert(20, {"id": "x", "account": {"id": []}, "created_at": []})
    reader = MastodonConversations(
        connected(lambda r: httpx2.Response(200, json=page if "1001" in r.url.path else []))
    )
    assert len(reader.news("", since=NOW - timedelta(days=1)).activities) == 39


def test_an_answer_nested_beyond_reason_is_not_understood() -> None:
    deep = connected(lambda _: httpx2.Response(200, content=b"[" * 100_000))
    with pytest.raises(Unavailable):
        MastodonConversations(deep).news("", since=NOW)


def test_a_list_that_is_read_to_its_end_rests_until_the_others_are() -> None:
    """A network counts what we ask for."""
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append("mentions" if request.url.path.endswith("notifications") else "statuses")
        before = int(request.url.params.get("max_id", "101"))
        if asked[-1] == "statuses":
            return httpx2.Response(200, json=[{**STATUS, "id": "200"}] if before == 101 else [])
        said = [{**STATUS, "id": str(n)} for n in range(before - 1, max(before - 41, 0), -1)]
        told = [{**each, "type": "mention", "status": each} for each in said]
        return httpx2.Response(200, json=told)

    reader, cursor, more, heard = MastodonConversations(connected(answer)), "", True, list[str]()
    while more:
        page = reader.news(cursor, since=NOW - timedelta(days=1))
        cursor, more = page.cursor, page.more
        heard += [activity.object.id for activity in page.activities if not isinstance(activity, Delete)]
    assert asked == ["statuses", "mentions"] * 2 + ["mentions"] * 2
    assert sorted(heard, key=int) == [str(n) for n in (*range(1, 101), 200)]
    reader.news(cursor, since=NOW - timedelta(days=1))
    assert asked[-2:] == ["statuses", "mentions"], "the next walk asks for both again"
