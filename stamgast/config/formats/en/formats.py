"""English dates and times for readers outside the United States, as all our pages write them."""

from stamgast.config.formats.plain_days import *  # noqa: F403 - Django looks each up here by its name

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
SHORT_DATE_FORMAT = "j M Y"
SHORT_DATETIME_FORMAT = "j M Y, H:i"
MONTH_DAY_FORMAT = "j F"
FIRST_DAY_OF_WEEK = 1
