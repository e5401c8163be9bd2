"""What is easily forgotten about people comes up on the first page, until it is done."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation
from stamgast.experts import operations as experts
from stamgast.experts.models import Question
from stamgast.experts.operations import Asking
from stamgast.following.models import Followed, FollowList
from stamgast.people import merging
from stamgast.people.models import Contact, Promise
from stamgast.people.operations import keep, promise
from stamgast.today.queries import in_mind
from stamgast.workspaces.models import Member
from tests import factories
from tests.factories import NOW

TODAY = NOW.date()
"""The workspace is in a zone in which the day is the same at that hour."""


@pytest.fixture
def conversation(channel: Channel) -> Conversation:
    return factories.make_conversation(channel, "Is the blue chair back?")


@pytest.fixture
def guest(conversation: Conversation) -> Contact:
    assert conversation.contact is not None
    return conversation.contact


@pytest.fixture
def follow_list(alice: Member) -> FollowList:
    return FollowList.objects.create(workspace=alice.workspace, network="x", account="thebookshop")


def promised(guest: Contact, alice: Member, due_on: date | None, content: str = "Call her") -> Promise:
    made = Promise(content=content, due_on=due_on)
    promise(made, guest, alice)
    return made


@pytest.mark.parametrize(
    ("days", "is_shown"), [(-400, True), (-1, True), (0, True), (1, True), (2, False), (None, False)]
)
def test_a_promise_comes_up_the_day_before_and_stays_until_it_is_kept(
    days: int | None, is_shown: bool, alice: Member, guest: Contact
) -> None:
    made = promised(guest, alice, None if days is None else TODAY + timedelta(days=days))
    assert in_mind(alice, now=NOW).promises == ([made] if is_shown else [])
    keep(made, alice, at=NOW)
    assert in_mind(alice, now=NOW).promises == []


def test_what_is_longest_overdue_comes_first(alice: Member, guest: Contact) -> None:
    late = promised(guest, alice, TODAY)
    later = promised(guest, alice, TODAY - timedelta(days=3))
    assert in_mind(alice, now=NOW).promises == [later, late]


def test_a_promise_is_shown_under_the_name_of_the_whole_person(
    alice: Member, guest: Contact, client_of: Callable[[Member], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    promised(guest, alice, TODAY - timedelta(days=1), "Put the chair aside")
    head = Contact.objects.create(
        workspace=alice.workspace, name="Trijn de Wit", first_seen_at=NOW, last_seen_at=NOW
    )
    merging.merge(guest, head, alice)
    said = client_of(alice).get("/w/bookshop/").content.decode().partition("in-mind-title")[2]
    assert "Put the chair aside" in said
    assert "Trijn de Wit" in said.partition("Put the chair aside")[0]
    assert 'class="badge act"' in said.partition("Put the chair aside")[2].partition("</li>")[0]


def test_whom_to_meet_again_and_whom_to_look_through_come_up_on_their_day(
    alice: Member, follow_list: FollowList, client_of: Callable[[Member], Client]
) -> None:
    person = factories.make_followed(
        follow_list, decision=Followed.Decision.RECONNECT, remind_on=TODAY + timedelta(days=1)
    )
    FollowList.objects.filter(pk=follow_list.pk).update(review_on=TODAY + timedelta(days=1))
    assert not in_mind(alice, now=NOW)
    found = in_mind(alice, now=NOW + timedelta(days=1)).following
    assert (found.reconnections, found.reviews) == (1, [follow_list])
    Followed.objects.filter(pk=person.pk).update(remind_on=TODAY)
    FollowList.objects.filter(pk=follow_list.pk).update(review_on=TODAY)
    page = client_of(alice).get("/w/bookshop/").content.decode()
    assert "/w/bookshop/following/reconnect/" in page
    assert f"/w/bookshop/following/{follow_list.pk}/" in page


def test_who_is_asked_sees_the_question_and_who_asked_sees_the_answer(
    alice: Member, bob: Member, conversation: Conversation
) -> None:
    asking = Asking(bob, "", "Whose chair is it?", NOW + timedelta(hours=2), ())
    question, _token = experts.ask(conversation, alice, asking, now=NOW)
    assert in_mind(bob, now=NOW).asked == [question]
    assert not in_mind(alice, now=NOW), "whoever asked knows it"
    experts.answer(question, "It is Dora's.", now=NOW)
    assert not in_mind(bob, now=NOW)
    assert in_mind(alice, now=NOW).answered == [question]


@pytest.mark.parametrize("how", ["used", "withdrawn", "resolved"])
def test_an_answer_is_shown_until_it_has_served(
    how: str, alice: Member, bob: Member, conversation: Conversation
) -> None:
    asking = Asking(bob, "", "Whose chair is it?", NOW + timedelta(hours=2), ())
    question, _token = experts.ask(conversation, alice, asking, now=NOW)
    experts.answer(question, "It is Dora's.", now=NOW)
    question.refresh_from_db()
    if how == "used":
        experts.use(question, alice, now=NOW)
    elif how == "withdrawn":
        experts.withdraw(question, alice, now=NOW)
    else:
        Conversation.objects.update(state=Conversation.State.RESOLVED)
    assert Question.objects.filter(answered_at__isnull=False).exists()
    assert not in_mind(alice, now=NOW)


def test_nothing_of_it_is_charlies(
    alice: Member, charlie: Member, guest: Contact, follow_list: FollowList
) -> None:
    promised(guest, alice, TODAY)
    factories.make_followed(follow_list, decision=Followed.Decision.RECONNECT, remind_on=TODAY)
    FollowList.objects.filter(pk=follow_list.pk).update(review_on=TODAY)
    assert in_mind(alice, now=NOW)
    assert not in_mind(charlie, now=NOW)


def test_nothing_in_mind_takes_no_place(alice: Member, client_of: Callable[[Member], Client]) -> None:
    assert "in-mind-title" not in client_of(alice).get("/w/bookshop/").content.decode()


def test_who_has_somebody_in_hand_is_said(
    alice: Member, bob: Member, conversation: Conversation, client_of: Callable[[Member], Client]
) -> None:
    Conversation.objects.filter(pk=conversation.pk).update(assignee=bob)
    page = client_of(alice).get("/w/bookshop/").content.decode()
    assert "<bdi>Bob</bdi>" in page.partition('id="waiting"')[2].partition("</section>")[0]
