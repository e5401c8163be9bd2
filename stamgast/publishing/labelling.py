"""The plan's own labels and notes on posts: put on, taken off, written, removed and brought back."""

from datetime import datetime

from django.db import transaction
from django.db.models import Count

from stamgast.planner.models import Post
from stamgast.publishing.models import PlanLabel, PlanNote
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import stir


def put_on(post: Post, name: str) -> PlanLabel | None:
    """Put a label on a post, made if it is new; None for a name without letters."""
    words = " ".join(name.split())[:40]
    if not words:
        return None
    with transaction.atomic():
        rows = PlanLabel.objects.filter(workspace=post.workspace_id)
        label = rows.filter(name__iexact=words).first()
        if label is None:
            PlanLabel.objects.bulk_create(
                [PlanLabel(workspace_id=post.workspace_id, name=words)], ignore_conflicts=True
            )
            label = rows.get(name=words)
        label.posts.add(post)
    stir(post.workspace_id, "publishing")
    return label


def take_off(post: Post, label: PlanLabel) -> None:
    """Take a label off a post; one that is on no post any more goes away."""
    with transaction.atomic():
        label.posts.remove(post)
        PlanLabel.objects.filter(pk=label.pk, posts=None).delete()
    stir(post.workspace_id, "publishing")


def note(post: Post, member: Member, content: str, *, now: datetime) -> PlanNote | None:
    """Write a note for the team beside a post; None for one without words."""
    words = content.strip()[:2000]
    return PlanNote.objects.create(post=post, member=member, content=words, written_at=now) if words else None


def remove_note(found: PlanNote, *, now: datetime) -> None:
    """Remove a note; it can be brought back."""
    PlanNote.objects.filter(pk=found.pk, removed_at=None).update(removed_at=now)


def bring_back_note(found: PlanNote) -> None:
    """Show a removed note again."""
    PlanNote.objects.filter(pk=found.pk).update(removed_at=None)


def labels(workspace_id: int) -> list[PlanLabel]:
    """Return a workspace's labels, those on most posts first."""
    rows = PlanLabel.objects.filter(workspace=workspace_id).annotate(count=Count("posts"))
    return list(rows.order_by("-count", "name")[:40])


def notes(post: Post) -> list[PlanNote]:
    """Return a post's notes, the oldest first; without removed ones."""
    rows = PlanNote.objects.filter(post=post, removed_at=None)
    return list(rows.select_related("member__user"))
