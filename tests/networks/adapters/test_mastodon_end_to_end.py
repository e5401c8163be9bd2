"""Mastodon and its dialects end to end, against a server with state that loses answers on demand."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest

from stamgast.networks.adapters.mastodon import media, network
from stamgast.networks.adapters.mastodon.counting import LIMITS, server_limits
from stamgast.networks.capabilities import Connection, Page, Publisher
from stamgast.networks.errors import (
    NetworkError,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
)
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.activities import Create, Update
from stamgast.vocabulary.objects import Attachment, Draft, Note
from tests.fakes.mastodon import Dialect, FakeMastodon

DIALECTS: tuple[Dialect, ...] = ("gotosocial", "takahe", "hollo")
CALLBACK = "https://stamgast.example/cb"
DRAFT = Draft(
    "Bokkafeen opens on Saturday, says @oene@pub.example.\n\nhttps://example.com/" + "a" * 40, language="en"
)
PICTURE = Attachment("image/jpeg", "A brass beer tap", content=b"\xff\xd8\xff")
LOST = ("reset", "timeout", "500", "502", "truncated", "html")
STATUS_FIELDS = """
    id uri url created_at edited_at in_reply_to_id in_reply_to_account_id sensitive spoiler_text visibility
    language content replies_count reblogs_count favourites_count quotes_count favourited reblogged bookmarked
    muted pinned reblog card poll media_attachments mentions tags emojis application account
"""
ACCOUNT_FIELDS = """
    id username acct uri url display_name note avatar avatar_static header header_static locked fields emojis
    bot group discoverable indexable created_at last_status_at statuses_count followers_count following_count
    avatar_description header_description hide_collections roles
"""


@pytest.fixture(params=["mastodon", *(pytest.param(each, marks=pytest.mark.long) for each in DIALECTS)])
def server(request: pytest.FixtureRequest) -> Iterator[FakeMastodon]:
    with FakeMastodon(request.param) as running:
        yield running


@pytest.fixture(scope="module")
def client() -> Client:
    return Client(Policy(allowed=frozenset({"127.0.0.1"}), read_timeout=0.3))


@pytest.fixture
def connection(server: FakeMastodon, client: Client) -> Connection:
    connected = network.authoriser.connect(client, {"server": server.url, "access_token": server.token})
    return Connection(
        client,
        connected.server,
        connected.actor,
        connected.credentials,
        lambda _: None,
        lambda: datetime.now(UTC),
    )


def an_hour_ago() -> datetime:
    return datetime.now(UTC) - timedelta(hours=1)


def heard(connection: Connection, cursor: str = "") -> tuple[list[Note], str]:
    """Read all news from a cursor on, page by page; the pages must come to an end."""
    notes: list[Note] = []
    for _ in range(20):
        page = read_page(connection, cursor)
        notes += [activity.object for activity in page.activities if isinstance(activity, Create | Update)]
        cursor = page.cursor
        if not page.more:
            return notes, cursor
    raise AssertionError("the news never end")


def read_page(connection: Connection, cursor: str) -> Page:
    assert network.conversations is not None
    return network.conversations(connection).news(cursor, since=an_hour_ago())


def publisher(connection: Connection) -> Publisher:
    assert network.publisher is not None
    return network.publisher(connection)


def test_an_account_is_connected_with_its_servers_numbers(server: FakeMastodon, client: Client) -> None:
    connected = network.authoriser.connect(client, {"server": server.url, "access_token": server.token})
    assert (connected.actor.handle, connected.limits["text"]) == ("bokkafeen", 500)


def test_an_account_is_connected_through_the_servers_own_page(server: FakeMastodon, client: Client) -> None:
    redirect = network.authoriser.begin(client, {"server": server.url}, redirect_uri=CALLBACK, state="st-1")
    assert bool(redirect.pending["verifier"]) == (server.dialect == "mastodon")
    back = httpx2.get(redirect.url, follow_redirects=False).headers["location"]
    connected = network.authoriser.finish(client, redirect.pending, dict(parse_qsl(urlsplit(back).query)))
    assert connected.actor.id == server.us["id"]
    assert "write" in " ".join(connected.scopes)


def test_a_code_without_its_verifier_is_worth_nothing(client: Client) -> None:
    with FakeMastodon() as server:
        redirect = network.authoriser.begin(
            client, {"server": server.url}, redirect_uri=CALLBACK, state="st-1"
        )
        back = httpx2.get(redirect.url, follow_redirects=False).headers["location"]
        stolen = {**redirect.pending, "verifier": "another"}
        with pytest.raises(Unauthorized):
            network.authoriser.finish(client, stolen, dict(parse_qsl(urlsplit(back).query)))


def test_a_picture_goes_out_with_its_words(server: FakeMastodon, connection: Connection) -> None:
    server.media_questions = 1
    receipt = publisher(connection).publish(Draft("New on tap", attachment=(PICTURE,)), key="k-1")
    (status,) = server.statuses
    assert (status["id"], status["media_attachments"][0]["description"]) == (receipt.id, "A brass beer tap")


@pytest.mark.parametrize(
    ("kind", "ending"), [("video/mp4", "mp4"), ("video/quicktime", "mov"), ("video/webm", "webm")]
)
def test_a_film_is_waited_for_until_the_server_has_written_it_anew(
    server: FakeMastodon, connection: Connection, kind: str, ending: str
) -> None:
    server.media_questions = 2
    film = Attachment(kind, "The tap is opened", content=b"film")
    publisher(connection).publish(Draft("New on tap", attachment=(film,)), key="k-1")
    (status,) = server.statuses
    (shown,) = status["media_attachments"]
    assert (shown["type"], shown["description"]) == ("video", "The tap is opened")
    assert media.ENDINGS[kind] == ending


def test_a_film_that_takes_too_long_is_tried_again_later_and_nothing_is_out(
    server: FakeMastodon, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media, "FILM_WAITS", (0.0, 0.0))
    server.media_questions = 9
    film = Attachment("video/mp4", "The tap is opened", content=b"film")
    with pytest.raises(Unavailable, match="still working"):
        publisher(connection).publish(Draft("New on tap", attachment=(film,)), key="k-1")
    assert server.statuses == []


def test_what_a_server_takes_of_films_is_its_own_number(connection: Connection) -> None:
    numbers = {"video_size_limit": 40_000_000, "video_matrix_limit": 9, "video_frame_rate_limit": 50}
    told = {"configuration": {"media_attachments": numbers}}
    films = LIMITS.narrowed(server_limits(told)).films
    assert films is not None
    assert (films.bytes.value, films.pixels.value, films.fastest.value) == (40_000_000, 9, 50)
    assert films.seconds.value is None


def test_a_reply_reaches_the_person_it_answers(server: FakeMastodon, connection: Connection) -> None:
    server.people_say("@bokkafeen live music?", visibility="unlisted")
    (question,), _ = heard(connection)
    publisher(connection).publish(Draft("yes, at nine", in_reply_to=question), key="k-1")
    (reply,) = server.statuses
    assert [mention["acct"] for mention in reply["mentions"]] == ["trijn@other.example"]
    assert (reply["in_reply_to_id"], reply["visibility"]) == (question.id, "unlisted")


@pytest.mark.parametrize("fault", LOST)
def test_a_post_whose_answer_is_lost_is_found_again(
    server: FakeMastodon, connection: Connection, fault: str
) -> None:
    started = datetime.now(UTC)
    server.inject("post_status", f"{fault}_after_commit")
    with pytest.raises(OutcomeUnknown):
        publisher(connection).publish(DRAFT, key="k-1")
    found = publisher(connection).find(DRAFT, key="k-1", since=started)
    assert found is not None
    assert [status["id"] for status in server.statuses] == [found.id]


@pytest.mark.parametrize("visibility", ["public", "direct"])
def test_a_reply_whose_answer_is_lost_is_found_again(
    server: FakeMastodon, connection: Connection, visibility: str
) -> None:
    server.people_say("@bokkafeen live music?", visibility=visibility)
    (question,), _ = heard(connection)
    draft = Draft("yes, at nine", in_reply_to=question)
    server.inject("post_status", "reset_after_commit")
    with pytest.raises(OutcomeUnknown):
        publisher(connection).publish(draft, key="k-1")
    found = publisher(connection).find(draft, key="k-1", since=an_hour_ago())
    assert found is not None
    assert [status["id"] for status in server.statuses] == [found.id]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("reset_before", OutcomeUnknown),
        ("503_before", OutcomeUnknown),
        ("429", RateLimited),
        ("401", Unauthorized),
    ],
)
def test_a_post_that_never_arrived_is_not_found(
    server: FakeMastodon, connection: Connection, fault: str, error: type[NetworkError]
) -> None:
    server.inject("post_status", fault)
    with pytest.raises(error):
        publisher(connection).publish(DRAFT, key="k-1")
    assert publisher(connection).find(DRAFT, key="k-1", since=an_hour_ago()) is None
    assert server.statuses == []


def test_the_pause_a_dialect_asks_for_is_understood(server: FakeMastodon, connection: Connection) -> None:
    server.inject("post_status", "429")
    with pytest.raises(RateLimited) as caught:
        publisher(connection).publish(DRAFT, key="k-1")
    assert timedelta(minutes=4) < caught.value.retry_at - datetime.now(UTC) < timedelta(minutes=6)


def test_a_similar_post_is_not_mistaken_for_ours(server: FakeMastodon, connection: Connection) -> None:
    server.we_say("Bokkafeen opens on Sunday")
    other = server.people_say("hello")
    server.we_say("Bokkafeen opens", in_reply_to_id=other["id"])
    server.we_say("Bokkafeen opens", spoiler_text="beer")
    assert publisher(connection).find(Draft("Bokkafeen opens"), key="k", since=an_hour_ago()) is None
    assert (
        publisher(connection).find(Draft("Bokkafeen opens", summary="beer"), key="k", since=an_hour_ago())
        is not None
    )


def test_the_key_alone_protects_only_some_servers(server: FakeMastodon, connection: Connection) -> None:
    for _ in range(2):
        publisher(connection).publish(DRAFT, key="k-1")
    assert len(server.statuses) == (1 if server.dialect in ("mastodon", "hollo") else 2)


def test_deleting_twice_is_no_error(server: FakeMastodon, connection: Connection) -> None:
    receipt = publisher(connection).publish(DRAFT, key="k-1")
    publisher(connection).delete(receipt.id)
    publisher(connection).delete(receipt.id)
    assert server.statuses == []
    assert server.calls["delete_status"] == 2


def test_a_backlog_is_read_whole_and_each_word_once(server: FakeMastodon, connection: Connection) -> None:
    said = [server.people_say(f"@bokkafeen {n}")["id"] for n in range(95)]
    said += [server.we_say(f"post {n}")["id"] for n in range(45)]
    notes, cursor = heard(connection)
    assert sorted(note.id for note in notes) == sorted(said)
    later = [server.people_say(f"@bokkafeen again {n}")["id"] for n in range(50)]
    notes, cursor = heard(connection, cursor)
    assert sorted(note.id for note in notes) == sorted(later)
    assert heard(connection, cursor)[0] == []


def test_what_is_said_and_deleted_while_we_page_loses_nothing(
    server: FakeMastodon, connection: Connection
) -> None:
    said = [server.people_say(f"@bokkafeen {n}")["id"] for n in range(60)]
    first = read_page(connection, "")
    assert first.more
    server.delete(said[-1])
    server.delete(said[10])
    late = server.people_say("@bokkafeen late")["id"]
    rest, cursor = heard(connection, first.cursor)
    later, _ = heard(connection, cursor)
    read = {activity.object.id for activity in first.activities if isinstance(activity, Create)}
    assert {*said, late} - read - {note.id for note in (*rest, *later)} == {said[10]}


def test_a_page_begins_with_the_oldest(server: FakeMastodon, connection: Connection) -> None:
    server.we_say("we are open")
    server.people_say("@bokkafeen hello")
    server.we_say("hello yourself")
    assert [note.content for note in heard(connection)[0]] == [
        "we are open",
        "@bokkafeen hello",
        "hello yourself",
    ]


def test_an_edit_that_is_told_is_read(connection: Connection, server: FakeMastodon) -> None:
    said = server.people_say("@bokkafeen live music?")
    _, cursor = heard(connection)
    server.edit(said["id"], "@bokkafeen live jazz?", notify=True)
    page = read_page(connection, cursor)
    if server.dialect == "takahe":
        assert page.activities == ()  # it knows no such notification
    else:
        (update,) = page.activities
        assert isinstance(update, Update)
        assert update.object.content == "@bokkafeen live jazz?"


def test_a_conversation_is_read_whole_edited_and_cut(server: FakeMastodon, connection: Connection) -> None:
    assert network.conversations is not None
    reader = network.conversations(connection)
    root = server.we_say("we are open")
    question = server.people_say("@bokkafeen till when?", in_reply_to=root["id"])
    answer = server.we_say("till ten", in_reply_to_id=question["id"])
    server.edit(question["id"], "@bokkafeen until when?")
    thread = reader.thread(answer["id"])
    assert [note.content for note in thread.notes] == ["we are open", "@bokkafeen until when?", "till ten"]
    assert ({note.context for note in thread.notes}, thread.complete) == ({root["id"]}, True)
    server.delete(answer["id"])
    assert [note.id for note in reader.thread(root["id"]).notes] == [root["id"], question["id"]]


def test_a_revoked_token_is_noticed(server: FakeMastodon, connection: Connection) -> None:
    assert network.authoriser.check(connection).id == server.us["id"]
    server.revoke()
    with pytest.raises(Unauthorized):
        network.authoriser.check(connection)


def test_a_text_too_long_is_rejected_and_a_lost_picture_is_tried_again(
    server: FakeMastodon, connection: Connection
) -> None:
    with pytest.raises(Rejected):
        publisher(connection).publish(Draft("x" * 501), key="k-1")
    server.inject("post_media", "timeout_after_commit")
    with pytest.raises(Unavailable):
        publisher(connection).publish(Draft("tap", attachment=(PICTURE,)), key="k-2")
    assert server.statuses == []


def test_the_fake_answers_in_the_shape_of_the_real_one() -> None:
    with FakeMastodon() as server:
        status = server.people_say("@bokkafeen hello")
        assert set(status) == set(STATUS_FIELDS.split())
        assert set(status["account"]) == set(ACCOUNT_FIELDS.split())
        answer = httpx2.get(
            f"{server.url}/api/v1/notifications", headers={"Authorization": f"Bearer {server.token}"}
        )
        assert set(answer.json()[0]) == {"id", "type", "group_key", "created_at", "account", "status"}
