"""What can go wrong with a network, sorted by what the caller must do next.

NetworkError
├── Unauthorized       ask a person to reconnect
├── Forbidden          a scope, tier or role is missing: say which
├── Rejected           show the reason, never retry
├── Unsupported        never sent: the network cannot express it
├── Duplicate          it is there already; ``existing`` names it when the network does
├── RateLimited        try again at ``retry_at``
├── QuotaExhausted     try again at ``until``; tell the person
├── PaymentRequired    the account must be topped up
├── Blocked            stop the channel's queue
├── Gone               what we asked for is not there (any more)
├── WindowClosed       too late to answer here
├── Misconfigured      our own mistake: tell the host of the installation
├── Unavailable        nothing was sent or changed: retry with back-off
└── OutcomeUnknown     it may be out: look before you retry
"""

from datetime import datetime


class NetworkError(Exception):
    """Anything a network can answer other than yes.

    ``detail`` is what the network said (status, code, request id), safe to show and to keep:
    never a token, never a person's words.
    """

    def __init__(self, message: str, *, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail


class Unauthorized(NetworkError):
    """The credentials no longer work."""


class Forbidden(NetworkError):
    """The credentials work, but a scope, tier or role is missing."""


class Rejected(NetworkError):
    """The network read it and will never take it as it is."""


class Unsupported(NetworkError):
    """The network has no way to express this; nothing was sent."""


class Duplicate(NetworkError):
    """The network holds the same thing already."""

    def __init__(self, message: str, *, existing: str = "", detail: str = "") -> None:
        super().__init__(message, detail=detail)
        self.existing = existing


class RateLimited(NetworkError):
    """Too fast; nothing was sent."""

    def __init__(self, message: str, *, retry_at: datetime, detail: str = "") -> None:
        super().__init__(message, detail=detail)
        self.retry_at = retry_at


class QuotaExhausted(NetworkError):
    """The day's or month's allowance is used up."""

    def __init__(self, message: str, *, until: datetime, detail: str = "") -> None:
        super().__init__(message, detail=detail)
        self.until = until


class PaymentRequired(NetworkError):
    """The network wants money first."""


class Blocked(NetworkError):
    """The network suspects or has suspended the account."""


class Gone(NetworkError):
    """The object is not there."""


class WindowClosed(NetworkError):
    """The network allows no more answers here."""


class Misconfigured(NetworkError):
    """A dead API version, an unknown field, a wrong address: ours to mend."""


class Unavailable(NetworkError):
    """The network could not be reached or did not serve us; nothing was published."""


class OutcomeUnknown(NetworkError):
    """The request left us and no trustworthy answer came back."""
