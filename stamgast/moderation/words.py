"""Words for what was done about a message, and for what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stamgast.moderation.models import Act
from stamgast.moderation.queries import UNSEEN, can_be_taken_back

Measure, State = Act.Measure, Act.State
DONE: Mapping[str, Promise] = {
    Measure.HIDE: _("Hidden"),
    Measure.SPAM: _("Marked as spam"),
    Measure.DELETE: _("Deleted by us"),
    Measure.MUTE: _("Account muted"),
    Measure.BLOCK: _("Account blocked"),
    Measure.REPORT: _("Reported"),
}
BACK: Mapping[str, Promise] = {
    Measure.HIDE: _("Shown again"),
    Measure.SPAM: _("No spam after all"),
    Measure.DELETE: _("Brought back"),
    Measure.MUTE: _("No longer muted"),
    Measure.BLOCK: _("No longer blocked"),
}
WHAT_THEY_CANNOT: Mapping[str, Promise] = {
    Measure.HIDE: _("hide what somebody else wrote"),
    Measure.DELETE: _("delete what somebody else wrote"),
    Measure.BLOCK: _("block somebody"),
}
"""What people look for first; a network that lacks it says so."""


@dataclass(frozen=True, slots=True)
class Line:
    """A measure as a page shows it: what is said of it, and what can be done about it now.

    ``current`` is the row that counts: the measure itself, or its undoing once there is one.
    """

    act: Act
    current: Act
    said: str | Promise
    tone: str
    returns: bool

    @property
    def took_it_away(self) -> bool:
        """Tell whether it is gone there because of us, and not because its author deleted it."""
        return self.current is self.act and self.act.state == State.DONE and self.act.measure in UNSEEN

    @property
    def waits(self) -> bool:
        """Tell whether it is on its way."""
        return self.current.state in (State.DECIDED, State.DOING)


def line(act: Act) -> Line:
    """Return what a page shows of a measure that undoes nothing itself."""
    current: Act = getattr(act, "undone_by", act)
    is_undoing = current is not act
    if current.state == State.DONE:
        said = (BACK if is_undoing else DONE).get(act.measure, "")
    else:
        said = _("Take it back") if is_undoing else Measure(act.measure).label
    tones = {State.DONE: "", State.REFUSED: "act", State.UNKNOWN: "watch"}
    return Line(act, current, said, tones.get(State(current.state), "info"), can_be_taken_back(act))
