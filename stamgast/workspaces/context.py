"""What every template may read: the member, the workspace, and the pulses the page starts from."""

from typing import Any

from django.http import HttpRequest


def workspace(request: HttpRequest) -> dict[str, Any]:
    """Return ``member``, ``workspace``, ``memberships`` and ``pulses`` on a workspace's pages."""
    member = getattr(request, "member", None)
    if member is None:
        return {}
    return {
        "member": member,
        "workspace": member.workspace,
        "memberships": getattr(request, "memberships", ()),
        "pulses": getattr(request, "pulses", {}),
    }
