"""The short answer open pages ask for every moment: what moved."""

from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@never_cache
@for_members()
def live(request: MemberRequest) -> JsonResponse:
    """Answer with the current beat of every topic of the workspace."""
    return JsonResponse(request.pulses)
