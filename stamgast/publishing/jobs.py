"""The rhythm of publishing: what lost its host is held and the team told; hosts hear that theirs is out.

Mails keep to quiet hours, but for what would be over before they are.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stamgast.approval.planned import look_ups
from stamgast.jobs.rhythm import every
from stamgast.outbox.models import Delivery
from stamgast.outbox.sending import before_claims
from stamgast.publishing import giveaways, pausing
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import hold_unapproved, hold_without_host, mark_reminded, mark_told
from stamgast.publishing.planned import plan_of
from stamgast.publishing.queries import HOLD_AHEAD, asking_for_approval, scheduled_soon, to_remind, untold
from stamgast.workspaces.models import Member
from stamgast.workspaces.reaching import can_wait

log = logging.getLogger(__name__)


def hold_hostless(now: datetime) -> None:
    """Hold what would go out into an empty room, and tell everybody who could take it over."""
    for publication in scheduled_soon(now).iterator(200):
        with translation.override(publication.workspace.language):
            hold_without_host(publication)
    for member, rows in untold().items():
        held = [row.publication for row in rows if row.publication.delivery.state == Delivery.State.HELD]
        if held and can_wait(member, now, happens_at=held[0].due_at):  # the soonest
            continue
        if told := mark_told(rows):
            _write_of_held(told, member)


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
        if publication.host and can_wait(publication.host, now):
            continue
        if giveaways.mark_reminded(publication, now):
            _write_of_after(publication)


def remind_hosts(now: datetime) -> None:
    """Tell each host, once, that theirs is out, waits for their hand, or went wrong; open pages show it.

    While they host they have chosen to be there; only what is noticed later keeps to their quiet hours.
    """
    for publication in to_remind(now)[:200]:
        if publication.host and now > publication.hosted_until and can_wait(publication.host, now):
            continue
        if mark_reminded(publication, now):
            _write_to_host(publication)


def _write_to_host(publication: Publication) -> None:
    host = publication.host
    if host is None:
        return
    with translation.override(host.user.language):
        subject, words = _how_it_stands(Delivery.State(publication.delivery.state))
        about = {
            "idea": publication.variant.post.idea,
            "channel": publication.variant.channel,
            "count": publication.hosting_minutes,
        }
        subject, text = subject % about, words % about
    _send(publication, host, subject, text)


def _write_of_held(held: Sequence[Publication], member: Member) -> None:
    with translation.override(member.user.language):
        subject = ngettext(
            "Held: a post has nobody who stays with it",
            "Held: %(count)s posts have nobody who stays with them",
            len(held),
        ) % {"count": len(held)}
        words = [_("They do not go out before somebody can be there. Whoever can takes over, or moves them.")]
        for publication in held:
            variant, planned = publication.variant, date_format(publication.wall, "WEEKDAY_TIME_FORMAT")
            line = _("“%(idea)s” on %(channel)s, planned for %(day)s")
            about = {"idea": variant.post.idea, "channel": variant.channel.name, "day": planned}
            words.append(f"{line % about}\n{_address(publication)}")
    _mail(member, subject, "\n\n".join(words), "publications without a host")


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
    _mail(host, subject, f"{text}\n\n{_address(publication)}", f"publication {publication.pk}")


def _mail(member: Member, subject: str, text: str, what: str) -> None:
    try:
        send_mail(subject, f"{text}\n", None, [member.user.email])
    except OSError:  # the page reminds as well; a mail server that is away stops nothing
        log.warning("%s: member %s could not be written to", what, member.pk)


def _address(publication: Publication) -> str:
    where = {"workspace": publication.workspace.slug, "pk": publication.pk}
    return settings.PUBLIC_URL + reverse("publishing:publication", kwargs=where)


def _how_it_stands(state: Delivery.State) -> tuple[str, str]:
    match state:
        case Delivery.State.HAND:
            return _("It is time: please post it by hand"), _(
                "“%(idea)s” is to go out on %(channel)s now. Copy it over, paste the link, and stay with it."
            )
        case Delivery.State.ASK:
            return _("Please look whether it is out"), _(
                "We do not know whether “%(idea)s” went out on %(channel)s. Have a look there, and say here "
                "what you found."
            )
        case Delivery.State.REJECTED:
            return _("It was refused and is not out"), _(
                "%(channel)s did not take “%(idea)s”. Here you see why, and can mend it or take it back."
            )
        case Delivery.State.MISSED:
            return _("It did not go out in time"), _(
                "“%(idea)s” was to go out on %(channel)s, and its time is over. It is not sent late into an "
                "empty room: choose another time, or take it back."
            )
        case _:
            return _("It is out: you are hosting for %(count)s minutes"), _(
                "“%(idea)s” went out on %(channel)s. Stay with it: "
                "answer the first ones while they are there."
            )


every("publishing.pause", timedelta(seconds=2), hold_paused, rest=timedelta(minutes=5))
every("publishing.afters", timedelta(minutes=5), remind_of_afters)
before_claims.extend((hold_unapproved_due, hold_paused))
look_ups.append(plan_of)
every("publishing.approval", timedelta(seconds=5), hold_unapproved_ahead, rest=timedelta(seconds=30))
every("publishing.hosts", timedelta(seconds=5), hold_hostless)
every("publishing.reminders", timedelta(seconds=2), remind_hosts, rest=timedelta(seconds=30))
