"""How Mastodon counts characters, and the numbers a server sets for itself."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from stamgast.networks.limits import Fact, Films, Limits, count_graphemes

URL_LENGTH = 23
_URL = re.compile(r"""https?://[^\s<>"]+""", re.IGNORECASE)
_CLOSING = ".,;:!?'\")]}"
_MENTION = re.compile(r"(?<![=/\w])@(\w+(?:[.-]+\w+)*)@\w+(?:[.-]+\w+)*", re.ASCII)
_DOCS = "Mastodon documentation, API, instance configuration"
_CHECKED = date(2026, 11, 22)
_SENSIBLE = 10**10


def count(text: str, warning: str = "") -> int:
    """Count characters as Mastodon does: graphemes of text and warning together.

    Every web address counts 23, and of ``@name@server`` only ``@name``.
    """
    shortened = _MENTION.sub(r"@\1", _URL.sub(_shortened, text))
    return count_graphemes(shortened) + count_graphemes(warning)


def _shortened(match: re.Match[str]) -> str:
    whole = match.group()
    address = whole.rstrip(_CLOSING)
    return "x" * URL_LENGTH + whole[len(address) :]


LIMITS = Limits(
    text=Fact(500, _DOCS, _CHECKED),
    count=count,
    images=Fact(4, _DOCS, _CHECKED),
    alternative_text=Fact(1_500, _DOCS, _CHECKED),
    image_bytes=Fact(16_777_216, _DOCS, _CHECKED),
    mentions="server",
    films=Films(
        bytes=Fact(103_809_024, _DOCS, _CHECKED),
        pixels=Fact(8_294_400, _DOCS, _CHECKED),
        fastest=Fact(120, _DOCS, _CHECKED),
        media_types=("video/mp4", "video/quicktime", "video/webm"),
    ),
)
"""What a server accepts that says nothing else about itself."""

_PLACES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "text": (("configuration", "statuses", "max_characters"), ("max_toot_chars",)),
    "images": (("configuration", "statuses", "max_media_attachments"),),
    "alternative_text": (
        ("configuration", "media_attachments", "description_limit"),
        ("description_limit",),
    ),
    "image_bytes": (("configuration", "media_attachments", "image_size_limit"),),
    "film_bytes": (("configuration", "media_attachments", "video_size_limit"),),
    "film_pixels": (("configuration", "media_attachments", "video_matrix_limit"),),
    "film_fastest": (("configuration", "media_attachments", "video_frame_rate_limit"),),
}


def server_limits(instance: Any) -> dict[str, int]:
    """Read the numbers from an Instance (v2, v1 or Pleroma's); what is missing or senseless is left out."""
    found: dict[str, int] = {}
    for name, places in _PLACES.items():
        for path in places:
            value = instance
            for key in path:
                value = value.get(key) if isinstance(value, Mapping) else None
            if isinstance(value, int) and not isinstance(value, bool) and 0 < value < _SENSIBLE:
                found.setdefault(name, value)
    return found
