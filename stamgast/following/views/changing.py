"""Unfollowing what was confirmed, following again, and the checklist where it is done by hand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.following import operations, queries
from stamgast.following.forms import ChosenForm
from stamgast.following.models import Change, FollowList
from stamgast.following.views.lists import back_to, list_of
from stamgast.following.working import adapter_of
from stamgast.networks.errors import NetworkError
from stamgast.workspaces.access import MemberRequest, for_members


@require_http_methods(["GET", "POST"])
@never_cache
@for_members("reply")
def unfollow(request: MemberRequest, pk: int) -> HttpResponse:
    """List whom we are about to unfollow; nobody is, before a person says so here."""
    found = list_of(request, pk)
    if request.method == "POST":
        return _confirmed(request, found)
    people = list(queries.to_confirm(found)[: queries.MOST_AT_ONCE])
    context = {"sheet": queries.sheet(found), "people": people, "minutes": _minutes(found, len(people))}
    return render(request, "following/unfollow.html", context)


def _confirmed(request: MemberRequest, found: FollowList) -> HttpResponse:
    chosen = ChosenForm(request.POST).chosen()
    if not chosen:
        messages.warning(request, _("Nobody was ticked, so nobody is unfollowed."))
        return redirect("following:unfollow", workspace=request.workspace.slug, pk=found.pk)
    try:
        n = operations.confirm(found, chosen, request.member, now=timezone.now())
    except operations.Busy:
        messages.warning(request, _("The list is being read. Please confirm when that is done."))
        return back_to(request, found)
    if found.changes_by_hand:
        return redirect("following:checklist", workspace=request.workspace.slug, pk=found.pk)
    said = ngettext("%(n)d person is being unfollowed.", "%(n)d people are being unfollowed.", n)
    messages.success(request, said % {"n": n})
    return back_to(request, found)


@require_http_methods(["GET", "POST"])
@never_cache
@for_members("reply")
def again(request: MemberRequest, pk: int) -> HttpResponse:
    """Show those who were unfollowed from here, and follow the chosen ones again."""
    found = list_of(request, pk)
    if request.method == "GET":
        people = list(queries.unfollowed(found)[: queries.MOST_AT_ONCE])
        return render(request, "following/again.html", {"sheet": queries.sheet(found), "people": people})
    chosen = ChosenForm(request.POST).chosen()
    try:
        n = operations.follow_again(found, chosen, request.member, now=timezone.now())
    except operations.Busy:
        messages.warning(request, _("The list is being read. Please try again when that is done."))
        return back_to(request, found)
    if n and found.changes_by_hand:
        return redirect("following:checklist", workspace=request.workspace.slug, pk=found.pk)
    said = ngettext("%(n)d person is being followed again.", "%(n)d people are being followed again.", n)
    messages.success(request, said % {"n": n})
    return back_to(request, found)


@require_http_methods(["GET"])
@never_cache
@for_members()
def checklist(request: MemberRequest, pk: int) -> HttpResponse:
    """Show whom to unfollow in the network's own app, with links, to be ticked off."""
    found = list_of(request, pk)
    context = {"sheet": queries.sheet(found), "changes": queries.checklist(found)}
    return render(request, "following/checklist.html", context)


@require_POST
@for_members("reply")
def tick(request: MemberRequest, change: int) -> HttpResponse:
    """Note that somebody was unfollowed by hand; once more, that they were not after all."""
    rows = Change.objects.select_related("followed__follow_list")
    found = get_object_or_404(rows, pk=change, followed__follow_list__workspace=request.workspace)
    follow_list = found.followed.follow_list
    if follow_list.changes_by_hand:
        if found.state == Change.State.PLANNED:
            operations.made(found, now=timezone.now())
        else:
            operations.untick(found)
        found.refresh_from_db()
    if request.htmx:
        return render(
            request, "following/ticked.html", {"change": found, "sheet": queries.sheet(follow_list)}
        )
    return redirect("following:checklist", workspace=request.workspace.slug, pk=follow_list.pk)


@require_POST
@for_members("reply")
def stop(request: MemberRequest, pk: int) -> HttpResponse:
    """Stop the changes that wait."""
    found = list_of(request, pk)
    n = operations.stop(found, request.member)
    said = ngettext(
        "Stopped. %(n)d person stays as they were.", "Stopped. %(n)d people stay as they were.", n
    )
    messages.success(request, said % {"n": n})
    return back_to(request, found)


@require_POST
@for_members("reply")
def go_on(request: MemberRequest, pk: int) -> HttpResponse:
    """Try again what the network did not let us finish."""
    found = list_of(request, pk)
    operations.go_on(found, request.member, now=timezone.now())
    messages.success(request, _("We try again."))
    return back_to(request, found)


@require_POST
@for_members("reply")
def by_hand(request: MemberRequest, pk: int) -> HttpResponse:
    """Unfollow by hand from a checklist, or let us do it after all."""
    found = list_of(request, pk)
    is_by_hand = request.POST.get("by_hand") == "yes"
    operations.by_hand(found, request.member, is_by_hand=is_by_hand, now=timezone.now())
    if is_by_hand:
        return redirect("following:checklist", workspace=request.workspace.slug, pk=found.pk)
    return back_to(request, found)


def _minutes(follow_list: FollowList, people: int) -> int:
    """Return about how long unfollowing so many takes inside the network's limits; 0 where nobody can say."""
    if follow_list.channel is None or follow_list.changes_by_hand:
        return 0
    try:
        adapter = adapter_of(follow_list.channel)
    except NetworkError:  # a connection that cannot be opened says so when it is used
        return 0
    return max(1, round(people / adapter.batch * adapter.pause.total_seconds() / 60))
