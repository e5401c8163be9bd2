"""Looking at people: the list, one person, who is missed, who may be one and the same."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.people import queries
from stamgast.people.alike import alike
from stamgast.people.reunions import missed
from stamgast.people.views import showing
from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@never_cache
@for_members()
def people(request: MemberRequest) -> HttpResponse:
    """Show those we talk with, the latest first; "show more" asks for the rows after a cursor."""
    search, after = request.GET.get("q", "").strip()[:100], request.GET.get("after", "")
    who = request.GET.get("who", "")
    page = queries.people(request.workspace.pk, search, after, who, now=timezone.now())
    template = "people/items.html" if request.htmx and after else "people/list.html"
    return render(request, template, {"page": page, "search": search, "who": who, "view": who or "all"})


@require_GET
@never_cache
@for_members()
def contact(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one person over all networks, at the address of the contact that stands for them."""
    found = showing.contact_of(request, pk)
    if found.person_id is not None:
        return redirect("people:contact", workspace=request.workspace.slug, pk=found.person_id)
    return showing.page_of(request, found)


@require_GET
@never_cache
@for_members()
def hello(request: MemberRequest) -> HttpResponse:
    """Show regulars who have gone quiet."""
    people = missed(request.workspace.pk, now=timezone.now())
    return render(request, "people/hello.html", {"people": people, "view": "hello"})


@require_GET
@never_cache
@for_members()
def doubles(request: MemberRequest) -> HttpResponse:
    """Show who may be one and the same person."""
    suggestions = alike(request.workspace.pk, now=timezone.now())
    return render(request, "people/alike.html", {"suggestions": suggestions, "view": "alike"})
