"""Audiences: who they are, what we believe of them, and the evidence for it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.strategy import operations, queries
from stamgast.strategy.forms import AudienceForm, EvidenceForm, StatementForm
from stamgast.strategy.models import Audience, Evidence, Statement
from stamgast.strategy.views.purpose import to_strategy
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of


def _to_audience(audience: Audience) -> HttpResponse:
    return redirect("strategy:audience", workspace=audience.workspace.slug, pk=audience.pk)


def _page(
    request: MemberRequest,
    audience: Audience,
    *,
    statement_form: StatementForm | None = None,
    evidence_form: EvidenceForm | None = None,
) -> HttpResponse:
    """Show an audience; a form that was sent and is wrong stands again where it stood."""
    day = today_of(request)
    context = {
        "sheet": queries.sheet(audience, day),
        "statement_form": statement_form or StatementForm(auto_id="statement_%s"),
        "evidence_form": evidence_form,
        "kinds": Evidence.Kind.choices,
        "today": day.isoformat(),
    }
    is_wrong = statement_form is not None or evidence_form is not None
    return render(request, "strategy/audience.html", context, status=422 if is_wrong else 200)


@require_GET
@for_members()
def audience(request: MemberRequest, pk: int) -> HttpResponse:
    """Show an audience with what we believe of it."""
    found = Audience.objects.prefetch_related("statements__evidence")
    return _page(request, get_object_or_404(found, pk=pk, workspace=request.workspace))


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def add_audience(request: MemberRequest) -> HttpResponse:
    """Add an audience."""
    return _editor(request, None)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def edit_audience(request: MemberRequest, pk: int) -> HttpResponse:
    """Change who an audience is."""
    return _editor(request, get_object_or_404(Audience, pk=pk, workspace=request.workspace))


def _editor(request: MemberRequest, shown: Audience | None) -> HttpResponse:
    is_sent = request.method == "POST"
    form = AudienceForm(request.POST if is_sent else None, instance=shown)
    if is_sent and form.is_valid():
        operations.keep_audience(request.member, form.instance)
        messages.success(request, _("Saved."))
        return _to_audience(form.instance)
    context = {"form": form, "audience": shown}
    return render(request, "strategy/audience_edit.html", context, status=422 if is_sent else 200)


@require_POST
@for_members("strategy")
def remove_audience(request: MemberRequest, pk: int) -> HttpResponse:
    """Remove an audience."""
    removed = get_object_or_404(Audience, pk=pk, workspace=request.workspace)
    operations.remove_audience(request.member, removed)
    messages.success(request, _("“%(name)s” is removed.") % {"name": removed.name})
    return to_strategy(request)


@require_POST
@for_members("strategy")
def statement(request: MemberRequest, pk: int) -> HttpResponse:
    """Add what we believe of an audience."""
    about = get_object_or_404(Audience, pk=pk, workspace=request.workspace)
    form = StatementForm(request.POST, auto_id="statement_%s")
    if not form.is_valid():
        return _page(request, about, statement_form=form)
    operations.add_statement(about, form.cleaned_data["content"])
    return _to_audience(about)


@require_POST
@for_members("strategy")
def remove_statement(request: MemberRequest, statement: int) -> HttpResponse:
    """Remove a statement."""
    removed = get_object_or_404(Statement, pk=statement, audience__workspace=request.workspace)
    operations.remove_statement(removed)
    messages.success(request, _("“%(name)s” is removed.") % {"name": removed.content})
    return _to_audience(removed.audience)


@require_POST
@for_members("strategy")
def evidence(request: MemberRequest, statement: int) -> HttpResponse:
    """Back a statement."""
    backed = get_object_or_404(Statement, pk=statement, audience__workspace=request.workspace)
    given = Evidence(statement=backed)
    form = EvidenceForm(
        request.POST, instance=given, today=today_of(request), auto_id=f"evidence_{backed.pk}_%s"
    )
    if not form.is_valid():
        return _page(request, backed.audience, evidence_form=form)
    operations.add_evidence(backed, given.kind, given.content, given.dated_on, given.source)
    return _to_audience(backed.audience)


@require_POST
@for_members("strategy")
def remove_evidence(request: MemberRequest, evidence: int) -> HttpResponse:
    """Remove a piece of evidence."""
    removed = get_object_or_404(Evidence, pk=evidence, statement__audience__workspace=request.workspace)
    operations.remove_evidence(removed)
    return _to_audience(removed.statement.audience)
