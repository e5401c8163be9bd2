"""What the coach says of a reply, and whether it may go out."""

from dataclasses import dataclass

from django.utils.translation import get_language

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.channels.queries import limits_of
from stamgast.coach import registry
from stamgast.coach.advise import Draft, advise
from stamgast.coach.rule import Finding, Severity, Voice
from stamgast.conversations.models import Conversation
from stamgast.conversations.queries import READ_AT_ONCE, last_words
from stamgast.networks.limits import Length, measure

TONES = {Severity.TIP: "tip", Severity.WARN: "warn", Severity.BLOCK: "block"}


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as it is shown; ``mark`` is what a person who has read it puts away."""

    finding: Finding
    tone: str
    example: str

    @property
    def mark(self) -> str:
        return f"{self.finding.rule}|{self.finding.evidence}"


@dataclass(frozen=True, slots=True)
class Counsel:
    """The findings on a reply and its length on its network."""

    remarks: tuple[Remark, ...]
    length: Length

    @property
    def surplus(self) -> int:
        """How many characters are too many."""
        return max(0, -(self.length.left or 0))

    @property
    def blocks(self) -> bool:
        return self.surplus > 0 or any(remark.tone == "block" for remark in self.remarks)


def counsel(conversation: Conversation, content: str) -> Counsel:
    """Read a reply with the eyes of who will get it."""
    channel, reader = conversation.channel, (get_language() or "en").partition("-")[0]
    draft = Draft(
        "reply",
        content[:READ_AT_ONCE],
        language=conversation.language or channel.language,
        network=channel.network,
        country=conversation.workspace.country,
        parent=last_words(conversation) or None,
        voice=Voice(channel.language, address=channel.address),  # type: ignore[arg-type]  # Channel.Address
    )
    findings = advise(draft, ui_language=reader) if content.strip() else ()
    remarks = tuple(Remark(each, TONES[each.severity], _example(each.rule, reader)) for each in findings)
    return Counsel(remarks, measure(content, limits_of(channel)))


def may_send(channel: Channel) -> bool:
    """Tell whether replies go out on the channel's network from here."""
    network = network_of(channel)
    return network.replies and network.publisher is not None


def _example(rule: str, reader: str) -> str:
    wording = registry.rules()[rule].wording
    return (wording.get(reader) or wording["en"]).fix
