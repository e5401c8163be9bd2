"""Weekly availability, absences, and the opening hours and special days promises are kept in."""

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


class SpecialDay(models.Model):
    """A day that is not as its weekday says: closed by our own choice, or open although others celebrate."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="special_days")
    day = models.DateField()
    name = models.CharField(max_length=120, blank=True)
    is_open = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "day"], name="special_day_once")]
        ordering = ["day"]
