"""Asking somebody who knows, and what becomes of the answers, for the team."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.conversations.models import Conversation
from stamgast.experts import operations, queries
from stamgast.experts.forms import AnswerForm, AskForm
from stamgast.experts.links import address
from stamgast.experts.mail import send_link
from stamgast.experts.models import Question
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable

MOST = 100


@require_GET
@for_members()
def questions(request: MemberRequest) -> HttpResponse:
    """Show what was asked: overdue, open, answered, and what is over; and what oneself is asked."""
    now = timezone.now()
    context = {
        "to_me": queries.to_member(request.member, now),
        "by_standing": queries.by_standing(request.workspace.pk, now, MOST),
    }
    return render(request, "experts/list.html", context)


@require_GET
@for_members()
def beside(request: MemberRequest, conversation: int) -> HttpResponse:
    """Show what was asked out of a conversation, beside it."""
    return _beside(request, _conversation(request, conversation))


@never_cache
@require_http_methods(["GET", "POST"])
@for_members("reply")
def ask(request: MemberRequest, conversation: int) -> HttpResponse:
    """Ask somebody: first shown as they will see it, then put to them."""
    found, now = _conversation(request, conversation), timezone.now()
    sent = request.POST if request.method == "POST" else None
    form = AskForm(sent, conversation=found, member=request.member)
    context = {"conversation": found, "form": form}
    if request.method == "GET" or "change" in request.POST:
        return render(request, "experts/ask.html", context)
    if form.is_valid():
        form.check_pace(now)
    if form.errors:
        return render(request, "experts/ask.html", context, status=422)
    asking = form.asking(now)
    if "confirmed" not in request.POST:
        lines = queries.shown(found, asking.messages, with_names=asking.shows_names)
        context |= {"asking": asking, "lines": lines, "submission": uuid.uuid4()}
        return render(request, "experts/confirm.html", context)
    asking = replace(asking, submission=request.POST.get("submission", "")[:40])
    try:
        question, token = operations.ask(found, request.member, asking, now=now)
    except operations.AskedAlready:
        messages.info(request, _("This is asked already; it stands beside the conversation."))
        return lead(request, "conversations:detail", pk=found.pk)
    return _hand_over(request, question, token)


@require_http_methods(["GET", "POST"])
@for_members()
def answer(request: MemberRequest, pk: int) -> HttpResponse:
    """Answer a question that was put to oneself, as a member."""
    now = timezone.now()
    question = get_object_or_404(
        queries.answerable(now), pk=pk, workspace=request.workspace, expert=request.member
    )
    form = AnswerForm(request.POST or None, initial={"answer": question.answer})
    if request.method == "POST" and form.is_valid():
        operations.answer(question, form.cleaned_data["answer"], now=now)
        messages.success(request, _("Thank you. Your answer stands in the conversation."))
        return redirect("experts:list", workspace=request.workspace.slug)
    context = {"question": question, "lines": queries.excerpt(question), "form": form}
    return render(request, "experts/own.html", context, status=422 if form.errors else 200)


@require_POST
@never_cache
@for_members("reply")
def renew(request: MemberRequest, pk: int) -> HttpResponse:
    """Make a new link and hand it over; the one before works no more."""
    question = _question(request, pk)
    try:
        token = operations.renew(question, request.member, now=timezone.now())
    except operations.LinkOver:
        messages.info(request, _("The answer is used already: there is nothing left to ask."))
        return _to_conversation(request, question)
    question.refresh_from_db()
    return _hand_over(request, question, token)


@require_POST
@for_members("reply")
def withdraw(request: MemberRequest, pk: int) -> HttpResponse:
    """Take a question back, with a button that undoes it."""
    question = _question(request, pk)
    operations.withdraw(question, request.member, now=timezone.now())
    said = _("The question is withdrawn; its link no longer works.")
    say_undoable(request, said, "experts:ask_after_all", pk=pk)
    return _to_conversation(request, question)


@require_POST
@for_members("reply")
def ask_after_all(request: MemberRequest, pk: int) -> HttpResponse:
    """Undo taking a question back."""
    question = _question(request, pk)
    operations.ask_after_all(question, request.member)
    messages.success(request, _("The question stands; its link works again."))
    return _to_conversation(request, question)


@require_POST
@for_members("reply")
def use(request: MemberRequest, pk: int) -> HttpResponse:
    """Note that the answer was used."""
    return _deal(request, pk, operations.use)


@require_POST
@for_members("reply")
def to_fact(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep the answer among what the team knows, and say where."""
    question = _question(request, pk)
    try:
        fact = operations.to_fact(question, request.member, now=timezone.now())
    except ValueError:
        messages.info(request, _("Nobody has answered yet."))
        return _to_conversation(request, question)
    where = reverse("knowledge:edit", kwargs={"workspace": request.workspace.slug, "pk": fact.pk})
    link = format_html('<a href="{}">{}</a>', where, _("Look through it"))
    messages.success(request, format_html("{} {}", _("Kept among what you know."), link))
    return _to_conversation(request, question)


def _deal(request: MemberRequest, pk: int, deal: Callable[..., object]) -> HttpResponse:
    question = _question(request, pk)
    deal(question, request.member, now=timezone.now())
    if request.htmx:
        return _beside(request, question.conversation)
    return _to_conversation(request, question)


def _hand_over(request: MemberRequest, question: Question, token: str) -> HttpResponse:
    """Send the link, or show it this once where no mail goes out."""
    if send_link(question, token):
        messages.success(request, _("The question is on its way to %(who)s.") % {"who": question.to})
        return _to_conversation(request, question)
    return render(request, "experts/asked.html", {"question": question, "link": address(token)})


def _beside(request: MemberRequest, conversation: Conversation) -> HttpResponse:
    now = timezone.now()
    asked = [(question, question.standing(now)) for question in queries.about(conversation)]
    return render(request, "experts/beside.html", {"conversation": conversation, "asked": asked})


def _conversation(request: MemberRequest, pk: int) -> Conversation:
    found = Conversation.objects.select_related("workspace", "channel")
    return get_object_or_404(found, pk=pk, workspace=request.workspace)


def _question(request: MemberRequest, pk: int) -> Question:
    found = Question.objects.select_related("workspace", "conversation", "asked_by__user", "expert__user")
    return get_object_or_404(found, pk=pk, workspace=request.workspace)


def _to_conversation(request: MemberRequest, question: Question) -> HttpResponse:
    return lead(request, "conversations:detail", pk=question.conversation_id)
