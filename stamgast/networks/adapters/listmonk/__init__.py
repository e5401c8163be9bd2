"""Newsletters through a Listmonk server; what people answer is read from a mailbox, if one is named."""

from datetime import date

from stamgast.networks.adapters.listmonk.authorise import ListmonkAuthoriser
from stamgast.networks.adapters.listmonk.conversations import ListmonkConversations
from stamgast.networks.adapters.listmonk.publisher import ListmonkPublisher
from stamgast.networks.limits import Fact, Limits, count_code_points
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 29)

network = Network(
    id="listmonk",
    name="Listmonk",
    limits=Limits(
        text=Fact(None, "Listmonk's documentation names no limit to a campaign", _CHECKED),
        count=count_code_points,
        images=Fact(10, "our own choice: everybody's mail program fetches each of them", _CHECKED),
        alternative_text=Fact(None, "HTML, the alt attribute", _CHECKED),
        image_bytes=Fact(5_000_000, "our own choice: people read mail on their way", _CHECKED),
        needs_title=True,
        mentions="none",
    ),
    authoriser=ListmonkAuthoriser(),
    publisher=ListmonkPublisher,
    conversations=ListmonkConversations,
    replies=True,
    answers_privately=True,
    watched_poll_seconds=20,
    poll_seconds=120,
    homepage="https://listmonk.app",
)
