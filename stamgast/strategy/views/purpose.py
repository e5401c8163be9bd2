"""The whole strategy on one page, and the purpose with its versions."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.coach.advise import Draft, advise
from stamgast.coaching.operations import note_shown
from stamgast.coaching.queries import reader_language, remarks
from stamgast.strategy import operations, queries
from stamgast.strategy.forms import PurposeForm, PurposeWordForm
from stamgast.strategy.models import Purpose
from stamgast.strategy.reviews import latest_review
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import today_of


def to_strategy(request: MemberRequest) -> HttpResponse:
    """Lead to the whole of the strategy."""
    return redirect("strategy:strategy", workspace=request.workspace.slug)


@require_GET
@for_members()
def strategy(request: MemberRequest) -> HttpResponse:
    """Show why we are here, what for, and for whom."""
    day = today_of(request)
    current = queries.purpose(request.workspace.pk)
    policy = queries.policy(request.workspace.pk)
    context = {
        "policy": policy,
        "has_acknowledged": policy is not None and queries.has_acknowledged(policy, request.member),
        "purpose": current,
        "is_due": current is not None and current.review_on <= day,
        "goals": queries.goals(request.workspace.pk, day),
        "sheets": queries.sheets(request.workspace.pk, day),
    }
    return render(request, "strategy/strategy.html", context)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def purpose(request: MemberRequest) -> HttpResponse:
    """Write a new version of the purpose."""
    day = today_of(request)
    current = queries.purpose(request.workspace.pk)
    if request.method == "GET":
        initial = {
            "content": current.content if current else "",
            "language": current.language if current else request.workspace.language,
            "review_on": latest_review(day),
            "seen": current.version if current else 0,
        }
        return render(request, "strategy/purpose.html", {"form": PurposeForm(initial=initial, today=day)})
    form = PurposeForm(request.POST, today=day)
    if form.is_valid():
        try:
            operations.write_purpose(request.member, **form.cleaned_data)
        except operations.Superseded:
            return _superseded(request, day)
        messages.success(request, _("Saved as a new version."))
        return to_strategy(request)
    return render(request, "strategy/purpose.html", {"form": form}, status=422)


def _superseded(request: MemberRequest, day: date) -> HttpResponse:
    """Show the writer's words again beside the version somebody wrote meanwhile."""
    current = queries.purpose(request.workspace.pk)
    typed = request.POST.copy()
    typed["seen"] = str(current.version if current else 0)
    context = {"form": PurposeForm(typed, today=day), "newer": current}
    return render(request, "strategy/purpose.html", context, status=409)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def word(request: MemberRequest) -> HttpResponse:
    """Choose what the team calls its purpose."""
    is_sent = request.method == "POST"
    form = PurposeWordForm(request.POST if is_sent else None, word=request.workspace.purpose_word)
    if is_sent and form.is_valid():
        operations.name_purpose(request.member, form.cleaned_data["word"])
        messages.success(request, _("Saved."))
        return to_strategy(request)
    return render(request, "strategy/purpose_word.html", {"form": form}, status=422 if is_sent else 200)


@require_POST
@for_members("strategy")
def advise_purpose(request: MemberRequest) -> HttpResponse:
    """Say what the coach thinks of a purpose while it is written; what is put away, is for this version."""
    draft = Draft(
        kind="purpose",
        text=request.POST.get("content", "")[:600],
        language=request.POST.get("language") or request.workspace.language,
        country=request.workspace.country,
    )
    found = advise(draft, ui_language=reader_language()) if draft.text.strip() else ()
    seen = whole_number(request.POST.get("seen", "")) or 0
    said = remarks(request.workspace, f"purpose:{seen}", found)
    note_shown(request.workspace, said)
    return render(request, "strategy/findings.html", {"remarks": said, "text": draft.text.strip()})


@require_GET
@for_members()
def versions(request: MemberRequest) -> HttpResponse:
    """Show every version, and what each one changed."""
    return render(request, "strategy/versions.html", {"versions": queries.versions(request.workspace.pk)})


@require_POST
@for_members("strategy")
def restore(request: MemberRequest, version: int) -> HttpResponse:
    """Make an earlier version the newest one."""
    earlier = get_object_or_404(Purpose, version=version, workspace=request.workspace)
    current = queries.purpose(request.workspace.pk) or earlier
    try:
        operations.write_purpose(
            request.member,
            earlier.content,
            language=earlier.language,
            review_on=latest_review(today_of(request)),
            seen=current.version,
        )
    except operations.Superseded:
        messages.error(request, _("Somebody wrote a newer version meanwhile. Nothing was changed."))
    else:
        messages.success(request, _("Saved as a new version."))
    return to_strategy(request)
