"""A foreign message in the reader's language, by the workspace's own model: what is sent is shown first."""

from urllib.parse import urlsplit

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from stamgast.coaching import own_model
from stamgast.coaching.models import OwnModel
from stamgast.conversations.views import showing
from stamgast.networks.errors import NetworkError
from stamgast.workspaces.access import MemberRequest, for_members


@require_POST
@for_members("reply")
def translate(request: MemberRequest, pk: int) -> HttpResponse:
    """Show what would be sent to the workspace's own model; once confirmed, its translation."""
    message = showing.message_of(request, pk)
    own = get_object_or_404(OwnModel, workspace=request.workspace)
    words = "" if message.deleted_at else message.content
    language = (get_language() or "en").partition("-")[0]
    said = own_model.to_translate(request.workspace, words, language)
    context: dict[str, object] = {
        "message": message,
        "said": said,
        "host": urlsplit(own.address).hostname,
        "language": language,
    }
    if request.POST.get("confirmed") == "yes" and words:
        try:
            context["translated"] = own_model.suggest(own, said)
        except NetworkError as error:
            context["problem"] = _(error.message)
    return render(request, "conversations/translation.html", context)
