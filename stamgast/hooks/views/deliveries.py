"""Where networks deliver: open to everybody, for a delivery proves itself; all others find nothing."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from stamgast.hooks import operations
from stamgast.networks.webhooks import Knock
from stamgast.ui.numbers import whole_number

MOST_BYTES = 1_000_000


def nothing() -> HttpResponse:
    """Return the one answer to everything that is refused."""
    answer = HttpResponseNotFound(content_type="text/plain")
    answer._has_been_logged = True  # type: ignore[attr-defined]  # noqa: SLF001  a line for each would fill the disk
    return answer


@csrf_exempt
@never_cache
@require_http_methods(["GET", "POST"])
def delivery(request: HttpRequest, network: str, key: str) -> HttpResponse:
    """Answer a network's greeting, or take its delivery; 200 means that it is committed."""
    size = whole_number(request.META.get("CONTENT_LENGTH") or "0")
    if size is None or size > MOST_BYTES:
        return nothing()
    knock = Knock(
        query=request.GET.dict(),
        headers={name.lower(): value for name, value in request.headers.items()},
        body=request.body,
        now=now(),
    )
    if request.method == "POST":
        is_taken = operations.accept(network, key, knock)
        return HttpResponse(content_type="text/plain") if is_taken else nothing()
    answer = operations.greet(network, key, knock)
    if answer is None:
        return nothing()
    is_json = answer.startswith("{")
    return HttpResponse(answer, content_type="application/json" if is_json else "text/plain")
