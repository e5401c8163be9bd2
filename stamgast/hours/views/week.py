"""Who is there when: the week, one's own hours, absences, opening hours."""

from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.hours import operations, queries
from stamgast.hours.forms import AbsenceForm, ClosedDayForm, WeekForm
from stamgast.hours.models import Absence
from stamgast.ui.dates import day_of
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import monday_of, today_of
from stamgast.workspaces.models import Member
from stamgast.workspaces.queries import team


def _to_hours(request: MemberRequest) -> HttpResponse:
    return redirect("hours:hours", workspace=request.workspace.slug)


def _absence_form(request: MemberRequest, typed: QueryDict | None = None) -> AbsenceForm:
    hosts = [one for one in team(request.workspace.pk) if one.may("host")]
    others = hosts if request.member.may("team") else []
    today = today_of(request).isoformat()
    initial = {"from_on": today, "to_on": today, "member": str(request.member.pk)}
    return AbsenceForm(typed, zone=request.workspace.zone, others=others, initial=initial)


@require_GET
@for_members()
def hours(request: MemberRequest) -> HttpResponse:
    """Show the week of everybody who may host, who is away, and when promises run."""
    return _page(request, _absence_form(request))


def _page(
    request: MemberRequest, form: AbsenceForm, status: int = 200, closed_form: ClosedDayForm | None = None
) -> HttpResponse:
    monday = monday_of(request)
    weeks = queries.week(request.workspace, monday)
    context = {
        "weeks": weeks,
        "days": [monday + timedelta(days=n) for n in range(7)],
        "deserted": queries.without_anybody(weeks),
        "today": today_of(request),
        "previous": (monday - timedelta(days=7)).isoformat(),
        "next": (monday + timedelta(days=7)).isoformat(),
        "is_unknown": not any(week.has_hours for week in weeks),
        "absences": queries.absences(request.workspace, now=timezone.now()),
        "opening": [(WEEKDAYS[day], text) for day, text in queries.opening_days(request.workspace)],
        "promises": queries.promises(request.workspace.pk),
        "has_opening": queries.opening(request.workspace) is not None,
        **_days_off(request, closed_form),
        "form": form,
    }
    return render(request, "hours/hours.html", context, status=status)


def _days_off(request: MemberRequest, form: ClosedDayForm | None = None) -> dict[str, object]:
    first = today_of(request)
    last = first + timedelta(days=365)
    days = queries.days_off(request.workspace, first, last, get_language() or "en")
    return {"days_off": days, "closed_form": form or ClosedDayForm(initial={"day": first.isoformat()})}


def _days_off_card(request: MemberRequest, form: ClosedDayForm | None = None) -> HttpResponse:
    context = {**_days_off(request, form), "is_answer": True}
    return render(request, "hours/days_off.html", context)  # htmx shows no answer that is an error


def _days_off_saved(request: MemberRequest) -> HttpResponse:
    messages.success(request, _("Saved."))
    return _days_off_card(request) if request.htmx else _to_hours(request)


@require_POST
@for_members("strategy")
def close(request: MemberRequest) -> HttpResponse:
    """Close on a day of one's own choice."""
    form = ClosedDayForm(request.POST)
    if not form.is_valid():
        if request.htmx:
            return _days_off_card(request, form)
        return _page(request, _absence_form(request), 422, form)
    operations.close_on(request.workspace, form.cleaned_data["day"], form.cleaned_data["name"])
    return _days_off_saved(request)


@require_POST
@for_members("strategy")
def special(request: MemberRequest, day: str) -> HttpResponse:
    """Be there on a public holiday, or take back what was said about a day."""
    on = day_of(day)
    if on is None:
        raise Http404
    if "open" in request.POST:
        operations.open_on(request.workspace, on)
    else:
        operations.as_usual_on(request.workspace, on)
    return _days_off_saved(request)


def _may_edit(request: MemberRequest, member: Member) -> bool:
    return request.member.may("team") or member.pk == request.member.pk


@require_http_methods(["GET", "POST"])
@for_members("host")
def week(request: MemberRequest, member: int) -> HttpResponse:
    """Write down when a member is there: their own week, or for an owner anybody's."""
    shown = get_object_or_404(Member, pk=member, workspace=request.workspace)
    if not _may_edit(request, shown):
        raise PermissionDenied
    if request.method == "GET":
        rows = shown.availabilities.values_list("weekday", "from_time", "to_time")
        return _editor(request, WeekForm.showing(rows), shown)
    form = WeekForm(request.POST)
    if "like_monday" in request.POST:
        return _editor(request, form.like_monday(), shown)
    if not form.is_valid():
        return _editor(request, form, shown, status=422)
    operations.set_week(shown, form.week())
    messages.success(request, _("Saved."))
    return _to_hours(request)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def opening(request: MemberRequest) -> HttpResponse:
    """Write down in which hours promises run."""
    if request.method == "GET":
        rows = request.workspace.opening_hours.values_list("weekday", "from_time", "to_time")
        return _editor(request, WeekForm.showing(rows), None)
    form = WeekForm(request.POST)
    if "like_monday" in request.POST:
        return _editor(request, form.like_monday(), None)
    if not form.is_valid():
        return _editor(request, form, None, status=422)
    operations.set_opening_hours(request.workspace, form.week())
    messages.success(request, _("Saved."))
    return _to_hours(request)


def _editor(request: MemberRequest, form: WeekForm, shown: Member | None, status: int = 200) -> HttpResponse:
    return render(request, "hours/week.html", {"form": form, "shown": shown}, status=status)


@require_POST
@for_members("host")
def away(request: MemberRequest) -> HttpResponse:
    """Note that somebody is away; what they were to host is held."""
    form = _absence_form(request, request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    given = form.cleaned_data
    absent = request.member
    if "member" in given:
        absent = get_object_or_404(Member, pk=given["member"], workspace=request.workspace)
    operations.add_absence(
        absent,
        from_at=given["from_at"],
        to_at=given["to_at"],
        reason=given["reason"],
        by=request.member.user,
    )
    words = _("Noted. What you were to host is held until somebody takes it over.")
    if absent != request.member:
        words = _("Noted. What %(name)s was to host is held until somebody takes it over.")
    messages.success(request, words % {"name": absent})
    return _to_hours(request)


@require_POST
@for_members("host")
def back(request: MemberRequest, pk: int) -> HttpResponse:
    """Take an absence back: one's own, or for an owner anybody's."""
    absence = get_object_or_404(Absence, pk=pk, member__workspace=request.workspace)
    if not _may_edit(request, absence.member):
        raise PermissionDenied
    operations.remove_absence(absence, by=request.member.user)
    return _to_hours(request)
