"""Where pages of a workspace lead after an act, and the button that takes the act back."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from stamgast.workspaces.access import MemberRequest


def path_to(request: MemberRequest, page: str, **arguments: Any) -> str:
    """Return the path of a page of the workspace."""
    return reverse(page, kwargs={"workspace": request.workspace.slug, **arguments})


def lead(request: MemberRequest, page: str, place: str = "", **arguments: Any) -> HttpResponse:
    """Lead to a place on a page of the workspace, as the browser or htmx, whoever asked, follows it."""
    return follow(request, path_to(request, page, **arguments), place)


def follow(request: MemberRequest, address: str, place: str = "") -> HttpResponse:
    """Lead to a place on the page at an address, as the browser or htmx, whoever asked, follows it."""
    if request.htmx:  # with a place, a browser that is on the page would only scroll
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address + place)


def say_undoable(request: MemberRequest, said: str, page: str, **arguments: Any) -> None:
    """Say what was done, beside a button that undoes it."""
    undo = path_to(request, page, **arguments)
    button = format_html('<button class="button quiet" hx-post="{}">{}</button>', undo, _("Undo"))
    messages.success(request, format_html("{} {}", said, button))
