"""Snapchat: times of both sides to the millisecond, texts only where somebody saved them."""

import json
from collections.abc import Callable

import pytest

from stamgast.world.town import Town
from stamgast.world.truth import truth

pytestmark = pytest.mark.long


def test_messages_have_times_and_sometimes_texts(
    unzipped: Callable[[str], dict[str, str]], town: Town
) -> None:
    chats = json.loads(unzipped("snapchat")["json/chat_history.json"])
    told = truth(town)["messages"]
    messages = [each for chat in chats.values() for each in chat]
    assert len(chats) == told["conversations"]
    assert sum(each["IsSender"] for each in messages) == told["replies"]
    assert sum(not each["IsSender"] for each in messages) == told["inbound"]
    assert all(each["IsSaved"] == (each["Content"] is not None) for each in messages)
    assert 0 < sum(each["IsSaved"] for each in messages) < len(messages)
    times = {
        int(said.at.timestamp()) * 1000 + said.at.microsecond // 1000
        for exchange in town.correspondence()
        for said in exchange.said
    }
    assert {each["Created(microseconds)"] for each in messages} == times


def test_friends_are_dated(unzipped: Callable[[str], dict[str, str]], town: Town) -> None:
    friends = json.loads(unzipped("snapchat")["json/friends.json"])["Friends"]
    since = {who.handle: f"{at:%Y-%m-%d %H:%M:%S} UTC" for who, at in town.followers()}
    assert {each["Username"]: each["Creation Timestamp"] for each in friends} == since
