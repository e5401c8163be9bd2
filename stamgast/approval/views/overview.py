"""What waits for whom, and since when; and what became of what one asked for oneself."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.approval import queries
from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@never_cache
@for_members()
def overview(request: MemberRequest) -> HttpResponse:
    """Show what waits for me, what I asked for, what waits for others, and the steps of each channel."""
    now = timezone.now()
    context = {
        "for_me": queries.for_member(request.member),
        "mine": queries.asked_by(request.member, now),
        "others": queries.for_others(request.member),
        "channels": queries.channels(request.workspace.pk),
        "now": now,
    }
    return render(request, "approval/inside.html" if request.htmx else "approval/overview.html", context)


@require_GET
@never_cache
@for_members()
def mine(request: MemberRequest) -> HttpResponse:
    """Show what waits for me, on the page a day begins with; nothing when nothing does."""
    context = {"for_me": queries.for_member(request.member), "now": timezone.now()}
    return render(request, "approval/mine.html", context)
