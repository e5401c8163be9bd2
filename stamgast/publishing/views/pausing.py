"""Pausing everything, and letting it go on: one switch for the whole workspace."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from stamgast.publishing import pausing
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@require_http_methods(["GET", "POST"])
@for_members("host")
def switch(request: MemberRequest) -> HttpResponse:
    """Ask why everything is to be paused; a POST pauses or lets go on."""
    if request.method == "POST":
        if request.POST.get("act") == "go_on":
            _go_on(request)
        else:
            _pause(request)
        return redirect("publishing:calendar", workspace=request.workspace.slug)
    context = {
        "pause": pausing.current(request.workspace.pk),
        "ended": pausing.last_ended(request.workspace.pk),
    }
    return render(request, "publishing/pause.html", context)


@never_cache
@require_GET
@for_members()
def banner(request: MemberRequest) -> HttpResponse:
    """Say on a planning page that everything is paused; nothing when it is not."""
    return render(request, "publishing/paused.html", {"pause": pausing.current(request.workspace.pk)})


def _pause(request: MemberRequest) -> None:
    if pausing.pause_all(request.member, request.POST.get("reason", ""), now=timezone.now()):
        messages.success(request, _("Everything is paused. Answers to people still go out."))
    else:
        messages.info(request, _("Everything was paused already."))


def _go_on(request: MemberRequest) -> None:
    if not request.member.may("plan"):
        messages.error(request, _("Somebody who plans posts lets them go on."))
        return
    found = pausing.go_on(request.member, now=timezone.now())
    if found is None:
        messages.info(request, _("Nothing was paused any more."))
        return
    let_go, late = found
    words = ngettext("%(count)s post is on its way again.", "%(count)s posts are on their way again.", let_go)
    messages.success(request, words % {"count": let_go})
    if late:
        words = ngettext(
            "The time of %(count)s post has passed meanwhile: choose another one.",
            "The time of %(count)s posts has passed meanwhile: choose another one.",
            late,
        )
        messages.warning(request, words % {"count": late})
