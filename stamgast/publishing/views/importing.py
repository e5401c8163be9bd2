"""Many posts from one file: chosen, looked through row by row, and taken in when a person says so."""

import csv
from io import StringIO

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.publishing.csv_rows import COLUMNS, MOST_ROWS, Row, Unreadable, decode, read
from stamgast.publishing.taking_in import Outcome, look_through, take_in
from stamgast.workspaces.access import MemberRequest, for_members


@require_http_methods(["GET", "POST"])
@for_members("plan")
def upload(request: MemberRequest) -> HttpResponse:
    """Take a file and show what would become of each row; nothing is kept."""
    file = request.FILES.get("file")
    if request.method != "POST" or file is None:
        problem = _("Choose a file first.") if request.method == "POST" else ""
        return _ask(request, problem)
    try:
        text = decode(file.read())
        rows = read(text)
    except Unreadable as error:
        return _ask(request, str(error))
    outcomes = look_through(rows, request.member, now=timezone.now())
    return _show(request, outcomes, text=text)


@require_POST
@for_members("plan")
def confirm(request: MemberRequest) -> HttpResponse:
    """Make the posts that were looked at."""
    try:
        rows: list[Row] = read(decode(request.POST.get("content", "").encode()))
    except Unreadable as error:
        return _ask(request, str(error))
    return _show(request, take_in(rows, request.member, now=timezone.now()), text="")


@require_GET
@for_members("plan")
def template(request: MemberRequest) -> HttpResponse:  # noqa: ARG001  every view gets one
    """Hand out a file to begin with; spreadsheets open it as it is."""
    lines = StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    given = {
        "date": "2030-12-31",
        "time": "14:30",
        "channel": _("the name of a channel"),
        "text": _("One text for each channel, for the people there. What would you like to hear from us?"),
        "idea": _("rows with the same idea become one post"),
        "picture": _("the words of a picture in your library"),
        "value": "1+2+3",
    }
    writer.writerow([given.get(column, "") for column in COLUMNS])
    answer = HttpResponse("\ufeff" + lines.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="posts.csv"'
    return answer


def _ask(request: MemberRequest, problem: str) -> HttpResponse:
    context = {"problem": problem, "most": MOST_ROWS}
    return render(request, "publishing/import.html", context, status=422 if problem else 200)


def _show(request: MemberRequest, outcomes: list[Outcome], *, text: str) -> HttpResponse:
    context = {
        "outcomes": outcomes,
        "content": text,
        "is_done": not text,
        "made": sum(one.is_made for one in outcomes),
        "scheduled": sum(one.state == "scheduled" for one in outcomes),
        "known": sum(one.state == "known" for one in outcomes),
        "wrong": sum(one.state == "wrong" for one in outcomes),
    }
    return render(request, "publishing/import_rows.html", context)
