"""Days of our own in the calendar: events and notes, beside the public holidays."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.hours.queries import days_off
from stamgast.publishing import occasions
from stamgast.publishing.forms import OccasionForm
from stamgast.publishing.models import Occasion
from stamgast.ui.dates import day_of
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable

AHEAD = timedelta(days=180)
"""How far ahead public holidays are listed."""


@require_GET
@for_members()
def listed(request: MemberRequest) -> HttpResponse:
    """List what is on and to come: events, notes, public holidays."""
    workspace = request.workspace
    today = workspace.day_at(timezone.now())
    language = (get_language() or "en").partition("-")[0]
    context = {
        "occasions": occasions.listed(workspace, today),
        "days_off": days_off(workspace, today, today + AHEAD, language),
    }
    return render(request, "publishing/occasions.html", context)


@require_http_methods(["GET", "POST"])
@for_members("plan")
def new(request: MemberRequest) -> HttpResponse:
    """Write an event or a note."""
    return _form(request, Occasion(workspace=request.workspace))


@require_http_methods(["GET", "POST"])
@for_members("plan")
def edit(request: MemberRequest, occasion: int) -> HttpResponse:
    """Change an event or a note."""
    return _form(request, _found(request, occasion))


@require_POST
@for_members("plan")
def remove(request: MemberRequest, occasion: int) -> HttpResponse:
    """Take it out of the calendar; it can be brought back at once."""
    found = _found(request, occasion)
    if occasions.remove(found, request.member, now=timezone.now()):
        said = _("“%(name)s” is out of the calendar.") % {"name": found.name}
        say_undoable(request, said, "publishing:bring_back_occasion", occasion=occasion)
    return redirect("publishing:occasions", workspace=request.workspace.slug)


@require_POST
@for_members("plan")
def bring_back(request: MemberRequest, occasion: int) -> HttpResponse:
    """Put it into the calendar again."""
    found = _found(request, occasion)
    occasions.bring_back(found, request.member)
    messages.success(request, _("“%(name)s” is in the calendar again.") % {"name": found.name})
    return lead(request, "publishing:occasions")


def _form(request: MemberRequest, occasion: Occasion) -> HttpResponse:
    on = None if occasion.pk else day_of(request.GET.get("on", ""))
    form = OccasionForm(request.POST or None, instance=occasion, initial={"from_on": on} if on else None)
    if request.method == "POST" and form.is_valid():
        occasions.keep(form.save(commit=False), request.member)
        messages.success(request, _("Saved. It stands in the calendar."))
        return redirect("publishing:occasions", workspace=request.workspace.slug)
    status = 422 if request.method == "POST" else 200
    return render(request, "publishing/occasion.html", {"form": form, "occasion": occasion}, status=status)


def _found(request: MemberRequest, occasion: int) -> Occasion:
    return get_object_or_404(Occasion, pk=occasion, workspace=request.workspace)
