"""Replies that go out later: deciding on one, sending it now after all, taking it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.conversations import later as operations
from stamgast.conversations.forms import LaterForm
from stamgast.conversations.models import Conversation, ScheduledReply
from stamgast.conversations.operations import AnsweredMeanwhile
from stamgast.conversations.views import answering, showing
from stamgast.ui.numbers import whole_number
from stamgast.ui.times import zone
from stamgast.workspaces.access import MemberRequest, for_members


@require_POST
@for_members("reply")
def schedule(request: MemberRequest, pk: int) -> HttpResponse:
    """Decide to send a reply at a time; one that breaks the promise wants to be meant so."""
    conversation, now = showing.conversation_of(request, pk), timezone.now()
    form = LaterForm(request.POST, zone=zone(conversation.channel.zone), now=now)
    if not form.is_valid():
        return _not_scheduled(request, conversation, str(next(iter(form.errors.values()))[0]))
    given = form.cleaned_data
    if said := answering.in_the_way(request, conversation, given["content"]):
        return _not_scheduled(request, conversation, said)
    promised = conversation.due_at if conversation.waiting_since else None
    if promised and now < promised < given["send_at"] and not given["is_late_on_purpose"]:
        said = _("That is later than you promised. Send it sooner, or press “Send later anyway”.")
        return _not_scheduled(request, conversation, said, is_late=True)
    words = operations.Words(given["content"], given["submission"], given["seen_revision"], given["answers"])
    try:
        operations.schedule(conversation, request.member, words, at=given["send_at"], now=now)
    except AnsweredMeanwhile:
        said = _("Somebody answered meanwhile. Read it above; send yours if it still helps.")
        return _not_scheduled(request, showing.conversation_of(request, pk), said)
    except ValueError:
        return _not_scheduled(
            request,
            conversation,
            _("What you answered is not there any more. Read what is before you send yours."),
        )
    if not request.htmx:
        return showing.back_to(request, conversation)
    return showing.composer(request, showing.conversation_of(request, pk), is_sent=True)


@require_POST
@for_members("reply")
def send_now(request: MemberRequest, reply: int) -> HttpResponse:
    """Send it at once, held or not: whoever presses has seen what was said."""
    found = _reply_of(request, reply)
    seen = whole_number(request.POST.get("seen_revision", ""))
    revision = -1 if seen is None else seen
    try:
        took = operations.send_now(found, request.member, seen_revision=revision, now=timezone.now())
    except AnsweredMeanwhile:
        messages.warning(request, _("Somebody answered meanwhile. Read it first; nothing was sent."))
    except ValueError:
        messages.warning(request, _("There is nothing to answer any more."))
    else:
        if not took:
            messages.info(request, _("This had been settled already."))
    return showing.back_to(request, found.conversation)


@require_POST
@for_members("reply")
def take_back(request: MemberRequest, reply: int) -> HttpResponse:
    """Take it back; its text returns to the box, below what is being written there."""
    found = _reply_of(request, reply)
    conversation = showing.conversation_of(request, found.conversation_id)
    if not operations.take_back(found, request.member):
        messages.info(request, _("This had been settled already."))
        return showing.back_to(request, conversation)
    written = request.POST.get("content", "").strip()[:20_000]
    content = f"{written}\n\n{found.content}" if written else found.content
    if not request.htmx:
        return showing.page_of(request, conversation, content=content)
    return showing.composer(request, conversation, content=content)


def _not_scheduled(
    request: MemberRequest, conversation: Conversation, problem: str, *, is_late: bool = False
) -> HttpResponse:
    """Give the box back with the text and the time in it."""
    wanted = request.POST.get("send_at", "")[:40]
    return showing.not_sent(request, conversation, problem, is_late=is_late, send_at=wanted)


def _reply_of(request: MemberRequest, pk: int) -> ScheduledReply:
    rows = ScheduledReply.objects.select_related("conversation__workspace", "conversation__channel")
    return get_object_or_404(rows, pk=pk, conversation__workspace=request.workspace)
