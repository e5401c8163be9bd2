"""TikTok: one object of sections, real UTF-8, chats by name, shares whose ids hold their times."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long


@pytest.fixture
def sections(unzipped: Callable[[str], dict[str, str]]) -> dict[str, Any]:
    text = unzipped("tiktok")["user_data_tiktok.json"]
    assert not text.isascii()
    return json.loads(text)


def test_videos_and_comments_are_ours(sections: dict[str, Any], town: Town) -> None:
    public = truth(town)["public"]
    assert len(sections["Post"]["Posts"]["VideoList"]) == public["posts"]
    comments = sections["Comment"]["Comments"]["CommentsList"]
    assert len(comments) == public["replies"]
    assert all(each["comment"].startswith("@") and each["url"] == "" for each in comments)


def test_chats_have_both_sides(sections: dict[str, Any], town: Town) -> None:
    chats = sections["Direct Message"]["Direct Messages"]["ChatHistory"]
    told = truth(town)["messages"]
    assert len(chats) == told["conversations"]
    ours = 0
    for key, messages in chats.items():
        found = re.fullmatch(r"Chat History with (\w+):", key)
        assert found is not None
        assert {each["From"] for each in messages} <= {found[1], "kaftkaneel"}
        ours += sum(each["From"] == "kaftkaneel" for each in messages)
    assert ours == told["replies"]


def test_shares_are_younger_than_what_they_share(sections: dict[str, Any], town: Town) -> None:
    shares = sections["Your Activity"]["Share History"]["ShareHistoryList"]
    assert len(shares) == truth(town)["public"]["reshares"]
    for each in shares:
        made = datetime.fromtimestamp(int(each["Link"].rstrip("/").rpartition("/")[2]) >> 32, UTC)
        shared = datetime.fromisoformat(each["Date"]).replace(tzinfo=UTC)
        assert timedelta(minutes=59) < shared - made < timedelta(hours=41)
