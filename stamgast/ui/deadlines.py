"""Until when somebody is asked for something, as people choose it: in two hours, tomorrow at noon …"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

NOON = time(12)
CHOICES = (
    ("hours", _("In two hours")),
    ("tomorrow", _("Tomorrow at noon")),
    ("days", _("In three days")),
    ("week", _("In a week")),
)


class DeadlineField(forms.ChoiceField):
    """The question; ``deadline`` makes an instant of the answer."""

    def __init__(self) -> None:
        super().__init__(label=_("Until when?"), choices=CHOICES, initial="tomorrow")


def deadline(chosen: str, now: datetime, where: ZoneInfo) -> datetime:
    """Return the instant that was chosen at ``now`` by somebody whose clock is that of ``where``."""
    match chosen:
        case "hours":
            return now + timedelta(hours=2)
        case "tomorrow":
            return datetime.combine(now.astimezone(where).date() + timedelta(days=1), NOON, where)
        case "days":
            return now + timedelta(days=3)
    return now + timedelta(weeks=1)
