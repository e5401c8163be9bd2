"""What to look at again: reviews by their day, evidence gone stale, how much of what we believe is backed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stamgast.strategy import operations, queries
from stamgast.strategy.models import Goal, Policy, Purpose, Statement
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of


@require_GET
@for_members()
def reviews(request: MemberRequest) -> HttpResponse:
    """Show everything that has a day to look at it again."""
    day = today_of(request)
    context = {
        "reviews": queries.reviews(request.workspace, day),
        "stale": queries.stale_evidence(request.workspace.pk, day),
        "sheets": queries.sheets(request.workspace.pk, day),
    }
    return render(request, "strategy/reviews.html", context)


@require_POST
@for_members("strategy")
def purpose_holds(request: MemberRequest, version: int) -> HttpResponse:
    """Say that the purpose still holds."""
    get_object_or_404(Purpose, version=version, workspace=request.workspace)
    return _said(request, operations.confirm_purpose(request.member, seen=version, today=today_of(request)))


@require_POST
@for_members("strategy")
def policy_holds(request: MemberRequest, version: int) -> HttpResponse:
    """Say that the rules still hold."""
    get_object_or_404(Policy, version=version, workspace=request.workspace)
    return _said(request, operations.confirm_policy(request.member, seen=version, today=today_of(request)))


@require_POST
@for_members("strategy")
def goal_holds(request: MemberRequest, goal: int) -> HttpResponse:
    """Say that a goal is still one."""
    found = get_object_or_404(Goal, pk=goal, workspace=request.workspace)
    return _said(request, operations.confirm_goal(request.member, found, today=today_of(request)))


@require_GET
@for_members()
def to_statement(request: MemberRequest, statement: int) -> HttpResponse:
    """Lead to the audience a statement is about."""
    found = get_object_or_404(Statement, pk=statement, audience__workspace=request.workspace)
    return redirect("strategy:audience", workspace=request.workspace.slug, pk=found.audience_id)


def _said(request: MemberRequest, is_done: bool) -> HttpResponse:  # noqa: FBT001  what came of it
    if is_done:
        messages.success(request, _("Good. You look at it again in half a year, or before."))
    else:
        messages.error(request, _("There is a newer version meanwhile. Please read that one."))
    return redirect("strategy:reviews", workspace=request.workspace.slug)
