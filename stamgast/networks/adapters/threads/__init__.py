"""Threads, by the part of Instagram's export that belongs to it: posts and replies, likes, follows."""

from datetime import date

from stamgast.networks.limits import Fact, Films, Limits, Look, count_code_points
from stamgast.networks.meta_webhooks import MetaWebhooks
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 22)
_DOCS = "Meta's documentation of Threads"
_FOLD = "posttruncate.com, platform limits: the app on a phone"
_SEEN = date(2026, 11, 28)

network = Network(
    id="threads",
    name="Threads",
    limits=Limits(
        text=Fact(500, _DOCS, _CHECKED),
        count=count_code_points,
        images=Fact(20, f"{_DOCS}: carousels", _CHECKED),
        alternative_text=Fact(None, f"{_DOCS}: no length is given", _CHECKED),
        image_bytes=Fact(8_000_000, _DOCS, _CHECKED),
        media_types=("image/jpeg", "image/png"),
        look=Look(fold=Fact(250, _FOLD, _SEEN), widest=Fact(1_000, _DOCS, _CHECKED)),
        mentions="name",
        films=Films(bytes=Fact(1_000_000_000, _DOCS, _CHECKED), seconds=Fact(300, _DOCS, _CHECKED)),
    ),
    threads=True,
    webhooks=MetaWebhooks(),
    homepage="https://www.threads.com",
)
