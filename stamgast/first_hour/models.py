"""Where a workspace is in its first hour: what was said first, what is skipped, what is typed only."""

from django.db import models

from stamgast.workspaces.models import Member, Workspace


class FirstHour(models.Model):
    """A workspace's first hour; what came of its steps stands with the features they belong to."""

    workspace = models.OneToOneField(Workspace, on_delete=models.CASCADE, related_name="first_hour")
    work = models.TextField(blank=True)
    dismissed_at = models.DateTimeField(null=True)
    dismissed_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")


class StepNote(models.Model):
    """What is known of a step beside what stands in the database: typed words, skipped, confirmed.

    ``revision`` grows when the step is saved or skipped: what an open page typed before is kept no more.
    """

    first_hour = models.ForeignKey(FirstHour, on_delete=models.CASCADE, related_name="notes")
    step = models.CharField(max_length=12)
    draft = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    skipped_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first_hour", "step"], name="step_noted_once")]
