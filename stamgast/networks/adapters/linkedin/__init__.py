"""LinkedIn: so far exports of members and the content analytics of Pages are read."""

from datetime import date, timedelta

from stamgast.networks.adapters.linkedin.webhooks import LinkedInWebhooks
from stamgast.networks.limits import Fact, Limits, Look, count_code_points
from stamgast.networks.network import Network, Retention

_CHECKED = date(2026, 11, 22)
_FOLD = "posttruncate.com, platform limits: the app on a phone"
_SEEN = date(2026, 11, 28)
_NOTE = "third-party notes quoting learn.microsoft.com"

network = Network(
    id="linkedin",
    name="LinkedIn",
    limits=Limits(
        text=Fact(3_000, "BrightBean Studio, LinkedIn posts", _CHECKED),
        count=count_code_points,
        images=Fact(20, f"{_NOTE}: multiImage", _CHECKED),
        alternative_text=Fact(None, f"{_NOTE}: none named", _CHECKED),
        image_bytes=Fact(None, f"{_NOTE}: none named", _CHECKED),
        look=Look(fold=Fact(140, _FOLD, _SEEN)),
        mentions="none",
    ),
    retention=Retention(
        words=timedelta(hours=48),
        profiles=timedelta(hours=24),
        source=f"{_NOTE}: API terms, data storage",
        checked_on=_CHECKED,
    ),
    webhooks=LinkedInWebhooks(),
    homepage="https://www.linkedin.com",
)
