"""The pages about people."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.people import operations, queries
from stamgast.people.forms import NotesForm
from stamgast.people.models import Contact
from stamgast.ui.strangers import tamed
from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@never_cache
@for_members()
def people(request: MemberRequest) -> HttpResponse:
    """Show those we talk with, the latest first; "show more" asks for the rows after a cursor."""
    search, after = request.GET.get("q", "").strip()[:100], request.GET.get("after", "")
    page = queries.people(request.workspace.pk, search, after, now=timezone.now())
    template = "people/items.html" if request.htmx and after else "people/list.html"
    return render(request, template, {"page": page, "search": search})


@require_GET
@never_cache
@for_members()
def contact(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one person over all networks."""
    found = get_object_or_404(Contact, pk=pk, workspace=request.workspace)
    return _page(request, found, NotesForm({"notes": found.notes}))


@require_POST
@for_members("note")
def notes(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep the team's notes on a person; beside a conversation only the notes are shown anew."""
    found, form = get_object_or_404(Contact, pk=pk, workspace=request.workspace), NotesForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    operations.write_notes(found, request.member, form.cleaned_data["notes"])
    if request.htmx:
        card = queries.card(found, now=timezone.now())
        return render(request, "people/notes.html", {"card": card, "is_saved": True})
    messages.success(request, _("Saved."))
    return redirect("people:contact", workspace=request.workspace.slug, pk=found.pk)


def _page(request: MemberRequest, found: Contact, form: NotesForm, status: int = 200) -> HttpResponse:
    context = {"card": queries.card(found, now=timezone.now()), "form": form, "name": tamed(found.name)}
    return render(request, "people/contact.html", context, status=status)
