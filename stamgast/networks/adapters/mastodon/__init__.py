"""Mastodon and the servers that speak its language (GoToSocial, Takahē, Hollo, Pleroma, Pixelfed)."""

from stamgast.networks.adapters.mastodon.authorise import MastodonAuthoriser
from stamgast.networks.adapters.mastodon.conversations import MastodonConversations
from stamgast.networks.adapters.mastodon.counting import LIMITS
from stamgast.networks.adapters.mastodon.publisher import MastodonPublisher
from stamgast.networks.network import Network

network = Network(
    id="mastodon",
    name="Mastodon",
    limits=LIMITS,
    authoriser=MastodonAuthoriser(),
    publisher=MastodonPublisher,
    conversations=MastodonConversations,
    replies=True,
    poll_seconds=60,
    homepage="https://joinmastodon.org",
)
