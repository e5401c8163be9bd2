"""Gathers what a conversation's page shows, for the whole page and for the parts that refresh."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from stamgast.conversations import queries, words
from stamgast.conversations.counsel import counsel, may_send
from stamgast.conversations.forms import SnoozeForm
from stamgast.conversations.models import Conversation, Message
from stamgast.people.queries import card
from stamgast.ui.strangers import tamed
from stamgast.workspaces.access import MemberRequest
from stamgast.workspaces.queries import team


def conversation_of(request: MemberRequest, pk: int) -> Conversation:
    """Return a conversation of the member's workspace. Raises ``Http404``."""
    found = Conversation.objects.select_related(
        "workspace", "channel", "contact", "published_note", "assignee__user"
    )
    return get_object_or_404(found, pk=pk, workspace=request.workspace)


def message_of(request: MemberRequest, pk: int) -> Message:
    """Return a message of the member's workspace. Raises ``Http404``."""
    found = Message.objects.select_related("conversation", "delivery", "channel__workspace")
    return get_object_or_404(found, pk=pk, conversation__workspace=request.workspace)


def page_of(
    request: MemberRequest,
    conversation: Conversation,
    *,
    content: str = "",
    problem: str = "",
    is_anyway: bool = False,
) -> HttpResponse:
    """Show the whole page of a conversation."""
    view = request.session.get("inbox_view", "waiting")
    context = {
        **listed(request, view),
        **thread_context(request, conversation),
        **reply_context(conversation, content=content, problem=problem, is_anyway=is_anyway),
        "counts": queries.counts(request.member),
        "team": team(request.workspace.pk),
        "outcomes": Conversation.Outcome.choices,
        "pauses": SnoozeForm.CHOICES,
        "card": card(conversation.contact, now=timezone.now()) if conversation.contact else None,
        "history": queries.history(request.workspace.pk, conversation.contact_id, but=conversation.pk),
    }
    return render(request, "conversations/detail.html", context)


def view_of(request: MemberRequest) -> str:
    """Return which view of the list is asked for."""
    view = request.GET.get("view", "")
    return view if view in queries.VIEWS else "waiting"


def listed(request: MemberRequest, view: str, *, after: str = "", size: int = queries.PAGE) -> dict[str, Any]:
    """Return a page of a view as rows: each conversation with its promise and labels in words."""
    now, page = timezone.now(), queries.page(request.member, view, after, size)
    rows = [(each, words.due(each, now), words.label_words(each)) for each in page.conversations]
    return {"rows": rows, "cursor": page.cursor, "view": view}


def thread_context(request: MemberRequest, conversation: Conversation) -> dict[str, Any]:
    """Return what was said, and how it stands."""
    whole = request.GET.get("whole") == "1"
    entries = queries.thread(conversation, whole=whole)
    heard = [e.message for e in entries if e.message is not None and e.message.direction == "in"]
    who = conversation.contact or conversation.channel
    return {
        "conversation": conversation,
        "name": tamed(who.name),
        "entries": entries,
        "is_cut": not whole and sum(e.message is not None for e in entries) == queries.THREAD,
        "whole": whole,
        "last_heard": heard[-1] if heard else None,
        "due": words.due(conversation, timezone.now()),
        "label_words": words.label_words(conversation),
        "others": queries.others_present(conversation, request.member, now=timezone.now()),
        "may_send": may_send(conversation.channel),
    }


def reply_context(
    conversation: Conversation, *, content: str = "", problem: str = "", is_anyway: bool = False
) -> dict[str, Any]:
    """Return an empty reply, or one that was not sent, with what stands in its way."""
    return {
        "content": content,
        "problem": problem,
        "is_anyway": is_anyway,
        "submission": str(uuid.uuid4()),
        "counsel": counsel(conversation, content),
    }


def back_to(request: MemberRequest, conversation: Conversation) -> HttpResponse:
    """Lead back to a conversation's page."""
    return redirect("conversations:detail", workspace=request.workspace.slug, pk=conversation.pk)
