"""Posts as a whole: the list of drafts, a new idea, the composer, the value check."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from stamgast.ideas.operations import give_back, take_up
from stamgast.planner import operations, queries
from stamgast.planner.forms import IdeaForm, typed
from stamgast.planner.models import Post
from stamgast.planner.views.texts import editor, has_same_text
from stamgast.ui.paging import cursor, place
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import path_to

PAGE = 50


@require_GET
@for_members()
def drafts(request: MemberRequest) -> HttpResponse:
    """Show ideas and drafts, the latest change first."""
    found = queries.drafts(request.workspace.pk, PAGE, place(request.GET.get("before", "")))
    older = cursor(found[-1].changed_at, found[-1].pk) if len(found) == PAGE else ""
    return render(request, "planner/drafts.html", {"posts": found, "older": older})


@for_members("plan")
def new(request: MemberRequest) -> HttpResponse:
    """Begin with the idea; what somebody said may be its first words."""
    heard = {"idea": typed(request.GET.get("idea", ""))[:300]}
    form = IdeaForm(request.POST or None, initial=heard, workspace=request.workspace)
    if request.method == "POST" and form.is_valid():
        post = operations.begin(request.member, form.save(commit=False))
        address = path_to(request, "planner:compose", pk=post.pk)
        take_up(request.workspace.pk, request.GET.get("from", ""), address, now=timezone.now())
        return redirect(address)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "purpose": queries.purpose(request.workspace.pk)}
    return render(request, "planner/new.html", context, status=status)


@require_GET
@for_members("plan")
def compose(request: MemberRequest, pk: int) -> HttpResponse:
    """Show everything a post needs on one page."""
    post = _post(request, pk)
    variants = queries.variants(post)
    context = {
        "post": post,
        "form": IdeaForm(instance=post, workspace=request.workspace),
        "editors": [editor(variant, variants) for variant in variants],
        "channels_left": queries.channels_left(post),
        "purpose": queries.purpose(request.workspace.pk),
        "has_same_text": has_same_text(variants),
        "questions": questions(post),
    }
    return render(request, "planner/compose.html", context)


@require_POST
@for_members("plan")
def change_idea(request: MemberRequest, pk: int) -> HttpResponse:
    """Change what the post is about and for."""
    form = IdeaForm(request.POST, instance=_post(request, pk), workspace=request.workspace)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
    else:
        messages.error(request, _("Say in a few words what the post is about."))
    return redirect("planner:compose", workspace=request.workspace.slug, pk=pk)


@require_POST
@for_members("plan")
def delete(request: MemberRequest, pk: int) -> HttpResponse:
    """Delete a draft; the idea it was made of can be written again."""
    try:
        with transaction.atomic():
            operations.delete(_post(request, pk))
            give_back(request.workspace.pk, path_to(request, "planner:compose", pk=pk), now=timezone.now())
    except operations.InUse:
        messages.error(request, _("One of its texts goes out or went out, so the post stays."))
        return redirect("planner:compose", workspace=request.workspace.slug, pk=pk)
    messages.success(request, _("The draft is deleted."))
    return redirect("planner:drafts", workspace=request.workspace.slug)


@require_POST
@for_members("plan")
def answer(request: MemberRequest, pk: int, question: str) -> HttpResponse:
    """Answer a question of the value check."""
    post = _post(request, pk)
    if question not in operations.QUESTIONS:
        raise Http404
    operations.answer(post, question, says_yes={"yes": True, "no": False}.get(request.POST.get("says", "")))
    return render(request, "planner/value_check.html", {"post": post, "questions": questions(post)})


@require_POST
@for_members("plan")
def feeling(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep which feeling the post should raise."""
    post = _post(request, pk)
    operations.set_feeling(post, typed(request.POST.get("feeling", "")))
    return render(request, "planner/saved.html")


@require_POST
@for_members("plan")
def same_text(request: MemberRequest, pk: int) -> HttpResponse:
    """Keep why two channels get the same text."""
    post = _post(request, pk)
    operations.explain_same_text(post, typed(request.POST.get("reason", "")))
    variants = queries.variants(post)
    context = {"post": post, "is_saved": True, "editors": [editor(one, variants) for one in variants]}
    return render(request, "planner/same_text_saved.html", context)


def questions(post: Post) -> list[dict[str, object]]:
    """Return the three questions of the value check with their answers."""
    words = (
        _("Does it build or strengthen a relationship?"),
        _("Does it help somebody with something?"),
        _("Does it say something true of who we are that is useful to others?"),
    )
    return [
        {"name": name, "words": text, "answer": getattr(post, name)}
        for name, text in zip(operations.QUESTIONS, words, strict=True)
    ]


def _post(request: MemberRequest, pk: int) -> Post:
    posts = Post.objects.select_related("workspace", "goal", "audience", "theme", "experiment")
    return get_object_or_404(posts, pk=pk, workspace=request.workspace)
