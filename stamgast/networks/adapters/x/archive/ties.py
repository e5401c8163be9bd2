"""Turns likes, followers and the other lists of X into rows; none of them says when."""

from collections.abc import Iterable
from typing import Final

from stamgast.networks.adapters.x.archive.records import Like, WrappedPerson
from stamgast.networks.adapters.x.archive.times import by_clock
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import key

BATCH: Final = 20_000

RELATIONS: Final = {"follower": "follows", "following": "follows", "block": "blocks", "mute": "mutes"}
"""Lists by the name of their file, and what stands in them."""


def take_likes(found: Iterable[tuple[int, Like]], member: str, into: Import) -> int:
    """Take what we liked; returns how many there were."""
    count = 0
    likes: list[Like] = []
    for _, like in found:
        count += 1
        likes.append(like)
        if len(likes) >= BATCH:
            _write_likes(likes, member, into)
            likes = []
    if likes:
        _write_likes(likes, member, into)
    return count


def _write_likes(likes: list[Like], member: str, into: Import) -> None:
    ids = [like.tweet_id for like in likes]
    into.reactions(
        {
            "reaction_key": [key(into.account_key, "like", id_) for id_ in ids],
            "source_member": member,
            "actor_key": into.self_key,
            "direction": "out",
            "object_native": ids,
            "object_url": [like.expanded_url for like in likes],
            "type": "like",
            "ts_precision": "none",
            **by_clock("object_ts", ids, into),
        }
    )


def take_people(found: Iterable[tuple[int, WrappedPerson]], member: str, into: Import, kind: str) -> int:
    """Take a list of people; returns how many there were."""
    count = 0
    for position, one in found:
        count += 1
        person = one.follower or one.following or one.blocking or one.block or one.muting or one.mute
        if person is None or not person.account_id:
            into.problem("bad_row", member, position, detail="nobody is named")
            continue
        pair = (into.self_key, into.actor(person.account_id))
        subject, other = pair[::-1] if kind == "follower" else pair
        into.relation(
            subject_key=subject,
            object_key=other,
            type=RELATIONS[kind],
            state="active",
            as_of=into.about.get("generated_at"),
            source_member=member,
        )
    return count
