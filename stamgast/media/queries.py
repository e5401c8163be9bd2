"""Reading about pictures."""

from stamgast.media.models import Picture


def pictures(workspace_id: int, limit: int = 60, before: int | None = None) -> list[Picture]:
    """Return a workspace's newest pictures; ``before`` is the id of the last one already seen."""
    rows = Picture.objects.filter(workspace_id=workspace_id)
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return list(rows.order_by("-pk")[:limit])
