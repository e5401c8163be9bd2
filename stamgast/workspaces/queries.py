"""Reading about a team."""

from stamgast.workspaces.models import AuditEntry, Member, Pulse, User


def pulses(workspace_id: int) -> dict[str, int]:
    """Return the current beat of every topic."""
    return dict(Pulse.objects.filter(workspace_id=workspace_id).values_list("topic", "beat"))


def memberships(user: User) -> list[Member]:
    """Return a user's memberships, by workspace name."""
    rows = Member.objects.filter(user=user).select_related("workspace", "user")
    return list(rows.order_by("workspace__name"))


def team(workspace_id: int) -> list[Member]:
    """Return the members of a workspace, by name."""
    members = Member.objects.filter(workspace_id=workspace_id).select_related("user")
    return sorted(members, key=lambda member: str(member).lower())


def user_exists(email: str) -> bool:
    """Tell whether somebody has a login with this address."""
    return User.objects.filter(email__iexact=email).exists()


def latest_entries(workspace_id: int, limit: int = 50) -> list[AuditEntry]:
    """Return the newest lines of the audit log."""
    entries = AuditEntry.objects.filter(workspace_id=workspace_id).select_related("user")
    return list(entries.order_by("-at", "-pk")[:limit])
