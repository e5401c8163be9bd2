"""Searches that are kept under a name: made, renamed, removed, brought back."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.channels.models import Channel
from stamgast.conversations import labelling, queries
from stamgast.conversations.forms import SavedViewForm, SearchForm
from stamgast.conversations.models import SavedView
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import follow, say_undoable


@require_POST
@for_members("reply")
def keep(request: MemberRequest) -> HttpResponse:
    """Keep a search under a name, among one's own views or the team's."""
    return _kept(request, SavedView(workspace=request.workspace, member=request.member))


@require_POST
@for_members("reply")
def change(request: MemberRequest, view: int) -> HttpResponse:
    """Give a saved view another name, or another search."""
    return _kept(request, _view(request, view))


@require_POST
@for_members("reply")
def remove(request: MemberRequest, view: int) -> HttpResponse:
    """Take a view out of the tabs, and offer to undo it."""
    found = _view(request, view)
    labelling.remove_view(found, now=timezone.now())
    say_undoable(request, _("The view is gone."), "conversations:bring_view_back", view=found.pk)
    return HttpResponseRedirect(reverse("conversations:list", args=[request.workspace.slug]))


@require_POST
@for_members("reply")
def bring_back(request: MemberRequest, view: int) -> HttpResponse:
    """Undo removing a view."""
    rows = SavedView.objects.filter(workspace=request.workspace)
    found = get_object_or_404(rows.filter(member=request.member) | rows.filter(is_shared=True), pk=view)
    labelling.bring_view_back(found)
    return follow(request, _address(request, found))


def _kept(request: MemberRequest, view: SavedView) -> HttpResponse:
    form = SavedViewForm(request.POST, instance=view)
    asked = SearchForm(
        QueryDict(request.POST.get("asked", "")[:2000]),
        channels=Channel.objects.filter(workspace=request.workspace),
        own_labels=queries.labels(request.workspace.pk),
    )
    if not form.is_valid():
        messages.error(request, _("A view has a name of 1 to 40 characters; nothing was kept."))
        query = urlencode(asked.asked())
        return HttpResponseRedirect(f"{_search(request)}?{query}")
    kept = form.save(commit=False)
    kept.query = asked.asked()
    if not kept.is_shared and kept.member is None:
        kept.member = request.member  # its maker has left: whoever takes it off the team's keeps it
    labelling.keep_view(kept)
    return HttpResponseRedirect(_address(request, kept))


def _view(request: MemberRequest, pk: int) -> SavedView:
    return get_object_or_404(queries.saved_views(request.member), pk=pk)


def _search(request: MemberRequest) -> str:
    return reverse("conversations:search", args=[request.workspace.slug])


def _address(request: MemberRequest, view: SavedView) -> str:
    return f"{_search(request)}?{urlencode({**view.query, 'saved': view.pk})}"
