"""Snapchat: so far its exports are read."""

from datetime import date

from stamgast.networks.limits import Fact, Films, Limits, count_code_points
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
        text_alone=False,
        films=Films(
            bytes=Fact(500_000_000, _NOTE, _CHECKED),
            seconds=Fact(60, _NOTE, _CHECKED),
            shortest=Fact(5_000, f"{_NOTE}: stories; spotlights last six seconds", _CHECKED),
            media_types=("video/mp4",),
        ),
    ),
    homepage="https://www.snapchat.com",
)
