"""What was said as a tree: everything beneath what it answers, however long a chain of answers is."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from stamgast.conversations.queries import ThreadEntry

DEEPEST: Final = 3
"""How many steps answers are moved in, at most: as many as a phone has room for beside the words."""


@dataclass(slots=True)
class Turn:
    """An entry of a thread in its place, with what stands ``below`` it.

    ``answers`` is what it answers where its place does not tell, as it would be too deep: it stands in the
    deepest row then, after what it answers, and directly after it if it ``follows``. Where two take turns
    there, each answer to the one before it, reading on tells.
    """

    entry: ThreadEntry
    below: list["Turn"] = field(default_factory=list)
    answers: ThreadEntry | None = None
    follows: bool = False


def tree(entries: Sequence[ThreadEntry]) -> list[Turn]:
    """Return what answers nothing that is among the entries, with all the others below.

    Entries of one row are in the order they are given in. Of what answers itself, round about, the first that
    is come upon counts as no answer.
    """
    above = _above(entries)
    answers = defaultdict[int | None, list[int]](list)
    for place, parent in enumerate(above):
        answers[parent].append(place)
    top: list[Turn] = []
    waiting = [(place, top, 0) for place in reversed(answers[None])]
    before: int | None = None
    while waiting:
        place, row, depth = waiting.pop()
        turn, parent = Turn(entries[place]), above[place]
        if parent is not None and depth > DEEPEST:
            turn.follows = parent == before
            if not (turn.follows and _speaker(entries, place) == _speaker(entries, above[parent])):
                turn.answers = entries[parent]
        row.append(turn)
        below = turn.below if depth < DEEPEST else row
        waiting += [(answer, below, depth + 1) for answer in reversed(answers[place])]
        before = place
    return top


def read(turns: Sequence[Turn]) -> Iterator[ThreadEntry]:
    """Yield entries as they are read."""
    for turn in turns:
        yield turn.entry
        yield from read(turn.below)


def _above(entries: Sequence[ThreadEntry]) -> list[int | None]:
    """Return the place of what each entry answers; None where that is not known."""
    places = {entry.message.remote_id: place for place, entry in enumerate(entries) if entry.message}
    places.pop("", None)  # replies that nobody can have answered: they have not gone out
    above = [places.get(entry.message.in_reply_to) if entry.message else None for entry in entries]
    known = set[int]()
    for start in range(len(above)):
        upwards, place = set[int](), start
        while place not in known:
            known.add(place)
            upwards.add(place)
            parent = above[place]
            if parent is None:
                break
            if parent in upwards:
                above[parent] = None
                break
            place = parent
    return above


def _speaker(entries: Sequence[ThreadEntry], place: int | None) -> object:
    """Tell speakers apart; all of us are one."""
    message = None if place is None else entries[place].message
    return message and (message.direction, message.identity_id)
