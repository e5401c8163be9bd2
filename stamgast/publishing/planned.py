"""Tells who looks at a text when it goes out and who stays with it, as the plan stands."""

from stamgast.approval.planned import Planned
from stamgast.publishing.models import Publication


def plan_of(variant_id: int) -> Planned | None:
    """Return when a text goes out, None while it is not planned."""
    rows = Publication.objects.select_related("delivery", "host__user")
    found = rows.filter(variant=variant_id).first()
    if found is None:
        return None
    return Planned(
        found.delivery.published_at or found.due_at,
        found.planned_zone,
        str(found.host or ""),
        found.hosting_minutes,
        is_out=found.delivery.published_at is not None,
    )
