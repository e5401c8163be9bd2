"""What people may ask of us: a file with what we hold about them, and being forgotten."""

import json

from django.contrib import messages
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.people import queries, rights
from stamgast.people.views import showing
from stamgast.ui.strangers import tamed
from stamgast.workspaces.access import MemberRequest, for_members


@require_POST
@never_cache
@for_members("team")
def export(request: MemberRequest, pk: int) -> HttpResponse:
    """Give all that is held about a person as one file."""
    found = showing.contact_of(request, pk)
    content = json.dumps(
        rights.export(found, request.member, now=timezone.now()),
        cls=DjangoJSONEncoder,
        ensure_ascii=False,
        indent=2,
    )
    response = HttpResponse(content, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="person-{queries.head(found).pk}.json"'
    return response


@require_http_methods(["GET", "POST"])
@never_cache
@for_members("team")
def erase(request: MemberRequest, pk: int) -> HttpResponse:
    """Say what forgetting a person means, and do it when that was read."""
    found = queries.head(showing.contact_of(request, pk))
    if request.method == "POST":
        rights.erase(found, request.member, now=timezone.now())
        messages.success(request, _("Forgotten: the name and all that led to it are gone."))
        return redirect("people:list", workspace=request.workspace.slug)
    card = queries.card(found, now=timezone.now())
    return render(request, "people/erase.html", {"card": card, "name": tamed(found.name)})
