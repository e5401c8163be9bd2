"""The team: who is in it, in which role, who is invited, and what was changed."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from stamgast.workspaces import invitations, operations, queries
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.audit import sentence
from stamgast.workspaces.forms import InviteForm, KnowledgeForm, RoleForm
from stamgast.workspaces.models import Invitation, Member
from stamgast.workspaces.roles import Role


def _to_team(request: MemberRequest) -> HttpResponse:
    return redirect("workspaces:team", workspace=request.workspace.slug)


def _team_page(request: MemberRequest, invite_form: InviteForm, status: int = 200) -> HttpResponse:
    may_manage = request.member.may("team")
    entries = queries.latest_entries(request.workspace.pk) if may_manage else []
    context = {
        "members": queries.team(request.workspace.pk),
        "roles": Role.choices,
        "may_manage": may_manage,
        "invite_form": invite_form,
        "knowledge_form": KnowledgeForm(instance=request.member),
        "invitations": invitations.open_invitations(request.workspace.pk, now()) if may_manage else [],
        "entries": [(entry, sentence(entry.verb)) for entry in entries],
    }
    return render(request, "workspaces/team.html", context, status=status)


@for_members()
def team(request: MemberRequest) -> HttpResponse:
    """Show the team; who may manage it also sees invitations and the audit log."""
    return _team_page(request, InviteForm())


@require_POST
@never_cache
@for_members("team")
def invite(request: MemberRequest) -> HttpResponse:
    """Invite somebody and show the link, this once."""
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _team_page(request, form, status=422)
    email, role = form.cleaned_data["email"], Role(form.cleaned_data["role"])
    secret = invitations.invite(request.member, email, role, now=now())
    link = settings.PUBLIC_URL + reverse("workspaces:join", kwargs={"secret": secret})
    return render(request, "workspaces/invited.html", {"link": link, "email": email})


@require_POST
@for_members("team")
def withdraw_invitation(request: MemberRequest, pk: int) -> HttpResponse:
    """End an invitation."""
    invitation = get_object_or_404(Invitation, pk=pk, workspace=request.workspace, accepted_at__isnull=True)
    invitations.withdraw(invitation, by=request.member.user)
    messages.success(request, _("The invitation is withdrawn; its link no longer works."))
    return _to_team(request)


@require_POST
@for_members("team")
def change_role(request: MemberRequest, pk: int) -> HttpResponse:
    """Give a member another role."""
    member = get_object_or_404(Member, pk=pk, workspace=request.workspace)
    form = RoleForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("That role does not exist. Nothing was changed."))
        return _to_team(request)
    role = Role(form.cleaned_data["role"])
    try:
        operations.change_role(member, role, by=request.member.user)
    except operations.LastOwner:
        messages.error(request, _("A workspace needs an owner. Make somebody else an owner first."))
    else:
        messages.success(request, _("%(name)s: %(role)s.") % {"name": member, "role": role.label})
    return _to_team(request)


@require_POST
@for_members("team")
def let_ask(request: MemberRequest, pk: int) -> HttpResponse:
    """Say whether somebody looks at a member's replies before they go out."""
    member = get_object_or_404(Member, pk=pk, workspace=request.workspace)
    has_to_ask = request.POST.get("has_to_ask") == "1"
    operations.let_ask(member, has_to_ask=has_to_ask, by=request.member.user)
    if has_to_ask:
        said = _("%(name)s: replies are looked at before they go out.")
    else:
        said = _("%(name)s: replies go out at once.")
    messages.success(request, said % {"name": member})
    return _to_team(request)


@require_POST
@for_members()
def remove_member(request: MemberRequest, pk: int) -> HttpResponse:
    """Take a member out of the team; everybody may leave."""
    member = get_object_or_404(Member, pk=pk, workspace=request.workspace)
    is_self = member.pk == request.member.pk
    if not is_self and not request.member.may("team"):
        raise PermissionDenied
    try:
        operations.remove_member(member, by=request.member.user)
    except operations.LastOwner:
        messages.error(request, _("A workspace needs an owner. Make somebody else an owner first."))
        return _to_team(request)
    messages.success(request, _("%(name)s is no longer in the team.") % {"name": member})
    return redirect("workspaces:home") if is_self else _to_team(request)


@require_POST
@for_members()
def set_knowledge(request: MemberRequest) -> HttpResponse:
    """Keep what the member can be asked about."""
    form = KnowledgeForm(request.POST, instance=request.member)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
    return _to_team(request)
