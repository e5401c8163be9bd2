"""Runs inside an installation: a channel that reads the fake network's news, and what was stored."""

import gc
import os
import time
from typing import Any

from django.db.models import Sum

from benchmarks.addresses import SLUG
from benchmarks.deliveries import owner, token
from benchmarks.fake_mastodon import FakeMastodon
from benchmarks.fake_news import OURS
from benchmarks.ingest_batch import digest
from stamgast.channels.models import Channel
from stamgast.cli.processes import BEHIND_PAGES, NEW_OBJECTS
from stamgast.conversations.models import Conversation, Message
from stamgast.conversations.reading import read_news
from stamgast.workspaces.models import Workspace


def channel(server: str) -> int:
    """Connect our account on the fake network, and return the channel."""
    workspace = Workspace.objects.filter(slug=SLUG).first() or owner().workspace
    return Channel.objects.create(
        workspace=workspace, network="mastodon", server=server, remote_id=OURS, name="Ours", handle="us",
        language="en", zone="Europe/Oslo", credentials=token("token"),
    ).pk  # fmt: skip


def take_all(channel: int) -> tuple[float, float]:
    """Read news until there is none left, and return the seconds it took, on the wall and of CPU."""
    gc.freeze()  # as the worker does
    gc.set_threshold(NEW_OBJECTS)
    wall, cpu = time.perf_counter(), time.process_time()
    while True:
        read_news(channel)
        found = Channel.objects.get(pk=channel)
        if found.failure:
            raise RuntimeError(f"{found.failure} {found.failure_detail}")
        if '"before": "' not in found.news_cursor.replace('"before": ""', ""):
            return time.perf_counter() - wall, time.process_time() - cpu


def follow(channel: int, seconds: float, per_s: int) -> dict[str, float]:
    """Let people say so much a second for a while, and take it in as it comes; return how much of it."""
    os.nice(BEHIND_PAGES)  # as the worker is, which reads news otherwise
    connection = Channel.objects.get(pk=channel)
    network = FakeMastodon(int(connection.server.rpartition(":")[2]))
    begin, said = time.monotonic(), len(network.ask("/said"))
    before = said
    take_all(channel)
    while (passed := time.monotonic() - begin) < seconds:
        if (more := int(passed * per_s) - (said - before)) > 0:
            said += len(network.ask("/more", comments=more))
        read_news(channel)
        time.sleep(0.1)
    took = time.monotonic() - begin
    take_all(channel)
    return {"said": said, "stored": Message.objects.filter(channel=channel).count(), "seconds": took}


def stored(channel: int) -> dict[str, Any]:
    """Return a checksum of what is stored, and how the conversations stand."""
    conversations = Conversation.objects.filter(channel=channel)
    waiting = conversations.filter(waiting_since__isnull=False)
    return {
        "digest": digest(Message.objects.filter(channel=channel).values_list("remote_id", "content")),
        "counted": conversations.aggregate(count=Sum("message_count"))["count"],
        "waiting": waiting.count(),
        "waiting without deadline": waiting.filter(due_at=None).count(),
    }
