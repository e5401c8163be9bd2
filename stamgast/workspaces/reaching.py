"""When members may be written to: a feature above keeps their quiet hours and says so here; others ask."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from stamgast.workspaces.models import Member

quiet_hours: Final[list[Callable[[Member, datetime], datetime | None]]] = []
"""What knows when a member's quiet hours are over; None while it is not quiet for them."""


def can_wait(member: Member, now: datetime, *, happens_at: datetime | None = None) -> bool:
    """Tell whether a mail is better kept until the member's quiet hours are over.

    As on-call rotas have it (https://docs.rootly.com/alerts/alert-urgency.md), what is urgent reaches people
    in their quiet hours, and the rest waits. Urgent is what happens before they are over (``happens_at``):
    afterwards nobody could do anything about it.
    """
    ends = [over for look_up in quiet_hours if (over := look_up(member, now))]
    return bool(ends) and (happens_at is None or happens_at > max(ends))
