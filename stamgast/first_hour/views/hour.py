"""The first hour as a whole: where we are, put away, brought back, done; and another workspace founded."""

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.first_hour import operations, queries
from stamgast.first_hour.forms import FoundForm
from stamgast.ui.navigation import front_door
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import follow, lead, say_undoable


@require_GET
@never_cache
@for_members()
def hour(request: MemberRequest) -> HttpResponse:
    """Show the steps and how each stands."""
    context = {
        "progress": queries.progress(request.workspace),
        "is_dismissed": queries.is_dismissed(request.workspace),
    }
    return render(request, "first_hour/hour.html", context)


@require_POST
@for_members("strategy")
def dismiss(request: MemberRequest) -> HttpResponse:
    """Put the first hour away."""
    operations.dismiss(request.member, now=timezone.now())
    said = _("The first hour is put away. You find it under Strategy.")
    say_undoable(request, said, "first_hour:bring_back")
    return follow(request, front_door(request.workspace.slug))


@require_POST
@for_members("strategy")
def bring_back(request: MemberRequest) -> HttpResponse:
    """Offer the first hour again."""
    operations.bring_back(request.member)
    return lead(request, "first_hour:hour")


@require_GET
@never_cache
@for_members()
def done(request: MemberRequest) -> HttpResponse:
    """Look at what came of it, and print it."""
    context = {
        "progress": queries.progress(request.workspace),
        "work": queries.work(request.workspace),
        "post": queries.first_post(request.workspace),
    }
    return render(request, "first_hour/done.html", context)


@require_http_methods(["GET", "POST"])
@for_members("team")
def found(request: MemberRequest) -> HttpResponse:
    """Found another workspace; its first hour begins at once."""
    ours = request.workspace
    initial = {"language": ours.language, "zone": ours.zone, "country": ours.country}
    form = FoundForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            member = operations.found(request.member, **form.cleaned_data)
        except IntegrityError:
            form.add_error("name", _("Too many are called so already. Add a word: the town, the street."))
        else:
            messages.success(request, _("“%(name)s” is founded.") % {"name": member.workspace.name})
            return redirect("first_hour:hour", workspace=member.workspace.slug)
    return render(request, "first_hour/found.html", {"form": form}, status=422 if form.is_bound else 200)
