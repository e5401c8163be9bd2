"""The rhythm of publishing: what has lost its host is held, and hosts are told when theirs is out."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from stamgast.approval.planned import look_ups
from stamgast.jobs.rhythm import every
from stamgast.outbox.models import Delivery
from stamgast.outbox.sending import before_claims
from stamgast.publishing import giveaways, pausing
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import hold_unapproved, hold_without_host, mark_reminded
from stamgast.publishing.planned import plan_of
from stamgast.publishing.queries import HOLD_AHEAD, asking_for_approval, scheduled_soon, to_remind
from stamgast.workspaces.models import Member

log = logging.getLogger(__name__)


def hold_hostless(now: datetime) -> None:
    """Hold what would go out into an empty room."""
    for publication in scheduled_soon(now).iterator(200):
        with translation.override(publication.workspace.language):
            hold_without_host(publication)


def hold_unapproved_due(now: datetime) -> None:
    """Hold what would go out this moment though nobody has approved it as it stands."""
    for publication in asking_for_approval(now):
        with translation.override(publication.workspace.language):
            hold_unapproved(publication)


def hold_unapproved_ahead(now: datetime) -> None:
    """Hold early what lost its approval, so that there is time to ask again."""
    hold_unapproved_due(now + HOLD_AHEAD)


def hold_paused(now: datetime) -> None:  # noqa: ARG001  every duty is given the time
    """Hold what would go out although everything is paused."""
    for publication in pausing.missed_by_pause():
        with translation.override(publication.workspace.language):
            pausing.hold_if_paused(publication)


def remind_of_afters(now: datetime) -> None:
    """Tell each host of a give-away, once, that what was to happen after it is to happen now."""
    for publication in giveaways.to_remind(now):
        if giveaways.mark_reminded(publication, now):
            _write_of_after(publication)


def remind_hosts(now: datetime) -> None:
    """Tell each host, once, that theirs is out, or waits for their hand; open pages show it at once."""
    for publication in to_remind(now)[:200]:
        if mark_reminded(publication, now):
            _write_to_host(publication)


def _write_to_host(publication: Publication) -> None:
    host = publication.host
    if host is None:
        return
    with translation.override(host.user.language):
        subject, words = _it_waits() if publication.delivery.state == Delivery.State.HAND else _it_is_out()
        about = {
            "idea": publication.variant.post.idea,
            "channel": publication.variant.channel,
            "count": publication.hosting_minutes,
        }
        subject, text = subject % about, words % about
    _send(publication, host, subject, text)


def _write_of_after(publication: Publication) -> None:
    host = publication.host
    if host is None:
        return
    post = publication.variant.post
    with translation.override(host.user.language):
        subject = _("After the give-away: “%(idea)s”") % {"idea": post.idea}
        words = _("You wrote down what happens now: %(afterwards)s")
        text = words % {"afterwards": post.give_away.afterwards}
    _send(publication, host, " ".join(subject.split()), text)


def _send(publication: Publication, host: Member, subject: str, text: str) -> None:
    where = reverse(
        "publishing:publication", kwargs={"workspace": publication.workspace.slug, "pk": publication.pk}
    )
    try:
        send_mail(subject, f"{text}\n\n{settings.PUBLIC_URL}{where}\n", None, [host.user.email])
    except OSError:  # the page reminds as well; a mail server that is away stops nothing
        log.warning("publication %s: its host could not be written to", publication.pk)


def _it_is_out() -> tuple[str, str]:
    return _("It is out: you are hosting for %(count)s minutes"), _(
        "“%(idea)s” went out on %(channel)s. Stay with it: answer the first ones while they are there."
    )


def _it_waits() -> tuple[str, str]:
    return _("It is time: please post it by hand"), _(
        "“%(idea)s” is to go out on %(channel)s now. Copy it over, paste the link, and stay with it."
    )


every("publishing.pause", timedelta(seconds=2), hold_paused, rest=timedelta(minutes=5))
every("publishing.afters", timedelta(minutes=5), remind_of_afters)
before_claims.extend((hold_unapproved_due, hold_paused))
look_ups.append(plan_of)
every("publishing.approval", timedelta(seconds=5), hold_unapproved_ahead, rest=timedelta(seconds=30))
every("publishing.hosts", timedelta(seconds=5), hold_hostless)
every("publishing.reminders", timedelta(seconds=2), remind_hosts, rest=timedelta(seconds=30))
