"""Figures of moderation: what of what was said others no longer see, month by month, and why."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Count
from django.db.models.functions import Coalesce, TruncMonth

from stamgast.conversations.models import Message
from stamgast.moderation.models import Act
from stamgast.moderation.queries import UNSEEN
from stamgast.ui.times import zone
from stamgast.workspaces.models import Workspace

MONTHS = 6


@dataclass(slots=True)
class Month:
    """One month on one network, by when it was said; what was taken back is not counted.

    Of the messages ``said`` to us, ``unseen`` were hidden, marked as spam or deleted, for ``reasons``.
    ``others`` counts what else was done: accounts muted or blocked, messages reported.
    """

    month: date
    network: str
    said: int = 0
    unseen: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float | None:
        """Return the share in per cent that others no longer see; None when nothing was said."""
        return 100 * self.unseen / self.said if self.said else None


def months(workspace: Workspace, *, now: datetime) -> list[Month]:
    """Return this month and the five before, the latest first: each network on which something was said."""
    where = zone(workspace.zone)
    today = now.astimezone(where).date()
    number = today.year * 12 + today.month - MONTHS
    since = datetime(number // 12, number % 12 + 1, 1, tzinfo=where)
    found = {
        (row["month"].date(), row["channel__network"]): Month(
            row["month"].date(), row["channel__network"], said=row["n"]
        )
        for row in Message.objects.filter(
            channel__workspace=workspace, direction=Message.Direction.INBOUND, published__gte=since
        )
        .values("channel__network", month=TruncMonth("published", tzinfo=where))
        .annotate(n=Count("pk"))
    }
    acts = Act.objects.filter(workspace=workspace, undoes=None, is_standing=True, state=Act.State.DONE)
    done = acts.annotate(at=Coalesce("message__published", "decided_at")).filter(at__gte=since)
    counted: set[int] = set()
    for act in done.select_related("channel").order_by("pk"):
        key = (act.at.astimezone(where).date().replace(day=1), act.channel.network)
        month = found.setdefault(key, Month(*key))
        if act.measure not in UNSEEN:
            month.others[act.measure] += 1
            continue
        month.reasons[act.reason] += 1
        if act.message_id not in counted:  # hidden first and deleted later is one message less
            month.unseen += 1
            counted |= {act.message_id} if act.message_id else set()
    return sorted(found.values(), key=lambda month: (-month.month.toordinal(), month.network))
