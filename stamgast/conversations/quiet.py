"""Works out from when on an open conversation is quiet for too long: ours without a promise, or theirs."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from stamgast.coach.questions import asks
from stamgast.coach.text import Text
from stamgast.conversations.models import Conversation
from stamgast.people.models import Promise

State = Conversation.State
QUIET = timedelta(days=7)
"""After so long without a word we look again whether something was forgotten."""


class Ending(NamedTuple):
    """How our last words end, and their language."""

    words: str
    language: str


def listen(standing: Sequence[tuple[Conversation, Ending]]) -> None:
    """Set from when on each is quiet for too long: nothing falls due, or we asked or promised something.

    Args:
        standing: conversations with their state, promise and last message, of which only ``quiet_at`` is
            changed, each with how our last words in it end.
    """
    owed = _owed([c.contact_id for c, _ in standing if c.state == State.PENDING and c.contact_id])
    for conversation, ours in standing:
        is_idle = conversation.state == State.OPEN and conversation.due_at is None
        if conversation.state == State.PENDING:
            is_idle = conversation.contact_id in owed or _have_asked(ours)
        conversation.quiet_at = conversation.last_message_at + QUIET if is_idle else None


def _owed(contacts: list[int]) -> set[int | None]:
    """Return which of the people were promised something that is not kept yet."""
    promised = Promise.objects.filter(contact__in=contacts, kept_at=None)
    return set(promised.values_list("contact", flat=True)) if contacts else set()


def _have_asked(ending: Ending) -> bool:
    return asks(Text(ending.words), ending.language) is not None
