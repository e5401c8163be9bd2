"""An answer of somebody who was asked, and a promise that falls due: who is told, when, once, until when."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations import operations as inbox
from stamgast.conversations.models import Conversation
from stamgast.experts import operations as experts
from stamgast.experts.models import Question
from stamgast.notices.letters import letter_about
from stamgast.notices.models import Kind, Notice
from stamgast.notices.queries import standing, with_causes
from stamgast.notices.reminders import promised
from stamgast.notices.words import told
from stamgast.people import operations as people
from stamgast.people.models import Contact, Promise
from stamgast.workspaces.models import Member, User, Workspace
from tests.factories import NOW, make_conversation

pytestmark = pytest.mark.django_db
ALL = "/w/bookshop/notices/"
DAY = 24 * 60
At = Callable[[float], datetime]
Seen = Callable[[float], list[tuple[str, str]]]
ClientOf = Callable[[Member], Client]


@pytest.fixture
def talk(channel: Channel, now: datetime) -> Conversation:
    """A conversation in Bob's hands, in which nothing runs out for weeks."""
    Channel.objects.update(connected_at=now, promise_minutes=100_000)
    conversation = make_conversation(Channel.objects.get())
    Conversation.objects.update(assignee=Member.objects.get(user__first_name="Bob"))
    return conversation


@pytest.fixture
def question(bob: Member, talk: Conversation, alice: Member, now: datetime) -> Question:
    """Alice asks Dora, who is not on the team."""
    asking = experts.Asking(None, "dora@post.example", "How old is it?", now + timedelta(days=1), ())
    return experts.ask(talk, alice, asking, now=now)[0]


def test_whoever_asked_is_told_of_the_answer_once(question: Question, at: At, seen: Seen) -> None:
    assert seen(0) == []
    experts.answer(question, "It is from 1923.", now=at(1))
    assert seen(1) == [("Alice", "answered")]
    assert seen(2) == [("Alice", "answered")]
    assert Notice.objects.count() == 1


def test_a_corrected_answer_takes_the_place_of_the_first(question: Question, at: At, seen: Seen) -> None:
    experts.answer(question, "It is from 1923.", now=at(1))
    seen(1)
    experts.answer(question, "It is from 1923.", now=at(2))  # the same words are no correction
    assert seen(2) == [("Alice", "answered")]
    question.refresh_from_db()
    experts.answer(question, "From 1932, I mean.", now=at(3))
    assert seen(3) == [("Alice", "answered")]
    assert Notice.objects.count() == 2


@pytest.mark.parametrize("act", ["use", "withdraw", "resolve"])
def test_an_answer_that_is_settled_calls_for_nobody(
    act: str, question: Question, alice: Member, at: At, seen: Seen
) -> None:
    experts.answer(question, "It is from 1923.", now=at(1))
    assert seen(1) == [("Alice", "answered")]
    match act:
        case "use":
            experts.use(question, alice, now=at(2))
        case "withdraw":
            experts.withdraw(question, alice, now=at(2))
        case _:
            inbox.resolve(question.conversation, alice, Conversation.Outcome.SOLVED, now=timezone.now())
    assert seen(2) == []


@pytest.mark.parametrize(("assigned", "told"), [(True, [("Bob", "answered")]), (False, [])])
def test_where_who_asked_is_gone_whoever_has_it_in_hand_is_told(
    assigned: bool, told: list[tuple[str, str]], question: Question, at: At, seen: Seen
) -> None:
    Question.objects.update(asked_by=None)
    if not assigned:
        Conversation.objects.update(assignee=None)
    experts.answer(question, "It is from 1923.", now=at(1))
    assert seen(1) == told


def test_an_answer_of_days_ago_is_no_news(question: Question, at: At, seen: Seen) -> None:
    experts.answer(question, "It is from 1923.", now=at(1))
    assert seen(1 + 2 * DAY) == []
    assert seen(2 * DAY) == [("Alice", "answered")]


def test_two_questions_of_one_conversation_are_two_notices(
    question: Question, talk: Conversation, alice: Member, bob: Member, at: At, seen: Seen
) -> None:
    asking = experts.Asking(bob, "", "And whose?", at(DAY), ())
    other, _token = experts.ask(talk, alice, asking, now=at(0))
    experts.answer(question, "It is from 1923.", now=at(1))
    experts.answer(other, "The café's.", now=at(2))
    assert seen(2) == [("Alice", "answered")] * 2
    experts.use(other, alice, now=at(3))
    assert seen(3) == [("Alice", "answered")]


def test_the_answers_notice_leads_to_the_conversation(
    question: Question, alice: Member, charlie: Member, at: At, seen: Seen, client_of: ClientOf
) -> None:
    experts.answer(question, "It is from 1923.", now=at(1))
    seen(1)
    notice = Notice.objects.get()
    page = client_of(alice).get(ALL).content.decode()
    assert "Your question has an answer: “How old is it?”" in page
    assert "Trijn, on Bookshop" in page
    there = client_of(alice).get(f"{ALL}{notice.pk}/")
    assert there["Location"] == f"/w/bookshop/conversations/{question.conversation_id}/"
    assert client_of(charlie).get(f"{ALL}{notice.pk}/").status_code == 404
    assert not Notice.objects.filter(member=charlie).exists()
    assert notice.mail == Notice.Mail.PLANNED
    letter = letter_about([notice], at(5))
    assert letter.subject == "The Bookshop: Your question has an answer"


def test_two_answers_of_one_conversation_can_be_told_apart(
    question: Question, talk: Conversation, alice: Member, bob: Member, at: At, seen: Seen,
    client_of: ClientOf,
) -> None:  # fmt: skip
    long = "And whose was it before, and what did they pay for it, and to whom, in which year?"
    other, _token = experts.ask(talk, alice, experts.Asking(bob, "", long, at(DAY), ()), now=at(0))
    experts.answer(question, "It is from 1923.", now=at(1))
    experts.answer(other, "The café's.", now=at(2))
    seen(2)
    said = ["And whose was it before, and what did they pay for it, and …", "How old is it?"]
    page = client_of(alice).get(ALL).content.decode()
    assert re.findall("Your question has an answer: “(.*?)”</bdi></a>", page) == said
    letter = letter_about(list(with_causes(Notice.objects.order_by("-pk"))), at(5))
    assert re.findall("Your question has an answer: “(.*?)”", str(letter.body)) == said


@pytest.fixture
def promise(bob: Member, talk: Conversation, now: datetime) -> Callable[[int], Promise]:
    """Return what lets Bob promise Trijn something now, by so many days from today."""

    def make(days: int) -> Promise:
        due_on = bob.workspace.day_at(now) + timedelta(days=days)
        made = Promise(content="A chair at the window", due_on=due_on)
        with time_machine.travel(now, tick=False):
            people.promise(made, Contact.objects.get(), bob)
        return made

    return make


@pytest.mark.parametrize(
    ("due", "days", "told"),
    [
        (3, 1, False),
        (3, 2, True),
        (3, 3, True),
        (3, 10, True),
        (3, 11, False),  # a worker that begins then
        (1, 0, False),  # on the day it was made they know it
        (1, 1, True),
        (0, 0, False),
        (0, 1, True),
    ],
)
def test_a_promise_is_told_of_from_the_day_before_on(
    due: int, days: int, told: bool, promise: Callable[[int], Promise], seen: Seen
) -> None:
    promise(due)
    assert seen(days * DAY) == ([("Bob", "promised")] if told else [])


def test_a_day_begins_at_midnight_where_the_workspace_is(
    promise: Callable[[int], Promise], at: At, seen: Seen
) -> None:
    """It is ten in the morning in Amsterdam: the day before its own begins in fourteen hours."""
    promise(2)
    assert seen(14 * 60 - 1) == []
    assert seen(14 * 60) == [("Bob", "promised")]


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_day_is_that_of_the_workspace_at_the_ends_of_the_world(
    zone: str, promise: Callable[[int], Promise], bob: Member, at: At
) -> None:
    Workspace.objects.filter(pk=bob.workspace_id).update(zone=zone)
    bob.workspace.refresh_from_db()
    made = promise(9)
    Promise.objects.update(made_at=at(-20 * DAY))
    for days in range(7, 18):
        at_noon = at(days * DAY)
        is_told = made.due_on is not None and -1 <= (bob.workspace.day_at(at_noon) - made.due_on).days <= 7
        assert bool(list(promised(at_noon))) == is_told


def test_each_promise_is_told_of_once_and_no_more_when_it_is_kept(
    promise: Callable[[int], Promise], bob: Member, at: At, seen: Seen
) -> None:
    made = promise(1)
    for days in (1, 2, 3):
        assert seen(days * DAY) == [("Bob", "promised")]
    assert Notice.objects.count() == 1
    people.keep(made, bob, at=at(3 * DAY))
    assert seen(3 * DAY + 1) == []
    people.keep(made, bob, at=None)
    assert seen(3 * DAY + 2) == [("Bob", "promised")]
    Promise.objects.all().delete()
    assert seen(3 * DAY + 3) == []


def test_a_promise_without_a_day_falls_due_on_none(promise: Callable[[int], Promise], seen: Seen) -> None:
    promise(1)
    Promise.objects.update(due_on=None)
    assert seen(DAY) == []


@pytest.mark.parametrize("merged", [False, True])
@pytest.mark.parametrize(("assigned", "told"), [(True, [("Alice", "promised")]), (False, [])])
def test_where_who_promised_is_gone_whoever_had_them_in_hand_last_is_told(
    assigned: bool,
    told: list[tuple[str, str]],
    merged: bool,
    promise: Callable[[int], Promise],
    talk: Conversation,
    alice: Member,
    seen: Seen,
) -> None:
    made = promise(1)
    Promise.objects.update(made_by=None)
    Conversation.objects.update(assignee=alice if assigned else None)
    if merged:
        head = Contact.objects.create(
            workspace=alice.workspace, name="Trijn", first_seen_at=talk.began_at, last_seen_at=talk.began_at
        )
        Contact.objects.filter(pk=made.contact_id).update(merged_into=head, person=head)
        Promise.objects.update(contact=head)
    assert seen(DAY) == told


def test_the_promises_notice_says_it_in_the_readers_language_and_leads_to_the_person(
    promise: Callable[[int], Promise], bob: Member, charlie: Member, at: At, seen: Seen, client_of: ClientOf
) -> None:
    made = promise(1)
    seen(DAY)
    notice = Notice.objects.get()
    with time_machine.travel(at(DAY), tick=False):
        page = client_of(bob).get(ALL).content.decode()
    assert "Trijn was promised something by 26 November 2026" in page
    assert "A chair at the window" in page
    assert client_of(bob).get(f"{ALL}{notice.pk}/")["Location"] == f"/w/bookshop/people/{made.contact_id}/"
    assert client_of(charlie).get(f"{ALL}{notice.pk}/").status_code == 404
    assert not Notice.objects.filter(member=charlie).exists()
    User.objects.update(language="nl")
    letter = letter_about(list(Notice.objects.select_related("member__user")), at(DAY))
    assert "26 november 2026" in str(letter.body)


def test_what_is_overdue_says_since_when(promise: Callable[[int], Promise], bob: Member, seen: Seen) -> None:
    promise(1)
    seen(DAY)
    (notice,) = standing(bob)
    due, overdue = "Trijn was promised something by 26", "Overdue since 26 November 2026: Trijn was promised"
    for days, said in ((0, due), (1, due), (2, overdue), (9, overdue)):
        assert told(notice, UTC, NOW + timedelta(days=days)).title.startswith(said)


def test_promises_stand_in_the_order_they_fall_due_and_the_rest_stays_where_it_is(
    promise: Callable[[int], Promise], bob: Member, at: At, seen: Seen, client_of: ClientOf
) -> None:
    for days in (3, 1, 2):
        Promise.objects.filter(pk=promise(days).pk).update(content=f"in {days} days")
    seen(DAY)
    Notice.objects.create(member=bob, kind=Kind.ASSIGNED, event="assigned:act:1", made_at=at(DAY + 1))
    seen(2 * DAY)

    def listed() -> list[str]:
        page = client_of(bob).get(ALL).content.decode()
        lines = re.findall(r"in \d days|Several conversations|Read, and not settled yet", page)
        return list(dict.fromkeys(lines))  # buttons say them again

    assert listed() == ["in 1 days", "Several conversations", "in 2 days", "in 3 days"]
    Notice.objects.filter(promise__content__in=("in 1 days", "in 3 days")).update(read_at=NOW)
    assert [line for line in listed() if "Several" not in line] == [
        "in 2 days", "Read, and not settled yet", "in 1 days", "in 3 days",
    ]  # fmt: skip
