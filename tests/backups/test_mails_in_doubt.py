"""After restoring no mail goes out that may have gone out since the backup; the pages tell it all."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core.mail import EmailMessage
from pytest_django.fixtures import Settings

from stamgast.approval import mail as approval
from stamgast.approval import operations as reviews
from stamgast.approval.models import Review, Step, Turn
from stamgast.approval.steps import keep
from stamgast.channels.models import Channel
from stamgast.cli.backups.doubts import put_in_doubt
from stamgast.conversations.models import Conversation
from stamgast.notices import mailing, operations
from stamgast.notices.models import Device, Notice, Push, Wishes
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Untold
from stamgast.timelog.jobs import tell as tell_of_hand_overs
from stamgast.timelog.models import HandOver
from stamgast.workspaces.models import Member
from tests.factories import make_publication

pytestmark = pytest.mark.django_db
At = Callable[[float], datetime]
MADE = 0.0
"""The minute in which the backup is made; the conversation waits since, and its promise ends after 100."""


@pytest.fixture(autouse=True)
def has_mail(settings: Settings) -> None:
    settings.HAS_MAIL = True


@pytest.fixture
def work(at: At) -> Callable[[float], None]:
    """Return what a worker does about notices and mails at a minute."""

    def beat(minute: float) -> None:
        operations.notice(at(minute))
        for letter in mailing.claim_due(at(minute)):
            mailing.send(letter, at(minute))
        approval.remind(at(minute))
        approval.send_due(at(minute))
        tell_of_hand_overs(at(minute))

    return beat


def restore(at: At, minute: float) -> int:
    return put_in_doubt(made_at=at(MADE), now=at(minute)).mails


@pytest.mark.parametrize("was_planned", [True, False])
def test_what_called_for_somebody_before_is_on_the_pages_and_in_no_second_mail(
    waiting: Conversation, at: At, work: Callable[[float], None], mailoutbox: list[EmailMessage],
    was_planned: bool,
) -> None:  # fmt: skip
    """The warning was noticed before the backup and mailed after it; or all of it came after."""
    if was_planned:
        operations.notice(at(81))
    assert restore(at, 90) == 1
    for minute in (90, 95, 99):
        work(minute)
    assert mailoutbox == []
    notice = Notice.objects.get()
    assert (notice.kind, notice.mail, notice.read_at, notice.withdrawn_at) == (
        "warning",
        "unclear",
        None,
        None,
    )
    work(101)
    work(111)
    assert [mail.subject for mail in mailoutbox] == ["The Bookshop: A promise is broken"], "that is new"


@pytest.mark.parametrize("mail", ["claimed", "sending"])
def test_a_mail_in_somebodys_hands_is_unclear(waiting: Conversation, at: At, mail: str) -> None:
    operations.notice(at(81))
    Notice.objects.update(mail=mail, mail_lease_until=at(86))
    assert restore(at, 82) == 1
    assert Notice.objects.get().mail == "unclear"


def test_a_mail_whose_time_has_not_come_still_goes_out(
    waiting: Conversation,
    alice: Member,
    at: At,
    mailoutbox: list[EmailMessage],
    work: Callable[[float], None],
) -> None:
    operations.notice(at(81))
    Notice.objects.update(mail_at=at(98))
    assert restore(at, 90) == 0
    work(98)
    assert len(mailoutbox) == 1


def test_devices_are_told_nothing_twice_either(waiting: Conversation, alice: Member, at: At) -> None:
    device = Device.objects.create(member=alice, fingerprint="f", name="Phone", added_at=at(0))
    Wishes.objects.create(member=alice, quiet_from="00:00", quiet_to="00:00")
    restore(at, 90)
    assert list(Push.objects.values_list("device", "state")) == [(device.pk, "dropped")]


@pytest.fixture
def asked(channel: Channel, alice: Member, now: datetime) -> Turn:
    """A text that Dora, who has no account, looks at until two days from the backup."""
    keep(Step(name="Law", who="outsider", email="dora@law.example", link_days=9), channel, alice)
    post = Post.objects.create(workspace=alice.workspace, idea="A chair", written_by=alice)
    variant = Variant.objects.create(post=post, channel=channel, content="A chair by the window?")
    review: Review = reviews.ask(variant, alice, reviews.Asking(now + timedelta(days=2)), now=now)
    return review.turns.get()


@pytest.mark.parametrize("letter", ["due", "sending"])
def test_a_link_that_may_be_out_is_made_anew_by_who_asked_for_approval(
    asked: Turn, alice: Member, at: At, work: Callable[[float], None], mailoutbox: list[EmailMessage],
    letter: str,
) -> None:  # fmt: skip
    Turn.objects.update(letter=letter)
    assert restore(at, 30) == 1
    for minute in (30, 60):
        work(minute)
    assert [mail.to for mail in mailoutbox if "dora" in str(mail.to)] == []
    asked.refresh_from_db()
    assert asked.letter == "failed"
    assert Notice.objects.get(event=f"review:link:{asked.pk}").member == alice
    assert reviews.renew(asked, alice, now=at(61)) is None
    work(62)
    assert [mail.to for mail in mailoutbox if "dora" in str(mail.to)] == [["dora@law.example"]]


@pytest.mark.parametrize(
    ("restored", "mails", "letter"),
    [(23 * 60, 1, "sent"), (25 * 60, 0, "failed")],
    ids=["its time is still to come", "its time was in between"],
)
def test_who_may_have_been_reminded_is_not_reminded_again(
    asked: Turn, at: At, work: Callable[[float], None], mailoutbox: list[EmailMessage], restored: float,
    mails: int, letter: str,
) -> None:  # fmt: skip
    Turn.objects.update(letter="sent")
    restore(at, restored)
    work(restored)
    work(25 * 60 + 1)
    assert [mail.to for mail in mailoutbox].count(["dora@law.example"]) == mails
    asked.refresh_from_db()
    assert asked.letter == letter


def test_who_was_asked_to_host_or_told_of_what_is_held_gets_no_second_mail(
    channel: Channel, alice: Member, bob: Member, at: At, work: Callable[[float], None],
    mailoutbox: list[EmailMessage],
) -> None:  # fmt: skip
    post = Post.objects.create(workspace=alice.workspace, idea="A chair", written_by=alice)
    variant = Variant.objects.create(post=post, channel=channel, content="A chair?")
    publication = make_publication(variant, alice)
    HandOver.objects.create(
        publication=publication, host=alice, asked_by=alice, asked=bob, asked_at=at(0)
    )  # fmt: skip
    Untold.objects.create(publication=publication, member=bob)
    restore(at, 5)
    work(6)
    assert mailoutbox == []
    assert not Untold.objects.exists()
    assert HandOver.objects.get().asked_told_at == at(5)
