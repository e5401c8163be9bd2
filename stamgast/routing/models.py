"""Rules for what comes in, what each has done, and how far a workspace's messages have been gone through."""

from django.db import models

from stamgast.channels.models import Channel
from stamgast.conversations.kinds import Kind
from stamgast.conversations.models import Label, Message
from stamgast.conversations.words import LABELS
from stamgast.routing.matching import phrases
from stamgast.workspaces.models import Member, Workspace


class Rule(models.Model):
    """When a message of others is like this, do that; not before somebody has tried it on the past.

    ``words`` holds a phrase a line, of which one is enough; ``kind`` is how it was said to us, ``sees`` a
    label of triage; empty is anything.
    ``tried_at`` is when somebody last saw what it would have done; changing it begins anew.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="rules")
    name = models.CharField(max_length=80)
    words = models.TextField(blank=True)
    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=7, choices=Kind.choices, blank=True)
    sees = models.CharField(max_length=20, blank=True)
    label = models.ForeignKey(Label, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    assignee = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_urgent = models.BooleanField(default=False)
    is_on = models.BooleanField(default=False)
    tried_at = models.DateTimeField(null=True)
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name

    @property
    def phrases(self) -> list[str]:
        """The phrases of which one is enough."""
        return phrases(self.words)

    @property
    def sees_word(self) -> object:
        """What triage sees, in words."""
        return LABELS.get(self.sees, self.sees)


class Routed(models.Model):
    """A rule was applied to a message, once."""

    rule = models.ForeignKey(Rule, on_delete=models.CASCADE, related_name="routed")
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rule", "message"], name="routed_once")]


class Progress(models.Model):
    """Up to which message (by id) a workspace's rules have been applied: ``seen`` once, ``reached`` twice.

    Two who store messages at once commit in any order: a lower id may come to be there after a higher one.
    """

    workspace = models.OneToOneField(Workspace, on_delete=models.CASCADE, related_name="+")
    reached = models.BigIntegerField()
    seen = models.BigIntegerField(default=0)
