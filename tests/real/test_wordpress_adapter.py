"""The WordPress adapter against a WordPress that runs here."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest
from PIL import Image

from stamgast.networks import safety
from stamgast.networks.adapters.wordpress import network
from stamgast.networks.adapters.wordpress.conversations import WordPressConversations
from stamgast.networks.adapters.wordpress.publisher import WordPressPublisher
from stamgast.networks.capabilities import Connected, Connection
from stamgast.networks.errors import (
    Duplicate,
    Forbidden,
    Gone,
    NetworkError,
    OutcomeUnknown,
    Rejected,
    Unauthorized,
    Unavailable,
    WindowClosed,
)
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.activities import Activity, Create
from stamgast.vocabulary.objects import Attachment, Draft, Note
from tests.media.film_maker import Made
from tests.real.servers.wordpress import WordPressSite

pytestmark = pytest.mark.real

POLICY = Policy(allowed=frozenset({"127.0.0.1"}))
SINCE = datetime.now(UTC) - timedelta(hours=1)


@dataclass
class Losing(httpx2.BaseTransport):
    """Carries requests out and loses the answers to those that match."""

    lost: Callable[[httpx2.Request], bool]
    inner: httpx2.BaseTransport = field(default_factory=lambda: safety._transport(POLICY))

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        response = self.inner.handle_request(request)
        if self.lost(request):
            response.read()
            raise httpx2.ReadError("the answer was lost", request=request)
        return response


def sign_in(site: WordPressSite, name: str, password: str = "") -> Connected:
    answers = {"site": site.url, "username": name, "password": password or site.users[name].app_password}
    return network.authoriser.connect(Client(POLICY), answers)


def connection(
    site: WordPressSite, name: str = "admin", transport: httpx2.BaseTransport | None = None
) -> Connection:
    known = sign_in(site, name)
    client = Client(POLICY, transport=transport)
    return Connection(
        client, known.server, known.actor, known.credentials, lambda _: None, lambda: datetime.now(UTC)
    )


def news(reader: WordPressConversations) -> list[Activity]:
    cursor, more, found = "", True, list[Activity]()
    while more:
        page = reader.news(cursor, since=SINCE)
        cursor, more = page.cursor, page.more
        found += page.activities
    return found


def told(reader: WordPressConversations, id: str) -> Note:  # noqa: A002
    return next(a.object for a in news(reader) if isinstance(a, Create) and a.object.id == id)


def new_key() -> str:
    return f"stamgast-{datetime.now(UTC).timestamp():.6f}".replace(".", "")


def titled(site: WordPressSite, title: str) -> list[dict[str, object]]:
    """All posts with this title, in whatever state, as the site itself lists them."""
    with site.client("admin") as client:
        found = client.get(
            "posts", params={"status": "any", "context": "edit", "per_page": 100, "search": title}
        )
        return [post for post in found.json() if post["title"]["raw"] == title]


def png() -> bytes:
    with BytesIO() as file:
        Image.new("RGB", (16, 9), "orange").save(file, "PNG")
        return file.getvalue()


ROLES = pytest.mark.parametrize("name", ["admin", "author1"])


@ROLES
def test_a_post_with_a_picture_is_shown_as_written(wordpress_site: WordPressSite, name: str) -> None:
    us = connection(wordpress_site, name)
    words = 'Four o\'clock, "sharp" -- <b>bring</b> a friend & [dog]...\n\nhttps://bokkafeen.example/map'
    picture = Attachment("image/png", 'A tap with a "goat" & a hat', content=png())
    draft = Draft(words, name=f"Opening & <more>, says {name}", summary="Four", attachment=(picture,))
    receipt = WordPressPublisher(us).publish(draft, key=new_key())

    shown = httpx2.get(receipt.url, trust_env=False)
    assert shown.status_code == 200
    assert f"opening-says-{name}" in receipt.url
    assert "<b>bring</b>" not in shown.text
    assert f'alt="{html.escape(picture.name)}"' in shown.text
    with wordpress_site.client(name) as client:
        post = client.get(f"posts/{receipt.id.removeprefix('post:')}").json()
        library = client.get(f"media/{post['featured_media']}", params={"context": "edit"}).json()
    assert library["alt_text"] == picture.name
    note = WordPressConversations(us).thread(receipt.id).notes[0]
    assert (note.name, note.type, note.attributed_to) == (draft.name, "Article", us.actor)
    assert [(a.name, a.media_type) for a in note.attachment] == [(picture.name, "image/png")]
    assert told(WordPressConversations(us), receipt.id) == note


@ROLES
def test_a_post_with_a_film_plays_it_and_says_what_it_shows(wordpress_site: WordPressSite, name: str) -> None:
    us = connection(wordpress_site, name)
    film = Attachment("video/mp4", 'A tap & a "goat"', content=Made(brand=b"mp42").content())
    receipt = WordPressPublisher(us).publish(
        Draft("Look:", name=f"Film by {name}", attachment=(film,)), key=new_key()
    )
    shown = httpx2.get(receipt.url, trust_env=False).text
    assert '<figure class="wp-block-video"><video controls src="' in shown
    assert "A tap &#038; a" in shown or "A tap &amp; a" in shown
    with wordpress_site.client(name) as client:
        post = client.get(f"posts/{receipt.id.removeprefix('post:')}").json()
        library = client.get("media", params={"media_type": "video", "per_page": "1"}).json()
    assert post["featured_media"] == 0
    assert library[0]["mime_type"] == "video/mp4"
    assert library[0]["source_url"] in shown


@ROLES
def test_a_visitor_is_heard_and_answered(wordpress_site: WordPressSite, name: str) -> None:
    us = connection(wordpress_site, name)
    publisher, reader = WordPressPublisher(us), WordPressConversations(us)
    post = publisher.publish(Draft("Ask us", name=f"Ask {new_key()}"), key=new_key()).id
    asked = wordpress_site.visitor_comment(int(post.removeprefix("post:")), "Trijn", "Is there live music?")
    question = told(reader, f"comment:{asked}")
    assert (question.content, question.visibility) == ("Is there live music?", "public")
    assert (question.context, question.in_reply_to, question.attributed_to.name) == (post, post, "Trijn")

    answer = Draft("Yes, it's from nine o'clock -- <late> & loud", in_reply_to=question)
    said = publisher.publish(answer, key=new_key())
    assert publisher.find(answer, key="", since=SINCE) == said
    with pytest.raises(Duplicate) as again:
        publisher.publish(answer, key=new_key())
    assert again.value.existing == said.id
    thread = reader.thread(post)
    assert thread.complete
    assert [(n.id, n.in_reply_to) for n in thread.notes[1:]] == [(question.id, post), (said.id, question.id)]
    assert told(reader, said.id).attributed_to == us.actor


@ROLES
def test_what_is_ours_can_be_taken_back_twice(wordpress_site: WordPressSite, name: str) -> None:
    us = connection(wordpress_site, name)
    publisher, reader = WordPressPublisher(us), WordPressConversations(us)
    post = publisher.publish(Draft("Oops", name=f"Oops {new_key()}"), key=new_key())
    note = reader.thread(post.id).notes[0]
    reply = publisher.publish(Draft("Oops again", in_reply_to=note), key=new_key())
    for _ in range(2):
        publisher.delete(reply.id)
    assert reader.thread(post.id).notes == (note,)
    for _ in range(2):
        publisher.delete(post.id)
    assert httpx2.get(post.url, trust_env=False).status_code == 404
    with pytest.raises(Gone):
        reader.thread(post.id)


def is_publishing(request: httpx2.Request) -> bool:
    return request.method == "POST" and re.search(r"/posts/\d+$", request.url.path) is not None


def is_drafting(request: httpx2.Request) -> bool:
    return request.method == "POST" and request.url.path.endswith("/posts")


@pytest.mark.parametrize(("lost", "expected"), [(is_publishing, OutcomeUnknown), (is_drafting, Unavailable)])
@pytest.mark.parametrize("title", ["A lost answer", ""])
@pytest.mark.parametrize("resumed", ["find", "publish", "find, publish", "publish, publish, find"])
def test_a_lost_answer_never_makes_two_posts(
    wordpress_site: WordPressSite,
    lost: Callable[[httpx2.Request], bool],
    expected: type[NetworkError],
    title: str,
    resumed: str,
) -> None:
    name = f"{title} {new_key()}" if title else ""
    words = f"Only once, {new_key()}"
    draft, key, since = Draft(words, name=name), new_key(), datetime.now(UTC)
    losing = WordPressPublisher(connection(wordpress_site, transport=Losing(lost)))
    with pytest.raises(expected):
        losing.publish(draft, key=key)
    publisher = WordPressPublisher(connection(wordpress_site))
    for step in resumed.split(", "):
        receipt = (
            publisher.find(draft, key=key, since=since)
            if step == "find"
            else publisher.publish(draft, key=key)
        )
        assert receipt is not None
    with wordpress_site.client("admin") as client:
        found = client.get("posts", params={"status": "any", "search": words, "per_page": 100}).json()
    assert [post["status"] for post in found] == ["publish"]
    assert receipt is not None
    assert httpx2.get(receipt.url, trust_env=False).status_code == 200


def test_words_changed_after_a_lost_draft_are_the_ones_that_go_out(wordpress_site: WordPressSite) -> None:
    draft, key = Draft("We open at three.", name=f"Opening {new_key()}"), new_key()
    losing = WordPressPublisher(connection(wordpress_site, transport=Losing(is_drafting)))
    with pytest.raises(Unavailable):
        losing.publish(draft, key=key)
    revised = replace(draft, content="We open at four.")
    receipt = WordPressPublisher(connection(wordpress_site)).publish(revised, key=key)
    assert len(titled(wordpress_site, draft.name)) == 1
    page = httpx2.get(receipt.url, trust_env=False).text
    assert ("at four" in page, "at three" in page) == (True, False)


def test_a_reply_whose_answer_was_lost_is_found(wordpress_site: WordPressSite) -> None:
    publisher = WordPressPublisher(connection(wordpress_site))
    post = publisher.publish(Draft("Ask us", name=f"Ask {new_key()}"), key=new_key())
    number = int(post.id.removeprefix("post:"))
    asked = wordpress_site.visitor_comment(number, "Wobbe", "Where are you?")
    note = Note(f"comment:{asked}", connection(wordpress_site).actor, "", SINCE, context=post.id)
    answer, since = Draft('On the market, it\'s the "old" one', in_reply_to=note), datetime.now(UTC)
    losing = Losing(lambda request: request.method == "POST")
    with pytest.raises(OutcomeUnknown):
        WordPressPublisher(connection(wordpress_site, transport=losing)).publish(answer, key=new_key())
    found = publisher.find(answer, key="", since=since)
    assert found is not None
    assert publisher.find(replace(answer, content="Somewhere else"), key="", since=since) is None
    thread = WordPressConversations(connection(wordpress_site)).thread(post.id)
    assert [note.id for note in thread.notes][2:] == [found.id]


def test_nothing_is_found_that_was_never_sent(wordpress_site: WordPressSite) -> None:
    publisher = WordPressPublisher(connection(wordpress_site))
    draft = Draft("The same words every week", name="Quiz")
    publisher.publish(draft, key=new_key())
    assert publisher.find(draft, key=new_key(), since=SINCE) is None


def test_the_same_post_under_two_keys_is_two_posts(wordpress_site: WordPressSite) -> None:
    publisher = WordPressPublisher(connection(wordpress_site))
    draft = Draft("The same words every week", name=f"Quiz {new_key()}")
    one, two = (publisher.publish(draft, key=new_key()) for _ in range(2))
    assert one.id != two.id
    assert len(titled(wordpress_site, draft.name)) == 2


@pytest.mark.parametrize("status", ["hold", "spam", "trash"])
def test_held_comments_are_limited_and_spam_is_left_out(wordpress_site: WordPressSite, status: str) -> None:
    us = connection(wordpress_site)
    reader = WordPressConversations(us)
    post = WordPressPublisher(us).publish(Draft("Talk", name=f"Talk {new_key()}"), key=new_key())
    number = wordpress_site.visitor_comment(int(post.id.removeprefix("post:")), "Sietse", f"Cheap {status}")
    with wordpress_site.client("admin") as client:
        client.post(f"comments/{number}", json={"status": status}).raise_for_status()
    seen = [a.object for a in news(reader) if isinstance(a, Create) and a.object.id == f"comment:{number}"]
    assert [note.visibility for note in seen] == (["limited"] if status == "hold" else [])
    thread = reader.thread(post.id)
    assert thread.complete
    assert len(thread.notes) == (2 if status == "hold" else 1)


def test_an_edited_post_is_told(wordpress_site: WordPressSite) -> None:
    us = connection(wordpress_site)
    post = WordPressPublisher(us).publish(Draft("First words", name=f"Edit {new_key()}"), key=new_key())
    with wordpress_site.client("admin") as client:
        body = {"content": "<p>Other words</p>", "date_gmt": "2026-01-01T10:00:00"}
        client.post(f"posts/{post.id.removeprefix('post:')}", json=body).raise_for_status()
    told_now = [a.object.content for a in news(WordPressConversations(us)) if a.object.id == post.id]  # type: ignore[union-attr]
    assert told_now == ["Other words"]


def test_a_file_the_site_does_not_take_is_rejected(wordpress_site: WordPressSite) -> None:
    us = connection(wordpress_site, "author1")
    page = Attachment("image/png", content=b"<?php echo 1; ?>")
    title = f"File {new_key()}"
    with pytest.raises(Rejected):
        WordPressPublisher(us).publish(Draft("x", name=title, attachment=(page,)), key=new_key())
    assert titled(wordpress_site, title) == []


def test_closed_comments_are_a_closed_window(wordpress_site: WordPressSite) -> None:
    us = connection(wordpress_site)
    post = WordPressPublisher(us).publish(Draft("Quiet", name=f"Quiet {new_key()}"), key=new_key())
    with wordpress_site.client("admin") as client:
        client.post(
            f"posts/{post.id.removeprefix('post:')}", json={"comment_status": "closed"}
        ).raise_for_status()
    note = Note(post.id, us.actor, "Quiet", SINCE, context=post.id)
    with pytest.raises(WindowClosed):
        WordPressPublisher(us).publish(Draft("Hello?", in_reply_to=note), key=new_key())


def test_a_wrong_password_is_unauthorized(wordpress_site: WordPressSite) -> None:
    with pytest.raises(Unauthorized):
        sign_in(wordpress_site, "admin", "abcd efgh ijkl mnop qrst uvwx")


def test_a_withdrawn_password_is_unauthorized_everywhere(wordpress_site: WordPressSite) -> None:
    us = connection(wordpress_site)
    withdrawn = replace(us, credentials={**us.credentials, "password": "abcd efgh"})
    for call in (
        lambda: network.authoriser.check(withdrawn),
        lambda: WordPressPublisher(withdrawn).publish(Draft("x", name="x"), key=new_key()),
        lambda: WordPressConversations(withdrawn).news("", since=SINCE),
        lambda: WordPressPublisher(withdrawn).delete("post:1"),
    ):
        with pytest.raises(Unauthorized):
            call()


def test_a_subscriber_may_not_connect(wordpress_site: WordPressSite) -> None:
    with pytest.raises(Forbidden):
        sign_in(wordpress_site, "reader")


def test_a_lowered_role_is_forbidden(wordpress_site: WordPressSite) -> None:
    us = connection(wordpress_site)
    password = wordpress_site.users["reader"].app_password
    lowered = replace(us, credentials={**us.credentials, "username": "reader", "password": password})
    with pytest.raises(Forbidden):
        WordPressPublisher(lowered).publish(Draft("x", name="x"), key=new_key())


def test_the_site_without_pretty_addresses_works_alike(wordpress_site: WordPressSite) -> None:
    us = connection(wordpress_site)
    plainly = replace(us, credentials={**us.credentials, "api": f"{wordpress_site.url}/?rest_route=/"})
    assert network.authoriser.check(plainly) == us.actor
    receipt = WordPressPublisher(plainly).publish(Draft("Plain", name=f"Plain {new_key()}"), key=new_key())
    assert WordPressConversations(plainly).thread(receipt.id).complete


@pytest.mark.parametrize("decision", ["approve", "reject"])
def test_the_sites_own_page_grants_a_password(wordpress_site: WordPressSite, decision: str) -> None:
    begun = network.authoriser.begin(
        Client(POLICY),
        {"site": wordpress_site.url},
        redirect_uri="http://stamgast.example/back",
        state="st-1",
    )
    with httpx2.Client(trust_env=False) as browser:
        login = {"log": "admin", "pwd": wordpress_site.users["admin"].password, "testcookie": "1"}
        browser.cookies.set("wordpress_test_cookie", "WP Cookie check")
        browser.post(f"{wordpress_site.url}/wp-login.php", data=login)
        page = browser.get(begun.url).text
        fields = dict(re.findall(r'<input type="(?:hidden|text)"[^>]*name="([^"]+)" value="([^"]*)"', page))
        fields = {name: html.unescape(value) for name, value in fields.items()} | {decision: "1"}
        back = browser.post(begun.url.partition("?")[0], data=fields).headers["location"]
    assert back.startswith("http://stamgast.example/back?")
    query = dict(parse_qsl(urlsplit(back).query))
    if decision == "reject":
        with pytest.raises(Unauthorized):
            network.authoriser.finish(Client(POLICY), begun.pending, query)
    else:
        connected = network.authoriser.finish(Client(POLICY), begun.pending, query)
        assert connected.actor.handle == "admin"
