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
    """Return in one sentence of which hours too little is known; empty where there is none."""
    hours = [
        _("%(day)s at %(hour)s") % {"day": date_format(one.wall, "l"), "hour": date_format(one.wall, "G:00")}
        for one in told
        if not one.is_known
    ]
    if not hours:
        return ""
    words = _("Too little is known yet, fewer than %(n)s posts in a year: %(hours)s.")
    return words % {"n": FEWEST, "hours": ", ".join(dict.fromkeys(hours))}


def _said(wall: datetime, cell: dict[str, float | int | None], overall: float) -> Evidence:
    posts, rate = int(cell["posts"] or 0), float(cell["rate"] or 0)
    low, high = float(cell["low"] or 0), float(cell["high"] or 0)
    if posts < FEWEST or not overall:
        return Evidence(wall, "", posts)
    when = {"day": date_format(wall, "l"), "hour": date_format(wall, "G:00"), "n": posts}
    if low > overall:
        words = _("%(day)s at %(hour)s: people answered %(times)s× as often as on average (%(n)s posts).")
    elif high < overall:
        words = _("%(day)s at %(hour)s: people answered less often, %(times)s× the average (%(n)s posts).")
    else:
        words = _("%(day)s at %(hour)s: no clear difference from other hours (%(n)s posts).")
    times = number_format(rate / overall, decimal_pos=1)
    return Evidence(wall, words % {**when, "times": times}, posts)
