"""Reads the archive of a Mastodon account, and of servers that write the same files."""

import re
from collections.abc import Callable
from typing import ClassVar, Final
from urllib.parse import urlsplit

from stamgast.networks.adapters.mastodon.archive import records
from stamgast.networks.adapters.mastodon.archive.notes import Notes, id_in
from stamgast.networks.adapters.mastodon.archive.people import FILES, FOLLOWING, lists_followed, read_people
from stamgast.networks.archives import trust
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_stream import decoded, document
from stamgast.networks.archives.json_walk import Place, walked
from stamgast.networks.archives.keys import key
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from stamgast.networks.archives.times import parse

_ACTOR, _OUTBOX, _LIKES = "actor.json", "outbox.json", "likes.json"
_ITEMS: Final = ("orderedItems",)
_NAMES_OUTBOX: Final = re.compile(rb'"outbox"\s*:\s*"outbox\.json"')
_TYPES: Final = {"Person": "person", "Service": "bot", "Application": "bot", "Organization": "organisation"}
_MARKUP: Final = re.compile(r"<[^<>]{0,2000}>")
_HREF: Final = re.compile(r'href="(https?://[^"]{1,2000})"')


class MastodonReader:
    """Own notes and boosts, likes, and the lists that are downloaded beside the archive."""

    format_id: ClassVar[str] = "mastodon"
    platform: ClassVar[str] = "mastodon"
    version: ClassVar[str] = "1"
    allowed: ClassVar[tuple[str, ...]] = (_ACTOR, _OUTBOX, _LIKES, *FILES)
    follows: ClassVar[tuple[str, ...]] = (_ACTOR, FOLLOWING)

    def probe(self, parts: Parts) -> Probe:
        """Look whether the actor names the file of its notes; the list of those followed may come alone."""
        if parts.matching(_ACTOR) and _NAMES_OUTBOX.search(parts.head(_ACTOR, 1 << 16)):
            return Probe(1.0)
        is_outbox = parts.matching(_OUTBOX) and b"OrderedCollection" in parts.head(_OUTBOX)
        return Probe(0.85 if is_outbox or lists_followed(parts) else 0.0)

    def read(self, parts: Parts, into: Import) -> None:
        """Read everything; see ``ArchiveReader``."""
        actor = _actor(parts, into)
        own_uri, roots = _begun(parts, actor.id)
        _account(actor, own_uri, into)
        names = frozenset(parts.names())
        notes = Notes(into, own_uri, actor.followers or f"{own_uri}/followers", roots, names)
        for name in parts.matching(_OUTBOX):
            for position, activity in decoded(parts, name, records.activity, into, path=_ITEMS):
                notes.take(activity, (name, str(position)))
        _likes(parts, into)
        read_people(parts, into, notes.people)
        _levels(parts, notes, into)


def _actor(parts: Parts, into: Import) -> records.Actor:
    found = document(parts, _ACTOR, into, records.actor) if parts.matching(_ACTOR) else None
    return found if isinstance(found, records.Actor) else records.Actor()


def _account(actor: records.Actor, uri: str, into: Import) -> None:
    host = _host(uri)
    name = actor.preferred_username or ""
    links = [found[1] for one in actor.attachment or [] if (found := _HREF.search(one.value or ""))]
    into.account(
        uri or "unknown",
        id_kind="actor_uri",
        handle=f"{name}@{host}" if name and host else name,
        display_name=actor.name,
        url=actor.url,
        actor_type=_TYPES.get(actor.type),
        created_at=parse(actor.published).ts,
        bio=_MARKUP.sub("", actor.summary or "").strip() or None,
        links=links or None,
        is_protected=actor.manually_approves_followers,
    )


def _host(uri: str) -> str:
    try:
        return urlsplit(uri).hostname or ""
    except ValueError:
        return ""


def _begun(parts: Parts, uri: str) -> tuple[str, frozenset[str]]:
    """Return whose notes they are, and the conversations they began; what is damaged is listed later."""
    roots: set[str] = set()
    for name in parts.matching(_OUTBOX):
        for _, _, activity in walked(parts, name, _activities, None):
            uri = uri or activity.actor or ""
            note = activity.object
            if isinstance(note, records.Beginning) and not note.in_reply_to:
                roots.add(note.context or note.conversation or "")
    return uri, frozenset(roots - {""})


def _activities(place: Place) -> Callable[[bytes], records.Begun] | None:
    return records.begun if place == _ITEMS else None


def _likes(parts: Parts, into: Import) -> None:
    for name in parts.matching(_LIKES):
        for position, uri in decoded(parts, name, records.address, into, path=_ITEMS):
            number = id_in(uri)
            at = trust.by_clock("mastodon", number) if number else None
            into.reaction(
                reaction_key=key(into.account_key, "like", uri),
                actor_key=into.self_key,
                direction="out",
                object_native=uri,
                object_url=uri,
                type="like",
                ts_precision="none",
                object_ts=at,
                object_ts_source="id_clock:mastodon" if at is not None else None,
                source_member=name,
                source_pos=str(position),
            )


def _levels(parts: Parts, notes: Notes, into: Import) -> None:
    if not parts.matching(_OUTBOX):
        for capability in ("own_posts", "own_replies", "reply_parent_id", "reply_parent_time"):
            into.lower(capability, "none", "no notes in this archive")
    if not notes.threaded:
        into.lower("reply_on_own_container", "none", "this version does not name conversations")
    if not notes.counted:
        into.lower("inbound_counts", "none", "this version does not count")
    if not parts.matching(FOLLOWING):
        into.lower("following", "none", "the list of those followed is a download of its own")


readers = (MastodonReader(),)
