"""The inbox: conversations and their messages, the team's labels and views of them, replies that wait."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.people.models import Contact, Identity
from stamgast.strategy.models import Goal
from stamgast.workspaces.models import Member, Workspace

RAISED = "raised"
"""The urgency of a message that a rule of the workspace calls urgent, whatever triage thinks of its words."""


class PublishedNote(models.Model):
    """A note of ours that stands on a network, whoever put it there: what people react to.

    ``only_ours``: it comes from an archive that tells our side alone; what people said below is not known.
    """

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="published_notes")
    remote_id = models.CharField(max_length=1000)
    name = models.CharField(max_length=300, blank=True)
    content = models.TextField()
    url = models.URLField(max_length=1000, blank=True)
    published = models.DateTimeField()
    updated = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    thread_read_at = models.DateTimeField(null=True)
    only_ours = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "remote_id"], name="own_note_once")]
        indexes = [models.Index(fields=["channel", "-published"])]


class Label(models.Model):
    """A word of the team's own that is put on conversations; what triage sees in messages is something else.

    ``removed_at`` hides it from everywhere until taking it away cannot be undone any more.
    """

    class Colour(models.IntegerChoices):
        CLAY = 0, _("Clay")
        MOSS = 1, _("Moss")
        SEA = 2, _("Sea")
        HONEY = 3, _("Honey")
        ROSE = 4, _("Rose")
        PLUM = 5, _("Plum")
        LAGOON = 6, _("Lagoon")
        STONE = 7, _("Stone")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="labels")
    name = models.CharField(max_length=40)
    colour = models.PositiveSmallIntegerField(choices=Colour.choices, default=Colour.CLAY)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "workspace", Lower("name"), condition=models.Q(removed_at=None), name="label_once"
            )
        ]
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class Conversation(models.Model):
    """One branch below a note of ours, or a thread somebody else began with us.

    ``branch`` is the remote id of its first message. ``waiting_since`` is set while the last word is theirs
    and calls for an answer; ``due_at`` is when our promise falls due. ``revision`` grows with every answer of
    ours, so that two people cannot both give the first one. What was heard up to ``dealt_until`` calls for
    no answer any more: somebody resolved the conversation with it. ``quiet_at`` is when an open one will have
    been quiet for too long. ``labels`` are what triage sees in its messages, ``own_labels`` the team's.
    ``outcome`` is what came of it, ``goal`` the one of communication that it served.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        PENDING = "pending", _("Waits for them")
        SNOOZED = "snoozed", _("Snoozed")
        RESOLVED = "resolved", _("Resolved")

    class Outcome(models.TextChoices):
        SOLVED = "solved", _("Solved")
        CLARIFIED = "clarified", _("Cleared up")
        IDEA_TAKEN = "idea_taken", _("Idea taken up")
        IN_TOUCH = "in_touch", _("In touch")
        CHATTED = "chatted", _("Had a good chat")
        CLOSED = "closed", _("Closed without us")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="conversations")
    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="conversations")
    branch = models.CharField(max_length=1000)
    context = models.CharField(max_length=1000)
    published_note = models.ForeignKey(
        PublishedNote, on_delete=models.SET_NULL, null=True, related_name="conversations"
    )
    contact = models.ForeignKey(Contact, on_delete=models.SET_NULL, null=True, related_name="conversations")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    assignee = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    language = models.CharField(max_length=5, blank=True)
    urgency = models.CharField(max_length=6, default="normal")
    labels = models.JSONField(default=list)
    excerpt = models.CharField(max_length=200, blank=True)
    waiting_since = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    snoozed_until = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, related_name="+")
    began_at = models.DateTimeField()
    last_message_at = models.DateTimeField()
    last_inbound_at = models.DateTimeField(null=True)
    last_outbound_at = models.DateTimeField(null=True)
    message_count = models.PositiveIntegerField(default=0)
    revision = models.PositiveIntegerField(default=0)
    thread_read_at = models.DateTimeField(null=True)
    dealt_until = models.DateTimeField(null=True)
    quiet_at = models.DateTimeField(null=True)
    own_labels = models.ManyToManyField(Label, related_name="conversations")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "branch"], name="conversation_once")]
        indexes = [
            models.Index(fields=["workspace", "state", "due_at", "id"]),
            models.Index(fields=["workspace", "-last_message_at", "-id"]),
            models.Index(fields=["workspace", "state", "-last_message_at", "-id"]),
            models.Index(
                fields=["workspace", "assignee", "-last_message_at", "-id"],
                condition=~models.Q(state="resolved") & models.Q(assignee__isnull=False),
                name="taken_conversations",
            ),
            models.Index(fields=["contact", "-last_message_at"]),
            models.Index(fields=["channel", "context"]),
            models.Index(
                fields=["snoozed_until"], condition=models.Q(state="snoozed"), name="snoozed_conversations"
            ),
            models.Index(
                fields=["workspace", "quiet_at", "id"],
                condition=models.Q(quiet_at__isnull=False),
                name="quiet_conversations",
            ),
        ]


class Message(models.Model):
    """One note in a conversation. A reply of ours exists once it is decided; ``delivery`` says how it fares.

    ``submission`` comes from the form a reply was written in, so that a second click sends nothing twice;
    ``settled_at`` is set when what became of the delivery has been drawn into the conversation. Labels and
    ``needs_reply`` are triage's proposal until a person has confirmed or changed them (``sorted_by``).
    """

    class Direction(models.TextChoices):
        INBOUND = "in", _("Inbound")
        OUTBOUND = "out", _("Outbound")

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="messages")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages")
    remote_id = models.CharField(max_length=1000, blank=True)
    direction = models.CharField(max_length=3, choices=Direction.choices)
    identity = models.ForeignKey(Identity, on_delete=models.SET_NULL, null=True, related_name="messages")
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    delivery = models.OneToOneField(Delivery, on_delete=models.SET_NULL, null=True, related_name="message")
    content = models.TextField()
    language = models.CharField(max_length=5, blank=True)
    visibility = models.CharField(max_length=10, default="public")
    published = models.DateTimeField()
    updated = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    in_reply_to = models.CharField(max_length=1000, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    attachments = models.JSONField(default=list)
    labels = models.JSONField(default=list)
    needs_reply = models.BooleanField(null=True)
    urgency = models.CharField(max_length=6, default="normal")
    sorted_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    sorted_at = models.DateTimeField(null=True)
    submission = models.CharField(max_length=40, blank=True)
    settled_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "remote_id"], condition=~models.Q(remote_id=""), name="message_once"
            ),
            models.UniqueConstraint(
                fields=["channel", "submission"], condition=~models.Q(submission=""), name="submitted_once"
            ),
        ]
        indexes = [
            models.Index(fields=["conversation", "published", "id"]),
            models.Index(fields=["identity", "-published"]),
            models.Index(
                fields=["channel", "sorted_at"],
                condition=models.Q(sorted_at__isnull=False),
                name="sorted_by_hand",
            ),
            models.Index(
                fields=["id"],
                condition=models.Q(settled_at=None, delivery__isnull=False),
                name="unsettled_replies",
            ),
        ]
        ordering = ["published", "id"]


class TriagePass(models.Model):
    """A walk through all messages with what triage knew, the newest first; ``reached`` is where it is."""

    knowledge = models.CharField(max_length=16, unique=True)
    began_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    reached = models.BigIntegerField(null=True)
    changed = models.PositiveIntegerField(default=0)


class ScheduledReply(models.Model):
    """A reply that was decided now and is to go out later; when its time comes, a message takes its place.

    It ``answers`` one message, by id; what was decided before that was noted answers the last. What had been
    said when it was decided is ``seen_revision`` and ``heard``, the last message of theirs. When more has
    been said since, it is held, and ``why`` says so to its author.
    The reply of somebody who has to ask is ``asked`` until it is approved, or given back with a ``word``.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Waits for its time")
        HELD = "held", _("Held back")
        ASKED = "asked", _("Waits to be looked at")
        RETURNED = "returned", _("Given back")

    class Why(models.TextChoices):
        THEY_WROTE = "they_wrote", _("They wrote again before it went out.")
        ANSWERED = "answered", _("Somebody answered before it went out.")
        GONE = "gone", _("What it answers was deleted.")
        LATE = "late", _("It could not be sent in time.")
        NOBODY = "nobody", _("Who wrote it may not answer here any more.")

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="scheduled_replies")
    member = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    content = models.TextField()
    submission = models.CharField(max_length=40, unique=True)
    seen_revision = models.PositiveIntegerField()
    answers = models.PositiveBigIntegerField(null=True)
    heard = models.PositiveBigIntegerField()
    send_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    why = models.CharField(max_length=10, choices=Why.choices, blank=True)
    decided_at = models.DateTimeField()
    approved_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    word = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "send_at"]),
            models.Index(fields=["member", "state"]),
        ]
        ordering = ["send_at", "id"]

    @property
    def target(self) -> int:
        """The id of the message it goes to."""
        return self.answers or self.heard


class BulkAct(models.Model):
    """What one member did to many conversations at once, with how each was before and after, to be undone.

    ``rows`` holds for each conversation its id and the fields that changed, before and after; of labels only
    those conversations that did not have them, or did, before.
    """

    class Kind(models.TextChoices):
        ASSIGN = "assign", _("assigned")
        LABEL = "label", _("labelled")
        UNLABEL = "unlabel", _("label taken off")
        SNOOZE = "snooze", _("put aside")
        RESOLVE = "resolve", _("resolved")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    label = models.ForeignKey(Label, on_delete=models.CASCADE, null=True, related_name="+")
    rows = models.JSONField(default=list)
    done_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)


class SavedView(models.Model):
    """A search under a name, among the views of whoever made it, or of the whole team, also without them."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="saved_views")
    member = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="saved_views")
    is_shared = models.BooleanField(default=False)
    name = models.CharField(max_length=40)
    query = models.JSONField(default=dict)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class InternalNote(models.Model):
    """What the team says among itself about a conversation; never leaves the workspace."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="internal_notes")
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True)
    content = models.TextField()
    written_at = models.DateTimeField(auto_now_add=True)


class Quarantined(models.Model):
    """A piece of news that could not be taken in, so that all the others could: what it was, and why not.

    ``payload`` is the activity as the adapter read it, as JSON, for whoever mends the fault.
    """

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="quarantined")
    remote_id = models.CharField(max_length=1000)
    problem = models.CharField(max_length=200)
    payload = models.TextField()
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "remote_id"], name="quarantined_once")]
        ordering = ["-noted_at", "-id"]


class Presence(models.Model):
    """Who has a conversation open, and whether they write; forgotten minutes after the last sign of life."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="presences")
    member = models.ForeignKey(Member, on_delete=models.CASCADE)
    is_writing = models.BooleanField(default=False)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "member"], name="presence_once")]
