"""Weekly availability, absences and the opening hours promises are kept in."""

from django.db import models

from stamgast.workspaces.models import Member, Workspace


class Availability(models.Model):
    """A stretch of the week in which a member can host; wall times in the workspace's zone."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="availabilities")
    weekday = models.PositiveSmallIntegerField()
    from_time = models.TimeField()
    to_time = models.TimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(weekday__lte=6), name="availability_weekday"),
            models.CheckConstraint(
                condition=models.Q(from_time__lt=models.F("to_time")), name="availability_forward"
            ),
        ]
        ordering = ["weekday", "from_time"]


class Absence(models.Model):
    """When a member cannot host, whatever the week says."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="absences")
    from_at = models.DateTimeField()
    to_at = models.DateTimeField()
    reason = models.CharField(max_length=120, blank=True)


class OpeningHours(models.Model):
    """When a promise's clock runs; wall times in the workspace's zone. None at all means always."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="opening_hours")
    weekday = models.PositiveSmallIntegerField()
    from_time = models.TimeField()
    to_time = models.TimeField()

    class Meta:
        ordering = ["weekday", "from_time"]
