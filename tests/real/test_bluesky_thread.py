"""A thread and its first comment, by the outbox to a real Bluesky server: right parents, in order, once."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from stamgast.channels import connections
from stamgast.channels.operations import connect_by_answers
from stamgast.jobs.engine import engine
from stamgast.networks.registry import networks
from stamgast.networks.safety import Client, Policy
from stamgast.outbox import jobs
from stamgast.outbox.models import Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.workspaces.models import Member
from tests.real.servers.bluesky import BlueskyNetwork
from tests.real.servers.processes import eventually

pytestmark = [pytest.mark.real, pytest.mark.django_db]
PARTS = ("We put a chair by the window.", "It came from my aunt.", "Which book would you read there?")
COMMENT = "She read in it every evening."


def test_each_part_answers_the_one_before_and_all_name_the_first(
    bluesky_pds: BlueskyNetwork, alice: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    http = Client(Policy(frozenset({urlsplit(bluesky_pds.pds).netloc})))
    monkeypatch.setattr(connections, "client", lambda: http)
    monkeypatch.setattr(engine, "immediate", True)
    us = bluesky_pds.create_account("shop")
    answers = {"handle": us.handle, "app_password": us.app_password, "server": us.pds}
    channel = connect_by_answers(alice, networks()["bluesky"], answers, now=timezone.now())
    now = timezone.now()
    text = Text(PARTS[0], language="en", parts=PARTS[1:], first_comment=COMMENT)
    plan(channel, text, due_at=now, late_after=now + timedelta(hours=1), decided_by=alice)

    def all_out() -> bool | None:
        jobs.start(timezone.now())
        return None if Delivery.objects.exclude(state=Delivery.State.PUBLISHED).exists() else True

    eventually(all_out)

    records = us.read("com.atproto.repo.listRecords", repo=us.did, collection="app.bsky.feed.post")["records"]
    found = {record["value"]["text"]: record for record in records}
    assert len(records) == len(found) == 4
    first, second, third = (found[part] for part in PARTS)
    assert "reply" not in first["value"]
    for record, parent in ((second, first), (third, second), (found[COMMENT], first)):
        reply = record["value"]["reply"]
        assert reply["parent"] == {"uri": parent["uri"], "cid": parent["cid"]}
        assert reply["root"] == {"uri": first["uri"], "cid": first["cid"]}
    created = [record["value"]["createdAt"] for record in (first, second, third)]
    assert created == sorted(set(created))
    sent = {one.content: one.remote_id for one in Delivery.objects.all()}
    assert sent == {text: record["uri"] for text, record in found.items()}
