"""Channel plans with their versions, the themes content comes from, experiments, and needs of audiences."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.strategy.models import Audience, Goal
from stamgast.workspaces.models import Member, Workspace


class Need(models.TextChoices):
    """What a text may do for somebody: the needs people have of others."""

    SELF_FULFILMENT = "self_fulfilment", _("Become who they can be")
    ESTEEM = "esteem", _("Be seen and valued")
    BELONGING = "belonging", _("Belong somewhere")
    SAFETY = "safety", _("Be safe and sure")
    BASICS = "basics", _("Get along day by day")


class Theme(models.Model):
    """What we talk about again and again, and why it serves the purpose; put away, it is offered no more."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="themes")
    name = models.CharField(max_length=80)
    about = models.CharField(max_length=300, blank=True)
    written_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="theme_once")]
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class ChannelPlan(models.Model):
    """What a channel is for us; every change makes a new version.

    What the channel itself knows (purpose, form of address) is its own; the columns ``purpose`` and
    ``address`` keep what it was when the version was written. An empty number follows the house rule.
    """

    class State(models.TextChoices):
        ACTIVE = "active", _("Active")
        EXPERIMENT = "experiment", _("An experiment")
        RESTING = "resting", _("Resting")

    class Sight(models.TextChoices):
        PUBLIC = "public", _("Everybody")
        LIMITED = "limited", _("Only members or followers")
        PRIVATE = "private", _("Only people we invite")

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="plans")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.ACTIVE)
    purpose = models.TextField(blank=True)
    audiences = models.ManyToManyField(Audience, blank=True, related_name="+")
    goals = models.ManyToManyField(Goal, blank=True, related_name="+")
    themes = models.ManyToManyField(Theme, blank=True, related_name="plans")
    content_kind = models.CharField(max_length=300, blank=True)
    sight = models.CharField(max_length=10, choices=Sight.choices, default=Sight.PUBLIC)
    address = models.CharField(max_length=10, choices=Channel.Address.choices)
    emoji = models.PositiveSmallIntegerField(null=True, blank=True)
    exclamations = models.PositiveSmallIntegerField(null=True, blank=True)
    sentence_words = models.PositiveSmallIntegerField(null=True, blank=True)
    posts_per_week = models.DecimalField(max_digits=4, decimal_places=1)
    minutes_per_post = models.PositiveSmallIntegerField(null=True, blank=True)
    conversations_per_week = models.PositiveSmallIntegerField(null=True, blank=True)
    minutes_per_conversation = models.PositiveSmallIntegerField(null=True, blank=True)
    review_on = models.DateField()
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "version"], name="plan_version_once")]
        ordering = ["-version"]

    @property
    def is_resting(self) -> bool:
        return self.state == self.State.RESTING


class Experiment(models.Model):
    """Something tried out on purpose: what we expect, how we see it, until when, and what we made of it."""

    class Sign(models.TextChoices):
        RATE = "conversation.rate", _("Comments per post")
        DEPTH = "conversation.depth", _("Turns per conversation")
        CARRIED_ON = "conversation.carried_on", _("Conversations that went on after our answer")
        ANSWERED = "response.answered_share", _("People who got an answer")

    class Verdict(models.TextChoices):
        KEPT = "kept", _("We keep it")
        ADAPTED = "adapted", _("We keep it, changed")
        DROPPED = "dropped", _("We let it go")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="experiments")
    hypothesis = models.CharField(max_length=300)
    sign = models.CharField(max_length=40, choices=Sign.choices, blank=True)
    sign_words = models.CharField(max_length=200, blank=True)
    channel = models.ForeignKey(Channel, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    theme = models.ForeignKey(Theme, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField()
    verdict = models.CharField(max_length=10, choices=Verdict.choices, blank=True)
    verdict_words = models.CharField(max_length=500, blank=True)
    decided_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_on__lt=models.F("ends_on")), name="experiment_forward"
            )
        ]
        ordering = ["-ends_on", "-pk"]

    def __str__(self) -> str:
        return self.hypothesis

    def is_over(self, today: date) -> bool:
        """Tell whether its last day has gone by."""
        return self.ends_on < today


class AudienceNeed(models.Model):
    """A need that an audience brings along, as far as we believe."""

    audience = models.ForeignKey(Audience, on_delete=models.CASCADE, related_name="needs")
    need = models.CharField(max_length=16, choices=Need.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["audience", "need"], name="need_once_per_audience")]
