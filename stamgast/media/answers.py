"""Headers for answers that hold a picture and nothing else."""

from django.http.response import HttpResponseBase


def only_a_picture(response: HttpResponseBase) -> HttpResponseBase:
    """Keep browsers from taking a picture for anything else."""
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["X-Content-Type-Options"] = "nosniff"
    return response
