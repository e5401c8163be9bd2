"""Finds the person an address is about, gathers what their page shows, and leads back to it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from stamgast.people import queries
from stamgast.people.alike import alike
from stamgast.people.forms import DescriptionForm, NotesForm, PromiseForm
from stamgast.people.models import Contact
from stamgast.ui.strangers import tamed
from stamgast.workspaces.access import MemberRequest

KEPT = 10
"""Promises that were kept, shown on a person's page."""


def contact_of(request: MemberRequest, pk: int) -> Contact:
    """Return a contact of the workspace, or answer that it is not there."""
    return get_object_or_404(Contact, pk=pk, workspace=request.workspace)


def page_of(request: MemberRequest, contact: Contact, status: int = 200, **forms: object) -> HttpResponse:
    """Show a person over all networks; a form that could not be read takes the place of a fresh one."""
    now = timezone.now()
    card = queries.card(contact, now=now)
    context = {
        "card": card,
        "name": tamed(card.contact.name),
        "kept": queries.promises([part.pk for part in card.contacts], is_open=False)[:KEPT],
        "suggestions": alike(request.workspace.pk, card, now=now),
        "form": NotesForm({"notes": card.contact.notes}),
        "description": DescriptionForm(instance=card.contact),
        "promise": PromiseForm(),
    }
    return render(request, "people/contact.html", {**context, **forms}, status=status)


def back_to(request: MemberRequest, pk: int) -> HttpResponse:
    """Lead back to a person's page."""
    return redirect("people:contact", workspace=request.workspace.slug, pk=pk)
