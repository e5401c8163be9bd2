"""What plans cost in a week, the hours there are, and which channel could rest."""

from datetime import time
from decimal import Decimal

import pytest

from stamgast.channels.models import Channel
from stamgast.hours.operations import set_week
from stamgast.plans.models import ChannelPlan
from stamgast.plans.operations import adapt_plan
from stamgast.plans.queries import minutes_there, overview
from stamgast.plans.workload import Cost, conversations, weekly_minutes, workload
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import change_role
from stamgast.workspaces.roles import Role
from tests.factories import NOW, make_channel

TODAY = NOW.date()


@pytest.mark.parametrize(
    ("columns", "minutes", "talks"),
    [
        ({"posts_per_week": Decimal(2)}, 2 * 90 + 8 * 8, 8),
        ({"posts_per_week": Decimal(2), "minutes_per_post": 30}, 2 * 30 + 8 * 8, 8),
        ({"posts_per_week": Decimal(2), "conversations_per_week": 0}, 180, 0),
        ({"posts_per_week": Decimal(2), "minutes_per_conversation": 5}, 180 + 40, 8),
        ({"posts_per_week": Decimal("0.5"), "minutes_per_post": 0, "conversations_per_week": 3}, 24, 3),
        ({"posts_per_week": Decimal(0)}, 0, 0),
    ],
)
def test_a_plan_costs_its_posts_and_its_conversations(
    columns: dict[str, object], minutes: int, talks: float
) -> None:
    plan = ChannelPlan(**columns)
    assert (weekly_minutes(plan), conversations(plan)) == (minutes, talks)
    plan.state = ChannelPlan.State.RESTING
    assert weekly_minutes(plan) == 0


@pytest.mark.parametrize(
    ("costs", "there", "missing", "named", "is_enough"),
    [
        ({"a": 300, "b": 200}, None, 0, [], True),
        ({"a": 300, "b": 200}, 500, 0, [], True),
        ({"a": 300, "b": 200}, 499, 1, ["b", "a"], True),
        ({"a": 300, "b": 200}, 250, 250, ["a"], True),
        ({"a": 300, "b": 200, "c": 100}, 100, 500, ["a", "b", "c"], False),
        ({"a": 9, "b": 8, "c": 7, "d": 6}, 0, 30, ["a", "b", "c"], False),
    ],
)
def test_the_smallest_channel_that_would_do_is_named_first(
    costs: dict[str, int], there: int | None, missing: int, named: list[str], is_enough: bool
) -> None:
    found = workload([Cost(name, minutes) for name, minutes in costs.items()], there)
    assert (found.missing, [one.name for one in found.could_rest], found.is_one_enough) == (
        missing,
        named,
        is_enough,
    )


def test_hours_are_those_of_everybody_who_may_host(alice: Member, bob: Member) -> None:
    assert minutes_there(alice.workspace) is None
    set_week(alice, [(0, time(9), time(12))])
    set_week(bob, [(1, time(22), time(0))])
    assert minutes_there(alice.workspace) == 3 * 60 + 2 * 60
    change_role(bob, Role.OBSERVER, by=alice.user)
    assert minutes_there(alice.workspace) == 180


def test_channels_at_rest_or_disconnected_ask_for_nothing(alice: Member, channel: Channel) -> None:
    second = make_channel(alice.workspace, remote_id="second", name="Second", rhythm_days=7)
    make_channel(alice.workspace, remote_id="gone", name="Gone", state=Channel.State.DISCONNECTED)
    found = overview(alice.workspace, TODAY)
    assert [sheet.channel.name for sheet in found.sheets] == ["Bookshop", "Second"]
    assert found.workload.needed == round(2.3 * 90 + 9.2 * 8) + 90 + 32
    adapt_plan(alice, channel, TODAY, state=ChannelPlan.State.RESTING)
    found = overview(alice.workspace, TODAY)
    assert [(sheet.channel, sheet.minutes) for sheet in found.sheets] == [(second, 122), (channel, 0)]
    assert found.workload.needed == 122
