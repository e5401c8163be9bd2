"""A reply that goes out later: once, at its time, unless more was said; it can be sent now or taken back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import later, operations
from stamgast.conversations.forms import LaterForm
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, Message, ScheduledReply
from stamgast.outbox.models import Delivery
from stamgast.vocabulary.activities import Create, Delete
from stamgast.workspaces.models import Member
from tests.conversations.said import ours, theirs

HELP = "Yes, on Sunday from ten. Shall I put the kettle on?"
HTMX = {"HX-Request": "true"}
HOUR = timedelta(hours=1)
State = ScheduledReply.State
Why = ScheduledReply.Why


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


@pytest.fixture
def waiting(conversation: Conversation, alice: Member, now: datetime) -> ScheduledReply:
    later.schedule(conversation, alice, later.Words(HELP, "s1", 0), at=now + HOUR, now=now)
    return ScheduledReply.objects.get()


def plan(client: Client, url: str, send_at: str, **fields: object) -> str:
    """Press *Send then* at ten o'clock in Amsterdam; the promise is kept until two."""
    given = {"content": HELP, "submission": "s1", "seen_revision": 0, "send_at": send_at, **fields}
    return client.post(f"{url}later/", given, headers=HTMX).content.decode()


def test_it_waits_for_its_time_and_goes_out_once(
    waiting: ScheduledReply, conversation: Conversation, alice: Member, now: datetime
) -> None:
    assert later.next_due() == now + HOUR
    assert later.send_due(now + HOUR - timedelta(seconds=1)) == 0
    conversation.refresh_from_db()
    assert (conversation.state, conversation.assignee) == (Conversation.State.OPEN, alice)
    assert conversation.due_at is not None  # who waits still waits
    assert not Message.objects.filter(direction="out").exists()
    later.send_due(now + HOUR)
    later.send_due(now + HOUR)
    sent = Message.objects.get(direction="out")
    assert (sent.content, sent.written_by, sent.published) == (HELP, alice, now + HOUR)
    assert Delivery.objects.get().due_at == now + HOUR
    assert later.next_due() is None
    conversation.refresh_from_db()
    assert conversation.state == Conversation.State.PENDING


def test_two_workers_with_the_same_reply_send_it_once(waiting: ScheduledReply, now: datetime) -> None:
    read_by_both = [ScheduledReply.objects.select_related("member__user").get() for _ in range(2)]
    for reply in read_by_both:
        later._send(reply, now + HOUR)
    assert Delivery.objects.count() == 1


def test_a_second_click_decides_nothing_more(
    waiting: ScheduledReply, conversation: Conversation, alice: Member, now: datetime
) -> None:
    again = later.Words(HELP, "s1", 0)
    later.schedule(conversation, alice, again, at=now + HOUR, now=now)
    later.send_due(now + HOUR)
    later.schedule(conversation, alice, later.Words(HELP, "s1", 1), at=now + HOUR, now=now)
    assert not ScheduledReply.objects.exists()
    assert Delivery.objects.count() == 1


@pytest.mark.parametrize(
    ("since", "why"),
    [
        ("they write", Why.THEY_WROTE),
        ("bob answers", Why.ANSWERED),
        ("answered there", Why.ANSWERED),
        ("all deleted", Why.GONE),
        ("alice leaves", Why.NOBODY),
        ("alice only observes", Why.NOBODY),
        ("nobody was up", Why.LATE),
    ],
)
def test_it_is_held_when_it_does_not_fit_any_more(
    waiting: ScheduledReply, conversation: Conversation, channel: Channel, alice: Member, bob: Member,
    now: datetime, since: str, why: Why,
) -> None:  # fmt: skip
    at = now + HOUR
    match since:
        case "they write":
            take_in(channel, [Create(theirs("b", "Never mind!", in_reply_to="q0", minute=5))], now=now)
        case "bob answers":
            operations.reply(conversation, bob, "From ten.", submission="b", seen_revision=0, now=now)
        case "answered there":
            take_in(channel, [Create(ours("o", "From ten.", in_reply_to="q0", minute=5))], now=now)
        case "all deleted":
            take_in(channel, [Delete("q0")], now=now)
        case "alice leaves":
            ScheduledReply.objects.update(member=None)
        case "alice only observes":
            Member.objects.filter(pk=alice.pk).update(role="observer")
        case _:
            at += operations.LATE_REPLY + timedelta(seconds=1)
    deliveries = Delivery.objects.count()
    if since in {"they write", "bob answers", "answered there"}:
        assert ScheduledReply.objects.get().state == State.HELD  # its author can be told at once
    later.send_due(at)
    held = ScheduledReply.objects.get()
    assert (held.state, held.why) == (State.HELD, why)
    assert Delivery.objects.count() == deliveries


def test_what_answers_one_who_took_their_words_back_does_not_go_to_another(
    conversation: Conversation, channel: Channel, alice: Member, now: datetime
) -> None:
    take_in(
        channel, [Create(theirs("b", "May I bring my dog?", who="omar", in_reply_to="q0", minute=1))], now=now
    )
    later.schedule(conversation, alice, later.Words("Dogs are welcome.", "s", 0), at=now + HOUR, now=now)
    take_in(channel, [Delete("b")], now=now)
    later.send_due(now + HOUR)
    held = ScheduledReply.objects.get()
    assert (held.state, held.why) == (State.HELD, Why.GONE)
    assert not Delivery.objects.exists()


def test_what_somebody_edits_or_says_elsewhere_holds_nothing(
    waiting: ScheduledReply, channel: Channel, now: datetime
) -> None:
    take_in(channel, [Create(theirs("z", "A chair?", who="omar", minute=5))], now=now)
    later.send_due(now + HOUR)
    assert Delivery.objects.count() == 1


def test_its_author_is_told_and_sends_it_after_another_look(
    waiting: ScheduledReply, channel: Channel, client: Client, url: str, now: datetime
) -> None:
    take_in(channel, [Create(theirs("b", "Never mind!", in_reply_to="q0", minute=5))], now=now)
    page = client.get("/w/bookshop/conversations/").content.decode()
    assert "Your reply did not go out. They wrote again before it went out." in page
    assert "reply held back" in page
    assert "Look again before it goes." in client.get(url).content.decode()
    client.post(f"/w/bookshop/conversations/later/{waiting.pk}/now/", {"seen_revision": 0})
    assert Message.objects.get(direction="out").in_reply_to == "q0", "what it was written to"
    assert not ScheduledReply.objects.exists()


@pytest.mark.parametrize(("seen", "sent"), [("1", 2), ("0", 1), ("", 1), ("x", 1)])
def test_sending_now_needs_to_have_seen_the_answer_of_another(
    waiting: ScheduledReply, conversation: Conversation, bob: Member, client: Client, now: datetime,
    seen: str, sent: int,
) -> None:  # fmt: skip
    operations.reply(conversation, bob, "From ten.", submission="b", seen_revision=0, now=now)
    client.post(f"/w/bookshop/conversations/later/{waiting.pk}/now/", {"seen_revision": seen})
    assert Delivery.objects.count() == sent
    assert ScheduledReply.objects.count() == 2 - sent


@pytest.mark.parametrize(
    ("written", "box"),
    [("", HELP), ("Hello Trijn!", f"Hello Trijn!\n\n{HELP}")],
    ids=["empty", "with a draft"],
)
def test_taken_back_its_text_returns_to_the_box_below_the_draft(
    waiting: ScheduledReply, client: Client, written: str, box: str, now: datetime
) -> None:
    address = f"/w/bookshop/conversations/later/{waiting.pk}/back/"
    page = client.post(address, {"content": written}, headers=HTMX).content.decode()
    assert f">{box}</textarea>" in page
    assert f'id="later-{waiting.pk}"' not in page
    assert not ScheduledReply.objects.exists()
    later.send_due(now + HOUR)
    assert not Delivery.objects.exists()
    assert client.post(address).status_code == 404


def test_it_is_planned_beside_the_reply_and_seen_in_thread_and_list(
    client: Client, url: str, now: datetime, alice: Member
) -> None:
    page = plan(client, url, "2026-11-25T11:30")
    reply = ScheduledReply.objects.get()
    assert reply.send_at == datetime(2026, 11, 25, 10, 30, tzinfo=UTC)
    assert f'id="later-{reply.pk}"' in page
    assert "goes out" in page
    assert "11:30" in page
    assert "reply goes out" in client.get("/w/bookshop/conversations/").content.decode()


@pytest.mark.parametrize(
    ("send_at", "content", "said"),
    [
        ("2026-11-25T14:01", HELP, "later than you promised"),
        ("2026-11-25T09:59", HELP, "This time has passed."),
        ("2027-03-28T02:30", HELP, "within the next 60 days"),
        ("soon", HELP, "Say when it is to go out."),
        ("", HELP, "Say when it is to go out."),
        ("2026-11-25T11:00", "  ", "Write something first."),
        ("2026-11-25T11:00", "x" * 501, "too long for the network"),
    ],
)
def test_what_cannot_be_planned_is_kept_with_the_reason(
    client: Client, url: str, send_at: str, content: str, said: str
) -> None:
    page = plan(client, url, send_at, content=content)
    assert said in page
    assert content.strip() in page
    assert f'name="send_at" value="{send_at}"' in page or not send_at
    assert not ScheduledReply.objects.exists()


def test_a_promise_is_broken_only_on_purpose_and_the_thread_says_so(client: Client, url: str) -> None:
    page = plan(client, url, "2026-11-25T16:00")
    assert "Send later anyway" in page
    assert 'name="is_late_on_purpose" value="1"' in page
    page = plan(client, url, "2026-11-25T16:00", is_late_on_purpose="1")
    assert "later than promised:" in page
    assert ScheduledReply.objects.count() == 1


def test_who_did_not_see_the_answer_of_another_plans_nothing(
    client: Client, url: str, conversation: Conversation, bob: Member, now: datetime
) -> None:
    operations.reply(conversation, bob, "From ten.", submission="b", seen_revision=0, now=now)
    assert "Somebody answered meanwhile" in plan(client, url, "2026-11-25T11:30")
    assert not ScheduledReply.objects.exists()


@pytest.mark.parametrize(
    ("wall", "instant", "said"),
    [
        ("2026-03-29T01:59", datetime(2026, 3, 29, 0, 59, tzinfo=UTC), ""),
        ("2026-03-29T02:30", None, "The clocks skip this time on that day. Choose 29 March 03:30"),
        ("2026-03-29T03:00", datetime(2026, 3, 29, 1, 0, tzinfo=UTC), ""),
        ("2026-04-29T02:30", datetime(2026, 4, 29, 0, 30, tzinfo=UTC), ""),
        ("2026-05-29T02:30", None, "within the next 60 days"),
    ],
)
def test_the_hour_that_does_not_exist_is_refused(wall: str, instant: datetime | None, said: str) -> None:
    given = {"content": HELP, "submission": "s", "seen_revision": 0, "send_at": wall}
    form = LaterForm(given, zone=ZoneInfo("Europe/Amsterdam"), now=datetime(2026, 3, 28, 12, tzinfo=UTC))
    assert form.is_valid() == (instant is not None)
    assert form.cleaned_data.get("send_at") == instant
    assert said in str(form.errors)


def test_what_is_planned_for_an_erased_person_is_forgotten(
    waiting: ScheduledReply, conversation: Conversation, now: datetime
) -> None:
    assert conversation.contact is not None
    conversation.contact.erased_at = now
    conversation.contact.save()
    operations.forget_erased(now)
    assert not ScheduledReply.objects.exists()


@pytest.mark.parametrize(("due", "is_asked"), [(timedelta(minutes=-1), False), (timedelta(hours=1), True)])
def test_a_promise_that_is_broken_already_is_asked_about_no_more(
    client: Client, url: str, now: datetime, due: timedelta, is_asked: bool
) -> None:
    Conversation.objects.update(due_at=now + due)
    assert ("Send later anyway" in plan(client, url, "2026-11-25T16:00")) == is_asked
