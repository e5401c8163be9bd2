"""What was tried with a publication, told in plain words."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stamgast.outbox.models import Attempt

OUTCOMES: dict[str, str | Promise] = {
    "published": _("It is out."),
    "absent": _("It was not there."),
    "found another's": _("Only an earlier note with the same words was there."),
    "cannot look": _("This network gives no way to look."),
    "it is there": _("Somebody of you looked: it is there."),
    "posted by hand": _("Somebody of you posted it there."),
    "send again": _("Somebody of you looked: it is not there, send it again."),
    "Unauthorized": _("The network did not accept our sign-in."),
    "Forbidden": _("This account may not do that there."),
    "Rejected": _("The network refused it."),
    "Unsupported": _("The network cannot show this."),
    "Duplicate": _("The network says it has the same already."),
    "RateLimited": _("Too fast for the network; we wait as long as it asks."),
    "QuotaExhausted": _("The day's allowance on the network is used up."),
    "PaymentRequired": _("The network wants to be paid first."),
    "Blocked": _("The network has stopped the account."),
    "Gone": _("What it answers is not there any more."),
    "WindowClosed": _("It is too late to answer there."),
    "Misconfigured": _("The address or the settings of the channel are wrong."),
    "Unavailable": _("The network could not be reached; nothing was sent."),
    "OutcomeUnknown": _("No clear answer came back: it may or may not be out."),
}
TRIED: dict[str, str | Promise] = {
    "send": _("Sent"),
    "look": _("Looked whether it is there"),
    "person": _("Decided by hand"),
}
NO_END = _("We were interrupted before an answer came.")
AT_WORK = _("At work …")


@dataclass(frozen=True, slots=True)
class Told:
    """One attempt: when, what was done, what came of it, and the network's own words for experts."""

    at: datetime
    what: str | Promise
    outcome: str | Promise
    detail: str


def told(attempt: Attempt) -> Told:
    """Tell one attempt in plain words."""
    if attempt.ended_at is None:
        at_work = (
            attempt.delivery.state in ("sending", "unknown") and attempt.delivery.worker == attempt.worker
        )
        outcome: str | Promise = AT_WORK if at_work else NO_END
    else:
        outcome = OUTCOMES.get(attempt.outcome, attempt.outcome)
    detail = "" if attempt.outcome == "published" else attempt.detail  # there it is only the note's id
    return Told(attempt.started_at, TRIED[attempt.kind], outcome, detail)
