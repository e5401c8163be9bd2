"""The page of who looks at a text without an account: they come by a link and see this text alone."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from stamgast.approval import comments, operations, queries
from stamgast.approval.comments import Speaker
from stamgast.approval.forms import CommentForm, WordsForm
from stamgast.approval.models import Comment, Turn
from stamgast.approval.shown import pages_text
from stamgast.approval.views.reviewing import refusal, where_and_when
from stamgast.media.answers import in_parts, only_a_picture
from stamgast.media.models import Picture
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.by_link import by_link, is_too_fast, language_of, over, too_fast

A_MINUTE = 60
"""How often a link may be opened or used, and how often an address may try links that do not work."""


@by_link
@require_http_methods(["GET", "POST"])
def review(request: HttpRequest, token: str) -> HttpResponse:
    """Show the text and take what is said, in the language of the team or the one that is asked for."""
    turn = queries.behind(token, now=timezone.now())
    language = language_of(request, turn.review.workspace.language if turn else "")
    with translation.override(language):
        response = _limited(request, token, turn) or _answer(request, turn)
    response["Content-Language"] = language
    return response


@by_link
@require_GET
def picture(request: HttpRequest, token: str, number: int) -> HttpResponseBase:
    """Send one of the pictures of the text, in a way that no browser takes for anything else."""
    turn = queries.behind(token, now=timezone.now())
    if limited := _limited(request, token, turn, what="picture"):
        return limited
    wanted = turn.review.pictures[number - 1 : number] if turn and turn.state == Turn.State.ASKED else []
    rows = Picture.objects.filter(workspace=turn.review.workspace) if turn else Picture.objects.none()
    found = rows.filter(pk=wanted[0][0]).first() if wanted else None
    if found is None:
        raise Http404
    return only_a_picture(in_parts(request, found.file.open("rb"), found.size, found.media_type))


def _limited(request: HttpRequest, token: str, turn: Turn | None, what: str = "link") -> HttpResponse | None:
    who = token if turn else request.META.get("REMOTE_ADDR", "")
    if is_too_fast(f"approval.{what if turn else 'nothing'}", who, A_MINUTE, timezone.now().date()):
        return too_fast(request)
    return None


def _answer(request: HttpRequest, turn: Turn | None) -> HttpResponse:
    if turn is None:
        return over(request)
    if turn.state != Turn.State.ASKED:
        return render(request, "approval/thanks.html", {"turn": turn})
    if request.method == "GET":
        return _page(request, turn)
    deeds = {"approve": _approve, "changes": _want_changes, "reply": _reply}
    return deeds.get(request.POST.get("deed", ""), _comment)(request, turn)


def _approve(request: HttpRequest, turn: Turn) -> HttpResponse:
    try:
        operations.approve(turn, Speaker(email=turn.email), now=timezone.now())
    except (operations.TooLate, operations.TextChanged) as error:
        return _page(request, turn, problem=refusal(error))
    return _back(request)


def _want_changes(request: HttpRequest, turn: Turn) -> HttpResponse:
    form = WordsForm(request.POST)
    if not form.is_valid():
        return _page(request, turn, asking=form)
    words = form.cleaned_data["words"]
    try:
        operations.want_changes(turn, Speaker(email=turn.email), words, now=timezone.now())
    except (operations.TooLate, operations.TextChanged) as error:
        return _page(request, turn, problem=refusal(error))
    return _back(request)


def _comment(request: HttpRequest, turn: Turn) -> HttpResponse:
    form = CommentForm(request.POST)
    if form.is_valid():
        words, place = form.cleaned_data["words"], form.place()
        try:
            comments.say(turn.review, Speaker(email=turn.email), words, now=timezone.now(), place=place)
        except comments.NotInText:
            form.add_error("quote", _("These words do not stand in the text. Copy them exactly."))
        except comments.TooMany:
            form.add_error(None, _("A lot was said about this text already. Talk it over."))
    return _page(request, turn, saying=form) if form.errors else _back(request)


def _reply(request: HttpRequest, turn: Turn) -> HttpResponse:
    form = WordsForm(request.POST)
    own = Comment.objects.filter(review__variant=turn.review.variant_id, email=turn.email, reply_to=None)
    pk = whole_number(request.POST.get("comment", ""))
    found = own.select_related("review").filter(pk=pk).first() if pk is not None else None
    if found is None or not form.is_valid():
        return _page(request, turn, problem=_("Write something first."))
    try:
        comments.reply(found, Speaker(email=turn.email), form.cleaned_data["words"], now=timezone.now())
    except comments.TooMany:
        return _page(request, turn, problem=_("A lot was said about this text already. Talk it over."))
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(request.get_full_path())


def _page(request: HttpRequest, turn: Turn, **more: Any) -> HttpResponse:
    found = turn.review
    threads = queries.threads(found.variant_id, found.whole, email=turn.email)
    context = {
        "turn": turn,
        "review": found,
        **where_and_when(found),
        "token": request.resolver_match.kwargs["token"] if request.resolver_match else "",
        "has_changed": not queries.is_current(found),
        "threads": [one for one in threads if one.comment.resolved_at is None],
        "settled": [one for one in threads if one.comment.resolved_at is not None],
        "sections": pages_text(found, threads),
        "saying": CommentForm(),
        "asking": WordsForm(),
        **more,
    }
    return render(request, "approval/outside.html", context, status=422 if more else 200)
