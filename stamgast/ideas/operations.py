"""Changing the board: an idea is added, reworded, moved, taken up by a post, removed and brought back."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from stamgast.ideas.models import Idea
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import stir

State = Idea.State


class ChangedMeanwhile(Exception):
    """Somebody else changed the idea after it was shown; nothing was done."""


def add(idea: Idea, member: Member, *, now: datetime) -> Idea:
    """Put an idea on the board; the same form sent twice adds one, and the first is returned."""
    idea.workspace = member.workspace
    idea.written_by = member
    idea.written_at = idea.moved_at = now
    idea.source = own_source(idea.source, member.workspace.slug)
    idea.origin = _origin(idea.source, member.workspace.slug)
    try:
        with transaction.atomic():
            idea.save()
    except IntegrityError:
        return Idea.objects.get(workspace=member.workspace, submission=idea.submission)
    stir(member.workspace_id, "ideas")
    return idea


def reword(idea: Idea, content: str, note: str, *, seen: int) -> None:
    """Keep other words for an idea.

    Raises:
        ChangedMeanwhile: somebody wrote other words after revision ``seen``; theirs stay.
    """
    rows = Idea.objects.filter(pk=idea.pk, revision=seen, removed_at=None)
    if not rows.update(content=content, note=note, revision=F("revision") + 1):
        raise ChangedMeanwhile
    stir(idea.workspace_id, "ideas")


def move(idea: Idea, state: str, *, seen: str, now: datetime) -> None:
    """Put an idea into another column.

    Raises:
        ChangedMeanwhile: it no longer is where it was ``seen``, nor where it was to go.
    """
    rows = Idea.objects.filter(pk=idea.pk, removed_at=None)
    if rows.filter(state=seen).update(state=state, moved_at=now):
        stir(idea.workspace_id, "ideas")
    elif not rows.filter(state=state).exists():
        raise ChangedMeanwhile


def take_up(workspace_id: int, number: str, post: str, *, now: datetime) -> bool:
    """Note that a post (its address) was made of the idea with this number; tell whether there is one.

    The first post stays the one it leads to.
    """
    rows = Idea.objects.filter(pk=whole_number(number) or 0, workspace=workspace_id, removed_at=None)
    is_taken = bool(rows.filter(post="").update(state=State.TAKEN, post=post[:200], moved_at=now))
    if is_taken:
        stir(workspace_id, "ideas")
    return is_taken or rows.exists()


def give_back(workspace_id: int, post: str, *, now: datetime) -> None:
    """Note that the post at an address was deleted: what was taken up by it is worth it again."""
    rows = Idea.objects.filter(workspace=workspace_id, post=post)
    rows.filter(state=State.TAKEN).update(state=State.WORTH, moved_at=now)
    if rows.update(post=""):
        stir(workspace_id, "ideas")


def remove(idea: Idea, *, now: datetime) -> None:
    """Take an idea off the board; it can be brought back."""
    if Idea.objects.filter(pk=idea.pk, removed_at=None).update(removed_at=now):
        stir(idea.workspace_id, "ideas")


def bring_back(idea: Idea) -> None:
    """Undo taking it off the board."""
    if Idea.objects.filter(pk=idea.pk).update(removed_at=None):
        stir(idea.workspace_id, "ideas")


def own_source(address: str, slug: str) -> str:
    """Return an address if it is a page of this workspace, else nothing: no link leads anywhere else."""
    is_ours = address.startswith(f"/w/{slug}/") and "\\" not in address and len(address) <= 500
    return address if is_ours else ""


def _origin(source: str, slug: str) -> Idea.Origin:
    below = source.removeprefix(f"/w/{slug}/")
    if below.startswith("conversations/"):
        return Idea.Origin.CONVERSATION
    return Idea.Origin.SURVEY if below.startswith("surveys/") else Idea.Origin.TYPED
