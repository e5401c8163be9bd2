"""What came back of what we sent: counted for each send, hard and soft, each recipient once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db.models import Count, Q

from stamgast.channels.models import Channel
from stamgast.outbox.models import Bounce, Delivery
from stamgast.vocabulary.returns import Return


@dataclass(frozen=True, slots=True)
class Bounced:
    """Recipients at whom something did not arrive: ``hard`` for good, ``soft`` for now."""

    hard: int = 0
    soft: int = 0

    def __bool__(self) -> bool:
        return bool(self.hard or self.soft)


def note_returns(channel: Channel, returns: Sequence[Return], *, now: datetime) -> None:
    """Count what came back; a report that is read twice, or told in several mails, counts once.

    Once an address is known not to work, no later report makes it *not now* again.
    """
    ids = {each.note for each in returns}
    known = set(
        Delivery.objects.filter(channel=channel, remote_id__in=ids).values_list("remote_id", flat=True)
    )
    for each in returns:
        if each.note not in known:
            continue  # anybody can write such a report; about what we never sent it says nothing
        mark = sha256(f"{channel.pk}:{each.note}:{each.recipient}".encode()).hexdigest()
        found, is_new = Bounce.objects.get_or_create(
            channel=channel,
            remote_id=each.note,
            recipient=mark,
            defaults={"is_final": each.is_final, "noted_at": now},
        )
        if not is_new and each.is_final and not found.is_final:
            Bounce.objects.filter(pk=found.pk).update(is_final=True, noted_at=now)


def bounced(delivery: Delivery) -> Bounced:
    """Return at how many recipients something sent did not arrive."""
    rows = Bounce.objects.filter(channel=delivery.channel_id, remote_id=delivery.remote_id)
    counts = rows.exclude(remote_id="").aggregate(
        hard=Count("pk", filter=Q(is_final=True)), soft=Count("pk", filter=Q(is_final=False))
    )
    return Bounced(**counts)
