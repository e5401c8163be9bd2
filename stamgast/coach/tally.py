"""Adds up what speaks for several names at once: each has a lane of its own in one large integer."""

from collections.abc import Iterable
from itertools import repeat
from operator import truediv
from struct import Struct
from typing import Final

_LANE: Final = 32
"""Bits of a lane; a name may gather 2³¹ units."""


class Tally:
    """Packs weights into integers that are added with ``+`` and read again, exactly, in whatever order.

    Adding one integer a word takes a tenth of the time of adding a number to each name.
    """

    def __init__(self, names: Iterable[str], unit: int) -> None:
        """All weights are whole multiples of ``1 / unit``: 100 stands for two decimals."""
        self._names = tuple(names)
        self._shifts = {name: _LANE * place for place, name in enumerate(self._names)}
        self._unit = unit
        self._lanes = Struct(f"<{len(self._names)}i")
        self._sign = sum(1 << shift + _LANE - 1 for shift in self._shifts.values())

    def packed(self, weights: Iterable[tuple[str, float]]) -> int:
        """Names and what weighs for them, as one integer."""
        return sum(round(weight * self._unit) << self._shifts[name] for name, weight in weights)

    def read(self, total: int) -> dict[str, float]:
        """Name → what was added up for it."""
        lanes = ((total + self._sign) ^ self._sign).to_bytes(self._lanes.size, "little")
        added = map(truediv, self._lanes.unpack(lanes), repeat(self._unit))
        return dict(zip(self._names, added, strict=True))
