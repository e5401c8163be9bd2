"""The channels' plans: all against the hours there are, one of them, its versions, at rest or at work."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.channels.models import Channel
from stamgast.plans import operations, queries, workload
from stamgast.plans.forms import PlanForm
from stamgast.plans.models import ChannelPlan
from stamgast.strategy.reviews import latest_review
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of
from stamgast.workspaces.ways import lead, path_to


@require_GET
@for_members()
def overview(request: MemberRequest) -> HttpResponse:
    """Show where we are, what it costs, and whether the hours suffice."""
    context = {"overview": queries.overview(request.workspace, today_of(request))}
    return render(request, "plans/overview.html", context)


@require_GET
@for_members()
def plan(request: MemberRequest, channel: int) -> HttpResponse:
    """Show a channel's plan."""
    sheet = queries.plan_sheet(_channel(request, channel), today_of(request))
    context = {
        "sheet": sheet,
        "plan": sheet.plan,
        "expected": workload.conversations(sheet.plan),
        "rules": {
            "post": workload.MINUTES_PER_POST,
            "talk": workload.MINUTES_PER_CONVERSATION,
            "talks": workload.CONVERSATIONS_PER_POST,
        },
    }
    return render(request, "plans/plan.html", context)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def edit(request: MemberRequest, channel: int) -> HttpResponse:
    """Write a new version of a channel's plan."""
    found = _channel(request, channel)
    if request.method == "GET":
        return _editor(request, found, _form(request, found))
    form = _form(request, found, request.POST)
    if not form.is_valid():
        return _editor(request, found, form, status=422)
    try:
        operations.write_plan(request.member, found, form.cleaned_data, seen=form.cleaned_data["seen"])
    except operations.Superseded:
        return _superseded(request, _channel(request, channel))
    messages.success(request, _("Saved as a new version."))
    return _to_plan(request, found)


@require_POST
@for_members("strategy")
def rest(request: MemberRequest, channel: int) -> HttpResponse:
    """Let a channel rest, or let it work again; one click takes it back."""
    found = _channel(request, channel)
    before = queries.plan_of(found, today_of(request)).state
    wanted = _wanted(request)
    try:
        operations.adapt_plan(request.member, found, today_of(request), state=wanted)
    except operations.Superseded:
        messages.error(request, _("Somebody wrote a newer version meanwhile. Look at it first."))
        return _to_plan(request, found)
    is_resting = wanted == ChannelPlan.State.RESTING
    said = _("%(name)s rests now.") if is_resting else _("%(name)s is at work again.")
    back = path_to(request, "plans:rest", channel=channel)
    button = format_html(
        '<button class="button quiet" hx-post="{}" hx-vals=\'{{"state": "{}"}}\'>{}</button>',
        back, before, _("Undo"),
    )  # fmt: skip
    messages.success(request, format_html("{} {}", said % {"name": found.name}, button))
    return lead(request, "plans:overview")


@require_GET
@for_members()
def versions(request: MemberRequest, channel: int) -> HttpResponse:
    """Show every version of a plan, and what each one changed."""
    found = _channel(request, channel)
    context = {"channel": found, "versions": queries.plan_versions(found)}
    return render(request, "plans/versions.html", context)


def _wanted(request: MemberRequest) -> str:
    """Return the state that is asked for: the one an undo leads back to, else at rest or at work."""
    given = request.POST.get("state", "")
    if given in ChannelPlan.State.values:
        return given
    return ChannelPlan.State.RESTING if request.POST.get("rest") == "yes" else ChannelPlan.State.ACTIVE


def _channel(request: MemberRequest, pk: int) -> Channel:
    return get_object_or_404(Channel, pk=pk, workspace=request.workspace)


def _to_plan(request: MemberRequest, channel: Channel) -> HttpResponse:
    return lead(request, "plans:plan", channel=channel.pk)


def _form(request: MemberRequest, channel: Channel, typed: Any = None) -> PlanForm:
    day = today_of(request)
    current = queries.plan_of(channel, day)
    names = (*operations.COLUMNS, *(operations.LISTS if current.pk else ()))
    initial = {name: getattr(current, name) for name in names}
    for name in operations.LISTS:
        initial[name] = [row.pk for row in initial[name].all()] if name in initial else []
    initial |= {"purpose": channel.purpose, "address": channel.address, "seen": current.version}
    if current.review_on <= day:
        initial["review_on"] = latest_review(day)
    return PlanForm(typed, initial=initial, workspace=request.workspace, today=day, language=channel.language)


def _editor(request: MemberRequest, channel: Channel, form: PlanForm, status: int = 200) -> HttpResponse:
    return render(request, "plans/edit.html", {"channel": channel, "form": form}, status=status)


def _superseded(request: MemberRequest, channel: Channel) -> HttpResponse:
    """Show the writer's plan again, and what somebody changed meanwhile."""
    newest = queries.plan_versions(channel)[0]
    typed = request.POST.copy()
    typed["seen"] = str(newest.plan.version)
    form = _form(request, channel, typed)
    context = {"channel": channel, "form": form, "newer": newest}
    return render(request, "plans/edit.html", context, status=409)
