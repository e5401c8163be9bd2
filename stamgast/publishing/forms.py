"""When a text goes out and who stays with it."""

from datetime import datetime

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from stamgast.publishing.operations import NotReady, Plan
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team


class PlanForm(forms.Form):
    """A wall time in the channel's zone, and a host."""

    wall = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])
    host = forms.CharField(required=False)
    hosting_minutes = forms.IntegerField(min_value=10, max_value=600, initial=60)


def plan(given: QueryDict, member: Member) -> Plan:
    """Read a plan from a request.

    Raises:
        NotReady: the time or the length makes no sense.
    """
    form = PlanForm(given)
    if not form.is_valid():
        raise NotReady([_("Say when: day and time, and for how many minutes the host stays.")])
    wall: datetime = form.cleaned_data["wall"].replace(tzinfo=None)
    chosen = form.cleaned_data["host"]
    host = next((one for one in team(member.workspace_id) if str(one.pk) == chosen), None)
    return Plan(wall, host, form.cleaned_data["hosting_minutes"])
