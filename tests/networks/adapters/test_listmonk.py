"""Listmonk: what the scenarios cannot show: each step lost, odd input, and texts that look like templates."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stamgast.networks.adapters.listmonk import network
from stamgast.networks.adapters.listmonk.composing import campaign, title_in, words_in
from stamgast.networks.adapters.listmonk.house import house
from stamgast.networks.adapters.listmonk.publisher import ListmonkPublisher
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import NetworkError, Rejected
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Attachment, Draft
from tests.fakes.faulty_http import AFTER
from tests.fakes.listmonk import FakeListmonk

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PICTURE = Attachment("image/png", "A tap with a goat", content=b"png")
DRAFT = Draft("Four o'clock?", language="en", name="Opening on Saturday", attachment=(PICTURE,))
TYPED = {
    "site": "https://lists.bookshop.example",
    "api_user": "stamgast",
    "token": "secret",
    "lists": "1",
    "address": "news@bookshop.example",
    "name": "Corner Bookshop",
}
EXPRESSIONS = re.compile(r'\{\{ UnsubscribeURL \}\}|\{\{ (?:Safe )?"(?:[^"\\{}]|\\.)*" \}\}')
"""Those that are ours to write."""


@pytest.fixture
def server() -> Iterator[FakeListmonk]:
    with FakeListmonk() as running:
        yield running


@pytest.fixture
def connection(server: FakeListmonk) -> Connection:
    client = Client(Policy(allowed=frozenset({"127.0.0.1"}), read_timeout=0.3))
    found = network.authorising().connect(client, server.answers)
    return Connection(client, found.server, found.actor, found.credentials, lambda _: None, lambda: NOW)


def insisting(publisher: ListmonkPublisher, key: str, draft: Draft = DRAFT) -> str:
    """Send as the outbox does: look after what is unclear, try again after what did not go out."""
    for _ in range(5):
        try:
            return publisher.publish(draft, key=key).id
        except NetworkError:
            found = publisher.find(draft, key=key, since=NOW)
            if found is not None:
                return found.id
    raise AssertionError("it never went out")


@pytest.mark.parametrize("step", ["campaigns", "media", "create", "status"])
@pytest.mark.parametrize("fault", AFTER)
def test_each_step_may_be_lost_and_the_list_gets_it_once(
    server: FakeListmonk, connection: Connection, step: str, fault: str
) -> None:
    server.inject(step, f"{fault}_after_commit")
    publisher = ListmonkPublisher(connection)
    assert insisting(publisher, "4711") == "<stamgast.4711@bokkafeen.example>"
    assert [c["status"] for c in server.campaigns] == ["running"]
    assert len(server.sent) == 1
    assert f"{server.url}/uploads/" in server.sent[0]["body"]


@pytest.mark.parametrize("fault", AFTER)
def test_words_that_were_changed_after_a_draft_was_made_are_those_that_go_out(
    server: FakeListmonk, connection: Connection, fault: str
) -> None:
    publisher = ListmonkPublisher(connection)
    server.inject("status", "503_before")
    with pytest.raises(NetworkError):
        publisher.publish(DRAFT, key="4711")
    server.inject("update", f"{fault}_after_commit")
    insisting(publisher, "4711", replace(DRAFT, content="Five o'clock!", name="Opening on Sunday"))
    (out,) = server.sent
    assert (out["subject"], len(server.campaigns)) == ("Opening on Sunday", 1)
    assert "Five o&#x27;clock!" in out["body"]
    assert words_in(out).startswith("Five o'clock!")


def test_of_two_drafts_of_one_newsletter_one_is_started_once(
    server: FakeListmonk, connection: Connection
) -> None:
    publisher = ListmonkPublisher(connection)
    server.inject("status", "503_before", times=5)
    for _ in range(2):
        with pytest.raises(NetworkError):
            publisher.publish(DRAFT, key="4711")
    late = {**server.campaigns[0], "id": 2}  # a request that was given up arrives after all
    server.campaigns.append(late)
    server._faults.clear()
    for _ in range(3):
        publisher.publish(DRAFT, key="4711")
    assert [c["id"] for c in server.sent] == [1]
    assert publisher.find(DRAFT, key="4711", since=NOW) is not None
    assert publisher.find(DRAFT, key="471", since=NOW) is None


def test_what_is_out_is_told_with_its_words_and_what_came_back(
    server: FakeListmonk, connection: Connection
) -> None:
    draft = Draft('Who said {{ "x" }} @home?\n\n<b>', language="sv", name="{{ Title }} @TrackLink")
    receipt = ListmonkPublisher(connection).publish(draft, key="4711")
    for number in range(501):
        server.bounce(server.sent[0], f"r{number}@mail.example", "hard" if number % 2 else "soft")
    assert network.conversations is not None
    reader = network.conversations(connection)
    page = reader.news("", since=NOW.replace(year=2000))
    (told,) = page.activities
    assert isinstance(told, Create)
    assert (told.object.id, told.object.name) == (receipt.id, draft.name)
    assert told.object.content == draft.content
    assert len({each.recipient for each in page.returns}) == 501
    assert {each.note for each in page.returns} == {receipt.id}
    assert sum(each.is_final for each in page.returns) == 250
    assert reader.news(page.cursor, since=NOW).returns == ()


text = st.text(alphabet=st.sampled_from('{}@"\\ab .-<>&/:\n\t`éTrackLink\u2028'), max_size=40) | st.text(
    max_size=20
)


@given(title=text, content=text, alternative=text, name=text)
@example(title="{{ .Subscriber.Email }}", content="{{TrackView}}", alternative="{{ x }}", name="{{ x }}")
@example(title='{{ "', content="https://x.example/@TrackLink", alternative="{{", name='"')
@example(title="{{ \\", content='\\" }}{{ .Subscriber.UUID }}', alternative='" }}', name="\\")
def test_no_text_becomes_an_expression_of_a_template(
    title: str, content: str, alternative: str, name: str
) -> None:
    chosen = house({**TYPED, "name": name})
    pictures = (Attachment("image/png", alternative, content=b"png"),)
    written = campaign(
        chosen, Draft(content, name=title, attachment=pictures), "4711", ["https://x.example/{{ y }}.png"]
    )
    for field in ("subject", "body", "altbody", "from_email"):
        assert "{{" not in EXPRESSIONS.sub("", written[field])
        assert "@TrackLink" not in written[field] or "{{" not in written[field]
    assert written["altbody"].count("{{ UnsubscribeURL }}") == written["body"].count("{{") == 1
    assert title_in(written) == " ".join(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", " ", title).split())
    said = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", "", content.replace("\r\n", "\n").replace("\r", "\n"))
    assert words_in(written).startswith(said.strip())


@pytest.mark.parametrize(
    ("typed", "site"),
    [
        ("lists.bookshop.example", "https://lists.bookshop.example"),
        (" https://lists.bookshop.example/ ", "https://lists.bookshop.example"),
        ("https://lists.bookshop.example/admin/campaigns/7?x=1", "https://lists.bookshop.example"),
        ("https://bookshop.example/listmonk/api", "https://bookshop.example/listmonk"),
        ("http://127.0.0.1:9000/admin", "http://127.0.0.1:9000"),
    ],
)
def test_the_address_is_read_as_people_paste_it(typed: str, site: str) -> None:
    assert house({**TYPED, "site": typed}).site == site


@pytest.mark.parametrize(
    "wrong",
    [
        {"site": ""}, {"site": "https://"}, {"site": "https://[::1"}, {"site": "https://x.example/?a=1"},
        {"api_user": ""}, {"api_user": "a:b"}, {"api_user": "a\nb"}, {"token": "påse"}, {"token": ""},
        {"address": "news"}, {"address": "{{x}}@bookshop.example"}, {"answers": "{{x}}@bookshop.example"},
        {"imap": "imap.bookshop.example"}, {"password": "secret"},
        {"imap": "imap.bookshop.example", "password": "secret"},
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_before_anything_is_asked(wrong: Mapping[str, str]) -> None:
    with pytest.raises(Rejected):
        house({**TYPED, **wrong})


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Regulars", "1"), (" regulars ,PRESS", "1,2"), ("2,2", "2"), ("press, 1", "2,1")],
)
def test_lists_are_found_by_name_or_number(
    server: FakeListmonk, connection: Connection, typed: str, kept: str
) -> None:
    server.lists[2] = "Press"
    found = network.authorising().connect(connection.client, {**server.answers, "lists": typed})
    assert found.credentials["lists"] == kept


@pytest.mark.parametrize("typed", ["", ",", "Strangers", "Regulars, Strangers"])
def test_a_list_that_is_not_there_is_refused(
    server: FakeListmonk, connection: Connection, typed: str
) -> None:
    with pytest.raises(Rejected, match="no list"):
        network.authorising().connect(connection.client, {**server.answers, "lists": typed})


@pytest.mark.parametrize("status", ["scheduled", "paused", "cancelled", "finished"])
def test_what_somebody_took_over_in_listmonk_is_not_started_again(
    server: FakeListmonk, connection: Connection, status: str
) -> None:
    publisher = ListmonkPublisher(connection)
    server.inject("status", "503_before")
    with pytest.raises(NetworkError):
        publisher.publish(DRAFT, key="4711")
    server.campaigns[0]["status"] = status
    assert publisher.publish(DRAFT, key="4711").raw["campaign"] == 1
    assert server.sent == []


def test_the_guard_stops_the_start_and_nothing_before_it(
    server: FakeListmonk, connection: Connection
) -> None:
    class Stopped(Exception):
        pass

    def guard() -> None:
        raise Stopped

    guarded: Callable[[], Client] = lambda: connection.client.guarded(guard)  # noqa: E731
    held = Connection(
        guarded(),
        connection.server,
        connection.actor,
        connection.credentials,
        connection.keep,
        connection.now,
    )
    with pytest.raises(Stopped):
        ListmonkPublisher(held).publish(DRAFT, key="4711")
    assert (server.calls["create"], server.calls["status"], server.sent) == (1, 0, [])
