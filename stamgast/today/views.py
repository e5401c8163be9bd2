"""The page a Monday morning begins with."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from stamgast.conversations import words
from stamgast.conversations.views.showing import forget_list
from stamgast.timelog.views.clock import on_today
from stamgast.today import queries
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@for_members()
def today(request: MemberRequest) -> HttpResponse:
    """Show the member's day; a live refresh asks for the inside alone."""
    now = timezone.now()
    day = queries.today(request.member, now=now)
    waiting = [(one, words.due(one, now)) for one in day.waiting]
    context: dict[str, Any] = {"day": day, "waiting": waiting}
    if request.htmx:
        return render(request, "today/day.html", context)
    context["around"] = queries.around(request.member, now=now)
    context["today"] = request.workspace.day_at(now)
    if request.member.may("note"):
        context |= on_today(request)
    return forget_list(request, render(request, "today/today.html", context))
