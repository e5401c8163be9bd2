"""When members may be written to: a feature above keeps their quiet hours and says so here; others ask."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from stamgast.workspaces.models import Member

quiet_hours: Final[list[Callable[[Member, datetime, datetime | None], datetime | None]]] = []
"""What knows until when something keeps, for a member, that happens at an instant or at none; None: now."""


def can_wait(member: Member, now: datetime, *, happens_at: datetime | None = None) -> bool:
    """Tell whether a mail is better kept until the member's quiet hours are over.

    What happens before they are over (``happens_at``) cannot.
    """
    return any(look_up(member, now, happens_at) for look_up in quiet_hours)
