"""Keeping what somebody said: as evidence for what we believe of an audience."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from stamgast.conversations import keeping, queries
from stamgast.conversations.forms import KeepForm
from stamgast.conversations.models import Message
from stamgast.conversations.views import showing
from stamgast.workspaces.access import MemberRequest, for_members


@require_http_methods(["GET", "POST"])
@for_members("reply")
def evidence(request: MemberRequest, pk: int) -> HttpResponse:
    """Say which belief a message backs, or write down a new one; the words are kept with their day."""
    message = showing.message_of(request, pk)
    if message.direction != Message.Direction.INBOUND or message.deleted_at:
        messages.info(request, _("There is nothing to keep: it was deleted, or is ours."))
        return showing.back_to(request, message.conversation)
    beliefs = queries.beliefs(request.workspace.pk)
    audiences = queries.audiences(request.workspace.pk) if request.member.may("strategy") else None
    is_sent = request.method == "POST"
    words = message.content[: KeepForm.MOST]
    typed = request.POST if is_sent else None
    form = KeepForm(typed, initial={"content": words}, beliefs=beliefs, audiences=audiences)
    if is_sent and form.is_valid():
        return _kept(request, message, form)
    context = {
        "form": form,
        "message": message,
        "said_on": keeping.said_on(message),
        "can_be_kept": bool(beliefs or audiences),
    }
    return render(request, "conversations/evidence.html", context, status=422 if is_sent else 200)


def _kept(request: MemberRequest, message: Message, form: KeepForm) -> HttpResponse:
    page = {"workspace": request.workspace.slug, "pk": message.conversation_id}
    source = f"{reverse('conversations:detail', kwargs=page)}#message-{message.pk}"
    kept = keeping.keep_as_evidence(message, form.backed(), form.cleaned_data["content"], source=source)
    audience = kept.statement.audience
    address = reverse("strategy:audience", kwargs={"workspace": request.workspace.slug, "pk": audience.pk})
    link = format_html('<a href="{}">{}</a>', address, audience.name)
    messages.success(request, format_html("{} {}", _("Kept as evidence:"), link))
    return showing.back_to(request, message.conversation)
