"""Figures in words: a value, its interval, and what it was counted from."""

from django.template import Library
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from stamgast.ui.templatetags.stamgast import duration

register = Library()


@register.filter
def knowable(figure: object) -> bool:
    """Tell whether a figure could be known at all: its source tells, and there was something to count."""
    return not hasattr(figure, "reason") and getattr(figure, "n", None) != 0


@register.filter
def value(figure: object) -> str:
    """Write a figure's value in its unit; an unfinished wait as "more than"."""
    found, low = getattr(figure, "value", None), getattr(figure, "low", None)
    if found is not None:
        return _written(found, figure)
    if low is not None:
        return _("more than %(time)s") % {"time": _written(low, figure)}
    return "–"


@register.filter
def interval(figure: object) -> str:
    """Write a figure's 95 % interval; an open end says so."""
    low, high = getattr(figure, "low", None), getattr(figure, "high", None)
    if low is None and high is None:
        return ""
    words = {
        "low": "–" if low is None else _written(low, figure),
        "high": _("not known yet") if high is None else _written(high, figure),
    }
    return _("%(low)s to %(high)s") % words


def _written(number: float, figure: object) -> str:
    unit = getattr(figure, "unit", "")
    if unit == "s":
        return duration(number)
    if unit == "share":
        return f"{number_format(round(number * 100))} %"
    return number_format(number, decimal_pos=1)
