"""What could not be taken in of a channel's news, for the channel's own page."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.channels.models import Channel
from stamgast.conversations import quarantine
from stamgast.workspaces.access import MemberRequest, for_members

LISTED = 20


@require_GET
@never_cache
@for_members()
def quarantined(request: MemberRequest, channel: int) -> HttpResponse:
    """Show what was put aside; nothing when all was taken in."""
    found = get_object_or_404(Channel, pk=channel, workspace=request.workspace)
    rows = quarantine.put_aside_of(found)
    context = {"channel": found, "rows": rows.defer("payload")[:LISTED], "count": rows.count()}
    return render(request, "conversations/quarantined.html", context)


@require_POST
@for_members("channels")
def forget(request: MemberRequest, channel: int) -> HttpResponse:
    """Forget what was put aside."""
    found = get_object_or_404(Channel, pk=channel, workspace=request.workspace)
    quarantine.forget(found)
    return redirect("channels:channel", workspace=request.workspace.slug, pk=found.pk)
