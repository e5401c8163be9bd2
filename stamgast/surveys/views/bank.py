"""The bank of questions: what one could ask, and what people said in talks."""

from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.strategy.models import Audience
from stamgast.surveys.forms.questions import BankForm, NoteForm
from stamgast.surveys.models import InterviewNote, Question
from stamgast.surveys.operations import bank as operations
from stamgast.surveys.queries import bank as queries
from stamgast.surveys.starting_questions import starting_questions
from stamgast.surveys.wording import Wording
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of
from stamgast.workspaces.ways import lead, say_undoable


@require_GET
@for_members()
def bank(request: MemberRequest) -> HttpResponse:
    """Show the questions by audience, and those one could begin with."""
    own = request.workspace.language
    shelves = [
        (shelf.audience, [(one, one.said_in(own)) for one in shelf.questions])
        for shelf in queries.shelves(request.workspace.pk)
    ]
    starting = [(one, one.said_in(own)) for one in queries.left_to_take(request.workspace.pk)]
    return render(request, "surveys/bank.html", {"shelves": shelves, "starting": starting})


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def new(request: MemberRequest) -> HttpResponse:
    """Write a question of one's own."""
    asked = Question()
    if audience := whole_number(request.GET.get("audience", "")):
        asked.audience = Audience.objects.filter(pk=audience, workspace=request.workspace).first()
    form = BankForm(
        request.POST or None, workspace=request.workspace, asked=asked, initial={"submission": uuid4()}
    )
    if request.method == "POST" and form.is_valid():
        operations.add(form.filled(), request.member)
        messages.success(request, _("The question is in the bank."))
        return lead(request, "surveys:bank")
    status = 422 if request.method == "POST" else 200
    return render(request, "surveys/bank_edit.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def edit(request: MemberRequest, question: int) -> HttpResponse:
    """Change a question."""
    asked = _question(request, question)
    form = BankForm(
        request.POST or None, workspace=request.workspace, asked=asked, initial={"submission": uuid4()}
    )
    status = 422 if request.method == "POST" else 200
    if request.method == "POST" and form.is_valid():
        try:
            operations.change(form.filled(), seen=form.cleaned_data["seen"])
        except operations.ChangedMeanwhile:
            newer, status = _question(request, question), 409
            form = BankForm(
                {**request.POST.dict(), "seen": newer.revision}, workspace=request.workspace, asked=newer
            )
            form.add_error(None, _("Somebody changed it meanwhile. Save again to keep yours instead."))
        else:
            messages.success(request, _("Saved."))
            return lead(request, "surveys:question", question=question)
    return render(request, "surveys/bank_edit.html", {"form": form, "question": asked}, status=status)


@require_GET
@for_members()
def question(request: MemberRequest, question: int) -> HttpResponse:
    """Show a question with what people said."""
    asked = _question(request, question)
    return _page(request, asked, _note_form(request, asked))


@require_POST
@for_members("note")
def write_down(request: MemberRequest, question: int) -> HttpResponse:
    """Keep what somebody said in a talk."""
    asked = _question(request, question)
    form = _note_form(request, asked)
    if not form.is_valid():
        return _page(request, asked, form, status=422)
    note = operations.write_down(asked, form.heard(), request.member)
    done = _("Written down, and added as evidence.") if note.statement else _("Written down.")
    messages.success(request, done)
    return lead(request, "surveys:question", question=question)


def _note_form(request: MemberRequest, asked: Question) -> NoteForm:
    day = today_of(request)
    start = {"said_on": day, "statement": asked.statement_id, "submission": uuid4()}
    given = request.POST if request.method == "POST" else None
    return NoteForm(given, workspace=request.workspace, today=day, initial=start)


def _page(request: MemberRequest, asked: Question, form: NoteForm, status: int = 200) -> HttpResponse:
    context = {
        "question": asked,
        "said": _own_first(asked, request.workspace.language),
        "form": form,
        "notes": queries.notes(asked),
    }
    return render(request, "surveys/question.html", context, status=status)


@require_POST
@for_members("strategy")
def take(request: MemberRequest) -> HttpResponse:
    """Take a starting question into the bank."""
    starting = starting_questions().get(request.POST.get("name", ""))
    if starting is None:
        raise Http404
    operations.take(starting, request.member)
    messages.success(request, _("The question is in the bank. Make it yours."))
    return lead(request, "surveys:bank")


@require_POST
@for_members("strategy")
def remove(request: MemberRequest, question: int) -> HttpResponse:
    """Take a question out of the bank."""
    removed = _question(request, question)
    operations.remove(removed, now=timezone.now())
    said = _("“%(name)s” is removed.") % {"name": removed.said_in(request.workspace.language).text[:80]}
    say_undoable(request, said, "surveys:bring_question_back", question=question)
    return lead(request, "surveys:bank")


@require_POST
@for_members("strategy")
def bring_back(request: MemberRequest, question: int) -> HttpResponse:
    """Put a question back into the bank."""
    operations.bring_back(get_object_or_404(Question, pk=question, workspace=request.workspace))
    messages.success(request, _("The question is in the bank again."))
    return lead(request, "surveys:bank")


@require_POST
@for_members("note")
def remove_note(request: MemberRequest, note: int) -> HttpResponse:
    """Delete what somebody said."""
    rows = InterviewNote.objects.select_related("question")
    removed = get_object_or_404(rows, pk=note, question__workspace=request.workspace)
    operations.remove_note(removed)
    messages.success(request, _("The note is deleted. Evidence made of it stays where it is."))
    return lead(request, "surveys:question", question=removed.question_id)


def _question(request: MemberRequest, pk: int) -> Question:
    return get_object_or_404(queries.questions(request.workspace.pk), pk=pk)


def _own_first(asked: Question, own: str) -> dict[str, Wording]:
    """Return a question in all its languages, the workspace's own first."""
    said = asked.wordings
    return {code: said[code] for code in sorted(said, key=lambda code: code != own)}
