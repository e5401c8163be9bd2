"""Words for what the inbox shows: views, labels, how urgent a promise is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stamgast.conversations.kinds import Kind, kind_of
from stamgast.conversations.models import Conversation

VIEWS: dict[str, Promise] = {
    "waiting": _("Waiting for us"),
    "mine": _("Mine"),
    "unassigned": _("Nobody's"),
    "hosting": _("Hosting now"),
    "quiet": _("Quiet too long"),
    "snoozed": _("Put aside"),
    "resolved": _("Resolved"),
    "all": _("All"),
}

LABELS: dict[str, Promise] = {
    "question": _("Question"),
    "complaint": _("Complaint"),
    "problem": _("Problem"),
    "misunderstanding": _("Misunderstanding"),
    "praise": _("Praise"),
    "idea": _("Idea"),
    "recruiting": _("Wants to join"),
    "spam": _("Spam"),
    "rough_language": _("Rough words"),
    "personal_data": _("Personal data"),
}
"""What triage may see in a message; a chat is what everything else is, and is not said."""


_DUE: dict[str, Promise] = {"good": _("due"), "watch": _("due soon:"), "act": _("was due")}
_REMINDER: Promise = _("come back to it")


@dataclass(frozen=True, slots=True)
class Due:
    """When a promise falls due, and how it stands: more than half the time left, less, or none."""

    at: datetime
    level: Literal["good", "watch", "act"]
    is_reminder: bool

    @property
    def words(self) -> Promise:
        """What stands before the instant."""
        return _REMINDER if self.is_reminder else _DUE[self.level]

    @property
    def icon(self) -> str:
        """The name of what is drawn before the words."""
        return "warning" if self.level == "act" else "clock"


def due(conversation: Conversation, now: datetime) -> Due | None:
    """Return how a conversation's promise stands; None when nobody waits and nothing is to come back to."""
    at, since = conversation.due_at, conversation.waiting_since
    if at is None or conversation.state == Conversation.State.RESOLVED:
        return None
    if now >= at:
        return Due(at, "act", is_reminder=since is None)
    has_half = since is not None and (at - now) * 2 > at - since
    return Due(at, "good" if has_half else "watch", is_reminder=since is None)


def kind(conversation: Conversation) -> Kind | None:
    """Return how the last thing was said to us in a conversation of the list; None where nothing is left."""
    visibility: str | None = conversation.visibility  # type: ignore[attr-defined]  # annotated
    if visibility is None:
        return None
    return kind_of(
        visibility,
        conversation.channel.network,
        is_first=conversation.last_inbound_at == conversation.began_at,
        is_below_ours=conversation.published_note_id is not None,
    )


def label_words(conversation: Conversation) -> list[str | Promise]:
    """Return the labels in the reader's language."""
    return [LABELS[label] for label in conversation.labels if label in LABELS]
