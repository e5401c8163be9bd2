"""Answers that hold a picture or a film and nothing else."""

import re
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

AT_ONCE = 4 * 1024 * 1024
"""Bytes of a stretch: browsers ask for the next one when they need it."""

_RANGE = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")


def in_parts(request: HttpRequest, file: Any, size: int, media_type: str) -> HttpResponseBase:
    """Send a file, or the stretch of it that was asked for: some browsers play films in no other way."""
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None:
        response: HttpResponseBase = FileResponse(file, content_type=media_type)
        response["Accept-Ranges"] = "bytes"
        return response
    with file:
        first, last = int(asked[1]), min(int(asked[2] or size), size - 1)
        if first > last:
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
        last = min(last, first + AT_ONCE - 1)
        file.seek(first)
        content = file.read(last - first + 1)
    response = HttpResponse(content, status=206, content_type=media_type)
    response["Content-Range"] = f"bytes {first}-{last}/{size}"
    response["Accept-Ranges"] = "bytes"
    return response


def only_a_picture(response: HttpResponseBase) -> HttpResponseBase:
    """Keep browsers from taking a picture for anything else."""
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["X-Content-Type-Options"] = "nosniff"
    return response
