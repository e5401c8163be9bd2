"""People we miss: whom to call or meet, when we are reminded, and that it happened."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.following import operations, queries
from stamgast.following.forms import ReminderForm
from stamgast.following.views.reviewing import person_of
from stamgast.ui.strangers import tamed
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of

KEPT = 50
"""People who were met, shown below those who still wait."""


@require_GET
@never_cache
@for_members()
def reconnect(request: MemberRequest) -> HttpResponse:
    """Show whom to call or meet, the next one first."""
    waiting = [
        (one, ReminderForm(initial={"remind_on": one.remind_on}, auto_id=f"id_{one.pk}_%s"))
        for one in queries.reconnections(request.workspace, is_done=False)[: queries.MOST_AT_ONCE]
    ]
    context = {
        "waiting": waiting,
        "met": queries.reconnections(request.workspace, is_done=True)[:KEPT],
        "today": today_of(request),
    }
    return render(request, "following/reconnect.html", context)


@require_POST
@for_members("reply")
def remind(request: MemberRequest, followed: int) -> HttpResponse:
    """Keep the day on which we want to be reminded."""
    person = person_of(request, followed)
    form = ReminderForm(request.POST)
    if form.is_valid():
        operations.remind(person, form.cleaned_data["remind_on"], request.member)
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("That is no day. Please write it like 2027-01-31."))
    return redirect("following:reconnect", workspace=request.workspace.slug)


@require_POST
@for_members("reply")
def met(request: MemberRequest, followed: int) -> HttpResponse:
    """Note that we called or met somebody, or that we did not after all."""
    person, is_undone = person_of(request, followed), "undo" in request.POST
    operations.meet(person, request.member, at=None if is_undone else timezone.now())
    name = {"name": tamed(person.name)}
    if is_undone:
        messages.success(request, _("%(name)s is on the list again.") % name)
    else:
        messages.success(request, _("How nice that you and %(name)s talked.") % name)
    return redirect("following:reconnect", workspace=request.workspace.slug)
