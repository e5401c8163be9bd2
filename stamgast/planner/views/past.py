"""How a text stood earlier: its revisions with what each changed, and taking one back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stamgast.planner import operations, queries
from stamgast.planner.models import Revision
from stamgast.planner.views.texts import find
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members

PAGE = 30


@require_GET
@for_members("plan")
def revisions(request: MemberRequest, pk: int) -> HttpResponse:
    """Show how a text came about, the newest first."""
    variant = find(request, pk)
    before = request.GET.get("before", "")
    found = queries.past(variant, PAGE, whole_number(before))
    undo = request.GET.get("undo", "")
    context = {
        "variant": variant,
        "past": found,
        "older": found[-1].revision.pk if len(found) == PAGE else None,
        "undo": whole_number(undo),
    }
    return render(request, "planner/history.html", context)


@require_POST
@for_members("plan")
def restore(request: MemberRequest, revision: int) -> HttpResponse:
    """Put an earlier text back in place."""
    wanted = _revision(request, revision)
    replaced = wanted.variant.revisions.first()
    try:
        operations.restore(wanted, request.member)
    except operations.HandedOver:
        messages.error(request, _("This text is on its way, so it no longer changes here."))
    else:
        messages.success(
            request, _("The earlier text is back. The one it replaced is kept in the list below.")
        )
    undo = f"?undo={replaced.pk}" if replaced else ""
    back = redirect("planner:history", workspace=request.workspace.slug, pk=wanted.variant_id)
    back["Location"] += undo
    return back


def _revision(request: MemberRequest, pk: int) -> Revision:
    rows = Revision.objects.select_related("variant__post", "variant__channel")
    return get_object_or_404(rows, pk=pk, variant__post__workspace=request.workspace)
