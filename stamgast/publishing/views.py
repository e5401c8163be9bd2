"""The calendar, the schedule panel of a post, and the page of one publication."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from stamgast.hours.queries import host_options
from stamgast.planner.models import Post, Variant
from stamgast.planner.queries import variants
from stamgast.publishing import operations, queries
from stamgast.publishing.forms import plan
from stamgast.publishing.models import Publication
from stamgast.workspaces.access import MemberRequest, for_members

SOON = timedelta(minutes=2)
HOSTING_MINUTES = 60


@never_cache
@for_members()
def calendar(request: MemberRequest) -> HttpResponse:
    """List what went out lately and what goes out next."""
    context = {"publications": queries.around(request.workspace.pk, timezone.now())}
    return render(request, "publishing/rows.html" if request.htmx else "publishing/calendar.html", context)


@never_cache
@for_members()
def month(request: MemberRequest) -> HttpResponse:
    """Show a month."""
    today = timezone.now().astimezone(ZoneInfo(request.workspace.zone)).date()
    first = _month(request.GET.get("month", ""), today)
    context = {
        "weeks": queries.month(request.workspace.pk, first, request.workspace.zone, today),
        "first": first,
        "before": (first - timedelta(days=1)).replace(day=1),
        "after": (first.replace(day=28) + timedelta(days=4)).replace(day=1),
    }
    return render(request, "publishing/month.html", context)


@never_cache
@for_members("plan")
def schedule(request: MemberRequest, post: int) -> HttpResponse:
    """Show when each text goes out and who hosts; a POST schedules one of them."""
    found = get_object_or_404(Post, pk=post, workspace=request.workspace)
    reasons: dict[int, list[str]] = {}
    if request.method == "POST":
        variant = get_object_or_404(Variant, pk=_number(request, "variant"), post=found)
        try:
            operations.schedule(
                variant, plan(request.POST, request.member), request.member, now=timezone.now()
            )
        except operations.NotReady as error:
            reasons[variant.pk] = error.reasons
    return render(request, "publishing/schedule.html", _panel(request, found, reasons))


@never_cache
@for_members()
def publication(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one publication: how it fares, every attempt, and what can be decided."""
    found = _publication(request, pk)
    context = {
        "publication": found,
        "attempts": found.delivery.attempts.all(),
        "hosts": host_options(request.workspace, found.due_at, found.hosting_minutes),
        "wall": found.due_at.astimezone(ZoneInfo(found.planned_zone)).strftime("%Y-%m-%dT%H:%M"),
    }
    part = "publishing/state.html" if request.htmx else "publishing/publication.html"
    return render(request, part, context)


@for_members()
def of_text(request: MemberRequest, pk: int) -> HttpResponse:
    """Lead from a text to its publication."""
    found = get_object_or_404(Publication, variant=pk, workspace=request.workspace)
    return redirect("publishing:publication", workspace=request.workspace.slug, pk=found.pk)


@require_POST
@for_members("plan")
def decide(request: MemberRequest, pk: int) -> HttpResponse:
    """Hold, release, cancel, settle or move a publication."""
    found, decision = _publication(request, pk), request.POST.get("decision", "")
    took = _decided(request, found, decision)
    if not took:
        messages.error(request, _("That is not possible any more: it has moved on. See below."))
    if decision == "cancel" and took:
        return redirect("planner:compose", workspace=request.workspace.slug, pk=found.variant.post_id)
    return redirect("publishing:publication", workspace=request.workspace.slug, pk=pk)


def _decided(request: MemberRequest, found: Publication, decision: str) -> bool:
    member, now = request.member, timezone.now()
    if decision == "hold":
        return operations.hold(found, member)
    if decision == "release":
        return operations.release(found, member)
    if decision == "cancel":
        return operations.cancel(found, member)
    if decision in ("there", "again", "retry"):
        return operations.settle(found, member, decision, now=now)
    try:
        operations.move(found, plan(request.POST, member), member, now=now)
    except operations.NotReady as error:
        for reason in error.reasons:
            messages.error(request, reason)
    return True


def _panel(request: MemberRequest, post: Post, reasons: dict[int, list[str]]) -> dict[str, Any]:
    now = timezone.now()
    going = {p.variant_id: p for p in queries.publications(request.workspace.pk).filter(variant__post=post)}
    rows = [
        {
            "variant": variant,
            "publication": going.get(variant.pk),
            "reasons": reasons.get(variant.pk, []),
            "wall": _wall(now + SOON, variant.channel.zone),
        }
        for variant in variants(post)
    ]
    options = host_options(request.workspace, now + SOON, HOSTING_MINUTES)
    return {"post": post, "rows": rows, "hosts": options, "minutes": HOSTING_MINUTES}


def _wall(instant: datetime, zone: str) -> str:
    return instant.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M")


def _publication(request: MemberRequest, pk: int) -> Publication:
    return get_object_or_404(queries.publications(request.workspace.pk), pk=pk)


def _number(request: MemberRequest, name: str) -> int:
    given = request.POST.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 18 else 0


def _month(given: str, today: date) -> date:
    try:
        return date.fromisoformat(f"{given}-01")
    except ValueError:
        return today.replace(day=1)
