"""Posts and their variants: one idea, one text per channel, and why it is worth sending."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.plans.models import Experiment, Need, Theme
from stamgast.strategy.models import Audience, Goal
from stamgast.workspaces.models import Member, Workspace


class Post(models.Model):
    """What we plan, independent of networks.

    The value check: at least one of the three questions is answered yes by a person before a post goes out.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="posts")
    idea = models.CharField(_("idea"), max_length=300)
    hoped_answer = models.CharField(max_length=300, blank=True)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, blank=True)
    audience = models.ForeignKey(Audience, on_delete=models.SET_NULL, null=True, blank=True)
    theme = models.ForeignKey(Theme, on_delete=models.SET_NULL, null=True, blank=True)
    experiment = models.ForeignKey(Experiment, on_delete=models.SET_NULL, null=True, blank=True)
    need = models.CharField(max_length=16, choices=Need.choices, blank=True)
    builds_relationship = models.BooleanField(null=True)
    helps_somebody = models.BooleanField(null=True)
    shows_who_we_are = models.BooleanField(null=True)
    feeling = models.CharField(max_length=60, blank=True)
    same_text_reason = models.CharField(max_length=300, blank=True)
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True)
    written_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.idea

    @property
    def has_value(self) -> bool:
        """Whether a person answered at least one of the three questions with yes."""
        return True in (self.builds_relationship, self.helps_somebody, self.shows_who_we_are)


class LinkCard(models.Model):
    """What a page behind a link says of itself, as it was fetched; ``problem`` says why nothing was found."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="link_cards")
    url = models.CharField(max_length=2000)
    title = models.CharField(max_length=300, blank=True)
    description = models.CharField(max_length=600, blank=True)
    picture = models.BinaryField(default=bytes)
    picture_type = models.CharField(max_length=40, blank=True)
    problem = models.CharField(max_length=300, blank=True)
    fetched_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "url"], name="one_card_per_link")]


class Variant(models.Model):
    """A post's text for one channel, written for the people there.

    ``revision`` grows with every change; ``editor`` is the open page that wrote last, so that a page never
    takes its own earlier writing for somebody else's. ``handed_over_at`` is set while the text is on its
    way out: then it changes only together with what is sent. ``parts`` are the further parts of a thread.
    """

    class Call(models.TextChoices):
        NONE = "", _("Nothing special")
        REPLY = "reply", _("Reply to us")
        LOOK = "look", _("Have a look")
        JOIN = "join", _("Come and join")
        FOLLOW = "follow", _("Follow us")
        SIGN_UP = "sign_up", _("Sign up")

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="variants")
    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="variants")
    name = models.CharField(max_length=300, blank=True)
    content = models.TextField(blank=True)
    parts = models.JSONField(default=list, blank=True)
    first_comment = models.TextField(blank=True)
    call = models.CharField(max_length=10, choices=Call.choices, default=Call.NONE, blank=True)
    link_card = models.ForeignKey(LinkCard, on_delete=models.SET_NULL, null=True, related_name="+")
    pictures = models.ManyToManyField(Picture, through="VariantPicture")
    revision = models.PositiveIntegerField(default=1)
    editor = models.CharField(max_length=40, blank=True)
    handed_over_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "channel"], name="one_variant_per_channel")]
        ordering = ["id"]


class Revision(models.Model):
    """A text as it stood once; what one person types within two minutes is one revision."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="revisions")
    name = models.CharField(max_length=300, blank=True)
    content = models.TextField(blank=True)
    parts = models.JSONField(default=list)
    first_comment = models.TextField(blank=True)
    editor = models.CharField(max_length=40, blank=True)
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    begun_at = models.DateTimeField()
    written_at = models.DateTimeField()
    is_restored = models.BooleanField(default=False)

    class Meta:
        ordering = ["-id"]


class VariantPicture(models.Model):
    """A picture's place in a variant, and the shape it is cut to there (``4:5``; empty as it is)."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="places")
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()
    ratio = models.CharField(max_length=9, blank=True)

    class Meta:
        ordering = ["position"]
