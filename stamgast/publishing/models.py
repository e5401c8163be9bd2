"""Publications: a variant going out at a planned time, with the host who stays with it."""

from datetime import datetime, timedelta

from django.db import models

from stamgast.outbox.models import Delivery
from stamgast.planner.models import Variant
from stamgast.workspaces.models import Member, Workspace


class Publication(models.Model):
    """One post going out on one channel. Its state is its delivery's state.

    The planned time is kept twice: as wall time in the channel's zone (what the person meant; labelled UTC,
    since the column wants a zone) and as the delivery's instant (what the worker obeys). A text or a post
    cannot be deleted while a publication of it exists: else its delivery would go out without a host.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="publications")
    variant = models.OneToOneField(Variant, on_delete=models.RESTRICT, related_name="publication")
    delivery = models.OneToOneField(Delivery, on_delete=models.CASCADE, related_name="publication")
    host = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="hosted_publications")
    planned_wall = models.DateTimeField()
    planned_zone = models.CharField(max_length=64)
    due_at = models.DateTimeField()
    hosting_minutes = models.PositiveIntegerField(default=60)
    host_reminded_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "due_at"])]
        ordering = ["due_at", "id"]

    @property
    def hosted_until(self) -> datetime:
        """When the hosting ends: counted from when it went out, or is to go out."""
        return (self.delivery.published_at or self.due_at) + timedelta(minutes=self.hosting_minutes)
