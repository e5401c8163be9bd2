"""A member's own week: what was logged, what could be logged, and what was meant."""

from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.timelog import operations, queries
from stamgast.timelog.forms import BudgetForm, EntryForm, MinutesForm
from stamgast.timelog.models import Counted, Entry
from stamgast.timelog.proposals import Proposal, proposals
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.days import monday_of, today_of
from stamgast.workspaces.models import Member
from stamgast.workspaces.ways import follow, path_to, say_undoable


@never_cache
@require_GET
@for_members("note")
def week(request: MemberRequest) -> HttpResponse:
    """Show one's own week, with what could be added to it."""
    return _page(request)


def _page(request: MemberRequest, form: EntryForm | None = None) -> HttpResponse:
    monday, today = monday_of(request), today_of(request)
    context = {
        "days": queries.week(request.member, monday),
        "lines": queries.lines(request.member, monday),
        "team": queries.team_lines(request.workspace.pk, monday),
        "budgets": queries.meant_in_all(request.workspace.pk),
        "proposals": _proposals(request, monday),
        "monday": monday,
        "sunday": monday + timedelta(days=6),
        "previous": (monday - timedelta(days=7)).isoformat(),
        "next": (monday + timedelta(days=7)).isoformat(),
        "is_this_week": monday <= today < monday + timedelta(days=7),
        "form": form or EntryForm(workspace_id=request.workspace.pk, initial={"done_on": today.isoformat()}),
    }
    part = "timelog/inside.html" if request.htmx and not form else "timelog/week.html"
    return render(request, part, context, status=422 if form else 200)


@require_POST
@for_members("note")
def add(request: MemberRequest) -> HttpResponse:
    """Log time by hand."""
    form = EntryForm(request.POST, workspace_id=request.workspace.pk)
    if not form.is_valid():
        return _page(request, form)
    given = form.cleaned_data
    entry = operations.log(
        request.member, form.doing(), given["minutes"], given["done_on"], now=timezone.now()
    )
    say_undoable(request, _("Logged."), "timelog:remove", pk=entry.pk)
    return to_week(request, given["done_on"])


@require_http_methods(["GET", "POST"])
@for_members("note")
def edit(request: MemberRequest, pk: int) -> HttpResponse:
    """Set an entry of one's own right."""
    entry = _entry(request, pk)
    initial = {
        "activity": entry.activity, "minutes": entry.minutes, "done_on": entry.done_on.isoformat(),
        "channel": entry.channel_id, "subject": entry.subject,
    }  # fmt: skip
    form = EntryForm(request.POST or None, workspace_id=request.workspace.pk, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        operations.change(entry, form.doing(), given["minutes"], given["done_on"])
        messages.success(request, _("Changed."))
        return to_week(request, given["done_on"])
    status = 422 if request.method == "POST" else 200
    return render(request, "timelog/edit.html", {"form": form, "entry": entry}, status=status)


@require_POST
@for_members("note")
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Take an entry of one's own out of the log."""
    entry = _entry(request, pk)
    operations.remove(entry, now=timezone.now())
    say_undoable(request, _("Removed."), "timelog:restore", pk=pk)
    return to_week(request, entry.done_on)


@require_POST
@for_members("note")
def restore(request: MemberRequest, pk: int) -> HttpResponse:
    """Bring back an entry of one's own."""
    entry = _entry(request, pk)
    operations.restore(entry)
    messages.success(request, _("It is back."))
    return to_week(request, entry.done_on)


@require_POST
@for_members("note")
def accept(request: MemberRequest) -> HttpResponse:
    """Log one proposal, with the minutes as they are typed."""
    found = _chosen(request)
    form = MinutesForm(request.POST)
    if found is None:
        messages.info(request, _("This is logged already."))
    elif not form.is_valid():
        messages.error(request, _("Type how many minutes it took: 1 to 1440."))
    else:
        _accept(request, [(found, form.cleaned_data["minutes"])])
    return to_week(request, monday_of(request))


@require_POST
@for_members("note")
def accept_all(request: MemberRequest) -> HttpResponse:
    """Log all proposals of the week as they stand."""
    _accept(request, [(one, one.minutes) for one in _proposals(request, monday_of(request))])
    return to_week(request, monday_of(request))


def _accept(request: MemberRequest, chosen: list[tuple[Proposal, int]]) -> None:
    try:
        for proposal, minutes in chosen:
            operations.accept(proposal, request.member, min(minutes, operations.A_DAY), now=timezone.now())
    except operations.AlreadyCounted:
        messages.info(request, _("This is logged already."))
    else:
        messages.success(request, _("Logged."))


@require_POST
@for_members("note")
def put_away(request: MemberRequest) -> HttpResponse:
    """Propose something no more."""
    found = _chosen(request)
    row = found and operations.put_away(found, request.member, now=timezone.now())
    if row:
        said = _("It is not proposed any more.")
        say_undoable(request, said, "timelog:bring_back", counted=row.pk)
    return to_week(request, monday_of(request))


@require_POST
@for_members("note")
def bring_back(request: MemberRequest, counted: int) -> HttpResponse:
    """Propose again what was put away."""
    row = get_object_or_404(Counted, pk=counted, member=request.member, entry=None)
    operations.bring_back(row)
    messages.success(request, _("It is proposed again."))
    return to_week(request, row.put_away_at.date() if row.put_away_at else today_of(request))


@require_http_methods(["GET", "POST"])
@for_members("note")
def budget(request: MemberRequest, member: int) -> HttpResponse:
    """Write down the hours somebody means to give: one's own, or for an owner anybody's."""
    shown = get_object_or_404(Member, pk=member, workspace=request.workspace)
    if shown.pk != request.member.pk and not request.member.may("team"):
        raise PermissionDenied
    form = BudgetForm(request.POST) if request.method == "POST" else _budget_form(shown)
    if request.method == "POST" and form.is_valid():
        operations.budget(shown, form.minutes())
        messages.success(request, _("Saved."))
        return redirect("timelog:week", workspace=request.workspace.slug)
    status = 422 if request.method == "POST" else 200
    return render(request, "timelog/budget.html", {"form": form, "shown": shown}, status=status)


def _budget_form(shown: Member) -> BudgetForm:
    return BudgetForm.showing(dict(shown.time_budgets.values_list("activity", "minutes")))


def to_week(request: MemberRequest, day: date) -> HttpResponse:
    """Lead to the week of a day, as the browser or htmx, whoever asked, follows it."""
    where = path_to(request, "timelog:week")
    monday = day - timedelta(days=day.weekday())
    if monday != (today := today_of(request)) - timedelta(days=today.weekday()):
        where = f"{where}?from={monday}"
    return follow(request, where)


def _proposals(request: MemberRequest, monday: date) -> list[Proposal]:
    return proposals(request.member, monday, monday + timedelta(days=6), now=timezone.now())


def _chosen(request: MemberRequest) -> Proposal | None:
    key = request.POST.get("key", "")
    return next((one for one in _proposals(request, monday_of(request)) if one.key == key), None)


def _entry(request: MemberRequest, pk: int) -> Entry:
    """Return an entry of one's own; anybody else's is not there."""
    return get_object_or_404(Entry, pk=pk, workspace=request.workspace, member=request.member)
