"""Changing a team: found a workspace, add members, write the audit log, stir live pages."""

from django.db import connection, transaction
from django.db.models import F

from stamgast.jobs.prepared import Prepared
from stamgast.workspaces.models import AuditEntry, Invitation, Member, Pulse, User, Workspace
from stamgast.workspaces.roles import Role


class LastOwner(Exception):
    """A workspace without anybody who may manage it is not allowed to come about."""


def found_workspace(  # noqa: PLR0913  one word for each thing a workspace is
    *, name: str, slug: str, owner: User, language: str, zone: str, country: str
) -> Member:
    """Create a workspace with its owner, and return the owner's membership."""
    with transaction.atomic():
        workspace = Workspace.objects.create(
            name=name, slug=slug, language=language, zone=zone, country=country
        )
        member = Member.objects.create(workspace=workspace, user=owner, role=Role.OWNER)
        record(workspace, owner, "workspace.founded", name)
    return member


def add_member(workspace: Workspace, user: User, role: Role) -> Member:
    """Add a user to a workspace; who is in already keeps their role."""
    member, _ = Member.objects.get_or_create(workspace=workspace, user=user, defaults={"role": role})
    return member


def change_role(member: Member, role: Role, *, by: User) -> None:
    """Give a member another role; who may no longer manage the team has nobody invited any more.

    Raises:
        LastOwner: nobody would be left who may manage the team.
    """
    with transaction.atomic():
        _keep_an_owner(member, becomes=role)
        Member.objects.filter(pk=member.pk).update(role=role)
        if "team" not in role.permissions:
            _end_invitations(member, by=by)
        record(member.workspace, by, "member.role_changed", f"{member}: {role}")
    stir(member.workspace_id, "people")


def let_ask(member: Member, *, has_to_ask: bool, by: User) -> None:
    """Say whether a member's replies are looked at before they go out; what waits so waits on."""
    with transaction.atomic():
        if Member.objects.filter(pk=member.pk, has_to_ask=not has_to_ask).update(has_to_ask=has_to_ask):
            record(member.workspace, by, "member.asks" if has_to_ask else "member.asks_no_more", str(member))
    stir(member.workspace_id, "people")


def remove_member(member: Member, *, by: User) -> None:
    """Take a member out of the workspace; the login and what they wrote stay, open invitations of theirs end.

    Raises:
        LastOwner: nobody would be left who may manage the team.
    """
    with transaction.atomic():
        _keep_an_owner(member, becomes=None)
        _end_invitations(member, by=by)
        record(member.workspace, by, "member.removed", str(member))
        member.delete()


def _end_invitations(member: Member, *, by: User) -> None:
    # A link made in time would bring its maker back in whatever role it gives.
    rows = Invitation.objects.filter(invited_by=member, accepted_at=None)
    for invitation in rows:
        record(member.workspace, by, "invitation.withdrawn", invitation.email)
    rows.delete()


def _keep_an_owner(member: Member, *, becomes: Role | None) -> None:
    # The update that changes nothing locks the row: two owners cannot demote each other at the same moment.
    Workspace.objects.filter(pk=member.workspace_id).update(name=F("name"))
    owners = Member.objects.filter(workspace=member.workspace_id, role=Role.OWNER)
    is_owner = owners.filter(pk=member.pk).exists()
    if is_owner and becomes != Role.OWNER and owners.count() == 1:
        raise LastOwner


def record(workspace: Workspace, user: User | None, verb: str, subject: str = "") -> None:
    """Write one line of the audit log. ``subject`` names a thing, never a person's words or a secret."""
    AuditEntry.objects.create(workspace=workspace, user=user, verb=verb, subject=subject[:200])


def stir(workspace_id: int, topic: str) -> None:
    """Tell open pages, once the transaction is committed, that something on ``topic`` changed."""
    if connection.vendor == "sqlite" and connection.in_atomic_block:
        _beat(workspace_id, topic)  # whoever writes is alone anyway, and another transaction costs a sync
    else:
        transaction.on_commit(lambda: _beat(workspace_id, topic))


_beat_once_more = Prepared(
    Pulse,
    lambda given: Pulse.objects.filter(workspace=given("workspace"), topic=given("topic")),
    lambda _: {"beat": F("beat") + 1},
)


def _beat(workspace_id: int, topic: str) -> None:
    if not _beat_once_more(workspace=workspace_id, topic=topic):
        Pulse.objects.bulk_create(
            [Pulse(workspace_id=workspace_id, topic=topic, beat=1)],
            update_conflicts=True,
            unique_fields=["workspace", "topic"],
            update_fields=["beat"],
        )
