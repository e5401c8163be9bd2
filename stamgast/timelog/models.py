"""Hours meant for this work, hours spent on it, a running clock, hosting handed on, and calendar feeds."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member, Workspace


class Activity(models.TextChoices):
    """What somebody did with their time."""

    ANSWERING = "answering", _("Answering")
    HOSTING = "hosting", _("Hosting")
    WRITING = "writing", _("Writing")
    LISTENING = "listening", _("Listening")
    PLANNING = "planning", _("Planning")
    OTHER = "other", _("Anything else")


class Budget(models.Model):
    """How many minutes a week somebody means to give to an activity. No row is not the same as none."""

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="time_budgets")
    activity = models.CharField(max_length=10, choices=Activity.choices)
    minutes = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "activity"], name="time_budget_once")]


class Entry(models.Model):
    """Time somebody gave to an activity on a day of the workspace.

    ``began_at`` and ``ended_at`` are known where a clock ran: work done in between is in it already.
    ``removed_at`` hides it from everywhere; what it counted stays counted, so that nobody proposes it anew.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="time_entries")
    member = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="time_entries")
    activity = models.CharField(max_length=10, choices=Activity.choices)
    channel = models.ForeignKey(Channel, on_delete=models.SET_NULL, null=True, related_name="+")
    subject = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    minutes = models.PositiveIntegerField()
    done_on = models.DateField()
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    logged_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minutes__gte=1, minutes__lte=1440), name="time_entry_minutes"
            )
        ]
        indexes = [
            models.Index(fields=["workspace", "done_on"]),
            models.Index(fields=["member", "done_on"]),
        ]
        ordering = ["done_on", "id"]


class Counted(models.Model):
    """A piece of work that needs no proposal any more: it is in an entry, or was put away (no entry)."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=40)
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, null=True, related_name="counted")
    put_away_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "source"], name="work_counted_once")]


class Timer(models.Model):
    """A clock that runs for a member. There is one at most, whatever is clicked in whichever tab."""

    member = models.OneToOneField(Member, on_delete=models.CASCADE, related_name="timer")
    activity = models.CharField(max_length=10, choices=Activity.choices)
    channel = models.ForeignKey(Channel, on_delete=models.SET_NULL, null=True, related_name="+")
    subject = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    began_at = models.DateTimeField()

    def ran(self, now: datetime) -> timedelta:
        """Return for how long it has been running."""
        return max(now - self.began_at, timedelta(0))


class HandOver(models.Model):
    """One member asks another to host a publication. ``host`` is who hosted it when it was asked."""

    class State(models.TextChoices):
        ASKED = "asked", _("Asked")
        ACCEPTED = "accepted", _("Taken over")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Taken back")

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="hand_overs")
    host = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    asked_by = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    asked = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="hand_overs")
    words = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    asked_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    asked_told_at = models.DateTimeField(null=True)
    settled_told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["publication"], condition=models.Q(state="asked"), name="one_open_hand_over"
            )
        ]
        ordering = ["asked_at", "id"]


class Feed(models.Model):
    """The address where a calendar program reads what a member hosts; only a hash of its secret is kept."""

    member = models.OneToOneField(Member, on_delete=models.CASCADE, related_name="calendar_feed")
    secret_hash = models.CharField(max_length=64, unique=True)
    has_team = models.BooleanField(default=False)
    made_at = models.DateTimeField()
