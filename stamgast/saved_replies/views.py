"""Saved replies: the list, one of them, and the picker beside a reply."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.saved_replies import operations, queries
from stamgast.saved_replies.forms import SavedReplyForm
from stamgast.saved_replies.models import SavedReply
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable


@require_GET
@for_members()
def saved_replies(request: MemberRequest) -> HttpResponse:
    """Show the saved replies, and those put away."""
    words = request.GET.get("words", "")[:200]
    context = {
        "saved_replies": queries.saved_replies(request.workspace, words)[: queries.MOST],
        "archived": queries.saved_replies(request.workspace, words, archived=True)[: queries.MOST],
        "words": words,
    }
    return render(request, "saved_replies/list.html", context)


@require_http_methods(["GET", "POST"])
@for_members("reply")
def new(request: MemberRequest) -> HttpResponse:
    """Write a saved reply."""
    return _form(request, SavedReply())


@require_http_methods(["GET", "POST"])
@for_members("reply")
def edit(request: MemberRequest, pk: int) -> HttpResponse:
    """Change a saved reply."""
    return _form(request, _saved(request, pk))


@require_POST
@for_members("reply")
def archive(request: MemberRequest, pk: int) -> HttpResponse:
    """Put a saved reply away."""
    saved = _saved(request, pk)
    operations.archive(saved, request.member, now=timezone.now())
    said = _("“%(title)s” is put away.") % {"title": saved.title}
    say_undoable(request, said, "saved_replies:bring_back", pk=pk)
    return lead(request, "saved_replies:list")


@require_POST
@for_members("reply")
def bring_back(request: MemberRequest, pk: int) -> HttpResponse:
    """Offer a saved reply again."""
    saved = _saved(request, pk)
    operations.bring_back(saved, request.member)
    messages.success(request, _("“%(title)s” is offered again.") % {"title": saved.title})
    return lead(request, "saved_replies:list")


@require_GET
@for_members("reply")
def picker(request: MemberRequest) -> HttpResponse:
    """Offer what could be taken into the reply that is being written."""
    language = request.GET.get("language", "")[:5]
    context = {"offers": queries.offers(request.workspace, language or request.workspace.language)}
    return render(request, "saved_replies/picker.html", context)


@require_POST
@for_members("reply")
def use(request: MemberRequest, pk: int) -> HttpResponse:
    """Note that a saved reply was taken into a reply."""
    operations.count_use(_saved(request, pk), now=timezone.now())
    return HttpResponse(status=204)


def _form(request: MemberRequest, saved: SavedReply) -> HttpResponse:
    form = SavedReplyForm(request.POST or None, instance=saved, workspace=request.workspace)
    if request.method == "POST" and form.is_valid():
        operations.keep(form.save(commit=False), request.member, form.wordings())
        messages.success(request, _("Saved. It is offered while you answer."))
        return lead(request, "saved_replies:list")
    status = 422 if request.method == "POST" else 200
    return render(request, "saved_replies/edit.html", {"form": form, "saved": saved}, status=status)


def _saved(request: MemberRequest, pk: int) -> SavedReply:
    return get_object_or_404(SavedReply, pk=pk, workspace=request.workspace)
