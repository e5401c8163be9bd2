"""Contacts, the accounts and weeks they are known by, and what the team promised and decided about them."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.networks.registry import networks
from stamgast.workspaces.models import Member, Workspace


class Contact(models.Model):
    """Someone we talk with, as met on one network; merged contacts are one person across networks.

    ``merged_into`` is where a member's click put the contact, ``person`` the contact at the end of that way,
    which stands for all of them; both are empty when the contact stands for itself. Nothing moves between
    merged contacts, so a split restores what was. ``person_seen_at`` is the latest ``last_seen_at`` of all of
    them; it counts only where ``person`` is empty.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=5, blank=True)
    address = models.CharField(max_length=10, choices=Channel.Address.choices, blank=True)
    notes = models.TextField(blank=True)
    consent = models.TextField(blank=True)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    inbound_count = models.PositiveIntegerField(default=0)
    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged")
    person = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="parts")
    person_seen_at = models.DateTimeField(default=timezone.now)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["workspace", "-person_seen_at", "-id"],
                condition=models.Q(person=None),
                name="people_by_last_seen",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def head_id(self) -> int:
        """The contact that stands for the person this one is a part of."""
        return self.person_id or self.pk


class Identity(models.Model):
    """A contact's account on one network; the keys are what likeness to other accounts is found by."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="identities")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="identities")
    network = models.CharField(max_length=30)
    remote_id = models.CharField(max_length=1000)
    name = models.CharField(max_length=200)
    handle = models.CharField(max_length=250, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    handle_key = models.CharField(max_length=250, blank=True)
    name_key = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "network", "remote_id"], name="identity_known_once")
        ]
        indexes = [
            models.Index(fields=["workspace", "handle_key"]),
            models.Index(fields=["workspace", "name_key"]),
        ]

    @property
    def network_name(self) -> str:
        """What people call the network."""
        return networks()[self.network].name


class Visit(models.Model):
    """A week, named by its Monday (UTC), in which a contact said something to us."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="visits")
    week_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "week_on"], name="visit_once_a_week")]


class Promise(models.Model):
    """What a member promised a contact; open until it is kept."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="promises")
    content = models.CharField(max_length=300)
    due_on = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    kept_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["due_on"], condition=models.Q(kept_at=None), name="promises_to_keep")]

    def __str__(self) -> str:
        return self.content


class Greeting(models.Model):
    """What a member decided about somebody who went quiet: said hello, or not now."""

    class Kind(models.TextChoices):
        SAID = "said", _("Said hello")
        NOT_NOW = "not_now", _("Not now")

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="greetings")
    kind = models.CharField(max_length=7, choices=Kind.choices)
    decided_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField()


class Apart(models.Model):
    """Two contacts that look like one person and are not, as a member said; ``first`` is the older row."""

    first = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="apart_once")]
