"""Whom we follow: the lists of our accounts, getting them, and who is in one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.following import operations, queries
from stamgast.following.forms import BaselineForm, UploadForm
from stamgast.following.models import Followed, FollowList
from stamgast.following.reading import NotRead, take_archive
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of


@require_GET
@never_cache
@for_members()
def overview(request: MemberRequest) -> HttpResponse:
    """Show the lists of our accounts, how far they are looked through, and when to do so again."""
    return _overview(request)


@require_POST
@for_members("reply")
def read(request: MemberRequest, channel: int) -> HttpResponse:
    """Have a channel's list read: for the first time, or what changed since."""
    found = get_object_or_404(Channel, pk=channel, workspace=request.workspace)
    if network_of(found).follows is None:
        messages.error(request, _("This network does not tell whom you follow. Please upload your archive."))
        return redirect("following:overview", workspace=request.workspace.slug)
    try:
        follow_list = operations.read_list(request.member, found, now=timezone.now())
    except operations.Busy:
        follow_list = found.follow_list
        messages.warning(request, _("People of this list are being unfollowed. Read it when that is done."))
    return back_to(request, follow_list)


@require_POST
@for_members("reply")
def upload(request: MemberRequest) -> HttpResponse:
    """Read a list out of an uploaded archive."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _overview(request, 422, upload=form)
    try:
        found = take_archive(request.member, form.cleaned_data["file"], now=timezone.now())
    except NotRead as error:
        form.add_error("file", str(error))
        return _overview(request, 422, upload=form)
    n = sum(one.read_count for one in found)
    said = ngettext("The list is here: %(n)d person.", "The list is here: %(n)d people.", n) % {"n": n}
    messages.success(request, said)
    return back_to(request, found[0])


@require_http_methods(["GET", "POST"])
@never_cache
@for_members("strategy")
def baseline(request: MemberRequest) -> HttpResponse:
    """Show and change what we ask of those we follow."""
    form = BaselineForm(request.POST or None, instance=queries.baseline(request.workspace))
    if request.method == "POST" and form.is_valid():
        operations.keep_baseline(form.save(commit=False), request.member)
        messages.success(request, _("Saved. It is shown while you look through a list."))
        return redirect("following:overview", workspace=request.workspace.slug)
    status = 422 if request.method == "POST" else 200
    return render(request, "following/baseline.html", {"form": form}, status=status)


@require_GET
@never_cache
@for_members()
def people(request: MemberRequest, pk: int) -> HttpResponse:
    """Show who is in a list, by what was decided; "show more" asks for the people after an id."""
    found, decision = list_of(request, pk), request.GET.get("decision", "")
    decision = decision if decision in Followed.Decision.values else ""
    page, following = queries.people(found, decision, whole_number(request.GET.get("after", "")) or 0)
    sheet = queries.sheet(found)
    context = {
        "sheet": sheet,
        "people": page,
        "after": following,
        "decision": decision,
        "tabs": [(value, name, sheet.progress.counts.get(value, 0)) for value, name in _tabs()],
    }
    template = "following/items.html" if request.htmx and request.GET.get("after") else "following/list.html"
    return render(request, template, context)


@require_GET
@never_cache
@for_members()
def standing(request: MemberRequest, pk: int) -> HttpResponse:
    """Show how far reading and changing a list have come; the page asks again while they go on."""
    return render(request, "following/standing.html", {"sheet": queries.sheet(list_of(request, pk))})


@require_http_methods(["GET", "POST"])
@for_members("channels")
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Forget a list and what was decided, after a look at what goes."""
    found = list_of(request, pk)
    if request.method == "POST":
        operations.remove(found, request.member)
        messages.success(request, _("The list is gone. On the network nothing has changed."))
        return redirect("following:overview", workspace=request.workspace.slug)
    return render(request, "following/remove.html", {"sheet": queries.sheet(found)})


def list_of(request: MemberRequest, pk: int) -> FollowList:
    """Return a list of the workspace, or answer that it is not there."""
    return get_object_or_404(queries.lists(request.workspace), pk=pk)


def back_to(request: MemberRequest, follow_list: FollowList) -> HttpResponse:
    """Lead back to a list."""
    return redirect("following:list", workspace=request.workspace.slug, pk=follow_list.pk)


def _tabs() -> list[tuple[str, str]]:
    return [("", _("To decide")), *((value, str(label)) for value, label in Followed.Decision.choices)]


def _overview(request: MemberRequest, status: int = 200, upload: UploadForm | None = None) -> HttpResponse:
    today = today_of(request)
    context = {
        "sheets": queries.sheets(request.workspace),
        "channels": queries.channels_without_list(request.workspace),
        "due": queries.due(request.workspace, today=today),
        "today": today,
        "upload": upload or UploadForm(),
    }
    return render(request, "following/overview.html", context, status=status)
