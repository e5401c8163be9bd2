"""The calendar: as a list of days, and as a month."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from stamgast.publishing import queries
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@for_members()
def calendar(request: MemberRequest) -> HttpResponse:
    """List what went out lately and what goes out next."""
    now, workspace = timezone.now(), request.workspace
    context = {
        "days": queries.around(workspace.pk, workspace.zone, now),
        "needs_a_person": queries.needs_a_person(workspace.pk, now),
        "hosting": queries.hosting_now(request.member, now),
    }
    return render(request, "publishing/days.html" if request.htmx else "publishing/calendar.html", context)


@never_cache
@for_members()
def month(request: MemberRequest) -> HttpResponse:
    """Show a month."""
    today = timezone.now().astimezone(ZoneInfo(request.workspace.zone)).date()
    first = _month(request.GET.get("month", ""), today)
    context = {
        "weeks": queries.month(request.workspace.pk, first, request.workspace.zone, today),
        "first": first,
        "before": (first - timedelta(days=1)).replace(day=1),
        "after": (first.replace(day=28) + timedelta(days=4)).replace(day=1),
    }
    return render(request, "publishing/weeks.html" if request.htmx else "publishing/month.html", context)


@never_cache
@for_members()
def rota(request: MemberRequest) -> HttpResponse:
    """List who hosts what next; a part of the page about hours."""
    context = {"publications": queries.rota(request.workspace.pk, timezone.now())}
    return render(request, "publishing/rota.html", context)


def _month(given: str, today: date) -> date:
    try:
        found = date.fromisoformat(f"{given}-01")
    except ValueError:
        return today.replace(day=1)
    return found if abs(found.year - today.year) < 50 else today.replace(day=1)
