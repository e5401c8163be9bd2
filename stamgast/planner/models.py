"""Posts and their variants: one idea, one text per channel, and why it is worth sending."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
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


class Variant(models.Model):
    """A post's text for one channel, written for the people there.

    ``revision`` grows with every change; ``editor`` is the open page that wrote last, so that a page never
    takes its own earlier writing for somebody else's. ``handed_over_at`` is set while the text is on its
    way out: then it changes only together with what is sent.
    """

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="variants")
    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="variants")
    name = models.CharField(max_length=300, blank=True)
    content = models.TextField(blank=True)
    pictures = models.ManyToManyField(Picture, through="VariantPicture")
    revision = models.PositiveIntegerField(default=1)
    editor = models.CharField(max_length=40, blank=True)
    handed_over_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "channel"], name="one_variant_per_channel")]
        ordering = ["id"]


class VariantPicture(models.Model):
    """A picture's place in a variant."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="places")
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
