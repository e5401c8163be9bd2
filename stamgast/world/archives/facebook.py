"""The export of Facebook (2025), of a profile or a Page: our posts and comments, followers, messages."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from stamgast.world.archives.account import Account, account
from stamgast.world.archives.instants import seconds
from stamgast.world.archives.meta import array, garbled, keyed, threads
from stamgast.world.archives.writing import Member, zipped
from stamgast.world.said import Said
from stamgast.world.town import Town


def _members(town: Town, *, root: str, posts: str) -> Iterator[Member]:
    ours = account(town)
    own = (_post(said, ours) for said in town.ours() if not said.answers)
    yield f"{root}/posts/{posts}_1.json", array(own)
    comments = (_comment(said, town, ours) for said in town.ours() if said.answers)
    yield f"{root}/comments_and_reactions/comments.json", keyed("comments_v2", comments)
    yield from threads(town, ours, f"{root}/messages")
    followers = ({"name": who.name} for who, _ in town.followers())
    yield "connections/followers/people_who_followed_you.json", keyed("followers_v3", followers)
    profile = {
        "name": {"full_name": ours.name},
        "websites": [{"address": ours.site}],
        "registration_timestamp": seconds(ours.created),
        "username": ours.handle,
        "profile_uri": f"https://www.facebook.com/{ours.handle}",
    }
    path = "personal_information/profile_information/profile_information.json"
    yield path, [garbled({"profile_v2": profile})]


def _post(said: Said, ours: Account) -> dict[str, Any]:
    link, title = said.link, "shared a link" if said.link else "updated their status"
    if said.reshares:
        link, title = f"https://www.facebook.com/pfbid0{-said.reshares.number:09d}", "shared a post"
    record: dict[str, Any] = {
        "timestamp": seconds(said.at),
        "data": [{"post": said.text}] if said.text else [],
        "title": f"{ours.name} {title}.",
    }
    if link:
        record["attachments"] = [{"data": [{"external_context": {"url": link}}]}]
    return record


def _comment(said: Said, town: Town, ours: Account) -> dict[str, Any]:
    before = said.answers
    whose = town.resident(before.by).name if before is not None and before.by is not None else ours.name
    comment = {"timestamp": seconds(said.at), "comment": said.text, "author": ours.name}
    return {
        "timestamp": seconds(said.at),
        "data": [{"comment": comment}],
        "title": f"{ours.name} replied to {whose}'s comment.",
    }


write = zipped(
    partial(_members, root="your_facebook_activity", posts="your_posts__check_ins__photos_and_videos")
)
write_page = zipped(partial(_members, root="this_profile's_activity_across_facebook", posts="profile_posts"))
