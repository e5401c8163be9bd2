"""Bluesky and other servers of the AT protocol."""

from datetime import date

from stamgast.networks.adapters.bluesky import records
from stamgast.networks.adapters.bluesky.authorise import BlueskyAuthoriser
from stamgast.networks.adapters.bluesky.conversations import BlueskyConversations
from stamgast.networks.adapters.bluesky.follows import BlueskyFollows
from stamgast.networks.adapters.bluesky.glances import BlueskyGlances
from stamgast.networks.adapters.bluesky.moderation import MEASURES, BlueskyModerator
from stamgast.networks.adapters.bluesky.publisher import BlueskyPublisher
from stamgast.networks.limits import Fact, Films, Limits, count_graphemes
from stamgast.networks.network import Network

_POST = "lexicon app.bsky.feed.post"
_IMAGES = "lexicon app.bsky.embed.images"
_CHECKED = date(2026, 11, 22)

network = Network(
    id="bluesky",
    name="Bluesky",
    limits=Limits(
        text=Fact(records.TEXT_GRAPHEMES, _POST, _CHECKED),
        text_bytes=Fact(records.TEXT_BYTES, _POST, _CHECKED),
        count=count_graphemes,
        images=Fact(records.IMAGES, _IMAGES, _CHECKED),
        image_bytes=Fact(records.IMAGE_BYTES, _IMAGES, _CHECKED),
        alternative_text=Fact(None, f"{_IMAGES}: none in the schema", _CHECKED),
        mentions="domain",
        films=Films(
            bytes=Fact(300_000_000, "lexicon app.bsky.embed.video", _CHECKED),
            seconds=Fact(600, "what its app takes since September 2026; before, three minutes", _CHECKED),
            media_types=(records.FILM,),
        ),
    ),
    authoriser=BlueskyAuthoriser(),
    publisher=BlueskyPublisher,
    conversations=BlueskyConversations,
    replies=True,
    threads=True,
    moderator=BlueskyModerator,
    measures=MEASURES,
    follows=BlueskyFollows,
    glances=BlueskyGlances,
    poll_seconds=60,
    watched_poll_seconds=10,
    homepage="https://bsky.social",
)
