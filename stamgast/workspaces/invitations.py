"""Invitations: a link whose secret is shown once, works once, and lasts a week."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import QuerySet

from stamgast.workspaces.models import Invitation, Member, User
from stamgast.workspaces.operations import add_member, record
from stamgast.workspaces.roles import Role

LASTS = timedelta(days=7)


class NoLongerValid(Exception):
    """The invitation was used, withdrawn or is too old."""


def _hashed(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def invite(by: Member, email: str, role: Role, *, now: datetime) -> str:
    """Invite an e-mail address, and return the secret of the link; an earlier open invitation ends."""
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        open_invitations(by.workspace_id, now).filter(email=email).delete()
        Invitation.objects.create(
            workspace=by.workspace,
            email=email,
            role=role,
            secret_hash=_hashed(secret),
            invited_by=by,
            expires_at=now + LASTS,
        )
        record(by.workspace, by.user, "member.invited", email)
    return secret


def withdraw(invitation: Invitation, *, by: User) -> None:
    """End an invitation before anybody used it."""
    with transaction.atomic():
        record(invitation.workspace, by, "invitation.withdrawn", invitation.email)
        invitation.delete()


def accept(invitation: Invitation, user: User, *, now: datetime) -> Member:
    """Make a user a member, once.

    Raises:
        NoLongerValid: somebody was faster, or the week is over.
    """
    with transaction.atomic():
        if not Invitation.objects.filter(
            pk=invitation.pk, accepted_at__isnull=True, expires_at__gt=now
        ).update(accepted_at=now):
            raise NoLongerValid
        member = add_member(invitation.workspace, user, Role(invitation.role))
        record(invitation.workspace, user, "invitation.accepted", str(user))
    return member


def accept_as_newcomer(
    invitation: Invitation, *, name: str, password: str, language: str, now: datetime
) -> Member:
    """Create a login for the invited address and make it a member, both or neither.

    Raises:
        NoLongerValid: somebody was faster, or the week is over.
    """
    with transaction.atomic():
        user = User.objects.create_user(
            invitation.email, password, first_name=name, language=language, zone=invitation.workspace.zone
        )
        return accept(invitation, user, now=now)


def find_invitation(secret: str, *, now: datetime) -> Invitation | None:
    """Return the open invitation that a link's secret belongs to."""
    found = Invitation.objects.select_related("workspace", "invited_by__user").filter(
        secret_hash=_hashed(secret), accepted_at__isnull=True, expires_at__gt=now
    )
    return found.first()


def open_invitations(workspace_id: int, now: datetime) -> QuerySet[Invitation]:
    """Return the invitations that can still be accepted, the newest first."""
    return Invitation.objects.filter(
        workspace_id=workspace_id, accepted_at__isnull=True, expires_at__gt=now
    ).order_by("-expires_at")
