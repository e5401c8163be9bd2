"""Recognises orders: verbs that open a clause as imperatives do."""

from stamgast.coach.checks import Match, Subject
from stamgast.coach.lexicon.calls import JOINING


def opens_clause(subject: Subject, verb: Match) -> bool:
    """Whether a verb stands after nothing, a stop, a comma, a colon, an emoji or a word like "and"."""
    before = subject.text.folded[: verb.start].rstrip()
    if before[-1:] in {"#", "@"}:
        return False
    if not before or not (before[-1].isalnum() or before[-1] in "'-"):
        return True
    return before.rsplit(maxsplit=1)[-1] in JOINING[subject.language]
