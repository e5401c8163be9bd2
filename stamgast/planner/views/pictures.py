"""The pictures of a text: adding one, its place among the others, taking it off."""

from contextlib import suppress

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_POST

from stamgast.channels.queries import limits_of
from stamgast.media.cleaning import BadPicture
from stamgast.media.models import Picture
from stamgast.media.operations import add_picture
from stamgast.media.queries import pictures
from stamgast.planner import films, operations, queries
from stamgast.planner.models import Variant, VariantPicture
from stamgast.planner.preview import preview
from stamgast.planner.shapes import shapes
from stamgast.planner.views.texts import find
from stamgast.workspaces.access import MemberRequest, for_members


@require_POST
@for_members("plan")
def add(request: MemberRequest, pk: int) -> HttpResponse:
    """Add an uploaded picture to a text."""
    variant = find(request, pk)
    try:
        picture = add_picture(request.member, request.FILES.get("file"))
    except BadPicture as error:
        return _pictures(request, variant, str(error))
    with suppress(operations.HandedOver):
        operations.place(variant, picture)
    return _pictures(request, variant)


@require_GET
@for_members("plan")
def library(request: MemberRequest, pk: int) -> HttpResponse:
    """Offer the library's pictures for a text, by the words in what they show."""
    words = request.GET.get("q", "").replace("\x00", "")[:200]
    found = pictures(request.workspace.pk, 24, words=words)
    return render(
        request, "planner/library.html", {"variant": find(request, pk), "found": found, "words": words}
    )


@require_POST
@for_members("plan")
def reuse(request: MemberRequest, pk: int, picture: int) -> HttpResponse:
    """Put a picture of the library to a text."""
    variant = find(request, pk)
    wanted = get_object_or_404(Picture, pk=picture, workspace=request.workspace, removed_at=None)
    with suppress(operations.HandedOver):
        operations.place(variant, wanted)
    return _pictures(request, variant)


@require_POST
@for_members("plan")
def cut(request: MemberRequest, pk: int) -> HttpResponse:
    """Choose the shape a picture is cut to."""
    place, wanted = _place(request, pk), request.POST.get("ratio", "")
    if wanted and wanted not in shapes(limits_of(place.variant.channel)):
        raise Http404
    with suppress(operations.HandedOver):
        operations.cut(place, wanted)
    return _pictures(request, place.variant)


@require_GET
@for_members()
def uses(request: MemberRequest, picture: int) -> HttpResponse:
    """Tell where a picture is used."""
    found = get_object_or_404(Picture, pk=picture, workspace=request.workspace)
    return render(request, "planner/uses.html", {"found": queries.uses(found)})


@require_POST
@for_members("plan")
def move(request: MemberRequest, pk: int) -> HttpResponse:
    """Move a picture one place forward or back."""
    place = _place(request, pk)
    with suppress(operations.HandedOver):
        operations.move(place, -1 if request.POST.get("to") == "front" else 1)
    return _pictures(request, place.variant)


@require_POST
@for_members("plan")
def take_off(request: MemberRequest, pk: int) -> HttpResponse:
    """Take a picture off a text."""
    place = _place(request, pk)
    with suppress(operations.HandedOver):
        operations.take_off(place)
    return _pictures(request, place.variant)


def _place(request: MemberRequest, pk: int) -> VariantPicture:
    rows = VariantPicture.objects.select_related("variant__channel", "picture")
    return get_object_or_404(rows, pk=pk, variant__post__workspace=request.workspace)


def _pictures(request: MemberRequest, variant: Variant, problem: str = "") -> HttpResponse:
    this, _others = queries.with_others(variant.pk)
    places = list(this.places.all())
    context = {
        "editor": {"variant": this, "preview": preview(this, places)},
        "variant": this,
        "places": places,
        "problem": problem,
        "film_problems": films.obstacles(this),
        "shapes": shapes(limits_of(this.channel)),
        "is_changed": True,
    }
    return render(request, "planner/pictures.html", context)
