"""Bringing in what was before: the upload, what is in it, a person's word, and how far it has come."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.imports import operations, queries, words
from stamgast.imports.forms import ConfirmForm, UploadForm
from stamgast.imports.models import Import
from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@never_cache
@for_members("channels")
def overview(request: MemberRequest, channel: int) -> HttpResponse:
    """Show a channel's archives and how far they have come; open pages ask for these alone."""
    template = "imports/sheets.html" if request.htmx else "imports/page.html"
    return _page(request, _channel(request, channel), template=template)


@require_GET
@never_cache
@for_members("channels")
def way(request: MemberRequest, channel: int) -> HttpResponse:
    """Lead from a channel's page to its archives, where such can be read; part of that page."""
    found = _channel(request, channel)
    context = {"channel": found, "is_possible": queries.can_bring_in(found), "latest": queries.latest(found)}
    return render(request, "imports/way.html", context)


@require_POST
@for_members("channels")
def upload(request: MemberRequest, channel: int) -> HttpResponse:
    """Keep an archive until it is read."""
    found, form = _channel(request, channel), UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, found, form=form)
    try:
        operations.begin(found, request.member, form.cleaned_data["archive"], now=timezone.now())
    except operations.Busy:
        messages.warning(
            request, _("Another archive of this channel is on its way. Finish or stop it first.")
        )
    except operations.NoRoom:
        form.add_error(
            "archive", _("There is not enough room for it. Tell whoever looks after your installation.")
        )
        return _page(request, found, form=form)
    return _back(found)


@require_POST
@for_members("channels")
def confirm(request: MemberRequest, pk: int) -> HttpResponse:
    """Take in what was found."""
    one = _import(request, pk)
    form = ConfirmForm(request.POST, is_certain=bool(one.found.get("is_ours")))
    if not form.is_valid():
        return _page(request, one.channel, confirming=form)
    if operations.confirm(one, request.member, now=timezone.now()):
        messages.success(request, _("It is being taken in. You can leave this page."))
    return _back(one.channel)


@require_POST
@for_members("channels")
def stop(request: MemberRequest, pk: int) -> HttpResponse:
    """End an import on its way."""
    one = _import(request, pk)
    if operations.stop(one, now=timezone.now()):
        messages.success(request, _("Stopped. The archive is deleted here."))
    return _back(one.channel)


@require_POST
@for_members("channels")
def undo(request: MemberRequest, pk: int) -> HttpResponse:
    """Take out again what an import brought."""
    one = _import(request, pk)
    try:
        if operations.undo(one, request.member, now=timezone.now()):
            messages.success(request, _("It is being taken out again. You can leave this page."))
    except operations.Busy:
        messages.warning(
            request, _("Another archive of this channel is on its way. Finish or stop it first.")
        )
    return _back(one.channel)


def _page(
    request: MemberRequest,
    channel: Channel,
    *,
    form: UploadForm | None = None,
    confirming: ConfirmForm | None = None,
    template: str = "imports/page.html",
) -> HttpResponse:
    sheets = queries.imports(channel)
    asked = next((sheet.one for sheet in sheets if sheet.one.state == Import.State.ASKING), None)
    is_going_on = any(sheet.is_going_on for sheet in sheets)
    is_ours = bool(asked and asked.found.get("is_ours"))
    context = {
        "channel": channel,
        "network": network_of(channel),
        "where": words.where(channel.network),
        "sheets": sheets,
        "is_free": asked is None and not is_going_on,
        "is_going_on": is_going_on,
        "form": form or UploadForm(),
        "confirming": confirming or ConfirmForm(is_certain=is_ours),
    }
    return render(request, template, context, status=422 if form or confirming else 200)


def _channel(request: MemberRequest, pk: int) -> Channel:
    return get_object_or_404(Channel.objects.select_related("workspace"), pk=pk, workspace=request.workspace)


def _import(request: MemberRequest, pk: int) -> Import:
    rows = Import.objects.select_related("channel__workspace")
    return get_object_or_404(rows, pk=pk, channel__workspace=request.workspace)


def _back(channel: Channel) -> HttpResponse:
    return redirect("imports:overview", workspace=channel.workspace.slug, channel=channel.pk)
