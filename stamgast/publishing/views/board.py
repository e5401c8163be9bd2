"""The calendar as a week and as a month: looked at, and moved about in by mouse, finger and keys."""

import json
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.outbox.models import Delivery
from stamgast.publishing import board, labelling, operations, queries
from stamgast.publishing.models import PlanLabel, Publication
from stamgast.publishing.views.scheduling import NEW_ON
from stamgast.ui.dates import day_of, wall_of
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members

State = Delivery.State
SALT = "publishing.held"


@dataclass(frozen=True, slots=True)
class _Before:
    """How it stood before a move: held or not, and why if not by a pause, which holds it again by itself."""

    is_held: bool
    own_reason: str

    @classmethod
    def of(cls, found: Publication) -> "_Before":
        is_held = found.delivery.state == State.HELD
        return cls(is_held, found.delivery.held_reason if is_held and found.pause_id is None else "")


@never_cache
@require_GET
@for_members()
def week(request: MemberRequest) -> HttpResponse:
    """Show a week."""
    context = _context(request, "week", request.GET.get("week", ""))
    return render(
        request, "publishing/days_of_week.html" if request.htmx else "publishing/week.html", context
    )


@never_cache
@require_GET
@for_members()
def month(request: MemberRequest) -> HttpResponse:
    """Show a month."""
    given = request.GET.get("month", "")
    context = _context(request, "month", f"{given}-01" if given else "")
    return render(request, "publishing/weeks.html" if request.htmx else "publishing/month.html", context)


@never_cache
@require_POST
@for_members("host")
def act(request: MemberRequest, pk: int) -> HttpResponse:
    """Move, hold or release one in the calendar, and show the calendar as it is then."""
    found = get_object_or_404(queries.publications(request.workspace.pk), pk=pk)
    before = _Before.of(found)
    try:
        if _acted(request, found):
            _say(request, found, before)
        else:
            messages.error(request, _("That is not possible any more: it has moved on. See below."))
    except operations.NotReady as error:
        for reason in error.reasons:
            messages.error(request, reason)
    view = "month" if request.POST.get("view") == "month" else "week"
    context = _context(request, view, request.POST.get("from", ""))
    return render(request, "publishing/board_answer.html", {**context, "view": view})


@require_GET
@for_members("plan")
def new_on(request: MemberRequest, day: str) -> HttpResponse:
    """Begin a post that is meant for a day."""
    if day_of(day):
        request.session[NEW_ON] = day
    return redirect("planner:new", workspace=request.workspace.slug)


def _acted(request: MemberRequest, found: Publication) -> bool:
    member, act = request.member, request.POST.get("act", "")
    if act == "hold":
        return operations.hold(found, member)
    if not member.may("plan"):
        return False
    if act == "release":
        return operations.release(found, member)
    to, seen = wall_of(request.POST.get("wall", "")), wall_of(request.POST.get("seen", ""))
    if act != "move" or to is None or seen is None:
        return False
    held = _reason(request.POST.get("held", ""))
    operations.shift(found, to, seen, member, now=timezone.now(), held=held)
    return True


def _say(request: MemberRequest, found: Publication, before: _Before) -> None:
    act = request.POST["act"]
    if act == "hold":
        messages.success(request, _("Held. It waits until somebody lets it go."))
    elif act == "release":
        messages.success(request, _("Let go. It goes out at its time."))
    else:
        found.refresh_from_db(fields=["planned_wall"])
        said = _("Moved to %(time)s.")
        if found.delivery.state == State.HELD:
            said = _("Moved to %(time)s. It is held.")
        elif before.is_held:
            said = _("Moved to %(time)s and let go.")
        said %= {"time": date_format(found.wall, "WEEKDAY_TIME_FORMAT")}
        messages.success(request, format_html("{} {}", said, _undo(request, found, before)))


def _undo(request: MemberRequest, found: Publication, before: _Before) -> str:
    """Return the button that moves it back to where it was, held if it was."""
    return format_html(
        '<button class="button quiet" data-undo hx-post="{}" hx-target="#board" hx-vals="{}">{}</button>',
        reverse("publishing:act", kwargs={"workspace": request.workspace.slug, "pk": found.pk}),
        _as_json(request, before),
        _("Undo"),
    )


def _as_json(request: MemberRequest, before: _Before) -> str:
    given = request.POST
    return json.dumps(
        {
            "act": "move",
            "wall": given.get("seen", ""),
            "seen": given["wall"],
            "held": signing.dumps(before.own_reason, salt=SALT) if before.own_reason else "",
            "view": given.get("view", ""),
            "from": given.get("from", ""),
        }
    )


def _reason(signed: str) -> str:
    """Return the reason that a button carries, nothing when it is not as we wrote it."""
    try:
        return str(signing.loads(signed, salt=SALT))
    except signing.BadSignature:
        return ""


def _context(request: MemberRequest, view: str, given: str) -> dict[str, Any]:
    now, workspace = timezone.now(), request.workspace
    today = workspace.day_at(now)
    day = day_of(given) or today
    day = day if abs(day.year - today.year) < 50 else today
    pk = whole_number(request.GET.get("label", ""))
    label = PlanLabel.objects.filter(workspace=workspace, pk=pk).first() if pk is not None else None
    found = (board.month if view == "month" else board.week)(workspace, day, now=now, label=label)
    return {
        "board": found,
        "first": found.first,
        "warnings": found.warnings,
        "labels": labelling.labels(workspace.pk),
        "label": label,
        "is_now": found.first <= today < found.after,
    }
