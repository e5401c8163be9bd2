"""The page a Monday morning begins with."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from stamgast.today import queries
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@for_members()
def today(request: MemberRequest) -> HttpResponse:
    """Show the member's day; a live refresh asks for the inside alone."""
    now = timezone.now()
    context = {"day": queries.today(request.member, now=now), "now": now}
    return render(request, "today/day.html" if request.htmx else "today/today.html", context)
