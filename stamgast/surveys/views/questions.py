"""The questions of a survey: written, taken from the bank, put in order."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.surveys.forms.questions import SurveyQuestionForm
from stamgast.surveys.models import Survey, SurveyQuestion
from stamgast.surveys.operations import bank as bank_operations
from stamgast.surveys.operations import surveys as operations
from stamgast.surveys.operations.bank import ChangedMeanwhile
from stamgast.surveys.queries import bank
from stamgast.surveys.starting_questions import starting_questions
from stamgast.surveys.views.named import own_survey
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def add(request: MemberRequest, pk: int) -> HttpResponse:
    """Write one more question."""
    survey = own_survey(request, pk)
    form = SurveyQuestionForm(
        request.POST or None,
        workspace=request.workspace,
        asked=SurveyQuestion(),
        initial={"submission": uuid4()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            operations.add_question(survey, form.filled())
        except operations.Full:
            _say_full(request)
        return lead(request, "surveys:survey", "#questions", pk=pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "surveys/question_edit.html", {"form": form, "survey": survey}, status=status)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def edit(request: MemberRequest, pk: int, asked: int) -> HttpResponse:
    """Change a question."""
    survey, start = own_survey(request, pk), {"submission": uuid4()}
    found = _asked(survey, asked)
    form = SurveyQuestionForm(request.POST or None, workspace=request.workspace, asked=found, initial=start)
    status = 422 if request.method == "POST" else 200
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_question(form.filled(), seen=form.cleaned_data["seen"])
        except ChangedMeanwhile:
            typed = {**request.POST.dict(), "seen": _asked(survey, asked).revision}
            form, status = SurveyQuestionForm(typed, workspace=request.workspace, asked=found), 409
            form.add_error(None, _("Somebody changed it meanwhile. Save again to keep yours instead."))
        except operations.Answered:
            form.add_error(None, _say_answered())
            status = 409
        else:
            messages.success(request, _("Saved."))
            return lead(request, "surveys:survey", "#questions", pk=pk)
    context = {"form": form, "survey": survey, "question": found}
    return render(request, "surveys/question_edit.html", context, status=status)


@require_POST
@for_members("strategy")
def move(request: MemberRequest, pk: int, asked: int) -> HttpResponse:
    """Move a question up or down."""
    steps = {"up": -1, "down": 1}
    operations.move_question(_asked(own_survey(request, pk), asked), steps.get(request.POST.get("to", ""), 0))
    return lead(request, "surveys:survey", f"#asked-{asked}", pk=pk)


@require_POST
@for_members("strategy")
def remove(request: MemberRequest, pk: int, asked: int) -> HttpResponse:
    """Take a question out."""
    try:
        operations.remove_question(_asked(own_survey(request, pk), asked))
    except operations.Answered:
        messages.error(request, _("People answered this question. Delete their answers first, or leave it."))
    else:
        messages.success(request, _("The question is removed."))
    return lead(request, "surveys:survey", "#questions", pk=pk)


@require_POST
@for_members("strategy")
def take(request: MemberRequest, pk: int) -> HttpResponse:
    """Ask a question of the bank, or one of those to begin with, which is in the bank then, too."""
    survey, name = own_survey(request, pk), request.POST.get("question", "")
    if starting := starting_questions().get(name):
        chosen = bank_operations.take(starting, request.member)
    else:
        chosen = get_object_or_404(bank.questions(request.workspace.pk), pk=whole_number(name))
    try:
        operations.copy_question(survey, chosen, _submission(request))
    except operations.Full:
        _say_full(request)
    return lead(request, "surveys:survey", "#questions", pk=pk)


def _asked(survey: Survey, pk: int) -> SurveyQuestion:
    return get_object_or_404(SurveyQuestion.objects.select_related("survey"), pk=pk, survey=survey)


def _submission(request: MemberRequest) -> str:
    try:
        return str(UUID(request.POST.get("submission", "")))
    except ValueError:
        return str(uuid4())


def _say_full(request: MemberRequest) -> None:
    messages.error(request, _("Ten questions are enough. Take one out first."))


def _say_answered() -> str:
    return _(
        "People answered it already. You may find better words and add choices at the end; for anything else "
        "ask a new question."
    )
