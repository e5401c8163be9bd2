"""What is known about the hours of a channel: whether posts at that hour got more answers than others."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.learning.tables import items
from stamgast.metrics import cadence

LOOK_BACK = timedelta(days=365)
FEWEST = 5
"""Posts at an hour from which more is said than that there are too few."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an hour of the week shows, in words (none with too few posts), and how many posts say so."""

    wall: datetime
    words: str
    posts: int

    @property
    def is_known(self) -> bool:
        """Whether there are posts enough to say something."""
        return bool(self.words)


def of_hours(channel: Channel, walls: list[datetime], *, now: datetime) -> list[Evidence]:
    """Return what the last year shows about the hours of some wall times, in their order."""
    table = items(channel.workspace_id, since=now - LOOK_BACK, until=now, channel=channel.pk)
    cells = cadence.hours(table, zone=channel.zone, until=now)
    posts = int(cells["posts"].sum())
    overall = float(cells["answers"].sum()) / posts if posts else 0.0
    by_hour = {(row["weekday"], row["hour"]): row for row in cells.iter_rows(named=True)}
    return [_said(wall, by_hour[wall.isoweekday(), wall.hour], overall) for wall in walls]


def unknown(told: list[Evidence]) -> str:
    """Return of which hours too little is known, and how many posts each lacks; empty where there is none."""
    hours = [
        _("%(day)s at %(hour)s needs %(n)s more") % _when(one.wall, FEWEST - one.posts)
        for one in told
        if not one.is_known
    ]
    if not hours:
        return ""
    words = _("Too little is known yet. It takes %(n)s posts at an hour within a year: %(hours)s.")
    return words % {"n": FEWEST, "hours": ", ".join(dict.fromkeys(hours))}


def _when(wall: datetime, posts: int) -> dict[str, str | int]:
    return {"day": date_format(wall, "l"), "hour": date_format(wall, "G:00"), "n": posts}


def _said(wall: datetime, cell: dict[str, float | int | None], overall: float) -> Evidence:
    posts, rate = int(cell["posts"] or 0), float(cell["rate"] or 0)
    low, high = float(cell["low"] or 0), float(cell["high"] or 0)
    when = _when(wall, posts)
    if posts < FEWEST:
        return Evidence(wall, "", posts)
    if not overall:
        words = _("%(day)s at %(hour)s: nobody has answered yet, nor at any other hour (%(n)s posts).")
        return Evidence(wall, words % when, posts)
    if low > overall:
        words = _("%(day)s at %(hour)s: people answered %(times)s× as often as on average (%(n)s posts).")
    elif high < overall:
        words = _("%(day)s at %(hour)s: people answered less often, %(times)s× the average (%(n)s posts).")
    else:
        words = _("%(day)s at %(hour)s: no clear difference from other hours (%(n)s posts).")
    times = number_format(rate / overall, decimal_pos=1)
    return Evidence(wall, words % {**when, "times": times}, posts)
