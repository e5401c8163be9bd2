"""The one door to a workspace's pages: who is not a member finds nothing there."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django_htmx.middleware import HtmxDetails

from stamgast.workspaces.models import Member, User, Workspace
from stamgast.workspaces.queries import memberships, pulses


class MemberRequest(HttpRequest):
    """A request by a member of the workspace in its address."""

    htmx: HtmxDetails
    member: Member
    memberships: Sequence[Member]
    """Of the user, in every workspace; ``member`` is one of them."""
    workspace: Workspace
    pulses: Mapping[str, int]
    """The beats a whole page starts from. They are older than all it shows: what moves while it is made is
    looked up once more."""


View = Callable[..., HttpResponseBase]


def _signed_in(view: View) -> View:
    """Lead who is not signed in to where they sign in; a part of a page has no room for it: it gets a 401."""
    asks = login_required(view)

    @wraps(view)
    def wrapped(request: MemberRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        if request.htmx and not request.user.is_authenticated:
            return HttpResponse(status=401)
        return asks(request, *arguments, **named)

    return wrapped


def for_members(permission: str = "read") -> Callable[[View], View]:
    """Let only members with a permission in; the view gets a ``MemberRequest`` instead of the slug.

    Raises:
        Http404: the workspace is not there, or the user is not in it (indistinguishable).
        PermissionDenied: the member's role lacks the permission.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        @_signed_in
        def wrapped(request: MemberRequest, workspace: str, **arguments: Any) -> HttpResponseBase:
            found = memberships(cast("User", request.user))
            member = next((one for one in found if one.workspace.slug == workspace), None)
            if member is None:
                raise Http404
            if not member.may(permission):
                raise PermissionDenied
            request.member, request.memberships, request.workspace = member, found, member.workspace
            request.pulses = {} if request.htmx else pulses(member.workspace_id)
            return view(request, **arguments)

        wrapped.permission = permission  # type: ignore[attr-defined]
        return wrapped

    return decorate
