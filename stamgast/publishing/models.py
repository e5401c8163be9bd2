"""Publications, and what planning them needs: pauses, own days, give-aways, copies, labels, notes."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.outbox.models import Delivery
from stamgast.planner.models import Post, Variant
from stamgast.workspaces.models import Member, Workspace


class Pause(models.Model):
    """A time in which no post goes out, whatever is planned: somebody paused everything, and says why."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="pauses")
    reason = models.CharField(max_length=200, blank=True)
    begun_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    begun_at = models.DateTimeField()
    ended_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace"], condition=models.Q(ended_at=None), name="one_pause_at_a_time"
            )
        ]


class Publication(models.Model):
    """One post going out on one channel. Its state is its delivery's state.

    The planned time is kept twice: as wall time in the channel's zone (what the person meant; labelled UTC,
    since the column wants a zone) and as the delivery's instant (what the worker obeys). A text or a post
    cannot be deleted while a publication of it exists: else its delivery would go out without a host.
    ``pause`` is the pause that holds it, so that only what was held by it is let go with it.
    ``after_reminded_at`` is when its host was told what happens now, after a give-away.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="publications")
    variant = models.OneToOneField(Variant, on_delete=models.RESTRICT, related_name="publication")
    delivery = models.OneToOneField(Delivery, on_delete=models.CASCADE, related_name="publication")
    host = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="hosted_publications")
    planned_wall = models.DateTimeField()
    planned_zone = models.CharField(max_length=64)
    due_at = models.DateTimeField()
    hosting_minutes = models.PositiveIntegerField(default=60)
    host_reminded_at = models.DateTimeField(null=True)
    after_reminded_at = models.DateTimeField(null=True)
    pause = models.ForeignKey(Pause, on_delete=models.SET_NULL, null=True, related_name="held")

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "due_at"]),
            models.Index(fields=["workspace", "planned_wall"]),
        ]
        ordering = ["due_at", "id"]

    @property
    def wall(self) -> datetime:
        """The planned time by the clock on the wall where the channel's people are; without a zone."""
        return self.planned_wall.replace(tzinfo=None)

    @property
    def hosted_until(self) -> datetime:
        """When the hosting ends: counted from when it went out, or is to go out."""
        return (self.delivery.published_at or self.due_at) + timedelta(minutes=self.hosting_minutes)


class Untold(models.Model):
    """A member who could take over a publication that is held, and is still to be told so by mail."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="untold")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["publication", "member"], name="told_of_held_once")]


class Occasion(models.Model):
    """Something of our own in the calendar: an event, or a note for some days."""

    class Kind(models.TextChoices):
        EVENT = "event", _("An event of ours")
        NOTE = "note", _("A note")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="occasions")
    kind = models.CharField(max_length=5, choices=Kind.choices, default=Kind.EVENT)
    name = models.CharField(max_length=200)
    from_on = models.DateField()
    to_on = models.DateField()
    is_self_serving = models.BooleanField(default=False)
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(from_on__lte=models.F("to_on")), name="occasion_forward"
            )
        ]
        indexes = [models.Index(fields=["workspace", "from_on"])]
        ordering = ["from_on", "id"]

    def __str__(self) -> str:
        return self.name


class GiveAway(models.Model):
    """What was decided about a post that gives something away, or only reads as if it did.

    One that ``is_one`` needs a reason and what happens after; its hosts are reminded of the latter.
    """

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="give_away")
    is_one = models.BooleanField(default=True)
    reason = models.CharField(max_length=300, blank=True)
    afterwards = models.CharField(max_length=500, blank=True)
    days_after = models.PositiveSmallIntegerField(default=1)
    decided_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")

    @property
    def has_plan(self) -> bool:
        """Whether both questions are answered."""
        return bool(self.reason and self.afterwards)


class Copy(models.Model):
    """Which post another one was copied from; its texts must not go out a second time as they were."""

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="copy")
    source = models.ForeignKey(Post, on_delete=models.SET_NULL, null=True, related_name="copies")
    copied_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    copied_at = models.DateTimeField()


class PlanLabel(models.Model):
    """A word of the team's own by which posts are found again."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="plan_labels")
    name = models.CharField(max_length=40)
    posts = models.ManyToManyField(Post, related_name="plan_labels")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="plan_label_once")]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class PlanNote(models.Model):
    """What one of us says to the others about a post; nobody outside sees it."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="plan_notes")
    member = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    content = models.TextField(max_length=2000)
    written_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["written_at", "id"]


class TakenIn(models.Model):
    """A row of a file that was taken in once: the same row does not make a second post."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "digest"], name="row_taken_in_once")]
