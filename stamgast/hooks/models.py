"""How news of a channel reaches us by itself, and which deliveries have arrived."""

import secrets

from django.db import models

from stamgast.channels.models import Channel
from stamgast.channels.secrets import CredentialsField


def new_key() -> str:
    """Make the part of an address that nobody can guess."""
    return secrets.token_urlsafe(32)


class Line(models.Model):
    """How news of one channel reaches us by itself: a stream held open, or deliveries pushed to ``key``.

    ``woken_at`` asks for a reading of the channel, and is cleared once one has begun that late; when
    ``rested_at`` is past, as many readings as the network allows may follow each other closely. The stream
    belongs to the worker whose name is on it until its lease ends; ``stream_opened_at`` says that it stands.
    """

    channel = models.OneToOneField(Channel, on_delete=models.CASCADE, related_name="line")
    key = models.CharField(max_length=50, unique=True, default=new_key)
    keys = CredentialsField(default=dict)
    woken_at = models.DateTimeField(null=True, db_index=True)
    woke_at = models.DateTimeField(null=True)
    rested_at = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(null=True)
    pushed_at = models.DateTimeField(null=True)
    watched_at = models.DateTimeField(null=True, db_index=True)
    stream_worker = models.CharField(max_length=100, blank=True)
    stream_lease_until = models.DateTimeField(null=True)
    stream_opened_at = models.DateTimeField(null=True)
    stream_retry_at = models.DateTimeField(null=True)
    stream_failures = models.PositiveIntegerField(default=0)
    has_no_stream = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.channel}"


class Arrival(models.Model):
    """A delivery that was taken: kept for a while, so that its repetition is noticed."""

    line = models.ForeignKey(Line, on_delete=models.CASCADE, related_name="arrivals")
    fingerprint = models.CharField(max_length=64)
    arrived_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "fingerprint"], name="arrival_taken_once")]
