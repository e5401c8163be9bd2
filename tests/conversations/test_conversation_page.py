"""One conversation's page: answering, what stands in the way, what was decided, who else is there."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations import operations
from stamgast.conversations.forms import SnoozeForm
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Conversation, InternalNote, Label, Message, Presence, ScheduledReply
from stamgast.outbox.models import Delivery
from stamgast.people.rights import erase
from stamgast.ui.times import zone
from stamgast.vocabulary.activities import Create, Delete
from stamgast.vocabulary.objects import Attachment
from stamgast.workspaces.models import Member
from tests.conversations.said import ours, theirs
from tests.factories import make_conversation

HELP = "Yes, on Sunday from ten. Shall I put the kettle on?"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


def send(client: Client, url: str, content: str = HELP, **fields: object) -> str:
    given = {"content": content, "submission": "s1", "seen_revision": 0, **fields}
    return client.post(f"{url}reply/", given, headers=HTMX).content.decode()


def test_an_empty_reply_is_noticed_while_it_is_written(client: Client, url: str) -> None:
    advice = client.post(f"{url}advice/", {"content": "Thanks!"}, headers=HTMX).content.decode()
    assert "/coach/reply.empty/" in advice
    assert "<q>Thanks!</q>" in advice
    assert "7 of 500 characters" in advice


def test_a_sent_reply_shows_in_the_thread_at_once_and_a_second_click_sends_nothing(
    client: Client, url: str
) -> None:
    page = send(client, url)
    assert "going out" in page
    assert HELP in page
    assert 'name="seen_revision" value="1"' in page
    send(client, url)
    assert Delivery.objects.count() == 1


def test_the_number_of_queries_does_not_grow_with_what_was_said(
    client: Client, url: str, channel: Channel, conversation: Conversation, now: datetime
) -> None:
    client.get(url)
    with CaptureQueriesContext(connection) as short:
        client.get(url)
    take_in(
        channel,
        [Create(theirs(f"more{n}", in_reply_to=conversation.branch, minute=n)) for n in range(1, 9)],
        now=now,
    )
    with CaptureQueriesContext(connection) as long:
        assert client.get(url).content.count(b'class="message in') == 9
    assert len(short) == len(long) <= 22


def test_what_stands_beside_it_in_the_list_is_not_asked_for_again(
    client: Client, url: str, conversation: Conversation, alice: Member, bob: Member, now: datetime
) -> None:
    operations.assign(conversation, alice, bob)
    operations.add_note(conversation, bob, "I know her.")
    conversation.own_labels.add(Label.objects.create(workspace=alice.workspace, name="Call back"))
    ScheduledReply.objects.create(
        conversation=conversation, member=bob, content=HELP, submission="s", seen_revision=0, heard=1,
        send_at=now + timedelta(hours=1), decided_at=now,
    )  # fmt: skip
    client.get(url)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(url).content.decode()
    for model in (Conversation.own_labels.through, ScheduledReply, Message, InternalNote):
        begins = f'SELECT "{model._meta.db_table}"'
        assert sum(query["sql"].startswith(begins) for query in asked.captured_queries) == 1, model
    assert len(asked) <= 22
    rows, _sep, desk = page.partition("desk-said")
    assert "<bdi>Bob</bdi>" in rows.partition('id="rows"')[2]
    for said in ("<bdi>Call back</bdi>", "<bdi>Bob</bdi> ·", "<strong><bdi>Bob</bdi></strong>", HELP):
        assert said in desk


def test_without_scripts_a_reply_leads_back_to_the_page(client: Client, url: str) -> None:
    answer = client.post(f"{url}reply/", {"content": HELP, "submission": "s1", "seen_revision": 0})
    assert (answer.status_code, answer["Location"]) == (302, url)
    answer = client.post(f"{url}reply/", {"content": " ", "submission": "s2", "seen_revision": 1})
    assert "Write something first." in answer.content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("x" * 501, "too long for the network"),
        ("x" * 20_001, "too long for any reply"),
        ("Your BSN 123456782 is noted, we will call you on Sunday.", "see what the coach says"),
        ("   ", "Write something first"),
    ],
    ids=["over the limit", "far over the limit", "a citizen's number", "nothing"],
)
def test_what_cannot_go_out_is_kept_with_the_reason(
    client: Client, url: str, channel: Channel, content: str, said: str
) -> None:
    if "123456782" in content:
        take_in(channel, [Create(theirs("b", "My BSN is 123456782", in_reply_to="q0"))], now=timezone.now())
    page = send(client, url, content)
    assert said in page
    assert content.strip() in page
    assert not Delivery.objects.exists()


def test_who_is_late_sees_the_answer_of_the_other_and_may_send_anyway(
    client: Client, url: str, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    send(client, url)
    other = client_of(bob)
    page = send(other, url, "We open at ten on Sundays, come in!", submission="s2")
    assert "Somebody answered meanwhile" in page
    assert HELP in page
    assert "We open at ten on Sundays, come in!</textarea>" in page
    assert "Send anyway" in page
    send(other, url, "We open at ten on Sundays, come in!", submission="s3", seen_revision=1)
    assert Delivery.objects.count() == 2


def test_there_is_no_box_to_answer_in_when_all_they_said_is_deleted(
    client: Client, url: str, channel: Channel, now: datetime
) -> None:
    take_in(channel, [Delete("q0")], now=now)
    page = client.get(url).content.decode()
    assert "Deleted by its author." in page
    assert "Is the shop open on Sunday?" not in page
    assert "What you answered is not there any more" in send(client, url)


@pytest.mark.parametrize(
    ("state", "said", "decision", "becomes"),
    [
        ("scheduled", "going out", "retry", "scheduled"),
        ("rejected", "did not go out", "retry", "scheduled"),
        ("missed", "did not go out", "retry", "scheduled"),
        ("blocked", "Waits until the channel is connected again", "retry", "blocked"),
        ("unknown", "and are looking", "retry", "unknown"),
        ("ask", "We do not know whether it went out", "there", "published"),
        ("ask", "We do not know whether it went out", "again", "scheduled"),
        ("published", "", "again", "published"),
    ],
)
def test_what_became_of_a_reply_is_said_plainly_and_a_person_can_settle_it(
    client: Client, url: str, state: str, said: str, decision: str, becomes: str
) -> None:
    send(client, url)
    Delivery.objects.update(state=state)
    assert said in client.get(url).content.decode()
    message = Message.objects.get(direction="out")
    client.post(f"/w/bookshop/conversations/message/{message.pk}/settle/", {"decision": decision})
    assert Delivery.objects.get().state == becomes


@pytest.mark.parametrize(
    ("state", "decision"), [("missed", "retry"), ("rejected", "retry"), ("ask", "again")]
)
def test_nothing_is_sent_again_to_somebody_who_is_forgotten(
    client: Client,
    url: str,
    conversation: Conversation,
    alice: Member,
    now: datetime,
    state: str,
    decision: str,
) -> None:
    send(client, url)
    Delivery.objects.update(state=state)
    assert conversation.contact is not None
    erase(conversation.contact, alice, now=now)
    settle = f"/w/bookshop/conversations/message/{Message.objects.get(direction='out').pk}/settle/"
    page = client.post(settle, {"decision": decision}, follow=True).content.decode()
    assert "Whom it answers is forgotten here" in page
    assert Delivery.objects.get().state == state


@pytest.mark.parametrize(
    ("decision", "given", "state"),
    [("resolve", {"outcome": "solved"}, "resolved"), ("snooze", {"until": "tomorrow"}, "snoozed")],
)
def test_what_is_decided_leads_to_the_list_where_undo_brings_all_of_it_back(
    client: Client, url: str, conversation: Conversation, decision: str, given: dict[str, str], state: str
) -> None:
    there = Conversation.objects.filter(pk=conversation.pk)
    there.update(state="snoozed", snoozed_until=timezone.now() + timedelta(hours=3), outcome="chatted")
    before = there.values().get()
    page = client.post(f"{url}{decision}/", given, follow=True).content.decode()
    assert there.get().state == state
    (undo,) = re.findall(r'hx-post="([^"]+/undo/)"', page)
    client.post(undo, headers=HTMX)
    assert there.values().get() == before


def test_what_is_closed_already_keeps_what_was_said_of_it_last(
    client: Client, url: str, conversation: Conversation
) -> None:
    client.post(f"{url}resolve/", {"outcome": "chatted"}, follow=True)
    page = client.post(f"{url}resolve/", {"outcome": "solved"}, follow=True).content.decode()
    assert "/undo/" not in page
    conversation.refresh_from_db()
    assert (conversation.state, conversation.outcome) == ("resolved", "solved")
    answer = client.post(f"{url}reopen/")
    assert answer["Location"] == url
    conversation.refresh_from_db()
    assert (conversation.state, conversation.outcome) == ("open", "")


@pytest.mark.parametrize(
    ("choice", "back"),
    [
        ("hour", "2026-03-27T19:30+01:00"),
        ("tomorrow", "2026-03-28T09:00+01:00"),
        ("monday", "2026-03-30T09:00+02:00"),
    ],
)
def test_nine_in_the_morning_is_what_the_clock_on_the_wall_says(choice: str, back: str) -> None:
    """The Friday before the clocks go forward."""
    form = SnoozeForm({"until": choice})
    assert form.is_valid()
    friday = datetime.fromisoformat("2026-03-27T18:30+01:00")
    assert form.instant(friday, zone("Europe/Amsterdam")) == datetime.fromisoformat(back)


def test_a_conversation_is_taken_given_away_and_let_go(
    client: Client, url: str, conversation: Conversation, alice: Member, bob: Member, charlie: Member
) -> None:
    seen = []
    for chosen in (alice.pk, bob.pk, "", alice.pk, charlie.pk):
        client.post(f"{url}assign/", {"assignee": chosen})
        conversation.refresh_from_db()
        seen.append(conversation.assignee)
    assert seen == [alice, bob, None, alice, None]


def test_a_note_is_for_the_team_alone(client: Client, url: str) -> None:
    client.post(f"{url}note/", {"content": "She is our supplier's daughter."})
    client.post(f"{url}note/", {"content": "x" * 5001})
    assert InternalNote.objects.get().content == "She is our supplier's daughter."
    assert "only the team sees this" in client.get(url).content.decode()
    assert not Delivery.objects.exists()


def test_others_see_who_is_here_and_who_writes_until_they_leave(
    client: Client,
    url: str,
    bob: Member,
    conversation: Conversation,
    client_of: Callable[[Member], Client],
    now: datetime,
) -> None:
    other = client_of(bob)

    def seen() -> str:
        return client.post(f"{url}present/", headers=HTMX).content.decode()

    other.post(f"{url}present/", {"is_writing": "0"})
    assert "Bob is here." in seen()
    other.post(f"{url}present/", {"is_writing": "1"})
    assert "Bob is writing" in seen()
    assert "Alice" not in seen()
    other.post(f"{url}present/", {"leaves": "1"})
    assert "Bob" not in seen()
    operations.be_present(conversation, bob, is_writing=True, now=now - timedelta(seconds=13))
    assert "Bob" not in seen()
    for minutes, is_known in ((5, True), (6, False)):
        operations.be_present(conversation, bob, is_writing=True, now=now - timedelta(minutes=minutes))
        operations.forget_absent(now)
        assert Presence.objects.filter(member=bob).exists() == is_known


def test_hostile_words_and_names_are_plain_text_and_a_megabyte_is_cut(
    client: Client, channel: Channel, now: datetime
) -> None:
    script, name = "<script>alert(1)</script>", "\u202e<img src=x onerror=alert(1)>"
    picture = Attachment("image/png", script, url="https://example.org/a.png")
    note = theirs("h", script + "x" * 1_000_000, who=name, attachment=(picture,))
    take_in(channel, [Create(note)], now=now)
    message = Message.objects.get(remote_id="h")
    page = client.get(f"/w/bookshop/conversations/{message.conversation_id}/").content.decode()
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "\u202e" not in page
    assert len(page) < 80_000
    assert "Show all" in page
    assert 'rel="noreferrer noopener"' in page
    whole = client.get(f"/w/bookshop/conversations/message/{message.pk}/words/")
    assert whole.content.decode() == note.content
    assert whole["Content-Disposition"].startswith("attachment")


def test_a_long_conversation_shows_its_end_and_the_rest_on_demand(
    client: Client, url: str, channel: Channel, now: datetime
) -> None:
    more = [Create(theirs(f"n{n}", f"word {n} of many", in_reply_to="q0", minute=n + 1)) for n in range(120)]
    take_in(channel, more, now=now)
    page = client.get(url).content.decode()
    assert "word 119 of many" in page
    assert "word 1 of many" not in page
    assert "word 1 of many" in client.get(url, {"whole": "1"}).content.decode()


def test_the_post_and_what_happened_to_it_stand_above_the_thread(
    client: Client, channel: Channel, now: datetime
) -> None:
    take_in(channel, [Create(ours("p")), Create(theirs("a", in_reply_to="p"))], now=now)
    take_in(channel, [Delete("p")], now=now)
    page = client.get(
        f"/w/bookshop/conversations/{Conversation.objects.get(branch='a').pk}/"
    ).content.decode()
    assert "A chair by the window." in page
    assert '<span class="badge watch">deleted</span>' in page


def test_charlie_finds_neither_messages_nor_people(
    conversation: Conversation, charlie: Member, client_of: Callable[[Member], Client]
) -> None:
    message, stranger = Message.objects.get(), client_of(charlie)
    for slug in ("bookshop", "elsewhere"):
        root = f"/w/{slug}/conversations/"
        for path in (
            f"{conversation.pk}/",
            f"message/{message.pk}/words/",
            f"person/{conversation.contact_id}/",
        ):
            assert stranger.get(root + path).status_code == 404
        for path in (f"{conversation.pk}/reply/", f"message/{message.pk}/settle/"):
            assert stranger.post(root + path).status_code == 404


def test_questions_to_ask_back_name_what_the_person_said_and_are_only_offered(
    channel: Channel, client: Client
) -> None:
    conversation = make_conversation(channel, "We came with the children and they loved the puppet show!")
    page = client.get(f"/w/bookshop/conversations/{conversation.pk}/").content.decode()
    offered = page.partition('id="questions-back"')[2].partition("</details>")[0]
    assert "the children" in offered
    assert 'data-inserts="reply-text"' in offered
    assert page.partition('name="content"')[2].partition("</textarea>")[0].endswith(">")
