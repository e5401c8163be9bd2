"""What the pages share: which day it is, where to go next, and the button that takes something back."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from stamgast.strategy.models import Statement
from stamgast.surveys.models import Survey
from stamgast.surveys.queries import bank, surveys
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest


def today(request: MemberRequest) -> date:
    """Return the day it is where the workspace is."""
    return timezone.now().astimezone(ZoneInfo(request.workspace.zone)).date()


def path_to(request: MemberRequest, page: str, **arguments: Any) -> str:
    """Return the path of a page of the feature."""
    return reverse(f"surveys:{page}", kwargs={"workspace": request.workspace.slug, **arguments})


def lead(request: MemberRequest, page: str, place: str = "", **arguments: Any) -> HttpResponse:
    """Lead to a page of the feature, as the browser or htmx, whoever asked, follows it."""
    address = path_to(request, page, **arguments)
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address + place)


def say_undoable(request: MemberRequest, said: str, page: str, **arguments: Any) -> None:
    """Say what was done, beside a button that undoes it."""
    undo = path_to(request, page, **arguments)
    button = format_html('<button class="button quiet" hx-post="{}">{}</button>', undo, _("Undo"))
    messages.success(request, format_html("{} {}", said, button))


def own_survey(request: MemberRequest, pk: int) -> Survey:
    """Return a survey of the workspace that is there."""
    return get_object_or_404(surveys.surveys(request.workspace.pk), pk=pk)


def chosen_statement(request: MemberRequest) -> Statement:
    """Return the statement a button or a list named."""
    pk = whole_number(request.POST.get("statement", ""))
    return get_object_or_404(bank.statements(request.workspace.pk), pk=pk)
