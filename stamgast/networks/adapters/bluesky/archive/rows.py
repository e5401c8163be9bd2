"""Turns the records of a repository into rows."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from stamgast.networks.adapters.bluesky.archive.records import Embed, Gate, Member, Post, Shared, Tie
from stamgast.networks.archives import marks, trust
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import key
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.times import DAY, Moment, parse

CLOCK: Final = "bluesky"

_POST: Final = "app.bsky.feed.post"
_RULES: Final = {"mentionRule": "mentioned", "followingRule": "following", "followerRule": "followers",
    "listRule": "list"}  # fmt: skip


def did_in(uri: str) -> str | None:
    """Return whose record an address names.

    >>> did_in("at://did:plc:livoosterling5invented6x/app.bsky.feed.post/3mgcyl2qkt222")
    'did:plc:livoosterling5invented6x'
    """
    found = uri.removeprefix("at://").partition("/")[0]
    return found if uri.startswith("at://did:") else None


def address(uri: str) -> str | None:
    """Return where people can read a post."""
    did, _, key_ = uri.removeprefix("at://").partition(f"/{_POST}/")
    return f"https://bsky.app/profile/{did}/post/{key_}" if key_ else None


@dataclass(slots=True)
class Rows:
    """Writes rows of one repository. ``gates`` say by address of a post who may answer it."""

    into: Import
    did: str
    member: str
    gates: Mapping[str, Gate]
    lists: Mapping[str, str]
    apart: int = field(default=0)
    """Posts whose time and key differ by more than a day."""

    def post(self, rkey: str, post: Post, uri: str) -> None:
        """Take a post, a reply or a quote."""
        moment = self._moment(post.created_at, rkey)
        quoted = _quoted(post.embed)
        pictures = _pictures(post.embed)
        item = self.into.item(
            **self._shared(rkey, uri, moment) | self._place(post, moment, uri) | _words(post, self.into),
            kind="reply" if post.reply else "quote" if quoted and _POST in quoted else "post",
            kind_raw=_POST,
            url=address(uri),
            object_native=quoted,
            object_url=address(quoted) if quoted else None,
            object_author_key=self._person(quoted),
            media_count=min(len(pictures), 999),
            **self._gate(uri),
        )
        for ordinal, (kind, alt) in enumerate(pictures):
            self.into.media(item_key=item, ordinal=ordinal, kind=kind, alt_text=alt or None, present=False)

    def repost(self, rkey: str, repost: Shared, uri: str) -> None:
        """Take a repost."""
        self.into.item(
            **self._shared(rkey, uri, self._moment(repost.created_at, rkey)),
            kind="reshare",
            kind_raw="app.bsky.feed.repost",
            url=address(repost.subject.uri),  # a repost has no page of its own
            object_native=repost.subject.uri,
            object_url=address(repost.subject.uri),
            object_author_key=self._person(repost.subject.uri),
        )

    def like(self, rkey: str, like: Shared, uri: str) -> None:
        """Take a like."""
        moment, liked = self._moment(like.created_at, rkey), like.subject.uri
        at = self._clock(liked, moment)
        self.into.reaction(
            reaction_key=key(self.into.account_key, uri),
            actor_key=self.into.self_key,
            direction="out",
            object_native=liked,
            object_url=address(liked),
            object_author_key=self._person(liked),
            type="like",
            object_ts=at,
            object_ts_source=f"id_clock:{CLOCK}" if at is not None else None,
            source_member=self.member,
            source_pos=rkey,
            **{name: value for name, value in moment.columns().items() if name != "ts_raw"},
        )

    def tie(self, rkey: str, tie: Tie, kind: str) -> None:
        """Take a follow or a block."""
        self._relate(rkey, tie.subject, kind, tie.created_at)

    def listed(self, rkey: str, member: Member) -> None:
        """Take that somebody stands in a list of ours."""
        name = self.lists.get(member.list)
        self._relate(rkey, member.subject, "list_member", member.created_at, list_name=name)

    def _relate(self, rkey: str, did: str, kind: str, created_at: str | None, **more: Any) -> None:
        if not did.startswith("did:"):
            self.into.problem("bad_row", self.member, rkey, detail="nobody is named")
            return
        moment = self._moment(created_at, rkey)
        self.into.relation(
            subject_key=self.into.self_key,
            object_key=self.into.actor(did, id_kind="did"),
            type=kind,
            state="active",
            since_ts=moment.ts,
            ts_precision=moment.precision,
            ts_zone=moment.zone,
            source_member=self.member,
            **more,
        )

    def _shared(self, rkey: str, uri: str, moment: Moment) -> dict[str, Any]:
        return {
            "native_id": uri,
            "id_quality": "native",
            "status": "published",
            "author_key": self.into.self_key,
            "direction": "out",
            "visibility": "public",
            "source_member": self.member,
            "source_pos": rkey,
            **moment.columns(),
        }

    def _place(self, post: Post, moment: Moment, uri: str) -> dict[str, Any]:
        """Return the columns of the thread, and of what is answered."""
        root = post.reply.root.uri if post.reply else uri
        columns: dict[str, Any] = {
            "conversation_key": key(self.into.account_key, "conversation", root),
            "container_owner_is_self": did_in(root) == self.did,
        }
        if not post.reply:
            return columns
        parent = post.reply.parent.uri
        at = self._clock(parent, moment)
        return columns | {
            "root_native": root,
            "parent_native": parent,
            "parent_author_key": self._person(parent),
            "parent_ts": at,
            "parent_ts_source": f"id_clock:{CLOCK}" if at is not None else None,
            "parent_resolution": "exact_id",
            "direction": "self" if did_in(parent) == self.did else "out",
        }

    def _clock(self, uri: str, moment: Moment) -> int | None:
        return trust.by_clock(CLOCK, uri.rpartition("/")[2], not_after=moment.ts)

    def _person(self, uri: str | None) -> str | None:
        did = did_in(uri) if uri else None
        return self.into.actor(did, id_kind="did") if did else None

    def _moment(self, created_at: str | None, rkey: str) -> Moment:
        moment = checked(parse(created_at), self.into, self.member, rkey)
        told = trust.by_clock(CLOCK, rkey)
        if told is not None and moment.ts is not None and abs(told - moment.ts) > DAY:
            self.apart += 1
        return moment

    def _gate(self, uri: str) -> dict[str, Any]:
        gate = self.gates.get(uri)
        if gate is None:
            return {}
        rules = [_RULES.get(rule.type.rpartition("#")[2], rule.type) for rule in gate.allow or []]
        policy = "everybody" if gate.allow is None else ",".join(rules) or "nobody"
        hidden = len(gate.hidden_replies or [])
        return {"reply_policy": policy, "extra": json.dumps({"hidden_replies": hidden}) if hidden else None}


def _words(post: Post, into: Import) -> dict[str, Any]:
    features = [(facet, feature) for facet in post.facets or [] for feature in facet.features]
    content = post.text.encode("utf-8", "surrogatepass")
    tags = [feature.tag for _, feature in features if feature.tag] + (post.tags or [])
    mentions = [
        {
            "actor_key": into.actor(feature.did, id_kind="did"),
            "handle": content[facet.index.byte_start : facet.index.byte_end]
            .decode("utf-8", "replace")
            .lstrip("@"),
        }
        for facet, feature in features
        if feature.did
    ]
    links = [marks.link(feature.uri) for _, feature in features if feature.uri]
    if (card := _card(post.embed)) and card not in [link["url"] for link in links]:
        links.append(marks.link(card))
    language = next(iter(post.langs or []), None)
    return {
        "text": post.text,
        "text_format": "plain",
        "text_state": "complete" if post.text else "absent",
        "lang": language,
        "lang_source": "client" if language else None,
        "tags": list(dict.fromkeys(tags)) or None,
        "mentions": mentions or None,
        "links": links or None,
        "sensitive": bool(post.labels and post.labels.values),
    }


def _quoted(embed: Embed | None) -> str | None:
    if embed is None or embed.record is None:
        return None
    return embed.record.uri or (embed.record.record.uri if embed.record.record else None)


def _card(embed: Embed | None) -> str | None:
    if embed is None:
        return None
    return embed.external.uri if embed.external else _card(embed.media)


def _pictures(embed: Embed | None) -> list[tuple[str, str | None]]:
    """Return kind and alternative text of pictures and films."""
    if embed is None:
        return []
    if embed.media is not None:
        return _pictures(embed.media)
    if embed.type == "app.bsky.embed.video":
        return [("video", embed.alt)]
    return [("image", one.alt) for one in [*(embed.images or []), *(embed.items or [])]]
