"""Mails to whoever has no account: sent once, tried again, reminded a day before; notices for the team."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.core import mail as letters
from django.test import Client
from pytest_django.fixtures import Settings

from stamgast.approval import mail, operations
from stamgast.approval.comments import Speaker
from stamgast.approval.jobs import remind, write
from stamgast.approval.models import Review, Step, Turn
from stamgast.approval.operations import Asking
from stamgast.notices.models import Notice
from stamgast.notices.operations import notice
from stamgast.planner.models import Variant
from stamgast.workspaces.models import Member
from tests.approval.conftest import WORDS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]


@pytest.fixture(autouse=True)
def has_mail(settings: Settings) -> None:
    settings.HAS_MAIL = True


@pytest.fixture
def asked(variant: Variant, law: Step, alice: Member, now: datetime) -> Review:
    return operations.ask(variant, alice, Asking(now + timedelta(days=2)), now=now)


def test_the_letter_brings_the_link_and_nothing_of_the_text(
    asked: Review, client: Client, now: datetime
) -> None:
    for seconds in (0, 2, 600):
        write(now + timedelta(seconds=seconds))
    (letter,) = letters.outbox
    assert letter.to == ["dora@law.example"]
    assert "Alice of The Bookshop" in letter.body
    assert "chair" not in f"{letter.subject} {letter.body}"
    (path,) = re.findall(r"http://127.0.0.1:8000(/review/\S+/)", str(letter.body))
    assert WORDS in client.get(path).content.decode()
    assert asked.turns.get().letter == Turn.Letter.SENT


def test_nothing_is_sent_without_mail_or_to_members(
    asked: Review, facts: Step, now: datetime, settings: Settings
) -> None:
    settings.HAS_MAIL = False
    write(now)
    remind(now + timedelta(days=1, hours=1))
    assert letters.outbox == []


def test_the_next_one_without_an_account_is_written_to_when_it_is_their_turn(
    variant: Variant, facts: Step, law: Step, alice: Member, approver: Member, now: datetime
) -> None:
    review = operations.ask(variant, alice, Asking(now), now=now)
    write(now)
    assert letters.outbox == []
    operations.approve(review.turns.get(state="asked"), Speaker(approver), now=now)
    write(now)
    assert [letter.to for letter in letters.outbox] == [["dora@law.example"]]


def _broken(*args: object) -> None:
    raise OSError


def test_a_mail_server_that_is_away_is_tried_again_and_then_said_aloud(
    asked: Review, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "send_mail", _broken)
    states = []
    for minutes in (0, 5, 11, 22, 33):
        write(now + timedelta(minutes=minutes))
        states.append((asked.turns.get().letter, asked.turns.get().letter_tries))
    assert states == [("due", 1), ("due", 1), ("due", 2), ("failed", 3), ("failed", 3)]


def test_what_a_dead_worker_left_is_sent_with_a_link_that_works(
    asked: Review, client: Client, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "_send", lambda turn, now: None)  # killed right after the claim
    write(now)
    monkeypatch.undo()
    write(now + timedelta(minutes=1))
    assert letters.outbox == []
    write(now + timedelta(minutes=6))
    (letter,) = letters.outbox
    (path,) = re.findall(r"http://127.0.0.1:8000(/review/\S+/)", str(letter.body))
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("due_in", "looks_at", "letters_sent"),
    [
        (48, [23], 0),
        (48, [25, 26, 40], 1),
        (48, [49], 0),  # too late to remind
        (20, [1, 10], 0),  # asked only then
    ],
)
def test_a_reminder_goes_out_the_day_before_once(
    due_in: int, looks_at: list[int], letters_sent: int,
    variant: Variant, law: Step, alice: Member, now: datetime,
) -> None:  # fmt: skip
    operations.ask(variant, alice, Asking(now + timedelta(hours=due_in)), now=now)
    write(now)
    letters.outbox.clear()
    for hours in looks_at:
        remind(now + timedelta(hours=hours))
        write(now + timedelta(hours=hours))
    assert [letter.subject for letter in letters.outbox] == [
        "Still waiting: a text for you to look at"
    ] * letters_sent


def test_who_has_decided_is_not_reminded(asked: Review, alice: Member, now: datetime) -> None:
    operations.withdraw(asked, alice, now=now)
    remind(now + timedelta(hours=25))
    write(now + timedelta(hours=25))
    assert letters.outbox == []


def standing() -> list[tuple[str, str]]:
    rows = Notice.objects.filter(kind="review", withdrawn_at=None).select_related("member__user")
    return sorted((str(row.member), row.event.split(":")[1]) for row in rows)


def test_members_are_told_that_it_is_their_turn_that_time_runs_out_and_what_came_of_it(
    review: Review, alice: Member, approver: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    notice(now)
    notice(now)
    assert standing() == [("Bob", "asked")]
    page = client_of(approver).get("/w/bookshop/notices/").content.decode()
    assert "A text waits for your approval: Facts" in page
    followed = client_of(approver).get(f"/w/bookshop/notices/{Notice.objects.get().pk}/")
    assert followed["Location"] == f"/w/bookshop/approval/{review.pk}/"
    notice(now + timedelta(hours=25))
    assert standing() == [("Bob", "asked"), ("Bob", "due")]
    later = now + timedelta(hours=26)
    operations.want_changes(review.turns.get(), Speaker(approver), "1932?", now=later)
    notice(later)
    assert standing() == [("Alice", "answered")]
    assert "Bob wants changes in your text" in client_of(alice).get("/w/bookshop/notices/").content.decode()
    operations.ask_again(review, alice, now=later)
    notice(later)
    assert standing() == [("Bob", "asked")]


def test_who_asked_is_told_when_no_link_has_reached_somebody(
    variant: Variant, facts: Step, law: Step, alice: Member, approver: Member, now: datetime,
    settings: Settings, client_of: Callable[[Member], Client],
) -> None:  # fmt: skip
    settings.HAS_MAIL = False
    review = operations.ask(variant, alice, Asking(now + timedelta(hours=2)), now=now)
    operations.approve(review.turns.get(state="asked"), Speaker(approver), now=now)
    notice(now)
    assert standing() == []
    later = now + timedelta(minutes=2)
    notice(later)
    assert standing() == [("Alice", "link")]
    page = client_of(alice).get("/w/bookshop/notices/").content.decode()
    assert "dora@law.example has no link yet" in page
    operations.renew(review.turns.get(state="asked"), alice, now=later)
    notice(later)
    assert standing() == []
