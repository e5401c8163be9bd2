"""Ideas for what could start a conversation next, and what became of each."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.workspaces.models import Member, Workspace


class Idea(models.Model):
    """An idea on the board: where it came from, and whether it was taken up.

    ``source`` is the page of ours it came from. ``revision`` grows with every change of words, ``state`` is
    changed only from the state somebody saw. ``post`` is the address of the post it became. ``submission``
    is the open form it was written in: sent twice, it is kept once.
    """

    class State(models.TextChoices):
        NEW = "new", _("New")
        WORTH = "worth", _("Worth it")
        TAKEN = "taken", _("Taken up")
        LET_GO = "let_go", _("Let go")

    class Origin(models.TextChoices):
        TYPED = "typed", _("from the team")
        CONVERSATION = "conversation", _("from a conversation")
        SURVEY = "survey", _("from a survey")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="ideas")
    content = models.CharField(max_length=300)
    note = models.TextField(max_length=2000, blank=True)
    source = models.CharField(max_length=500, blank=True)
    origin = models.CharField(max_length=12, choices=Origin.choices, default=Origin.TYPED)
    state = models.CharField(max_length=6, choices=State.choices, default=State.NEW)
    post = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=1)
    submission = models.CharField(max_length=36, null=True)
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField()
    moved_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "submission"], name="idea_submitted_once")
        ]
        indexes = [models.Index(fields=["workspace", "state", "-moved_at"])]

    def __str__(self) -> str:
        return self.content

    @property
    def is_from_outside(self) -> bool:
        """Whether somebody we talk with had it, not we."""
        return self.origin != self.Origin.TYPED
