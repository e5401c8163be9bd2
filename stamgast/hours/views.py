"""Who is there when."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.hours import operations
from stamgast.hours.forms import AbsenceForm
from stamgast.hours.models import Absence
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.queries import team


@for_members()
def hours(request: MemberRequest) -> HttpResponse:
    """Show the week of everybody, who is away, and when promises run."""
    members = [(one, [_day(one, day) for day in range(7)]) for one in team(request.workspace.pk)]
    absences = Absence.objects.filter(member__workspace=request.workspace, to_at__gt=timezone.now())
    context = {
        "weekdays": [WEEKDAYS[day] for day in range(7)],
        "members": members,
        "absences": absences.select_related("member__user").order_by("from_at"),
        "opening": request.workspace.opening_hours.all(),
        "form": AbsenceForm(),
    }
    return render(request, "hours/hours.html", context)


@require_POST
@for_members("host")
def away(request: MemberRequest) -> HttpResponse:
    """Note that the member is away; what they were to host is held."""
    form = AbsenceForm(request.POST)
    span = form.instants(request.workspace.zone) if form.is_valid() else None
    try:
        if span is not None:
            operations.add_absence(
                request.member, from_at=span[0], to_at=span[1], reason=form.cleaned_data["reason"]
            )
            messages.success(request, _("Noted. What you were to host is held until somebody takes it over."))
    except ValueError:
        messages.error(request, _("It must end after it begins."))
    return redirect("hours:hours", workspace=request.workspace.slug)


@require_POST
@for_members("host")
def back(request: MemberRequest, pk: int) -> HttpResponse:
    """Take an absence of one's own back."""
    operations.remove_absence(get_object_or_404(Absence, pk=pk, member=request.member))
    return redirect("hours:hours", workspace=request.workspace.slug)


def _day(member: object, weekday: int) -> list[str]:
    rows = member.availabilities.filter(weekday=weekday)  # type: ignore[attr-defined]
    return [f"{row.from_time:%H:%M}–{row.to_time:%H:%M}" for row in rows]
