"""Facts that answer questions people ask."""

from datetime import date

from django.db import models

from stamgast.workspaces.models import Member, Workspace


class Fact(models.Model):
    """A question as people ask it, and its answer; after ``valid_until`` somebody must look at it again."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="facts")
    question = models.CharField(max_length=300)
    answer = models.TextField(max_length=5000)
    language = models.CharField(max_length=5)
    valid_until = models.DateField(null=True, blank=True)
    owner = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "-changed_at"])]

    def __str__(self) -> str:
        return self.question

    def is_expired(self, today: date) -> bool:
        """Tell whether somebody has to look at it before it is told to anybody."""
        return self.valid_until is not None and self.valid_until < today
