"""Experiments: what is tried out, what its end brings, and the verdict."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.plans import board, operations
from stamgast.plans.forms import ExperimentForm, VerdictForm
from stamgast.plans.models import Experiment
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of
from stamgast.workspaces.ways import lead, say_undoable

USUAL = timedelta(days=42)
"""How long an experiment runs unless somebody says otherwise: six weeks hold enough posts to see."""


@require_GET
@for_members()
def experiments(request: MemberRequest) -> HttpResponse:
    """Show the experiments, those that wait for a verdict first."""
    context = {"found": board.experiments(request.workspace, today_of(request))}
    return render(request, "plans/experiments.html", context)


@require_GET
@for_members()
def experiment(request: MemberRequest, experiment: int) -> HttpResponse:
    """Show an experiment, its figure before and after, and its verdict."""
    return _page(request, _experiment(request, experiment), VerdictForm())


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def add_experiment(request: MemberRequest) -> HttpResponse:
    """Begin an experiment."""
    return _editor(request, Experiment())


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def change_experiment(request: MemberRequest, experiment: int) -> HttpResponse:
    """Change an experiment."""
    return _editor(request, _experiment(request, experiment))


@require_POST
@for_members("strategy")
def decide(request: MemberRequest, experiment: int) -> HttpResponse:
    """Say what became of an experiment."""
    found = _experiment(request, experiment)
    form = VerdictForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    given = form.cleaned_data
    try:
        operations.decide(found, request.member, given["verdict"], given["words"], now=timezone.now())
    except operations.AlreadyDecided:
        messages.error(request, _("There is a verdict already; it stays as it is."))
    else:
        messages.success(request, _("Saved. Thank you for looking at it honestly."))
    return lead(request, "plans:experiment", experiment=experiment)


@require_POST
@for_members("strategy")
def reopen(request: MemberRequest, experiment: int) -> HttpResponse:
    """Take a verdict back."""
    operations.reopen(_experiment(request, experiment), request.member)
    messages.success(request, _("The verdict is taken back."))
    return lead(request, "plans:experiment", experiment=experiment)


@require_POST
@for_members("strategy")
def put_away(request: MemberRequest, experiment: int) -> HttpResponse:
    """Put an experiment away."""
    operations.put_away(_experiment(request, experiment), request.member, now=timezone.now())
    say_undoable(request, _("The experiment is put away."), "plans:experiment_back", experiment=experiment)
    return lead(request, "plans:experiments")


@require_POST
@for_members("strategy")
def bring_back(request: MemberRequest, experiment: int) -> HttpResponse:
    """Bring an experiment back."""
    operations.bring_back(_experiment(request, experiment), request.member)
    messages.success(request, _("The experiment is back."))
    return lead(request, "plans:experiments")


def _experiment(request: MemberRequest, pk: int) -> Experiment:
    rows = Experiment.objects.select_related("channel", "theme", "decided_by__user")
    return get_object_or_404(rows, pk=pk, workspace=request.workspace)


def _page(request: MemberRequest, shown: Experiment, form: VerdictForm, status: int = 200) -> HttpResponse:
    context = {"experiment": shown, "form": form, "is_over": shown.is_over(today_of(request))}
    return render(request, "plans/experiment.html", context, status=status)


def _editor(request: MemberRequest, shown: Experiment) -> HttpResponse:
    day, is_sent = today_of(request), request.method == "POST"
    initial = None if shown.pk else {"starts_on": day, "ends_on": day + USUAL}
    typed = request.POST if is_sent else None
    form = ExperimentForm(typed, instance=shown, initial=initial, workspace=request.workspace)
    if is_sent and form.is_valid():
        operations.keep_experiment(request.member, form.instance)
        messages.success(request, _("Saved."))
        return lead(request, "plans:experiment", experiment=form.instance.pk)
    context = {"form": form, "experiment": shown}
    return render(request, "plans/experiment_edit.html", context, status=422 if is_sent else 200)
