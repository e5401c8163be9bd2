"""What the made-up network accepts."""

from datetime import date
from typing import Final

from stamgast.networks.limits import Fact, Limits, count_graphemes

_OURS: Final = "our own choice: the network is made up"
_SET_ON: Final = date(2026, 11, 25)

LIMITS: Final = Limits(
    text=Fact(500, _OURS, _SET_ON),
    count=count_graphemes,
    images=Fact(4, _OURS, _SET_ON),
    alternative_text=Fact(1500, _OURS, _SET_ON),
    image_bytes=Fact(8_000_000, _OURS, _SET_ON),
)
