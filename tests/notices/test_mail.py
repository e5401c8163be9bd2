"""Mails about notices: when, what is in them, once each, and what becomes of them when something fails."""

import smtplib
from collections.abc import Callable
from datetime import datetime, time

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone
from pytest_django.fixtures import Settings

from stamgast.channels.models import Channel
from stamgast.conversations import operations as inbox
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation
from stamgast.notices import mailing, operations
from stamgast.notices.letters import LISTED, letter_about
from stamgast.notices.models import Kind, Notice, When
from stamgast.people.models import Contact
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import Member, User, Workspace
from tests.conversations.said import theirs
from tests.factories import NOW

pytestmark = pytest.mark.django_db
Look = Callable[[float], list[tuple[str, str]]]
Post = Callable[[float], None]
At = Callable[[float], datetime]
EVENING, NIGHT, MORNING = 20.5 * 60 - 600, 22 * 60 - 600, 24 * 60 + 8 * 60 - 600
"""Minutes after ten in Amsterdam at which it is half past eight, ten in the evening, eight in the morning."""


def wish(member: Member, *, loud: tuple[str, ...] = (), now: datetime = NOW, **mails: str) -> None:
    operations.wish(
        member, mails=mails, digest_at=time(9), quiet_hours=(time(20), time(8)), loud=loud, now=now
    )


def states() -> list[str]:
    return sorted(Notice.objects.values_list("mail", flat=True))


def test_a_mail_goes_out_once(
    waiting: Conversation, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    seen(80)
    post(81)
    assert mailoutbox == []
    for minutes in (82, 83, 84):
        post(minutes)
    assert [mail.to for mail in mailoutbox] == [["alice@bookshop.example"]]
    assert mailoutbox[0].subject == "The Bookshop: A promise runs out soon"
    assert "Trijn waits, and the time you promised is almost up" in mailoutbox[0].body
    assert f"https://talk.example/w/bookshop/conversations/{waiting.pk}/" in mailoutbox[0].body
    assert states() == ["sent"]


@pytest.mark.parametrize("act", ["answer", "resolve", "read"])
def test_what_is_settled_or_read_before_its_mail_needs_none(
    act: str,
    waiting: Conversation,
    alice: Member,
    at: At,
    seen: Look,
) -> None:
    seen(80)
    if act == "answer":
        waiting.refresh_from_db()
        revision = waiting.revision
        inbox.reply(waiting, alice, "It is.", submission="s", seen_revision=revision, now=at(81))
    elif act == "resolve":
        inbox.resolve(waiting, alice, Conversation.Outcome.CHATTED, now=timezone.now())
    else:
        operations.read_all(alice, now=at(81))
    seen(81)
    assert mailing.claim_due(at(82)) == []
    assert states() == ["dropped"]


def test_answered_between_claiming_and_sending_nothing_is_sent(
    waiting: Conversation, alice: Member, at: At, seen: Look, mailoutbox: list[EmailMessage]
) -> None:
    seen(80)
    (letter,) = mailing.claim_due(at(82))
    inbox.resolve(waiting, alice, Conversation.Outcome.CHATTED, now=timezone.now())
    seen(82)
    mailing.send(letter, at(82))
    assert mailoutbox == []
    assert states() == ["dropped"]


def test_two_workers_at_once_send_one_mail(
    waiting: Conversation, at: At, seen: Look, mailoutbox: list[EmailMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen(80)
    plainly = mailing.may_go_out
    others: list[str] = []

    def another_claims(*args: object) -> datetime:
        monkeypatch.setattr(mailing, "may_go_out", plainly)
        others.extend(mailing.claim_due(at(82)))
        return plainly(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(mailing, "may_go_out", another_claims)
    letters = [*mailing.claim_due(at(82)), *others]
    for letter in letters * 2:
        mailing.send(letter, at(82))
    assert len(letters) == 1
    assert len(mailoutbox) == 1


def test_quiet_hours_are_kept_and_what_came_in_them_comes_in_one_mail(
    waiting: Conversation, alice: Member, at: At, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    Conversation.objects.update(waiting_since=at(EVENING - 80), due_at=at(EVENING + 20))
    seen(EVENING)
    seen(EVENING + 20)
    inbox.add_note(waiting, None, "@Alice?")  # type: ignore[arg-type]
    waiting.internal_notes.update(written_at=at(NIGHT - 1))
    assert seen(NIGHT) == [("Alice", "escalation"), ("Alice", "mentioned")]
    for minutes in (NIGHT, MORNING - 1):
        post(minutes)
    assert mailoutbox == []
    post(MORNING)
    assert [mail.subject for mail in mailoutbox] == ["The Bookshop: 2 things for you"]
    post(MORNING + 30)
    assert len(mailoutbox) == 1


def test_there_is_one_mail_in_ten_minutes_at_most(
    waiting: Conversation, channel: Channel, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    for minute, remote_id in enumerate(("b", "c", "d"), start=1):
        take_in(channel, [Create(theirs(remote_id, minute=minute))], now=NOW)
    for minutes in (80, 81, 82, 83):
        seen(minutes)
        post(minutes)
    assert [str(mail.body).count("Trijn") for mail in mailoutbox] == [3]  # what was noticed since comes along
    for minutes in (84, 85, 91.9):
        post(minutes)
    assert len(mailoutbox) == 1
    for minutes in (92, 93):
        post(minutes)
    assert [str(mail.body).count("Trijn") for mail in mailoutbox] == [3, 1]


def test_what_the_member_allows_comes_at_night(
    waiting: Conversation, alice: Member, at: At, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    wish(alice, loud=("alarm",))
    Conversation.objects.update(waiting_since=at(EVENING - 80), due_at=at(EVENING + 20))
    seen(EVENING)
    post(EVENING + 5)
    assert mailoutbox == []
    seen(EVENING + 20)
    post(EVENING + 22)
    assert [mail.subject for mail in mailoutbox] == ["The Bookshop: A promise is broken"]


def test_a_worker_that_comes_late_still_keeps_quiet_hours(
    waiting: Conversation, at: At, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    seen(80)
    post(NIGHT)
    assert mailoutbox == []
    post(MORNING)
    assert len(mailoutbox) == 1


def test_a_digest_gathers_the_day(
    waiting: Conversation, alice: Member, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    wish(alice, warning="digest", alarm="digest", escalation="digest")
    for minutes in (80, 100, 150, 200):
        seen(minutes)
        post(minutes + 3)
    assert mailoutbox == []
    post(MORNING + 59)
    assert mailoutbox == []
    post(MORNING + 60)
    assert len(mailoutbox) == 1  # only what still stands: the warning and the alarm have given way
    assert "Trijn still has no answer" in mailoutbox[0].body
    assert "almost up" not in mailoutbox[0].body
    assert states() == ["dropped", "dropped", "sent"]


def test_never_means_never(
    waiting: Conversation, alice: Member, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    wish(alice, warning="never")
    seen(80)
    post(MORNING + 60)
    assert mailoutbox == []
    assert states() == ["none"]


def test_mails_that_wait_follow_new_wishes(
    waiting: Conversation, alice: Member, at: At, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    seen(80)
    wish(alice, now=at(81), warning="never")
    post(82)
    assert mailoutbox == []


def test_without_a_mail_server_nothing_is_planned(
    waiting: Conversation, settings: Settings, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    settings.HAS_MAIL = False
    assert seen(80) == [("Alice", "warning")]
    post(MORNING + 60)
    assert mailoutbox == []


def test_nobody_is_written_to_who_may_not_sign_in(waiting: Conversation, alice: Member, seen: Look) -> None:
    User.objects.filter(pk=alice.user_id).update(is_active=False)
    assert seen(80) == [("Alice", "warning")]
    assert states() == ["none"]


def test_a_mail_is_in_the_members_language_and_on_their_clock(
    waiting: Conversation,
    alice: Member,
    live_in: Callable[..., None],
    seen: Look,
    post: Post,
    mailoutbox: list[EmailMessage],
) -> None:
    live_in(alice, "Europe/London", "nl")
    seen(80)
    post(82)
    (mail,) = mailoutbox
    assert '<html lang="nl">' in str(mail.alternatives[0][0])  # type: ignore[attr-defined]
    assert "09:00" in mail.body
    assert "10:40" in mail.body


HOSTILE = "Trijn\r\nBcc: all@evil.example\x07\u202e<img src=x onerror=alert(1)>"


def test_a_strangers_name_stays_out_of_the_subject_and_is_harmless_in_the_mail(
    waiting: Conversation, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    Contact.objects.update(name=HOSTILE)
    seen(80)
    post(82)
    (mail,) = mailoutbox
    html = str(mail.alternatives[0][0])  # type: ignore[attr-defined]
    assert "Trijn" not in mail.subject
    assert "Bcc" not in mail.message()
    assert "<img" not in html
    assert "&lt;img" in html
    assert "\u202e" not in mail.body + html
    assert "Trijn Bcc: all@evil.example<img" in mail.body


def test_a_workspace_with_an_odd_name_can_be_written_to(
    waiting: Conversation, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    Workspace.objects.update(name="Book\nshop")
    seen(80)
    post(82)
    assert mailoutbox[0].subject.startswith("Book shop: ")


def test_a_mail_lists_the_most_pressing_and_counts_the_rest(waiting: Conversation, seen: Look) -> None:
    seen(80)
    seen(100)
    warning, alarm = Notice.objects.get(kind="warning"), Notice.objects.get(kind="alarm")
    body = str(letter_about([*[warning] * 25, alarm], NOW).body)
    assert body.count("Trijn") == LISTED
    assert body.startswith("Trijn has waited longer than promised")
    assert "And 6 more." in body


class Server:
    """A mail server that fails in one way, and counts what it was given."""

    def __init__(self) -> None:
        self.on_open: Exception | None = None
        self.on_send: Exception | None = None
        self.sent = 0

    def open(self) -> None:
        if self.on_open:
            raise self.on_open

    def send_messages(self, messages: list[EmailMessage]) -> int:
        self.sent += 1
        if self.on_send:
            raise self.on_send
        return 1

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    server = Server()
    monkeypatch.setattr(mailing, "get_connection", lambda: server)
    return server


TO = "alice@bookshop.example"


@pytest.mark.parametrize(
    ("on_open", "on_send", "state", "sent"),
    [
        (ConnectionRefusedError(), None, "planned", 0),
        (smtplib.SMTPAuthenticationError(535, b"no"), None, "planned", 0),
        (None, smtplib.SMTPRecipientsRefused({TO: (450, b"busy")}), "planned", 1),
        (None, smtplib.SMTPRecipientsRefused({TO: (550, b"nobody")}), "refused", 1),
        (None, smtplib.SMTPSenderRefused(451, b"later", "us"), "planned", 1),
        (None, smtplib.SMTPSenderRefused(550, b"no", "us"), "refused", 1),
        (None, smtplib.SMTPDataError(554, b"spam"), "refused", 1),
        (None, ValueError("a line break in a header"), "refused", 1),
        (None, smtplib.SMTPServerDisconnected(), "unclear", 1),
        (None, TimeoutError(), "unclear", 1),
        (None, RuntimeError(), "unclear", 1),
    ],
)
def test_what_becomes_of_a_mail_when_the_server_fails(
    on_open: Exception | None,
    on_send: Exception | None,
    state: str,
    sent: int,
    waiting: Conversation,
    server: Server,
    seen: Look,
    post: Post,
) -> None:
    server.on_open, server.on_send = on_open, on_send
    seen(80)
    post(82)
    assert (states(), server.sent) == ([state], sent)
    server.on_open = server.on_send = None
    post(82.5)
    assert server.sent == sent
    post(85)
    assert states() == ["sent" if state == "planned" else state]
    assert server.sent == sent + (state == "planned")


def test_a_server_that_is_away_for_days_gets_no_old_mail(
    waiting: Conversation, server: Server, seen: Look, post: Post
) -> None:
    server.on_open = ConnectionRefusedError()
    seen(80)
    for day in range(1, 4):
        post(day * 24 * 60 + 85)
    assert (states(), server.sent) == (["dropped"], 0)


def test_a_worker_that_dies_before_sending_delays_and_one_that_dies_while_sending_leaves_it_unclear(
    waiting: Conversation, at: At, seen: Look, post: Post, mailoutbox: list[EmailMessage]
) -> None:
    seen(80)
    (letter,) = mailing.claim_due(at(82))
    post(83)
    assert states() == ["claimed"]
    post(88)
    assert (states(), len(mailoutbox)) == (["sent"], 1)
    mailing.send(letter, at(89))  # the first worker was only slow
    assert len(mailoutbox) == 1
    Notice.objects.update(mail="sending", mail_lease_until=at(94))
    post(95)
    assert (states(), len(mailoutbox)) == (["unclear"], 1)


@pytest.mark.parametrize(
    ("now", "then"), [(When.AT_ONCE, "digest"), (When.DIGEST, "never"), (When.NEVER, "never")]
)
def test_fewer_of_these(now: When, then: str, alice: Member) -> None:
    wish(alice, alarm=now.value)
    for _twice in range(2):
        assert operations.fewer(alice, Kind.ALARM, was=now, now=NOW) == then
    alice.refresh_from_db()
    assert alice.wishes.when(Kind.WARNING) == When.AT_ONCE


def test_the_rhythm_knows_when_the_next_mail_is_due(waiting: Conversation, at: At, seen: Look) -> None:
    assert mailing.next_due() is None
    seen(80)
    assert mailing.next_due() == at(82)


def test_old_notices_are_forgotten(waiting: Conversation, at: At, seen: Look) -> None:
    seen(80)
    operations.forget_old(at(80 + 90 * 24 * 60))
    assert Notice.objects.exists()
    operations.forget_old(at(81 + 90 * 24 * 60))
    assert not Notice.objects.exists()
