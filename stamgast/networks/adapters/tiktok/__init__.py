"""TikTok: so far its exports are read."""

from datetime import date

from stamgast.networks.adapters.tiktok.webhooks import TikTokWebhooks
from stamgast.networks.limits import Fact, Films, Limits, Look
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 22)
_NOTE = "third-party notes quoting TikTok's Content Posting reference"


def count_utf16(text: str) -> int:
    """Count UTF-16 code units: an emoji is two or more."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


network = Network(
    id="tiktok",
    name="TikTok",
    limits=Limits(
        text=Fact(2_200, _NOTE, _CHECKED),
        count=count_utf16,
        images=Fact(35, _NOTE, _CHECKED),
        alternative_text=Fact(None, f"{_NOTE}: none there", _CHECKED),
        image_bytes=Fact(20_000_000, _NOTE, _CHECKED),
        media_types=("image/jpeg", "image/webp"),
        look=Look(
            fold=Fact(150, "toolshake.xyz, caption character counter", date(2026, 11, 28)),
            pictures=Fact(1, "the app: one after the other", date(2026, 11, 28)),
        ),
        mentions="name",
        text_alone=False,
        films=Films(
            bytes=Fact(4_000_000_000, _NOTE, _CHECKED),
            seconds=Fact(600, f"{_NOTE}: some accounts have less", _CHECKED),
            smallest=Fact(360, _NOTE, _CHECKED),
            largest=Fact(4_096, _NOTE, _CHECKED),
            slowest=Fact(23, _NOTE, _CHECKED),
            fastest=Fact(60, _NOTE, _CHECKED),
            media_types=("video/mp4", "video/quicktime", "video/webm"),
        ),
    ),
    webhooks=TikTokWebhooks(),
    homepage="https://www.tiktok.com",
)
