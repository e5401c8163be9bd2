"""Pages of the feature: a picture itself, and all of a workspace's pictures with their words."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stamgast.media import operations, queries
from stamgast.media.cleaning import BadPicture
from stamgast.media.models import Picture
from stamgast.workspaces.access import MemberRequest, for_members

PAGE = 60


@require_GET
@for_members()
def picture(request: MemberRequest, pk: int) -> FileResponse:
    """Send the picture, in a way that no browser takes for anything else."""
    found = get_object_or_404(Picture, pk=pk, workspace=request.workspace)
    extension = str(found.file.name).rpartition(".")[2]
    response = FileResponse(found.file.open("rb"), content_type=found.media_type)
    response["Content-Disposition"] = f'inline; filename="picture-{found.pk}.{extension}"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, max-age=86400, immutable"
    return response


@require_GET
@for_members()
def all_pictures(request: MemberRequest) -> HttpResponse:
    """Show the workspace's pictures, the newest first."""
    before = request.GET.get("before", "")
    found = queries.pictures(request.workspace.pk, PAGE, int(before) if before.isdecimal() else None)
    context = {"pictures": found, "older": found[-1].pk if len(found) == PAGE else None}
    return render(request, "media/pictures.html", context)


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
    found = get_object_or_404(Picture, pk=pk, workspace=request.workspace)
    operations.describe(found, request.POST.get("words", ""))
    if not _by_htmx(request):
        return redirect("media:pictures", workspace=request.workspace.slug)
    response = render(request, "media/words_state.html", {"picture": found})
    response["HX-Trigger"] = "picture-described"
    return response


def _by_htmx(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"
