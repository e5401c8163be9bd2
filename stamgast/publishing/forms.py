"""When a text goes out and who stays with it."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.publishing.models import Occasion
from stamgast.publishing.operations import NotReady
from stamgast.publishing.timing import Plan
from stamgast.ui.dates import DayInput, wall_of
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team

HOSTING_MINUTES = 60


class PlanForm(forms.Form):
    """A wall time in the channel's zone, and a host."""

    wall = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])
    host = forms.CharField(required=False)
    hosting_minutes = forms.IntegerField(min_value=10, max_value=600)

    def clean_wall(self) -> datetime:
        # Read as the clock on the wall: the channel's zone is put to it later.
        given: datetime = self.cleaned_data["wall"]
        return given.replace(tzinfo=None)


class OccasionForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """An event of ours, or a note for some days."""

    class Meta:
        model = Occasion
        fields = ("name", "kind", "from_on", "to_on", "is_self_serving")
        labels = {
            "name": gettext_lazy("What is it?"),
            "kind": gettext_lazy("An event or a note?"),
            "from_on": gettext_lazy("From"),
            "to_on": gettext_lazy("To"),
            "is_self_serving": gettext_lazy("Posts about it mostly serve us: we sell or promote something"),
        }
        help_texts = {
            "to_on": gettext_lazy("Leave it empty for a single day."),
            "is_self_serving": gettext_lazy(
                "So that you see later whether you only speak when you want something."
            ),
        }
        widgets = {
            "from_on": DayInput(),
            "to_on": DayInput(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to_on"].required = False

    def clean(self) -> dict[str, Any]:
        """A single day ends on the day it begins; nothing ends before it begins, or lasts for ever."""
        given = super().clean() or {}
        begins = given.get("from_on")
        if begins is None:
            return given
        given["to_on"] = given.get("to_on") or begins
        if given["to_on"] < begins:
            self.add_error("to_on", _("It ends before it begins."))
        elif (given["to_on"] - begins).days > 400:
            self.add_error("to_on", _("It lasts for more than a year. Is the year right?"))
        return given


class GiveAwayForm(forms.Form):
    """Why something is given away, and what happens after it."""

    reason = forms.CharField(label=gettext_lazy("Why do you give something away?"), max_length=300)
    afterwards = forms.CharField(
        label=gettext_lazy("What happens after it, so that people stay?"),
        max_length=500,
        widget=forms.Textarea({"rows": 2, "class": "short"}),
    )
    days_after = forms.IntegerField(
        label=gettext_lazy("How many days later?"), min_value=1, max_value=30, initial=1
    )


class LinkForm(forms.Form):
    """Where it stands, after a person has posted it."""

    url = forms.URLField(max_length=1000, required=False, assume_scheme="https")


def plan(given: QueryDict, member: Member) -> Plan:
    """Read a plan from a request.

    Raises:
        NotReady: the time or the length makes no sense.
    """
    form = PlanForm(given)
    if not form.is_valid():
        reasons = []
        if "wall" in form.errors:
            reasons.append(_("Choose a day and a time."))
        if "hosting_minutes" in form.errors:
            reasons.append(_("A host stays between 10 and 600 minutes."))
        raise NotReady(reasons)
    chosen = form.cleaned_data["host"]
    host = next((one for one in team(member.workspace_id) if str(one.pk) == chosen), None)
    return Plan(form.cleaned_data["wall"], host, form.cleaned_data["hosting_minutes"])


def quick_wall(choice: str, zone: str, now: datetime) -> datetime | None:
    """Return the wall time that a quick choice names in a zone, to the minute; None for no choice.

    ``choice`` is soon, hour, tomorrow, or a wall time that was suggested.
    """
    here = now.astimezone(ZoneInfo(zone))
    if choice == "soon":
        found = now + timedelta(minutes=2, seconds=30)
    elif choice == "hour":
        found = now + timedelta(hours=1, seconds=30)
    elif choice == "tomorrow":
        return (here.replace(tzinfo=None) + timedelta(days=1)).replace(
            hour=9, minute=0, second=0, microsecond=0
        )
    else:
        return wall_of(choice)
    return found.astimezone(ZoneInfo(zone)).replace(tzinfo=None, second=0, microsecond=0)
