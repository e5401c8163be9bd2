"""Looking back at what the hours brought, and ahead at what can be promised."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from stamgast.timelog.forms import ForecastForm
from stamgast.workspaces.access import MemberRequest, for_members

if TYPE_CHECKING:
    from stamgast.timelog.forecast import Forecast, Part

PARTS = (
    pgettext_lazy("part of a day", "Night"),
    pgettext_lazy("part of a day", "Morning"),
    pgettext_lazy("part of a day", "Afternoon"),
    pgettext_lazy("part of a day", "Evening"),
)
CLOCKS = ("0–6", "6–12", "12–18", "18–24")


@never_cache
@require_GET
@for_members()
def value(request: MemberRequest) -> HttpResponse:
    """Show where the hours went and what they brought; a part of the page that looks back, too."""
    from stamgast.timelog import value as metrics

    context = {"found": metrics.value(request.workspace, now=timezone.now())}
    return render(request, "timelog/brought.html" if request.htmx else "timelog/value.html", context)


@never_cache
@require_GET
@for_members()
def forecast(request: MemberRequest) -> HttpResponse:
    """Show which answer time can be promised with the hours there are, and which hours are missing."""
    from stamgast.timelog import forecast as metrics

    form = ForecastForm(request.GET)
    given = form.cleaned_data if form.is_valid() else {}
    hours, minutes = given.get("hours"), given.get("minutes")
    found = metrics.forecast(
        request.workspace,
        now=timezone.now(),
        within=timedelta(hours=float(hours)) if hours else None,
        minutes=float(minutes) if minutes else None,
    )
    context = {
        "found": found,
        "form": form,
        "parts": list(zip(PARTS, CLOCKS, strict=True)),
        "rows": [(WEEKDAYS[weekday], day) for weekday, day in enumerate(found.parts)],
        "worst": _named(found.worst),
        **_said(found),
    }
    return render(request, "timelog/forecast.html", context)


def _said(found: "Forecast") -> dict[str, object]:
    """Return what the sentences on the page need of the figures."""
    from stamgast.metrics.figures import NotKnowable

    staffing = found.found
    if isinstance(staffing, NotKnowable):
        return {"is_known": False}
    return {
        "is_known": True,
        "wait": staffing.waits.value,
        "low": staffing.waits.low,
        "high": staffing.waits.high,
        "kept": None if staffing.kept.value is None else round(100 * staffing.kept.value),
        "missing": staffing.missing,
    }


def _named(part: "Part | None") -> tuple[object, object] | None:
    return (WEEKDAYS[part.weekday], PARTS[part.part]) if part else None
