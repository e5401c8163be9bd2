"""The one door to a workspace's pages: who is not a member finds nothing there."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django_htmx.middleware import HtmxDetails

from stamgast.workspaces.models import Member, Workspace
from stamgast.workspaces.queries import pulses


class MemberRequest(HttpRequest):
    """A request by a member of the workspace in its address."""

    htmx: HtmxDetails
    member: Member
    workspace: Workspace
    pulses: Mapping[str, int]
    """The beats a whole page starts from. They are older than all it shows: what moves while it is made is
    looked up once more."""


View = Callable[..., HttpResponseBase]


def member_of(user: Any, slug: str) -> Member | None:
    """Return the user's membership of a workspace, or None; a stranger cannot tell the two Nones apart."""
    if not user.is_authenticated:
        return None
    return Member.objects.select_related("workspace", "user").filter(user=user, workspace__slug=slug).first()


def for_members(permission: str = "read") -> Callable[[View], View]:
    """Let only members with a permission in; the view gets a ``MemberRequest`` instead of the slug.

    Raises:
        Http404: the workspace is not there, or the user is not in it (indistinguishable).
        PermissionDenied: the member's role lacks the permission.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        @login_required
        def wrapped(request: MemberRequest, workspace: str, **arguments: Any) -> HttpResponseBase:
            member = member_of(request.user, workspace)
            if member is None:
                raise Http404
            if not member.may(permission):
                raise PermissionDenied
            request.member, request.workspace = member, member.workspace
            request.pulses = {} if request.htmx else pulses(member.workspace_id)
            return view(request, **arguments)

        wrapped.permission = permission  # type: ignore[attr-defined]
        return wrapped

    return decorate
