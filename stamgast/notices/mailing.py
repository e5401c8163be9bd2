"""Sends mails about notices: claimed, committed before sending, at most once each.

A mail whose worker died while it was sent is *unclear* and never sent again: the page shows its notices.
"""

import logging
import smtplib
from datetime import datetime, timedelta
from uuid import uuid4

from django.core.mail import get_connection
from django.db.models import Max, Q, QuerySet

from stamgast.notices.letters import letter_about
from stamgast.notices.models import Notice, Wishes
from stamgast.notices.queries import wishes, with_causes
from stamgast.notices.quiet import GRACE, by_instant, may_go_out, pause_after
from stamgast.workspaces.models import Member

Mail = Notice.Mail
log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)
"""Longer than a mail server may take to answer (20 seconds a step)."""

AT_ONCE = 100
BETWEEN = timedelta(minutes=10)
"""Between two mails to one member: what happens in the meantime comes together in the next one."""

TOO_OLD = timedelta(days=2)
"""When the mail server was away for so long, the page has told it all."""


def next_due() -> datetime | None:
    """Return when the next mail is to go out."""
    rows = Notice.objects.filter(mail=Mail.PLANNED).order_by("mail_at")
    return rows.values_list("mail_at", flat=True).first()


def claim_due(now: datetime) -> list[str]:
    """Claim what is due, one letter for each member; return the letters that are now ours to send."""
    due = Q(mail=Mail.PLANNED, mail_at__lte=now)
    lost = Q(mail__in=(Mail.CLAIMED, Mail.SENDING), mail_lease_until__lt=now)
    if not Notice.objects.filter(due | lost).exists():  # to look takes no turn at writing
        return []
    _let_go(now)
    members = Notice.objects.filter(due).order_by("member").values_list("member", flat=True).distinct()
    wanted = wishes(members[:AT_ONCE])
    people = Member.objects.filter(pk__in=wanted).select_related("user")
    letters = [_claim(member, wanted[member.pk], now) for member in people]
    return [letter for letter in letters if letter]


def _claim(member: Member, wanted: Wishes, now: datetime) -> str:
    """Claim everything a member may be written about now; the rest waits for its time."""
    rows = Notice.objects.filter(member=member, mail=Mail.PLANNED, mail_at__lte=now + GRACE)
    letter = uuid4().hex
    is_claimed = False
    earliest = max(now, _last_written(member, now) + BETWEEN)
    where = member.user.zone
    instants = by_instant(
        rows, lambda one: may_go_out(wanted, where, one.kind, earliest, one.happens_at(now))
    )
    for later, found in instants:
        those = rows.filter(pk__in=found)
        if later > now:
            those.update(mail_at=later)
        else:
            changes = {"mail": Mail.CLAIMED, "letter": letter, "mail_lease_until": now + LEASE}
            is_claimed |= bool(those.update(**changes))
    return letter if is_claimed else ""


def _last_written(member: Member, now: datetime) -> datetime:
    """Return when the member last got a mail, or an instant long enough ago."""
    rows = Notice.objects.filter(member=member, mailed_at__gt=now - BETWEEN)
    return rows.aggregate(last=Max("mailed_at"))["last"] or now - BETWEEN


def _let_go(now: datetime) -> None:
    """Drop what needs no mail any more, and clear up after workers that died."""
    due = Notice.objects.filter(mail=Mail.PLANNED, mail_at__lte=now)
    is_over = Q(withdrawn_at__isnull=False) | Q(read_at__isnull=False) | Q(made_at__lt=now - TOO_OLD)
    due.filter(is_over).update(mail=Mail.DROPPED)
    lost = Notice.objects.filter(mail_lease_until__lt=now)
    lost.filter(mail=Mail.CLAIMED).update(mail=Mail.PLANNED, letter="", mail_lease_until=None)
    lost.filter(mail=Mail.SENDING).update(mail=Mail.UNCLEAR, mail_lease_until=None)


def of_letter(letter: str) -> QuerySet[Notice]:
    """Return the notices of a letter, by their index: SQLite needs to be told that they have one."""
    return Notice.objects.filter(letter=letter).exclude(letter="")


def send(letter: str, now: datetime) -> None:
    """Send a claimed letter, once; whatever happens, its notices say so afterwards."""
    rows = of_letter(letter)
    is_over = Q(withdrawn_at__isnull=False) | Q(read_at__isnull=False)
    rows.filter(is_over, mail=Mail.CLAIMED).update(mail=Mail.DROPPED, mail_lease_until=None)
    if not rows.filter(mail=Mail.CLAIMED).update(mail=Mail.SENDING, mail_lease_until=now + LEASE):
        return
    sending = rows.filter(mail=Mail.SENDING)
    message = letter_about(list(with_causes(sending).order_by("made_at", "pk")), now)
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        log.warning("letter %s: the mail server cannot be reached: %s", letter, type(error).__name__)
        _later(sending, now)
        return
    try:
        connection.send_messages([message])
    except Exception as error:  # noqa: BLE001  whatever it is, the rows say what is known
        log.warning("letter %s: %s", letter, type(error).__name__)
        _fail(sending, error, now)
    else:
        _end(sending, Mail.SENT, mailed_at=now)
    finally:
        connection.close()


def _fail(sending: QuerySet[Notice], error: Exception, now: datetime) -> None:
    """Sort a failure: the server said no for now, or for good; anything else may have gone out."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _words in error.recipients.values()]
    elif isinstance(error, smtplib.SMTPResponseException):
        codes = [error.smtp_code]
    else:
        _end(sending, Mail.REFUSED if isinstance(error, ValueError) else Mail.UNCLEAR)
        return
    if all(400 <= code < 500 for code in codes):
        _later(sending, now)
    else:
        _end(sending, Mail.REFUSED)


def _later(sending: QuerySet[Notice], now: datetime) -> None:
    tries = max(sending.values_list("mail_tries", flat=True), default=0)
    sending.update(
        mail=Mail.PLANNED,
        mail_at=now + pause_after(tries),
        mail_tries=tries + 1,
        letter="",
        mail_lease_until=None,
    )


def _end(sending: QuerySet[Notice], mail: Notice.Mail, **changes: object) -> None:
    sending.update(mail=mail, mail_lease_until=None, **changes)
