"""Pages for people who come by a link, without an account: their headers, their language, and their pace."""

import secrets
from collections.abc import Callable
from datetime import date
from functools import wraps
from hashlib import blake2b
from typing import Any, Final

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

WINDOW: Final = 60
"""Seconds that are counted together."""

A_DAY: Final = 24 * 60 * 60
HEADERS: Final = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive"}
View = Callable[..., HttpResponseBase]


def by_link(view: View) -> View:
    """Make a view a page for whoever has its link: kept out of indexes, caches and other sites.

    No cookie and no session counts there, the link alone does: there is nothing another site could borrow.
    And without a referrer browsers send "Origin: null", which the usual check would refuse.
    """

    @csrf_exempt
    @never_cache
    @wraps(view)
    def wrapped(request: HttpRequest, **arguments: Any) -> HttpResponseBase:
        response = view(request, **arguments)
        for name, value in HEADERS.items():
            response[name] = value
        return response

    return wrapped


def language_of(request: HttpRequest, otherwise: str = "") -> str:
    """Return the language somebody asked for in the address; else the one given, else their browser's."""
    asked = request.GET.get("language", "")
    spoken = dict(settings.LANGUAGES)
    return next((code for code in (asked, otherwise) if code in spoken), translation.get_language() or "en")


def is_too_fast(what: str, who: str, most: int, today: date) -> bool:
    """Count once more, and tell whether it was more than ``most`` times within the window.

    It is counted in the cache, so by each process alone, under a hash whose salt is forgotten every day:
    nothing of it reaches the database.
    """
    key = f"by_link.{what}.{_hashed(who, today)}"
    cache.add(key, 0, WINDOW)
    try:
        return cache.incr(key) > most
    except ValueError:  # the window ended between the two lines
        return False


def _hashed(who: str, today: date) -> str:
    salt = cache.get_or_set(f"by_link.salt.{today}", lambda: secrets.token_hex(32), A_DAY)
    return blake2b(who.encode(), key=str(salt).encode()[:64], digest_size=16).hexdigest()


def too_fast(request: HttpRequest) -> HttpResponse:
    """Ask whoever comes too often to wait a moment."""
    response = render(request, "workspaces/by_link/too_fast.html", status=429)
    response["Retry-After"] = str(WINDOW)
    return response


def over(request: HttpRequest) -> HttpResponse:
    """Say the same of every link that does not work, whatever the reason."""
    return render(request, "workspaces/by_link/over.html", status=410)
