"""The calendar feed: its page for members, and what calendar programs read."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stamgast.timelog import feeds
from stamgast.timelog.forms import FeedForm
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@require_http_methods(["GET", "POST"])
@for_members("host")
def feed(request: MemberRequest) -> HttpResponse:
    """Show whether there is a feed; make one, or a new address for it, which is shown this once."""
    token = ""
    if request.method == "POST":
        form = FeedForm(request.POST)
        form.is_valid()
        token = feeds.renew(request.member, has_team=form.cleaned_data["has_team"], now=timezone.now())
    found = feeds.of(request.member)
    context = {
        "feed": found,
        "address": feeds.address(token) if token else "",
        "form": FeedForm(initial={"has_team": bool(found and found.has_team)}),
    }
    return render(request, "timelog/feed.html", context)


@require_POST
@for_members("host")
def revoke(request: MemberRequest) -> HttpResponse:
    """Take the address back."""
    if feeds.revoke(request.member):
        messages.success(request, _("The address works no more."))
    return redirect("timelog:feed", workspace=request.workspace.slug)


@require_safe
def file(_request: HttpRequest, token: str) -> HttpResponse:
    """Hand a calendar program what a member hosts and what is on; the address is its own proof."""
    found = feeds.behind(token)
    if found is None:
        raise Http404
    response = HttpResponse(
        feeds.written(found, now=timezone.now()), content_type="text/calendar; charset=utf-8"
    )
    response["Content-Disposition"] = 'inline; filename="hosting.ics"'
    response["Cache-Control"] = "private, max-age=300"
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
