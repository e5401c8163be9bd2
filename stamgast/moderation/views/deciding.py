"""Deciding about what somebody wrote: choose and say why, confirm, take back, say what became of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.channels.connections import network_of
from stamgast.conversations.models import Message
from stamgast.moderation import operations, queries
from stamgast.moderation.forms import DecisionForm
from stamgast.moderation.models import Act
from stamgast.moderation.words import WHAT_THEY_CANNOT, line
from stamgast.workspaces.access import MemberRequest, for_members


@require_http_methods(["GET", "POST"])
@for_members("reply")
def decide(request: MemberRequest, message: int) -> HttpResponse:
    """Choose what to do about a message and why, look at it once more, and decide."""
    found = _message(request, message)
    offered = queries.offered(found)
    form = DecisionForm(request.POST or None, offered=offered)
    if request.method == "GET" or not form.is_valid() or "change" in request.POST:
        is_wrong = request.method == "POST" and not form.is_valid()
        return _step(request, found, {"form": form, "step": "choose"}, 422 if is_wrong else 200)
    given = form.cleaned_data
    if "confirmed" not in request.POST:
        chosen = {
            "effect": offered[Act.Measure(given["measure"])],
            "measure": Act.Measure(given["measure"]),
            "reason": Act.Reason(given["reason"]),
        }
        return _step(request, found, {"form": form, "step": "confirm", **chosen})
    try:
        decided = operations.decide(found, request.member, now=timezone.now(), **given)
    except operations.NotPossible:
        return _step(request, found, {"form": form, "step": "choose"}, 422)
    if request.htmx:
        acts = queries.acts_about(found)
        acts += [decided] if decided not in acts else []  # about the person, because of another message
        context = {"message": found, "lines": [line(act) for act in acts]}
        return render(request, "moderation/decided.html", context)
    messages.success(request, _("Decided. It is being done now, and the reason stands in the log."))
    return _to_conversation(request, found)


@require_POST
@for_members("reply")
def take_back(request: MemberRequest, pk: int) -> HttpResponse:
    """Undo a measure."""
    act = _act(request, pk)
    try:
        operations.take_back(act, request.member, now=timezone.now())
    except operations.NotPossible:
        messages.error(request, _("This cannot be taken back from here any more. Please look how it stands."))
    else:
        messages.success(request, _("It is being taken back now."))
    return _back(request, act)


@require_POST
@for_members("reply")
def settle(request: MemberRequest, pk: int) -> HttpResponse:
    """Say what became of a measure of unclear outcome, or try a refused one again."""
    act, now = _act(request, pk), timezone.now()
    if request.POST.get("decision") == "done":
        took = operations.say_it_is_done(act, request.member, now=now)
    else:
        took = operations.try_again(act, request.member, now=now)
    if took:
        messages.success(request, _("Thank you, that is noted."))
    else:
        messages.info(request, _("Somebody was faster, or it has been done meanwhile."))
    return _back(request, act)


def _step(
    request: MemberRequest, message: Message, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    network = network_of(message.channel)
    given = {
        "message": message,
        "network": network,
        "offered": queries.offered(message),
        "lacking": [words for measure, words in WHAT_THEY_CANNOT.items() if measure not in network.measures],
        "is_complaint": "complaint" in message.labels,
        **context,
    }
    if request.htmx:  # htmx shows no answer that is an error
        return render(request, "moderation/step.html", given)
    return render(request, "moderation/decide.html", given, status=status)


def _message(request: MemberRequest, pk: int) -> Message:
    rows = Message.objects.select_related("channel__workspace", "identity__contact", "conversation")
    return get_object_or_404(rows, pk=pk, channel__workspace=request.workspace, direction="in")


def _act(request: MemberRequest, pk: int) -> Act:
    rows = Act.objects.select_related(
        "channel", "message__conversation", "identity", "undone_by", "workspace"
    )
    return get_object_or_404(rows, pk=pk, workspace=request.workspace)


def _back(request: MemberRequest, act: Act) -> HttpResponse:
    if act.message is not None and request.POST.get("from") == "conversation":
        return _to_conversation(request, act.message)
    return redirect("moderation:log", workspace=request.workspace.slug)


def _to_conversation(request: MemberRequest, message: Message) -> HttpResponse:
    there = {"workspace": request.workspace.slug, "pk": message.conversation_id}
    return redirect(f"{reverse('conversations:detail', kwargs=there)}#message-{message.pk}")
