"""One step of the first hour: asked, kept while it is typed, saved, skipped, left for later."""

from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.channels.operations import add_by_hand
from stamgast.channels.queries import offered_by_hand
from stamgast.first_hour import asking, operations, queries, saving
from stamgast.first_hour.asking import Asker, Part
from stamgast.first_hour.forms import HandForm
from stamgast.first_hour.steps import BY_KEY, Step
from stamgast.plans.operations import Superseded as PlanSuperseded
from stamgast.strategy.operations import Superseded
from stamgast.ui.navigation import front_door
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members


@require_http_methods(["GET", "POST"])
@never_cache
@for_members("strategy")
def step(request: MemberRequest, step: str) -> HttpResponse:
    """Ask a step's question; a POST saves it, skips it, or keeps it for later."""
    found, asker = _step(step), _asker(request)
    if request.method == "GET":
        parts = asking.parts(step, asker)
        asking.lay_over(parts, queries.note(request.workspace, found))
        newer = asking.overtaken(parts, asking.newest(step, request.workspace))
        return _page(request, found, parts, {"newer": newer})
    parts = asking.parts(step, asker, request.POST)
    if "like_monday" in request.POST and step == "hours":
        parts[0] = Part(parts[0].form.like_monday())
        return _page(request, found, parts)
    if "later" in request.POST:
        _keep(request, found, parts)
        messages.success(request, _("Kept as it is. Come back whenever you like, also from elsewhere."))
        return redirect(front_door(request.workspace.slug))
    if "skip" in request.POST:
        _keep(request, found, parts)
        operations.skip(request.workspace, step, now=timezone.now())
        return _onward(request, step)
    return _saved(request, found, parts)


def _saved(request: MemberRequest, found: Step, parts: list[Part]) -> HttpResponse:
    if not asking.are_valid(found.key, parts):
        return _page(request, found, parts, status=422)
    try:
        saving.save(found.key, _asker(request), parts, now=timezone.now())
    except (Superseded, PlanSuperseded):
        newer = asking.newest(found.key, request.workspace)
        typed = request.POST.copy()
        typed["seen"] = str(newer.version if newer else 0)
        parts = asking.parts(found.key, _asker(request), typed)
        return _page(request, found, parts, {"newer": newer}, status=409)
    return _onward(request, found.key)


@require_POST
@for_members("strategy")
def keep(request: MemberRequest, step: str) -> HttpResponse:
    """Keep what is typed, without judging it."""
    found = _step(step)
    is_kept = _keep(request, found, asking.parts(step, _asker(request), request.POST))
    return render(request, "first_hour/kept.html", {"is_kept": is_kept})


@require_POST
@for_members("channels")
def add_channel(request: MemberRequest) -> HttpResponse:
    """Add an account that is posted to by hand, and stay with the question."""
    form = HandForm(request.POST, prefix="hand")
    if not form.is_valid():
        parts = asking.parts("channels", _asker(request))
        return _page(request, BY_KEY["channels"], parts, {"hand_form": form}, status=422)
    given = form.cleaned_data
    network = next(one for one in offered_by_hand() if one.id == given["network"])
    added = add_by_hand(request.member, network, given["name"], given["url"])
    messages.success(request, _("%(channel)s is there.") % {"channel": added})
    return redirect("first_hour:step", workspace=request.workspace.slug, step="channels")


def _step(key: str) -> Step:
    if key not in BY_KEY:
        raise Http404
    return BY_KEY[key]


def _asker(request: MemberRequest) -> Asker:
    zone = ZoneInfo(request.workspace.zone)
    return Asker(request.member, timezone.now().astimezone(zone).date())


def _keep(request: MemberRequest, found: Step, parts: list[Part]) -> bool:
    is_drafted = bool(queries.note(request.workspace, found).draft)  # what was taken back must not return
    if not is_drafted and not any(part.form.has_changed() for part in parts):
        return False
    revision = whole_number(request.POST.get("revision", "")) or 0
    typed = asking.typed_into(parts, request.POST)
    return operations.keep_draft(request.workspace, found.key, typed, revision=revision)


def _onward(request: MemberRequest, key: str) -> HttpResponse:
    ahead = queries.progress(request.workspace).after(key)
    slug = request.workspace.slug
    return redirect("first_hour:step", slug, ahead.key) if ahead else redirect("first_hour:done", slug)


def _page(
    request: MemberRequest,
    found: Step,
    parts: list[Part],
    more: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    progress = queries.progress(request.workspace)
    sheet = next(sheet for sheet in progress.sheets if sheet.step.key == found.key)
    context = {
        "step": sheet.step,
        "parts": parts,
        "progress": progress,
        "sheet": sheet,
        "revision": queries.note(request.workspace, found).revision,
        "hand_form": HandForm(prefix="hand") if found.key == "channels" else None,
        "there": queries.there(request.workspace, found.key),
    }
    return render(request, "first_hour/step.html", {**context, **(more or {})}, status=status)
