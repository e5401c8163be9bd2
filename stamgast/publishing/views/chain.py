"""How a thread and a first comment go: each part's state, and what a person decides when one is stuck."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.channels.models import Channel
from stamgast.outbox import chains
from stamgast.outbox.models import Delivery
from stamgast.outbox.states import NOT_POSTED_YET
from stamgast.publishing import operations, pausing, queries
from stamgast.publishing.models import Publication
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members

State = Delivery.State
FOR_HOSTS = ("hold", "posted")
CAN_GO_ON = (State.REJECTED, State.MISSED, State.HELD, State.CANCELLED)


@never_cache
@require_GET
@for_members()
def standing(request: MemberRequest, pk: int) -> HttpResponse:
    """Show how each part of a thread goes; nothing where a post stands alone."""
    return _shown(request, _find(request, pk))


@require_POST
@for_members("host")
def decide(request: MemberRequest, pk: int) -> HttpResponse:
    """Hold or stop the rest, let it go on, or settle what became of one part."""
    found, decision = _find(request, pk), request.POST.get("decision", "")
    try:
        _decided(request, found, decision)
    except operations.NotReady as error:
        return _shown(request, found, " ".join(error.reasons))
    return _shown(request, found)


def _decided(request: MemberRequest, found: Publication, decision: str) -> None:
    member, now = request.member, timezone.now()
    if decision not in FOR_HOSTS and not member.may("plan"):
        raise operations.NotReady([_("Somebody who plans posts decides that.")])
    if decision == "hold":
        operations.hold(found, member)
    elif decision == "stop":
        operations.stop_rest(found, member)
    elif decision == "go_on":
        operations.let_rest_go_on(found, member, now=now)
    elif decision in ("there", "again", "posted"):
        part = get_object_or_404(found.delivery.chain, pk=whole_number(request.POST.get("part", "")))
        operations.settle_part(part, found, member, decision, now=now)


def _shown(request: MemberRequest, found: Publication, problem: str = "") -> HttpResponse:
    head = found.delivery
    head.refresh_from_db()
    following = list(chains.standing(head))
    has_left = head.state in chains.UNDER_WAY
    pause = pausing.current(request.workspace.pk)
    holdable = (*chains.HOLDABLE, State.HELD) if pause else chains.HOLDABLE
    context = {
        "publication": found,
        "head": head,
        "following": following,
        "stuck": chains.stuck_at(head),
        "problem": problem,
        "pause": pause,
        "is_channel_paused": found.variant.channel.state == Channel.State.PAUSED,
        "awaits_hand": NOT_POSTED_YET if queries.is_by_hand(found) and head.state == State.PUBLISHED else (),
        "can_hold": has_left and any(one.state in holdable for one in following),
        "can_stop": any(one.state in chains.STOPPABLE for one in following) and head.state == State.PUBLISHED,
        "can_go_on": has_left and any(one.state in CAN_GO_ON for one in following),
    }
    return render(request, "publishing/chain.html", context)


def _find(request: MemberRequest, pk: int) -> Publication:
    return get_object_or_404(queries.publications(request.workspace.pk), pk=pk)
