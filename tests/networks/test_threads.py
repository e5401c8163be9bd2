"""The order of a conversation."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from stamgast.networks.threads import parents_first
from stamgast.vocabulary.objects import Actor, Note

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def note(id: str, seconds: float, to: str = "") -> Note:  # noqa: A002
    return Note(id, Actor("1", "Anna"), id, NOON + timedelta(seconds=seconds), in_reply_to=to)


def ids(*notes: Note) -> str:
    return "".join(each.id for each in parents_first(notes))


ASKED, TEA, CAKE, LATER = note("q", 5, "p"), note("a", 4.9, "q"), note("b", 4.8, "a"), note("z", 6, "p")
POST = note("p", 0)


@pytest.mark.parametrize("given", list(permutations((POST, ASKED, TEA, CAKE, LATER))))
def test_an_answer_never_stands_before_what_it_answers(given: tuple[Note, ...]) -> None:
    assert ids(*given) == "pqabz", "by time it would be p, b, a, q, z"


def test_branches_stand_by_time() -> None:
    assert ids(POST, note("2", 2, "p"), note("1", 1, "p"), note("3", 3, "1")) == "p123"


def test_an_answer_to_what_is_not_here_stands_by_its_time() -> None:
    assert ids(note("b", 2, "gone"), note("a", 1)) == "ab"


def test_answers_in_a_circle_are_all_there() -> None:
    assert sorted(ids(note("a", 1, "b"), note("b", 2, "a"), note("c", 3, "c"))) == ["a", "b", "c"]


def test_a_note_that_came_twice_stands_once() -> None:
    assert ids(POST, POST) == "p"
