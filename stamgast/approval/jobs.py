"""The rhythm of approval: links go out by mail, and who has not decided is reminded a day before."""

from datetime import datetime, timedelta

from django.conf import settings

from stamgast.approval import mail
from stamgast.jobs.rhythm import every


def write(now: datetime) -> None:
    """Send the mails that are due."""
    if settings.HAS_MAIL:
        mail.send_due(now)


def remind(now: datetime) -> None:
    """Remind those whose deadline is a day away."""
    if settings.HAS_MAIL:
        mail.remind(now)


every("approval.mail", timedelta(seconds=2), write, rest=timedelta(seconds=30))
every("approval.remind", timedelta(minutes=1), remind)
