"""What a restored database does not know: what has been sent, taken and followed since the backup was made.

Whatever would do something outside by itself stops, until a person has had a look.
"""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from cryptography.fernet import InvalidToken
from django.db import transaction
from django.db.models import F, Max, Q
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from stamgast.approval.mail import BEFORE
from stamgast.approval.models import Review, Turn, Who
from stamgast.channels.models import Channel
from stamgast.conversations import later
from stamgast.conversations.models import ScheduledReply
from stamgast.conversations.operations import AnsweredMeanwhile
from stamgast.following.models import Change, FollowList
from stamgast.moderation.models import Act
from stamgast.notices import strategy
from stamgast.notices.models import Notice, Push
from stamgast.notices.operations import notice, tell
from stamgast.outbox.restored import Doubts, doubt
from stamgast.publishing import giveaways
from stamgast.publishing.models import Pause, Untold
from stamgast.publishing.operations import mark_reminded
from stamgast.publishing.queries import to_remind
from stamgast.timelog.models import HandOver
from stamgast.workspaces.models import Workspace
from stamgast.workspaces.operations import stir

NOT_YET = gettext_noop("A backup was restored. Look at who is still to be changed, then let it go on.")
PERHAPS = gettext_noop("A backup was restored that is older than this. It may be done already.")
ANEW = gettext_noop("A backup was restored without the key to this channel. Please connect it again.")


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in doubt after a restoring; ``locked`` channels must be connected anew.

    So many ``mails`` may have gone out before, and do not go out again by themselves.
    """

    doubts: Doubts
    locked: int
    mails: int


def put_in_doubt(*, made_at: datetime, now: datetime) -> Standing:
    """Let nothing go out of a restored database by itself, in one transaction."""
    until = max(made_at, now)
    with transaction.atomic():
        mails = _leave_to_pages(until) + _leave_to_who_asked(made_at, until)
        _take_for_told(until)
        locked = _ask_to_connect_anew()
        _hand_over_replies(until)
        doubts = doubt(since=made_at, now=now)
        waiting = Change.objects.filter(state=Change.State.PLANNED)
        lists = FollowList.objects.filter(pk__in=waiting.values("followed__follow_list"), is_reading=False)
        lists.update(due_at=None, lease_until=None, failure=NOT_YET)
        Act.objects.filter(state__in=(Act.State.DECIDED, Act.State.DOING)).update(
            state=Act.State.UNKNOWN,
            worker="",
            lease_until=None,
            ended_at=now,
            problem=PERHAPS,
            problem_detail="",
        )
        for workspace in Workspace.objects.all():
            _pause(workspace, made_at, now)
    return Standing(doubts, locked, mails)


def _leave_to_pages(until: datetime) -> int:
    """Let no mail and no push tell members again of what called for them by now; return how many mails.

    Of what called for them since the backup was made, the notices are lost: they are made once more.
    """
    last = Notice.objects.aggregate(last=Max("pk"))["last"] or 0
    before, there = -1, Notice.objects.count()
    while there > before:  # one look finds a limited number
        notice(until)
        tell(strategy.reviews(until), until)
        before, there = there, Notice.objects.count()
    is_new = Q(mail=Notice.Mail.PLANNED, pk__gt=last)
    is_due = Q(mail=Notice.Mail.PLANNED, mail_at__lte=until)
    in_hand = Q(mail__in=(Notice.Mail.CLAIMED, Notice.Mail.SENDING))
    mails = Notice.objects.filter(is_new | is_due | in_hand)
    is_new = Q(state=Push.State.PLANNED, notice__gt=last)
    is_due = Q(state=Push.State.PLANNED, due_at__lte=until)
    in_hand = Q(state__in=(Push.State.CLAIMED, Push.State.SENDING))
    pushes = Push.objects.filter(is_new | is_due | in_hand)
    pushes.update(state=Push.State.DROPPED, lease_until=None)
    return mails.update(mail=Notice.Mail.UNCLEAR, mail_lease_until=None)


def _leave_to_who_asked(made_at: datetime, until: datetime) -> int:
    """Let who asked for approval make a new link: one that went out by mail since is not known here."""
    asked = Turn.objects.filter(who=Who.OUTSIDER, state=Turn.State.ASKED, review__state=Review.State.OPEN)
    due = Q(letter=Turn.Letter.DUE, letter_at__lte=until) | Q(letter=Turn.Letter.SENDING)
    reminded = Q(
        reminded_at=None,
        asked_at__lt=F("review__due_at") - BEFORE,
        review__due_at__gt=made_at,
        review__due_at__lte=until + BEFORE,
    )
    in_doubt = list(asked.filter(due | reminded & ~Q(letter=Turn.Letter.NONE)).values_list("pk", flat=True))
    Turn.objects.filter(pk__in=asked.filter(reminded).values("pk")).update(reminded_at=until)
    return Turn.objects.filter(pk__in=in_doubt).update(letter=Turn.Letter.FAILED)


def _take_for_told(until: datetime) -> None:
    """Take hosts for told what mails may have told them: what is held or out, what comes after, who hosts."""
    Untold.objects.all().delete()
    for publication in to_remind(until):
        mark_reminded(publication, until)
    while found := giveaways.to_remind(until):
        for publication in found:
            giveaways.mark_reminded(publication, until)
    state, rows = HandOver.State, HandOver.objects
    rows.filter(state=state.ASKED, asked_told_at=None).update(asked_told_at=until)
    settled = rows.filter(state__in=(state.ACCEPTED, state.DECLINED), settled_told_at=None)
    settled.update(settled_told_at=until)


def _hand_over_replies(until: datetime) -> None:
    """Make deliveries of replies whose time has come: as such they are put in doubt with the others."""
    due = ScheduledReply.objects.filter(state=ScheduledReply.State.WAITING, send_at__lte=until)
    for reply in due.select_related("conversation__workspace", "conversation__channel", "member__user"):
        if reply.member is None:
            continue
        try:
            later.send_now(reply, reply.member, seen_revision=reply.seen_revision, now=until)
        except (AnsweredMeanwhile, ValueError):
            continue  # the worker holds it for the same reason


def _ask_to_connect_anew() -> int:
    """Stop the channels whose credentials no key opens; return how many there are."""
    locked = [channel.pk for channel in Channel.objects.all() if not _opens(channel)]
    rows = Channel.objects.filter(pk__in=locked).exclude(state=Channel.State.DISCONNECTED)
    return rows.update(state=Channel.State.RECONNECT, failure=ANEW, failure_detail="")


def _opens(channel: Channel) -> bool:
    try:
        dict(channel.credentials)
    except InvalidToken:
        return False
    return True


def _pause(workspace: Workspace, made_at: datetime, now: datetime) -> None:
    """Pause all posts, and say why and how to go on; a pause that was there says it from now on."""
    with translation.override(workspace.language):
        when = date_format(made_at.astimezone(ZoneInfo(workspace.zone)), "SHORT_DATETIME_FORMAT")
        reason = _(
            "Restored from a backup of %(when)s. First let each channel work again: replies that are out are"
            " then found. Then settle what asks for you, and let the posts go on."
        ) % {"when": when}
    Pause.objects.update_or_create(
        workspace=workspace, ended_at=None, defaults={"reason": reason[:200], "begun_by": None},
        create_defaults={"reason": reason[:200], "begun_at": now},
    )  # fmt: skip
    for what in ("publishing", "conversations", "channels"):
        stir(workspace.pk, what)
