"""What people answered: counts, quotes, what becomes of them, and the table for spreadsheets."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stamgast.surveys import export
from stamgast.surveys.models import Answer, Submission, SurveyQuestion
from stamgast.surveys.operations import answers as operations
from stamgast.surveys.queries import answers as queries
from stamgast.surveys.queries import bank
from stamgast.surveys.views.named import chosen_statement, own_survey
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable


@require_GET
@for_members()
def answers(request: MemberRequest, pk: int) -> HttpResponse:
    """Show how each question was answered."""
    survey = own_survey(request, pk)
    context = {
        "survey": survey,
        "people": queries.people(survey),
        "results": queries.results(survey, request.workspace.language),
        "statements": bank.statements(request.workspace.pk),
        "page_size": queries.QUOTES,
    }
    return render(request, "surveys/answers.html", context)


@require_GET
@for_members()
def quotes(request: MemberRequest, pk: int, asked: int) -> HttpResponse:
    """Show what people wrote to one question, page after page."""
    survey = own_survey(request, pk)
    question = get_object_or_404(SurveyQuestion.objects.select_related("statement"), pk=asked, survey=survey)
    start = whole_number(request.GET.get("before", ""))
    found = queries.quotes(question, request.workspace.country, start)
    context = {
        "survey": survey,
        "question": question,
        "said": question.said_in(request.workspace.language),
        "quotes": found,
        "older": found[-1].answer.pk if len(found) == queries.QUOTES else None,
        "statements": bank.statements(request.workspace.pk),
    }
    return render(request, "surveys/quotes.html", context)


@require_POST
@for_members("strategy")
def back(request: MemberRequest, answer: int) -> HttpResponse:
    """Make what somebody wrote evidence."""
    rows = Answer.objects.select_related("submission__survey__workspace")
    rows = rows.filter(submission__removed_at=None, submission__survey__removed_at=None).exclude(content="")
    found = get_object_or_404(rows, pk=answer, submission__survey__workspace=request.workspace)
    statement = chosen_statement(request)
    operations.back_with_quote(found, statement, request.member)
    messages.success(request, _say_backed(statement.content))
    return lead(request, "surveys:answers", f"#answer-{answer}", pk=found.submission.survey_id)


@require_POST
@for_members("strategy")
def back_with_counts(request: MemberRequest, pk: int, asked: int) -> HttpResponse:
    """Make how a question was answered evidence."""
    survey, statement = own_survey(request, pk), chosen_statement(request)
    get_object_or_404(SurveyQuestion, pk=asked, survey=survey)
    results = queries.results(survey, request.workspace.language)
    result = next(one for one in results if one.question.pk == asked)
    if operations.back_with_counts(survey, result, statement):
        messages.success(request, _say_backed(statement.content))
    else:
        messages.error(request, _("Nobody has answered it yet."))
    return lead(request, "surveys:answers", f"#question-{asked}", pk=pk)


@require_POST
@for_members("strategy")
def remove(request: MemberRequest, submission: int) -> HttpResponse:
    """Remove all that one person answered."""
    removed = _submission(request, submission)
    operations.remove(removed, now=timezone.now())
    said = _("All that this person answered is removed. In ten minutes it is deleted for good.")
    say_undoable(request, said, "surveys:bring_answers_back", submission=submission)
    return lead(request, "surveys:answers", pk=removed.survey_id)


@require_POST
@for_members("strategy")
def bring_back(request: MemberRequest, submission: int) -> HttpResponse:
    """Undo removing what one person answered."""
    found = _submission(request, submission)
    operations.bring_back(found)
    messages.success(request, _("The answers are back."))
    return lead(request, "surveys:answers", pk=found.survey_id)


@require_POST
@for_members("strategy")
def remove_all(request: MemberRequest, pk: int) -> HttpResponse:
    """Delete all answers."""
    operations.remove_all(own_survey(request, pk), request.member)
    messages.success(request, _("All answers are deleted for good."))
    return lead(request, "surveys:answers", pk=pk)


@require_GET
@for_members()
def as_table(request: MemberRequest, pk: int) -> HttpResponse:
    """Hand out the answers for a spreadsheet, personal numbers and addresses masked."""
    survey = own_survey(request, pk)
    content = export.written(queries.table(survey, request.workspace.language))
    answer = HttpResponse("\ufeff" + content, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="survey-{pk}.csv"'
    answer["Cache-Control"] = "no-store"
    return answer


def _submission(request: MemberRequest, pk: int) -> Submission:
    rows = Submission.objects.select_related("survey")
    return get_object_or_404(rows, pk=pk, survey__workspace=request.workspace, survey__removed_at=None)


def _say_backed(statement: str) -> str:
    return _("It backs “%(statement)s” now.") % {"statement": statement}
