"""When a text is to go out and who stays with it, for who looks at it; whoever plans texts says so."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from stamgast.approval.models import Review


@dataclass(frozen=True, slots=True)
class Planned:
    """When a text goes out, on the clock of which zone, and who stays with it.

    ``is_firm``: it stands in the plan; else somebody only said so when asking.
    """

    at: datetime
    zone: str
    host: str = ""
    minutes: int = 0
    is_out: bool = False
    is_firm: bool = True


look_ups: list[Callable[[int], Planned | None]] = []
"""What knows of the plan, by the id of a text: planning is done above this feature."""


def planned(review: Review) -> Planned | None:
    """Return the plan as it stands now, also what was planned after asking; None where nothing is known."""
    if found := _in_the_plan(review.variant_id):
        return found
    if review.planned_at is None:
        return None
    return Planned(review.planned_at, review.variant.channel.zone, is_firm=False)


def is_out(variant_id: int) -> bool:
    """Tell whether a text is with its readers, so that approving it would change nothing."""
    found = _in_the_plan(variant_id)
    return bool(found and found.is_out)


def _in_the_plan(variant_id: int) -> Planned | None:
    return next((found for look_up in look_ups if (found := look_up(variant_id))), None)
