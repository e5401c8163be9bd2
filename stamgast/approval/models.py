"""Steps a channel asks for, reviews of texts bound to their exact words, turns, and comments at a place."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.approval.places import Section
from stamgast.channels.models import Channel
from stamgast.planner.models import Variant
from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.roles import Role


class Who(models.TextChoices):
    """Who may take a step."""

    ANYONE = "anyone", _("Anybody who may approve")
    ROLE = "role", _("Somebody in a role")
    MEMBER = "member", _("One person of the team")
    OUTSIDER = "outsider", _("Somebody without an account")


class Taker(models.Model):
    """Who takes a step: the same for the step of a channel and for the turn it becomes.

    A member who has left the team leaves the step to anybody who may approve.
    """

    name = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField()
    who = models.CharField(max_length=8, choices=Who.choices, default=Who.ANYONE)
    member = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    role = models.CharField(max_length=16, choices=Role.choices, blank=True)
    email = models.EmailField(blank=True)
    is_for_others = models.BooleanField(default=True)
    link_days = models.PositiveSmallIntegerField(default=7)

    class Meta:
        abstract = True

    @property
    def to(self) -> str:
        """Whom it is put to."""
        if self.who == Who.OUTSIDER:
            return self.email
        if self.who == Who.ROLE:
            return str(Role(self.role).label)
        return str(self.member or Who.ANYONE.label)

    @property
    def is_outside(self) -> bool:
        """Whether it is taken by somebody without an account."""
        return self.who == Who.OUTSIDER


class Step(Taker):
    """One step of a channel's approval, in the order of ``position``; a removed one can be brought back."""

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="approval_steps")
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "id"]


class Review(models.Model):
    """A text as somebody was asked to look at it: what was approved is these words and no others.

    Whether it still counts is told by comparing ``fingerprint`` with that of the text as it stands now.
    ``pictures`` holds the id, the words and the shape of each. ``superseded_at``: when it was asked anew.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Waits for approval")
        CHANGES = "changes", _("Changes are wanted")
        APPROVED = "approved", _("Approved")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="reviews")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="reviews")
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    name = models.CharField(max_length=300, blank=True)
    content = models.TextField(blank=True)
    parts = models.JSONField(default=list)
    first_comment = models.TextField(blank=True)
    pictures = models.JSONField(default=list)
    fingerprint = models.CharField(max_length=64)
    note = models.CharField(max_length=500, blank=True)
    asked_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    planned_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    superseded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["variant"], condition=models.Q(superseded_at=None), name="one_review_per_text"
            )
        ]
        indexes = [models.Index(fields=["workspace", "state", "due_at"])]

    @property
    def sections(self) -> list[Section]:
        """The text, further parts of a thread, and the first comment, each with its place in the whole."""
        return Section.row([self.content, *self.parts, self.first_comment])

    @property
    def whole(self) -> str:
        """All of it in one piece: what the places of comments are counted in."""
        return Section.whole(self.sections)


class Turn(Taker):
    """A step within one review: whose turn it is, what they decided, and the link of who has no account.

    ``step`` is the channel's own that it comes from; None for turns of old whose step is not known.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Later")
        ASKED = "asked", _("Asked")
        APPROVED = "approved", _("Approved")
        CHANGES = "changes", _("Wants changes")
        OVER = "over", _("Not needed any more")

    class Letter(models.TextChoices):
        NONE = "", _("No mail")
        DUE = "due", _("Mail is about to be sent")
        SENDING = "sending", _("Mail is being sent")
        SENT = "sent", _("Mail is sent")
        FAILED = "failed", _("Mail could not be sent")

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="turns")
    step = models.ForeignKey(Step, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    asked_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    secret_hash = models.CharField(max_length=64, unique=True, null=True)
    expires_at = models.DateTimeField(null=True)
    letter = models.CharField(max_length=8, choices=Letter.choices, default=Letter.NONE, blank=True)
    letter_at = models.DateTimeField(null=True)
    letter_tries = models.PositiveSmallIntegerField(default=0)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["review"], condition=models.Q(state="asked"), name="one_turn_at_a_time"
            ),
            models.UniqueConstraint(fields=["review", "position"], name="one_turn_per_position"),
        ]
        indexes = [models.Index(fields=["letter", "letter_at"]), models.Index(fields=["decided_at"])]

    @property
    def by(self) -> str:
        """Who decided."""
        return str(self.decided_by or self.to)


class Comment(models.Model):
    """Something said about a text, at a place of it or about all of it; or a reply to that.

    The place is the quoted words and where they began; it is looked for again in every later text. Who has
    no account sees only what they began themselves, and the replies to it.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="comments")
    reply_to = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="replies")
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    email = models.EmailField(blank=True)
    content = models.TextField(max_length=2000)
    quote = models.CharField(max_length=500, blank=True)
    start = models.PositiveIntegerField(default=0)
    is_request = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["id"]

    @property
    def who(self) -> str:
        """Who said it."""
        return str(self.written_by or self.email or "–")
