"""Times of X, whole columns at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from stamgast.networks.archives import columns, trust
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.times import DAY

POST: Final = "%a %b %d %H:%M:%S %z %Y"
OLD_POST: Final = "%Y-%m-%d %H:%M:%S %z"
MESSAGE: Final = "%Y-%m-%dT%H:%M:%S%.fZ"

CLOCK: Final = "x"

_ZONES: Final = {POST: "offset_explicit", OLD_POST: "offset_explicit", MESSAGE: "utc_explicit"}
_SEVERAL: Final = 3
_BY_DAY_BEFORE: Final = 1_288_915_200 * 1_000_000
"""The oldest archives tell only the day of posts before 5 November 2010."""


@dataclass(frozen=True, slots=True)
class Times:
    """Instants in microseconds since 1970, None where a time cannot be read or cannot be true."""

    ts: list[int | None]
    form: str
    written: Any
    """The same as a series, as it was written."""

    def columns(self, raw: Sequence[str]) -> dict[str, Any]:
        """Return the columns of items; ``raw`` is what was written."""
        return {"ts": self.ts, "ts_raw": list(raw), "ts_zone": _ZONES[self.form], **self._precision()}

    def _precision(self) -> dict[str, Any]:
        exact = "ms" if self.form == MESSAGE else "s"
        if self.form != OLD_POST and None not in self.ts:
            return {"ts_precision": exact, "ts_error_s": 0}
        if self.form != OLD_POST:
            return {
                "ts_precision": [exact if at is not None else "none" for at in self.ts],
                "ts_error_s": [0 if at is not None else None for at in self.ts],
            }
        days = [at is not None and at < _BY_DAY_BEFORE and at % DAY == 0 for at in self.ts]
        return {
            "ts_precision": [
                "day" if by_day else exact if at is not None else "none"
                for by_day, at in zip(days, self.ts, strict=True)
            ],
            "ts_error_s": [
                DAY // 1_000_000 if by_day else 0 if at is not None else None
                for by_day, at in zip(days, self.ts, strict=True)
            ],
        }


def read_times(raw: Sequence[str], places: Sequence[str], into: Import, member: str) -> Times:
    """Read written times of one form; each one that cannot be true is listed as ``bad_time``.

    ``places`` are positions or ids, by which somebody finds what is listed.
    """
    form = _form(raw[0])
    series = columns.instants(raw, form)
    at = series.to_physical()
    ts: list[int | None] = at.to_list()
    born = trust.BORN["x"]
    latest = (into.about.get("generated_at") or 2**62) + 2 * DAY
    if ((at < born) | (at > latest)).any():
        ts = [one if one is not None and born <= one <= latest else None for one in ts]
    if None in ts:
        for one, place in zip(ts, places, strict=True):
            if one is None:
                into.problem("bad_time", member, place)
    return Times(ts, form, series)


def _form(first: str) -> str:
    if not first[:1].isdigit():
        return POST
    return MESSAGE if "T" in first else OLD_POST


def by_clock(
    name: str, ids: Sequence[str | None], into: Import, *, times: Times | None = None
) -> dict[str, Any]:
    """Return the columns ``name`` and ``<name>_source``: what ids tell about the time of others' posts.

    ``times`` are those of the items that refer to them: nothing is younger than what answers it.
    """
    found = (
        columns.clock_times(CLOCK, ids, not_after=times.written if times else None).to_physical().to_list()
    )
    if times:
        refused = [
            i for at, i in zip(found, ids, strict=True) if at is None and i and trust.by_clock(CLOCK, i)
        ]
        if len(refused) >= _SEVERAL:
            into.problem("clock_refused", detail=f"{len(refused)} posts are younger than their answers")
    return {name: found, f"{name}_source": [at and f"id_clock:{CLOCK}" for at in found]}
