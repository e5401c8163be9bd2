"""Meta's exports: garbled text that can be repaired, no parents, no words of others but in messages."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from stamgast.networks.adapters.facebook.archive.titles import of_post
from stamgast.world.archives import FORMATS
from stamgast.world.archives.meta import garbled
from stamgast.world.phrasebook import GROUPS
from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long

Unzipped = Callable[[str], dict[str, str]]
ACTIVITY = "your_instagram_activity"
PAGE = "this_profile's_activity_across_facebook"


def repaired(text: str) -> Any:
    return _repaired(json.loads(text))


def _repaired(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("latin-1").decode()
    if isinstance(value, list):
        return [_repaired(each) for each in value]
    return {key: _repaired(each) for key, each in value.items()} if isinstance(value, dict) else value


def test_text_is_garbled_as_meta_does_it() -> None:
    written = garbled({"text": "é — ☕", "none": []})
    text = r"\u00c3\u00a9 \u00e2\u0080\u0094 \u00e2\u0098\u0095"
    assert written == f'{{\n  "text": "{text}",\n  "none": [\n    \n  ]\n}}'
    assert repaired(written) == {"text": "é — ☕", "none": []}


@pytest.mark.parametrize("name", ["instagram", "facebook", "facebook_page", "threads"])
def test_files_are_pure_ascii(name: str, unzipped: Unzipped) -> None:
    assert all(text.isascii() for text in unzipped(name).values())


def test_instagram_holds_our_posts_and_comments(unzipped: Unzipped, town: Town) -> None:
    members, public = unzipped("instagram"), truth(town)["public"]
    posts = repaired(members[f"{ACTIVITY}/media/posts_1.json"])
    comments = repaired(members[f"{ACTIVITY}/comments/post_comments_1.json"])
    assert (len(posts), len(comments)) == (public["posts"], public["replies"])
    reposts = json.loads(members["personal_information/personal_information/reposts.json"])
    assert len(reposts["profile_media_reposts"]) == public["reshares"]
    group = list(FORMATS).index("instagram") % GROUPS
    said = [each for each in replace(town, group=group).ours() if each.answers]
    for record, reply in zip(comments, said, strict=True):
        labels = record["string_map_data"]
        assert labels["Comment"]["value"].endswith(reply.text)
        assert labels["Time"]["timestamp"] == int(reply.at.timestamp())


def test_instagram_s_insights_count_the_comments_of_both_sides(unzipped: Unzipped, town: Town) -> None:
    insights = json.loads(unzipped("instagram")["logged_information/past_instagram_insights/posts.json"])
    counts = [
        int(each["string_map_data"]["Comments"]["value"]) for each in insights["organic_insights_posts"]
    ]
    public = truth(town)["public"]
    assert sum(counts) == public["inbound"] + public["replies"]


@pytest.mark.parametrize(
    ("name", "folder"), [("instagram", f"{ACTIVITY}/messages"), ("facebook_page", f"{PAGE}/messages")]
)
def test_messages_have_both_sides(name: str, folder: str, unzipped: Unzipped, town: Town) -> None:
    threads = [repaired(text) for path, text in unzipped(name).items() if path.startswith(f"{folder}/inbox/")]
    told = truth(town)["messages"]
    assert len(threads) == told["conversations"]
    senders = [message["sender_name"] for thread in threads for message in thread["messages"]]
    assert senders.count("Kaft & Kaneel") == told["replies"]
    assert len(senders) == told["replies"] + told["inbound"]
    told_at = {
        int(said.at.timestamp()) * 1000 + said.at.microsecond // 1000
        for each in town.correspondence()
        for said in each.said
    }
    assert {message["timestamp_ms"] for thread in threads for message in thread["messages"]} == told_at


@pytest.mark.parametrize(
    ("name", "root", "posts"),
    [
        ("facebook", "your_facebook_activity", "your_posts__check_ins__photos_and_videos_1"),
        ("facebook_page", PAGE, "profile_posts_1"),
    ],
)
def test_facebook_names_whom_we_answer_in_titles(
    name: str, root: str, posts: str, unzipped: Unzipped, town: Town
) -> None:
    members, public = unzipped(name), truth(town)["public"]
    own = repaired(members[f"{root}/posts/{posts}.json"])
    comments = repaired(members[f"{root}/comments_and_reactions/comments.json"])["comments_v2"]
    assert len(own) == public["posts"] + public["reshares"]
    assert sum(of_post(record["title"]).is_reshare for record in own) == public["reshares"]
    assert len(comments) == public["replies"]
    for record, said in zip(comments, (each for each in town.ours() if each.answers), strict=True):
        assert said.answers is not None
        name_ = town.resident(said.answers.by or 0).name
        assert record["title"] == f"Kaft & Kaneel replied to {name_}'s comment."
        assert datetime.fromtimestamp(record["timestamp"], UTC) == said.at.replace(microsecond=0)


def test_threads_marks_replies(unzipped: Unzipped, town: Town) -> None:
    posts = json.loads(unzipped("threads")[f"{ACTIVITY}/threads/threads_and_replies.json"])
    media = [each["media"][0] for each in posts["text_post_app_text_posts"]]
    public = truth(town)["public"]
    assert sum(each["text_app_post"]["is_reply"] for each in media) == public["replies"]
    assert len(media) == public["posts"] + public["replies"]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("instagram", "connections/followers_and_following/followers_1.json"),
        ("threads", f"{ACTIVITY}/threads/followers.json"),
    ],
)
def test_followers_are_dated(name: str, path: str, unzipped: Unzipped, town: Town) -> None:
    found = json.loads(unzipped(name)[path])
    entries = found if isinstance(found, list) else found["text_post_app_text_post_app_followers"]
    told = {who.handle: int(since.timestamp()) for who, since in town.followers()}
    assert {e["string_list_data"][0]["value"]: e["string_list_data"][0]["timestamp"] for e in entries} == told
