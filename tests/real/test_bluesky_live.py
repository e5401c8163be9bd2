"""What people say on a real Bluesky network is here while somebody looks, long before we would have asked."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from stamgast.channels import connections
from stamgast.channels.models import Channel
from stamgast.channels.operations import connect_by_answers
from stamgast.conversations.models import Message
from stamgast.hooks import operations
from stamgast.hooks import streams as keeping
from stamgast.hooks.models import Line
from stamgast.hooks.streams import Streams
from stamgast.networks.registry import networks
from stamgast.networks.safety import Client, Policy
from stamgast.workspaces.models import Member
from tests.hooks.conftest import work
from tests.real.servers.bluesky import BlueskyNetwork

pytestmark = [pytest.mark.real, pytest.mark.django_db]
PATIENCE = 30.0


def test_an_answer_is_here_by_a_glance(
    bluesky_network: BlueskyNetwork, alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    http = Client(Policy(frozenset({urlsplit(bluesky_network.pds).netloc})))
    monkeypatch.setattr(connections, "client", lambda: http)
    monkeypatch.setattr(keeping, "wake", work)
    us, guest = bluesky_network.create_account("shop"), bluesky_network.create_account("guest")
    answers = {"handle": us.handle, "app_password": us.app_password, "server": us.pds}
    channel = connect_by_answers(alice, networks()["bluesky"], answers, now=timezone.now())
    post = us.post("Who sits down by the window?")
    guest.until_seen(post)
    operations.note_watched(channel.workspace_id, now=timezone.now())
    streams = Streams()
    streams.turn(timezone.now(), patience=PATIENCE)
    assert Line.objects.get(channel=channel).stream_opened_at
    Channel.objects.update(poll_due_at=timezone.now() + timedelta(hours=1))
    Line.objects.update(woke_at=None)

    said = guest.reply(post, "Me! Is there tea?")
    streams.turn(timezone.now(), patience=PATIENCE)
    streams.let_go()

    assert Message.objects.filter(remote_id=said["uri"], content="Me! Is there tea?").count() == 1
    assert Line.objects.get(channel=channel).heard_at
