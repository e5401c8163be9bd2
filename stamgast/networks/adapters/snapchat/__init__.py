"""Snapchat: so far its exports are read."""

from datetime import date

from stamgast.networks.limits import Fact, Limits, count_code_points
from stamgast.networks.network import Network

_CHECKED = date(2026, 11, 22)
_NOTE = "third-party notes on Snapchat's Public Profile API"

network = Network(
    id="snapchat",
    name="Snapchat",
    limits=Limits(
        text=Fact(160, f"{_NOTE}: description of a spotlight", _CHECKED),
        count=count_code_points,
        images=Fact(1, _NOTE, _CHECKED),
        alternative_text=Fact(None, f"{_NOTE}: none there", _CHECKED),
        image_bytes=Fact(20_000_000, _NOTE, _CHECKED),
        media_types=("image/jpeg", "image/png"),
    ),
    homepage="https://www.snapchat.com",
)
