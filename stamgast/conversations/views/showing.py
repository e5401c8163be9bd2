"""Gathers what a conversation's page shows, for the whole page and for the parts that refresh."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from stamgast.coaching.models import OwnModel
from stamgast.conversations import queries, words
from stamgast.conversations.counsel import counsel, may_send, questions_back
from stamgast.conversations.forms import SearchForm, SnoozeForm
from stamgast.conversations.models import Conversation, Message
from stamgast.knowledge.queries import known
from stamgast.people.queries import card
from stamgast.ui.strangers import tamed
from stamgast.ui.times import zone
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
    person = card(conversation.contact, now=timezone.now()) if conversation.contact else None
    contacts = [contact.pk for contact in person.contacts] if person else []
    context = {
        **listed(request, view),
        **thread_context(request, conversation),
        **reply_context(conversation, content=content, problem=problem, is_anyway=is_anyway),
        "counts": queries.counts(request.member),
        "team": team(request.workspace.pk),
        "outcomes": Conversation.Outcome.choices,
        "pauses": SnoozeForm.CHOICES,
        "card": person,
        **_known(request, conversation),
        "history": queries.history(request.workspace.pk, contacts, but=conversation.pk),
    }
    return render(request, "conversations/detail.html", context)


def _known(request: MemberRequest, conversation: Conversation) -> dict[str, Any]:
    """Return what the team knows about the last thing they said."""
    asked = queries.last_words(conversation)
    today = timezone.now().astimezone(zone(request.workspace.zone)).date()
    language = conversation.language or conversation.channel.language
    return {"asked": asked, "known": known(request.workspace, asked, language, today=today)}


def view_of(request: MemberRequest) -> str:
    """Return which view of the list is asked for."""
    view = request.GET.get("view", "")
    return view if view in queries.VIEWS else "waiting"


def listed(request: MemberRequest, view: str, *, after: str = "", size: int = queries.PAGE) -> dict[str, Any]:
    """Return a page of a view as rows: each conversation with its promise and labels in words."""
    page = queries.page(request.member, view, after, size)
    return {"rows": _rows(page), "more": _more(request, page, {"view": view}), "view": view}


def searched(request: MemberRequest, form: SearchForm, *, after: str = "") -> dict[str, Any]:
    """Return a page of what a search finds, as rows."""
    page = queries.page_found(request.member, form.wanted(), after)
    asked = {name: str(request.GET[name]) for name in form.fields if request.GET.get(name)}
    return {"rows": _rows(page), "more": _more(request, page, asked), "view": "search", "form": form}


def _rows(page: queries.Page) -> list[tuple[Any, ...]]:
    now = timezone.now()
    return [(each, words.due(each, now), words.label_words(each)) for each in page.conversations]


def _more(request: MemberRequest, page: queries.Page, asked: dict[str, str]) -> str:
    """Return the address of the next page, empty when there is none."""
    if not page.cursor:
        return ""
    route = "conversations:list" if "view" in asked else "conversations:search"
    address = reverse(route, kwargs={"workspace": request.workspace.slug})
    return f"{address}?{urlencode({**asked, 'after': page.cursor})}"


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
        "labels": words.LABELS.items(),
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
        "questions_back": questions_back(conversation),
        "has_model": OwnModel.objects.filter(workspace=conversation.workspace_id).exists(),
    }


def back_to(request: MemberRequest, conversation: Conversation) -> HttpResponse:
    """Lead back to a conversation's page."""
    return redirect("conversations:detail", workspace=request.workspace.slug, pk=conversation.pk)
