"""Contacts, the identities they have on networks, and the weeks in which they came by."""

from django.db import models

from stamgast.workspaces.models import Workspace


class Contact(models.Model):
    """Someone we talk with, one person across networks."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=5, blank=True)
    notes = models.TextField(blank=True)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    inbound_count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["workspace", "-last_seen_at", "-id"])]

    def __str__(self) -> str:
        return self.name


class Identity(models.Model):
    """A contact's account on one network."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="identities")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="identities")
    network = models.CharField(max_length=30)
    remote_id = models.CharField(max_length=1000)
    name = models.CharField(max_length=200)
    handle = models.CharField(max_length=250, blank=True)
    url = models.URLField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "network", "remote_id"], name="identity_known_once")
        ]


class Visit(models.Model):
    """A week, named by its Monday (UTC), in which a contact said something to us."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="visits")
    week_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "week_on"], name="visit_once_a_week")]
