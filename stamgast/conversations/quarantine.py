"""Lets no single piece of news stop the others: what cannot be taken in is put aside, and shown."""

import logging
import re
from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
from django.db.models import QuerySet

from stamgast.channels.models import Channel
from stamgast.conversations.models import Quarantined
from stamgast.people.acceptance import storable
from stamgast.people.models import Identity
from stamgast.people.pseudonyms import pseudonym
from stamgast.vocabulary.activities import Activity, Delete
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
LONGEST_ID = 1000
KEPT = 100_000
"""Characters of a payload that are kept."""

IDS = re.compile(r"""\bid(?:":"|=')([^"']+)""")
"""Ids in a payload, as JSON or as Python writes them: it may be cut, so it is not read as a whole."""

Take = Callable[[Sequence[Activity]], None]


def take_apart(activities: Sequence[Activity], take: Take) -> list[tuple[Activity, Exception]]:
    """Take in all that can be, in order; return what cannot, with the reason.

    Halves are tried before pieces, so that one bad piece among forty costs a dozen tries. ``take`` takes in a
    stretch whole or not at all.

    Raises:
        Exception: nothing at all could be taken in: that is no matter of a single piece.
    """
    bad = _apart(activities, take)
    if len(bad) == len(activities) > 1:
        raise bad[0][1]
    return bad


def _apart(activities: Sequence[Activity], take: Take) -> list[tuple[Activity, Exception]]:
    try:
        take(activities)
    except Exception as error:  # noqa: BLE001  whatever it is, the piece it comes from is found
        if len(activities) == 1:
            return [(activities[0], error)]
        middle = len(activities) // 2
        return _apart(activities[:middle], take) + _apart(activities[middle:], take)
    return []


def put_aside(channel: Channel, bad: Sequence[tuple[Activity, Exception]], *, now: datetime) -> None:
    """Note what could not be taken in; coming again, it is noted once."""
    for activity, error in bad:
        log.error("channel %s: a piece of news was put aside", channel.pk, exc_info=error)
        given = {"problem": type(error).__name__, "payload": _payload(activity), "noted_at": now}
        Quarantined.objects.update_or_create(
            channel=channel, remote_id=storable(_id(activity))[:LONGEST_ID], defaults=given
        )
    stir(channel.workspace_id, "channels")


def release(channel: Channel, activities: Sequence[Activity]) -> None:
    """Forget what had been put aside and was taken in after all."""
    rows = put_aside_of(channel)
    if rows.exists():
        rows.filter(remote_id__in=[_id(activity) for activity in activities]).delete()


def put_aside_of(channel: Channel) -> QuerySet[Quarantined]:
    """Return what was put aside of a channel's news, the latest first."""
    return Quarantined.objects.filter(channel=channel)


def forget(channel: Channel) -> None:
    """Forget what was put aside of a channel's news: somebody looked at it."""
    put_aside_of(channel).delete()
    stir(channel.workspace_id, "channels")


def forget_erased() -> None:
    """Forget what was put aside of people who were erased; that something was put aside stays."""
    for row in Quarantined.objects.exclude(payload="").select_related("channel").iterator():
        channel = row.channel
        known_as = {pseudonym(channel.workspace_id, channel.network, one) for one in IDS.findall(row.payload)}
        erased = Identity.objects.filter(workspace=channel.workspace_id, network=channel.network)
        if erased.filter(remote_id__in=known_as).exists():
            Quarantined.objects.filter(pk=row.pk).update(payload="")


def _id(activity: Activity) -> str:
    return activity.id if isinstance(activity, Delete) else activity.object.id


def _payload(activity: Activity) -> str:
    try:
        words = msgspec.json.encode(activity).decode()
    except (TypeError, ValueError):  # what makes it bad may be that it cannot be written down
        words = ascii(activity)
    return words[:KEPT]
