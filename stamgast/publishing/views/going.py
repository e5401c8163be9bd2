"""What is going out: one publication, how it fares, and what a person may still decide."""

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.channels.connections import network_of
from stamgast.channels.queries import limits_of
from stamgast.media.answers import only_a_picture
from stamgast.networks.errors import Rejected
from stamgast.outbox.bounces import bounced
from stamgast.outbox.queries import attachment
from stamgast.outbox.states import CHANGEABLE
from stamgast.planner.preview import without_pictures
from stamgast.publishing import operations, queries
from stamgast.publishing.forms import LinkForm
from stamgast.publishing.models import Publication
from stamgast.publishing.timing import host_missing
from stamgast.publishing.wording import told
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.models import Member


@never_cache
@require_GET
@for_members()
def publication(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one publication: how it fares, every attempt, and what can be decided."""
    found = _publication(request, pk)
    now = timezone.now()
    context = {
        "publication": found,
        "told": [told(attempt) for attempt in found.delivery.attempts.all()],
        "is_changeable": found.delivery.state in CHANGEABLE,
        "bounced": bounced(found.delivery),
        **_by_hand(found),
        "can_take_over": _can_take_over(found, request.member, now),
        "is_hosted_now": found.delivery.state == "published" and found.hosted_until > now,
    }
    part = "publishing/state.html" if request.htmx else "publishing/publication.html"
    return render(request, part, context)


@never_cache
@require_GET
@for_members()
def line(request: MemberRequest, pk: int) -> HttpResponse:
    """Show in one line how a publication fares."""
    return render(request, "publishing/line.html", {"publication": _publication(request, pk)})


@require_GET
@for_members()
def of_text(request: MemberRequest, pk: int) -> HttpResponse:
    """Lead from a text to its publication."""
    found = get_object_or_404(queries.publications(request.workspace.pk), variant__pk=pk)
    return redirect("publishing:publication", workspace=request.workspace.slug, pk=found.pk)


@require_GET
@for_members()
def picture(request: MemberRequest, pk: int, place: int) -> HttpResponseBase:
    """Send a picture to be kept and posted by hand: cut, and in a kind and size the network takes."""
    found = _publication(request, pk)
    wanted = get_object_or_404(found.delivery.places.select_related("picture"), pk=place)
    try:
        fitted = attachment(wanted, limits_of(found.variant.channel))
    except Rejected as error:
        raise Http404 from error
    response = HttpResponse(fitted.content, content_type=fitted.media_type)
    name = f"picture-{wanted.position + 1}.{fitted.media_type.rpartition('/')[2]}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return only_a_picture(response)


@require_POST
@for_members("host")
def posted(request: MemberRequest, pk: int) -> HttpResponse:
    """Note that it was posted by hand, and where it stands."""
    found, form = _publication(request, pk), LinkForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This is not a web address. Copy the link of the post, or leave it empty."))
    elif not operations.posted_by_hand(found, request.member, form.cleaned_data["url"], now=timezone.now()):
        messages.error(request, _("That is not possible any more: it has moved on. See below."))
    else:
        messages.success(request, _("Noted. Stay with it there: the first answers come soon."))
    return redirect("publishing:publication", workspace=request.workspace.slug, pk=pk)


@require_POST
@for_members("host")
def decide(request: MemberRequest, pk: int) -> HttpResponse:
    """Hold, release, cancel, settle or take over a publication."""
    found, decision = _publication(request, pk), request.POST.get("decision", "")
    try:
        took = _decided(request, found, decision)
    except operations.NotReady as error:
        for reason in error.reasons:
            messages.error(request, reason)
    else:
        if not took:
            messages.error(request, _("That is not possible any more: it has moved on. See below."))
        elif decision == "cancel":
            messages.success(request, _("It is taken back. The text is a draft again."))
            return redirect("planner:compose", workspace=request.workspace.slug, pk=found.variant.post_id)
    return redirect("publishing:publication", workspace=request.workspace.slug, pk=pk)


def _decided(request: MemberRequest, found: Publication, decision: str) -> bool:
    member, now = request.member, timezone.now()
    if decision == "hold":
        return operations.hold(found, member)
    if decision == "host":
        return _hosted(request, found)
    if not member.may("plan"):
        return False
    if decision == "release":
        return operations.release(found, member)
    if decision == "cancel":
        return operations.cancel(found, member)
    return decision in ("there", "again", "retry") and operations.settle(found, member, decision, now=now)


def _hosted(request: MemberRequest, found: Publication) -> bool:
    if found.delivery.state not in queries.STILL_AHEAD:
        operations.take_over_hosting(found, request.member)
        return True
    took = operations.host_ahead(found, request.member, now=timezone.now())
    if took and found.delivery.state == "held":
        messages.success(request, _("You stay with it. It is still held: whoever plans lets it go out."))
    return took


def _can_take_over(found: Publication, member: Member, now: datetime) -> bool:
    """Tell whether a member could host what is still ahead instead of who does, or of nobody."""
    is_ahead = found.delivery.state in queries.STILL_AHEAD and found.due_at > now
    is_theirs = found.host_id == member.pk
    return is_ahead and not is_theirs and not host_missing(member, found.due_at, found.hosting_minutes)


def _by_hand(found: Publication) -> dict[str, object]:
    """Return what posting by hand needs: the network, and what a person has to bring along."""
    if not queries.is_by_hand(found):
        return {}
    network, places = network_of(found.variant.channel), found.delivery.places.exists()
    return {
        "by_hand": network,
        "lacks": "" if places else without_pictures(network),
    }


def _publication(request: MemberRequest, pk: int) -> Publication:
    return get_object_or_404(queries.publications(request.workspace.pk), pk=pk)
