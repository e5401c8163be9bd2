"""Gathers what a conversation's page shows, for the whole page and for the parts that refresh."""

import uuid
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.coaching.models import OwnModel
from stamgast.conversations import queries, words
from stamgast.conversations.counsel import counsel, may_send, questions_back
from stamgast.conversations.forms import SearchForm, SnoozeForm
from stamgast.conversations.marks import Marks, marks, put_members
from stamgast.conversations.models import Conversation, Message
from stamgast.conversations.tree import read, tree
from stamgast.knowledge.queries import Known, known
from stamgast.people.queries import card
from stamgast.ui.numbers import whole_number
from stamgast.ui.strangers import tamed
from stamgast.ui.times import zone
from stamgast.workspaces.access import MemberRequest
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team

CAME_FROM = "stamgast_inbox"
LONGEST = 2_000
"""Characters of an address that are remembered; browsers take cookies of 4,096 bytes."""


def conversation_of(request: MemberRequest, pk: int) -> Conversation:
    """Return a conversation of the member's workspace. Raises ``Http404``."""
    found = Conversation.objects.select_related("channel", "contact", "published_note")
    conversation = get_object_or_404(found, pk=pk, workspace=request.workspace)
    conversation.workspace = request.workspace
    return conversation


def message_of(request: MemberRequest, pk: int) -> Message:
    """Return a message of the member's workspace. Raises ``Http404``."""
    found = Message.objects.select_related("conversation", "delivery", "channel__workspace")
    return get_object_or_404(found, pk=pk, conversation__workspace=request.workspace)


def page_of(request: MemberRequest, conversation: Conversation, **reply: Any) -> HttpResponse:
    """Show the whole page of a conversation, with a reply that was not sent."""
    person = card(conversation.contact, now=timezone.now()) if conversation.contact else None
    contacts = [contact.pk for contact in person.contacts] if person else []
    chosen_from = choices(request)
    beside, stands = same_list(request, conversation, chosen_from["team"])
    said = thread_context(request, conversation, stands, chosen_from["team"], begun=begun_for(request))
    context = {
        **beside,
        **said,
        **reply_context(conversation, said["asked"], **reply),
        **chosen_from,
        "card": person,
        "known": _known(request, conversation, said["asked"]),
        "history": queries.history(request.workspace.pk, contacts, but=conversation.pk),
    }
    return render(request, "conversations/detail.html", context)


def _known(request: MemberRequest, conversation: Conversation, asked: str) -> list[Known]:
    """Return what the team knows about the last thing they said."""
    today = timezone.now().astimezone(zone(request.workspace.zone)).date()
    language = conversation.language or conversation.channel.language
    return known(request.workspace, asked, language, today=today)


def not_sent(request: MemberRequest, conversation: Conversation, problem: str, **how: Any) -> HttpResponse:
    """Give the reply box back with the text in it, and say what stands in the way."""
    content = request.POST.get("content", "")
    if not request.htmx:
        return page_of(request, conversation, content=content, problem=problem, **how)
    return composer(request, conversation, content=content, problem=problem, **how)


def composer(
    request: MemberRequest, conversation: Conversation, *, is_sent: bool = False, **reply: Any
) -> HttpResponse:
    """Answer htmx with the reply box; the thread comes along, so that what was said is seen at once."""
    said = thread_context(request, conversation, begun=None if is_sent else begun_for(request))
    context = {**said, **reply_context(conversation, said["asked"], **reply), "is_refresh": True}
    response = render(request, "conversations/reply_and_thread.html", context)
    if is_sent:
        response["HX-Trigger"] = "stamgast:replied"
    return response


def tabs(request: MemberRequest) -> dict[str, Any]:
    """Return the views with how many are in those that call for somebody, and the saved ones."""
    counts = queries.counts(request.member, now=timezone.now())
    return {
        "tabs": [(name, label, counts.get(name, "")) for name, label in words.VIEWS.items()],
        "saved_views": queries.saved_views(request.member),
    }


def choices(request: MemberRequest) -> dict[str, Any]:
    """Return what can be chosen from to assign, label, put aside or resolve."""
    return {
        "team": team(request.workspace.pk),
        "team_labels": queries.labels(request.workspace.pk),
        "outcomes": Conversation.Outcome.choices,
        "goals": queries.goals(request.workspace.pk),
        "pauses": SnoozeForm.CHOICES,
    }


def view_of(given: QueryDict) -> str:
    """Return which view of the list is asked for."""
    view = given.get("view", "")
    return view if view in queries.VIEWS else "waiting"


def listed(request: MemberRequest, view: str, *, after: str = "", size: int = queries.PAGE) -> dict[str, Any]:
    """Return a page of a view as rows: each conversation with its promise and labels in words."""
    page = queries.page(request.member, view, after, size, now=timezone.now())
    rows = _rows(request, page, marks(page.conversations))
    return {"rows": rows, "more": _more(request, page, {"view": view}), "view": view}


def in_inbox(request: MemberRequest, wanted: str) -> str:
    """Return an address of the inbox that was asked for; the inbox itself for any other."""
    there = reverse("conversations:list", kwargs={"workspace": request.workspace.slug})
    return wanted if wanted.startswith(there) else there


def came_from(request: MemberRequest) -> str:
    """Return the address of the list, or of what was found, that was looked at last."""
    return in_inbox(request, request.COOKIES.get(CAME_FROM, ""))


def note_list(request: MemberRequest, response: HttpResponse) -> HttpResponse:
    """Let the browser remember where one is: conversations that are opened show this list, and lead back.

    In the session it would be written to the database: looking would wait for whoever writes there.
    """
    here = request.get_full_path()
    if len(here) <= LONGEST and request.COOKIES.get(CAME_FROM) != here:
        path = in_inbox(request, "")
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(CAME_FROM, here, path=path, samesite="Lax", secure=secure, httponly=True)
    return response


def forget_list(request: MemberRequest, response: HttpResponse) -> HttpResponse:
    """Let conversations that are opened next be among those who wait, whatever was looked at before."""
    response.delete_cookie(CAME_FROM, path=in_inbox(request, ""), samesite="Lax")
    return response


def same_list(
    request: MemberRequest, opened: Conversation, members: list[Member]
) -> tuple[dict[str, Any], Marks]:
    """Return the rows one came from, where they refresh (``beside``), and the way ``back``.

    With them comes what stands on these conversations and on the one that is opened.
    """
    back, now = came_from(request), timezone.now()
    path, _sep, given = back.partition("?")
    search = reverse("conversations:search", kwargs={"workspace": request.workspace.slug})
    if path == search:
        form = search_form(request, QueryDict(given))
        page, asked = queries.page_found(request.member, form.wanted(), now=now), form.asked()
    else:
        asked = {"view": view_of(QueryDict(given))}
        page = queries.page(request.member, asked["view"], now=now)
    stands = marks([*page.conversations, opened], members)
    more, beside = _more(request, page, asked), f"{path}?{urlencode(asked)}"
    return {"rows": _rows(request, page, stands), "more": more, "back": back, "beside": beside}, stands


def search_form(request: MemberRequest, given: QueryDict) -> SearchForm:
    """Return what is looked for, with the choices of the member's workspace."""
    return SearchForm(
        given,
        channels=Channel.objects.filter(workspace=request.workspace).order_by("name"),
        own_labels=queries.labels(request.workspace.pk),
        goals=queries.goals(request.workspace.pk),
    )


def searched(
    request: MemberRequest, form: SearchForm, *, after: str = "", size: int = queries.PAGE
) -> dict[str, Any]:
    """Return a page of what a search finds, as rows."""
    page = queries.page_found(request.member, form.wanted(), after, size, now=timezone.now())
    asked, rows = form.asked(), _rows(request, page, marks(page.conversations))
    shown = {"rows": rows, "more": _more(request, page, asked), "view": "search", "form": form}
    shown["is_all"] = page.is_all
    return {**shown, "asked": urlencode(asked)}


def _rows(request: MemberRequest, page: queries.Page, stands: Marks) -> list[tuple[Any, ...]]:
    now, slug = timezone.now(), request.workspace.slug
    # One look at the routes for all rows: thirty take a twentieth of the page's time.
    before, _number, after = reverse("conversations:detail", args=[slug, 0]).rpartition("0")
    return [
        (
            f"{before}{one.pk}{after}",
            one,
            words.due(one, now),
            words.label_words(one),
            stands.labels.get(one.pk),
            stands.later.get(one.pk),
            words.kind(one),
        )
        for one in page.conversations
    ]


def _more(request: MemberRequest, page: queries.Page, asked: dict[str, str]) -> str:
    """Return the address of the next page, empty when there is none."""
    if not page.cursor:
        return ""
    route = "conversations:list" if "view" in asked else "conversations:search"
    address = reverse(route, kwargs={"workspace": request.workspace.slug})
    return f"{address}?{urlencode({**asked, 'after': page.cursor})}"


def thread_context(
    request: MemberRequest,
    conversation: Conversation,
    stands: Marks | None = None,
    members: Iterable[Member] = (),
    *,
    begun: int | None = None,
) -> dict[str, Any]:
    """Return what was said, with what a reply is ``answering``, what they ``asked`` there, and how it stands.

    That is the message a reply was ``begun`` for, as long as it is there; else the last they said. It is
    ``answered``, too, where it is not read last, so that a reply would seem to answer another.
    """
    whole, stands = request.GET.get("whole") == "1", stands or marks([conversation])
    entries = queries.thread(conversation, whole=whole, team=members)
    turns = tree(entries)
    heard = [entry.message for entry in entries if entry.message and entry.message.direction == "in"]
    left, read_last = _left(entries), _left(read(turns))[-1:]
    answering = next((e for e in left if e.message and e.message.pk == begun), left[-1] if left else None)
    later = stands.later.get(conversation.pk, [])
    put_members(later, "member", members)
    put_members(later, "approved_by", members)
    who = conversation.contact or conversation.channel
    return {
        "conversation": conversation,
        "name": tamed(who.name),
        "entries": entries,
        "turns": turns,
        "is_cut": not whole and sum(entry.message is not None for entry in entries) == queries.THREAD,
        "whole": whole,
        "last_heard": heard[-1] if heard else None,
        "asked": answering.content if answering else queries.last_words(conversation),
        "answering": answering,
        "answered": answering if [answering] != read_last else None,
        "due": words.due(conversation, timezone.now()),
        "label_words": words.label_words(conversation),
        "own_labels": stands.labels.get(conversation.pk, []),
        "scheduled": later,
        "others": queries.others_present(conversation, request.member, now=timezone.now()),
        "may_send": may_send(conversation.channel),
        "has_model": OwnModel.objects.filter(workspace=conversation.workspace_id).exists(),
        "labels": words.LABELS.items(),
    }


def asked(request: MemberRequest, conversation: Conversation) -> str:
    """Return the beginning of what a reply is written to."""
    return queries.last_words(conversation, begun_for(request))


def begun_for(request: MemberRequest) -> int | None:
    """Return the id of the message that the reply box was opened for, where one is being written."""
    return whole_number((request.POST or request.GET).get("answers", ""))


def _left(entries: Iterable[queries.ThreadEntry]) -> list[queries.ThreadEntry]:
    """Return what they said and did not delete."""
    return [e for e in entries if e.message and e.message.direction == "in" and not e.message.deleted_at]


def reply_context(  # noqa: PLR0913  what was written, and all that may stand in its way
    conversation: Conversation,
    asked: str,
    *,
    content: str = "",
    problem: str = "",
    is_anyway: bool = False,
    is_late: bool = False,
    send_at: str = "",
) -> dict[str, Any]:
    """Return an empty reply, or one that was not sent, with what stands in its way."""
    where = zone(conversation.channel.zone)
    tomorrow = timezone.now().astimezone(where).date() + timedelta(days=1)
    return {
        "content": content,
        "problem": problem,
        "is_anyway": is_anyway,
        "submission": str(uuid.uuid4()),
        "is_late": is_late,
        "send_at_given": send_at,
        "send_at": datetime.combine(tomorrow, time(9)).isoformat(timespec="minutes"),
        "counsel": counsel(conversation, content, asked),
        "questions_back": questions_back(conversation, asked),
    }


def back_to(request: MemberRequest, conversation: Conversation) -> HttpResponse:
    """Lead back to a conversation's page."""
    return redirect("conversations:detail", workspace=request.workspace.slug, pk=conversation.pk)
