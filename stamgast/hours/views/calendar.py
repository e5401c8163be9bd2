"""Absences from a calendar file: shown first, and noted only when the member has chosen."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from stamgast.hours import ics, operations
from stamgast.hours.forms import CalendarForm, too_large
from stamgast.workspaces.access import MemberRequest, for_members


@require_http_methods(["GET", "POST"])
@for_members("host")
def absences_in(request: MemberRequest) -> HttpResponse:
    """Read a calendar file, show what is in it, and note as absences what is chosen of it."""
    if request.method == "GET":
        return _page(request, CalendarForm())
    form = CalendarForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    content, now = form.written(), timezone.now()
    try:
        reading = ics.read(content, request.workspace.zone, now=now)
    except ics.TooLarge:
        form.add_error("file", too_large())
        return _page(request, form, status=422)
    except ics.Unreadable:
        form.add_error(
            "file", _("This is not a calendar file, or it is empty. Its name mostly ends in .ics.")
        )
        return _page(request, form, status=422)
    if "chosen" in request.POST or "take" in request.POST:
        return _take(request, reading)
    return _preview(request, reading, content)


def _take(request: MemberRequest, reading: ics.Reading) -> HttpResponse:
    keys, with_titles = set(request.POST.getlist("chosen")), "titles" in request.POST
    chosen = [one for one in reading.found if one.key in keys]
    stretches = [(one.from_at, one.to_at, one.title if with_titles else "") for one in chosen]
    count = operations.add_absences(request.member, stretches)
    said = ngettext("%(n)s absence is noted.", "%(n)s absences are noted.", count) % {"n": count}
    if len(chosen) > count:
        said = f"{said} {_('The others were noted already.')}"
    messages.success(request, said)
    return redirect("hours:hours", workspace=request.workspace.slug)


def _preview(request: MemberRequest, reading: ics.Reading, content: bytes) -> HttpResponse:
    known: set[tuple[datetime, datetime]] = set(request.member.absences.values_list("from_at", "to_at"))
    context = {
        "reading": reading,
        "rows": [(one, (one.from_at, one.to_at) in known) for one in reading.found],
        "content": content.decode("utf-8-sig", "replace"),
    }
    return render(request, "hours/calendar_preview.html", context)


def _page(request: MemberRequest, form: CalendarForm, status: int = 200) -> HttpResponse:
    return render(request, "hours/calendar_in.html", {"form": form}, status=status)
