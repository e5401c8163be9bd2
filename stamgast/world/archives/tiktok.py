"""The export of TikTok (2025): our videos and comments, followers, both sides' direct messages, shares."""

from collections.abc import Iterator
from itertools import chain
from json import dumps
from typing import Any

from stamgast.world.archives.account import account
from stamgast.world.archives.instants import seconds, to_the_second
from stamgast.world.archives.wording import caption, mentioning
from stamgast.world.archives.writing import Member, listed, zipped
from stamgast.world.said import Exchange, Said
from stamgast.world.town import Town


def _members(town: Town) -> Iterator[Member]:
    yield "user_data_tiktok.json", _sections(town)


def _sections(town: Town) -> Iterator[str]:
    ours = account(town)
    comments = (_comment(said, town) for said in town.ours() if said.answers)
    chats = (_chat(each, town, ours.handle) for each in town.correspondence())
    videos = (_video(each.post, ours.handle) for each in town.occasions() if each.why != "reshare")
    fans = ({"Date": to_the_second(since), "UserName": who.handle} for who, since in town.followers())
    shares = (_reshare(said) for said in town.ours() if said.reshares)
    profile = {"bioDescription": ours.bio, "displayName": ours.name, "userName": ours.handle}
    return chain(
        listed('{"Comment":{"Comments":{"App":1,"CommentsList":[', map(_json, comments), "]}},"),
        listed('"Direct Message":{"Direct Messages":{"ChatHistory":{', chats, "}}},"),
        listed('"Post":{"Posts":{"VideoList":[', map(_json, videos), "]},"),
        ['"Recently Deleted Posts":{"PostList":null}},'],
        [f'"Profile":{{"Profile Info":{{"App":1,"ProfileMap":{_json(profile)}}}}},'],
        listed('"Your Activity":{"Follower":{"App":1,"FansList":[', map(_json, fans), "]},"),
        listed('"Share History":{"ShareHistoryList":[', map(_json, shares), "]}}}"),
    )


def _comment(said: Said, town: Town) -> dict[str, Any]:
    return {"date": to_the_second(said.at), "comment": mentioning(said, town), "photo": "N/A", "url": ""}


def _chat(exchange: Exchange, town: Town, ours: str) -> str:
    theirs = town.resident(exchange.by).handle
    messages = [
        {"Date": to_the_second(said.at), "From": ours if said.by is None else theirs, "Content": said.text}
        for said in exchange.said
    ]
    return f"{_json(f'Chat History with {theirs}:')}:{_json(messages)}"


def _video(said: Said, ours: str) -> dict[str, Any]:
    return {
        "Date": to_the_second(said.at),
        "Link": f"https://video.example/storage/v1/{said.number}",
        "Likes": str(said.number * 31 % 60),
        "WhoCanView": "Everyone",
        "AllowComments": "Yes",
        "AllowStitches": "Yes",
        "AllowDuets": "No",
        "AllowStickers": "Yes",
        "AllowSharingToStory": "Yes",
        "ContentDisclosure": "",
        "AIGeneratedContent": "",
        "Sound": f"original sound - {ours}",
        "Location": "",
        "Title": caption(said),
        "AddYoursText": "N/A",
    }


def _reshare(said: Said) -> dict[str, Any]:
    theirs = said.reshares or said
    id_ = seconds(theirs.at) << 32 | theirs.number & 0xFFFFFFFF
    link = f"https://www.tiktokv.com/share/video/{id_}/"
    return {"Date": to_the_second(said.at), "SharedContent": "video", "Link": link, "Method": "repost"}


def _json(value: Any) -> str:
    return dumps(value, ensure_ascii=False, indent=2)


write = zipped(_members)
