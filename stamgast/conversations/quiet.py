"""Works out from when on an open conversation is quiet for too long: ours without a promise, or theirs."""

from collections.abc import Iterable, Mapping
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


def listen(conversations: Iterable[Conversation], ours: Mapping[int, Ending]) -> None:
    """Set from when on each is quiet for too long: nothing falls due, or we asked or promised something.

    Args:
        conversations: with their state, promise and last message; only ``quiet_at`` is changed.
        ours: how our last words in them end, by conversation.
    """
    owed = _owed([c.contact_id for c in conversations if c.state == State.PENDING and c.contact_id])
    for conversation in conversations:
        is_idle = conversation.state == State.OPEN and conversation.due_at is None
        if conversation.state == State.PENDING:
            is_idle = conversation.contact_id in owed or _have_asked(ours[conversation.pk])
        conversation.quiet_at = conversation.last_message_at + QUIET if is_idle else None


def _owed(contacts: list[int]) -> set[int | None]:
    """Return which of the people were promised something that is not kept yet."""
    promised = Promise.objects.filter(contact__in=contacts, kept_at=None)
    return set(promised.values_list("contact", flat=True)) if contacts else set()


def _have_asked(ending: Ending) -> bool:
    return asks(Text(ending.words), ending.language) is not None
