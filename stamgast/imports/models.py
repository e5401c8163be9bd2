"""Archives on their way in, one at a time per channel, and what each of them brought."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from stamgast.channels.models import Channel
from stamgast.workspaces.models import Member


class Import(models.Model):
    """One archive of a channel's account, from the upload until all of it is here.

    ``folder`` is its place below the data directory, where the upload lies until it is read, and what was
    read of it until it is taken in. ``found`` is what a person is shown before anything is stored, as
    ``reading`` describes it. ``refusal`` is the code of why it is not taken in, ``refused_name`` what that is
    about. Of ``readable`` bytes at most ``read`` are read. Of ``total`` posts and messages ``done`` are
    looked at, up to the instant ``reached``; ``stored`` came in with it and are known by ``Brought``.
    """

    class State(models.TextChoices):
        READING = "reading", _("Being read")
        ASKING = "asking", _("Waits for your word")
        TAKING = "taking", _("Being taken in")
        DONE = "done", pgettext_lazy("archive", "Taken in")
        REFUSED = "refused", _("Not taken in")
        STOPPED = "stopped", _("Stopped")
        UNDOING = "undoing", _("Being taken out again")
        UNDONE = "undone", _("Taken out again")

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="imports")
    member = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.READING)
    folder = models.CharField(max_length=32, unique=True)
    names = models.JSONField(default=list)
    size = models.BigIntegerField()
    read = models.BigIntegerField(default=0)
    readable = models.BigIntegerField(default=0)
    found = models.JSONField(default=dict)
    refusal = models.CharField(max_length=20, blank=True)
    refused_name = models.CharField(max_length=250, blank=True)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    stored = models.PositiveIntegerField(default=0)
    reached = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(null=True, db_index=True)
    lease_until = models.DateTimeField(null=True)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["channel"],
                condition=Q(state__in=["reading", "asking", "taking", "undoing"]),
                name="one_import_at_a_time",
            )
        ]
        ordering = ["-began_at", "-id"]


class Brought(models.Model):
    """A post or message that an import stored, by its id on the network."""

    source = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="brought")
    remote_id = models.CharField(max_length=1000)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "remote_id"], name="brought_once")]
