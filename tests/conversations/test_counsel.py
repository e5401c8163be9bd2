"""What the coach says of a reply that tells somebody what the team keeps for itself."""

from collections.abc import Callable

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations.counsel import counsel
from stamgast.conversations.models import Conversation
from stamgast.people.merging import merge
from stamgast.people.models import Contact
from stamgast.strategy.models import Goal
from stamgast.workspaces.models import Member, Workspace

GOAL = "Sell thirty more annual passes before Easter"
TELLS = "Yes, from ten! We have to sell thirty more annual passes."


def rules(conversation: Conversation, content: str) -> set[str]:
    found = counsel(conversation, content, "Is the shop open on Sunday?")
    assert not found.blocks
    return {one.finding.rule for one in found.remarks}


@pytest.mark.parametrize(
    ("is_internal", "content", "speaks"),
    [
        (True, TELLS, True),
        (False, TELLS, False),
        (True, "Yes, from ten! An annual pass is forty pounds. Shall I keep one for you?", False),
        (True, "Yes, from ten till six.", False),
    ],
)
def test_a_goal_that_is_for_the_team_alone_is_told_to_nobody(
    conversation: Conversation, is_internal: bool, content: str, speaks: bool
) -> None:
    Goal.objects.create(workspace=conversation.workspace, title=GOAL, is_internal=is_internal)
    assert ("reply.internal_goal" in rules(conversation, content)) is speaks


@pytest.mark.parametrize(
    ("content", "speaks"),
    [
        ("Yes, from ten! We have to sell thirty more annual passes.", True),
        ("Yes, from ten! A tenth more turnover in every shop, without raising any price.", True),
        ("Yes, from ten! An annual pass is forty pounds.", False),
        ("Yes, from 10 till 6, the whole of 2026!", False),
    ],
)
def test_a_long_target_hides_no_title_and_no_title_a_target(
    conversation: Conversation, content: str, speaks: bool
) -> None:
    target = "A tenth more turnover in every shop by March, without raising any price"
    Goal.objects.create(workspace=conversation.workspace, title=GOAL, target=target, is_internal=True)
    assert ("reply.internal_goal" in rules(conversation, content)) is speaks


def test_figures_alone_tell_no_goal(conversation: Conversation) -> None:
    Goal.objects.create(
        workspace=conversation.workspace, title="Profit", target="10 % 2026", is_internal=True
    )
    assert "reply.internal_goal" not in rules(conversation, "Yes, from 10 till 6, the whole of 2026!")


def test_the_goals_of_another_team_are_no_secret_of_ours(conversation: Conversation) -> None:
    others = Workspace.objects.create(name="Bakery", slug="bakery")
    Goal.objects.create(workspace=others, title=GOAL, is_internal=True)
    assert "reply.internal_goal" not in rules(conversation, TELLS)


def test_it_is_said_below_the_reply_while_it_is_written(
    client_of: Callable[[Member], Client], alice: Member, conversation: Conversation, url: str
) -> None:
    Goal.objects.create(workspace=conversation.workspace, title=GOAL, is_internal=True)
    page = client_of(alice).post(f"{url}advice/", {"content": TELLS}).content.decode()
    assert "This tells of a goal that is for you alone." in page


@pytest.mark.parametrize(
    ("channel_speaks", "noted", "content", "finding"),
    [
        ("informal", "", "Natuurlijk, heb je zondag tijd? Dan zet ik thee voor je.", ""),
        ("informal", "formal", "Natuurlijk, heb je zondag tijd? Dan zet ik thee voor je.", "too_informal"),
        ("formal", "informal", "Natuurlijk, heeft u zondag tijd? Dan zet ik thee voor u.", "too_formal"),
        ("formal", "", "Natuurlijk, heeft u zondag tijd? Dan zet ik thee voor u.", ""),
    ],
)
def test_how_a_person_wants_to_be_spoken_to_goes_before_how_the_channel_speaks(
    conversation: Conversation, alice: Member, channel_speaks: str, noted: str, content: str, finding: str
) -> None:
    Channel.objects.update(address=channel_speaks, language="nl")
    Conversation.objects.update(language="nl")
    part = conversation.contact
    assert part is not None
    head = Contact.objects.create(
        workspace=alice.workspace,
        name="Trijn",
        address=noted,
        first_seen_at=part.first_seen_at,
        last_seen_at=part.last_seen_at,
    )
    merge(part, head, alice)
    said = counsel(Conversation.objects.get(pk=conversation.pk), content, "Zondag open?")
    tones = {one.finding.rule for one in said.remarks} & {"reply.too_formal", "reply.too_informal"}
    assert tones == ({f"reply.{finding}"} if finding else set())
