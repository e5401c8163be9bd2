"""Words for what a channel promises."""

from django.utils.translation import gettext as _

from stamgast.channels.models import Channel, Kind


def promise(minutes: int) -> str:
    """Return a promise in words."""
    if minutes % 60:
        return _("%(count)s minutes") % {"count": minutes}
    if minutes == 60:
        return _("1 hour")
    return _("%(count)s hours") % {"count": minutes // 60}


def own_promises(channel: Channel) -> list[tuple[str, str]]:
    """Return the kinds that have a promise of their own, and the promises, in words."""
    return [(str(kind.label), promise(channel.promises[kind])) for kind in Kind if kind in channel.promises]
