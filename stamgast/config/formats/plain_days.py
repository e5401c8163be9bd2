"""Dates Django knows no format for, where the day of a month is a plain number: 2 December."""

ABBREVIATED_DATE_FORMAT = "j N Y"
ABBREVIATED_WEEKDAY_FORMAT = "D j N"
MONTH_DAY_TIME_FORMAT = "j F H:i"
WEEKDAY_DATE_FORMAT = "l j F Y"
WEEKDAY_FORMAT = "l j F"
WEEKDAY_TIME_FORMAT = "l j F H:i"
