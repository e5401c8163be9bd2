"""Mastodon: one outbox in order of time, parents by address, and ids that hold their times."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from stamgast.networks.clocks import snowflake_time
from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long


def clock(uri: str) -> datetime:
    time = snowflake_time(uri.removesuffix("/activity").rsplit("/", 1)[1])
    assert time is not None
    return time


@pytest.fixture
def outbox(unzipped: Callable[[str], dict[str, str]]) -> dict[str, Any]:
    text = unzipped("mastodon")["outbox.json"]
    assert text.count('"@context"') == 2
    assert "\n" not in text
    return json.loads(text)


def test_activities_are_ours_and_counted(outbox: dict[str, Any], town: Town) -> None:
    public = truth(town)["public"]
    kinds = Counter(
        "reshare" if each["type"] == "Announce" else "reply" if each["object"]["inReplyTo"] else "post"
        for each in outbox["orderedItems"]
    )
    assert kinds == {"post": public["posts"], "reply": public["replies"], "reshare": public["reshares"]}
    assert outbox["totalItems"] == len(outbox["orderedItems"])


def test_ids_decode_to_their_times_oldest_first(outbox: dict[str, Any]) -> None:
    items = outbox["orderedItems"]
    for each in items:
        assert (
            timedelta()
            <= clock(each["id"]) - datetime.fromisoformat(each["published"])
            < timedelta(seconds=1)
        )
    assert all(a["published"] <= b["published"] for a, b in pairwise(items))
    assert len({each["id"] for each in items}) == len(items)


def test_replies_name_whom_they_answer_in_their_own_thread(outbox: dict[str, Any]) -> None:
    notes = [each["object"] for each in outbox["orderedItems"] if each["type"] == "Create"]
    roots = {note["conversation"] for note in notes if not note["inReplyTo"]}
    for note in notes:
        if note["inReplyTo"]:
            (mention,) = note["tag"]
            assert note["inReplyTo"].startswith(f"{mention['href']}/")
            assert note["conversation"] in roots
            assert clock(note["inReplyTo"]) < clock(note["id"])
        assert not re.search(r"&(?!amp;|lt;|gt;)", note["content"])
        assert note["contentMap"] == {"nl": note["content"]}


def test_the_actor_points_to_the_outbox(unzipped: Callable[[str], dict[str, str]]) -> None:
    members = unzipped("mastodon")
    actor = json.loads(members["actor.json"])
    assert actor["outbox"] in members
    assert set(members) == {"actor.json", "outbox.json", "likes.json", "bookmarks.json"}
