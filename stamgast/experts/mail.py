"""The letter that brings somebody the link; it says who asks, and nothing of the talk."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import gettext as _

from stamgast.experts.links import address
from stamgast.experts.models import Question
from stamgast.ui.times import full, zone

log = logging.getLogger(__name__)


def send_link(question: Question, token: str) -> bool:
    """Send the link, and tell whether it is on its way."""
    if not settings.HAS_MAIL:
        return False
    subject, text = _letter(question, token)
    try:
        send_mail(subject, text, None, [question.email])
    except OSError:  # a mail server that is away stops nothing: the link is shown instead
        log.warning("question %s: no mail could be sent", question.pk)
        return False
    return True


def _letter(question: Question, token: str) -> tuple[str, str]:
    language = question.expert.user.language if question.expert else question.workspace.language
    with translation.override(language):
        due = full(question.due_at, zone(question.workspace.zone), language)
        names = {
            "who": " ".join(str(question.asked_by or question.workspace).split()),
            "team": " ".join(question.workspace.name.split()),
            "due": due,
        }
        subject = _("%(who)s has a question for you") % names
        text = _(
            "%(who)s of %(team)s would like to know something from you. Read the question and answer it "
            "here, without an account, by %(due)s:"
        )
        foot = _("What you write goes to the team only; they decide what becomes of it.")
        return subject, f"{text % names}\n\n{address(token)}\n\n{foot}\n"
