"""YouTube: so far the YouTube part of Google Takeout is read."""

from datetime import date

from stamgast.networks.adapters.youtube.webhooks import YouTubeWebhooks
from stamgast.networks.limits import Fact, Limits, count_code_points
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 22)
_NOTE = "third-party note quoting the YouTube Data API reference, videos"

network = Network(
    id="youtube",
    name="YouTube",
    limits=Limits(
        text=Fact(None, f"{_NOTE}: bytes are what is limited", _CHECKED),
        text_bytes=Fact(5_000, f"{_NOTE}: description", _CHECKED),
        count=count_code_points,
        images=Fact(None, "YouTube Data API: a video and no pictures", _CHECKED),
        alternative_text=Fact(None, "YouTube Data API: none there", _CHECKED),
        image_bytes=Fact(None, "YouTube Data API: no pictures", _CHECKED),
        media_types=("video/mp4", "video/quicktime", "video/webm"),
        needs_title=True,
        text_alone=False,
    ),
    webhooks=YouTubeWebhooks(),
    homepage="https://www.youtube.com",
)
