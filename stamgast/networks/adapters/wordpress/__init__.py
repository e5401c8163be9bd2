"""A WordPress site: posts, pictures, and the comments of its readers."""

from datetime import date

from stamgast.networks.adapters.wordpress.authorise import WordPressAuthoriser
from stamgast.networks.adapters.wordpress.conversations import WordPressConversations
from stamgast.networks.adapters.wordpress.mapping import archived_id
from stamgast.networks.adapters.wordpress.moderation import MEASURES, WordPressModerator
from stamgast.networks.adapters.wordpress.publisher import WordPressPublisher
from stamgast.networks.limits import Fact, Films, Limits, count_code_points
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 22)

network = Network(
    id="wordpress",
    name="WordPress",
    limits=Limits(
        text=Fact(None, "WordPress REST handbook, posts", _CHECKED),
        count=count_code_points,
        images=Fact(None, "WordPress REST handbook, media", _CHECKED),
        alternative_text=Fact(None, "WordPress REST handbook, media", _CHECKED),
        image_bytes=Fact(None, "set by each site's host: PHP and proxy limits", _CHECKED),
        needs_title=True,
        mentions="none",
        films=Films(
            bytes=Fact(None, "set by each site's host: PHP and proxy limits", _CHECKED),
            media_types=("video/mp4", "video/quicktime", "video/webm"),
            codecs=("avc1", "avc3", "av01", "vp08", "vp09"),
        ),
    ),
    authoriser=WordPressAuthoriser(),
    publisher=WordPressPublisher,
    conversations=WordPressConversations,
    replies=True,
    moderator=WordPressModerator,
    measures=MEASURES,
    watched_poll_seconds=20,
    poll_seconds=120,
    archived_id=archived_id,
    homepage="https://wordpress.org",
)
