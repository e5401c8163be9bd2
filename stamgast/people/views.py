"""The pages about people."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.people import operations, queries
from stamgast.people.models import Contact
from stamgast.workspaces.access import MemberRequest, for_members


@for_members()
def people(request: MemberRequest) -> HttpResponse:
    """Show those we talk with, the latest first."""
    search = request.GET.get("q", "").strip()[:100]
    cards = [queries.card(contact) for contact in queries.people(request.workspace.pk, search)]
    return render(request, "people/list.html", {"cards": cards, "search": search})


@for_members()
def contact(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one person over all networks."""
    found = get_object_or_404(Contact, pk=pk, workspace=request.workspace)
    return render(request, "people/contact.html", {"card": queries.card(found)})


@require_POST
@for_members("note")
def notes(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep the team's notes on a person."""
    found = get_object_or_404(Contact, pk=pk, workspace=request.workspace)
    operations.write_notes(found, request.member, request.POST.get("notes", "")[:10_000])
    messages.success(request, _("Saved."))
    return redirect("people:contact", workspace=request.workspace.slug, pk=found.pk)
