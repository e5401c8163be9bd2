"""Asking for approval, and what stands beside a text where it is written."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.approval import operations, queries
from stamgast.approval.forms import AskForm
from stamgast.approval.links import LINKS
from stamgast.approval.models import Review, Turn
from stamgast.approval.places import Section
from stamgast.approval.planned import is_out
from stamgast.approval.wording import wording
from stamgast.media.queries import films_among
from stamgast.planner.models import Variant
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead


@require_GET
@never_cache
@for_members()
def panel(request: MemberRequest, variant: int) -> HttpResponse:
    """Show beside a text how its approval stands; nothing where nobody has to, or it is out without."""
    found = _variant(request, variant)
    standing = queries.standing(found)
    if not standing.steps or (is_out(found.pk) and not standing.is_approved):
        return HttpResponse()
    text = Section.whole(wording(found).sections)
    said = queries.threads(found.pk, text) if standing.review else []
    context = {
        "variant": found,
        "standing": standing,
        "open": [one for one in said if one.comment.resolved_at is None],
    }
    return render(request, "approval/panel.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@for_members("plan")
def ask(request: MemberRequest, variant: int) -> HttpResponse:
    """Ask for approval of a text as it stands."""
    found, now = _variant(request, variant), timezone.now()
    standing = queries.standing(found)
    form = AskForm(request.POST or None, channel=found.channel)
    if request.method == "POST" and form.is_valid():
        try:
            review = operations.ask(found, request.member, form.asking(now), now=now)
        except operations.NothingToAsk:
            messages.error(request, _("There is nothing to ask yet: write the text first."))
            return redirect("planner:compose", workspace=request.workspace.slug, pk=found.post_id)
        return _asked(request, review)
    text = wording(found)
    films = films_among(one[0] for one in text.pictures)
    context = {"variant": found, "standing": standing, "form": form, "text": text, "films": films}
    return render(request, "approval/ask.html", context, status=422 if form.errors else 200)


@never_cache
@require_POST
@for_members("plan")
def ask_again(request: MemberRequest, pk: int) -> HttpResponse:
    """Ask about the text as it stands now, as before: one click."""
    review = review_of(request, pk)
    try:
        fresh = operations.ask_again(review, request.member, now=timezone.now())
    except operations.NothingToAsk:
        messages.error(request, _("There is nothing to ask: this channel asks for no approval any more."))
        return to_review(request, review)
    return _asked(request, fresh)


@require_POST
@for_members("plan")
def withdraw(request: MemberRequest, pk: int) -> HttpResponse:
    """Take back what was asked."""
    review = review_of(request, pk)
    try:
        operations.withdraw(review, request.member, now=timezone.now())
    except operations.TooLate:
        messages.info(request, _("It was decided meanwhile. See below."))
    else:
        messages.success(request, _("Taken back. Links to it work no more; you can ask again at any time."))
    return to_review(request, review)


@never_cache
@require_POST
@for_members("plan")
def renew(request: MemberRequest, turn: int) -> HttpResponse:
    """Make a new link for somebody without an account; the one before works no more."""
    rows = Turn.objects.select_related("review__workspace", "review__variant__channel", "member__user")
    found = get_object_or_404(rows, pk=turn, review__workspace=request.workspace, who="outsider")
    try:
        token = operations.renew(found, request.member, now=timezone.now())
    except operations.TooLate:
        messages.info(request, _("It was decided meanwhile. See below."))
        return to_review(request, found.review)
    if token is None:
        messages.success(request, _("A new link is on its way to %(who)s.") % {"who": found.to})
        return to_review(request, found.review)
    return _show_link(request, found, token)


def review_of(request: MemberRequest, pk: int) -> Review:
    """Return a review of the workspace, or answer that there is none."""
    return get_object_or_404(queries.reviews(), pk=pk, workspace=request.workspace)


def to_review(request: MemberRequest, review: Review) -> HttpResponse:
    """Lead to a review."""
    return lead(request, "approval:review", pk=review.pk)


def _asked(request: MemberRequest, review: Review) -> HttpResponse:
    """Say who is asked; where no mail goes out, show the link of who has no account, this once."""
    turn = next((one for one in review.turns.select_related("member__user") if one.state == "asked"), None)
    if turn is None:
        return to_review(request, review)
    if turn.is_outside and not settings.HAS_MAIL and turn.secret_hash is None:
        return _show_link(request, turn, operations.make_link(turn, now=timezone.now()))
    messages.success(request, _("%(who)s is asked.") % {"who": turn.to})
    return to_review(request, review)


def _show_link(request: MemberRequest, turn: Turn, token: str) -> HttpResponse:
    turn.refresh_from_db(fields=["expires_at"])
    return render(request, "approval/link.html", {"turn": turn, "link": LINKS.address(token)})


def _variant(request: MemberRequest, pk: int) -> Variant:
    rows = Variant.objects.select_related("channel__workspace", "post__workspace")
    rows = rows.prefetch_related("places__picture")
    return get_object_or_404(rows, pk=pk, post__workspace=request.workspace)
