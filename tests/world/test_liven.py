"""The people on the loopback network: each note of ours is taken up once, whoever calls, however often."""

import multiprocessing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from stamgast.networks.adapters.loopback.file import create, reading
from stamgast.networks.capabilities import ConversationReader, Publisher
from stamgast.networks.errors import Misconfigured
from stamgast.networks.registry import networks
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.vocabulary.objects import Draft, Note
from stamgast.world.bookshop import bookshop
from stamgast.world.loopback import liven, settle
from stamgast.world.people import person
from tests.networks.adapters.conftest import connected

pytestmark = pytest.mark.long

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
LOOPBACK = networks()["loopback"]


@pytest.fixture
def path(tmp_path: Path) -> str:
    create(tmp_path / "town.sqlite3")
    return str(tmp_path / "town.sqlite3")


def publisher(path: str, at: datetime = NOW) -> Publisher:
    assert LOOPBACK.publisher is not None
    return LOOPBACK.publisher(connected(path, lambda: at))


def reader(path: str, at: datetime, name: str = "Corner Bookshop") -> ConversationReader:
    assert LOOPBACK.conversations is not None
    return LOOPBACK.conversations(connected(path, lambda: at, name))


def thread(path: str, root: str, at: datetime = LATER) -> tuple[Note, ...]:
    return reader(path, at).thread(root).notes


def how_many(path: str) -> int:
    with reading(path) as db:
        (count,) = db.execute("SELECT count(*) FROM notes").fetchone()
        return int(count)


def test_people_react_within_seconds_and_not_before(path: str) -> None:
    root = publisher(path).publish(Draft("Which cake do you like?", language="en"), key="a").id
    written = liven(path, now=NOW)
    assert written >= 2
    assert len(thread(path, root, NOW)) == 1
    assert len(thread(path, root, NOW + timedelta(seconds=10))) >= 2
    assert len(thread(path, root)) == 1 + written
    assert all(person(note.attributed_to.id) for note in thread(path, root)[1:])


def test_each_note_is_livened_once(path: str) -> None:
    publisher(path).publish(Draft("Which cake do you like?"), key="a")
    assert liven(path, now=NOW) > 0
    before = how_many(path)
    assert [liven(path, now=NOW + timedelta(seconds=n)) for n in range(120)] == [0] * 120
    assert how_many(path) == before


def test_a_note_that_is_not_in_view_yet_waits(path: str) -> None:
    publisher(path, LATER).publish(Draft("Which cake do you like?"), key="a")
    assert liven(path, now=NOW) == 0
    assert liven(path, now=LATER) > 0


def _liven_in_a_process(path: str, barrier: object, counts: object) -> None:
    barrier.wait()  # type: ignore[attr-defined]
    counts.put(sum(liven(path, now=NOW) for _ in range(20)))  # type: ignore[attr-defined]


@pytest.mark.long
def test_two_processes_liven_each_note_once(path: str) -> None:
    for number in range(10):
        publisher(path).publish(Draft(f"Which cake do you like, {number}?"), key=str(number))
    context = multiprocessing.get_context("spawn")
    barrier, counts = context.Barrier(2), context.Queue()
    both = [context.Process(target=_liven_in_a_process, args=(path, barrier, counts)) for _ in range(2)]
    for process in both:
        process.start()
    written = sum(counts.get(timeout=60) for _ in both)
    for process in both:
        process.join(60)
    assert how_many(path) == 10 + written
    with reading(path) as db:
        doubled = db.execute(
            "SELECT 1 FROM notes WHERE in_reply_to > 0 GROUP BY in_reply_to, by_id HAVING count(*) > 1"
        ).fetchall()
    assert doubled == []


def test_people_answer_after_a_helping_reply(path: str) -> None:
    root = publisher(path).publish(Draft("Which cake do you like?", language="en"), key="a").id
    liven(path, now=NOW)
    for place, note in enumerate(thread(path, root)[1:]):
        reply = Draft("Plum, every Friday from nine. Shall I keep you a piece?", "en", in_reply_to=note)
        publisher(path, LATER).publish(reply, key=f"r{place}")
    written = liven(path, now=LATER)
    spoken = thread(path, root, LATER + timedelta(minutes=5))
    assert written >= 2
    assert len(spoken) == 1 + 2 * (place + 1) + written
    assert {n.attributed_to.id for n in spoken[-written:]} <= {n.attributed_to.id for n in spoken[1:-written]}


def test_a_second_reply_to_ourselves_moves_nobody(path: str) -> None:
    root = publisher(path).publish(Draft("Which cake do you like?"), key="a").id
    (note,) = thread(path, root, NOW)
    publisher(path).publish(Draft("I forgot: until six.", in_reply_to=note), key="b")
    written = liven(path, now=NOW)
    assert {n.in_reply_to for n in thread(path, root)[-written:]} <= {"", root}
    assert len(thread(path, root)) == 2 + written


def test_news_brings_the_people_to_the_adapter(path: str) -> None:
    publisher(path).publish(Draft("Which cake do you like?"), key="a")
    written = liven(path, now=NOW)
    page = reader(path, LATER).news("", since=NOW)
    assert len([a for a in page.activities if isinstance(a, Create)]) == 1 + written


def test_there_is_nobody_where_there_is_no_town(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured):
        liven(tmp_path / "nowhere.sqlite3", now=NOW)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_town_is_settled_once_with_its_past_and_nobody_reacts_to_that(
    tmp_path: Path, language: Language
) -> None:
    path = str(tmp_path / "town.sqlite3")
    settle(path, language, until=NOW, days=30)
    before = how_many(path)
    settle(path, language, until=NOW, days=30)
    assert how_many(path) == before > 60
    assert liven(path, now=NOW) == 0
    for plan in bookshop(language).channels:
        page = reader(path, NOW, plan.name).news("", since=NOW - timedelta(days=40))
        assert len(page.activities) > 10
