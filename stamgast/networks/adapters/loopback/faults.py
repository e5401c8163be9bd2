"""Faults that tests plan: which call goes wrong, in which way, how many times."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Literal, get_args

from stamgast.networks.adapters.loopback.file import reading, writing
from stamgast.networks.errors import (
    Blocked,
    Forbidden,
    Misconfigured,
    NetworkError,
    OutcomeUnknown,
    QuotaExhausted,
    RateLimited,
    Rejected,
    Unauthorized,
    Unavailable,
)

Call = Literal["check", "publish", "reply", "find", "delete", "news", "thread", "follows"]
Kind = Literal[
    "unauthorized", "forbidden", "rejected", "blocked", "rate_limited", "quota_exhausted", "misconfigured",
    "unavailable", "outcome_unknown_before", "outcome_unknown_after", "outcome_unknown_late",
]  # fmt: skip
"""``…_before``: nothing was kept. ``…_after``: it was. ``…_late``: it was, but shows only after ``LATE``."""

AFTERWARDS: Final = ("outcome_unknown_after", "outcome_unknown_late")
LATE: Final = timedelta(seconds=30)
WAIT: Final = timedelta(seconds=60)

_PLAIN: Final = {
    "unauthorized": (Unauthorized, "The password was not accepted."),
    "forbidden": (Forbidden, "This account may not do that."),
    "rejected": (Rejected, "The network does not take this text."),
    "blocked": (Blocked, "The account is suspended."),
    "misconfigured": (Misconfigured, "The network no longer understands us."),
    "unavailable": (Unavailable, "The network did not answer."),
    "outcome_unknown_before": (OutcomeUnknown, "The connection broke off."),
    "outcome_unknown_after": (OutcomeUnknown, "The connection broke off."),
    "outcome_unknown_late": (OutcomeUnknown, "The connection broke off."),
}


def plan_fault(path: str | Path, call: Call, kind: Kind, *, times: int = 1) -> None:
    """Let the next ``times`` calls of this sort go wrong; plans of one call are used up in their order."""
    with writing(path) as db:
        db.execute("INSERT INTO faults (call, kind, times) VALUES (?, ?, ?)", (call, kind, times))


def strike(path: str, call: Call, *, standing: str, now: datetime) -> str:
    """Use up the next planned fault of a call, else take the ``standing`` one of the connection's settings.

    Returns the kind of a fault that shows itself only after the call has been carried out, else nothing.
    Raises any other fault.
    """
    kind = _next(path, call) or standing
    if kind and kind not in get_args(Kind):
        raise Misconfigured("There is no such fault.", detail=kind)
    if kind and kind not in AFTERWARDS:
        raise error_of(kind, now)
    return kind


def error_of(kind: str, now: datetime) -> NetworkError:
    """Return the error in which a fault shows itself."""
    if kind == "rate_limited":
        return RateLimited("Too many requests.", retry_at=now + WAIT)
    if kind == "quota_exhausted":
        return QuotaExhausted("The allowance of the day is used up.", until=now + timedelta(days=1))
    sort, message = _PLAIN[kind]
    return sort(message, detail=f"planned: {kind}")


def _next(path: str, call: str) -> str:
    waiting = "SELECT id, kind FROM faults WHERE call = ? AND times > 0 ORDER BY id LIMIT 1"
    with reading(path) as db:
        if db.execute(waiting, (call,)).fetchone() is None:
            return ""
    with writing(path) as db:
        planned = db.execute(waiting, (call,)).fetchone()
        if planned is None:
            return ""
        db.execute("UPDATE faults SET times = times - 1 WHERE id = ?", (planned["id"],))
        return str(planned["kind"])
