"""Mastodon and the servers that speak its language (GoToSocial, Takahē, Hollo, Pleroma, Pixelfed)."""

from stamgast.networks.adapters.mastodon.authorise import MastodonAuthoriser
from stamgast.networks.adapters.mastodon.conversations import MastodonConversations
from stamgast.networks.adapters.mastodon.counting import LIMITS
from stamgast.networks.adapters.mastodon.follows import MastodonFollows
from stamgast.networks.adapters.mastodon.mapping import archived_id
from stamgast.networks.adapters.mastodon.moderation import MEASURES, MastodonModerator
from stamgast.networks.adapters.mastodon.publisher import MastodonPublisher
from stamgast.networks.adapters.mastodon.streaming import MastodonStream
from stamgast.networks.network import Network

network = Network(
    id="mastodon",
    name="Mastodon",
    limits=LIMITS,
    authoriser=MastodonAuthoriser(),
    publisher=MastodonPublisher,
    conversations=MastodonConversations,
    replies=True,
    threads=True,
    moderator=MastodonModerator,
    measures=MEASURES,
    follows=MastodonFollows,
    stream=MastodonStream,
    poll_seconds=60,
    watched_poll_seconds=15,
    archived_id=archived_id,
    homepage="https://joinmastodon.org",
)
