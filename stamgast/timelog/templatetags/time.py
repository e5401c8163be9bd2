"""Minutes and hours in words."""

from datetime import datetime

from babel.units import format_unit
from django.template import Library
from django.utils.formats import number_format
from django.utils.translation import get_language

from stamgast.ui import times

register = Library()


@register.filter
def spent(minutes: float) -> str:
    """Write minutes as hours and minutes, never as days (work has other ones), and without a sign."""
    whole, rest = divmod(abs(round(minutes)), 60)
    language = (get_language() or "en").partition("-")[0]
    parts = [(whole, "duration-hour"), (rest, "duration-minute")]
    shown = [each for each in parts if each[0]] or parts[1:]
    return " ".join(format_unit(count, unit, "short", locale=language) for count, unit in shown)


@register.filter
def hours(number: float) -> str:
    """Write a number of hours as hours and minutes."""
    return spent(number * 60)


@register.filter
def in_ten(per_hour: float) -> str:
    """Write what comes of ten hours, given what comes of one."""
    return number_format(per_hour * 10, decimal_pos=1)


@register.filter
def unlocalized(number: float) -> str:
    """Write a number as attributes want it, in every language."""
    return f"{number:.3f}"


@register.filter
def clock(instant: datetime, zone: object) -> str:
    """Write the time of the day alone, as the clock on the wall shows it in a zone."""
    return f"{instant.astimezone(times.zone(zone)):%H:%M}"
