"""What changed between two texts, word by word."""

from collections.abc import Iterator

from stamgast.ui.differences import LINES, WORDS, Stretch, stretches

MOST_WORDS = 3000
"""In longer texts whole lines are compared."""


def differences(before: str, after: str) -> list[Stretch]:
    """Return the two texts as one, with what went and what came, in the order in which it reads.

    Joining what stayed and what went gives ``before``; joining what stayed and what came gives ``after``.
    """
    old, new = WORDS.findall(before), WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        old, new = LINES.findall(before), LINES.findall(after)
    return list(_joined(stretches(old, new)))


def _joined(found: Iterator[Stretch]) -> Iterator[Stretch]:
    """Put changes together that only a space parts, so that they are read as one."""
    removed = added = ""
    for one in found:
        if one.kind == "same" and (one.words.strip() or not (removed or added)):
            yield from _change(removed, added)
            removed = added = ""
            yield one
            continue
        removed += one.words if one.kind != "added" else ""
        added += one.words if one.kind != "removed" else ""
    yield from _change(removed, added)


def _change(removed: str, added: str) -> Iterator[Stretch]:
    if removed and removed == added:
        yield Stretch("same", removed)
        return
    if removed:
        yield Stretch("removed", removed)
    if added:
        yield Stretch("added", added)
