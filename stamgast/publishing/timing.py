"""When and with whom: what speaks against a planned time, its host and its channel."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stamgast.channels.models import Channel
from stamgast.hours.queries import is_available
from stamgast.publishing.wall_time import NoSuchTime, Planned, resolve
from stamgast.workspaces.models import Member

A_MOMENT = timedelta(minutes=1)
"""A form's minutes have no seconds: what is due within this minute is not in the past yet."""

FARTHEST = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Plan:
    """When, in the channel's wall time (without zone), and who stays with it for how long."""

    wall: datetime
    host: Member | None
    hosting_minutes: int = 60


def timing(plan: Plan, zone: str, now: datetime) -> tuple[Planned | None, list[str]]:
    """Return the instant of a plan, and what speaks against its time and host."""
    planned, reasons = moment(plan, zone, now)
    if planned is None or reasons:
        return planned, reasons
    return planned, host_missing(plan.host, planned.instant, plan.hosting_minutes)


def moment(plan: Plan, zone: str, now: datetime) -> tuple[Planned | None, list[str]]:
    """Return the instant of a plan, and what speaks against its time, whoever is there."""
    if abs(plan.wall - now.replace(tzinfo=None)) > FARTHEST:
        return None, [_("This time is more than two years away.")]
    try:
        planned = resolve(plan.wall, zone)
    except NoSuchTime as error:
        words = _("The clocks skip this time on that day. The next one is %(time)s.")
        return None, [words % {"time": date_format(error.next_time, "MONTH_DAY_TIME_FORMAT")}]
    if planned.instant < now - A_MOMENT:
        return planned, [_("This time has passed.")]
    return planned, []


def host_missing(host: Member | None, start: datetime, minutes: int) -> list[str]:
    """Return why nobody would be there, nothing when the host is."""
    if host is None or not host.may("host"):
        return [_("Choose who stays with it after it is out.")]
    if not is_available(host, start, minutes):
        words = _("%(name)s is not there for all of that time. Choose another host or time.")
        return [words % {"name": host}]
    return []


def not_sending(channel: Channel) -> list[str]:
    """Return why a channel sends nothing now, nothing when it does."""
    if channel.state in (Channel.State.RECONNECT, Channel.State.BLOCKED):
        return [_("%(channel)s must be reconnected first.") % {"channel": channel.name}]
    if channel.state == Channel.State.PAUSED:
        return [_("%(channel)s is paused.") % {"channel": channel.name}]
    return []
