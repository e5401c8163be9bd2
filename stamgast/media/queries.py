"""Reading about pictures."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, ManyToOneRel, OuterRef, QuerySet

from stamgast.jobs.folding import holding
from stamgast.media.models import Picture

KEPT_REMOVED = timedelta(days=30)
"""For so long a removed picture can be brought back."""


def pictures(
    workspace_id: int, limit: int = 60, before: int | None = None, *, words: str = ""
) -> list[Picture]:
    """Return a workspace's newest pictures, with all these words in their alternative text.

    Args:
        workspace_id: the workspace.
        limit: how many at most.
        before: the id of the last one already seen.
        words: what is looked for.
    """
    rows = Picture.objects.filter(workspace_id=workspace_id, removed_at=None)
    for word in words.split()[:8]:
        rows = rows.filter(holding("alternative_text", word))
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return list(rows.order_by("-pk")[:limit])


def films_among(pictures: Iterable[int]) -> set[int]:
    """Return those of pictures, by their ids, that are films."""
    rows = Picture.objects.filter(pk__in=set(pictures), media_type__startswith="video/")
    return set(rows.values_list("pk", flat=True))


def removed(workspace_id: int, now: datetime) -> list[Picture]:
    """Return what was removed and can still be brought back, the latest first."""
    rows = Picture.objects.filter(workspace_id=workspace_id, removed_at__gt=now - KEPT_REMOVED)
    return list(rows.order_by("-removed_at")[:60])


def is_used(picture: Picture) -> bool:
    """Tell whether a picture stands in any text or went out anywhere."""
    return not unused(Picture.objects.filter(pk=picture.pk)).exists()


def unused(rows: "QuerySet[Picture]") -> "QuerySet[Picture]":
    """Narrow pictures to those that nothing refers to, whichever feature it belongs to."""
    for relation in Picture._meta.related_objects:  # noqa: SLF001  # public in all but name
        if isinstance(relation, ManyToOneRel):
            users = relation.related_model._default_manager.filter(  # noqa: SLF001
                **{relation.field.name: OuterRef("pk")}
            )
            rows = rows.exclude(Exists(users))
    return rows
