"""Which day it is where a workspace is, and which week its pages show."""

from datetime import date, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

from stamgast.ui.dates import day_of
from stamgast.workspaces.access import MemberRequest

EARLIEST, LATEST = date(1970, 1, 5), date(2199, 12, 31)
"""Days that are asked for; pages also count with those around them."""

IN_REACH = (MinValueValidator(EARLIEST), MaxValueValidator(LATEST))
"""What a form's day has to keep to: instants of the first and last days there are lie outside the years."""


def today_of(request: MemberRequest) -> date:
    """Return today where the workspace is."""
    return request.workspace.day_at(timezone.now())


def monday_of(request: MemberRequest) -> date:
    """Return the Monday of the week the form or the address asks for, or of this one."""
    asked = day_of(request.POST.get("from") or request.GET.get("from", "")) or today_of(request)
    day = min(max(asked, EARLIEST), LATEST)
    return day - timedelta(days=day.weekday())
