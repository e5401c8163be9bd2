"""What figures make of the past: they reach back as far as it does, and claim nothing it cannot tell."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation, Message, PublishedNote
from stamgast.imports import operations
from stamgast.imports.models import Import
from stamgast.learning.queries import retrospect
from stamgast.metrics.figures import NotKnowable
from stamgast.workspaces.models import Member
from stamgast.world.town import Town


@pytest.fixture
def take_in(
    alice: Member, archive: Callable[[str], bytes], bring: Callable[..., Import], work: Callable[[], None]
) -> Callable[[Channel, str, str], None]:
    def take(channel: Channel, name: str, file: str) -> None:
        operations.confirm(bring(channel, archive(name), file), alice, now=timezone.now())
        work()

    return take


def test_figures_reach_back_to_what_an_archive_tells(
    weblog: Channel, alice: Member, town: Town, take_in: Callable[[Channel, str, str], None]
) -> None:
    until = town.seasons.until
    assert retrospect(alice.workspace, days=365, now=until).posts == 0
    take_in(weblog, "wxr", "export.xml")
    found = retrospect(alice.workspace, days=365, now=until)
    year = {"published__gte": until - timedelta(days=365), "published__lte": until}
    heard = Message.objects.filter(direction="in", conversation__began_at__gte=year["published__gte"], **year)
    assert found.posts == PublishedNote.objects.filter(**year).count() > 0
    assert not isinstance(found.rate, NotKnowable)
    assert found.waits.n > 0
    assert found.rate.value == pytest.approx(heard.count() / found.posts, rel=0.2)


def test_what_nobody_can_read_below_posts_counts_as_no_silence(
    profile: Channel, alice: Member, town: Town, take_in: Callable[[Channel, str, str], None]
) -> None:
    take_in(profile, "x", "archive.zip")
    found = retrospect(alice.workspace, days=365, now=town.seasons.until)
    assert found.posts > 0
    assert Conversation.objects.exists(), "there are answers of ours among it"
    assert getattr(found.rate, "value", None) is None, "none per post would be a lie"
    assert (found.waits.n, found.still_waiting) == (0, 0)
    assert not isinstance(found.rhythm, NotKnowable)
