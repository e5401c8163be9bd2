"""When a strategy must be looked at again, and when evidence goes stale; whole months of the calendar."""

from calendar import monthrange
from datetime import date, timedelta

REVIEW_MONTHS = 6
"""Every strategy is a draft: half a year is the longest it may go unread."""

FRESH_MONTHS = 12

SOON = timedelta(days=14)
"""So long before its day a review is spoken of."""


def months_from(day: date, months: int) -> date:
    """Return the same day so many months on (or back); the last of the month where it has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def latest_review(today: date) -> date:
    """Return the latest day on which a strategy written today is looked at again."""
    return months_from(today, REVIEW_MONTHS)


def stale_on(dated_on: date) -> date:
    """Return the first day on which evidence of a day no longer counts."""
    return months_from(dated_on, FRESH_MONTHS) + timedelta(days=1)


def is_fresh(dated_on: date, today: date) -> bool:
    """Tell whether evidence of a day still counts; on the very day a year later it does."""
    return dated_on >= months_from(today, -FRESH_MONTHS)
