"""What we said on the networks, for the days of the calendar."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.conversations.published import published_elsewhere
from stamgast.ui.dates import day_of
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@require_GET
@for_members()
def published(request: MemberRequest) -> HttpResponse:
    """Fill the days of a calendar that shows them with what did not go out from here."""
    start, end = (day_of(request.GET.get(name, "")) for name in ("from", "to"))
    try:
        days = published_elsewhere(request.workspace, start, end) if start and end else []
    except OverflowError:
        days = []
    return render(request, "conversations/published_days.html", {"days": days})
