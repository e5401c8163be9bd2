"""What the coach says of a reply, and whether it may go out."""

from dataclasses import dataclass
from typing import Literal

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.channels.queries import limits_of
from stamgast.coach.advise import Draft, advise
from stamgast.coach.follow_up import follow_ups
from stamgast.coach.rule import Voice
from stamgast.coach.voice import Address
from stamgast.coaching.queries import Remark, reader_language, remarks
from stamgast.conversations.models import Conversation
from stamgast.conversations.queries import READ_AT_ONCE, our_latest_words
from stamgast.networks.limits import Length, measure
from stamgast.people.queries import head
from stamgast.strategy.queries import internal_goals


@dataclass(frozen=True, slots=True)
class Counsel:
    """The remarks on a reply and its length on its network."""

    remarks: tuple[Remark, ...]
    length: Length

    @property
    def surplus(self) -> int:
        """How many characters are too many."""
        return max(0, -(self.length.left or 0))

    @property
    def blocks(self) -> bool:
        return self.surplus > 0 or any(remark.tone == "block" for remark in self.remarks)


def counsel(conversation: Conversation, content: str, asked: str) -> Counsel:
    """Read a reply with the eyes of who will get it; ``asked`` is the last thing they said."""
    channel = conversation.channel
    limits = limits_of(channel)
    if not content.strip():
        return Counsel((), measure(content, limits))
    draft = Draft(
        "reply",
        content[:READ_AT_ONCE],
        language=conversation.language or _noted(conversation, "language") or channel.language,
        network=channel.network,
        country=conversation.workspace.country,
        parent=asked or None,
        recent=our_latest_words(channel.pk),
        voice=Voice(channel.language, address=_address(conversation)),
        internal=internal_goals(conversation.workspace_id),
    )
    findings = advise(draft, ui_language=reader_language())
    shown = remarks(conversation.workspace, _subject(conversation), findings)
    return Counsel(shown, measure(content, limits))


def _noted(conversation: Conversation, what: Literal["language", "address"]) -> str:
    """Return what the team noted of how to speak with this person; empty where nothing is noted."""
    contact = conversation.contact
    return (getattr(head(contact), what) or getattr(contact, what)) if contact else ""


def _address(conversation: Conversation) -> Address | None:
    """Return how this person is addressed: as the team noted, else as the channel addresses everybody."""
    noted = _noted(conversation, "address") or conversation.channel.address
    return noted or None  # type: ignore[return-value]  # Channel.Address


def questions_back(conversation: Conversation, asked: str) -> tuple[str, ...]:
    """Return questions a reply could end with, built from what the person wrote; offered, never inserted."""
    language = conversation.language or conversation.channel.language
    found = follow_ups(asked, language, labels=conversation.labels, address=_address(conversation))
    return tuple(one.question for one in found)


def may_send(channel: Channel) -> bool:
    """Tell whether replies go out on the channel's network from here."""
    network = network_of(channel)
    return network.replies and network.publisher is not None


def _subject(conversation: Conversation) -> str:
    """Name the reply that is being written: the next one of its conversation."""
    return f"reply:{conversation.pk}.{conversation.revision}"
