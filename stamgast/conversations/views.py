"""The inbox's pages."""

import uuid
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from stamgast.conversations import operations, queries
from stamgast.conversations.counsel import counsel
from stamgast.conversations.forms import NoteForm, ReplyForm, ResolveForm, SnoozeForm
from stamgast.conversations.models import Conversation, Message
from stamgast.outbox import operations as outbox
from stamgast.people.queries import card
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.queries import team


@never_cache
@for_members()
def conversations(request: MemberRequest) -> HttpResponse:
    """Show a view of the list; a live refresh asks for the rows alone."""
    context = _list(request)
    return render(request, "conversations/rows.html" if request.htmx else "conversations/list.html", context)


@never_cache
@for_members()
def detail(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one conversation between the list and the person."""
    conversation = _conversation(request, pk)
    context = {
        **_list(request),
        **_thread(request, conversation),
        **_reply(conversation),
        "team": team(request.workspace.pk),
        "outcomes": Conversation.Outcome.choices,
    }
    return render(request, "conversations/detail.html", context)


@never_cache
@for_members()
def thread(request: MemberRequest, pk: int) -> HttpResponse:
    """Show what was said, for a page that is open."""
    return render(request, "conversations/thread.html", _thread(request, _conversation(request, pk)))


@require_POST
@for_members("reply")
def advise(request: MemberRequest, pk: int) -> HttpResponse:
    """Say what the coach thinks of a reply while it is written."""
    conversation = _conversation(request, pk)
    return render(
        request,
        "conversations/counsel.html",
        {"counsel": counsel(conversation, request.POST.get("content", ""))},
    )


@require_POST
@for_members("reply")
def reply(request: MemberRequest, pk: int) -> HttpResponse:
    """Decide to send a reply; whatever stands in the way, the text stays."""
    conversation = _conversation(request, pk)
    form = ReplyForm(request.POST)
    content = request.POST.get("content", "")
    if not form.is_valid():
        return _again(request, conversation, content, _("Write something first."))
    given = form.cleaned_data
    advice = counsel(conversation, given["content"])
    if advice.blocks:
        return _again(request, conversation, content, _("This cannot go out yet: see what the coach says."))
    try:
        operations.reply(
            conversation, request.member, given["content"], submission=given["submission"],
            seen_revision=given["seen_revision"], now=timezone.now(),
        )  # fmt: skip
    except operations.AnsweredMeanwhile:
        words = _("Somebody answered meanwhile. Read it above; send yours if it still helps.")
        return _again(request, conversation, content, words)
    except ValueError:
        return _again(request, conversation, content, _("There is nothing to answer any more."))
    conversation.refresh_from_db()
    return render(request, "conversations/reply.html", {"conversation": conversation, **_reply(conversation)})


@require_POST
@for_members("reply")
def assign(request: MemberRequest, pk: int) -> HttpResponse:
    """Put the conversation into somebody's hands."""
    conversation = _conversation(request, pk)
    chosen = request.POST.get("assignee", "")
    assignee = next((m for m in team(request.workspace.pk) if str(m.pk) == chosen), None)
    operations.assign(conversation, request.member, assignee)
    return _back(request, conversation)


@require_POST
@for_members("reply")
def resolve(request: MemberRequest, pk: int) -> HttpResponse:
    """Close it with what came of it."""
    conversation, form = _conversation(request, pk), ResolveForm(request.POST)
    if form.is_valid():
        operations.resolve(conversation, request.member, form.cleaned_data["outcome"])
        messages.success(request, _("Resolved. If they say something, it opens again by itself."))
    return _back(request, conversation)


@require_POST
@for_members("reply")
def snooze(request: MemberRequest, pk: int) -> HttpResponse:
    """Put it aside for a while."""
    conversation, form = _conversation(request, pk), SnoozeForm(request.POST)
    if form.is_valid():
        until = _until(form.cleaned_data["until"], timezone.now(), ZoneInfo(request.workspace.zone))
        operations.snooze(conversation, request.member, until)
        messages.success(request, _("Put aside. It comes back by itself, or when they say something."))
    return _back(request, conversation)


@require_POST
@for_members("reply")
def reopen(request: MemberRequest, pk: int) -> HttpResponse:
    """Undo resolving or putting aside."""
    conversation = _conversation(request, pk)
    operations.reopen(conversation, request.member)
    return _back(request, conversation)


@require_POST
@for_members("note")
def note(request: MemberRequest, pk: int) -> HttpResponse:
    """Say something among ourselves."""
    conversation, form = _conversation(request, pk), NoteForm(request.POST)
    if form.is_valid():
        operations.add_note(conversation, request.member, form.cleaned_data["content"])
    return _back(request, conversation)


@require_POST
@for_members()
def present(request: MemberRequest, pk: int) -> HttpResponse:
    """Take a sign of life, and answer with who else is there."""
    conversation, now = _conversation(request, pk), timezone.now()
    operations.be_present(
        conversation, request.member, is_writing=request.POST.get("is_writing") == "1", now=now
    )
    others = queries.others_present(conversation, request.member, now=now)
    return render(request, "conversations/presence.html", {"others": others})


@require_POST
@for_members("reply")
def settle(request: MemberRequest, pk: int) -> HttpResponse:
    """Do what a person decided about a reply of ours that did not go out, or may not have."""
    message = get_object_or_404(
        Message.objects.select_related("conversation", "delivery", "channel"),
        pk=pk, conversation__workspace=request.workspace, delivery__isnull=False,
    )  # fmt: skip
    now, delivery = timezone.now(), message.delivery
    if delivery is not None:
        match request.POST.get("decision"):
            case "there":
                outbox.it_is_there(delivery, request.member, url=message.url, now=now)
            case "again":
                outbox.send_again(delivery, request.member, now=now, late_after=now + operations.LATE_REPLY)
            case "retry":
                operations.try_reply_again(message, request.member, now=now)
    return _back(request, message.conversation)


def _conversation(request: MemberRequest, pk: int) -> Conversation:
    found = Conversation.objects.select_related(
        "workspace", "channel", "contact", "published_note", "assignee__user"
    )
    return get_object_or_404(found, pk=pk, workspace=request.workspace)


def _list(request: MemberRequest) -> dict[str, Any]:
    view = request.GET.get("view", "")
    view = view if view in queries.VIEWS else "waiting"
    page = queries.page(request.member, view, request.GET.get("after", ""))
    return {"view": view, "page": page, "counts": queries.counts(request.member), "now": timezone.now()}


def _thread(request: MemberRequest, conversation: Conversation) -> dict[str, Any]:
    return {
        "conversation": conversation,
        "entries": queries.thread(conversation),
        "others": queries.others_present(conversation, request.member, now=timezone.now()),
        "history": queries.history(conversation),
        "card": card(conversation.contact) if conversation.contact else None,
    }


def _reply(conversation: Conversation, content: str = "", problem: str = "") -> dict[str, Any]:
    return {
        "submission": uuid.uuid4().hex,
        "content": content,
        "problem": problem,
        "counsel": counsel(conversation, content),
    }


def _again(request: MemberRequest, conversation: Conversation, content: str, problem: str) -> HttpResponse:
    conversation.refresh_from_db()
    context = {"conversation": conversation, **_reply(conversation, content, problem)}
    return render(request, "conversations/reply.html", context)


def _back(request: MemberRequest, conversation: Conversation) -> HttpResponse:
    return redirect("conversations:detail", workspace=request.workspace.slug, pk=conversation.pk)


def _until(choice: str, now: datetime, zone: ZoneInfo) -> datetime:
    if choice == "hour":
        return now + timedelta(hours=1)
    today = now.astimezone(zone).date()
    days = 1 if choice == "tomorrow" else 7 - today.weekday()
    return datetime.combine(today + timedelta(days=days), time(9), zone)
