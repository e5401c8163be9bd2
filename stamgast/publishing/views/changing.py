"""Changing what is planned: every part of its text, its time and its host, while nothing has left."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from stamgast.approval.queries import steps
from stamgast.channels.queries import limits_of
from stamgast.outbox.states import CHANGEABLE
from stamgast.planner.forms import written
from stamgast.planner.models import Variant
from stamgast.planner.operations import Conflict, Written
from stamgast.planner.parts import rearranged
from stamgast.planner.queries import with_others
from stamgast.planner.views.texts import editor
from stamgast.publishing import operations, queries
from stamgast.publishing.forms import plan
from stamgast.publishing.models import Publication
from stamgast.publishing.views.scheduling import asks_why, slot_of
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@for_members("plan")
def change(request: MemberRequest, pk: int) -> HttpResponse:
    """Change the text, or the time and the host, while nothing has left."""
    found, reasons, theirs = _publication(request, pk), list[str](), None
    if request.method == "POST":
        try:
            _change(request, found)
        except operations.NotReady as error:
            reasons = error.reasons
        except Conflict as conflict:
            theirs = conflict.theirs
        else:
            messages.success(request, _("Changed."))
            return redirect("publishing:publication", workspace=request.workspace.slug, pk=pk)
    # In the zone in which it is read again: the channel may have another than when it was planned.
    planned = found.due_at.astimezone(ZoneInfo(found.variant.channel.zone)).replace(tzinfo=None)
    text = _text(found, _typed(request))
    context = {
        **text,
        "reasons": reasons,
        "asks_why": bool(reasons) and _is_said_elsewhere(text["editor"]),
        "theirs": theirs,
        "is_changeable": found.delivery.state in CHANGEABLE,
        "asks_approval": bool(steps(found.variant.channel_id)),
        "slot": slot_of(request, found.variant, planned, str(found.host_id or ""), found.hosting_minutes),
    }
    status = 422 if reasons or theirs else 200
    return render(request, "publishing/change.html", context, status=status)


@never_cache
@require_POST
@for_members("plan")
def weigh(request: MemberRequest, pk: int) -> HttpResponse:
    """Say what the network and the coach think of a text as it is typed; with ``do``, cut or join its parts.

    Nothing is kept before somebody decides to change it.
    """
    found, typed = _publication(request, pk), written(request.POST)
    do = request.POST.get("do", "")
    if not do:
        return render(request, "publishing/weighed.html", _text(found, typed))
    content, parts = rearranged(typed.content, typed.parts or (), do, limits_of(found.variant.channel))
    context = {**_text(found, replace(typed, content=content, parts=parts)), "is_changeable": True}
    return render(request, "publishing/change_text.html", context)


def _change(request: MemberRequest, found: Publication) -> None:
    if (typed := _typed(request)) is not None:
        operations.rewrite(found, typed, request.member)
    else:
        operations.move(found, plan(request.POST, request.member), request.member, now=timezone.now())


def _typed(request: MemberRequest) -> Written | None:
    return written(request.POST) if "content" in request.POST else None


def _text(found: Publication, typed: Written | None) -> dict[str, Any]:
    """Return what the form of a text needs: as it stands, or as it was typed."""
    variant, others = with_others(found.variant_id)
    shown = {**_words(variant), **(typed.fields() if typed else {})}
    for name, value in shown.items():
        setattr(variant, name, value)
    return {"publication": found, "editor": editor(variant, [variant, *others])}


def _is_said_elsewhere(editor: dict[str, Any]) -> bool:
    """Tell whether a reason for a same text would help: a text of this post, or of another, says the same."""
    return any(one.is_same for one in editor["counsel"].likenesses) or asks_why(
        editor["variant"].post, [editor["variant"]]
    )


def _words(variant: Variant) -> dict[str, object]:
    return {"content": variant.content, "name": variant.name}


def _publication(request: MemberRequest, pk: int) -> Publication:
    return get_object_or_404(queries.publications(request.workspace.pk), pk=pk)
