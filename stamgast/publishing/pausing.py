"""Pausing everything: no post goes out until somebody lets them go on; what is still in time then does."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from stamgast.outbox import chains
from stamgast.outbox import operations as outbox
from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Pause, Publication
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import record, stir

State = Delivery.State
WAITING = (State.SCHEDULED, State.CLAIMED, State.BLOCKED, State.HAND)
"""What would go out by itself, or ask somebody to post it."""

_WAITS = Q(delivery__state__in=WAITING)
_UNDER_WAY = Q(delivery__state__in=chains.UNDER_WAY, delivery__chain__state__in=chains.HOLDABLE)
"""What has left, but not whole: parts of a thread or a first comment are still to follow."""


def current(workspace_id: int) -> Pause | None:
    """Return the pause that holds everything now, None when posts go out."""
    rows = Pause.objects.filter(workspace=workspace_id, ended_at=None)
    return rows.select_related("begun_by__user").first()


def last_ended(workspace_id: int) -> Pause | None:
    """Return the pause that ended last."""
    rows = Pause.objects.filter(workspace=workspace_id, ended_at__isnull=False)
    return rows.select_related("ended_by__user").order_by("-ended_at").first()


def pause_all(member: Member, reason: str, *, now: datetime) -> bool:
    """Hold every post that waits, and all that are scheduled from now on; tell whether it was not paused yet.

    Of threads that are half out the parts that are left are held, too. Answers to people are no posts and
    go on.
    """
    workspace = member.workspace
    try:
        with transaction.atomic():
            serialise(workspace)
            pause = Pause.objects.create(
                workspace=workspace, reason=reason.strip()[:200], begun_by=member, begun_at=now
            )
            for publication in _waiting(workspace.pk):
                keep_back(publication, pause)
            record(workspace, member.user, "publication.all_paused")
    except IntegrityError:
        return False
    stir(workspace.pk, "publishing")
    return True


def go_on(member: Member, *, now: datetime) -> tuple[int, int] | None:
    """End the pause; what is still in time is scheduled again, the rest stays held.

    A thread that had begun always goes on where it stopped: half of one is worse than a late one.

    Returns:
        How many were let go and how many stay held; None when nothing was paused.
    """
    workspace = member.workspace
    with transaction.atomic():
        serialise(workspace)
        pause = Pause.objects.filter(workspace=workspace, ended_at=None).first()
        if pause is None or not Pause.objects.filter(pk=pause.pk, ended_at=None).update(
            ended_at=now, ended_by=member
        ):
            return None
        paused = list(Publication.objects.filter(pause=pause).select_related("delivery"))
        held = [one for one in paused if one.delivery.state == State.HELD]
        late = {one for one in held if one.delivery.late_after <= now}
        let_go = {one for one in paused if chains.release(one.delivery, now=now)} - late
        let_go |= {one for one in held if one not in late and outbox.release(one.delivery)}
        for one in late:
            outbox.hold(one.delivery, _("Its time passed while everything was paused. Choose another time."))
        Publication.objects.filter(pause=pause).update(pause=None)
        record(workspace, member.user, "publication.all_went_on")
    stir(workspace.pk, "publishing")
    return len(let_go), len(late)


def hold_if_paused(publication: Publication) -> bool:
    """Hold one that was just scheduled, in the same transaction, while everything is paused."""
    pause = current(publication.workspace_id)
    return pause is not None and keep_back(publication, pause)


def keep_back(publication: Publication, pause: Pause) -> bool:
    """Hold one because of a pause, or what is left of it when it has begun to go out."""
    words = _("Everything is paused.")
    if pause.reason:
        words = _("Everything is paused: %(reason)s") % {"reason": pause.reason}
    took = outbox.hold(publication.delivery, words) or bool(chains.hold(publication.delivery, words))
    if took:
        Publication.objects.filter(pk=publication.pk).update(pause=pause)
    return took


def missed_by_pause() -> list[Publication]:
    """Return what waits although everything is paused.

    It was planned in the very moment somebody paused, or looked for after a lost answer and not found.
    """
    pausing = list(Pause.objects.filter(ended_at=None).values_list("workspace", flat=True))
    if not pausing:  # as a rule; asked before every claim
        return []
    return [one for workspace in pausing for one in _waiting(workspace)[:200]]


def serialise(workspace: Workspace) -> None:
    """Let pausing and planning in one workspace happen one after the other, until the transaction ends."""
    # The update that changes nothing locks the row.
    Workspace.objects.filter(pk=workspace.pk).update(name=F("name"))


def _waiting(workspace_id: int) -> list[Publication]:
    rows = Publication.objects.filter(_WAITS | _UNDER_WAY, workspace=workspace_id).distinct()
    return list(rows.select_related("delivery", "workspace"))
