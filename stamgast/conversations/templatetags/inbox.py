"""What stands in every row and below every name: lists have hundreds, and a template for each takes long."""

from html import escape

from django.template import Library
from django.utils.safestring import SafeString

from stamgast.conversations.models import Conversation, Message
from stamgast.conversations.words import Due
from stamgast.ui.templatetags.stamgast import ago, from_stranger, icon

register = Library()


@register.filter
def badge(due: Due | None) -> SafeString:
    """Say when a promise falls due, and how it stands; nothing where there is none."""
    if due is None:
        return SafeString("")
    said = f"{icon(due.icon)} {escape(str(due.words))} {ago(due.at)}"
    return SafeString(f'<span class="badge {due.level}">{said}</span>')


@register.filter
def said_by(message: Message, conversation: Conversation) -> SafeString:
    """Name who said something: they as they call themselves, of us who wrote it, or else the channel."""
    if message.direction == Message.Direction.INBOUND:
        return from_stranger((message.identity and message.identity.name) or "?")
    return SafeString(f"<bdi>{escape(str(message.written_by or conversation.channel.name))}</bdi>")
