"""The entries of the calendar's board: written without a template each, since a month has hundreds."""

from collections.abc import Sequence
from functools import cache
from html import escape

from django.template import Context, Library
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from stamgast.outbox.models import Delivery
from stamgast.outbox.states import CHANGEABLE
from stamgast.publishing.entries import Entry
from stamgast.workspaces.models import Workspace

register = Library()
State = Delivery.State
TONES = {
    State.PUBLISHED: "good",
    **dict.fromkeys((State.HELD, State.MISSED, State.UNKNOWN), "watch"),
    **dict.fromkeys((State.REJECTED, State.BLOCKED, State.ASK, State.HAND), "act"),
}


@register.filter
def tone(state: str) -> str:
    """Return how a state looks: ``good``, ``watch``, ``act``, or as everything else."""
    return TONES.get(State(state), "")


@register.simple_tag(takes_context=True)
def board_entries(context: Context, entries: Sequence[Entry]) -> SafeString:
    """Write entries as links that the board's script can move, where the member may."""
    workspace, may_plan = context["workspace"], context["member"].may("plan")
    place, labels = (
        _place("publishing:publication", workspace.slug, "pk"),
        {state: str(State(state).label) for state in {one.state for one in entries}},
    )
    return SafeString(
        "".join(_entry(one, workspace, place, labels[one.state], may_plan=may_plan) for one in entries)
    )


@register.simple_tag(takes_context=True)
def new_on(context: Context, day: str) -> str:
    """Return where a post for a day is begun; a month asks for it forty times."""
    return f"{_place('publishing:new_on', context['workspace'].slug, 'day')}{day}/"


@cache
def _place(name: str, slug: str, last: str) -> str:
    """Return an address up to its ``last`` part: looking one up takes longer than writing an entry."""
    return reverse(name, kwargs={"workspace": slug, last: 0}).removesuffix("0/")


def _entry(one: Entry, workspace: Workspace, place: str, label: str, *, may_plan: bool) -> str:
    """Write one; what people wrote is escaped here, for ``format_html`` takes five times as long."""
    wall = one.wall.isoformat(timespec="minutes")
    movable = " data-movable" if may_plan and one.state in CHANGEABLE else ""
    zone = f' <span class="muted">({escape(one.zone)})</span>' if one.zone != workspace.zone else ""
    about = escape(f"{label}, {one.host}" if one.host else label)
    gives = f' <span class="badge watch">{escape(_("Give-away"))}</span>' if one.is_give_away else ""
    return (
        f'<a class="calendar-entry {tone(one.state)}" id="entry-{one.pk}" href="{place}{one.pk}/"'
        f' draggable="false" data-entry data-state="{one.state}" data-wall="{wall}"{movable}>'
        f'<strong class="nowrap">{wall[-5:]}</strong>{zone} {escape(one.channel)}: {escape(one.words)}'
        f' <span class="muted">({about})</span>{gives}</a>'
    )
