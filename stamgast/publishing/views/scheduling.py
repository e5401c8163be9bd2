"""The schedule panel of a post: when each text goes out, and who stays with it."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.hours.queries import host_options
from stamgast.planner.forms import written
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Conflict, HandedOver, write
from stamgast.planner.queries import variants
from stamgast.plans.queries import resting
from stamgast.publishing import copying, elsewhere, operations, pausing, queries
from stamgast.publishing.forms import HOSTING_MINUTES, plan, quick_wall
from stamgast.publishing.slots import suggestions
from stamgast.publishing.timing import FARTHEST
from stamgast.publishing.wall_time import NoSuchTime, resolve
from stamgast.ui.dates import day_of, wall_of
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members

NEW_ON = "publishing.new_on"
"""Where a session keeps the day on which somebody began a new post in the calendar."""


@never_cache
@for_members("plan")
def schedule(request: MemberRequest, post: int) -> HttpResponse:
    """Show when each text goes out and who hosts; a POST schedules one of them."""
    found = get_object_or_404(Post, pk=post, workspace=request.workspace)
    reasons: dict[int, list[str]] = {}
    if request.method == "POST":
        variant = get_object_or_404(Variant, pk=whole_number(request.POST.get("variant", "")), post=found)
        reasons[variant.pk] = _scheduled(request, variant)
    going = queries.of_post(request.workspace.pk, found.pk)
    rows = [_row(request, one, going, reasons) for one in variants(found)]
    context = {
        "post": found,
        "rows": rows,
        "pause": pausing.current(request.workspace.pk),
        "asks_why": asks_why(found, [row["variant"] for row in rows]),
    }
    response = render(request, "publishing/schedule.html", context)
    if reasons and not any(reasons.values()):
        response["HX-Trigger"] = "scheduled"
    return response


@never_cache
@require_GET
@for_members("plan")
def slot(request: MemberRequest, pk: int) -> HttpResponse:
    """Show who is there at the time that was chosen."""
    variant = get_object_or_404(Variant, pk=pk, post__workspace=request.workspace)
    return render(request, "publishing/slot.html", slot_of(request, variant))


@never_cache
@require_GET
@for_members("plan")
def slots(request: MemberRequest, pk: int) -> HttpResponse:
    """Suggest free times in the channel's rhythm, and what is known about their hours."""
    variant = get_object_or_404(
        Variant.objects.select_related("channel"), pk=pk, post__workspace=request.workspace
    )
    found = suggestions(request.workspace, variant.channel, timezone.now())
    chosen = wall_of(request.GET.get("wall", ""))
    context = {
        "variant": variant,
        "slots": found,
        "is_resting": variant.channel_id in resting(request.workspace.pk),
        "walls": [one.strftime("%Y-%m-%dT%H:%M") for one in [*(slot.wall for slot in found), chosen] if one],
    }
    return render(request, "publishing/slots.html", context)


def slot_of(
    request: MemberRequest,
    variant: Variant,
    wall: datetime | None = None,
    host: str = "",
    minutes: int = HOSTING_MINUTES,
) -> dict[str, Any]:
    """Return what the choice of time, host and minutes needs: the request's own, or else those given."""
    given, now = request.POST or request.GET, timezone.now()
    zone = variant.channel.zone
    asked = given.get("variant", str(variant.pk)) == str(variant.pk)
    if asked:
        wall = quick_wall(given.get("quick", ""), zone, now) or wall_of(given.get("wall", "")) or wall
        host = given.get("host", "") or host
        minutes = whole_number(given.get("hosting_minutes", "")) or minutes
    wall = wall or _meant(request)
    start, comes_twice = _instant(wall, zone, now)
    return {
        "variant": variant,
        "wall": wall.strftime("%Y-%m-%dT%H:%M") if wall else "",
        "minutes": minutes,
        "hosts": host_options(request.workspace, start, min(minutes, 600)) if start else [],
        "chosen": whole_number(host) or request.member.pk,
        "has_time": start is not None,
        "comes_twice": comes_twice,
    }


def _meant(request: MemberRequest) -> datetime | None:
    """Return nine o'clock on the day on which the post was begun in the calendar, None if it was not."""
    day = day_of(request.session.get(NEW_ON, ""))
    return datetime.combine(day, time(9)) if day else None


def _instant(wall: datetime | None, zone: str, now: datetime) -> tuple[datetime | None, bool]:
    """Return a wall time's instant (the next one, where the clocks skip it) and whether it comes twice."""
    if wall is None or abs(wall - now.replace(tzinfo=None)) > FARTHEST:
        return None, False
    try:
        planned = resolve(wall, zone)
    except NoSuchTime as error:
        return error.next_time.replace(tzinfo=ZoneInfo(zone)), False
    return planned.instant, planned.comes_twice


def _scheduled(request: MemberRequest, variant: Variant) -> list[str]:
    try:
        if "content" in request.POST:  # what was typed a moment ago, before it was saved
            variant = write(variant, written(request.POST))
    except Conflict:
        return [_("Somebody else changed this text meanwhile. Look at it above first.")]
    except HandedOver:
        return [_("This text is on its way out already.")]
    try:
        chosen = plan(request.POST, request.member)
    except operations.NotReady as error:
        return error.reasons + operations.missing(variant)
    try:
        operations.schedule(variant, chosen, request.member, now=timezone.now())
        request.session.pop(NEW_ON, None)
    except operations.NotReady as error:
        return error.reasons
    return []


def asks_why(post: Post, texts: Sequence[Variant]) -> bool:
    """Tell whether a text is still the one it was copied from, or stands on another channel as well."""
    if any(map(copying.obstacles, texts)):
        return True
    now = timezone.now()
    others = elsewhere.of_others(post, now - elsewhere.WITHIN, now + FARTHEST)
    return any(elsewhere.twins(one, others) for one in texts)


def _row(
    request: MemberRequest,
    variant: Variant,
    going: dict[int, Any],
    reasons: dict[int, list[str]],
) -> dict[str, Any]:
    publication = going.get(variant.pk)
    row = {"variant": variant, "publication": publication, "reasons": reasons.get(variant.pk, [])}
    return row if publication else {**row, "slot": slot_of(request, variant)}
