"""Looking at a text as a member: reading it, saying something at a place of it, deciding."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.approval import comments, operations, queries
from stamgast.approval.comments import Speaker
from stamgast.approval.forms import CommentForm, WordsForm
from stamgast.approval.models import Comment, Review, Turn
from stamgast.approval.planned import planned
from stamgast.approval.shown import pages_text
from stamgast.approval.views.asking import review_of, to_review
from stamgast.channels.connections import network_of
from stamgast.media.queries import films_among
from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@never_cache
@for_members()
def review(request: MemberRequest, pk: int) -> HttpResponse:
    """Show a text as it was asked about, what was said, and what the member may decide."""
    return _page(request, review_of(request, pk))


@require_POST
@for_members("note")
def approve(request: MemberRequest, turn: int) -> HttpResponse:
    """Approve, in the turn that was shown and no other."""
    found = _turn(request, turn)
    try:
        operations.approve(found, Speaker(request.member), now=timezone.now())
    except (operations.NotYours, operations.TooLate, operations.TextChanged) as error:
        messages.error(request, refusal(error))
    else:
        messages.success(request, _("Approved. Thank you for looking."))
    return to_review(request, found.review)


@require_POST
@for_members("note")
def want_changes(request: MemberRequest, turn: int) -> HttpResponse:
    """Ask for changes, in words."""
    found, form = _turn(request, turn), WordsForm(request.POST)
    if not form.is_valid():
        return _page(request, found.review, asking=form)
    try:
        operations.want_changes(
            found, Speaker(request.member), form.cleaned_data["words"], now=timezone.now()
        )
    except (operations.NotYours, operations.TooLate, operations.TextChanged) as error:
        messages.error(request, refusal(error))
    else:
        messages.success(request, _("Your wishes are with the author."))
    return to_review(request, found.review)


@require_POST
@for_members("note")
def comment(request: MemberRequest, pk: int) -> HttpResponse:
    """Say something about the text, or a place of it."""
    found, form = review_of(request, pk), CommentForm(request.POST)
    if form.is_valid():
        words, place = form.cleaned_data["words"], form.place()
        try:
            comments.say(found, Speaker(request.member), words, now=timezone.now(), place=place)
        except comments.NotInText:
            form.add_error("quote", _("These words do not stand in the text. Copy them exactly."))
        except comments.TooMany:
            form.add_error(None, _("A lot was said about this text already. Talk it over."))
    if form.errors:
        return _page(request, found, saying=form)
    return to_review(request, found)


@require_POST
@for_members("note")
def reply(request: MemberRequest, comment: int) -> HttpResponse:
    """Answer a comment."""
    found, form = _comment(request, comment), WordsForm(request.POST)
    if form.is_valid():
        try:
            words = form.cleaned_data["words"]
            comments.reply(found, Speaker(request.member), words, now=timezone.now())
        except comments.TooMany:
            messages.error(request, _("A lot was said about this text already. Talk it over."))
    else:
        messages.error(request, _("Write something first."))
    return to_review(request, _latest(found))


@require_POST
@for_members("note")
def resolve(request: MemberRequest, comment: int) -> HttpResponse:
    """Note that a comment is settled."""
    found = _comment(request, comment)
    comments.resolve(found, request.member, now=timezone.now())
    return to_review(request, _latest(found))


@require_POST
@for_members("note")
def reopen(request: MemberRequest, comment: int) -> HttpResponse:
    """Take back that it is settled."""
    found = _comment(request, comment)
    comments.reopen(found, request.member)
    return to_review(request, _latest(found))


def refusal(error: Exception) -> str:
    """Say why a decision was not taken."""
    if isinstance(error, operations.NotYours):
        return _("This is for somebody else to decide.")
    if isinstance(error, operations.TextChanged):
        return _("The text has changed since you were asked. You will be asked again.")
    return _("It was decided, taken back or asked anew meanwhile. See below.")


def where_and_when(found: Review) -> dict[str, Any]:
    """Return what pages show of where and when a text goes out, and which of its pictures are films."""
    return {
        "planned": planned(found),
        "network": network_of(found.variant.channel).name,
        "films": films_among(one[0] for one in found.pictures),
    }


def _page(request: MemberRequest, found: Review, **forms: Any) -> HttpResponse:
    turn = next((one for one in found.turns.all() if one.state == Turn.State.ASKED), None)
    has_changed = not queries.is_current(found)
    stands = queries.Standing(found, queries.steps(found.variant.channel_id), has_changed)
    threads = queries.threads(found.variant_id, found.whole)
    context = {
        "review": found,
        "turn": turn,
        **where_and_when(found),
        "is_mine": bool(turn and not has_changed and queries.may_decide(turn, request.member)),
        "deciders": queries.deciders(turn) if turn and not turn.is_outside else [],
        "has_changed": has_changed,
        "unasked": [] if found.superseded_at else stands.unasked,
        "changes": queries.changes_since(found) if has_changed else [],
        "has_other_pictures": has_changed and queries.has_other_pictures(found),
        "threads": [one for one in threads if one.comment.resolved_at is None],
        "settled": [one for one in threads if one.comment.resolved_at is not None],
        "sections": pages_text(found, threads),
        "rounds": queries.rounds(found),
        "saying": CommentForm(),
        "asking": WordsForm(),
        "now": timezone.now(),
        **forms,
    }
    return render(request, "approval/review.html", context, status=422 if forms else 200)


def _turn(request: MemberRequest, pk: int) -> Turn:
    found = get_object_or_404(Turn, pk=pk, review__workspace=request.workspace)
    found.review = review_of(request, found.review_id)
    return found


def _comment(request: MemberRequest, pk: int) -> Comment:
    rows = Comment.objects.select_related("review", "reply_to")
    return get_object_or_404(rows, pk=pk, review__workspace=request.workspace)


def _latest(found: Comment) -> Review:
    """Return the round that is looked at now: there the comment stands, too."""
    return queries.current(found.review.variant_id) or found.review
