"""Questions to people who know, each out of one conversation."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.conversations.models import Conversation, Message
from stamgast.knowledge.models import Fact
from stamgast.workspaces.models import Member, Workspace


class Question(models.Model):
    """What somebody who knows is asked, what they see of the talk, and what they answered.

    They answer by a link of which only a hash is kept. ``messages`` are shown as they stand in the
    conversation when the link is opened: what was deleted or erased meanwhile is not shown. Until somebody
    has used the answer (``used_at``) it can be corrected by the same link.
    """

    class Standing(models.TextChoices):
        OVERDUE = "overdue", _("Overdue")
        OPEN = "open", _("Asked")
        ANSWERED = "answered", _("Answered")
        USED = "used", _("Used")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="expert_questions")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="expert_questions")
    asked_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    expert = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    email = models.EmailField()
    content = models.TextField(max_length=2000)
    messages = models.ManyToManyField(Message, related_name="+")
    shows_names = models.BooleanField(default=False)
    submission = models.CharField(max_length=40, null=True, unique=True)
    secret_hash = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    answer = models.TextField(max_length=5000, blank=True)
    answer_count = models.PositiveSmallIntegerField(default=0)
    answered_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    fact = models.ForeignKey(Fact, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "answered_at", "due_at"]),
            models.Index(fields=["conversation", "-asked_at"]),
        ]

    @property
    def to(self) -> str:
        """Whom it was put to."""
        return str(self.expert or self.email)

    def standing(self, now: datetime) -> Standing:
        """Tell how the question stands."""
        if self.revoked_at:
            return self.Standing.WITHDRAWN
        if self.used_at:
            return self.Standing.USED
        if self.answered_at:
            return self.Standing.ANSWERED
        return self.Standing.OVERDUE if self.due_at < now else self.Standing.OPEN
