"""Pausing everything: no post goes out until somebody lets them go on; what is still in time then does."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from stamgast.outbox import operations as outbox
from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Pause, Publication
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.operations import record, stir

State = Delivery.State
WAITING = (State.SCHEDULED, State.CLAIMED, State.BLOCKED, State.HAND)
"""What would go out by itself, or ask somebody to post it."""


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

    Answers to people are no posts: they go on.
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
        held = Publication.objects.filter(pause=pause, delivery__state=State.HELD).select_related("delivery")
        in_time = [one for one in held if one.delivery.late_after > now]
        late = [one for one in held if one.delivery.late_after <= now]
        let_go = sum(outbox.release(one.delivery) for one in in_time)
        for one in late:
            outbox.hold(one.delivery, _("Its time passed while everything was paused. Choose another time."))
        Publication.objects.filter(pause=pause).update(pause=None)
        record(workspace, member.user, "publication.all_went_on")
    stir(workspace.pk, "publishing")
    return let_go, len(late)


def hold_if_paused(publication: Publication) -> bool:
    """Hold one that was just scheduled, in the same transaction, while everything is paused."""
    pause = current(publication.workspace_id)
    return pause is not None and keep_back(publication, pause)


def keep_back(publication: Publication, pause: Pause) -> bool:
    """Hold one because of a pause."""
    words = _("Everything is paused: %(reason)s") % {"reason": pause.reason}
    took = outbox.hold(publication.delivery, words if pause.reason else _("Everything is paused."))
    if took:
        Publication.objects.filter(pk=publication.pk).update(pause=pause)
    return took


def missed_by_pause() -> list[Publication]:
    """Return what waits although everything is paused: planned in the very moment somebody paused."""
    rows = Publication.objects.filter(workspace__pauses__ended_at=None, workspace__pauses__isnull=False)
    return list(rows.filter(delivery__state__in=WAITING).select_related("delivery", "workspace")[:200])


def serialise(workspace: Workspace) -> None:
    """Let pausing and planning in one workspace happen one after the other, until the transaction ends."""
    # The update that changes nothing locks the row.
    Workspace.objects.filter(pk=workspace.pk).update(name=F("name"))


def _waiting(workspace_id: int) -> list[Publication]:
    rows = Publication.objects.filter(workspace=workspace_id, delivery__state__in=WAITING)
    return list(rows.select_related("delivery"))
