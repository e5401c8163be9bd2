"""Saved replies, each with its words in one or more languages."""

from django.db import models

from stamgast.workspaces.models import Member, Workspace


class SavedReply(models.Model):
    """A reply worth keeping as a start; what is archived is offered no more."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="saved_replies")
    title = models.CharField(max_length=120)
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    used_count = models.PositiveIntegerField(default=0)
    last_used_at = models.DateTimeField(null=True)
    archived_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "archived_at", "-used_count"])]

    def __str__(self) -> str:
        return self.title


class Wording(models.Model):
    """A saved reply's words in one language, with places to fill: ``{{ name }}``, ``[[ your view ]]``."""

    saved_reply = models.ForeignKey(SavedReply, on_delete=models.CASCADE, related_name="wordings")
    language = models.CharField(max_length=5)
    content = models.TextField(max_length=5000)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["saved_reply", "language"], name="wording_once_per_language")
        ]
        ordering = ["pk"]
