"""The rhythm of handing hosting on: who is asked is told, and who asked hears what came of it."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from stamgast.jobs.rhythm import every
from stamgast.timelog.models import HandOver
from stamgast.ui.times import full, zone
from stamgast.workspaces.models import Member
from stamgast.workspaces.reaching import can_wait

log = logging.getLogger(__name__)
State = HandOver.State
SETTLED = (State.ACCEPTED, State.DECLINED)


def tell(now: datetime) -> None:
    """Tell, once, who is asked to host, and who asked what the answer is; the pages show both anyway.

    Mails wait while it is quiet for who gets them, unless the post goes out before that is over.
    """
    rows = HandOver.objects.select_related(
        "publication__variant__post", "publication__variant__channel", "publication__workspace",
        "asked__user", "asked_by__user",
    )  # fmt: skip
    for one in rows.filter(state=State.ASKED, asked_told_at=None)[:100]:
        if can_wait(one.asked, now, happens_at=one.publication.due_at):
            continue
        if HandOver.objects.filter(pk=one.pk, asked_told_at=None).update(asked_told_at=now):
            _write(one, one.asked)
    for one in rows.filter(state__in=SETTLED, settled_told_at=None)[:100]:
        if can_wait(one.asked_by, now, happens_at=one.publication.due_at):
            continue
        if HandOver.objects.filter(pk=one.pk, settled_told_at=None).update(settled_told_at=now):
            _write(one, one.asked_by)


def _write(hand_over: HandOver, to: Member) -> None:
    publication = hand_over.publication
    with translation.override(to.user.language):
        names = {
            "asked": hand_over.asked,
            "by": hand_over.asked_by,
            "idea": " ".join(publication.variant.post.idea.split()),
            "channel": publication.variant.channel.name,
            "time": full(publication.due_at, zone(publication.planned_zone), to.user.language),
        }
        subject, text = (words % names for words in _letter(hand_over))
    where = reverse("timelog:rota", kwargs={"workspace": publication.workspace.slug})
    words = f"\n\n“{hand_over.words}”" if hand_over.words and hand_over.state == State.ASKED else ""
    try:
        subject = " ".join(subject.split())
        send_mail(subject, f"{text}{words}\n\n{settings.PUBLIC_URL}{where}\n", None, [to.user.email])
    except OSError:  # the pages say it as well; a mail server that is away stops nothing
        log.warning("hand-over %s: nobody could be written to", hand_over.pk)


def _letter(hand_over: HandOver) -> tuple[str, str]:
    if hand_over.state == State.ASKED:
        return _("%(by)s asks you to host"), _(
            "“%(idea)s” goes out on %(channel)s, %(time)s. Can you stay with it then? Say yes or no here."
        )
    if hand_over.state == State.ACCEPTED:
        return _("%(asked)s hosts for you"), _(
            "%(asked)s stays with “%(idea)s” on %(channel)s, %(time)s. You need do nothing more."
        )
    return _("%(asked)s cannot host"), _(
        "%(asked)s cannot stay with “%(idea)s” on %(channel)s, %(time)s. Ask somebody else, or move it."
    )


every("timelog.hand_overs", timedelta(seconds=5), tell, rest=timedelta(seconds=30))
