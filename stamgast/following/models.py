"""Whom an account follows, what we decided about each of them, and the changes that were confirmed."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from stamgast.channels.models import Channel
from stamgast.networks.registry import networks
from stamgast.workspaces.models import Member, Workspace


class Baseline(models.Model):
    """What a workspace asks of those it follows; without a row the usual holds."""

    workspace = models.OneToOneField(Workspace, on_delete=models.CASCADE, related_name="follow_baseline")
    met_within_months = models.PositiveSmallIntegerField(default=12)
    also = models.CharField(max_length=300, blank=True)


class FollowList(models.Model):
    """Those one account follows: a connected channel's, or an account's that we know by an archive only.

    ``due_at`` says when a worker goes on: with reading while ``is_reading``, else with confirmed changes.
    ``cursor`` belongs to the adapter and moves only together with the people read up to it. ``at_first`` says
    how many there were when the list was read for the first time. ``review_on`` is the day to look through
    it again; it is empty while somebody in it is still to be decided about.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="follow_lists")
    channel = models.OneToOneField(Channel, on_delete=models.CASCADE, null=True, related_name="follow_list")
    network = models.CharField(max_length=30)
    account = models.CharField(max_length=250, blank=True)
    is_by_hand = models.BooleanField(default=False)

    is_reading = models.BooleanField(default=False)
    cursor = models.TextField(blank=True)
    read_count = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    began_at = models.DateTimeField(null=True)
    imported_at = models.DateTimeField(null=True)
    at_first = models.PositiveIntegerField(null=True)

    due_at = models.DateTimeField(null=True, db_index=True)
    lease_until = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True)
    failures_in_a_row = models.PositiveIntegerField(default=0)

    reviewed_at = models.DateTimeField(null=True)
    review_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "network", "account"],
                condition=models.Q(channel=None),
                name="follow_list_of_an_archive_once",
            )
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.channel) if self.channel else self.account or self.network_name

    @property
    def network_name(self) -> str:
        """What people call the network."""
        return networks()[self.network].name

    @property
    def changes_by_hand(self) -> bool:
        """Whether people unfollow in the network's own app, because we cannot or were told not to."""
        return self.is_by_hand or self.channel is None


class Followed(models.Model):
    """Somebody in a list, and why they stay in it. ``left_at``: not in it any more.

    ``last_step`` is the step that made the decision as it stands; only that one can be undone.
    """

    class Decision(models.TextChoices):
        REAL = "real", _("A real relationship")
        INSPIRATION = "inspiration", _("An inspiration")
        SUPPLIER = "supplier", _("A supplier")
        RECONNECT = "reconnect", _("Reconnect in person")
        UNFOLLOW = "unfollow", pgettext_lazy("decision", "Unfollow")

    follow_list = models.ForeignKey(FollowList, on_delete=models.CASCADE, related_name="people")
    remote_id = models.CharField(max_length=1000)
    name = models.CharField(max_length=200)
    handle = models.CharField(max_length=250, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    summary = models.TextField(blank=True)
    followed_since = models.DateTimeField(null=True)
    seen_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    decision = models.CharField(max_length=12, choices=Decision.choices, blank=True)
    decided_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    later_at = models.DateTimeField(null=True)
    remind_on = models.DateField(null=True, blank=True)
    met_at = models.DateTimeField(null=True)
    last_step = models.PositiveBigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["follow_list", "remote_id"], name="followed_listed_once")
        ]
        indexes = [models.Index(fields=["follow_list", "decision", "id"])]

    def __str__(self) -> str:
        return self.name


class Step(models.Model):
    """One keystroke of a review, and how the person stood before it: undone in order, as far as one likes."""

    follow_list = models.ForeignKey(FollowList, on_delete=models.CASCADE, related_name="steps")
    followed = models.ForeignKey(Followed, on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField()


class Change(models.Model):
    """Somebody to be unfollowed, or followed again, as a member confirmed. One at a time is under way."""

    class Kind(models.TextChoices):
        UNFOLLOW = "unfollow", pgettext_lazy("change", "Unfollow")
        FOLLOW = "follow", pgettext_lazy("change", "Follow again")

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("change", "Waiting")
        DONE = "done", pgettext_lazy("change", "Done")
        STOPPED = "stopped", pgettext_lazy("change", "Stopped")
        REFUSED = "refused", pgettext_lazy("change", "Not done")

    followed = models.ForeignKey(Followed, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PLANNED)
    confirmed_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    confirmed_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["followed"], condition=models.Q(state="planned"), name="change_under_way_once"
            )
        ]
