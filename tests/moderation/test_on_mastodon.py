"""Measures on a Mastodon server with state that loses answers: nothing is done twice that must not be."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.conversations.models import Message
from stamgast.moderation import operations
from stamgast.moderation.models import Act
from stamgast.networks.safety import Client, Policy
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member, Workspace
from tests.factories import make_channel
from tests.fakes.faulty_http import AFTER
from tests.fakes.moderated_mastodon import ModeratedMastodon

pytestmark = pytest.mark.django_db
Work = Callable[..., None]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModeratedMastodon]:
    patient = Client(Policy(allowed=frozenset({"127.0.0.1"}), read_timeout=0.3))
    monkeypatch.setattr(connections, "client", lambda: patient)
    with ModeratedMastodon() as running:
        yield running


@pytest.fixture
def rude(server: ModeratedMastodon, workspace: Workspace, now: datetime) -> Message:
    channel = make_channel(
        workspace, network="mastodon", server=server.url, remote_id=server.us["id"],
        credentials={"access_token": server.token},
    )  # fmt: skip
    said = server.people_say("@bokkafeen You idiots!", by="rude@other.example")
    actor = Actor(said["account"]["id"], "Rude", "rude@other.example")
    note = Note(id=said["id"], attributed_to=actor, content="You idiots!", published=now, context=said["id"])
    take_in(channel, [Create(note)], now=now)
    return Message.objects.get(remote_id=said["id"])


def their_id(message: Message) -> str:
    assert message.identity is not None
    return message.identity.remote_id


@pytest.mark.parametrize("fault", [f"{each}_after_commit" for each in AFTER])
def test_a_lost_answer_to_a_block_is_asked_for_again_and_a_report_is_not(
    fault: str, server: ModeratedMastodon, rude: Message, bob: Member, work: Work, now: datetime
) -> None:
    server.inject("block", fault)
    server.inject("report", fault)
    block = operations.decide(rude, bob, "block", "insult", now=now)
    report = operations.decide(rude, bob, "report", "insult", now=now)
    for hours in range(0, 10, 2):
        Channel.objects.update(not_before=None)
        work(now + timedelta(hours=hours))
    block.refresh_from_db()
    report.refresh_from_db()
    assert (block.state, report.state) == (Act.State.DONE, Act.State.UNKNOWN)
    assert server.blocked == {their_id(rude)}
    assert server.calls["block"] == 2
    assert server.reports == [
        {
            "account_id": their_id(rude),
            "status_ids": [rude.remote_id],
            "comment": "It insults or threatens somebody",
        }
    ]


def test_muted_and_heard_again(
    server: ModeratedMastodon, rude: Message, bob: Member, work: Work, now: datetime
) -> None:
    act = operations.decide(rude, bob, "mute", "flood", now=now)
    work()
    assert server.muted == {their_id(rude)}
    operations.take_back(Act.objects.get(pk=act.pk), bob, now=now)
    work()
    assert server.muted == set()


def test_an_account_that_is_gone_cannot_be_blocked(
    server: ModeratedMastodon, rude: Message, bob: Member, work: Work, now: datetime
) -> None:
    server._accounts.pop("rude@other.example")
    act = operations.decide(rude, bob, "block", "insult", now=now)
    work()
    act.refresh_from_db()
    assert (act.state, act.problem) == (Act.State.REFUSED, "It is not there any more.")
