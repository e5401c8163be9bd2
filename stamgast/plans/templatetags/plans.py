"""Hours of a week in words, and a plan's columns as they are read."""

from django.template import Library
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.channels.queries import channels
from stamgast.plans import queries
from stamgast.plans.models import ChannelPlan
from stamgast.workspaces.models import Workspace

register = Library()


@register.filter
def in_hours(minutes: float | None) -> str:
    """Write minutes as hours; below ten with one decimal, for nobody plans more exactly."""
    hours = (minutes or 0) / 60
    places = 1 if 0 < hours < 10 and round(hours, 1) % 1 else 0
    return _("%(hours)s h") % {"hours": number_format(round(hours, places), decimal_pos=places)}


@register.simple_tag
def resting_channels(workspace: Workspace) -> list[Channel]:
    """Return the channels that rest."""
    at_rest = queries.resting(workspace.pk)
    return [channel for channel in channels(workspace.pk) if channel.pk in at_rest]


@register.filter
def column(plan: ChannelPlan, name: str) -> str:
    """Write a column of a plan as it is read."""
    return queries.in_words(plan, name)
