"""What surrounds a post in the plan: its labels and notes, its give-away, and a copy of it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.planner.forms import typed
from stamgast.planner.models import Post
from stamgast.publishing import copying, giveaways, labelling
from stamgast.publishing.forms import GiveAwayForm
from stamgast.publishing.models import PlanLabel, PlanNote
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members


@never_cache
@require_GET
@for_members()
def about(request: MemberRequest, post: int) -> HttpResponse:
    """Show a post's labels and notes."""
    return _about(request, _post(request, post))


@require_POST
@for_members("plan")
def label(request: MemberRequest, post: int) -> HttpResponse:
    """Put a label on a post, or take one off."""
    found = _post(request, post)
    off = whole_number(request.POST.get("off", ""))
    if off is not None:
        labelling.take_off(found, get_object_or_404(PlanLabel, pk=off, workspace=request.workspace))
    else:
        labelling.put_on(found, typed(request.POST.get("name", "")))
    return _about(request, found)


@require_POST
@for_members("note")
def note(request: MemberRequest, post: int) -> HttpResponse:
    """Write a note for the team."""
    found = _post(request, post)
    labelling.note(found, request.member, typed(request.POST.get("content", "")), now=timezone.now())
    return _about(request, found)


@require_POST
@for_members("note")
def change_note(request: MemberRequest, note: int) -> HttpResponse:
    """Remove a note of one's own, or bring it back."""
    found = get_object_or_404(PlanNote, pk=note, post__workspace=request.workspace)
    if found.member_id != request.member.pk and not request.member.may("team"):
        return _about(request, found.post)
    if request.POST.get("act") == "bring_back":
        labelling.bring_back_note(found)
        return _about(request, found.post)
    labelling.remove_note(found, now=timezone.now())
    return _about(request, found.post, removed=found)


@never_cache
@for_members("plan")
def give_away(request: MemberRequest, post: int) -> HttpResponse:
    """Show what is decided about a give-away; a POST keeps why and what happens after, or that it is none."""
    found = _post(request, post)
    said = giveaways.of_post(found)
    initial = (
        {"reason": said.reason, "afterwards": said.afterwards, "days_after": said.days_after} if said else {}
    )
    asked = request.POST.get("is_one", "") if request.method == "POST" else ""
    form = GiveAwayForm(request.POST if asked == "yes" else None, initial=initial)
    if asked in ("no", "mark"):
        said = giveaways.decide(found, request.member, giveaways.Decided(asked == "mark"))
    elif asked and form.is_valid():
        said = giveaways.decide(found, request.member, giveaways.Decided(True, **form.cleaned_data))
    context = {
        "post": found,
        "form": form,
        "give_away": said,
        "is_recognised": said is None and giveaways.is_recognised(found),
        "is_kept": asked == "yes" and form.is_valid(),
    }
    return render(request, "publishing/give_away.html", context)


@require_POST
@for_members("plan")
def copy(request: MemberRequest, post: int) -> HttpResponse:
    """Make a draft from a post."""
    made = copying.copy(_post(request, post), request.member, now=timezone.now())
    messages.success(request, _("Copied. Say it anew for the people on each channel before it goes out."))
    return redirect("planner:compose", workspace=request.workspace.slug, pk=made.pk)


def _about(request: MemberRequest, post: Post, removed: PlanNote | None = None) -> HttpResponse:
    context = {
        "post": post,
        "labels": post.plan_labels.all(),
        "known_labels": labelling.labels(request.workspace.pk),
        "notes": labelling.notes(post),
        "removed": removed,
        "copy": copying.of_post(post),
    }
    return render(request, "publishing/about.html", context)


def _post(request: MemberRequest, post: int) -> Post:
    return get_object_or_404(Post.objects.select_related("workspace"), pk=post, workspace=request.workspace)
