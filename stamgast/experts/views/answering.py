"""The page of somebody who knows: they come by a link, without an account, and see only what was chosen."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from stamgast.experts import operations, queries
from stamgast.experts.forms import AnswerForm
from stamgast.experts.models import Question
from stamgast.experts.pace import WINDOW, is_too_fast

A_MINUTE = 30
"""How often a link may be opened or used, and how often an address may try links that do not work."""

HEADERS = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive"}


# No cookie and no session counts here, the link alone does: there is nothing another site could borrow. And
# without a referrer browsers send "Origin: null", which the check would refuse.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Show the question and take the answer, in the language that is asked for."""
    asked = request.GET.get("language", "")
    language = asked if asked in dict(settings.LANGUAGES) else translation.get_language() or "en"
    with translation.override(language):
        response = _answer(request, token)
    for name, value in {**HEADERS, "Content-Language": language}.items():
        response[name] = value
    return response


def _answer(request: HttpRequest, token: str) -> HttpResponse:
    question = queries.behind(token, now=timezone.now())
    who = token if question else request.META.get("REMOTE_ADDR", "")
    if is_too_fast("link" if question else "nothing", who, A_MINUTE):
        response = render(request, "experts/too_fast.html", status=429)
        response["Retry-After"] = str(WINDOW)
        return response
    if question is None:
        return _over(request)
    form = AnswerForm(request.POST or None, initial={"answer": question.answer})
    if request.method == "POST" and form.is_valid():
        return _take(request, question, form.cleaned_data["answer"])
    return _page(request, question, form)


def _take(request: HttpRequest, question: Question, content: str) -> HttpResponse:
    try:
        operations.answer(question, content, now=timezone.now())
    except operations.LinkOver:
        return _over(request)
    return HttpResponseRedirect(request.get_full_path())


def _page(request: HttpRequest, question: Question, form: AnswerForm) -> HttpResponse:
    context = {"question": question, "lines": queries.excerpt(question), "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "experts/answer.html", context, status=status)


def _over(request: HttpRequest) -> HttpResponse:
    """Say the same of every link that does not work, whatever the reason."""
    return render(request, "experts/over.html", status=410)
