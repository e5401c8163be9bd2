"""Facebook, by its export: of a person's profile, or of a Page."""

from datetime import date

from stamgast.networks.limits import Fact, Limits, Look, count_code_points
from stamgast.networks.meta_webhooks import MetaWebhooks
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 22)
_FOLD = "posttruncate.com, platform limits: the app on a phone"
_SEEN = date(2026, 11, 28)

network = Network(
    id="facebook",
    name="Facebook",
    limits=Limits(
        text=Fact(63_206, "what other tools count with", _CHECKED),
        count=count_code_points,
        images=Fact(10, "what another tool sends with one post", _CHECKED),
        alternative_text=Fact(None, "Meta's documentation of Facebook: no length is given", _CHECKED),
        image_bytes=Fact(4_000_000, "what another tool found", _CHECKED),
        media_types=("image/jpeg", "image/png"),
        look=Look(fold=Fact(110, _FOLD, _SEEN)),
        mentions="none",
    ),
    webhooks=MetaWebhooks(),
    homepage="https://www.facebook.com",
)
