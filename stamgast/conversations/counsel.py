"""What the coach says of a reply, and whether it may go out."""

from dataclasses import dataclass

from django.utils.translation import get_language

from stamgast.channels.queries import limits_of
from stamgast.coach.advise import Draft, advise
from stamgast.coach.rule import Finding, Severity, Voice
from stamgast.conversations.models import Conversation
from stamgast.conversations.queries import last_words
from stamgast.networks.limits import Length, measure


@dataclass(frozen=True, slots=True)
class Counsel:
    """The findings on a reply and its length on its network."""

    findings: tuple[Finding, ...]
    length: Length

    @property
    def is_too_long(self) -> bool:
        return self.length.left is not None and self.length.left < 0

    @property
    def blocks(self) -> bool:
        return self.is_too_long or any(finding.severity == Severity.BLOCK for finding in self.findings)


def counsel(conversation: Conversation, content: str) -> Counsel:
    """Read a reply with the eyes of who will get it."""
    channel, theirs = conversation.channel, last_words(conversation)
    draft = Draft(
        "reply",
        content,
        language=conversation.language or channel.language,
        network=channel.network,
        country=conversation.workspace.country,
        parent=theirs.content if theirs else None,
        voice=Voice(channel.language, address=channel.address),  # type: ignore[arg-type]  # Channel.Address
    )
    findings = advise(draft, ui_language=(get_language() or "en")[:2]) if content.strip() else ()
    return Counsel(findings, measure(content, limits_of(channel)))
