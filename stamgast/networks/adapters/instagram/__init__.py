"""Instagram, by its export: what the account posted, said, liked, and with whom it wrote."""

from datetime import date

from stamgast.networks.limits import Fact, Films, Limits, Look, count_code_points
from stamgast.networks.meta_webhooks import MetaWebhooks
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 22)
_DOCS = "Meta's documentation of Instagram"
_NOTE = f"third-party notes quoting {_DOCS}: reels"
_FOLD = "posttruncate.com, platform limits: the app on a phone"
_SEEN = date(2026, 11, 28)

network = Network(
    id="instagram",
    name="Instagram",
    limits=Limits(
        text=Fact(2200, _DOCS, _CHECKED),
        count=count_code_points,
        images=Fact(10, "carousels as other tools send them", _CHECKED),
        alternative_text=Fact(None, f"{_DOCS}: no length is given", _CHECKED),
        image_bytes=Fact(8_000_000, _DOCS, _CHECKED),
        media_types=("image/jpeg",),
        look=Look(
            fold=Fact(125, _FOLD, _SEEN),
            pictures=Fact(1, "the app: one after the other", _SEEN),
            narrowest=Fact(80, f"{_DOCS}: 4:5", _CHECKED),
            widest=Fact(191, f"{_DOCS}: 1.91:1", _CHECKED),
        ),
        mentions="name",
        text_alone=False,
        films=Films(bytes=Fact(300_000_000, _NOTE, _CHECKED), seconds=Fact(900, _NOTE, _CHECKED)),
    ),
    webhooks=MetaWebhooks(),
    homepage="https://www.instagram.com",
)
