"""The strategy on one page: purpose, goals, audiences and what backs them."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.coach.advise import Draft, advise
from stamgast.strategy import operations, queries
from stamgast.strategy.forms import EvidenceForm, GoalForm, PurposeForm, StatementForm
from stamgast.strategy.models import Audience, Statement
from stamgast.workspaces.access import MemberRequest, for_members


@for_members()
def strategy(request: MemberRequest) -> HttpResponse:
    """Show why we are here and for whom."""
    purposes = queries.purposes(request.workspace.pk)
    today: date = localdate()
    context = {
        "purposes": purposes,
        "purpose_form": PurposeForm(initial={"content": purposes[0].content} if purposes else None),
        "goals": queries.goals(request.workspace.pk),
        "goal_form": GoalForm(),
        "sheets": queries.sheets(request.workspace.pk, today),
        "statement_form": StatementForm(),
        "evidence_form": EvidenceForm(initial={"dated_on": today}),
    }
    return render(request, "strategy/strategy.html", context)


@require_POST
@for_members("strategy")
def advise_purpose(request: MemberRequest) -> HttpResponse:
    """Say what the coach thinks of a purpose while it is written."""
    draft = Draft("purpose", request.POST.get("content", ""), language=request.workspace.language)
    found = advise(draft, ui_language=(get_language() or "en")[:2])
    return render(request, "strategy/findings.html", {"findings": found})


@require_POST
@for_members("strategy")
def purpose(request: MemberRequest) -> HttpResponse:
    """Keep a new version of the purpose."""
    form = PurposeForm(request.POST)
    if form.is_valid():
        operations.write_purpose(
            request.member, form.cleaned_data["content"], review_on=form.cleaned_data["review_on"]
        )
        messages.success(request, _("Saved as a new version."))
    else:
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
    return _to_strategy(request)


@require_POST
@for_members("strategy")
def goal(request: MemberRequest) -> HttpResponse:
    """Add a goal."""
    form = GoalForm(request.POST)
    if form.is_valid():
        operations.add_goal(request.member, form.save(commit=False))
    return _to_strategy(request)


@require_POST
@for_members("strategy")
def statement(request: MemberRequest, pk: int) -> HttpResponse:
    """Add what we believe of an audience."""
    audience = get_object_or_404(Audience, pk=pk, workspace=request.workspace)
    form = StatementForm(request.POST)
    if form.is_valid():
        operations.add_statement(audience, form.cleaned_data["content"])
    return _to_strategy(request)


@require_POST
@for_members("strategy")
def evidence(request: MemberRequest, pk: int) -> HttpResponse:
    """Back a statement."""
    found = get_object_or_404(Statement, pk=pk, audience__workspace=request.workspace)
    form = EvidenceForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        operations.add_evidence(found, given["kind"], given["content"], given["dated_on"])
    return _to_strategy(request)


def _to_strategy(request: MemberRequest) -> HttpResponse:
    return redirect("strategy:strategy", workspace=request.workspace.slug)
