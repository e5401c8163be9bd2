"""The entries of the calendar's board: written without a template each, since a month has hundreds."""

from collections.abc import Iterable

from django.template import Context, Library
from django.urls import reverse
from django.utils.html import format_html, format_html_join
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
def board_entries(context: Context, entries: Iterable[Entry]) -> SafeString:
    """Write entries as links that the board's script can move, where the member may."""
    workspace, may_plan = context["workspace"], context["member"].may("plan")
    # Looking an address up takes as long as writing an entry: once for all of them.
    first = reverse("publishing:publication", kwargs={"workspace": workspace.slug, "pk": 0})
    place = first.removesuffix("0/")
    written = (_entry(one, workspace, place, may_plan=may_plan) for one in entries)
    return format_html_join("", "{}", ((entry,) for entry in written))


def _entry(one: Entry, workspace: Workspace, place: str, *, may_plan: bool) -> SafeString:
    label = State(one.state).label
    return format_html(
        '<a class="calendar-entry {}" id="entry-{}" href="{}" draggable="false" data-entry data-state="{}"'
        ' data-wall="{}"{}><strong class="nowrap">{}</strong>{} {}: {}'
        ' <span class="muted">({})</span>{}</a>',
        tone(one.state),
        one.pk,
        f"{place}{one.pk}/",
        one.state,
        f"{one.wall:%Y-%m-%dT%H:%M}",
        " data-movable" if may_plan and one.state in CHANGEABLE else "",
        f"{one.wall:%H:%M}",
        format_html(' <span class="muted">({})</span>', one.zone) if one.zone != workspace.zone else "",
        one.channel,
        one.words,
        f"{label}, {one.host}" if one.host else label,
        format_html(' <span class="badge watch">{}</span>', _("Give-away")) if one.is_give_away else "",
    )
