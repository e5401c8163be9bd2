"""What came back: something we sent that did not arrive at one of those it was for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Return:
    """A mail that did not arrive. ``note`` is the id of what we sent, ``recipient`` whom it was for.

    ``is_final``: the address does not work, and will not (a *hard* bounce); else not now (a *soft* one).
    """

    note: str
    recipient: str
    is_final: bool
