"""The export of Snapchat (since 2024): when messages went to and fro, their text only where it was saved."""

from collections.abc import Iterator
from datetime import datetime
from json import dumps
from typing import Any

from stamgast.world.archives.account import account
from stamgast.world.archives.instants import milliseconds, to_the_second
from stamgast.world.archives.writing import Member, listed, zipped
from stamgast.world.said import Exchange, Said
from stamgast.world.town import Town


def _members(town: Town) -> Iterator[Member]:
    ours = account(town).handle
    chats = (_chat(each, town, ours) for each in town.correspondence())
    yield "json/chat_history.json", listed("{\n", chats, "\n}\n", between=",\n")
    friends = (
        {
            "Username": who.handle,
            "Display Name": who.name,
            "Creation Timestamp": _utc(since),
            "Last Modified Timestamp": _utc(since),
            "Source": "Added by username",
        }
        for who, since in town.followers()
    )
    lists = '],"Friend Requests Sent":[],"Blocked Users":[],"Deleted Friends":[],"Pending Requests":[]}'
    yield "json/friends.json", listed('{"Friends":[', map(_json, friends), lists)


def _chat(exchange: Exchange, town: Town, ours: str) -> str:
    theirs = town.resident(exchange.by).handle
    messages = [_message(said, ours, theirs) for said in reversed(exchange.said)]
    return f"{_json(theirs)}: {_json(messages)}"


def _message(said: Said, ours: str, theirs: str) -> dict[str, Any]:
    is_saved = said.number % 3 != 0
    return {
        "From": ours if said.by is None else theirs,
        "Media Type": "TEXT",
        "Created": _utc(said.at),
        "Content": said.text if is_saved else None,
        "Conversation Title": None,
        "IsSender": said.by is None,
        # Milliseconds, whatever the name says.
        "Created(microseconds)": milliseconds(said.at),
        "IsSaved": is_saved,
        "Media IDs": "",
    }


def _utc(at: datetime) -> str:
    return f"{to_the_second(at)} UTC"


def _json(value: Any) -> str:
    return dumps(value, ensure_ascii=False, indent=2)


write = zipped(_members)
