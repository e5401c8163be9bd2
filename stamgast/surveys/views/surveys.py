"""Surveys: the list, one with its questions and its link, its words, and when it is open."""

import io
from datetime import datetime
from uuid import uuid4

import segno
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.surveys.forms.answering import AnswerForm
from stamgast.surveys.forms.surveys import PeriodForm, TextsForm
from stamgast.surveys.models import Survey
from stamgast.surveys.operations import surveys as operations
from stamgast.surveys.operations.bank import ChangedMeanwhile
from stamgast.surveys.queries import bank
from stamgast.surveys.queries import surveys as queries
from stamgast.surveys.views.named import own_survey
from stamgast.surveys.wording import best
from stamgast.vocabulary.languages import ENDONYMS
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable


@require_GET
@for_members()
def surveys(request: MemberRequest) -> HttpResponse:
    """Show the surveys."""
    now = timezone.now()
    rows = [(one, one.standing(now)) for one in queries.surveys(request.workspace.pk)]
    return render(request, "surveys/list.html", {"surveys": rows})


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def new(request: MemberRequest) -> HttpResponse:
    """Begin a survey."""
    form = TextsForm(request.POST or None, own=request.workspace.language, initial={"submission": uuid4()})
    if request.method == "POST" and form.is_valid():
        survey = operations.begin(
            request.member, form.texts(), form.cleaned_data["submission"], now=timezone.now()
        )
        return lead(request, "surveys:survey", pk=survey.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "surveys/texts.html", {"form": form}, status=status)


@require_GET
@for_members()
def survey(request: MemberRequest, pk: int) -> HttpResponse:
    """Show a survey: what it asks, in which languages, when, and where people answer."""
    return page(request, own_survey(request, pk))


@require_GET
@for_members()
def code(request: MemberRequest, pk: int, kind: str) -> HttpResponse:
    """Hand out the link as a QR code: SVG to look at, PNG (20 pixels a dot) to print."""
    drawn, out = segno.make_qr(queries.address(own_survey(request, pk)), error="m"), io.BytesIO()
    drawn.save(out, kind=kind, scale=20 if kind == "png" else 1, light="white")
    answer = HttpResponse(out.getvalue(), content_type="image/png" if kind == "png" else "image/svg+xml")
    how = "attachment" if kind == "png" else "inline"
    answer["Content-Disposition"] = f'{how}; filename="survey-{pk}.{kind}"'
    answer["Cache-Control"] = "no-store"
    return answer


def page(request: MemberRequest, shown: Survey, period: PeriodForm | None = None) -> HttpResponse:
    """Show a survey; a form that was sent and is wrong stands where it stood."""
    asked, own = queries.questions(shown), request.workspace.language
    names = {code: ENDONYMS[code] for code in queries.offered(shown, asked)}
    missing = {ENDONYMS[code]: numbers for code, numbers in queries.missing(shown, asked).items()}
    context = {
        "survey": shown,
        "standing": shown.standing(timezone.now()),
        "address": queries.address(shown),
        "questions": [(one, one.said_in(own), one.wordings) for one in asked],
        "offered": names,
        "missing": missing,
        "is_full": len(asked) >= queries.MOST_QUESTIONS,
        "bank": [(one, one.said_in(own)) for one in bank.questions(request.workspace.pk)],
        "starting": [(one, one.said_in(own)) for one in bank.left_to_take(request.workspace.pk)],
        "period": period or PeriodForm(survey=shown),
        "submission": uuid4(),
    }
    return render(request, "surveys/survey.html", context, status=422 if period else 200)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def texts(request: MemberRequest, pk: int) -> HttpResponse:
    """Change the words around the questions."""
    shown = own_survey(request, pk)
    start = {"submission": uuid4(), "seen": shown.revision}
    form = TextsForm(request.POST or None, own=request.workspace.language, kept=shown.texts, initial=start)
    status = 422 if request.method == "POST" else 200
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_texts(shown, form.texts(), seen=form.cleaned_data["seen"])
        except ChangedMeanwhile:
            typed = {**request.POST.dict(), "seen": own_survey(request, pk).revision}
            form, status = TextsForm(typed, own=request.workspace.language), 409
            form.add_error(None, _("Somebody changed it meanwhile. Save again to keep yours instead."))
        else:
            messages.success(request, _("Saved."))
            return lead(request, "surveys:survey", pk=pk)
    return render(request, "surveys/texts.html", {"form": form, "survey": shown}, status=status)


@require_POST
@for_members("strategy")
def period(request: MemberRequest, pk: int) -> HttpResponse:
    """Say from which day until which day people can answer."""
    shown = own_survey(request, pk)
    form = PeriodForm(request.POST, survey=shown)
    if not form.is_valid():
        return page(request, shown, form)
    return _set_period(request, shown, form.period(), _("Saved."))


@require_POST
@for_members("strategy")
def open_now(request: MemberRequest, pk: int) -> HttpResponse:
    """Let people answer from now on."""
    shown, now = own_survey(request, pk), timezone.now()
    closes_at = shown.closes_at if shown.closes_at and shown.closes_at > now else None
    said = _("It is open. Send the link to the people you want to ask.")
    return _set_period(request, shown, (now, closes_at), said)


@require_POST
@for_members("strategy")
def close_now(request: MemberRequest, pk: int) -> HttpResponse:
    """Take no more answers."""
    shown = own_survey(request, pk)
    operations.set_period(shown, request.member, shown.opens_at, timezone.now())
    messages.success(request, _("It is closed. Thank the people who answered, where they are."))
    return lead(request, "surveys:survey", pk=pk)


@require_POST
@for_members("strategy")
def renew(request: MemberRequest, pk: int) -> HttpResponse:
    """Give the survey another link."""
    operations.renew(own_survey(request, pk), request.member)
    messages.success(request, _("It has a new link. The old one leads nowhere."))
    return lead(request, "surveys:survey", pk=pk)


@require_GET
@for_members()
def preview(request: MemberRequest, pk: int) -> HttpResponse:
    """Show the survey as people see it."""
    shown = own_survey(request, pk)
    asked = queries.questions(shown)
    offered = queries.offered(shown, asked) or shown.languages
    language = best(offered, request.GET.get("language", ""), request.workspace.language)
    with translation.override(language):
        context = {
            "survey": shown,
            "texts": shown.text_in(language),
            "form": AnswerForm(questions=asked, language=language),
            "choices": {code: ENDONYMS[code] for code in offered},
            "is_preview": True,
        }
        return render(request, "surveys/open/answer.html", context)


@require_POST
@for_members("strategy")
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Put a survey away with its answers."""
    removed = own_survey(request, pk)
    operations.remove(removed, request.member, now=timezone.now())
    said = _("“%(name)s” is removed. After a day it is deleted for good, with its answers.")
    say_undoable(request, said % {"name": removed}, "surveys:bring_back", pk=pk)
    return lead(request, "surveys:list")


@require_POST
@for_members("strategy")
def bring_back(request: MemberRequest, pk: int) -> HttpResponse:
    """Undo removing a survey."""
    operations.bring_back(get_object_or_404(Survey, pk=pk, workspace=request.workspace))
    messages.success(request, _("The survey is back."))
    return lead(request, "surveys:survey", pk=pk)


def _set_period(
    request: MemberRequest, survey: Survey, period: tuple[datetime | None, datetime | None], said: str
) -> HttpResponse:
    """Let people answer from one instant until another, or say what is still missing."""
    try:
        operations.set_period(survey, request.member, *period)
    except operations.Unready:
        missing = _("It needs a title and at least one question, both in the same language, before it opens.")
        messages.error(request, missing)
    else:
        messages.success(request, said)
    return lead(request, "surveys:survey", pk=survey.pk)
