"""Notices: what called for a member, whether its cause still stands, how its mail and its pushes fare."""

from datetime import datetime, time

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.approval.models import Turn
from stamgast.channels.models import Channel
from stamgast.channels.secrets import CredentialsField
from stamgast.conversations.models import Conversation, InternalNote
from stamgast.people.models import Promise
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member


class Kind(models.TextChoices):
    """What may call for a member, the most pressing first."""

    ESCALATION = "escalation", _("Somebody still waits, long after it was promised")
    ALARM = "alarm", _("A promise is broken")
    WARNING = "warning", _("A promise runs out soon")
    CHANNEL = "channel", _("A channel needs you")
    MENTIONED = "mentioned", _("You are named in a note")
    ANSWERED = "answered", _("Your question has an answer")
    HOSTING = "hosting", _("You host soon")
    HOST = "host", _("You host a post now, or somebody else does for you")
    PROMISED = "promised", _("Something you promised falls due")
    ASSIGNED = "assigned", _("A conversation is put into your hands")
    APPROVAL = "approval", _("A reply waits for your look")
    RETURNED = "returned", _("Your reply was given back")
    TAKEN = "taken", _("A conversation of yours was taken over")
    REVIEW = "review", _("A text waits for approval, or was looked at")
    STRATEGY = "strategy", _("The strategy is to be looked at again")


class Notice(models.Model):
    """One event, told to one member once (``event`` names it).

    ``cause_at`` tells one cause from the next: since when they wait, when the hosting begins. A notice whose
    cause is gone is withdrawn, and comes back should the cause come back; its mail does not.
    """

    class Mail(models.TextChoices):
        NONE = "none", _("Not by mail")
        PLANNED = "planned", _("Planned")
        CLAIMED = "claimed", _("About to be sent")
        SENDING = "sending", _("Being sent")
        SENT = "sent", _("Sent")
        DROPPED = "dropped", _("Not needed any more")
        REFUSED = "refused", _("Refused by the mail server")
        UNCLEAR = "unclear", _("Unclear whether it was sent")

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    event = models.CharField(max_length=100)
    cause_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, null=True, related_name="notices"
    )
    note = models.ForeignKey(InternalNote, on_delete=models.CASCADE, null=True, related_name="notices")
    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, null=True, related_name="notices")
    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, null=True, related_name="notices")
    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, null=True, related_name="notices")
    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, null=True, related_name="notices")
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    mail = models.CharField(max_length=8, choices=Mail.choices, default=Mail.NONE)
    mail_at = models.DateTimeField(null=True)
    mail_tries = models.PositiveSmallIntegerField(default=0)
    mail_lease_until = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)
    letter = models.CharField(max_length=32, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "event"], name="noticed_once")]
        indexes = [
            models.Index(fields=["member", "-made_at", "-id"]),
            models.Index(fields=["conversation", "kind"]),
            models.Index(fields=["kind", "withdrawn_at"]),
            models.Index(fields=["mail", "mail_at"], name="notices_by_mail"),
            models.Index(fields=["letter"], condition=~models.Q(letter=""), name="notices_of_a_letter"),
        ]

    def happens_at(self, now: datetime) -> datetime | None:
        """Return when the post goes out that has a host, or another; None for all else, and after hosting."""
        about = self.publication if self.kind in {Kind.HOST, Kind.HOSTING} else None
        return about.due_at if about and about.hosted_until > now else None


class Wishes(models.Model):
    """How a member wants to be reached; times are on the clock of their own zone.

    ``mails`` and ``pushes`` hold what differs from ``DEFAULTS`` and ``PUSHED`` for each kind. Quiet hours
    that begin when they end are none at all. Lock screens tell names only where the member ``shows_names``.
    """

    class When(models.TextChoices):
        AT_ONCE = "at_once", _("At once")
        DIGEST = "digest", _("Once a day, together")
        NEVER = "never", _("Never")

    member = models.OneToOneField(Member, on_delete=models.CASCADE, related_name="wishes")
    mails = models.JSONField(default=dict)
    pushes = models.JSONField(default=dict)
    shows_names = models.BooleanField(default=False)
    digest_at = models.TimeField(default=time(9))
    quiet_from = models.TimeField(default=time(20))
    quiet_to = models.TimeField(default=time(8))
    loud = models.JSONField(default=list)

    def when(self, kind: str) -> str:
        """Return when a mail about this kind goes out."""
        return str(self.mails.get(kind, DEFAULTS[Kind(kind)]))

    def when_pushed(self, kind: str) -> str:
        """Return when this kind is told on the member's devices."""
        return str(self.pushes.get(kind, PUSHED[Kind(kind)]))


When = Wishes.When
DEFAULTS: dict[Kind, str] = {
    Kind.ESCALATION: When.AT_ONCE,
    Kind.ALARM: When.AT_ONCE,
    Kind.WARNING: When.AT_ONCE,
    Kind.CHANNEL: When.AT_ONCE,
    Kind.MENTIONED: When.AT_ONCE,
    Kind.ANSWERED: When.AT_ONCE,
    Kind.HOSTING: When.NEVER,  # the host is written to when the text goes out
    Kind.HOST: When.DIGEST,
    Kind.PROMISED: When.DIGEST,
    Kind.ASSIGNED: When.DIGEST,
    Kind.APPROVAL: When.AT_ONCE,
    Kind.RETURNED: When.AT_ONCE,
    Kind.TAKEN: When.NEVER,
    Kind.REVIEW: When.AT_ONCE,
    Kind.STRATEGY: When.DIGEST,
}
PUSHED: dict[Kind, str] = {
    **DEFAULTS,
    Kind.HOSTING: When.AT_ONCE,
    Kind.HOST: When.AT_ONCE,
    Kind.STRATEGY: When.NEVER,
}


class SendingKey(models.Model):
    """The key by which push services know this installation: one, made when it is first needed."""

    key = CredentialsField(default=dict)
    made_at = models.DateTimeField()


class Device(models.Model):
    """A browser that tells a member of notices. Where it is reached is encrypted at rest, as credentials are.

    ``ended_at`` says since when it is not subscribed any more, ``refused_at`` that its push service did not
    take the last message.
    """

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="devices")
    subscription = CredentialsField(default=dict)
    fingerprint = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=60)
    added_at = models.DateTimeField()
    reached_at = models.DateTimeField(null=True)
    refused_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "fingerprint"], name="device_added_once")]

    def __str__(self) -> str:
        return self.name


class Push(models.Model):
    """Telling one device of one notice; without a notice, a test. What is told together has one ``batch``."""

    class State(models.TextChoices):
        PLANNED = "planned", _("Planned")
        CLAIMED = "claimed", _("About to be sent")
        SENDING = "sending", _("Being sent")
        SENT = "sent", _("Sent")
        DROPPED = "dropped", _("Not needed any more")
        REFUSED = "refused", _("Refused by the push service")

    device = models.ForeignKey(Device, on_delete=models.CASCADE, related_name="pushes")
    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, null=True, related_name="pushes")
    state = models.CharField(max_length=8, choices=State.choices, default=State.PLANNED)
    due_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    batch = models.CharField(max_length=32, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["device", "notice"], name="pushed_once")]
        indexes = [
            models.Index(fields=["state", "due_at"], name="pushes_by_state"),
            models.Index(fields=["batch"], condition=~models.Q(batch=""), name="pushes_of_a_batch"),
        ]
