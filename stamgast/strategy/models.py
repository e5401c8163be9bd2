"""Purpose and policy with their versions, goals, audiences, statements and the evidence for them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.workspaces.models import Member, Workspace


class Purpose(models.Model):
    """Why we are here, in the words of those we serve; every change makes a new version."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="purposes")
    version = models.PositiveIntegerField()
    content = models.TextField()
    language = models.CharField(max_length=5)
    review_on = models.DateField()
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "version"], name="purpose_version_once")]
        ordering = ["-version"]


class Policy(models.Model):
    """How we speak and what we never do, for the team; every change makes a new version to acknowledge.

    ``confirmed_on`` is the day somebody last looked at the version again and found that it still holds.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="policies")
    version = models.PositiveIntegerField()
    content = models.TextField()
    language = models.CharField(max_length=5)
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True)
    written_at = models.DateTimeField(auto_now_add=True)
    confirmed_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "version"], name="policy_version_once")]
        ordering = ["-version"]


class Acknowledgement(models.Model):
    """A member has read a version of the policy and goes by it."""

    policy = models.ForeignKey(Policy, on_delete=models.CASCADE, related_name="acknowledgements")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["policy", "member"], name="acknowledged_once")]


class Goal(models.Model):
    """A goal of communication: with a sign, a target and a review date, or unfinished.

    An internal one (sales, market share) is written down beside the others and never shown in public.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="goals")
    title = models.CharField(max_length=200)
    sign = models.CharField(max_length=300, blank=True)
    target = models.CharField(max_length=200, blank=True)
    review_on = models.DateField(null=True, blank=True)
    is_internal = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.title

    @property
    def is_finished(self) -> bool:
        return bool(self.sign and self.review_on)


class Audience(models.Model):
    """Those a workspace wants to talk with."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="audiences")
    name = models.CharField(max_length=120)
    about = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Statement(models.Model):
    """Something we believe an audience wants: an assumption until evidence backs it."""

    audience = models.ForeignKey(Audience, on_delete=models.CASCADE, related_name="statements")
    content = models.CharField(max_length=400)


class Evidence(models.Model):
    """What backs a statement, with its date; it goes stale after twelve months.

    ``source`` is the address it comes from, here or elsewhere. ``imprint`` is a hash of all it says: the same
    thing given twice backs a statement once.
    """

    class Kind(models.TextChoices):
        QUESTION = "question", _("A question people asked")
        INTERVIEW = "interview", _("Interview")
        SURVEY = "survey", _("Survey answer")
        FIGURES = "figures", _("Figures")

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    content = models.TextField()
    dated_on = models.DateField()
    source = models.CharField(max_length=500, blank=True)
    imprint = models.CharField(max_length=64, null=True, unique=True, editable=False)

    @property
    def link(self) -> str:
        """The source, if it is an address a browser may be led to; else nothing."""
        is_here = self.source.startswith("/") and not self.source.startswith(("//", "/\\"))
        return self.source if is_here or self.source.startswith(("https://", "http://")) else ""
