"""WordPress: what the scenarios cannot show, above all odd and hostile input."""

import html
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from stamgast.networks.adapters.wordpress import mapping, network
from stamgast.networks.adapters.wordpress.calls import located
from stamgast.networks.adapters.wordpress.conversations import STREAMS
from stamgast.networks.adapters.wordpress.markup import blocks, film_block, gist, image_block, pictures, plain
from stamgast.networks.capabilities import Connection, ConversationReader, Publisher
from stamgast.networks.errors import Misconfigured, NetworkError
from stamgast.networks.safety import Client
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Attachment, Draft, Note

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
US = Actor("3", "Oene", "oene")
CREDENTIALS = {"api": "https://bokkafeen.example/wp-json/", "username": "oene", "password": "abcd"}
KEY = "stamgast-4711"


def connection(answer: Any, credentials: Any = CREDENTIALS) -> Connection:
    client = Client(transport=httpx2.MockTransport(answer))
    return Connection(client, "https://bokkafeen.example", US, credentials, lambda _: None, lambda: NOW)


def reader(answer: Any) -> ConversationReader:
    assert network.conversations is not None
    return network.conversations(connection(answer))


def publisher(answer: Any) -> Publisher:
    assert network.publisher is not None
    return network.publisher(connection(answer))


def comment(number: int, at: datetime, **more: Any) -> dict[str, Any]:
    shown = {"rendered": f"<p>Comment {number}</p>"}
    written = at.strftime("%Y-%m-%dT%H:%M:%S")
    return {
        "id": number,
        "post": 501,
        "parent": 0,
        "author": 0,
        "date_gmt": written,
        "content": shown,
        **more,
    }


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<!-- wp:html --><iframe src=x><!-- /wp:html -->", "--> <b>out</b>",
     "[gallery]", "[caption]x[/caption]", "<!--more-->", "<!-- /wp:paragraph -->", "a & b &amp; c",
     "</p><p onclick=x>", "https://x.example/\"onmouseover=alert(1)", "https://x.example/'>x",
     "https://x.example/<b>", "javascript:alert(1)"],
)  # fmt: skip
def test_nothing_in_a_text_acts_as_markup(text: str) -> None:
    written = blocks(f"Before {text} after", KEY)
    bare = re.sub(r'<!-- /?wp:paragraph (?:\{"metadata":\{"stamgast":"stamgast-4711"\}\} )?-->', "", written)
    tags = re.findall(r"<[^>]*>", bare)
    assert all(re.fullmatch(r'</?p>|<br>|</a>|<a href="https?://[^"<>]*">', tag) for tag in tags), tags
    assert "<!--" not in bare
    assert "[" not in bare
    assert plain(written) == f"Before {text} after"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
@example(":\r:")
def test_any_text_comes_back_as_it_was_read(text: str) -> None:
    written = blocks(text, KEY)
    tags = re.findall(r"<[^>]*>", re.sub(r"<!-- /?wp:paragraph [^>]*-->", "", written))
    assert all(re.fullmatch(r'</?p>|<br>|</a>|<a href="https?://[^"<>]*">', tag) for tag in tags)
    readable = "".join(c for c in text if c.isprintable() or c.isspace())
    if readable == text:
        assert gist(plain(written)) == gist(text)


def test_paragraphs_and_lines_are_kept() -> None:
    text = "One\r\ntwo\n\n\n \t\nthree\nfour\n"
    assert plain(blocks(text)) == "One\ntwo\n\nthree\nfour"
    assert blocks(text).count("<!-- wp:paragraph -->") == 2


@pytest.mark.parametrize("text", ["", " ", "\n\n \n"])
def test_a_text_without_words_is_no_block(text: str) -> None:
    assert blocks(text, KEY) == ""


def test_only_the_first_block_carries_the_key() -> None:
    assert blocks("One\n\ntwo\n\nthree", KEY).count(KEY) == 1


@pytest.mark.parametrize(
    ("text", "linked"),
    [("See https://x.example/a.", "https://x.example/a"), ("(https://x.example/a)", "https://x.example/a"),
     ("https://x.example/a?b=1&c=2 now", "https://x.example/a?b=1&amp;c=2"),
     ("https://x.example/å, ok", "https://x.example/å")],
)  # fmt: skip
def test_addresses_become_links_without_their_full_stop(text: str, linked: str) -> None:
    assert f'<a href="{linked}">{linked}</a>' in blocks(text)


def test_an_address_alone_is_left_for_the_site_to_embed() -> None:
    assert "<p>https://video.example/1</p>" in blocks("Look:\n\nhttps://video.example/1")


@pytest.mark.parametrize("alternative", ['A "goat"', "<b>x</b>", "-->", "[x]", "a & b", "'", "--"])
def test_an_alternative_text_cannot_leave_its_attribute(alternative: str) -> None:
    written = image_block(601, 'https://x.example/a.jpg?x="><script>', alternative, KEY)
    assert "<script>" not in written
    assert written.count("-->") == 2
    assert pictures(written)[0][1] == alternative
    attributes = re.match(r"<!-- wp:image (\{.*\}) -->", written)
    assert attributes is not None
    assert json.loads(attributes[1])["id"] == 601


@pytest.mark.parametrize("words", ['A "goat"', "<b>x</b>", "-->", "[x]", ""])
def test_a_film_stands_with_its_words_below_it(words: str) -> None:
    written = film_block(601, 'https://x.example/a.mp4?x="><script>', words, KEY)
    assert "<script>" not in written
    assert written.count("-->") == 2
    assert ("<figcaption" in written) is bool(words)
    assert words in plain(written)
    attributes = re.match(r"<!-- wp:video (\{.*\}) -->", written)
    assert attributes is not None
    assert json.loads(attributes[1]) == {"id": 601, "metadata": {"stamgast": KEY}}


@pytest.mark.parametrize(
    ("markup", "text"),
    [("<p>One</p>\n<p>two<br />\nthree</p>", "One\n\ntwo\nthree"), ("a &lt; b &#8217;", "a < b ’"),
     ('<a href="https://x.example/">here</a>', "here"), ('<a href="https://x.example/"> </a>', "https://x.example/"),
     ('<a href="https://x.example/"><img src="https://x.example/i.png"></a>', "https://x.example/"),
     ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"), ("<script>x</script><style>y</style>z", "z"),
     ('<img class="wp-smiley" alt=":)" src="https://x.example/s.png"/> ok', ":) ok"), ("<![foo", ""),
     ("<!DOCTYPE x>y", "y"),
     ("x<!-- wp:p -->y", "xy"), ("&nbsp;x&nbsp;", "x"), ("a\n   b", "a b"), ("<p></p><p></p>x", "x")],
)  # fmt: skip
def test_markup_is_read_as_text(markup: str, text: str) -> None:
    assert plain(markup) == text


@given(st.text(alphabet="<>!&;#/\"' =-[]apbrdiv\n\x00\ud800é", max_size=120))
def test_no_markup_breaks_the_reader(markup: str) -> None:
    cleaned = mapping.text_of({"x": markup}, "x")
    assert isinstance(plain(cleaned), str)
    assert "\ud800" not in cleaned
    pictures(cleaned)


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ('It\'s "late" -- ok...', "It’s “late” — ok…"),
        ("5x5", "5×5"),
        ("Hi :)", "Hi 🙂"),
        ("A  B\n\nC", "A B C"),
    ],
)
def test_a_text_is_known_again_after_typography(sent: str, shown: str) -> None:
    assert gist(sent) == gist(shown)


@pytest.mark.parametrize(("one", "other"), [("Yes", "No"), ("👍", "🎉"), ("5", "6"), ("a", "")])
def test_other_texts_are_other_texts(one: str, other: str) -> None:
    assert gist(one) != gist(other)


@pytest.mark.parametrize(
    ("api", "expected"),
    [("https://x.example/wp-json/", ("https://x.example/wp-json/wp/v2/posts", {})),
     ("https://x.example/blog/wp-json", ("https://x.example/blog/wp-json/wp/v2/posts", {})),
     ("https://x.example/?rest_route=/", ("https://x.example/", {"rest_route": "/wp/v2/posts"})),
     ("https://x.example/index.php?lang=nl&rest_route=/",
      ("https://x.example/index.php", {"lang": "nl", "rest_route": "/wp/v2/posts"}))],
)  # fmt: skip
def test_both_kinds_of_address_are_built(api: str, expected: tuple[str, dict[str, str]]) -> None:
    assert located(api, "wp/v2/posts") == expected


@pytest.mark.parametrize("lacking", ["api", "username"])
def test_an_incomplete_connection_is_our_own_mistake(lacking: str) -> None:
    assert network.publisher is not None
    with pytest.raises(Misconfigured):
        network.publisher(connection(None, {**CREDENTIALS, lacking: ""}))


def test_keys_are_slugs_and_differ() -> None:
    keys = {publisher(None).new_key(NOW) for _ in range(100)}
    assert len(keys) == 100
    assert all(re.fullmatch(r"stamgast-[0-9a-f]{20}", key) for key in keys)


def site_of(entries: list[dict[str, Any]]) -> Any:
    """A site that lists comments by time, a hundred a page, as WordPress does."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked = request.url.params
        if "/comments" not in request.url.path:
            return httpx2.Response(200, json=[], headers={"x-wp-total": "0", "x-wp-totalpages": "0"})
        after = datetime.fromisoformat(asked["after"])
        found = [e for e in entries if datetime.fromisoformat(e["date_gmt"]).replace(tzinfo=UTC) > after]
        size, page = int(asked["per_page"]), int(asked["page"])
        headers = {"x-wp-total": str(len(found)), "x-wp-totalpages": str(-(-len(found) // size))}
        return httpx2.Response(200, json=found[size * (page - 1) : size * page], headers=headers)

    return answer


@pytest.mark.parametrize("apart", [timedelta(0), timedelta(seconds=1), timedelta(minutes=7)])
@pytest.mark.parametrize("many", [0, 1, 99, 100, 101, 250, 405])
def test_all_comments_arrive_whatever_their_times(many: int, apart: timedelta) -> None:
    entries = [comment(n, NOW + n * apart) for n in range(1, many + 1)]
    cursor, got, calls, more = "", set[str](), 0, True
    news = reader(site_of(entries))
    while more and calls < 20:
        page = news.news(cursor, since=NOW - timedelta(days=1))
        cursor, more, calls = page.cursor, page.more, calls + 1
        got |= {a.object.id for a in page.activities if isinstance(a, Create)}
    assert got == {f"comment:{n}" for n in range(1, many + 1)}
    assert not more


def test_a_comment_deleted_between_two_pages_hides_no_other() -> None:
    entries = [comment(n, NOW + timedelta(minutes=n)) for n in range(1, 151)]
    news = reader(site_of(entries))
    cursor = json.dumps({"turn": "comments", "page": 1, "after": {}})
    first = news.news(cursor, since=NOW)
    del entries[:5]
    second = news.news(first.cursor, since=NOW)
    got = {a.object.id for page in (first, second) for a in page.activities if isinstance(a, Create)}
    assert {f"comment:{n}" for n in range(6, 151)} <= got


def test_a_quiet_site_keeps_its_cursor() -> None:
    cursor, news = "", reader(site_of([]))
    for _ in range(2 * len(STREAMS)):
        before, cursor = cursor, news.news(cursor, since=NOW).cursor
        assert before != cursor
    assert json.loads(cursor)["after"] == dict.fromkeys(STREAMS, NOW.isoformat())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
FIELDS = (
    "id", "post", "parent", "author", "date_gmt", "modified_gmt", "content", "title", "status", "type",
    "link", "author_name", "author_email", "author_avatar_urls", "_embedded", "code", "data", "slug",
)  # fmt: skip
SPOILT = st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=6)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(SPOILT, st.sampled_from([200, 201, 301, 400, 401, 403, 404, 429, 500, 503]), st.booleans())
def test_whatever_a_site_answers_is_sorted(spoilt: dict[str, Any], status: int, is_list: bool) -> None:
    sound = comment(8001, NOW)
    body = [{**sound, **spoilt}, sound, spoilt] if is_list else {**sound, **spoilt}
    text = json.dumps(body)

    wait = spoilt.get("slug")
    headers = {"retry-after": str(wait)} if isinstance(wait, int) else {}

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(status, text=text, headers=headers)

    reading, writing = reader(answer), publisher(answer)
    draft = Draft("Hello", in_reply_to=Note("comment:8001", US, "?", NOW, context="post:501"))
    for call in (
        lambda: reading.news("", since=NOW),
        lambda: reading.news(json.dumps({"turn": "comments"}), since=NOW),
        lambda: reading.thread("post:501"),
        lambda: writing.publish(Draft("Hello", name="x"), key=KEY),
        lambda: writing.publish(draft, key=KEY),
        lambda: writing.find(Draft("Hello"), key=KEY, since=NOW),
        lambda: writing.find(draft, key=KEY, since=NOW),
        lambda: writing.delete("post:501"),
    ):
        assert_sorted(call)


def assert_sorted(call: Callable[[], object]) -> None:
    message = "."
    try:
        call()
    except NetworkError as error:
        message = error.message
    assert message.endswith(".")


@settings(max_examples=100)
@given(SPOILT)
def test_one_bad_comment_loses_no_other(spoilt: dict[str, Any]) -> None:
    entries = [comment(8001, NOW), {**comment(8002, NOW), **spoilt}, comment(8003, NOW)]

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, text=json.dumps(entries), headers={"x-wp-totalpages": "1"})

    page = reader(answer).news(json.dumps({"turn": "comments"}), since=NOW)
    assert {"comment:8001", "comment:8003"} <= {a.object.id for a in page.activities if isinstance(a, Create)}


def test_a_half_character_or_a_nul_reaches_nobody() -> None:
    entry = comment(8001, NOW, author_name="A\x00b\ud800", content={"rendered": "x\x00y\ud800z"})
    note = mapping.comment(entry, US)
    assert note is not None
    assert (note.content + note.attributed_to.name).encode("utf-8")
    assert "\x00" not in note.content + note.attributed_to.name


def test_a_visitor_is_the_same_by_mail_and_the_mail_is_not_shown() -> None:
    one = mapping.comment(comment(1, NOW, author_name="Trijn", author_email="Trijn@mail.example"), US)
    two = mapping.comment(comment(2, NOW, author_name="T.", author_email="trijn@mail.example "), US)
    assert one is not None
    assert two is not None
    assert one.attributed_to.id == two.attributed_to.id
    assert "mail.example" not in repr(one)


def test_a_link_that_is_no_web_address_is_dropped() -> None:
    note = mapping.comment(comment(1, NOW, link="javascript:alert(1)", author_url="data:text/html,x"), US)
    assert note is not None
    assert (note.url, note.attributed_to.url) == ("", "")


def test_no_password_shows_in_an_error() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(401, json={"code": "x abcd", "message": request.headers["authorization"]})

    with pytest.raises(NetworkError) as refused:
        publisher(answer).publish(Draft("Hello"), key=KEY)
    assert "abcd" not in refused.value.message + refused.value.detail
    assert "YWJj" not in repr(vars(refused.value))


def test_every_picture_gets_its_text_and_a_name_of_ours() -> None:
    seen: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        made = {"id": 600 + len(seen), "source_url": "https://x.example/a.jpg", "status": "publish"}
        return httpx2.Response(200, json=[] if request.method == "GET" else made)

    images = tuple(Attachment("image/webp", f"Text {n}", content=b"x") for n in range(3))
    publisher(answer).publish(Draft("Hello", attachment=images), key=KEY)
    uploads = [r for r in seen if r.url.path.endswith("/media")]
    texts = [json.loads(r.content)["alt_text"] for r in seen if "/media/" in r.url.path]
    names = [r.headers["content-disposition"] for r in uploads]
    assert names == [f'attachment; filename="{KEY}-{n}.webp"' for n in (1, 2, 3)]
    assert texts == ["Text 0", "Text 1", "Text 2"]
    content = json.loads(
        next(r for r in seen if r.url.path.endswith("/posts") and r.method == "POST").content
    )
    assert all(html.escape(text) in content["content"] for text in texts)
