"""Days, wall times and instants as browsers send them (anything may stand there), and how a day is chosen."""

from datetime import UTC, date, datetime
from typing import Any

from django import forms


def day_of(given: str) -> date | None:
    """Read a day, None when it is not one."""
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None


def wall_of(given: str) -> datetime | None:
    """Read a wall time, None when it is not one; a zone that is sent along is left out."""
    try:
        return datetime.fromisoformat(given).replace(tzinfo=None)
    except ValueError:
        return None


def instant_of(given: str) -> datetime | None:
    """Read an instant, None when it is not one, names no zone, or lies outside the years there are."""
    try:
        read = datetime.fromisoformat(given)
        return read.astimezone(UTC) if read.tzinfo else None
    except (ValueError, OverflowError):
        return None


class DayInput(forms.DateInput):
    """A browser's own way to choose a day: it takes and gives ISO dates, whatever language the page is in."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
