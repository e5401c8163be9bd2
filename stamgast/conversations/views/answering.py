"""Answering: the coach's counsel, the reply itself, what became of it, and who else is there."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.coaching import own_model
from stamgast.coaching.models import OwnModel
from stamgast.coaching.operations import note_shown
from stamgast.conversations import later, operations, queries
from stamgast.conversations.counsel import counsel
from stamgast.conversations.forms import ReplyForm
from stamgast.conversations.models import Conversation
from stamgast.conversations.views import showing
from stamgast.networks.errors import NetworkError
from stamgast.outbox import operations as outbox
from stamgast.saved_replies.queries import obstacle
from stamgast.workspaces.access import MemberRequest, for_members


@require_POST
@for_members("reply")
def advise(request: MemberRequest, pk: int) -> HttpResponse:
    """Say what the coach thinks of a reply while it is written."""
    conversation = showing.conversation_of(request, pk)
    advice = counsel(conversation, request.POST.get("content", ""), showing.asked(request, conversation))
    note_shown(request.workspace, advice.remarks)
    return render(request, "conversations/counsel.html", {"counsel": advice})


@require_POST
@for_members("reply")
def suggest(request: MemberRequest, pk: int) -> HttpResponse:
    """Show what would be sent to the workspace's own model; once confirmed, what it suggests."""
    conversation = showing.conversation_of(request, pk)
    own = get_object_or_404(OwnModel, workspace=request.workspace)
    language = conversation.language or conversation.channel.language
    draft = request.POST.get("content", "")
    said = own_model.messages(request.workspace, showing.asked(request, conversation), draft, language)
    context: dict[str, object] = {
        "said": said,
        "host": urlsplit(own.address).hostname,
        "address": request.path,
    }
    if request.POST.get("confirmed") == "yes":
        try:
            context["suggested"] = own_model.suggest(own, said)
        except NetworkError as error:
            context["problem"] = _(error.message)
    return render(request, "coaching/suggestion.html", context)


@require_POST
@for_members("reply")
def reply(request: MemberRequest, pk: int) -> HttpResponse:
    """Decide to send a reply; whatever stands in the way is said, and the text stays."""
    conversation, form = showing.conversation_of(request, pk), ReplyForm(request.POST)
    if not form.is_valid():
        first = next(iter(form.errors.values()))[0]
        return showing.not_sent(request, conversation, str(first))
    given = form.cleaned_data
    if said := in_the_way(request, conversation, given["content"]):
        return showing.not_sent(request, conversation, said)
    try:
        later.reply_or_ask(conversation, request.member, later.Words(**given), now=timezone.now())
    except operations.AnsweredMeanwhile:
        conversation = showing.conversation_of(request, pk)
        said = _("Somebody answered meanwhile. Read it above; send yours if it still helps.")
        return showing.not_sent(request, conversation, said, is_anyway=True)
    except ValueError:
        return showing.not_sent(
            request,
            conversation,
            _("What you answered is not there any more. Read what is before you send yours."),
        )
    if not request.htmx:
        return showing.back_to(request, conversation)
    return showing.composer(request, showing.conversation_of(request, pk), is_sent=True)


@require_POST
@for_members()
def present(request: MemberRequest, pk: int) -> HttpResponse:
    """Take a sign of life, or of leaving, and answer with who else is there."""
    conversation, now = showing.conversation_of(request, pk), timezone.now()
    if request.POST.get("leaves") == "1":
        operations.leave(conversation, request.member)
    else:
        is_writing = request.POST.get("is_writing") == "1"
        operations.be_present(conversation, request.member, is_writing=is_writing, now=now)
    others = queries.others_present(conversation, request.member, now=now)
    return render(request, "conversations/presence.html", {"others": others, "conversation": conversation})


@require_POST
@for_members("reply")
def settle(request: MemberRequest, pk: int) -> HttpResponse:
    """Do what a person decided about a reply of ours that did not go out, or may not have."""
    message, now = showing.message_of(request, pk), timezone.now()
    delivery, has_changed, decision = message.delivery, False, request.POST.get("decision")
    if decision in {"again", "retry"} and operations.answers_the_forgotten(message):
        messages.warning(request, _("Whom it answers is forgotten here, so it is not sent any more."))
        return showing.back_to(request, message.conversation)
    if delivery is not None:
        match decision:
            case "there":
                has_changed = outbox.it_is_there(delivery, request.member, url=message.url, now=now)
            case "again":
                late = now + operations.LATE_REPLY
                has_changed = outbox.send_again(delivery, request.member, now=now, late_after=late)
            case "retry":
                has_changed = operations.try_reply_again(message, request.member, now=now)
    if not has_changed:
        messages.info(request, _("This had been settled already."))
    return showing.back_to(request, message.conversation)


def in_the_way(request: MemberRequest, conversation: Conversation, content: str) -> str:
    """Say why a reply cannot go out as it is; nothing when it can."""
    advice = counsel(conversation, content, showing.asked(request, conversation))
    if advice.surplus:
        return _("This is too long for the network. Your text is kept.")
    if advice.blocks:
        return _("This cannot go out yet: see what the coach says.")
    return obstacle(content, conversation.workspace)
