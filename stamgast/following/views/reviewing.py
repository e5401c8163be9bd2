"""The review: one person at a time, one key each, and every key can be taken back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from stamgast.following import operations, queries
from stamgast.following.models import Followed, FollowList
from stamgast.following.views.lists import list_of
from stamgast.ui.numbers import whole_number
from stamgast.ui.strangers import tamed
from stamgast.workspaces.access import MemberRequest, for_members

LATER = "later"


@require_GET
@never_cache
@for_members("reply")
def review(request: MemberRequest, pk: int) -> HttpResponse:
    """Show the next person, where one was; or one who is to be decided about again."""
    found, asked = list_of(request, pk), whole_number(request.GET.get("person", "")) or 0
    person = found.people.filter(pk=asked, left_at=None).first()
    return render(request, "following/review.html", _context(found, person))


@require_POST
@for_members("reply")
def decide(request: MemberRequest, followed: int) -> HttpResponse:
    """Take one decision and go on to the next person."""
    person = person_of(request, followed)
    decision, now = request.POST.get("decision", ""), timezone.now()
    name = tamed(person.name)
    if person.left_at is not None:
        return _went_on(
            request, person.follow_list, _("%(name)s is not in this list any more.") % {"name": name}
        )
    if decision == LATER:
        operations.put_off(person, request.member, now=now)
        return _went_on(request, person.follow_list, _("Later: %(name)s.") % {"name": name})
    if decision not in Followed.Decision.values:
        return _went_on(request, person.follow_list, _("That is no decision. Please choose again."))
    operations.decide(person, decision, request.member, now=now)
    said = {"decision": Followed.Decision(decision).label, "name": name}
    return _went_on(request, person.follow_list, _("%(decision)s: %(name)s.") % said)


@require_POST
@for_members("reply")
def undo(request: MemberRequest, pk: int) -> HttpResponse:
    """Take back one's latest decision in a list, and show the person again."""
    found = list_of(request, pk)
    undone = operations.undo(found, request.member, now=timezone.now())
    if undone is None:
        return _went_on(request, found, _("There is nothing left to undo."))
    name = {"name": tamed(undone.followed.name)}
    if not undone.is_restored:
        return _went_on(request, found, _("%(name)s has been decided anew since. That stays.") % name)
    return _went_on(request, found, _("Taken back: %(name)s.") % name, undone.followed)


def person_of(request: MemberRequest, pk: int) -> Followed:
    """Return somebody in a list of the workspace, or answer that they are not there."""
    rows = Followed.objects.select_related("follow_list__channel", "follow_list__workspace")
    return get_object_or_404(rows, pk=pk, follow_list__workspace=request.workspace)


def _went_on(
    request: MemberRequest, follow_list: FollowList, said: str, person: Followed | None = None
) -> HttpResponse:
    if request.htmx:
        context = _context(follow_list, person) | {"said": said}
        return render(request, "following/reviewed.html", context)
    messages.info(request, said)
    answer = redirect("following:review", workspace=request.workspace.slug, pk=follow_list.pk)
    if person is not None:
        answer["Location"] += f"?person={person.pk}"
    return answer


def _context(follow_list: FollowList, person: Followed | None) -> dict[str, object]:
    return {
        "sheet": queries.sheet(follow_list),
        "person": person or queries.next_up(follow_list),
        "baseline": queries.baseline(follow_list.workspace),
        "later": LATER,
    }
