"""The order in which a conversation is read."""

from collections.abc import Iterable

from stamgast.vocabulary.objects import Note


def parents_first(notes: Iterable[Note]) -> list[Note]:
    """Return notes by time, each once, but every answer after what it answers.

    Clocks of servers differ and mails are dated by whole seconds: by time alone an answer may come first.
    """
    waiting = {note.id: note for note in sorted(notes, key=lambda note: note.published)}
    ordered: list[Note] = []
    for note in tuple(waiting.values()):
        upwards: list[Note] = []
        above: Note | None = note
        while above is not None and (found := waiting.pop(above.id, None)):
            upwards.append(found)
            above = waiting.get(found.in_reply_to)
        ordered += reversed(upwards)
    return ordered
