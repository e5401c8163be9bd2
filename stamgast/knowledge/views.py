"""What the team knows: the list, one fact."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.knowledge import operations, queries
from stamgast.knowledge.forms import FactForm
from stamgast.knowledge.models import Fact
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of

MOST = 200


@require_GET
@for_members()
def facts(request: MemberRequest) -> HttpResponse:
    """Show what the team knows, and what has to be looked at again."""
    words, today = request.GET.get("words", "")[:200], today_of(request)
    context = {
        "facts": queries.facts(request.workspace, words)[:MOST],
        "expired": queries.facts(request.workspace, expired_on=today)[:MOST],
        "words": words,
    }
    return render(request, "knowledge/facts.html", context)


@require_http_methods(["GET", "POST"])
@for_members("note")
def new(request: MemberRequest) -> HttpResponse:
    """Write a fact down; a conversation's page hands over its question."""
    initial = {
        "question": request.GET.get("question", "")[:300],
        "language": request.GET.get("language", "") or request.workspace.language,
        "owner": request.member.pk,
    }
    return _form(request, Fact(), initial)


@require_http_methods(["GET", "POST"])
@for_members("note")
def edit(request: MemberRequest, pk: int) -> HttpResponse:
    """Change a fact."""
    return _form(request, _fact(request, pk))


@require_POST
@for_members("note")
def holds(request: MemberRequest, pk: int) -> HttpResponse:
    """Say that a fact past its day is still true."""
    operations.still_true(_fact(request, pk), request.member)
    messages.success(request, _("Good to know. It is offered again."))
    return _to_facts(request)


@require_POST
@for_members("note")
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Forget a fact."""
    operations.remove(_fact(request, pk), request.member)
    messages.success(request, _("The fact is gone."))
    return _to_facts(request)


def _form(request: MemberRequest, fact: Fact, initial: dict[str, object] | None = None) -> HttpResponse:
    form = FactForm(request.POST or None, instance=fact, initial=initial, workspace=request.workspace)
    if request.method == "POST" and form.is_valid():
        operations.keep(form.save(commit=False), request.member)
        messages.success(request, _("Saved. It is offered beside replies from now on."))
        return _to_facts(request)
    status = 422 if request.method == "POST" else 200
    return render(request, "knowledge/fact.html", {"form": form, "fact": fact}, status=status)


def _fact(request: MemberRequest, pk: int) -> Fact:
    return get_object_or_404(Fact, pk=pk, workspace=request.workspace)


def _to_facts(request: MemberRequest) -> HttpResponse:
    return redirect("knowledge:facts", workspace=request.workspace.slug)
