"""What is typed about hours and absences."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.hours import spans
from stamgast.hours.ics import LARGEST
from stamgast.hours.operations import Span
from stamgast.ui.dates import DayInput
from stamgast.workspaces.days import IN_REACH
from stamgast.workspaces.models import Member

WORKING_DAYS = range(1, 5)
"""Tuesday to Friday: those that can follow Monday."""


class WeekForm(forms.Form):
    """The hours of seven days, each written in one line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for weekday in range(7):
            self.fields[f"day_{weekday}"] = forms.CharField(
                label=WEEKDAYS[weekday],
                required=False,
                max_length=100,
                widget=forms.TextInput({"autocomplete": "off", "placeholder": "09:00–12:00, 13:00–17:00"}),
            )

    @classmethod
    def showing(cls, week: Iterable[Span]) -> "WeekForm":
        """Return the form with a week in it."""
        days: dict[int, list[spans.Stretch]] = {}
        for weekday, begins, ends in week:
            days.setdefault(weekday, []).append((begins, ends))
        return cls(initial={f"day_{weekday}": spans.write(day) for weekday, day in days.items()})

    def like_monday(self) -> "WeekForm":
        """Return the form as typed, with Monday's hours on the other working days."""
        typed = {name: self.data.get(name, "") for name in self.fields}
        for weekday in WORKING_DAYS:
            typed[f"day_{weekday}"] = typed["day_0"]
        return WeekForm(initial=typed)

    def clean(self) -> dict[str, Any]:
        """Read every line; what cannot be read is said beside it."""
        given = super().clean() or {}
        for name in list(given):
            try:
                given[name] = spans.parse(given[name])
            except spans.Backwards as error:
                self.add_error(name, _("“%(part)s” ends before it begins.") % {"part": error})
            except spans.Overlapping:
                self.add_error(name, _("Two of these overlap."))
            except spans.Unreadable as error:
                words = _("“%(part)s” is not a stretch of time. Write it like this: 9–12, 13:30–17.")
                self.add_error(name, words % {"part": error})
        return given

    def week(self) -> list[Span]:
        """Return the hours that were typed."""
        return [
            (weekday, *stretch) for weekday in range(7) for stretch in self.cleaned_data[f"day_{weekday}"]
        ]


class AbsenceForm(forms.Form):
    """From when to when somebody is away, in the workspace's wall time; whole days where no time is given."""

    from_on = forms.DateField(label=gettext_lazy("From"), widget=DayInput(), validators=IN_REACH)
    from_time = forms.TimeField(
        label=gettext_lazy("Time"), required=False, widget=forms.TimeInput({"type": "time"})
    )
    to_on = forms.DateField(label=gettext_lazy("Until and with"), widget=DayInput(), validators=IN_REACH)
    to_time = forms.TimeField(
        label=gettext_lazy("Time"), required=False, widget=forms.TimeInput({"type": "time"})
    )
    reason = forms.CharField(label=gettext_lazy("Why"), max_length=120, required=False)

    def __init__(self, *args: Any, zone: str, others: Iterable[Member] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._zone = ZoneInfo(zone)
        choices = [(str(member.pk), str(member)) for member in others]
        if choices:
            field = forms.ChoiceField(label=gettext_lazy("Who"), choices=choices)
            self.fields = {"member": field, **self.fields}

    def clean(self) -> dict[str, Any]:
        """Make instants of days and times."""
        given = super().clean() or {}
        if self.errors:
            return given
        given["from_at"] = self._instant(given["from_on"], given["from_time"] or time(0))
        ends_on, ends_at = given["to_on"], given["to_time"]
        if ends_at is None:
            ends_on, ends_at = ends_on + timedelta(days=1), time(0)
        given["to_at"] = self._instant(ends_on, ends_at)
        if given["to_at"] <= given["from_at"]:
            self.add_error("to_on", _("It must end after it begins."))
        return given

    def _instant(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self._zone)


class ClosedDayForm(forms.Form):
    """A day we are closed on, and why."""

    day = forms.DateField(label=gettext_lazy("Day"), widget=DayInput(), validators=IN_REACH)
    name = forms.CharField(label=gettext_lazy("Why"), max_length=120, required=False)


class CalendarForm(forms.Form):
    """A calendar file, or what is in one."""

    file = forms.FileField(
        label=gettext_lazy("A calendar file (.ics)"),
        required=False,
        widget=forms.FileInput({"accept": ".ics,text/calendar"}),
    )
    content = forms.CharField(
        label=gettext_lazy("Or paste what is in it"),
        required=False,
        strip=False,
        max_length=LARGEST,
        widget=forms.Textarea({"rows": 4, "spellcheck": "false"}),
    )

    def clean(self) -> dict[str, Any]:
        """One of both is needed; more than one person's calendar is not read at all."""
        given = super().clean() or {}
        upload = given.get("file")
        if upload is not None and upload.size > LARGEST:
            self.add_error("file", too_large())
        elif upload is None and not given.get("content") and not self.errors:
            self.add_error("file", _("Choose a file, or paste what is in one."))
        return given

    def written(self) -> bytes:
        """Return what was handed in."""
        upload = self.cleaned_data["file"]
        return bytes(upload.read()) if upload is not None else str(self.cleaned_data["content"]).encode()


def too_large() -> str:
    """Return what is wrong with a file that is too large."""
    return _("This file is too large. Export only the coming months, or only your absences.")
