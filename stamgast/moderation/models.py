"""Measures people decided on, each with its reason; and what was forgotten because a network wants it so."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.conversations.models import Message
from stamgast.people.models import Identity
from stamgast.workspaces.models import Member, Workspace


class Act(models.Model):
    """One measure on its way to a network, or its undoing (``undoes``), as a human decided.

    ``is_standing`` is set from the decision until the measure was refused, withdrawn or taken back: as long
    as it is, the same measure is not decided on again. A worker carries out only what it claimed; what may be
    repeated is tried again after a lost answer, anything else becomes *unknown* and waits for a person.
    """

    class Measure(models.TextChoices):
        HIDE = "hide", _("Hide it")
        SPAM = "spam", _("Mark it as spam")
        DELETE = "delete", _("Delete it")
        MUTE = "mute", _("Mute this account")
        BLOCK = "block", _("Block this account")
        REPORT = "report", _("Report it")

    class Reason(models.TextChoices):
        INSULT = "insult", _("It insults or threatens somebody")
        HATE = "hate", _("It attacks people for who they are")
        PRIVATE = "private", _("It shows somebody's private details")
        SPAM = "spam", _("It is spam, fraud or a trap")
        UNLAWFUL = "unlawful", _("It is against the law")
        HARM = "harm", _("It could hurt somebody who believes it")
        FLOOD = "flood", _("It says the same again and again to drown others out")
        OTHER = "other", _("It breaks another of our rules")

    class State(models.TextChoices):
        DECIDED = "decided", _("On its way")
        DOING = "doing", _("Being done")
        DONE = "done", _("Done")
        REFUSED = "refused", _("The network refused")
        UNKNOWN = "unknown", _("Unclear whether it was done")
        WITHDRAWN = "withdrawn", _("Withdrawn before it was done")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")
    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="+")
    message = models.ForeignKey(Message, on_delete=models.SET_NULL, null=True, related_name="+")
    identity = models.ForeignKey(Identity, on_delete=models.SET_NULL, null=True, related_name="measures")
    measure = models.CharField(max_length=6, choices=Measure.choices)
    reason = models.CharField(max_length=8, choices=Reason.choices)
    note = models.CharField(max_length=300, blank=True)
    undoes = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="undone_by")
    decided_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField()

    state = models.CharField(max_length=9, choices=State.choices, default=State.DECIDED)
    is_standing = models.BooleanField(default=True)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField()
    worker = models.CharField(max_length=80, blank=True)
    lease_until = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=300, blank=True)
    problem_detail = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["message", "measure"],
                condition=models.Q(is_standing=True, undoes=None),
                name="measure_stands_once",
            )
        ]
        indexes = [
            models.Index(fields=["workspace", "-decided_at", "-id"]),
            models.Index(fields=["state", "next_try_at"], name="measures_by_state"),
        ]


class Clearing(models.Model):
    """What was forgotten on a day (UTC) because a network wants it so; we looked ``looks`` times."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="clearings")
    network = models.CharField(max_length=30)
    cleared_on = models.DateField()
    looks = models.PositiveIntegerField(default=0)
    words = models.PositiveIntegerField(default=0)
    profiles = models.PositiveIntegerField(default=0)
    looked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "network", "cleared_on"], name="clearings_of_a_day")
        ]
        ordering = ["-cleared_on", "network"]
