"""The texts of a post: adding and removing one, saving it while it is typed, and what is said about it."""

import secrets
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from stamgast.channels.connections import network_of
from stamgast.channels.models import Channel
from stamgast.channels.queries import limits_of
from stamgast.coaching.operations import note_shown
from stamgast.media.answers import only_a_picture
from stamgast.planner import films, links, operations, queries
from stamgast.planner.counsel import Counsel, counsel, is_touched, likenesses
from stamgast.planner.forms import written
from stamgast.planner.models import LinkCard, Post, Variant
from stamgast.planner.parts import rearranged
from stamgast.planner.preview import preview as look
from stamgast.planner.shapes import shapes
from stamgast.workspaces.access import MemberRequest, for_members


@require_POST
@for_members("plan")
def add(request: MemberRequest, pk: int, channel: int) -> HttpResponse:
    """Give the post a text for a channel."""
    post = get_object_or_404(Post, pk=pk, workspace=request.workspace)
    wanted = get_object_or_404(Channel, pk=channel, workspace=request.workspace)
    variant = operations.add_text(post, wanted)
    context = {"editor": editor(variant, queries.variants(post)), **_left(post)}
    return _stirring(render(request, "planner/added.html", context))


@require_POST
@for_members("plan")
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Take a channel's text off the post."""
    variant = find(request, pk)
    try:
        operations.remove_text(variant)
    except operations.InUse:
        return _fresh_editor(request, variant)
    return _stirring(render(request, "planner/channels_left.html", {**_left(variant.post), "oob": True}))


@require_GET
@for_members("plan")
def one(request: MemberRequest, pk: int) -> HttpResponse:
    """Show a text as it is stored now."""
    return _fresh_editor(request, find(request, pk))


@require_POST
@for_members("plan")
def parts(request: MemberRequest, pk: int) -> HttpResponse:
    """Split a text into parts, add one, take one out, or let them flow together; what was typed is kept."""
    variant, text = find(request, pk), written(request.POST)
    content, further = rearranged(
        text.content, text.parts or (), request.POST.get("do", ""), limits_of(variant.channel)
    )
    try:
        operations.write(variant, replace(text, content=content, parts=further), request.member)
    except operations.HandedOver:
        return _fresh_editor(request, variant)
    except operations.Conflict as conflict:
        response = render(request, "planner/conflict.html", {"theirs": conflict.theirs})
        response["HX-Retarget"], response["HX-Reswap"] = f"#panel-{variant.pk}", "innerHTML"
        return response
    return _fresh_editor(request, variant)


@require_POST
@for_members("plan")
def look_at_link(request: MemberRequest, pk: int) -> HttpResponse:
    """Ask the page behind the first link what it says of itself, and show the preview with it."""
    variant = find(request, pk)
    links.look_up(variant, now=timezone.now())
    return shown_as(request, variant)


@require_GET
@for_members("plan")
def preview(request: MemberRequest, pk: int) -> HttpResponse:
    """Show how a text will look on its network."""
    return shown_as(request, find(request, pk))


@require_GET
@for_members("plan")
def link_picture(request: MemberRequest, card: int) -> HttpResponseBase:
    """Send the picture a page behind a link shows of itself, written anew."""
    found = get_object_or_404(LinkCard, pk=card, workspace=request.workspace)
    if not found.picture:
        raise Http404
    return only_a_picture(HttpResponse(bytes(found.picture), content_type=found.picture_type))


@require_POST
@for_members("plan")
def save(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep a text as it is typed, and say what the coach and the network think of it."""
    variant, text = find(request, pk), written(request.POST)
    before = copy(variant)
    try:
        operations.write(variant, text, request.member)
    except operations.HandedOver:
        return _fresh_editor(request, variant)
    except operations.Conflict as conflict:
        return render(request, "planner/conflict.html", {"theirs": conflict.theirs})
    variants = queries.variants(variant.post)
    shown = editor(variant, variants)
    note_shown(request.workspace, shown["counsel"].remarks)
    context = {
        "editor": shown,
        "is_saved": True,
        "is_said": request.POST.get("said") == shown["said"],
        "others": [
            editor(other, variants)
            for other in variants
            if other.pk != variant.pk and is_touched(other, before, variant)
        ],
        "post": variant.post,
        "has_same_text": has_same_text(variants),
    }
    return render(request, "planner/panel_saved.html", context)


def editor(variant: Variant, variants: Sequence[Variant]) -> dict[str, Any]:
    """Return what the template of a text needs: the text and what is said about it."""
    this = next((one for one in variants if one.pk == variant.pk), variant)
    others = [one for one in variants if one.pk != variant.pk]
    advice = counsel(this, others, same_text_reason=this.post.same_text_reason)
    places = list(this.places.all())
    return {
        "variant": this,
        "network": network_of(this.channel).name,
        "token": secrets.token_hex(8),
        "counsel": advice,
        "field": f"words-of-{this.pk}",
        "said": _said(advice),
        "places": places,
        "film_problems": films.obstacles(this),
        "preview": look(this, places),
        "shapes": shapes(limits_of(this.channel)),
        "calls": Variant.Call.choices,
        "has_threads": network_of(this.channel).threads,
        "has_comments": network_of(this.channel).has_comments,
    }


def shown_as(request: MemberRequest, variant: Variant) -> HttpResponse:
    """Return how a text will look on its network, as it is stored now."""
    this, _others = queries.with_others(variant.pk)
    shown = {"variant": this, "preview": look(this, list(this.places.all()))}
    context = {"editor": shown, "variant": this, "film_problems": films.obstacles(this)}
    return render(request, "planner/preview_anew.html", context)


def has_same_text(variants: Sequence[Variant]) -> bool:
    """Tell whether two texts of a post are as good as the same."""
    alike = (
        likeness.is_same
        for variant in variants
        for likeness in likenesses(variant, [one for one in variants if one.pk != variant.pk])
    )
    return any(alike)


def find(request: MemberRequest, pk: int) -> Variant:
    """Return a text of the workspace, or answer that there is none."""
    rows = Variant.objects.select_related("channel__workspace", "post__workspace")
    return get_object_or_404(rows, pk=pk, post__workspace=request.workspace)


def _said(advice: Counsel) -> str:
    count = len(advice.remarks)
    if advice.is_too_long:
        return _("The text is too long.")
    if not count:
        return ""
    return ngettext("%(count)s thing to look at.", "%(count)s things to look at.", count) % {"count": count}


def _left(post: Post) -> dict[str, Any]:
    return {"post": post, "channels_left": queries.channels_left(post)}


def _fresh_editor(request: MemberRequest, variant: Variant) -> HttpResponse:
    context = {"editor": editor(variant, queries.variants(variant.post)), "post": variant.post}
    response = render(request, "planner/editor.html", context)
    response["HX-Retarget"], response["HX-Reswap"] = f"#text-{variant.pk}", "outerHTML"
    return response


def _stirring(response: HttpResponse) -> HttpResponse:
    response["HX-Trigger"] = "texts-changed"
    return response
