"""How a thread and a first comment go: each part's state, and what a person decides when one is stuck."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from stamgast.channels.connections import network_of
from stamgast.outbox import chains, operations
from stamgast.outbox.models import Delivery
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.operations import record, stir

PATIENCE = timedelta(hours=1)
"""How long what a person lets go on may take: they are there."""


@require_GET
@for_members()
def standing(request: MemberRequest, delivery: int) -> HttpResponse:
    """Show how each part of a thread goes."""
    return _shown(request, _find(request, delivery))


@require_POST
@for_members("plan")
def decide(request: MemberRequest, delivery: int) -> HttpResponse:
    """Stop the rest, let it go on, or settle what became of one part."""
    found, now, decision = _find(request, delivery), timezone.now(), request.POST.get("decision", "")
    head = found.head or found
    if decision == "stop":
        chains.stop(head)
    elif decision == "go_on":
        chains.go_on(head, now=now, late_after=now + PATIENCE)
    elif decision == "there":
        operations.it_is_there(found, request.member, url=found.url, now=now)
    elif decision == "again":
        operations.send_again(found, request.member, now=now, late_after=now + PATIENCE)
    elif decision == "posted":
        operations.posted_by_hand(found, request.member, url="", now=now)
    record(request.workspace, request.member.user, "publication.thread_decided", f"delivery {found.pk}")
    stir(request.workspace.pk, "publishing")
    return _shown(request, head)


def _shown(request: MemberRequest, found: Delivery) -> HttpResponse:
    head = found.head or found
    head.refresh_from_db()
    following = list(chains.standing(head))
    context = {
        "head": head,
        "following": following,
        "stuck": chains.stuck_at(head),
        "is_by_hand": network_of(head.channel).is_by_hand,
        "can_stop": any(one.state in chains.STOPPABLE for one in following) and head.state == "published",
        "can_go_on": any(one.state in ("rejected", "missed", "held", "cancelled") for one in following),
    }
    return render(request, "planner/chain.html", context)


def _find(request: MemberRequest, pk: int) -> Delivery:
    rows = Delivery.objects.select_related("channel", "head__channel")
    return get_object_or_404(rows, pk=pk, channel__workspace=request.workspace)
