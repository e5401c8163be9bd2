"""X: files of JavaScript, counted in a manifest, ids that hold their times, nothing public from others."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import unescape
from statistics import median
from typing import Any

import pytest

from stamgast.world.archives import x
from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long

Unzipped = Callable[[str], dict[str, str]]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def rows(text: str) -> Any:
    name, _, value = text.partition(" = ")
    assert name.startswith("window.YTD.")
    return json.loads(value)


def clock(id_: str) -> datetime:
    return EPOCH + timedelta(milliseconds=(int(id_) >> 22) + 1288834974657)


def created(tweet: dict[str, Any]) -> datetime:
    return datetime.strptime(tweet["created_at"], "%a %b %d %H:%M:%S %z %Y")


@pytest.fixture
def tweets(unzipped: Unzipped) -> list[dict[str, Any]]:
    return [row["tweet"] for row in rows(unzipped("x")["data/tweets.js"])]


def test_only_what_we_said_is_there(tweets: list[dict[str, Any]], town: Town) -> None:
    public = truth(town)["public"]
    replies = [tweet for tweet in tweets if "in_reply_to_status_id_str" in tweet]
    reshares = [tweet for tweet in tweets if tweet["full_text"].startswith("RT @")]
    assert len(replies) == public["replies"]
    assert len(reshares) == public["reshares"]
    assert len(tweets) == public["posts"] + public["replies"] + public["reshares"]


def test_ids_decode_to_their_times_and_waits_to_the_planted_median(
    tweets: list[dict[str, Any]], town: Town
) -> None:
    assert len({tweet["id_str"] for tweet in tweets}) == len(tweets)
    for tweet in tweets:
        assert timedelta() <= clock(tweet["id_str"]) - created(tweet) < timedelta(seconds=1)
    waits = [
        clock(tweet["id_str"]) - clock(tweet["in_reply_to_status_id_str"])
        for tweet in tweets
        if "in_reply_to_status_id_str" in tweet
    ]
    assert min(waits) > timedelta()
    assert median(waits) / town.habits.median_wait == pytest.approx(1, abs=0.03)


def test_mentions_links_and_text_fit_together(tweets: list[dict[str, Any]]) -> None:
    for tweet in tweets:
        text, entities = tweet["full_text"], tweet["entities"]
        assert unescape(text) == text.replace("&amp;", "&")
        for mention in entities["user_mentions"]:
            begin, end = map(int, mention["indices"])
            assert text[begin:end] == f"@{mention['screen_name']}"
        for url in entities["urls"]:
            begin, end = map(int, url["indices"])
            assert text[begin:end] == url["url"]
            assert url["expanded_url"].startswith("https://bookshop.example/")
    assert any(tweet["entities"]["urls"] for tweet in tweets)


def test_the_manifest_counts_every_file(unzipped: Unzipped) -> None:
    members = unzipped("x")
    manifest = json.loads(members["data/manifest.js"].removeprefix("window.__THAR_CONFIG = "))
    listed = [file for kind in manifest["dataTypes"].values() for file in kind["files"]]
    for file in listed:
        text = members[file["fileName"]]
        assert text.startswith(f"window.{file['globalName']} = [")
        assert len(rows(text)) == int(file["count"])
    assert {file["fileName"] for file in listed} | {"data/manifest.js", "data/README.txt"} == set(members)


def test_messages_have_both_sides_newest_first(unzipped: Unzipped, town: Town) -> None:
    conversations = [row["dmConversation"] for row in rows(unzipped("x")["data/direct-messages.js"])]
    told = truth(town)["messages"]
    ours = json.loads(unzipped("x")["data/account.js"].partition(" = ")[2])[0]["account"]["accountId"]
    messages = [row["messageCreate"] for each in conversations for row in each["messages"]]
    assert len(conversations) == told["conversations"]
    assert sum(message["senderId"] == ours for message in messages) == told["replies"]
    assert sum(message["recipientId"] == ours for message in messages) == told["inbound"]
    for conversation in conversations:
        times = [row["messageCreate"]["createdAt"] for row in conversation["messages"]]
        assert times == sorted(times, reverse=True)


def test_a_new_part_begins_where_the_last_is_full(
    unzipped: Unzipped, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = rows(unzipped("x")["data/tweets.js"])
    monkeypatch.setattr(x, "PART_BYTES", 100_000)
    members = unzipped("x")
    parts = [name for name in members if name.startswith("data/tweets")]
    assert parts[:2] == ["data/tweets.js", "data/tweets-part1.js"]
    assert all(100_000 <= len(members[name].encode()) < 103_000 for name in parts[:-1])
    assert [row for name in parts for row in rows(members[name])] == whole
