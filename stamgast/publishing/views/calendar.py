"""The calendar as a list of days, and the rota of hosts."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from stamgast.publishing import board, giveaways, occasions, queries
from stamgast.publishing.ahead import HORIZON
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@for_members()
def calendar(request: MemberRequest) -> HttpResponse:
    """List what went out lately and what goes out next."""
    now, workspace = timezone.now(), request.workspace
    today = workspace.day_at(now)
    context = {
        "days": queries.around(workspace.pk, workspace.zone, now),
        "needs_a_person": queries.needs_a_person(workspace.pk, now),
        "hosting": queries.hosting_now(request.member, now),
        "warnings": board.warnings(workspace, now=now),
        "soon": occasions.between(workspace, today, today + HORIZON),
        "afters": giveaways.afters(workspace.pk, today, today + HORIZON),
    }
    return render(request, "publishing/days.html" if request.htmx else "publishing/calendar.html", context)


@never_cache
@for_members()
def rota(request: MemberRequest) -> HttpResponse:
    """List who hosts what next; a part of the page about hours."""
    context = {"publications": queries.rota(request.workspace.pk, timezone.now())}
    return render(request, "publishing/rota.html", context)
