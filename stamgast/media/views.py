"""Pages of the feature: a picture itself, and all of a workspace's pictures with their words."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from stamgast.media import operations, queries
from stamgast.media.answers import in_parts, only_a_picture
from stamgast.media.cleaning import BadPicture
from stamgast.media.fitting import CONVERTIBLE, Wanted, fit
from stamgast.media.models import Picture
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members

PAGE = 60
SHOWN = 300
"""Pixels of the longer side where a picture is clicked: a phone has them, so that no click is scaled."""

SMALL = 640
"""Pixels of the longer side of a cut picture on a page."""

SHAPES_SHOWN = ("1:1", "4:5", "16:9")
PLACES = (
    ("0,0", gettext_lazy("Top left")), ("50,0", gettext_lazy("Top")), ("100,0", gettext_lazy("Top right")),
    ("0,50", gettext_lazy("Left")), ("50,50", gettext_lazy("Middle")), ("100,50", gettext_lazy("Right")),
    ("0,100", gettext_lazy("Bottom left")), ("50,100", gettext_lazy("Bottom")),
    ("100,100", gettext_lazy("Bottom right")),
)  # fmt: skip
"""Where the focus may be without a pointer, in per cent from the left and from the top."""


@require_GET
@for_members()
def picture(request: MemberRequest, pk: int) -> HttpResponseBase:
    """Send the picture, in a way that no browser takes for anything else."""
    found = _find(request, pk)
    extension = str(found.file.name).rpartition(".")[2]
    try:
        file = found.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = in_parts(request, file, found.size, found.media_type)
    response["Content-Disposition"] = f'inline; filename="picture-{found.pk}.{extension}"'
    response["Cache-Control"] = "private, max-age=86400, immutable"
    return only_a_picture(response)


@require_GET
@for_members()
def cut(request: MemberRequest, pk: int) -> HttpResponseBase:
    """Send the picture as it is cut to a shape around its focus."""
    found = _find(request, pk)
    try:
        shape = request.GET.get("ratio", "")
        side = None if request.GET.get("size") == "full" else SMALL
        wanted = Wanted(shape, (found.focus_x, found.focus_y), longest_side=side)
        with found.file.open("rb") as file:
            fitted = fit(file.read(), found.media_type, wanted)
    except (ValueError, OverflowError, FileNotFoundError) as error:
        raise Http404 from error
    response = HttpResponse(fitted.content, content_type=fitted.media_type)
    response["Content-Disposition"] = f'inline; filename="picture-{found.pk}-{shape.replace(":", "x")}"'
    response["Cache-Control"] = "private, max-age=60"
    return only_a_picture(response)


@require_GET
@for_members()
def all_pictures(request: MemberRequest) -> HttpResponse:
    """Show the workspace's pictures, the newest first, or those whose words are looked for."""
    before, words = request.GET.get("before", ""), request.GET.get("q", "").replace("\x00", "")[:200]
    last = whole_number(before)
    found = queries.pictures(request.workspace.pk, PAGE, last, words=words)
    context = {
        "pictures": found,
        "older": found[-1].pk if len(found) == PAGE else None,
        "words": words,
        "removed": queries.removed(request.workspace.pk, timezone.now()),
    }
    return render(request, "media/pictures.html", context)


@require_GET
@for_members()
def about(request: MemberRequest, pk: int) -> HttpResponse:
    """Show one picture: its words, what must stay in view, where it is used."""
    found = _find(request, pk)
    shown = min(1.0, SHOWN / max(found.width, found.height, 1))
    context = {
        "picture": found,
        "is_used": queries.is_used(found),
        "shown_width": max(1, round(found.width * shown)),
        "shown_height": max(1, round(found.height * shown)),
        "shapes": SHAPES_SHOWN,
        "places": PLACES,
        "place": f"{found.focus_x},{found.focus_y}",
        "has_shapes": found.media_type in CONVERTIBLE,
    }
    return render(request, "media/about.html", context)


@require_POST
@for_members("plan")
def focus(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep what must stay in view: where the picture was clicked, or one of nine places."""
    found, given = _find(request, pk), request.POST
    if "at.x" in given:
        shown = min(1.0, SHOWN / max(found.width, found.height, 1))
        across = 100 * (whole_number(given["at.x"]) or 0) / max(1, found.width * shown)
        down = 100 * (whole_number(given.get("at.y", "")) or 0) / max(1, found.height * shown)
        operations.focus(found, round(across), round(down))
    else:
        across_text, _comma, down_text = given.get("place", "50,50").partition(",")
        operations.focus(found, whole_number(across_text) or 0, whole_number(down_text) or 0)
    messages.success(request, _("What must stay in view is kept."))
    return redirect(reverse("media:about", args=[request.workspace.slug, pk]) + "#focus-title")


@require_POST
@for_members("plan")
def decorative(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep why a picture needs no words."""
    found = _find(request, pk)
    operations.call_decorative(found, request.POST.get("reason", ""))
    if not request.htmx:
        return redirect("media:about", workspace=request.workspace.slug, pk=pk)
    response = render(request, "media/words_state.html", {"picture": found})
    response["HX-Trigger"] = "picture-described"
    return response


@require_POST
@for_members("plan")
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Take an unused picture out of the library."""
    if operations.remove(_find(request, pk), now=timezone.now()):
        messages.success(request, _("The picture is removed. You can bring it back below for 30 days."))
    else:
        messages.error(request, _("This picture is used, so it stays."))
    return redirect("media:pictures", workspace=request.workspace.slug)


@require_POST
@for_members("plan")
def bring_back(request: MemberRequest, pk: int) -> HttpResponse:
    """Undo removing a picture."""
    operations.bring_back(_find(request, pk))
    messages.success(request, _("The picture is back."))
    return redirect("media:pictures", workspace=request.workspace.slug)


@require_POST
@for_members("plan")
def upload(request: MemberRequest) -> HttpResponse:
    """Add a picture."""
    try:
        operations.add_picture(
            request.member, request.FILES.get("file"), alternative_text=request.POST.get("words", "")
        )
    except BadPicture as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The picture is added."))
    return redirect("media:pictures", workspace=request.workspace.slug)


@require_POST
@for_members("plan")
def describe(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep a picture's alternative text, as it is typed."""
    found = _find(request, pk)
    operations.describe(found, request.POST.get("words", ""))
    if not request.htmx:
        return redirect("media:pictures", workspace=request.workspace.slug)
    response = render(request, "media/words_state.html", {"picture": found})
    response["HX-Trigger"] = "picture-described"
    return response


def _find(request: MemberRequest, pk: int) -> Picture:
    return get_object_or_404(Picture, pk=pk, workspace=request.workspace)
