"""Looking at somebody's reply before it goes out: approve it, perhaps changed, or give it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.conversations import approving
from stamgast.conversations.forms import ApproveForm, GiveBackForm
from stamgast.conversations.models import ScheduledReply
from stamgast.conversations.operations import AnsweredMeanwhile
from stamgast.conversations.views import answering, showing
from stamgast.workspaces.access import MemberRequest, for_members


@require_POST
@for_members("approve")
def approve(request: MemberRequest, reply: int) -> HttpResponse:
    """Let a reply out as it is, or as it reads now."""
    found, form = _reply_of(request, reply), ApproveForm(request.POST)
    if said := _let_out(request, found, form):
        messages.warning(request, said)
    return showing.back_to(request, found.conversation)


def _let_out(request: MemberRequest, found: ScheduledReply, form: ApproveForm) -> str:
    """Approve it; return what stands in the way, nothing when it went well."""
    if not form.is_valid():
        return str(next(iter(form.errors.values()))[0])
    content, seen = form.cleaned_data["content"], form.cleaned_data["seen_revision"]
    if said := answering.in_the_way(request, found.conversation, content):
        return said
    try:
        took = approving.approve(found, request.member, content, seen_revision=seen, now=timezone.now())
    except AnsweredMeanwhile:
        return _("Somebody answered meanwhile. Read it first; nothing was sent.")
    except ValueError:
        return _("There is nothing to answer any more.")
    return "" if took else _("This had been settled already.")


@require_POST
@for_members("approve")
def give_back(request: MemberRequest, reply: int) -> HttpResponse:
    """Give a reply back to its author, with a word."""
    found, form = _reply_of(request, reply), GiveBackForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say in a word or two what is missing, in 500 characters at most."))
    elif not approving.give_back(found, request.member, form.cleaned_data["word"]):
        messages.info(request, _("This had been settled already."))
    return showing.back_to(request, found.conversation)


def _reply_of(request: MemberRequest, pk: int) -> ScheduledReply:
    rows = ScheduledReply.objects.select_related(
        "conversation__workspace", "conversation__channel", "member__user"
    )
    return get_object_or_404(rows, pk=pk, conversation__workspace=request.workspace)
