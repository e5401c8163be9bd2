"""What somebody cares about, in their own words: what they said to us that is more than courtesy."""

from django.db.models.functions import Left

from stamgast.coach.content import content_words
from stamgast.coach.text import Text
from stamgast.conversations.models import Message

LOOKED_AT = 30
"""The latest messages of somebody that are looked at."""

TELLING = 3
"""So many words of content tell something; a greeting has fewer."""

SHOWN = 3
LONGEST = 300
"""Characters of a message that are read and shown."""


def in_their_words(workspace_id: int, contact: int) -> list[Message]:
    """Return the latest of what a contact said that tells something; ``content`` is cut to what is shown."""
    rows = Message.objects.filter(
        conversation__workspace=workspace_id,
        identity__contact=contact,
        direction=Message.Direction.INBOUND,
        deleted_at=None,
    ).order_by("-published", "-pk")
    shown = rows.only("conversation_id", "language", "published").annotate(beginning=Left("content", LONGEST))
    found: list[Message] = []
    for message in shown[:LOOKED_AT]:
        message.content = message.beginning
        if len(content_words(Text(message.content), message.language)) >= TELLING:
            found.append(message)
    return found[:SHOWN]
