"""Runs inside an installation: a workspace with channels, deliveries that fall due, what became of them."""

from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Any

from benchmarks.addresses import SLUG
from benchmarks.worker import texts_of
from stamgast.channels.models import Channel
from stamgast.outbox.models import Delivery
from stamgast.workspaces.models import Member, User, Workspace
from stamgast.workspaces.operations import found_workspace


def owner() -> Member:
    """Found the workspace, and return its owner."""
    user = User.objects.create_user("owner@bench.example", None, first_name="Owner", language="en")
    return found_workspace(
        name="Bench", slug=SLUG, owner=user, language="en", zone="Europe/Oslo", country="NO"
    )


def token(secret: str) -> Any:
    """Return credentials as the field takes them: a mapping, which its type does not say."""
    return {"access_token": secret}


def channels(server: str, count: int) -> list[int]:
    """Connect accounts on a fake Mastodon; nobody asks them for news."""
    workspace = Workspace.objects.filter(slug=SLUG).first() or owner().workspace
    return [
        Channel.objects.create(
            workspace=workspace, network="mastodon", server=server, remote_id=str(100_001 + number),
            name=f"Channel {number}", handle=f"us{number}", language="en", zone="Europe/Oslo",
            credentials=token(f"token-{number}"),
        ).pk
        for number in range(count)
    ]  # fmt: skip


def plan(rounds: list[float], posts: int, channels: list[int]) -> None:
    """Plan so many posts for each instant (Unix time), spread over the channels."""
    for number, instant in enumerate(rounds):
        due = datetime.fromtimestamp(instant, UTC)
        Delivery.objects.bulk_create(
            Delivery(
                channel_id=channel, content=text, language="en", due_at=due,
                late_after=due + timedelta(hours=2), next_try_at=due,
            )
            for text, channel in zip(texts_of(number, posts), cycle(channels), strict=False)
        )  # fmt: skip


def published() -> int:
    """Count the deliveries that are published with a network's proof, one attempt each."""
    done = Delivery.objects.filter(state=Delivery.State.PUBLISHED, tries=1, attempts__outcome="published")
    return done.exclude(remote_id="").count()
