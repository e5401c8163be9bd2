"""Archives of Mastodon: who may see a post, whom it answers, in whose thread, and the lists beside it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.networks.exports import rows

ME = "https://toot.example/users/bokkafeen"
LIV = "https://elders.example/users/liv"
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
ACTOR = {"id": ME, "type": "Person", "outbox": "outbox.json", "followers": f"{ME}/followers",
    "preferredUsername": "bokkafeen"}  # fmt: skip


def note(number: int = 1, **more: Any) -> Any:
    made = {"id": f"{ME}/statuses/{number}", "type": "Note", "published": "2026-03-05T14:02:11Z",
        "to": [PUBLIC], "cc": [], "content": "<p>Hoi</p>"}  # fmt: skip
    return {"id": f"{ME}/{number}", "type": "Create", "actor": ME, "object": {**made, **more}}


def archive(folder: Path, *activities: Any) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "actor.json").write_text(json.dumps(ACTOR))
    (folder / "outbox.json").write_text(json.dumps({"orderedItems": activities}))
    return folder


@pytest.mark.parametrize(
    ("to", "cc", "seen_by"),
    [([PUBLIC], [f"{ME}/followers"], "public"), (["as:Public"], [], "public"), ("Public", None, "public"),
     ([f"{ME}/followers"], [PUBLIC], "unlisted"), ([f"{ME}/followers"], [LIV], "followers"),
     ([LIV], [f"{ME}/followers"], "followers"), ([LIV], [], "direct"), (LIV, None, "direct"),
     ([], [], "unknown")],
)  # fmt: skip
def test_who_sees_a_post(tmp_path: Path, to: Any, cc: Any, seen_by: str) -> None:
    (item,) = rows(archive(tmp_path, note(to=to, cc=cc)))["item"]
    assert item["visibility"] == seen_by
    assert item["kind"] == ("message" if seen_by == "direct" else "post")


@pytest.mark.parametrize(
    ("parent", "author", "direction"),
    [(f"{LIV}/statuses/1", LIV, "out"), (f"{LIV}a/statuses/1", None, "out"), (f"{ME}/statuses/9", ME, "self"),
     ("https://elders.example/objects/7", None, "out")],
)  # fmt: skip
def test_whom_a_reply_answers(tmp_path: Path, parent: str, author: str | None, direction: str) -> None:
    mention = {"type": "Mention", "href": LIV, "name": "@liv@elders.example"}
    (item,) = rows(archive(tmp_path, note(inReplyTo=parent, tag=[mention])))["item"]
    assert item.get("parent_author_key") == (f"actor {author}" if author else None)
    assert item["direction"] == direction


@pytest.mark.parametrize(
    ("root", "reply", "is_ours"),
    [({"context": "c"}, {"context": "c"}, True), ({"conversation": "c"}, {"conversation": "c"}, True),
     ({"context": "c"}, {"context": "d"}, False), ({}, {}, None)],
)  # fmt: skip
def test_whose_thread_it_is(tmp_path: Path, root: Any, reply: Any, is_ours: bool | None) -> None:
    answer = note(2, inReplyTo=f"{LIV}/statuses/1", **reply)
    found = rows(archive(tmp_path, answer, note(**root)))["item"]
    assert found[0].get("container_owner_is_self") is is_ours


def test_lists_beside_the_archive_know_who_was_named(tmp_path: Path) -> None:
    mention = {"type": "Mention", "href": LIV, "name": "@Liv@elders.example"}
    following = tmp_path / "following_accounts.csv"
    following.write_text("Account address,Show boosts\nliv@elders.example,true\nnobody,true\n")
    found = rows(archive(tmp_path / "archive", note(tag=[mention])), following)
    assert [one["object_key"] for one in found["relation"]] == [f"actor {LIV}"]
    assert [problem["code"] for problem in found["problem"]] == ["bad_row"]
    assert "mastodon: following partial undated" in found["capability"]
