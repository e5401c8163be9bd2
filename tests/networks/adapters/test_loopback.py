"""The loopback network: what is published once is there once, and news comes in order."""

import multiprocessing
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stamgast.networks.adapters.loopback import network, notes
from stamgast.networks.adapters.loopback.file import create, instant, reading, ticks, writing
from stamgast.networks.capabilities import Connection, ConversationReader, Publisher
from stamgast.networks.errors import (
    Gone,
    Misconfigured,
    NetworkError,
    Rejected,
    Unauthorized,
    Unsupported,
)
from stamgast.networks.safety import Client
from stamgast.vocabulary.activities import Create, Delete, Update
from stamgast.vocabulary.objects import Actor, Attachment, Draft
from tests.networks.adapters.conftest import NOW, Clock, connected

MAJA = Actor(id="maja", name="Maja", handle="maja")


def publisher(connection: Connection) -> Publisher:
    assert network.publisher is not None
    return network.publisher(connection)


def reader(connection: Connection) -> ConversationReader:
    assert network.conversations is not None
    return network.conversations(connection)


def say(connection: Connection, text: str, *, to: str, after: timedelta = timedelta(0)) -> str:
    """Let Maja say something that comes into view ``after`` a while."""
    at = NOW + after
    said = notes.Said(connection.actor.id, MAJA, text, published=at, visible_at=at, in_reply_to=to)
    with writing(connection.credentials["path"]) as db:
        return str(notes.add(db, said)["id"])


def how_many(connection: Connection) -> int:
    with reading(connection.credentials["path"]) as db:
        (count,) = db.execute("SELECT count(*) FROM notes").fetchone()
        return int(count)


def words(connection: Connection, cursor: str = "") -> tuple[list[str], str]:
    page = reader(connection).news(cursor, since=NOW - timedelta(days=1))
    return [
        a.object.content if isinstance(a, Create) else type(a).__name__ for a in page.activities
    ], page.cursor


# Connecting


def test_the_same_name_is_the_same_account(path: str, clock: Clock) -> None:
    first, again, other = (connected(path, clock, name) for name in ("Corner", " Corner ", "Evenings"))
    assert first.actor == again.actor
    assert first.actor.id != other.actor.id
    assert network.authoriser.check(first) == first.actor


def test_names_that_look_alike_are_accounts_apart(path: str) -> None:
    ids = [notes.open_account(path, name).id for name in ("Bookshop", "Book shop", "☕", "Bookshop")]
    assert ids == ["bookshop", "bookshop2", "account", "bookshop"]


@pytest.mark.parametrize("answers", [{}, {"name": " ", "path": "x"}, {"name": "Corner"}])
def test_an_account_needs_a_name_and_a_network(answers: dict[str, str]) -> None:
    with pytest.raises(Rejected):
        network.authoriser.connect(Client(), answers)


def test_connecting_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured):
        network.authoriser.connect(Client(), {"name": "Corner", "path": str(tmp_path / "new.sqlite3")})
    assert list(tmp_path.iterdir()) == []


def test_another_database_is_never_taken_for_a_network(tmp_path: Path) -> None:
    stranger = tmp_path / "app.sqlite3"
    with sqlite3.connect(stranger) as db:
        db.execute("CREATE TABLE accounts (id)")
    db.close()
    for attempt in (
        lambda: create(stranger),
        lambda: network.authoriser.connect(Client(), {"name": "Corner", "path": str(stranger)}),
    ):
        with pytest.raises(Misconfigured):
            attempt()
    with sqlite3.connect(stranger) as db:
        assert [row[0] for row in db.execute("SELECT name FROM sqlite_schema")] == ["accounts"]
    db.close()


def test_a_file_that_is_no_database_is_misconfigured(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear bookshop, " * 100)
    with pytest.raises(Misconfigured):
        network.authoriser.connect(Client(), {"name": "Corner", "path": str(tmp_path / "letter.txt")})


def test_an_account_the_network_does_not_know_is_unauthorized(connection: Connection) -> None:
    stranger = replace(connection, actor=Actor(id="account-9", name="Nobody"))
    with pytest.raises(Unauthorized):
        network.authoriser.check(stranger)
    with pytest.raises(Unauthorized):
        publisher(stranger).publish(Draft("Hello?"), key="k")
    with pytest.raises(Unauthorized):
        reader(stranger).news("", since=NOW)


# Publishing


def test_the_same_key_gives_the_same_receipt(connection: Connection) -> None:
    first = publisher(connection).publish(Draft("Which cake?"), key="k")
    again = publisher(connection).publish(Draft("Which cake?"), key="k")
    assert first == again
    assert how_many(connection) == 1


def test_the_forgetful_style_publishes_a_repeat_again_and_says_so(path: str, clock: Clock) -> None:
    forgetful = connected(path, clock, style="none")
    ids = {publisher(forgetful).publish(Draft("Which cake?"), key="k").id for _ in range(2)}
    assert len(ids) == 2
    assert publisher(forgetful).retry_safe_for == timedelta(0)


def test_keys_of_two_accounts_do_not_meet(path: str, clock: Clock) -> None:
    ids = {publisher(connected(path, clock, name)).publish(Draft("Hi?"), key="k").id for name in "AB"}
    assert len(ids) == 2


def _publish_in_a_process(path: str, barrier: object, ids: object) -> None:
    barrier.wait()  # type: ignore[attr-defined]
    mine = [
        publisher(connected(path, Clock())).publish(Draft(f"Post {n}?"), key=f"k{n}").id for n in range(20)
    ]
    ids.put(mine)  # type: ignore[attr-defined]


@pytest.mark.long
def test_two_processes_publishing_with_the_same_keys_make_each_note_once(path: str, clock: Clock) -> None:
    context = multiprocessing.get_context("spawn")
    barrier, ids = context.Barrier(2), context.Queue()
    both = [context.Process(target=_publish_in_a_process, args=(path, barrier, ids)) for _ in range(2)]
    for process in both:
        process.start()
    answers = [ids.get(timeout=60) for _ in both]
    for process in both:
        process.join(60)
    assert answers[0] == answers[1]
    assert how_many(connected(path, clock)) == 20


@pytest.mark.parametrize("style", ["key", "none"])
def test_what_is_out_is_found_and_what_is_not_is_not(path: str, clock: Clock, style: str) -> None:
    ours = publisher(connected(path, clock, style=style))
    picture = Attachment("image/png", name="A cake", content=b"123")
    draft = Draft("Which cake?", attachment=(picture,))
    receipt = ours.publish(draft, key="k")
    assert ours.find(draft, key="k", since=NOW) == receipt
    assert ours.find(Draft("Which tea?"), key="other", since=NOW) is None
    assert ours.find(draft, key="k", since=NOW + timedelta(seconds=1)) is None
    ours.delete(receipt.id)
    assert ours.find(draft, key="k", since=NOW) is None


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (Draft("  "), Rejected),
        (Draft("x" * 501), Rejected),
        (Draft("x", attachment=(Attachment("image/png"),) * 5), Rejected),
        (Draft("x", attachment=(Attachment("image/png", name="y" * 1501),)), Rejected),
        (Draft("x", attachment=(Attachment("image/png", content=b"0" * 8_000_001),)), Rejected),
        (Draft("x", attachment=(Attachment("video/mp4"),)), Unsupported),
    ],
)
def test_what_the_network_does_not_accept_is_refused_whole(
    connection: Connection, draft: Draft, error: type[NetworkError]
) -> None:
    with pytest.raises(error):
        publisher(connection).publish(draft, key="k")
    assert how_many(connection) == 0


def test_characters_are_counted_as_people_see_them(connection: Connection) -> None:
    assert publisher(connection).publish(Draft("👩‍👩‍👧" * 500), key="k").id


def test_of_a_picture_type_and_alternative_text_come_back(connection: Connection) -> None:
    picture = Attachment("image/webp", name="Två bullar på ett fat", content=b"12345")
    receipt = publisher(connection).publish(Draft("Fika?", attachment=(picture,)), key="k")
    (note,) = reader(connection).thread(receipt.id).notes
    assert note.attachment == (replace(picture, content=b""),)


def test_only_notes_of_our_own_can_be_deleted_and_twice_is_no_error(connection: Connection) -> None:
    ours = publisher(connection)
    root = ours.publish(Draft("Which cake?"), key="k").id
    with pytest.raises(Rejected):
        ours.delete(say(connection, "Plum!", to=root))
    for _ in range(2):
        ours.delete(root)
    ours.delete("no such note")
    with pytest.raises(Gone):
        reader(connection).thread(root)


# Conversations


def test_a_reply_belongs_to_the_conversation_it_answers(connection: Connection) -> None:
    root = publisher(connection).publish(Draft("Which cake?"), key="a").id
    question = say(connection, "Is there any without nuts?", to=root)
    (_, theirs) = reader(connection).thread(root).notes
    reply = publisher(connection).publish(Draft("Yes, plum.", in_reply_to=theirs), key="b").id
    thread = reader(connection).thread(root)
    assert thread.complete
    assert [(n.id, n.in_reply_to, n.context) for n in thread.notes] == [
        (root, "", root),
        (question, root, root),
        (reply, question, root),
    ]
    assert thread.notes[2].attributed_to.id == connection.actor.id


def test_a_reply_to_what_is_gone_is_gone(connection: Connection) -> None:
    receipt = publisher(connection).publish(Draft("Which cake?"), key="a")
    (note,) = reader(connection).thread(receipt.id).notes
    publisher(connection).delete(receipt.id)
    with pytest.raises(Gone):
        publisher(connection).publish(Draft("Nobody?", in_reply_to=note), key="b")
    assert how_many(connection) == 1


def test_nothing_is_read_before_it_is_said(connection: Connection, clock: Clock) -> None:
    root = publisher(connection).publish(Draft("Which cake?"), key="a").id
    say(connection, "Plum!", to=root, after=timedelta(seconds=5))
    assert [n.content for n in reader(connection).thread(root).notes] == ["Which cake?"]
    seen, cursor = words(connection)
    assert seen == ["Which cake?"]
    clock.at += timedelta(seconds=5)
    assert words(connection, cursor)[0] == ["Plum!"]


def test_what_was_written_first_and_seen_last_is_not_passed_by(connection: Connection, clock: Clock) -> None:
    root = publisher(connection).publish(Draft("Which cake?"), key="a").id
    say(connection, "slow", to=root, after=timedelta(seconds=50))
    say(connection, "quick", to=root, after=timedelta(seconds=5))
    clock.at += timedelta(seconds=10)
    seen, cursor = words(connection)
    assert seen == ["Which cake?", "quick"]
    clock.at += timedelta(seconds=60)
    assert words(connection, cursor)[0] == ["slow"]


def test_a_reader_with_a_slower_clock_loses_nothing(connection: Connection, path: str) -> None:
    root = publisher(connection).publish(Draft("Which cake?"), key="a").id
    say(connection, "Plum!", to=root, after=timedelta(seconds=5))
    fast = Clock()
    fast.at += timedelta(seconds=5)
    assert words(connected(path, fast))[0] == ["Which cake?", "Plum!"]
    seen, cursor = words(connection)
    assert seen == ["Which cake?"]
    assert words(connected(path, fast), cursor)[0] == ["Plum!"]


def test_news_tells_of_edits_and_deletions(connection: Connection, path: str) -> None:
    root = publisher(connection).publish(Draft("Which cake?"), key="a").id
    first, second = (say(connection, text, to=root) for text in ("Plumm!", "Oops"))
    _, cursor = words(connection)
    with writing(path) as db:
        notes.edit(db, first, "Plum!", now=NOW)
        notes.remove(db, second, now=NOW)
    page = reader(connection).news(cursor, since=NOW)
    update, delete = page.activities
    assert isinstance(update, Update)
    assert (update.object.content, update.object.updated) == ("Plum!", NOW)
    assert delete == Delete(id=second, at=NOW)
    assert words(connection)[0] == ["Which cake?", "Plum!", "Update", "Delete"]


def test_what_was_still_to_be_said_about_a_deleted_post_stays_unsaid(
    connection: Connection, clock: Clock
) -> None:
    root = publisher(connection).publish(Draft("Which cake?"), key="a").id
    say(connection, "Plum!", to=root, after=timedelta(seconds=5))
    publisher(connection).delete(root)
    clock.at += timedelta(seconds=60)
    assert words(connection)[0] == ["Delete"]


def test_news_can_be_read_on_after_every_page(connection: Connection) -> None:
    root = publisher(connection).publish(Draft("Which cake?"), key="a").id
    said = [f"{n} plums" for n in range(100)]
    for text in said:
        say(connection, text, to=root)
    seen, cursor, more = [], "", True
    while more:
        page = reader(connection).news(cursor, since=NOW)
        seen += [a.object.content for a in page.activities if isinstance(a, Create)]
        cursor, more = page.cursor, page.more
    assert seen == ["Which cake?", *said]


def test_reading_begins_at_since(connection: Connection) -> None:
    publisher(connection).publish(Draft("Which cake?"), key="a")
    assert len(reader(connection).news("", since=NOW).activities) == 1
    assert reader(connection).news("", since=NOW + timedelta(microseconds=1)).activities == ()


def test_accounts_hear_only_what_is_said_to_them(path: str, clock: Clock) -> None:
    one, other = connected(path, clock, "One"), connected(path, clock, "Other")
    publisher(one).publish(Draft("Which cake?"), key="a")
    assert words(other)[0] == []


@settings(max_examples=25, deadline=None)
@given(cursor=st.text(min_size=1) | st.sampled_from(['{"after": null}', "[]", '{"after": "x", "since": ""}']))
def test_a_cursor_that_is_not_ours_is_refused(cursor: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "cursors.sqlite3"
    create(path)
    with pytest.raises(Rejected):
        words(connected(str(path), Clock()), cursor)


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2200, 1, 1)))  # noqa: DTZ001
def test_an_instant_comes_back_to_the_microsecond(at: datetime) -> None:
    assert instant(ticks(at.replace(tzinfo=UTC))) == at.replace(tzinfo=UTC)
