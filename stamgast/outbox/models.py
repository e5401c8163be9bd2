"""Deliveries and their attempts: the rows that decide what goes out and know whether it did."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.workspaces.models import Member


class Delivery(models.Model):
    """One text on its way to one channel: a post or a reply, as a human decided to send it.

    ``version`` grows with every change by a person; a worker sends only the version it claimed.
    ``key`` is made once, before the first attempt, and is what the network may recognise a repeat by.

    A thread is a chain: each part is a delivery of its own that waits for the one it comes ``after``, and
    answers it. So does a first comment. ``head`` is the first of the chain.
    """

    class Role(models.TextChoices):
        POST = "", _("Post")
        PART = "part", _("Part of a thread")
        COMMENT = "comment", _("First comment")

    class State(models.TextChoices):
        SCHEDULED = "scheduled", _("Scheduled")
        WAITING = "waiting", _("Waits for the part before it")
        CLAIMED = "claimed", _("About to go out")
        SENDING = "sending", _("Going out")
        HAND = "hand", _("To be posted by hand")
        PUBLISHED = "published", _("Published")
        REJECTED = "rejected", _("Refused by the network")
        BLOCKED = "blocked", _("Waits for the channel to be reconnected")
        UNKNOWN = "unknown", _("Unclear whether it went out")
        ASK = "ask", _("Please have a look")
        HELD = "held", _("Held")
        MISSED = "missed", _("Missed")
        CANCELLED = "cancelled", _("Cancelled")

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="deliveries")
    decided_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    content = models.TextField()
    name = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=5, blank=True)
    visibility = models.CharField(max_length=10, default="public")
    pictures = models.ManyToManyField(Picture, through="DeliveryPicture")
    in_reply_to = models.JSONField(null=True)
    role = models.CharField(max_length=8, choices=Role.choices, default=Role.POST, blank=True)
    head = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="chain")
    after = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="+")
    number = models.PositiveSmallIntegerField(default=0)

    state = models.CharField(max_length=10, choices=State.choices, default=State.SCHEDULED)
    held_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    due_at = models.DateTimeField()
    late_after = models.DateTimeField()
    next_try_at = models.DateTimeField()
    key = models.CharField(max_length=100, blank=True)
    first_tried_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    looks = models.PositiveIntegerField(default=0)
    worker = models.CharField(max_length=80, blank=True)
    lease_until = models.DateTimeField(null=True)

    remote_id = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    published_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=300, blank=True)
    problem_detail = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "next_try_at"]),
            models.Index(fields=["channel", "remote_id"]),
        ]
        constraints = [models.UniqueConstraint(fields=["head", "number"], name="one_delivery_per_part")]


class DeliveryPicture(models.Model):
    """A picture's place in a delivery, and how it is cut there (``4:5`` around a focus; empty as it is)."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="places")
    picture = models.ForeignKey(Picture, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()
    ratio = models.CharField(max_length=9, blank=True)
    focus_x = models.PositiveSmallIntegerField(default=50)
    focus_y = models.PositiveSmallIntegerField(default=50)

    class Meta:
        ordering = ["position"]


class Attempt(models.Model):
    """One try to send or one look whether it is there; never deleted."""

    class Kind(models.TextChoices):
        SEND = "send", _("Sent")
        LOOK = "look", _("Looked")
        PERSON = "person", _("A person decided")

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="attempts")
    kind = models.CharField(max_length=6, choices=Kind.choices, default=Kind.SEND)
    number = models.PositiveIntegerField()
    worker = models.CharField(max_length=80, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=40, blank=True)
    detail = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["id"]


class Bounce(models.Model):
    """Something we sent came back from one of those it was for; said again, it is still one.

    Whom it was for is known by a fingerprint alone: it is counted, nobody is looked up.
    """

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="bounces")
    remote_id = models.CharField(max_length=500)
    recipient = models.CharField(max_length=64)
    is_final = models.BooleanField()
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel", "remote_id", "recipient"], name="bounce_counted_once")
        ]
