"""Goals of communication: add, change, remove."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.strategy import operations
from stamgast.strategy.forms import GoalForm
from stamgast.strategy.models import Goal
from stamgast.strategy.reviews import latest_review
from stamgast.strategy.views.purpose import to_strategy
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def add_goal(request: MemberRequest) -> HttpResponse:
    """Add a goal."""
    return _page(request, None)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def goal(request: MemberRequest, goal: int) -> HttpResponse:
    """Change a goal."""
    return _page(request, get_object_or_404(Goal, pk=goal, workspace=request.workspace))


def _page(request: MemberRequest, shown: Goal | None) -> HttpResponse:
    day = today_of(request)
    initial = None if shown else {"review_on": latest_review(day)}
    is_sent = request.method == "POST"
    form = GoalForm(request.POST if is_sent else None, instance=shown, initial=initial, today=day)
    if is_sent and form.is_valid():
        operations.keep_goal(request.member, form.instance)
        messages.success(request, _("Saved."))
        return to_strategy(request)
    context = {"form": form, "goal": shown}
    return render(request, "strategy/goal.html", context, status=422 if is_sent else 200)


@require_POST
@for_members("strategy")
def remove_goal(request: MemberRequest, goal: int) -> HttpResponse:
    """Remove a goal."""
    removed = get_object_or_404(Goal, pk=goal, workspace=request.workspace)
    operations.remove_goal(request.member, removed)
    messages.success(request, _("“%(name)s” is removed.") % {"name": removed.title})
    return to_strategy(request)
