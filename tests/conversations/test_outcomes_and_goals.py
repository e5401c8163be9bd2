"""What came of a conversation and the goal it served: said, left open, changed, undone, found."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations import bulk, operations
from stamgast.conversations.models import BulkAct, Conversation
from stamgast.strategy.models import Goal
from stamgast.workspaces.models import Member
from tests.factories import make_conversation

State = Conversation.State


@pytest.fixture
def goal(alice: Member) -> Goal:
    return Goal.objects.create(workspace=alice.workspace, title="Readers help each other")


@pytest.fixture
def client(alice: Member, client_of: Callable[[Member], Client]) -> Client:
    return client_of(alice)


def told(conversation: Conversation) -> tuple[str, str, str]:
    conversation.refresh_from_db()
    return conversation.state, conversation.outcome, str(conversation.goal or "")


@pytest.mark.parametrize(
    ("outcome", "with_goal", "stands"),
    [
        ("solved", True, (State.RESOLVED, "solved", "Readers help each other")),
        ("chatted", False, (State.RESOLVED, "chatted", "")),
        ("", True, (State.RESOLVED, "", "Readers help each other")),
        ("", False, (State.RESOLVED, "", "")),
        ("sold", False, (State.OPEN, "", "")),
        (None, True, (State.OPEN, "", "")),
    ],
)
def test_resolving_says_what_came_of_it_and_which_goal_it_served_or_neither(
    client: Client, url: str, conversation: Conversation, goal: Goal, outcome: str | None, with_goal: bool,
    stands: tuple[str, str, str],
) -> None:  # fmt: skip
    given = {"goal": str(goal.pk) if with_goal else ""} | ({} if outcome is None else {"outcome": outcome})
    client.post(f"{url}resolve/", given)
    assert told(conversation) == stands


@pytest.mark.parametrize("whose", ["internal", "of another team", "gone"])
def test_only_goals_of_communication_of_the_own_team_can_be_chosen(
    client: Client, url: str, conversation: Conversation, goal: Goal, charlie: Member, whose: str
) -> None:
    if whose == "internal":
        Goal.objects.update(is_internal=True)
    elif whose == "of another team":
        Goal.objects.update(workspace=charlie.workspace)
    else:
        goal.delete()
    assert "Readers help" not in client.get(url).content.decode()
    client.post(f"{url}resolve/", {"outcome": "solved", "goal": str(goal.pk or 99)})
    assert told(conversation) == (State.OPEN, "", "")


def test_it_is_shown_changed_later_and_undone(
    client: Client, url: str, conversation: Conversation, goal: Goal
) -> None:
    page = client.get(url).content.decode()
    assert f'name="goal" value="{goal.pk}"' in page
    client.post(f"{url}resolve/", {"outcome": "solved", "goal": goal.pk})
    listed = client.get("/w/bookshop/conversations/?view=resolved").content.decode()
    assert "Solved" in listed
    assert "Readers help each other" in listed
    assert "outcome/" in client.get(url).content.decode()
    client.post(f"{url}outcome/", {"outcome": "idea_taken", "goal": ""})
    assert told(conversation) == (State.RESOLVED, "idea_taken", "")
    assert "Idea taken up" in client.get(url).content.decode()
    client.post(f"{url}outcome/", {"goal": goal.pk})
    assert told(conversation) == (State.RESOLVED, "idea_taken", "")
    client.post(f"{url}outcome/", {"outcome": "solved", "goal": goal.pk})
    client.post(f"{url}reopen/")
    assert told(conversation) == (State.OPEN, "", "")


def test_a_goal_that_is_removed_leaves_the_conversations_it_was_served_by(
    conversation: Conversation, goal: Goal, alice: Member
) -> None:
    operations.resolve(conversation, alice, "solved", goal, now=timezone.now())
    goal.delete()
    assert told(conversation) == (State.RESOLVED, "solved", "")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("outcome=solved", {0, 1}),
        ("outcome=chatted", {2}),
        ("goal=ours", {0}),
        ("outcome=chatted&goal=ours", set()),
    ],
)
def test_the_search_finds_by_outcome_and_goal(
    client: Client, channel: Channel, alice: Member, goal: Goal, asked: str, found: set[int]
) -> None:
    made = [make_conversation(channel, f"Question {n}?") for n in range(4)]
    operations.resolve(made[0], alice, "solved", goal, now=timezone.now())
    operations.resolve(made[1], alice, "solved", now=timezone.now())
    operations.resolve(made[2], alice, "chatted", now=timezone.now())
    query = asked.replace("ours", str(goal.pk))
    page = client.get(f"/w/bookshop/conversations/search/?{query}").content.decode()
    assert {n for n, one in enumerate(made) if f"/conversations/{one.pk}/" in page} == found


def test_many_are_resolved_with_their_goal_and_undone(
    client: Client, channel: Channel, alice: Member, goal: Goal, now: datetime
) -> None:
    made = [make_conversation(channel, f"Question {n}?") for n in range(2)]
    chosen = [one.pk for one in made]
    assert "Which goal did they serve?" in client.get("/w/bookshop/conversations/many/").content.decode()
    client.post("/w/bookshop/conversations/many/", {"chosen": chosen, "outcome": "solved", "goal": goal.pk})
    assert {told(one) for one in made} == {(State.RESOLVED, "solved", "Readers help each other")}
    client.post(f"/w/bookshop/conversations/many/{BulkAct.objects.get().pk}/undo/")
    assert {told(one) for one in made} == {(State.OPEN, "", "")}


def test_what_was_done_to_many_before_there_were_goals_can_still_be_undone(
    channel: Channel, alice: Member, now: datetime
) -> None:
    made = make_conversation(channel)
    act = bulk.resolve(alice, [made.pk], "solved", now=now)
    rows = [{**row, "after": {k: v for k, v in row["after"].items() if k != "goal"}} for row in act.rows]
    act.rows = rows
    act.save()
    assert bulk.undo(act, alice, now=now) == (1, 0)
