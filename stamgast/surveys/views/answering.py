"""The page of whoever has the link: no account, no cookie, nothing kept but the answers and their day."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_GET, require_http_methods

from stamgast.surveys.forms.answering import AnswerForm
from stamgast.surveys.models import Survey, SurveyQuestion
from stamgast.surveys.operations.answers import take_in
from stamgast.surveys.queries import surveys as queries
from stamgast.surveys.wording import best
from stamgast.vocabulary.languages import ENDONYMS
from stamgast.workspaces.by_link import WINDOW, by_link, is_too_fast

LOOKS, ANSWERS = 240, 40
"""How often an address may look, and answer, within a minute: a whole school sits behind one address."""


@by_link
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Show the survey and take one person's answers, in a language it is offered in."""
    survey = queries.behind(token)
    questions = queries.questions(survey) if survey else []
    offered = queries.offered(survey, questions) if survey else []
    language = _language(request, survey, offered)
    with translation.override(language):
        if survey is None or not offered or not queries.takes_answers(survey, timezone.now()):
            response = _not_open(request, survey, offered)
        else:
            response = _answer(request, survey, questions, (language, offered))
    response["Content-Language"] = language
    return response


@by_link
@require_GET
def thanks(request: HttpRequest, token: str) -> HttpResponse:
    """Thank whoever answered."""
    survey = queries.behind(token)
    offered = queries.offered(survey, queries.questions(survey)) if survey else []
    language = _language(request, survey, offered)
    with translation.override(language):
        if survey is None:
            response = _not_open(request, None, [])
        else:
            context = {"survey": survey, "texts": survey.text_in(language)}
            response = render(request, "surveys/open/thanks.html", context)
    response["Content-Language"] = language
    return response


def _answer(
    request: HttpRequest, survey: Survey, questions: list[SurveyQuestion], languages: tuple[str, list[str]]
) -> HttpResponse:
    language, offered = languages
    is_sent, now = request.method == "POST", timezone.now()
    form = AnswerForm(request.POST if is_sent else None, questions=questions, language=language)
    context = {
        "survey": survey,
        "texts": survey.text_in(language),
        "form": form,
        "choices": {code: ENDONYMS[code] for code in offered},
    }
    if _is_too_fast(request, now):
        response = render(request, "surveys/open/answer.html", {**context, "is_too_fast": True}, status=429)
        response["Retry-After"] = str(WINDOW)
        return response
    if is_sent and (form.is_trapped or form.is_valid()):
        if not form.is_trapped:
            take_in(survey, form.sent(survey.workspace.day_at(now)))
        there = reverse("survey:thanks", kwargs={"token": survey.token})
        return HttpResponseRedirect(f"{there}?language={language}")
    return render(request, "surveys/open/answer.html", context, status=422 if is_sent else 200)


def _not_open(request: HttpRequest, survey: Survey | None, offered: list[str]) -> HttpResponse:
    """Say that nothing can be answered here; a survey that was open says its title."""
    standing = survey.standing(timezone.now()) if survey and offered else Survey.Standing.DRAFT
    context = {
        "texts": survey.text_in(translation.get_language() or "") if survey else None,
        "is_known": standing != Survey.Standing.DRAFT,
        "is_waiting": standing == Survey.Standing.WAITING,
        "survey": survey,
    }
    return render(request, "surveys/open/not_open.html", context, status=410)


def _language(request: HttpRequest, survey: Survey | None, offered: list[str]) -> str:
    """Return the language that is asked for, else the browser's, else the workspace's, if it is offered."""
    wanted = request.GET.get("language", "")
    own = survey.workspace.language if survey else ""
    browser = translation.get_language_from_request(request)
    return best(offered or [code for code, _ in settings.LANGUAGES], wanted, browser, own)


def _is_too_fast(request: HttpRequest, now: datetime) -> bool:
    what, most = ("answers", ANSWERS) if request.method == "POST" else ("looks", LOOKS)
    return is_too_fast(f"surveys.{what}", _address(request), most, now.date())


def _address(request: HttpRequest) -> str:
    """Return who asks; behind our own proxy it is the last one that proxy heard from."""
    if settings.SECURE_PROXY_SSL_HEADER:
        forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
        if forwarded:
            return forwarded
    return str(request.META.get("REMOTE_ADDR", ""))
