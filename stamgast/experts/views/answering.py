"""The page of somebody who knows: they come by a link, without an account, and see only what was chosen."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.http import require_http_methods

from stamgast.experts import operations, queries
from stamgast.experts.forms import AnswerForm
from stamgast.experts.models import Question
from stamgast.workspaces.by_link import by_link, is_too_fast, language_of, over, too_fast

A_MINUTE = 30
"""How often a link may be opened or used, and how often an address may try links that do not work."""


@by_link
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Show the question and take the answer, in the language that is asked for."""
    language = language_of(request)
    with translation.override(language):
        response = _answer(request, token)
    response["Content-Language"] = language
    return response


def _answer(request: HttpRequest, token: str) -> HttpResponse:
    now = timezone.now()
    question = queries.behind(token, now=now)
    who = token if question else request.META.get("REMOTE_ADDR", "")
    if is_too_fast("experts.link" if question else "experts.nothing", who, A_MINUTE, now.date()):
        return too_fast(request)
    if question is None:
        return over(request)
    form = AnswerForm(request.POST or None, initial={"answer": question.answer})
    if request.method == "POST" and form.is_valid():
        return _take(request, question, form.cleaned_data["answer"])
    return _page(request, question, form)


def _take(request: HttpRequest, question: Question, content: str) -> HttpResponse:
    try:
        operations.answer(question, content, now=timezone.now())
    except operations.LinkOver:
        return over(request)
    return HttpResponseRedirect(request.get_full_path())


def _page(request: HttpRequest, question: Question, form: AnswerForm) -> HttpResponse:
    context = {"question": question, "lines": queries.excerpt(question), "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "experts/answer.html", context, status=status)
