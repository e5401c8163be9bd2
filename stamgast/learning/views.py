"""The page that looks back, and its charts."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.channels.models import Channel
from stamgast.channels.queries import channels
from stamgast.plans.models import Experiment
from stamgast.ui.dates import wall_of
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.access import MemberRequest, for_members

if TYPE_CHECKING:
    from stamgast.learning.queries import Retrospect


PERIODS = (7, 28, 90, 365)
"""Days one may look back."""


@for_members()
@never_cache
def retrospect(request: MemberRequest) -> HttpResponse:
    """Show the figures of a period; a live refresh asks for the figures alone."""
    days, channel = _asked(request)
    context = {
        "found": _found(request, days, channel),
        "days": days,
        "periods": PERIODS,
        "channel": channel,
        "channels": channels(request.workspace.pk),
    }
    part = "learning/figures.html" if request.htmx else "learning/retrospect.html"
    return render(request, part, context)


@for_members()
@never_cache
def chart(request: MemberRequest, name: str, scheme: str) -> HttpResponse:
    """Draw one chart as SVG, on paper or by candlelight."""
    from stamgast.learning import charts
    from stamgast.metrics.figures import NotKnowable

    days, channel = _asked(request)
    found = _found(request, days, channel)
    ink = charts.CANDLELIGHT if scheme == "dark" else charts.PAPER
    if name == "waits" and found.waits.n:
        return _svg(charts.waits(found.waits, ink))
    if name == "rhythm" and not isinstance(found.rhythm, NotKnowable):
        return _svg(charts.rhythm(found.rhythm, ink))
    raise Http404


@require_GET
@for_members()
@never_cache
def themes(request: MemberRequest) -> HttpResponse:
    """Show how the posts of the last ninety days spread over themes and needs."""
    from stamgast.learning import plans

    return render(
        request, "learning/themes.html", {"balance": plans.balance(request.workspace, now=timezone.now())}
    )


@require_GET
@for_members()
@never_cache
def occasions(request: MemberRequest) -> HttpResponse:
    """Show how much is said around own events, and what give-aways left behind."""
    from stamgast.learning.occasions import occasions as found

    context = {"found": found(request.workspace, now=timezone.now())}
    return render(request, "learning/occasions.html", context)


@require_GET
@for_members()
@never_cache
def experiment(request: MemberRequest, experiment: int) -> HttpResponse:
    """Show an experiment's figure, before and after."""
    from stamgast.learning import plans

    rows = Experiment.objects.select_related("workspace", "channel")
    found = get_object_or_404(rows, pk=experiment, workspace=request.workspace)
    context = {"experiment": found, "outcome": plans.outcome(found, now=timezone.now())}
    return render(request, "learning/experiment.html", context)


@require_GET
@for_members()
@never_cache
def hour_evidence(request: MemberRequest, channel: int) -> HttpResponse:
    """Say what is known about the hours of some times on a channel; a part of where a post is scheduled."""
    from stamgast.learning import evidence

    found = get_object_or_404(Channel, pk=channel, workspace=request.workspace)
    walls = [wall for wall in map(wall_of, request.GET.getlist("at")[:6]) if wall]
    told = evidence.of_hours(found, walls, now=timezone.now()) if walls else []
    return render(request, "learning/hours.html", {"told": told, "unknown": evidence.unknown(told)})


def _asked(request: MemberRequest) -> tuple[int, Channel | None]:
    """Read the period and the channel from the address; what makes no sense is the default."""
    given = request.GET.get("days", "")
    days = int(given) if given in map(str, PERIODS) else 28
    chosen = request.GET.get("channel", "")
    pk = whole_number(chosen)
    return days, get_object_or_404(Channel, pk=pk, workspace=request.workspace) if pk is not None else None


def _found(request: MemberRequest, days: int, channel: Channel | None) -> "Retrospect":
    # Tables and figures load when somebody looks back, so that an idle process stays small.
    from stamgast.learning import queries

    return queries.retrospect(request.workspace, days=days, now=timezone.now(), channel=channel)


def _svg(svg: str) -> HttpResponse:
    response = HttpResponse(svg, content_type="image/svg+xml")
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    return response
