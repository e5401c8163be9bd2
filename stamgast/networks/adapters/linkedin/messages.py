"""Reads the direct messages of a member, both sides."""

import json
import re
from dataclasses import dataclass, field

from stamgast.networks.adapters.linkedin.files import At, Row, rows
from stamgast.networks.adapters.linkedin.identity import Own, person
from stamgast.networks.adapters.linkedin.links import profiles
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import Fingerprints, key
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.times import parse

_MARKUP = re.compile(r"</?(?:p|br|div|span|a|ul|ol|li|strong|em|h\d)\b[^<>]*>", re.IGNORECASE)
_SPONSORED = "spinmail-quill-editor"
_YES = ("yes", "true", "1")


@dataclass(slots=True)
class Talk:
    """One conversation as its messages show it."""

    native_id: str
    title: str
    folder: str
    people: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Who:
    """Who wrote a message, and everybody who is there."""

    author: str | None
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """What is known from the messages before."""

    prints: Fingerprints
    talks: dict[str, Talk] = field(default_factory=dict)


def read(parts: Parts, into: Import, own: Own) -> None:
    """Read all messages that were sent; drafts are left out."""
    taken = Taken(Fingerprints(into.platform, into.account_key))
    for at, row in rows(parts, "messages", into):
        is_draft = any(row.get(c, "").strip().lower() in _YES for c in ("draft", "conversation_draft"))
        if not is_draft and (row["text"] or row["date"].strip()):
            _message(into, at, row, _who(into, row, own), taken)
    for chat, talk in taken.talks.items():
        into.conversation(
            conversation_key=chat,
            native_id=talk.native_id or None,
            kind="group" if len(talk.people) > 2 else "direct",
            title=talk.title or None,
            folder=talk.folder or None,
            participants=sorted(talk.people),
        )


def _message(into: Import, at: At, row: Row, who: Who, taken: Taken) -> None:
    """Take one message. Advertisements count as lines of the system: nobody is answered by them."""
    moment = checked(parse(row["date"], zone="assumed_utc"), into, *at)
    others = sorted(who.people - {into.self_key})
    native_id = row.get("conversation", "").strip()
    chat = key(into.account_key, "conversation", native_id or ",".join(others))
    talk = taken.talks.setdefault(
        chat, Talk(native_id, row.get("title", "").strip(), row.get("folder", "").strip())
    )
    talk.people |= who.people
    subject, text = row.get("subject", "").strip(), row["text"]
    is_advertisement = _SPONSORED in text and not row.get("from_url", "").strip()
    into.item(
        item_key=taken.prints.item_key(
            "message", place=chat, when=moment.raw, author_key=who.author or "", text=text
        ),
        id_quality="synthetic",
        kind="system" if is_advertisement else "message",
        kind_raw="sponsored" if is_advertisement else None,
        is_sponsored_declared=is_advertisement or None,
        author_key=who.author,
        direction="out" if who.author == into.self_key else "in",
        conversation_key=chat,
        text=text or None,
        text_format="html" if _MARKUP.search(text) else "plain",
        text_state="complete" if text else "absent",
        media_count=_attachments(row.get("attachments", "")),
        extra=json.dumps({"subject": subject}, ensure_ascii=False) if subject else None,
        visibility="direct",
        source_member=at[0],
        source_pos=str(at[1]),
        **moment.columns(),
    )


def _who(into: Import, row: Row, own: Own) -> Who:
    """Tell who wrote a message and who is there; exports of 2020 have names only, and say the direction."""
    name, profile = row["from"].strip(), next(iter(profiles(row.get("from_url", ""))), "")
    is_ours = profile == own.profile if profile and own.profile else own.is_called(name)
    if is_ours or row.get("direction", "").strip().upper() == "OUTGOING":
        author: str | None = into.self_key
    else:
        author = person(into, profile, name) if profile or name else None
    named, there = row["to"].strip(), profiles(row.get("to_urls", ""))
    receivers = {person(into, p, named if len(there) == 1 else "") for p in there if p != own.profile}
    if not there and named and author == into.self_key and not row.get("conversation"):
        receivers = {person(into, "", named)}
    return Who(author, frozenset({into.self_key, *receivers, *([author] if author else [])}))


def _attachments(cell: str) -> int:
    """Count addresses; they are signed, so they are not kept."""
    return cell.count("https://") or int(bool(cell.strip()))
