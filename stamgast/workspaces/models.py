"""Users, workspaces, members with roles, invitations, the audit log, and the pulse that live pages follow."""

from datetime import date, datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.workspaces.roles import Role


class EmailUserManager(UserManager["User"]):
    """Creates users who are known by their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":  # type: ignore[override]
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractUser):
    """A login. Whoever may act in a workspace is a ``Member`` of it."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail address"), unique=True)
    language = models.CharField(max_length=5, default="en")
    zone = models.CharField(max_length=64, default="Europe/Amsterdam")

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = EmailUserManager()  # type: ignore[misc]

    def __str__(self) -> str:
        return self.get_full_name() or self.email


class Workspace(models.Model):
    """A team and everything it shares. No row of one workspace is ever shown in another.

    ``purpose_word`` is what it calls its purpose: a key of ``strategy.words.WORDS``, or a word of its own.
    """

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    language = models.CharField(max_length=5, default="en")
    zone = models.CharField(max_length=64, default="Europe/Amsterdam")
    country = models.CharField(max_length=2, default="NL")
    purpose_word = models.CharField(max_length=30, default="purpose")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name

    def day_at(self, instant: datetime) -> date:
        """Return the day it is there at an instant."""
        return instant.astimezone(ZoneInfo(self.zone)).date()


class Member(models.Model):
    """Who is in a workspace, and in which role. The replies of who ``has_to_ask`` are looked at first."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=Role.choices, default=Role.RESPONDER)
    knows_about = models.CharField(max_length=300, blank=True)
    has_to_ask = models.BooleanField(default=False)
    joined_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "user"], name="member_once_per_workspace")
        ]

    def __str__(self) -> str:
        return str(self.user)

    def may(self, permission: str) -> bool:
        """Tell whether the member's role includes a permission of ``roles.PERMISSIONS``."""
        return permission in Role(self.role).permissions

    @property
    def is_looked_at_first(self) -> bool:
        """Whether somebody who may approve looks at the member's replies before they go out."""
        return self.has_to_ask and not self.may("approve")


class Invitation(models.Model):
    """A link that makes its holder a member, once, until it expires. Only a hash of its secret is kept."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()
    role = models.CharField(max_length=16, choices=Role.choices, default=Role.RESPONDER)
    secret_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)


class AuditEntry(models.Model):
    """Who did what, when. Never edited, never deleted with the thing it is about."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="audit_entries")
    user = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "-at"])]


class Pulse(models.Model):
    """A number that grows whenever something on a topic changes; open pages ask for it every moment."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="pulses")
    topic = models.CharField(max_length=40)
    beat = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "topic"], name="one_pulse_per_topic")]
