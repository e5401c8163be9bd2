"""The clock: a small part of many pages, started and stopped by one click or one key."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.conversations.models import Conversation
from stamgast.planner.models import Post
from stamgast.timelog import operations, queries
from stamgast.timelog.forms import MinutesForm
from stamgast.timelog.hand_overs import answered, asked_of
from stamgast.timelog.models import Activity, Timer
from stamgast.timelog.operations import Doing
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@require_GET
@for_members("note")
def clock(request: MemberRequest) -> HttpResponse:
    """Show the clock that runs, or the way to start one for what the page is about."""
    return _part(request)


@never_cache
@require_GET
@for_members("note")
def today(request: MemberRequest) -> HttpResponse:
    """Show anew, on the day's first page, the clock that runs and who asks one to host."""
    return render(request, "timelog/today.html", on_today(request))


def on_today(request: MemberRequest) -> dict[str, Any]:
    """Return what ``timelog/today.html`` shows."""
    member, now = request.member, timezone.now()
    return {**_standing(request), "asked": asked_of(member, now), "answered": answered(member, now)}


@require_POST
@for_members("note")
def start(request: MemberRequest) -> HttpResponse:
    """Start the clock for what the page is about."""
    try:
        operations.start(request.member, _doing(request), now=timezone.now())
    except operations.RanLong as error:
        if not request.htmx:
            return _ask(request, error.timer, MinutesForm())
    return _answer(request)


@require_http_methods(["GET", "POST"])
@for_members("note")
def stop(request: MemberRequest) -> HttpResponse:
    """Stop the clock; of one that ran long, ask how long the work really took."""
    timer = _meant(request)
    if timer is None:
        return _answer(request)
    form = MinutesForm(request.POST if "minutes" in request.POST else None)
    if request.method == "GET" or (form.is_bound and not form.is_valid()):
        return _ask(request, timer, form)
    try:
        entry = operations.stop(timer, now=timezone.now(), minutes=_typed(form))
    except operations.RanLong:
        return _ask(request, timer, MinutesForm())
    if entry and not request.htmx:
        messages.success(request, _("Logged."))
    return _answer(request)


@require_POST
@for_members("note")
def throw_away(request: MemberRequest) -> HttpResponse:
    """Stop the clock without counting it."""
    timer = _meant(request)
    entry = operations.throw_away(timer, now=timezone.now()) if timer else None
    if entry:
        undo = reverse("timelog:restore", kwargs={"workspace": request.workspace.slug, "pk": entry.pk})
        if not request.htmx:
            button = '<button class="button quiet" hx-post="{}">{}</button>'
            said = format_html("{} " + button, _("Not logged."), undo, _("Log it after all"))
            messages.success(request, said)
        return _answer(request, thrown=entry.pk)
    return _answer(request)


def _meant(request: MemberRequest) -> Timer | None:
    """Return the clock a form is about while it runs; a later one is not meant by an old page."""
    timer = queries.running(request.member)
    if timer is None or request.method == "GET" or request.POST.get("timer") == str(timer.pk):
        return timer
    return None


def _typed(form: MinutesForm) -> int | None:
    return form.cleaned_data["minutes"] if form.is_bound else None


def _ask(request: MemberRequest, timer: Timer, form: MinutesForm) -> HttpResponse:
    """Ask how long the work took, on a page of its own."""
    if request.htmx:
        where = reverse("timelog:stop", kwargs={"workspace": request.workspace.slug})
        return HttpResponse(headers={"HX-Redirect": where})
    ran = timer.ran(timezone.now())
    context = {"timer": timer, "form": form, "ran": ran, "is_long": ran > operations.FORGOTTEN}
    return render(request, "timelog/stop.html", context, status=422 if form.errors else 200)


def _answer(request: MemberRequest, thrown: int | None = None) -> HttpResponse:
    if request.htmx:
        return _part(request, thrown)
    return redirect("timelog:week", workspace=request.workspace.slug)


def _part(request: MemberRequest, thrown: int | None = None) -> HttpResponse:
    return render(request, "timelog/clock.html", {**_standing(request), "thrown": thrown})


def _standing(request: MemberRequest) -> dict[str, Any]:
    """Return what runs, whether it was probably forgotten, and what a new clock would be about."""
    timer, now = queries.running(request.member), timezone.now()
    about = {name: request.GET[name] for name in ("conversation", "post") if name in request.GET}
    return {
        "timer": timer,
        "ran": timer.ran(now) if timer else None,
        "is_long": bool(timer and timer.ran(now) > operations.FORGOTTEN),
        "about": urlencode(about),
        "activity": Activity.WRITING if "post" in about else Activity.ANSWERING,
        "activities": () if about else Activity.choices,
    }


def _doing(request: MemberRequest) -> Doing:
    """Return what the page the clock stands on is about; names of people stay out of the log."""
    slug, given = request.workspace.slug, request.GET
    if pk := whole_number(given.get("conversation", "")):
        conversation = get_object_or_404(Conversation, pk=pk, workspace=request.workspace)
        address = reverse("conversations:detail", kwargs={"workspace": slug, "pk": conversation.pk})
        return Doing(Activity.ANSWERING, conversation.channel, _("A conversation"), address)
    if pk := whole_number(given.get("post", "")):
        post = get_object_or_404(Post, pk=pk, workspace=request.workspace)
        address = reverse("planner:compose", kwargs={"workspace": slug, "pk": post.pk})
        return Doing(Activity.WRITING, None, post.idea[:200], address)
    activity = request.POST.get("activity", "")
    return Doing(activity if activity in Activity.values else Activity.OTHER)
