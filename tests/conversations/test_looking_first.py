"""Replies that are looked at first: handed in, approved once, changed, given back; who waits still waits."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import approving, later, operations
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message, ScheduledReply
from stamgast.conversations.standing import restand
from stamgast.notices.models import Kind, Notice
from stamgast.notices.operations import notice
from stamgast.vocabulary.activities import Create, Delete
from stamgast.workspaces.models import AuditEntry, Member
from stamgast.workspaces.operations import let_ask
from stamgast.workspaces.roles import Role
from tests.conversations.said import ours, theirs

HELP = "Yes, on Sunday from ten. Shall I put the kettle on?"
HTMX = {"HX-Request": "true"}
HOUR = timedelta(hours=1)
State = ScheduledReply.State


@pytest.fixture
def bob(bob: Member, alice: Member) -> Member:
    """Bob is new: somebody looks at his replies first."""
    let_ask(bob, has_to_ask=True, by=alice.user)
    bob.refresh_from_db()
    return bob


@pytest.fixture
def asked(conversation: Conversation, bob: Member, now: datetime) -> ScheduledReply:
    later.reply_or_ask(conversation, bob, later.Words(HELP, "s1", 0), now=now)
    return ScheduledReply.objects.get()


def later_url(reply: ScheduledReply, act: str) -> str:
    return f"/w/bookshop/conversations/later/{reply.pk}/{act}/"


def sent() -> list[tuple[str, str]]:
    return [(one.content, str(one.written_by)) for one in Message.objects.filter(direction="out")]


def test_pressing_send_hands_it_in_once_and_the_person_still_waits(
    url: str, bob: Member, client_of: Callable[[Member], Client], conversation: Conversation
) -> None:
    client = client_of(bob)
    assert "Hand it in" in client.get(url).content.decode()
    for _click in range(2):
        page = client.post(
            f"{url}reply/", {"content": HELP, "submission": "s1", "seen_revision": 0}, headers=HTMX
        ).content.decode()
    assert "waits to be looked at" in page
    assert ScheduledReply.objects.get().state == State.ASKED
    conversation.refresh_from_db()
    assert (conversation.state, conversation.assignee) == (Conversation.State.OPEN, bob)
    assert conversation.waiting_since is not None
    assert conversation.due_at is not None
    assert sent() == []


def test_no_way_around_it(
    asked: ScheduledReply, conversation: Conversation, bob: Member, now: datetime,
    client_of: Callable[[Member], Client],
) -> None:  # fmt: skip
    with pytest.raises(operations.HasToAsk):
        operations.reply(conversation, bob, HELP, submission="s2", seen_revision=0, now=now)
    client = client_of(bob)
    client.post(later_url(asked, "now"), {"seen_revision": 0})
    assert client.post(later_url(asked, "approve"), {"content": HELP, "seen_revision": 0}).status_code == 403
    later.send_due(now + HOUR)
    assert sent() == []
    assert ScheduledReply.objects.get().state == State.ASKED


def test_it_goes_out_once_in_its_authors_name_when_two_approve_at_once(
    asked: ScheduledReply, alice: Member, bob: Member, now: datetime
) -> None:
    assert approving.approve(asked, alice, HELP, seen_revision=0, now=now)
    assert not approving.approve(asked, alice, HELP, seen_revision=0, now=now)
    assert sent() == [(HELP, "Bob")]
    assert AuditEntry.objects.filter(verb="reply.approved", user=alice.user).count() == 1


@pytest.mark.parametrize("role", list(Role))
def test_only_who_may_approve_does_so_and_may_change_it(
    asked: ScheduledReply, url: str, alice: Member, role: Role, client_of: Callable[[Member], Client]
) -> None:
    Member.objects.filter(pk=alice.pk).update(role=role)
    may = "approve" in role.permissions
    client = client_of(alice)
    assert ("Change it first" in client.get(url).content.decode()) == may
    changed = "Yes, on Sunday from ten. What are you looking for?"
    answer = client.post(later_url(asked, "approve"), {"content": changed, "seen_revision": 0})
    assert answer.status_code == (302 if may else 403)
    assert sent() == ([(changed, "Bob")] if may else [])


@pytest.mark.parametrize("content", ["", "x" * 501, "Your BSN 123456782 is noted, we call on Sunday."])
def test_what_could_not_go_out_is_not_approved_either(
    asked: ScheduledReply, alice: Member, client_of: Callable[[Member], Client], content: str
) -> None:
    client_of(alice).post(later_url(asked, "approve"), {"content": content, "seen_revision": 0})
    assert sent() == []
    assert ScheduledReply.objects.get().state == State.ASKED


def test_given_back_with_a_word_its_author_takes_it_back_and_hands_it_in_anew(
    asked: ScheduledReply, url: str, alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    approver = client_of(alice)
    approver.post(later_url(asked, "give-back"), {"word": " "})
    assert ScheduledReply.objects.get().state == State.ASKED
    approver.post(later_url(asked, "give-back"), {"word": "Ask what they look for."})
    again = approver.post(later_url(asked, "approve"), {"content": HELP, "seen_revision": 0}, follow=True)
    assert "This had been settled already." in again.content.decode()
    author = client_of(bob)
    listed = author.get("/w/bookshop/conversations/").content.decode()
    assert "Your reply was given back." in listed
    assert "Ask what they look for." in author.get(url).content.decode()
    box = author.post(later_url(asked, "back"), headers=HTMX).content.decode()
    assert HELP in box
    assert not ScheduledReply.objects.exists()
    assert sent() == []


@pytest.mark.parametrize("since", ["they write", "alice answers", "answered there", "all deleted"])
def test_who_approves_is_told_what_was_said_meanwhile(
    asked: ScheduledReply, url: str, conversation: Conversation, channel: Channel, alice: Member,
    client_of: Callable[[Member], Client], since: str, now: datetime,
) -> None:  # fmt: skip
    match since:
        case "they write":
            take_in(channel, [Create(theirs("b", "Never mind!", in_reply_to="q0", minute=5))], now=now)
            said = "They wrote again since it was written."
        case "alice answers":
            operations.reply(conversation, alice, "From ten.", submission="b", seen_revision=0, now=now)
            said = "Somebody answered since it was written."
        case "answered there":
            take_in(channel, [Create(ours("o", "From ten.", in_reply_to="q0", minute=5))], now=now)
            said = "Somebody answered since it was written."
        case _:
            take_in(channel, [Delete("q0")], now=now)
            said = "waits to be looked at"
    client = client_of(alice)
    assert said in client.get(url).content.decode()
    before = sent()
    stale = client.post(later_url(asked, "approve"), {"content": HELP, "seen_revision": 0}, follow=True)
    if since == "they write":  # an answer, seen by who approved it, goes out
        assert sent() == [*before, (HELP, "Bob")]
        return
    assert sent() == before
    told = "nothing to answer" if since == "all deleted" else "Somebody answered meanwhile."
    assert told in stale.content.decode()
    if since != "all deleted":
        client.post(later_url(asked, "approve"), {"content": HELP, "seen_revision": 1})
        assert (HELP, "Bob") in sent()


def test_one_for_later_waits_for_its_time_once_it_is_approved(
    conversation: Conversation, alice: Member, bob: Member, now: datetime
) -> None:
    later.schedule(conversation, bob, later.Words(HELP, "s1", 0), at=now + HOUR, now=now)
    reply = ScheduledReply.objects.get()
    later.send_due(now + 2 * HOUR)
    assert sent() == []
    assert approving.approve(reply, alice, HELP, seen_revision=0, now=now)
    assert ScheduledReply.objects.get().state == State.WAITING
    restand([conversation.pk])
    later.send_due(now + HOUR)
    assert sent() == [(HELP, "Bob")]


def test_one_that_was_planned_before_waits_for_a_look_too(
    conversation: Conversation, alice: Member, bob: Member, now: datetime
) -> None:
    let_ask(bob, has_to_ask=False, by=alice.user)
    bob.refresh_from_db()
    later.schedule(conversation, bob, later.Words(HELP, "s1", 0), at=now + HOUR, now=now)
    let_ask(bob, has_to_ask=True, by=alice.user)
    later.send_due(now + HOUR)
    assert sent() == []
    assert ScheduledReply.objects.get().state == State.ASKED


def test_who_has_to_ask_does_so_for_a_reply_that_was_held_back(
    conversation: Conversation, channel: Channel, alice: Member, bob: Member, now: datetime
) -> None:
    later.schedule(conversation, alice, later.Words(HELP, "s1", 0), at=now + HOUR, now=now)
    take_in(channel, [Create(theirs("b", "Never mind!", in_reply_to="q0", minute=5))], now=now)
    held = ScheduledReply.objects.get()
    assert held.state == State.HELD
    assert later.send_now(held, bob, seen_revision=0, now=now)
    assert ScheduledReply.objects.get().state == State.ASKED
    assert sent() == []


def test_who_may_approve_need_not_ask(conversation: Conversation, bob: Member, now: datetime) -> None:
    bob.role = Role.STRATEGIST
    later.reply_or_ask(conversation, bob, later.Words(HELP, "s1", 0), now=now)
    assert sent() == [(HELP, "Bob")]


def test_approvers_and_then_the_author_are_told(
    asked: ScheduledReply, alice: Member, bob: Member, now: datetime, client_of: Callable[[Member], Client]
) -> None:
    def told() -> set[tuple[str, str]]:
        notice(now)
        rows = Notice.objects.filter(withdrawn_at=None, kind__in=(Kind.APPROVAL, Kind.RETURNED))
        return {(str(one.member), one.kind) for one in rows}

    assert told() == {("Alice", "approval")}
    client = client_of(alice)
    assert "waits for your look" in client.get("/w/bookshop/notices/").content.decode()
    assert "waits for your look at a reply to" in client.get("/w/bookshop/conversations/").content.decode()
    approving.give_back(asked, alice, "Ask what they look for.")
    assert told() == {("Bob", "returned")}
    later.take_back(asked, bob)
    assert told() == set()


def test_the_owner_says_on_the_team_page_whose_replies_are_looked_at(
    alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    page = client_of(alice).get("/w/bookshop/team/").content.decode()
    assert page.count("/asking/") == 1  # the owner's own are never looked at
    assert "replies are looked at first" in page
    address = f"/w/bookshop/team/{bob.pk}/asking/"
    assert client_of(bob).post(address, {"has_to_ask": "0"}).status_code == 403
    for wish in ("0", "0", "1"):
        client_of(alice).post(address, {"has_to_ask": wish})
        bob.refresh_from_db()
        assert bob.has_to_ask == (wish == "1")
    assert AuditEntry.objects.filter(verb="member.asks_no_more").count() == 1
