"""What we said on the networks, for the days of the calendar."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.conversations.published import published_elsewhere
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@require_GET
@for_members()
def published(request: MemberRequest) -> HttpResponse:
    """Fill the days of a calendar that shows them with what did not go out from here."""
    try:
        start, end = (date.fromisoformat(request.GET.get(name, "")) for name in ("from", "to"))
        days = published_elsewhere(request.workspace, start, end)
    except (ValueError, OverflowError):
        days = []
    return render(request, "conversations/published_days.html", {"days": days})
