"""What came back of a newsletter: counted once for each recipient, shown with it, no conversation."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from stamgast.channels.models import Channel
from stamgast.conversations import reading
from stamgast.conversations.models import Conversation, Message
from stamgast.networks.capabilities import Page
from stamgast.networks.errors import Unavailable
from stamgast.outbox.bounces import Bounced, bounced, note_returns
from stamgast.outbox.models import Bounce, Delivery
from stamgast.planner.models import Post, Variant
from stamgast.publishing.models import Publication
from stamgast.vocabulary.returns import Return
from stamgast.workspaces.models import Member
from tests.factories import make_channel, make_publication

pytestmark = pytest.mark.django_db
OURS = "<stamgast.4711@bookshop.example>"


@pytest.fixture
def publication(channel: Channel, alice: Member) -> Publication:
    """A newsletter that is out."""
    post = Post.objects.create(workspace=alice.workspace, idea="Opening", written_by=alice)
    variant = Variant.objects.create(post=post, channel=channel, content="Four o'clock?")
    found = make_publication(variant, alice)
    Delivery.objects.update(state=Delivery.State.PUBLISHED, remote_id=OURS)
    found.refresh_from_db()
    return found


def back(address: str, *, is_final: bool, note: str = OURS) -> Return:
    return Return(note, address, is_final=is_final)


def test_each_recipient_counts_once_and_for_good_stays_for_good(
    publication: Publication, channel: Channel, now: datetime
) -> None:
    told = [back("a@x", is_final=False), back("b@x", is_final=True), back("c@x", is_final=False)]
    for _twice in range(2):
        note_returns(channel, told, now=now)
    assert bounced(publication.delivery) == Bounced(hard=1, soft=2)
    note_returns(channel, [back("a@x", is_final=True), back("b@x", is_final=False)], now=now)
    assert bounced(publication.delivery) == Bounced(hard=2, soft=1)


def test_what_was_never_sent_here_counts_nothing(
    publication: Publication, channel: Channel, charlie: Member, now: datetime
) -> None:
    note_returns(channel, [back("a@x", is_final=True, note="<stamgast.0@x>")], now=now)
    note_returns(make_channel(charlie.workspace), [back("a@x", is_final=True)], now=now)
    assert not Bounce.objects.exists()
    assert not bounced(publication.delivery)


def test_no_address_is_kept(publication: Publication, channel: Channel, now: datetime) -> None:
    note_returns(channel, [back("gone@mail.example", is_final=True)], now=now)
    assert "gone" not in str(list(Bounce.objects.values()))


class Reader:
    """A network that tells pages, and fails where there is none."""

    def __init__(self, *pages: Page) -> None:
        self.pages = list(pages)

    def news(self, _cursor: str, *, since: datetime) -> Page:
        if not self.pages:
            raise Unavailable("away")
        return self.pages.pop(0)


def test_they_are_counted_as_the_channel_is_read_and_become_no_conversation(
    publication: Publication, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader(
        Page((), "1", more=True, returns=(back("a@x", is_final=True),)),
        Page((), "2", returns=(back("b@x", is_final=False),)),
    )
    monkeypatch.setattr(reading, "_reader", lambda _channel: reader)
    reading.read_news(channel.pk)
    assert bounced(publication.delivery) == Bounced(hard=1, soft=1)
    assert not Conversation.objects.exists()
    assert not Message.objects.exists()


def test_the_page_says_what_came_back(
    publication: Publication, channel: Channel, alice: Member, now: datetime,
    client_of: Callable[[Member], Client],
) -> None:  # fmt: skip
    address = f"/w/bookshop/plan/{publication.pk}/"
    assert "What came back" not in client_of(alice).get(address).content.decode()
    note_returns(channel, [back("a@x", is_final=True), back("b@x", is_final=False)], now=now)
    page = client_of(alice).get(address).content.decode()
    assert "1 address does not work any more" in page
    assert "1 mail could not be delivered for now" in page
