"""A text on a channel that asks for approval, and a clock that stands still."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.cache import cache

from stamgast.approval import operations
from stamgast.approval.models import Review, Step
from stamgast.approval.operations import Asking
from stamgast.approval.steps import keep
from stamgast.channels.models import Channel
from stamgast.planner.models import Post, Variant
from stamgast.workspaces.models import Member
from stamgast.workspaces.roles import Role

WORDS = "We put a chair by the window. It dates from 1923. Which book would you read there?"


@pytest.fixture
def at_nine(now: datetime) -> Iterator[None]:
    """Stop the clock, and forget who came by a link how often."""
    cache.clear()
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def approver(bob: Member) -> Member:
    """Bob, who may approve."""
    Member.objects.filter(pk=bob.pk).update(role=Role.APPROVER)
    bob.refresh_from_db()
    return bob


@pytest.fixture
def variant(alice: Member, channel: Channel) -> Variant:
    post = Post.objects.create(
        workspace=alice.workspace, idea="A chair", written_by=alice, helps_somebody=True
    )
    return Variant.objects.create(post=post, channel=channel, content=WORDS)


@pytest.fixture
def facts(alice: Member, channel: Channel) -> Step:
    """The first step: somebody on the team who may approve, but not the author."""
    return keep(Step(name="Facts"), channel, alice)


@pytest.fixture
def law(alice: Member, channel: Channel) -> Step:
    """A step for Dora, who has no account."""
    return keep(Step(name="Law", who="outsider", email="dora@law.example", link_days=3), channel, alice)


@pytest.fixture
def review(variant: Variant, facts: Step, alice: Member, now: datetime) -> Review:
    return operations.ask(variant, alice, Asking(now + timedelta(days=2)), now=now)
