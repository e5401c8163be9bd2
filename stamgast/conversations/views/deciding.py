"""What people decide about a conversation: who takes it, when it comes back, what came of it, a note."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.conversations import operations, queries
from stamgast.conversations.forms import NoteForm, ResolveForm, SnoozeForm, SortForm
from stamgast.conversations.models import BulkAct, Conversation, Message
from stamgast.conversations.views import showing
from stamgast.ui.times import zone
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.queries import team
from stamgast.workspaces.ways import say_undoable


@require_POST
@for_members("reply")
def assign(request: MemberRequest, pk: int) -> HttpResponse:
    """Put the conversation into somebody's hands, or into nobody's."""
    conversation = showing.conversation_of(request, pk)
    chosen = request.POST.get("assignee", "")
    assignee = next((m for m in team(request.workspace.pk) if str(m.pk) == chosen), None)
    operations.assign(conversation, request.member, assignee)
    if assignee == request.member:
        messages.success(request, _("You have it in hand now."))
    elif assignee is not None:
        messages.success(request, _("%(name)s has it in hand now.") % {"name": assignee})
    else:
        messages.success(request, _("Nobody has it in hand now."))
    return showing.back_to(request, conversation)


@require_POST
@for_members("reply")
def take_over(request: MemberRequest, pk: int) -> HttpResponse:
    """Take a conversation out of somebody's hands into one's own; they are told."""
    conversation, given = showing.conversation_of(request, pk), request.POST.get("from", "")
    whose = next((m for m in team(request.workspace.pk) if str(m.pk) == given), None)
    if whose is not None and operations.take_over(conversation, request.member, whose):
        messages.success(request, _("It is in your hands now, and %(name)s is told.") % {"name": whose})
    else:
        messages.info(request, _("It had changed hands meanwhile. Look again who has it."))
    return showing.back_to(request, conversation)


@require_POST
@for_members("reply")
def resolve(request: MemberRequest, pk: int) -> HttpResponse:
    """Close it with what came of it, and go back to the list."""
    conversation = showing.conversation_of(request, pk)
    form = ResolveForm(request.POST, goals=queries.goals(request.workspace.pk))
    if not form.is_valid():
        return _not_understood(request, conversation, form)
    act = operations.resolve(conversation, request.member, **form.cleaned_data, now=timezone.now())
    return _to_list(request, act, _("Resolved. If they say something, it opens again by itself."))


@require_POST
@for_members("reply")
def say_what_came(request: MemberRequest, pk: int) -> HttpResponse:
    """Change what came of it, and which goal it served; the conversation stays as it is."""
    conversation = showing.conversation_of(request, pk)
    form = ResolveForm(request.POST, goals=queries.goals(request.workspace.pk))
    if not form.is_valid():
        return _not_understood(request, conversation, form)
    operations.say_what_came(conversation, request.member, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return showing.back_to(request, conversation)


def _not_understood(request: MemberRequest, conversation: Conversation, form: ResolveForm) -> HttpResponse:
    messages.error(request, str(next(iter(form.errors.values()))[0]))
    return showing.back_to(request, conversation)


@require_POST
@for_members("reply")
def snooze(request: MemberRequest, pk: int) -> HttpResponse:
    """Put it aside for a while, and go back to the list."""
    conversation, form = showing.conversation_of(request, pk), SnoozeForm(request.POST)
    if not form.is_valid():
        return showing.back_to(request, conversation)
    now = timezone.now()
    until = form.instant(now, zone(request.workspace.zone))
    act = operations.snooze(conversation, request.member, until, now=now)
    return _to_list(request, act, _("Put aside. It comes back by itself, or when they say something."))


@require_POST
@for_members("reply")
def reopen(request: MemberRequest, pk: int) -> HttpResponse:
    """Open again what was resolved or put aside."""
    conversation = showing.conversation_of(request, pk)
    operations.reopen(conversation, request.member)
    return showing.back_to(request, conversation)


@require_POST
@for_members("reply")
def sort(request: MemberRequest, pk: int) -> HttpResponse:
    """Confirm or correct what triage took a message for."""
    message, form = showing.message_of(request, pk), SortForm(request.POST)
    if form.is_valid() and message.direction == Message.Direction.INBOUND:
        given = form.cleaned_data
        operations.sort_by_hand(
            message, request.member, given["labels"], needs_reply=given["needs_reply"], now=timezone.now()
        )
    if not request.htmx:
        return showing.back_to(request, message.conversation)
    context = showing.thread_context(request, showing.conversation_of(request, message.conversation_id))
    return render(request, "conversations/sorted.html", {**context, "is_refresh": True})


@require_POST
@for_members("note")
def note(request: MemberRequest, pk: int) -> HttpResponse:
    """Say something among ourselves."""
    conversation, form = showing.conversation_of(request, pk), NoteForm(request.POST)
    if form.is_valid():
        operations.add_note(conversation, request.member, form.cleaned_data["content"])
        messages.success(request, _("Your note is kept."))
    else:
        messages.error(request, _("A note has one to 5,000 characters; nothing was kept."))
    return showing.back_to(request, conversation)


def _to_list(request: MemberRequest, act: BulkAct, said: str) -> HttpResponse:
    """Lead to the list with what was done, and a button that undoes it."""
    if act.rows:
        say_undoable(request, said, "conversations:undo", act=act.pk)
    else:
        messages.success(request, _("Saved."))  # it was closed already, and only what came of it is new
    return redirect(showing.came_from(request))
