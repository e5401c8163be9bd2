"""What people decide about a person: what to remember, what was promised, who is one, whom to greet."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.people import merging, operations, queries
from stamgast.people.forms import DescriptionForm, NotesForm, PromiseForm
from stamgast.people.models import Greeting, Promise
from stamgast.people.views import showing
from stamgast.ui.strangers import tamed
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, path_to, say_undoable


@require_POST
@for_members("note")
def notes(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep the team's notes on a person; beside a conversation only the notes are shown anew."""
    found, form = queries.head(showing.contact_of(request, pk)), NotesForm(request.POST)
    if not form.is_valid():
        return showing.page_of(request, found, 422, form=form)
    try:
        operations.write_notes(
            found, request.member, form.cleaned_data["notes"], seen=request.POST.get("seen")
        )
    except operations.ChangedMeanwhile:
        return _superseded(request, found.pk, form)
    if request.htmx:
        card = queries.card(found, now=timezone.now())
        return render(request, "people/notes.html", {"card": card, "is_saved": True})
    return _saved(request, found.pk)


def _superseded(request: MemberRequest, pk: int, form: NotesForm) -> HttpResponse:
    """Show the writer's words again beside those somebody wrote meanwhile."""
    newer = queries.head(showing.contact_of(request, pk))
    if request.htmx:
        context = {"card": queries.card(newer, now=timezone.now()), "typed": form.cleaned_data["notes"]}
        return render(request, "people/notes.html", {**context, "is_superseded": True})
    return showing.page_of(request, newer, 409, form=form, is_superseded=True)


@require_POST
@for_members("note")
def describe(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep how we speak with a person, and what they agreed to."""
    found = queries.head(showing.contact_of(request, pk))
    form = DescriptionForm(request.POST, instance=found)
    if not form.is_valid():
        return showing.page_of(request, found, 422, description=form)
    operations.describe(form.save(commit=False), request.member)
    return _saved(request, found.pk)


@require_POST
@for_members("note")
def promise(request: MemberRequest, pk: int) -> HttpResponse:
    """Write down what a person was promised; beside a conversation only what they are owed is shown anew."""
    found, form = queries.head(showing.contact_of(request, pk)), PromiseForm(request.POST)
    if is_kept := form.is_valid():
        operations.promise(form.save(commit=False), found, request.member)
    if request.htmx:
        context = {"card": queries.card(found, now=timezone.now()), "is_saved": is_kept}
        return render(request, "people/owed.html", context | ({} if is_kept else {"promise": form}))
    return _saved(request, found.pk) if is_kept else showing.page_of(request, found, 422, promise=form)


@require_POST
@for_members("note")
def kept(request: MemberRequest, promise: int) -> HttpResponse:
    """Say that a promise was kept, or that it is open after all."""
    found = get_object_or_404(Promise, pk=promise, contact__workspace=request.workspace)
    operations.keep(found, request.member, at=None if "open" in request.POST else timezone.now())
    return showing.back_to(request, found.contact_id)


@require_POST
@for_members("note")
def merge(request: MemberRequest, pk: int, other: int) -> HttpResponse:
    """Make two contacts one person; the first one stands for both."""
    into, part = (queries.head(showing.contact_of(request, each)) for each in (pk, other))
    merging.merge(part, into, request.member)
    say_undoable(request, _("They are one person now."), "people:split", pk=part.pk)
    return showing.back_to(request, into.pk)


@require_POST
@for_members("note")
def split(request: MemberRequest, pk: int) -> HttpResponse:
    """Undo a merge; who it was merged into stays before us, and the message leads to the other."""
    found = showing.contact_of(request, pk)
    whole = queries.head(found)
    merging.split(found, request.member)
    said = _("They are two people again, each with what was theirs.")
    where = path_to(request, "people:contact", pk=found.pk)
    link = format_html('<a href="{}"><bdi>{}</bdi></a>', where, tamed(found.name) or "?")
    messages.success(request, format_html("{} {} {}", said, _("The other:"), link))
    return lead(request, "people:contact", pk=whole.pk)


@require_POST
@for_members("note")
def keep_apart(request: MemberRequest, pk: int, other: int) -> HttpResponse:
    """Remember that two who look like one are not."""
    first, second = (queries.head(showing.contact_of(request, each)) for each in (pk, other))
    merging.keep_apart(first, second, request.member)
    messages.success(request, _("Two different people: it will not be suggested again."))
    return redirect("people:alike", workspace=request.workspace.slug)


@require_POST
@for_members("note")
def greet(request: MemberRequest, pk: int) -> HttpResponse:
    """Note that somebody who went quiet was greeted, or will not be now."""
    found = queries.head(showing.contact_of(request, pk))
    kind = Greeting.Kind.SAID if request.POST.get("kind") == Greeting.Kind.SAID else Greeting.Kind.NOT_NOW
    greeting = operations.greet(found, request.member, kind, now=timezone.now())
    said = _("Noted. If they speak again and fall silent once more, they come back to this list.")
    if kind == Greeting.Kind.NOT_NOW:
        said = _("Not now: you are reminded in four weeks.")
    say_undoable(request, said, "people:greet_undo", greeting=greeting.pk)
    return redirect("people:hello", workspace=request.workspace.slug)


@require_POST
@for_members("note")
def greet_undo(request: MemberRequest, greeting: int) -> HttpResponse:
    """Put somebody back on the list of those who are missed."""
    found = get_object_or_404(Greeting, pk=greeting, contact__workspace=request.workspace)
    operations.take_back(found, request.member)
    return lead(request, "people:hello")


def _saved(request: MemberRequest, pk: int) -> HttpResponse:
    messages.success(request, _("Saved."))
    return showing.back_to(request, pk)
