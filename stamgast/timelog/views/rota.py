"""The hosting rota: who hosts what in a week, what loses its host, and asking one another."""

from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.hours.queries import days_off, without_anybody
from stamgast.hours.queries import week as weeks_of
from stamgast.outbox.models import Delivery
from stamgast.publishing.models import Publication
from stamgast.publishing.queries import publications
from stamgast.timelog import hand_overs
from stamgast.timelog.forms import AskForm
from stamgast.timelog.models import HandOver
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import monday_of, today_of


@never_cache
@require_GET
@for_members()
def rota(request: MemberRequest) -> HttpResponse:
    """Show a week: who is there, who is away, and who hosts what."""
    monday, now = monday_of(request), timezone.now()
    hosted = hand_overs.in_week(request.workspace, monday)
    weeks = weeks_of(request.workspace, monday)
    shown = {week.member.pk for week in weeks}
    context = {
        "rows": [
            (week.member, [(day, hosted.get((week.member.pk, day.on), [])) for day in week.days])
            for week in weeks
        ],
        "others": [one for (host, _day), found in hosted.items() if host not in shown for one in found],
        "days": _days(request, monday),
        "deserted": without_anybody(weeks) - {day for host, day in hosted if host},
        "today": today_of(request),
        "monday": monday,
        "previous": (monday - timedelta(days=7)).isoformat(),
        "next": (monday + timedelta(days=7)).isoformat(),
        "losing": hand_overs.losing(request.workspace, now),
        "answered": hand_overs.answered(request.member, now),
        "open": hand_overs.open_ones(request.workspace.pk, now),
    }
    return render(request, "timelog/rota_inside.html" if request.htmx else "timelog/rota.html", context)


def _days(request: MemberRequest, monday: date) -> list[tuple[date, str]]:
    """Return the days of a week, each with the name of the holiday or of our own day off."""
    off = days_off(request.workspace, monday, monday + timedelta(days=6), get_language() or "en")
    names = {one.day: one.name or _("Closed") for one in off if not one.is_open}
    return [(day, names.get(day, "")) for day in (monday + timedelta(days=n) for n in range(7))]


@never_cache
@require_GET
@for_members()
def losing(request: MemberRequest) -> HttpResponse:
    """List what loses its host by an absence; a part of the page about hours."""
    context = {"losing": hand_overs.losing(request.workspace, timezone.now())}
    return render(request, "timelog/losing.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@for_members("host")
def ask(request: MemberRequest, publication: int) -> HttpResponse:
    """Ask another member to host a publication: its host does, or whoever plans."""
    found = get_object_or_404(publications(request.workspace.pk), pk=publication)
    if found.host_id != request.member.pk and not request.member.may("plan"):
        raise PermissionDenied
    options = hand_overs.options(found)
    form = AskForm(request.POST or None, options=options)
    if request.method == "POST" and form.is_valid():
        return _asked(request, found, form)
    context = {"form": form, "publication": found, "has_others": bool(options)}
    return render(request, "timelog/ask.html", context, status=422 if request.method == "POST" else 200)


def _asked(request: MemberRequest, publication: Publication, form: AskForm) -> HttpResponse:
    given = form.cleaned_data
    asked = get_object_or_404(request.workspace.members, pk=given["asked"])
    try:
        hand_overs.ask(publication, request.member, asked, given["words"], now=timezone.now())
    except hand_overs.AlreadyAsked:
        messages.info(request, _("Somebody is asked already. Take that back first, or wait for the answer."))
    except hand_overs.MovedOn:
        messages.error(request, _("That is not possible any more: it has moved on."))
    else:
        words = _("%(name)s is asked. Until they say yes, it stays with whom it is.")
        messages.success(request, words % {"name": asked})
    return redirect("timelog:rota", workspace=request.workspace.slug)


@require_POST
@for_members("host")
def settle(request: MemberRequest, hand_over: int) -> HttpResponse:
    """Say yes or no to hosting, or take the question back."""
    rows = HandOver.objects.select_related(
        "publication__workspace", "publication__delivery", "asked__workspace", "asked_by"
    )
    found = get_object_or_404(rows, pk=hand_over, publication__workspace=request.workspace)
    if request.member.pk not in (found.asked_id, found.asked_by_id):
        raise PermissionDenied
    try:
        said = _settled(request, found, request.POST.get("answer", ""))
    except hand_overs.NotThere as error:
        for reason in error.args:
            messages.error(request, reason)
        messages.info(request, _("Change your hours first, or say no: what has no host does not go out."))
    except hand_overs.MovedOn:
        messages.error(request, _("That is not possible any more: it has moved on."))
    else:
        messages.success(request, said)
    return redirect("timelog:rota", workspace=request.workspace.slug)


def _settled(request: MemberRequest, found: HandOver, answer: str) -> str:
    member, now = request.member, timezone.now()
    if answer == "yes" and member.pk == found.asked_id:
        hand_overs.accept(found, member, now=now)
        if found.publication.delivery.state == Delivery.State.HELD:
            return _("You host it now. It is still held: whoever plans can let it go out.")
        return _("You host it now. Who asked you is told.")
    if answer == "no" and hand_overs.decline(found, member, now=now):
        return _("You said no. Who asked you is told.")
    if answer == "withdraw" and hand_overs.withdraw(found, member, now=now):
        return _("Nobody is asked any more.")
    raise hand_overs.MovedOn
