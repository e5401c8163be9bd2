"""The idea board: its columns, a new idea, other words for one, and where it goes."""

from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.ideas import operations, queries
from stamgast.ideas.forms import IdeaForm, RewordForm
from stamgast.ideas.models import Idea
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable


@require_GET
@for_members()
def board(request: MemberRequest) -> HttpResponse:
    """Show the ideas by what became of them."""
    context = {
        "columns": queries.board(request.workspace.pk),
        "share": queries.share(request.workspace.pk),
        "form": IdeaForm(initial={"submission": uuid4()}, auto_id="idea_%s"),
    }
    return render(request, "ideas/board.html", context)


@require_http_methods(["GET", "POST"])
@for_members("note")
def new(request: MemberRequest) -> HttpResponse:
    """Add an idea; what somebody said (``text``) may be its first words, ``source`` the page it stands on."""
    heard = " ".join(request.GET.get("text", "").replace("\x00", "").split())
    initial = {
        "content": heard[:300],
        "note": heard[:2000] if len(heard) > 300 else "",
        "source": operations.own_source(request.GET.get("source", ""), request.workspace.slug),
        "submission": uuid4(),
    }
    form = IdeaForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        idea = form.save(commit=False)
        idea.submission = form.cleaned_data["submission"]
        operations.add(idea, request.member, now=timezone.now())
        messages.success(request, _("The idea is on the board."))
        return lead(request, "ideas:list")
    status = 422 if request.method == "POST" else 200
    return render(request, "ideas/new.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
@for_members("note")
def edit(request: MemberRequest, pk: int) -> HttpResponse:
    """Find other words for an idea."""
    idea = _idea(request, pk)
    form = RewordForm(request.POST or None, instance=idea, initial={"seen": idea.revision})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            operations.reword(idea, given["content"], given["note"], seen=given["seen"])
        except operations.ChangedMeanwhile:
            return _superseded(request, pk)
        messages.success(request, _("Saved."))
        return lead(request, "ideas:list")
    status = 422 if request.method == "POST" else 200
    return render(request, "ideas/edit.html", {"form": form, "idea": _idea(request, pk)}, status=status)


def _superseded(request: MemberRequest, pk: int) -> HttpResponse:
    """Show the writer's words again beside those somebody wrote meanwhile."""
    newer = _idea(request, pk)
    typed = request.POST.copy()
    typed["seen"] = str(newer.revision)
    context = {"form": RewordForm(typed, instance=_idea(request, pk)), "idea": newer, "newer": newer}
    return render(request, "ideas/edit.html", context, status=409)


@require_POST
@for_members("note")
def move(request: MemberRequest, pk: int) -> HttpResponse:
    """Put an idea into another column."""
    idea, state = _idea(request, pk), request.POST.get("to", "")
    if state not in Idea.State.values:
        raise Http404
    seen = request.POST.get("seen", "")
    try:
        operations.move(idea, state, seen=seen, now=timezone.now())
    except operations.ChangedMeanwhile:
        messages.warning(request, _("Somebody moved it meanwhile. This is where it is now."))
    return lead(request, "ideas:list", f"#idea-{pk}")


@require_POST
@for_members("note")
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Take an idea off the board."""
    idea = _idea(request, pk)
    operations.remove(idea, now=timezone.now())
    said = _("“%(name)s” is removed.") % {"name": idea.content[:80]}
    say_undoable(request, said, "ideas:bring_back", pk=pk)
    return lead(request, "ideas:list")


@require_POST
@for_members("note")
def bring_back(request: MemberRequest, pk: int) -> HttpResponse:
    """Put an idea back on the board."""
    operations.bring_back(get_object_or_404(Idea, pk=pk, workspace=request.workspace))
    messages.success(request, _("It is back on the board."))
    return lead(request, "ideas:list", f"#idea-{pk}")


def _idea(request: MemberRequest, pk: int) -> Idea:
    return get_object_or_404(queries.ideas(request.workspace.pk), pk=pk)
