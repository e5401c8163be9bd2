"""How one table writes numbers and times: learnt from all its rows before they are read."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from stamgast.networks.archives.analytics import words
from stamgast.networks.archives.analytics.addresses import address
from stamgast.networks.archives.analytics.tools import Tool
from stamgast.networks.archives.times import SECOND, Moment, parse
from stamgast.networks.archives.trust import Calibration, calibrate

Row = Mapping[str, str]

_FARTHEST = 14 * 3600 * SECOND
_BLANKS = re.compile(r"[\s\u00a0\u202f']+")
_NUMBER = re.compile(r"[+-]?\d[\d.,]{0,23}")
_SUFFIX = {"K": 1e3, "M": 1e6, "%": 0.01}
_NUMERIC_DAY = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}(?!\d)")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_FRACTION = re.compile(r"[+-]?\d[\d.,]*([.,])(?!\d{3}(?:\D|$))\d+[KM%]?")


@dataclass(frozen=True, slots=True)
class Conventions:
    """What was learnt about a table."""

    tool: Tool
    decimal: str = "."
    month_first: bool | None = None
    calibration: Calibration = field(default_factory=lambda: Calibration((), ()))

    def number(self, cell: str) -> float | None:
        """Return a cell's number, shares of 100 as fractions; None where there is none.

        >>> from stamgast.networks.archives.analytics.tools import TOOLS
        >>> [Conventions(TOOLS[0]).number(cell) for cell in ("1,204", "1.2K", "6.5%", "", "=1+1")]
        [1204.0, 1200.0, 0.065, None, None]
        """
        text = _BLANKS.sub("", cell.strip())
        suffix = text[-1:].upper()
        text = text[:-1] if suffix in _SUFFIX else text
        if not _NUMBER.fullmatch(text):
            return None
        text = text.replace("," if self.decimal == "." else ".", "").replace(",", ".")
        if text.count(".") > 1:
            return None
        return round(float(text) * _SUFFIX.get(suffix, 1), 6)

    def moment(self, raw: str) -> Moment:
        """Return a time, in UTC where the zone is known; none where day and month could be swapped."""
        if self.month_first is None and _NUMERIC_DAY.match(raw):
            return Moment(None, raw=raw.strip()[:60])
        moment = parse(raw, zone=self.tool.zone, month_first=bool(self.month_first))
        return self.calibration.apply(moment) if moment.zone == "unknown" else moment


def written_time(row: Row) -> str:
    """Return what a row says about its time; some tables have day and hour in two columns."""
    return f"{row.get('time', '')} {row.get('clock', '')}".strip()


def learn(rows: Iterable[Row], tool: Tool) -> Conventions:
    """Go through all rows of a table once."""
    decimal: Counter[str] = Counter()
    order: Counter[bool] = Counter()
    clocked: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    for row in rows:
        decimal.update(_decimals(row))
        order.update(_orders(written_time(row)))
        made = address(row.get("link", "")).made
        for month_first, pairs in clocked.items() if made is not None else ():
            moment = parse(written_time(row), month_first=month_first)
            near = moment.ts is not None and abs(moment.ts - (made or 0)) <= _FARTHEST
            if near and moment.precision != "day":
                pairs.append((moment.ts or 0, made or 0))
    decided = _decided(order or {first: len(pairs) for first, pairs in clocked.items()})
    decided = tool.month_first if decided is None else decided
    mark = "," if decimal[","] > decimal["."] else "."
    return Conventions(tool, mark, decided, calibrate(clocked[bool(decided)]))


def _decided(votes: Mapping[bool, int]) -> bool | None:
    yes, no = votes.get(True, 0), votes.get(False, 0)
    return None if yes == no else yes > no


def _orders(raw: str) -> list[bool]:
    """Return whether the month stands first, where one of two numbers is above 12."""
    found = _NUMERIC_DAY.match(raw)
    one, two = (int(number) for number in found.groups()) if found else (0, 0)
    return [two > 12] if max(one, two) > 12 else []


def _decimals(row: Row) -> list[str]:
    """Return what the numbers of a row show to be the decimal mark; a count with one is grouped by it."""
    whole = [row[name] for name in (*words.COUNTS, *words.OF_A_DAY) if name in row]
    cells = [_BLANKS.sub("", cell.strip()) for cell in whole]
    grouped = [found[1] for cell in cells if (found := _GROUPED.fullmatch(cell))]
    cells += [_BLANKS.sub("", row[name].strip()) for name in words.RATES if name in row]
    marked = [found[1] for cell in cells if (found := _FRACTION.fullmatch(cell))]
    return [*("," if mark == "." else "." for mark in grouped), *marked]
