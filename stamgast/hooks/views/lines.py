"""How news of a channel reach us: one line on its page, the secret of deliveries, who looks."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.hooks import operations, queries
from stamgast.hooks.forms import SecretForm
from stamgast.workspaces.access import MemberRequest, for_members


def _channel(request: MemberRequest, pk: int) -> Channel:
    return get_object_or_404(Channel, pk=pk, workspace=request.workspace)


@require_GET
@for_members()
def way(request: MemberRequest, pk: int) -> HttpResponse:
    """Tell how news of a channel reach us, and when they last did; its page asks for this part."""
    channel = _channel(request, pk)
    context = {
        "channel": channel,
        "way": queries.way(channel, now=now()),
        "may_push": request.member.may("channels") and queries.takes_deliveries(network_of(channel)),
    }
    return render(request, "hooks/way.html", context)


@require_http_methods(["GET", "POST"])
@for_members("channels")
def push(request: MemberRequest, pk: int) -> HttpResponse:
    """Say where a network is to deliver, and keep the secret with which it signs."""
    channel = _channel(request, pk)
    network = network_of(channel)
    if not queries.takes_deliveries(network):
        raise Http404
    form = SecretForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        operations.keep_secret(channel, request.member, form.cleaned_data["secret"])
        messages.success(request, _("Saved."))
        return redirect("hooks:push", workspace=request.workspace.slug, pk=channel.pk)
    line = operations.line_of(channel)
    context = {"channel": channel, "network": network, "line": line, "form": form}
    context["address"] = queries.address_of(line)
    return render(request, "hooks/push.html", context, status=422 if form.errors else 200)


@require_POST
@for_members("channels")
def stop(request: MemberRequest, pk: int) -> HttpResponse:
    """Take no more deliveries for a channel; it is asked for news as before."""
    channel = _channel(request, pk)
    operations.keep_secret(channel, request.member, "")
    messages.success(request, _("No more is delivered. We ask for news ourselves."))
    return redirect("channels:channel", workspace=request.workspace.slug, pk=channel.pk)


@require_POST
@for_members()
def watching(request: MemberRequest) -> HttpResponse:
    """Note that somebody looks at the conversations."""
    operations.note_watched(request.workspace.pk, now=now())
    return HttpResponse(status=204)
