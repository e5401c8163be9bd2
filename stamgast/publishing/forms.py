"""When a text goes out and who stays with it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from stamgast.publishing.operations import NotReady
from stamgast.publishing.timing import Plan
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


def wall_of(given: str) -> datetime | None:
    """Read a wall time, None when it is not one."""
    try:
        return datetime.fromisoformat(given).replace(tzinfo=None) if given else None
    except ValueError:
        return None


def quick_wall(choice: str, zone: str, now: datetime) -> datetime | None:
    """Return the wall time that a quick choice names in a zone, to the minute; None for no choice."""
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
        return None
    return found.astimezone(ZoneInfo(zone)).replace(tzinfo=None, second=0, microsecond=0)
