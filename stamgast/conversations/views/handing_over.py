"""What those who are away still have in hand, for the page of absences, and handing it over."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.conversations import handing_over
from stamgast.conversations.views import many
from stamgast.hours.queries import away_now
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team


@require_GET
@never_cache
@for_members()
def left_behind(request: MemberRequest) -> HttpResponse:
    """Show who is away with conversations in hand; nothing when nobody is."""
    now = timezone.now()
    away = away_now(request.workspace.pk, now)
    there = [one for one in team(request.workspace.pk) if one.may("reply") and one.pk not in away]
    found = handing_over.left_behind(request.workspace, now=now)
    return render(request, "conversations/left_behind.html", {"left_behind": found, "there": there})


@require_POST
@for_members("reply")
def hand_over(request: MemberRequest, member: int) -> HttpResponse:
    """Hand what somebody has in hand to somebody who is there."""
    whose = get_object_or_404(Member, pk=member, workspace=request.workspace)
    chosen = request.POST.get("to", "")
    to = next((one for one in team(request.workspace.pk) if str(one.pk) == chosen), None)
    if to is None or not to.may("reply") or to == whose:
        messages.error(request, _("Choose somebody else who answers."))
    else:
        many.say(request, handing_over.hand_over(request.member, whose, to, now=timezone.now()))
    return redirect("hours:hours", workspace=request.workspace.slug)
