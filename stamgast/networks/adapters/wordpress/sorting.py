"""A site's answers sorted by what to do next.

Codes and statuses after the REST controllers of WordPress 6.1 and 6.5.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

from stamgast.networks import errors
from stamgast.networks.errors import NetworkError
from stamgast.networks.safety import Answer

FLOOD = timedelta(seconds=15)
PATIENCE = timedelta(seconds=60)
MOST_PATIENCE = timedelta(days=1)
Content = TypeVar("Content", dict[str, Any], list[Any])
Sorted = tuple[type[NetworkError], str]

_GONE: Sorted = (errors.Gone, "It is not there any more.")
_TOO_LARGE: Sorted = (errors.Rejected, "The file is too large for this site.")
_NO_ROOM: Sorted = (errors.Rejected, "The site has no room for the file.")
_OUR_UPLOAD: Sorted = (errors.Misconfigured, "The site did not understand our upload.")
CODES: Mapping[str, Sorted] = {
    "comment_duplicate": (errors.Duplicate, "The same comment is there already."),
    "rest_comment_closed": (errors.WindowClosed, "Comments are closed there."),
    "rest_comment_draft_post": (errors.Forbidden, "A post that is not public takes no comments."),
    **dict.fromkeys(("rest_comment_trash_post", "rest_comment_invalid_post_id"), _GONE),
    **dict.fromkeys(("rest_comment_invalid_id", "rest_post_invalid_id", "rest_already_trashed"), _GONE),
    "rest_no_route": (errors.Misconfigured, "The site does not offer what we need there."),
    "rest_upload_sideload_error": (errors.Rejected, "The site does not take this kind of file."),
    "rest_upload_file_too_big": _TOO_LARGE,
    **dict.fromkeys(("rest_upload_limited_space", "rest_upload_user_quota_exceeded"), _NO_ROOM),
    "rest_upload_hash_mismatch": (errors.Unavailable, "The file arrived damaged."),
    **dict.fromkeys(("rest_upload_no_data", "rest_upload_no_content_type"), _OUR_UPLOAD),
    **dict.fromkeys(("rest_upload_no_content_disposition", "rest_upload_invalid_disposition"), _OUR_UPLOAD),
}
STATUSES: Mapping[int, Sorted] = {
    401: (errors.Unauthorized, "The site did not accept the user name and application password."),
    403: (errors.Forbidden, "The user may not do this on the site."),
    404: _GONE,
    410: _GONE,
    413: _TOO_LARGE,
}
PAGES: Mapping[int, Sorted] = {
    401: (errors.Unauthorized, "The site asks for a password of its own before it lets us in."),
    403: (errors.Forbidden, "A security plugin or the host of the site refused the request."),
    404: (errors.Misconfigured, "There is no WordPress interface at this address."),
    413: _TOO_LARGE,
}
"""What a web page instead of JSON means: it comes from a plugin, a proxy or the host, not from WordPress."""


def content_of(
    answer: Answer, now: datetime | None, kind: type[Content], *, creates: bool = False
) -> Content:
    """Return an answer's JSON of the kind expected, or raise what the answer means.

    With ``creates`` everything that leaves doubt is ``OutcomeUnknown``, else ``Unavailable``.
    Without a clock (``now``) a 429 is ``Unavailable``.
    """
    body = decoded(answer)
    inner = _status_inside(body)
    if 200 <= answer.status < 300 and inner is None:
        if isinstance(body, kind):
            return body
        unsure = errors.OutcomeUnknown if creates else errors.Unavailable
        raise unsure("The site answered with a page instead of an answer.", detail=detail_of(answer))
    status = inner or answer.status if answer.status < 300 else answer.status
    raise _sorted(answer, _refusal_in(body) or status, now, creates=creates)


def decoded(answer: Answer) -> Any:
    """Decode an answer; None when it is no JSON."""
    try:
        return answer.json()
    except (ValueError, RecursionError):
        return None


def code_of(answer: Answer) -> str:
    """Return the code of an error, "" when the answer carries none."""
    body = decoded(answer)
    code = body.get("code") if isinstance(body, dict) else None
    return code if isinstance(code, str) and re.fullmatch(r"[\w.-]{1,64}", code, re.ASCII) else ""


def detail_of(answer: Answer) -> str:
    """Say what came back: status and code, nobody's words."""
    said = f"{answer.status} {code_of(answer)}".strip()
    if code_of(answer) == "rest_not_logged_in":
        return f"{said} (some hosts remove the Authorization header)"
    return said


def _status_inside(body: Any) -> int | None:
    """The status of an error object; some hosts send every answer as 200."""
    if not isinstance(body, dict) or "id" in body or not isinstance(body.get("code"), str):
        return None
    status = _part(body, "data", "status")
    return status if isinstance(status, int) and 100 <= status < 600 else 500


def _refusal_in(body: Any) -> int | None:
    """The 401 or 403 behind a parameter that is only *invalid* for want of a right."""
    details = _part(body, "data", "details")
    inside = [_part(d, "data", "status") for d in details.values()] if isinstance(details, dict) else []
    return next((status for status in inside if status in (401, 403)), None)


def _part(thing: Any, *path: str) -> Any:
    for key in path:
        thing = thing.get(key) if isinstance(thing, dict) else None
    return thing


def _sorted(answer: Answer, status: int, now: datetime | None, *, creates: bool) -> NetworkError:
    code, detail = code_of(answer), detail_of(answer)
    if code == "comment_flood" or status == 429:
        if now is None:
            return errors.Unavailable("The site asks us to slow down.", detail=detail)
        wait = FLOOD if code == "comment_flood" else PATIENCE
        return errors.RateLimited(
            "The site asks us to slow down.", retry_at=_retry_at(answer, now, wait), detail=detail
        )
    kind, message = CODES.get(code) or _by_status(answer, status, creates=creates)
    return kind(message, detail=detail)


def _by_status(answer: Answer, status: int, *, creates: bool) -> Sorted:
    if status >= 500 or status == 408:
        if creates:
            return errors.OutcomeUnknown, "The site broke off while publishing."
        return errors.Unavailable, "The site has trouble at the moment."
    if status < 400:
        return errors.Misconfigured, "The site has moved to another address."
    known = (STATUSES if decoded(answer) is not None else PAGES).get(status)
    return known or (errors.Rejected, "The site does not accept this.")


def _retry_at(answer: Answer, now: datetime, wait: timedelta) -> datetime:
    said = answer.headers.get("retry-after", "").strip()
    wanted = now + wait
    if said.isascii() and said.isdigit():
        wanted = now + timedelta(seconds=min(int(said[:9]), 10**8))
    elif said:
        with suppress(ValueError, OverflowError):
            wanted = parsedate_to_datetime(said).astimezone(UTC)
    return min(max(wanted, now + timedelta(seconds=1)), now + MOST_PATIENCE)
