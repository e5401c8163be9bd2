"""The export of Instagram (2025): our posts and comments, followers, messages of both sides, insights."""

from collections.abc import Iterator
from typing import Any

from stamgast.world.archives.account import account
from stamgast.world.archives.instants import seconds
from stamgast.world.archives.meta import (
    array,
    comments_below,
    dated,
    garbled,
    keyed,
    labelled,
    medium,
    picture,
    threads,
)
from stamgast.world.archives.wording import caption, mentioning
from stamgast.world.archives.writing import Member, zipped
from stamgast.world.said import Occasion, Said
from stamgast.world.town import Town

_ACTIVITY = "your_instagram_activity"


def _members(town: Town) -> Iterator[Member]:
    ours = account(town)
    posts = (_post(each.post) for each in town.occasions() if each.why != "reshare")
    yield f"{_ACTIVITY}/media/posts_1.json", array(posts)
    comments = (_comment(said, town, ours.handle) for said in town.ours() if said.answers)
    yield f"{_ACTIVITY}/comments/post_comments_1.json", array(comments)
    yield from threads(town, ours, f"{_ACTIVITY}/messages")
    followers = (
        dated(who.handle, since, f"https://www.instagram.com/{who.handle}") for who, since in town.followers()
    )
    yield "connections/followers_and_following/followers_1.json", array(followers)
    personal = "personal_information/personal_information"
    profile = {"Username": ours.handle, "Name": ours.name, "Bio": ours.bio, "Private Account": "False"}
    profiles = {"profile_user": [labelled("User Information", profile)]}
    yield f"{personal}/personal_information.json", [garbled(profiles)]
    reposts = (_repost(said) for said in town.ours() if said.reshares)
    yield f"{personal}/reposts.json", keyed("profile_media_reposts", reposts)
    insights = (_insight(each) for each in town.occasions() if each.why != "reshare")
    folder = "logged_information/past_instagram_insights"
    yield f"{folder}/posts.json", keyed("organic_insights_posts", insights)


def _post(post: Said) -> dict[str, Any]:
    return {"media": [medium(post, caption(post), uri=picture(post))]}


def _comment(said: Said, town: Town, ours: str) -> dict[str, Any]:
    return {
        "media_list_data": [{"uri": ""}],
        "string_map_data": {
            "Comment": {"value": mentioning(said, town)},
            "Media Owner": {"value": ours},
            "Time": {"timestamp": seconds(said.at)},
        },
    }


def _repost(said: Said) -> dict[str, Any]:
    return {
        "title": "",
        "media_map_data": {},
        "string_map_data": {"Time of repost": {"href": "", "value": "", "timestamp": seconds(said.at)}},
    }


def _insight(occasion: Occasion) -> dict[str, Any]:
    post, count = occasion.post, comments_below(occasion.exchanges)
    record = labelled(
        "", {"Impressions": str(200 + 40 * count), "Likes": str(3 * count), "Comments": str(count)}
    )
    made = {"href": "", "value": "", "timestamp": seconds(post.at)}
    thumbnail = {"uri": picture(post), "creation_timestamp": seconds(post.at), "title": caption(post)}
    record["media_map_data"] = {"Media Thumbnail": thumbnail}
    record["string_map_data"] = {"Creation Timestamp": made, **record["string_map_data"]}
    return record


write = zipped(_members)
