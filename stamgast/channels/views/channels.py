"""How our channels fare, how each is used, and its switches."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stamgast.channels import operations, queries
from stamgast.channels.forms import ChannelForm
from stamgast.channels.models import Channel
from stamgast.workspaces.access import MemberRequest, for_members


def _channel(request: MemberRequest, pk: int) -> Channel:
    return get_object_or_404(Channel, pk=pk, workspace=request.workspace)


def to_channel(channel: Channel) -> HttpResponse:
    """Lead to a channel's page."""
    return redirect("channels:channel", workspace=channel.workspace.slug, pk=channel.pk)


@require_GET
@for_members()
def listing(request: MemberRequest) -> HttpResponse:
    """Show every channel and how it fares; open pages ask for the list alone."""
    template = "channels/sheets.html" if request.htmx else "channels/list.html"
    context = {
        "sheets": queries.sheets(request.workspace.pk, now=now()),
        "may_change": request.member.may("channels"),
    }
    return render(request, template, context)


@require_GET
@for_members()
def channel(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one channel; open pages ask for its health alone."""
    template = "channels/standing.html" if request.htmx else "channels/channel.html"
    return _page(request, _channel(request, pk), template=template)


def _page(
    request: MemberRequest,
    shown: Channel,
    form: ChannelForm | None = None,
    template: str = "channels/channel.html",
) -> HttpResponse:
    context = {
        "sheet": queries.sheet(shown, now=now()),
        "form": form or ChannelForm(instance=shown),
        "may_change": request.member.may("channels"),
    }
    return render(request, template, context, status=422 if form else 200)


@require_POST
@for_members("channels")
def change(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep how the channel is used."""
    form = ChannelForm(request.POST, instance=_channel(request, pk))
    if not form.is_valid():
        return _page(request, _channel(request, pk), form)
    changed = operations.change(form.instance, request.member, form.changed_columns)
    messages.success(request, _("Saved."))
    return to_channel(changed)


@require_POST
@for_members("channels")
def check(request: MemberRequest, pk: int) -> HttpResponse:
    """Ask the network now whether the connection works."""
    asked = _channel(request, pk)
    if error := operations.check(asked, now=now()):
        messages.error(request, _(error.message))
    else:
        messages.success(request, _("%(channel)s works.") % {"channel": asked.name})
    return to_channel(asked)


@require_POST
@for_members("channels")
def pause(request: MemberRequest, pk: int) -> HttpResponse:
    """Let nothing out or in until somebody lets the channel go on."""
    paused = _channel(request, pk)
    operations.set_paused(paused, request.member, paused=True)
    messages.success(request, _("%(channel)s is paused.") % {"channel": paused.name})
    return to_channel(paused)


@require_POST
@for_members("channels")
def resume(request: MemberRequest, pk: int) -> HttpResponse:
    """Let a paused channel go on."""
    resumed = _channel(request, pk)
    operations.set_paused(resumed, request.member, paused=False)
    messages.success(request, _("%(channel)s goes on.") % {"channel": resumed.name})
    return to_channel(resumed)


@require_POST
@for_members("channels")
def disconnect(request: MemberRequest, pk: int) -> HttpResponse:
    """Forget the credentials of a channel."""
    disconnected = _channel(request, pk)
    operations.disconnect(disconnected, request.member)
    messages.success(
        request,
        _("%(channel)s is disconnected and its access deleted. You can also withdraw it on the network.")
        % {"channel": disconnected.name},
    )
    return to_channel(disconnected)
