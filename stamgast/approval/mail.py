"""Mails that bring somebody without an account their link: claimed on the row, sent with a link of their own.

A mail whose worker died while it was sent is sent once more, with a fresh link: the one before works no more.
"""

import logging
from datetime import datetime, timedelta

from django.core.mail import send_mail
from django.db.models import Q, QuerySet
from django.utils import translation
from django.utils.translation import gettext as _

from stamgast.approval.links import LINKS
from stamgast.approval.models import Review, Turn
from stamgast.approval.operations import TooLate, make_link
from stamgast.ui.times import full, zone
from stamgast.workspaces.operations import stir

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=5)
PAUSE = timedelta(minutes=10)
TRIES = 3
AT_ONCE = 50
BEFORE = timedelta(days=1)
"""How long before the deadline somebody is reminded."""


def send_due(now: datetime) -> None:
    """Send what is due, and what a worker that died left half sent. May run in several processes at once."""
    due = Q(letter=Turn.Letter.DUE, letter_at__lte=now)
    lost = Q(letter=Turn.Letter.SENDING, letter_at__lte=now - LEASE)
    for turn in _asked().filter(due | lost).order_by("letter_at")[:AT_ONCE]:
        claimed = _asked().filter(due | lost, pk=turn.pk, letter_tries=turn.letter_tries)
        if claimed.update(letter=Turn.Letter.SENDING, letter_at=now, letter_tries=turn.letter_tries + 1):
            _send(turn, now)


def remind(now: datetime) -> None:
    """Remind those without an account a day before the deadline, once; not who was asked only then."""
    rows = _asked().filter(
        who="outsider", reminded_at=None, review__due_at__gt=now, review__due_at__lte=now + BEFORE
    )
    for turn in rows.select_related("review"):
        if turn.asked_at and turn.asked_at < turn.review.due_at - BEFORE:
            first = _asked().filter(pk=turn.pk, reminded_at=None)
            first.update(reminded_at=now, letter=Turn.Letter.DUE, letter_at=now, letter_tries=0)


def _send(turn: Turn, now: datetime) -> None:
    try:
        subject, text = _letter(turn, make_link(turn, now=now))
        send_mail(subject, text, None, [turn.email])
    except TooLate:
        return
    except OSError as error:  # what smtplib raises is one
        log.warning("turn %s: no mail could be sent: %s", turn.pk, type(error).__name__)
        is_last = turn.letter_tries + 1 >= TRIES
        _move(turn, Turn.Letter.FAILED if is_last else Turn.Letter.DUE, now + PAUSE)
    else:
        _move(turn, Turn.Letter.SENT, now)


def _move(turn: Turn, letter: Turn.Letter, at: datetime) -> None:
    if Turn.objects.filter(pk=turn.pk, letter=Turn.Letter.SENDING).update(letter=letter, letter_at=at):
        stir(turn.review.workspace_id, "approval")


def _letter(turn: Turn, token: str) -> tuple[str, str]:
    review = turn.review
    with translation.override(review.workspace.language):
        names = {
            "who": " ".join(str(review.asked_by or review.workspace).split()),
            "team": " ".join(review.workspace.name.split()),
            "channel": " ".join(review.variant.channel.name.split()),
            "due": full(review.due_at, zone(review.workspace.zone), review.workspace.language),
        }
        subject = _("%(who)s asks you to look at a text")
        if turn.reminded_at:
            subject = _("Still waiting: a text for you to look at")
        text = _(
            "%(who)s of %(team)s would like you to look at a text for %(channel)s before it goes out. "
            "Read it and say what you think here, without an account, by %(due)s:"
        )
        foot = _("The link is for you alone. It ends when you have decided. A newer link ends an older one.")
        return subject % names, f"{text % names}\n\n{LINKS.address(token)}\n\n{foot}\n"


def _asked() -> "QuerySet[Turn]":
    rows = Turn.objects.filter(state=Turn.State.ASKED, review__state=Review.State.OPEN)
    return rows.select_related("review__workspace", "review__variant__channel", "review__asked_by__user")
