"""The pictures of a text: adding one, its place among the others, taking it off."""

from contextlib import suppress

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from stamgast.media.cleaning import BadPicture
from stamgast.media.operations import add_picture
from stamgast.planner import operations
from stamgast.planner.models import Variant, VariantPicture
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
    rows = VariantPicture.objects.select_related("variant", "picture")
    return get_object_or_404(rows, pk=pk, variant__post__workspace=request.workspace)


def _pictures(request: MemberRequest, variant: Variant, problem: str = "") -> HttpResponse:
    context = {"variant": variant, "places": variant.places.select_related("picture"), "problem": problem}
    return render(request, "planner/pictures.html", context)
