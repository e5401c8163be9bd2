"""Where a rule stands in a workspace, how often it spoke and was put away, and the workspace's own model."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.channels.secrets import CredentialsField
from stamgast.workspaces.models import Member, Workspace


class RuleStanding(models.Model):
    """A rule that is silent in a workspace: the team said so, or too many of its findings were put away."""

    class Reason(models.TextChoices):
        TEAM = "team", _("Not for us")
        PUT_AWAY = "put_away", _("Put away too often")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="rule_standings")
    rule = models.CharField(max_length=60)
    reason = models.CharField(max_length=8, choices=Reason.choices)
    words = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "rule"], name="rule_standing_once")]


class Showing(models.Model):
    """A rule spoke about a text; once per text, however often it was looked at.

    ``subject`` names the text within the workspace ("reply:12", "post:7", "purpose:3").
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")
    rule = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    subject = models.CharField(max_length=60)
    is_put_away = models.BooleanField(default=False)
    shown_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "subject", "rule"], name="showing_once")]
        indexes = [models.Index(fields=["workspace", "rule", "-id"])]


class OwnModel(models.Model):
    """A language model the workspace runs or rents; asked only when somebody clicks. None by default."""

    workspace = models.OneToOneField(Workspace, on_delete=models.CASCADE, related_name="own_model")
    address = models.URLField(max_length=300)
    name = models.CharField(max_length=120)
    credentials = CredentialsField(blank=True)
