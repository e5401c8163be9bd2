"""Channels: one account of ours on one network each, how its connection fares, and sign-ins on their way."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.channels.secrets import CredentialsField
from stamgast.workspaces.models import Member, Workspace


class Kind(models.TextChoices):
    """The kinds of things people say that we can tell apart; each may have a promise of its own."""

    COMMENT = "comment", _("Comments below your posts")
    MENTION = "mention", _("Mentions and talks others begin")
    MESSAGE = "message", _("Private messages")


class Channel(models.Model):
    """One account of ours on one network.

    ``promises`` holds the minutes of kinds whose promise differs from ``promise_minutes``. ``state`` says
    whether we may use it; ``not_before`` is when the network wants to be asked again.
    A disconnected channel has no credentials any more; its history stays.
    ``news_cursor`` belongs to the adapter and moves only together with the messages read up to it.
    """

    class State(models.TextChoices):
        ACTIVE = "active", _("Works")
        RECONNECT = "reconnect", _("Must be reconnected")
        BLOCKED = "blocked", _("Stopped by the network")
        PAUSED = "paused", _("Paused")
        DISCONNECTED = "disconnected", _("Disconnected")

    class Address(models.TextChoices):
        INFORMAL = "informal", _("Informal")
        FORMAL = "formal", _("Formal")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="channels")
    network = models.CharField(max_length=30)
    server = models.CharField(max_length=250, blank=True)
    remote_id = models.CharField(max_length=250)
    name = models.CharField(max_length=200)
    handle = models.CharField(max_length=250, blank=True)
    url = models.URLField(max_length=500, blank=True)
    language = models.CharField(max_length=5)
    zone = models.CharField(max_length=64)
    address = models.CharField(max_length=10, choices=Address.choices, default=Address.INFORMAL)
    purpose = models.TextField(blank=True)
    rhythm_days = models.PositiveSmallIntegerField(default=3)
    promise_minutes = models.PositiveIntegerField(default=240)
    promises = models.JSONField(default=dict)
    state = models.CharField(max_length=12, choices=State.choices, default=State.ACTIVE)
    credentials = CredentialsField(default=dict)
    limits = models.JSONField(default=dict)
    settings = models.JSONField(default=dict)
    connected_at = models.DateTimeField(auto_now_add=True)

    news_cursor = models.TextField(blank=True)
    backfill_from = models.DateTimeField(null=True)
    backfill_read = models.PositiveIntegerField(default=0)
    backfill_reached = models.DateTimeField(null=True)
    backfill_done_at = models.DateTimeField(null=True)
    poll_due_at = models.DateTimeField(null=True, db_index=True)
    poll_lease_until = models.DateTimeField(null=True)
    not_before = models.DateTimeField(null=True)
    worked_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True)
    failure_detail = models.CharField(max_length=300, blank=True)
    failures_in_a_row = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "network", "server", "remote_id"], name="channel_connected_once"
            )
        ]
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name

    def promise_for(self, kind: Kind) -> int:
        """Return within how many opening minutes we answer what is of this kind."""
        return int(self.promises.get(kind, self.promise_minutes))


class SignIn(models.Model):
    """A member on the way to a network's own sign-in page and back: for one browser, one use, ten minutes.

    ``pending`` is the adapter's and holds secrets; of the state that travels along only a hash is kept.
    """

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    network = models.CharField(max_length=30)
    state_hash = models.CharField(max_length=64, unique=True)
    session_hash = models.CharField(max_length=64)
    pending = CredentialsField()
    expires_at = models.DateTimeField(db_index=True)
