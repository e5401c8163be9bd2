"""Acts on many at once: what they change, and that undoing restores each exactly, or leaves what changed."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import bulk, labelling, operations
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import BulkAct, Conversation, Label, Message
from stamgast.vocabulary.activities import Create
from stamgast.workspaces.models import AuditEntry, Member
from tests.conversations.said import ours, theirs
from tests.factories import make_channel, make_conversation

State = Conversation.State
MANY = "/w/bookshop/conversations/many/"


@pytest.fixture
def rows(channel: Channel, alice: Member, now: datetime) -> list[int]:
    """Conversations in every state, one of them in somebody's hands."""
    made = [make_conversation(channel) for _ in range(5)]
    operations.assign(made[1], alice, alice)
    operations.snooze(made[2], alice, now + timedelta(hours=3), now=now)
    operations.resolve(made[3], alice, Conversation.Outcome.IDEA_TAKEN, now=now)
    take_in(channel, [Create(ours("r", "Which one?", in_reply_to=made[4].branch, minute=3))], now=now)
    return [conversation.pk for conversation in made]


@pytest.fixture
def label(alice: Member) -> Label:
    return labelling.keep_label(Label(workspace=alice.workspace, name="Campaign"), alice)


def all_of_it() -> list[dict[str, Any]]:
    """Return every column of every conversation, and what is on them."""
    on: dict[int, set[int]] = {pk: set() for pk in Conversation.objects.values_list("pk", flat=True)}
    for pk, label in Conversation.own_labels.through.objects.values_list("conversation", "label"):
        on[pk].add(label)
    return [{**row, "on": on[row["id"]]} for row in Conversation.objects.order_by("pk").values()]


ACTS: dict[str, Callable[[Member, list[int], Label, datetime], BulkAct]] = {
    "assign": lambda m, pks, _, now: bulk.assign(m, pks, m, now=now),
    "let go": lambda m, pks, _, now: bulk.assign(m, pks, None, now=now),
    "snooze": lambda m, pks, _, now: bulk.snooze(m, pks, now + timedelta(days=1), now=now),
    "resolve": lambda m, pks, _, now: bulk.resolve(m, pks, "solved", now=now),
    "label": lambda m, pks, label, now: bulk.label(m, pks, label, is_on=True, now=now),
    "unlabel": lambda m, pks, label, now: bulk.label(m, pks, label, is_on=False, now=now),
}


@pytest.mark.parametrize("name", ACTS)
def test_undoing_restores_each_exactly_as_it_was(
    rows: list[int], label: Label, alice: Member, now: datetime, name: str
) -> None:
    labelling.put_on(Conversation.objects.get(pk=rows[0]), label, alice)
    before = all_of_it()
    act = ACTS[name](alice, rows, label, now)
    assert all_of_it() != before
    undone = bulk.undo(act, alice, now=now + timedelta(minutes=59))
    assert all_of_it() == before
    assert undone == (len(act.rows), 0)
    assert len(act.rows) == {"assign": 4, "let go": 1, "resolve": 4, "label": 4, "unlabel": 1}.get(name, 5)


def test_resolving_ends_every_wait_and_something_said_opens_it_again(
    rows: list[int], channel: Channel, alice: Member, now: datetime
) -> None:
    bulk.resolve(alice, rows, "solved", now=now)
    found = Conversation.objects.filter(state=State.RESOLVED, due_at=None, waiting_since=None, quiet_at=None)
    assert found.count() == 5
    assert Conversation.objects.get(pk=rows[3]).outcome == "idea_taken"  # it had been resolved already
    take_in(channel, [Create(theirs("b", "And on Monday?", in_reply_to="q0", minute=9))], now=now)
    assert Conversation.objects.get(pk=rows[0]).state == State.OPEN


@pytest.mark.parametrize("since", ["assigned", "they spoke", "answered", "deleted"])
def test_what_somebody_changed_since_is_left_alone(
    rows: list[int], channel: Channel, alice: Member, bob: Member, now: datetime, since: str
) -> None:
    before = all_of_it()
    act = bulk.assign(alice, rows, bob, now=now) if since == "assigned" else bulk.resolve(
        alice, rows, "solved", now=now
    )  # fmt: skip
    first = Conversation.objects.get(pk=rows[0])
    if since == "assigned":
        operations.assign(first, bob, None)
    elif since == "they spoke":
        take_in(channel, [Create(theirs("b", "And on Monday?", in_reply_to="q0", minute=9))], now=now)
    elif since == "answered":
        operations.reopen(first, bob)
        operations.reply(first, bob, "From ten.", submission="s", seen_revision=0, now=now)
    else:
        first.delete()
    changed = all_of_it()
    undone = bulk.undo(act, alice, now=now)
    assert undone == (len(act.rows) - 1, 1)
    assert all_of_it() == changed[: len(changed) - 4] + before[1:]


def test_thanks_that_call_for_no_answer_do_not_keep_one_from_undoing(
    rows: list[int], channel: Channel, alice: Member, now: datetime
) -> None:
    due = Conversation.objects.get(pk=rows[0]).due_at
    act = bulk.resolve(alice, rows[:1], "solved", now=now)
    take_in(channel, [Create(theirs("b", "Thanks!", in_reply_to="q0", minute=9))], now=now)
    Message.objects.filter(remote_id="b").update(needs_reply=False)
    Conversation.objects.filter(pk=rows[0]).update(state=State.RESOLVED, waiting_since=None, due_at=None)
    assert bulk.undo(act, alice, now=now).restored == 1
    found = Conversation.objects.get(pk=rows[0])
    assert (found.state, found.due_at, found.excerpt) == (State.OPEN, due, "Thanks!")


@pytest.mark.parametrize("late", [timedelta(hours=1), timedelta(days=1)])
def test_undoing_is_over_after_an_hour_and_done_once(
    rows: list[int], alice: Member, now: datetime, late: timedelta
) -> None:
    act = bulk.resolve(alice, rows, "solved", now=now)
    with pytest.raises(bulk.TooLate):
        bulk.undo(act, alice, now=now + late)
    bulk.undo(act, alice, now=now)
    with pytest.raises(bulk.TooLate):
        bulk.undo(act, alice, now=now)
    labelling.forget_removed(now + timedelta(hours=1, seconds=1))
    assert not BulkAct.objects.exists()


def test_at_most_five_hundred_and_nobody_elses(
    rows: list[int], charlie: Member, alice: Member, now: datetime
) -> None:
    theirs_ = make_conversation(make_channel(charlie.workspace))
    with pytest.raises(bulk.TooMany):
        bulk.assign(alice, range(501), alice, now=now)
    act = bulk.assign(alice, [*rows, theirs_.pk, *range(9_000, 9_400)], alice, now=now)
    assert len(act.rows) == 4
    theirs_.refresh_from_db()
    assert theirs_.assignee is None
    with pytest.raises(ValueError, match="member of the team"):
        bulk.assign(alice, rows, charlie, now=now)


def test_one_line_of_the_log_tells_who_did_what_to_which(
    rows: list[int], alice: Member, now: datetime
) -> None:
    act = bulk.resolve(alice, rows[:2], "solved", now=now)
    entry = AuditEntry.objects.get(verb="conversations.resolve")
    assert (entry.user, entry.subject) == (alice.user, f"act {act.pk}: {rows[0]} {rows[1]}")


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ({"assignee": ""}, "1 conversation assigned."),
        ({"until": "tomorrow"}, "5 conversations put aside."),
        ({"outcome": "solved"}, "4 conversations resolved."),
        ({"label": "on-1"}, "5 conversations labelled."),
        ({"label": "off-1"}, "Nothing to change"),
        ({"label": "on-99"}, "Choose some conversations first."),
        ({"assignee": "x"}, "Choose some conversations first."),
        ({"content": "Hello all!"}, "Choose some conversations first."),
    ],
)
def test_each_button_does_its_act_and_says_how_many(
    rows: list[int], label: Label, alice: Member, client_of: Callable[[Member], Client],
    button: dict[str, str], said: str,
) -> None:  # fmt: skip
    label_pk = (
        {"label": button["label"].replace("1", str(label.pk))} if button.get("label", "")[-2:] == "-1" else {}
    )
    answer = client_of(alice).post(MANY, {"chosen": rows, **button, **label_pk}, follow=True)
    assert said in answer.content.decode()
    assert not Message.objects.filter(direction="out", delivery__isnull=False).exists()


def test_the_answer_bar_undoes_and_leads_back_to_the_list_one_came_from(
    rows: list[int], alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    client, back = client_of(alice), "/w/bookshop/conversations/?view=all"
    assert 'name="outcome" value="solved"' in client.get(MANY).content.decode()
    page = client.get(back).content.decode()
    assert page.count('name="chosen"') == 5
    assert f'name="back" value="{back}"' in page
    answer = client.post(MANY, {"chosen": rows, "outcome": "solved", "back": back})
    assert answer["Location"] == back
    found = re.search(r'hx-post="([^"]+/undo/)"', client.get(back).content.decode())
    assert found
    assert client_of(bob).post(found[1]).status_code == 404  # what Alice did, Alice undoes
    operations.assign(Conversation.objects.get(pk=rows[0]), bob, bob)
    current = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{back}"}
    assert client.post(found[1], headers=current)["HX-Redirect"] == back
    assert "4 conversations are as they were." in client.get(back).content.decode()
    client.post(found[1], headers=current)
    assert "cannot be undone any more" in client.get(back).content.decode()


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "/w/elsewhere/", ""])
def test_nobody_is_led_elsewhere(
    rows: list[int], alice: Member, client_of: Callable[[Member], Client], back: str
) -> None:
    answer = client_of(alice).post(MANY, {"chosen": rows, "outcome": "solved", "back": back})
    assert answer["Location"] == "/w/bookshop/conversations/"


def test_an_observer_chooses_nothing(
    rows: list[int], alice: Member, bob: Member, client_of: Callable[[Member], Client]
) -> None:
    Member.objects.filter(pk=bob.pk).update(role="observer")
    observer, before = client_of(bob), all_of_it()
    page = observer.get("/w/bookshop/conversations/").content.decode()
    assert 'name="chosen"' not in page
    assert 'id="many"' not in page
    given = {"chosen": rows, "outcome": "solved"}
    assert observer.post("/w/bookshop/conversations/many/", given).status_code == 403
    assert all_of_it() == before
