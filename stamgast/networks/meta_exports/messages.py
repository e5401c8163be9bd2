"""Reads message threads of Facebook and Instagram: their parts, who is in them, and what was said."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from unicodedata import normalize

from msgspec import Struct

from stamgast.networks.archives.json_stream import decoded
from stamgast.networks.archives.keys import key
from stamgast.networks.archives.times import DAY, Moment
from stamgast.networks.meta_exports.entries import Entry, entries
from stamgast.networks.meta_exports.export import Export
from stamgast.networks.meta_exports.json_text import decoding
from stamgast.networks.meta_exports.layout import below
from stamgast.networks.meta_exports.shapes import Medium
from stamgast.networks.meta_exports.system_lines import is_system_line
from stamgast.networks.meta_exports.words import link

FOLDERS: Final = ("inbox", "archived_threads", "filtered_threads", "message_requests", "e2ee_cutover")
PATTERNS: Final = (
    *(f"messages/{folder}/*/message_*.json" for folder in FOLDERS),
    "messages/*_[0-9]*.json",  # end-to-end encrypted threads lie there without folders of their own
    "groups/your_group_messages/*.json",
)
_SYSTEM_TYPES: Final = ("Call", "Subscribe", "Unsubscribe")
_STALE: Final = 90 * DAY
_TWO: Final = 2


class Participant(Struct):
    """Somebody in a thread."""

    name: str = ""


class MessageReaction(Struct):
    """A sign under a message, and whose."""

    reaction: str = ""
    actor: str = ""


class Share(Struct):
    """What a message points to."""

    link: str = ""


class Message(Struct):
    """A message of either kind of export; encrypted threads write the first three another way."""

    sender_name: str = ""
    timestamp_ms: int = 0
    content: str = ""
    senderName: str = ""  # noqa: N815
    timestamp: int = 0
    text: str = ""
    type: str = ""
    photos: list[Medium] = []
    videos: list[Medium] = []
    audio_files: list[Medium] = []
    gifs: list[Medium] = []
    files: list[Medium] = []
    media: list[Medium] = []
    sticker: Medium | None = None
    share: Share | None = None
    reactions: list[MessageReaction] = []
    call_duration: int | None = None
    missed: bool | None = None
    is_unsent: bool = False
    isUnsent: bool = False  # noqa: N815
    is_taken_down: bool = False

    @property
    def pictures(self) -> list[Medium]:
        """Everything that was sent along."""
        sticker = [self.sticker] if self.sticker else []
        return [
            *self.photos, *self.videos, *self.audio_files, *self.gifs, *self.files, *self.media, *sticker
        ]  # fmt: skip


@dataclass(slots=True)
class Thread:
    """One thread: where it lies, its files, and who is in it."""

    native_id: str
    folder: str
    files: list[str] = field(default_factory=list)
    participants: list[str] = field(default_factory=list)

    @property
    def is_encrypted(self) -> bool:
        return self.folder in ("", "e2ee_cutover")

    @property
    def is_group(self) -> bool:
        return self.folder == "groups" or len(self.participants) > _TWO


def threads(export: Export) -> list[Thread]:
    """Return all threads of an export with their participants, in the order of their names."""
    found: dict[tuple[str, str], Thread] = {}
    for name in export.parts.matching(*below(export.folders, *PATTERNS)):
        if place := _place(name):
            found.setdefault(place, Thread(*place)).files.append(name)
    for thread in found.values():
        if thread.folder != "groups":
            thread.participants = _participants(export, thread.files[0])
    return list(found.values())


def owner_among(found: Sequence[Thread]) -> str:
    """Return the one who is in every thread, for exports that do not say whose they are; empty if unclear.

    The folder of a thread of two is named after the other one.
    """
    lists = [{name for name in t.participants if not _names_folder(t, name)} for t in found if t.participants]
    counted = Counter(name for names in lists for name in names if name)
    everywhere = [name for name, count in counted.items() if count == len(lists)]
    return everywhere[0] if len(everywhere) == 1 else ""


def read_messages(export: Export, found: Sequence[Thread]) -> None:
    """Take all messages. Of others only when and to whom they wrote is kept, not what they said."""
    newest = 0
    for thread in found:
        newest = max(newest, _read(export, thread))
    _say_what_is_missing(export, found, newest)


def _say_what_is_missing(export: Export, found: Sequence[Thread], newest: int) -> None:
    lower = export.into.lower
    if not found:
        lower("dm_two_way", "none", "no messages in this export")
    elif not export.own_names:
        lower("dm_two_way", "none", "whose export it is cannot be told")
    elif not any(thread.is_encrypted for thread in found):
        until = export.generated_at or export.newest
        if until - newest > _STALE:
            lower("dm_two_way", "partial", "the newest message is old: encrypted chats are probably missing")


def _place(name: str) -> tuple[str, str] | None:
    """Return a file's thread and its folder; None where it is no file of messages."""
    steps = name.split("/")
    folders = [step.lower() for step in steps[:-1]]
    stem = steps[-1].rpartition(".")[0]
    if "your_group_messages" in folders:
        return stem, "groups"
    within = folders[folders.index("messages") + 1 :]
    if not within:
        return stem.rpartition("_")[0], ""
    if len(within) == len(("folder", "thread")) and within[0] in FOLDERS:
        return steps[-2], within[0]
    return None


def _participants(export: Export, name: str) -> list[str]:
    decode: Callable[[bytes], Participant | str] = decoding(Participant | str)  # type: ignore[arg-type]
    found = decoded(export.parts, name, decode, export.into, path=("participants",))
    names = [one if isinstance(one, str) else one.name for _, one in found]
    return list(dict.fromkeys(name for name in names if name))


def _names_folder(thread: Thread, name: str) -> bool:
    """Say whether a folder like ``livoosterling_4711`` is named after this participant."""
    called = _letters(thread.native_id.rpartition("_")[0] if thread.folder else thread.native_id)
    return len(thread.participants) == _TWO and bool(called) and _letters(name).startswith(called)


def _letters(text: str) -> str:
    """Return a name as folders spell it, without accents, case and blanks."""
    return "".join(letter for letter in normalize("NFKD", text.casefold()) if letter.isalnum())


def _read(export: Export, thread: Thread) -> int:
    conversation = key(export.into.platform, export.into.account_key, "conversation", thread.native_id)
    newest = 0
    people: dict[str, None] = dict.fromkeys(thread.participants)
    for name in thread.files:
        for entry in entries(export.parts, name, export.into, Message, path=("messages",)):
            sender = entry.value.sender_name or entry.value.senderName
            people.setdefault(sender)
            moment = export.moment(entry, entry.value.timestamp_ms or entry.value.timestamp)
            newest = max(newest, moment.ts or 0)
            _take(export, thread, entry, moment, conversation)
    if not people:
        return newest
    export.into.conversation(
        conversation_key=conversation,
        native_id=thread.native_id,
        kind="group" if thread.is_group else "direct",
        folder=thread.folder or None,
        participants=[person for name in people if (person := export.by_name(name))],
        is_request=thread.folder == "message_requests",
        is_e2ee=thread.is_encrypted,
    )
    return newest


def _take(export: Export, thread: Thread, entry: Entry[Message], moment: Moment, conversation: str) -> None:
    message = entry.value
    sender = message.sender_name or message.senderName
    words = message.content or message.text
    direction = _direction(export, thread, sender)
    is_system = message.type in _SYSTEM_TYPES or is_system_line(words)
    is_gone = message.is_unsent or message.isUnsent or message.is_taken_down
    columns: dict[str, Any] = {
        "kind": "system" if is_system else "message",
        "kind_raw": message.type or None,
        "status": "deleted" if is_gone else "published",
        "author_key": export.by_name(sender),
        "direction": direction,
        "conversation_key": conversation,
        "visibility": "group" if thread.folder == "groups" else "direct",
        "extra": _extra(message),
        "place": thread.native_id,
    }
    if direction != "out" or is_gone:
        columns["withheld"] = True
    elif message.share and message.share.link:
        columns["links"] = [link(message.share.link)]
    item = export.say(entry, words, moment, media=message.pictures, **columns)
    _take_reactions(export, entry, message.reactions, item=item, author=columns["author_key"])


def _direction(export: Export, thread: Thread, sender: str) -> str:
    if not export.own_names or not sender:
        return "unknown"
    if export.is_self(sender):
        return "out"
    return "other" if thread.is_group else "in"


def _extra(message: Message) -> str | None:
    call = {"call_duration": message.call_duration, "missed": message.missed}
    said = {name: value for name, value in call.items() if value is not None}
    return json.dumps(said) if said else None


def _take_reactions(
    export: Export, entry: Entry[Message], found: Iterable[MessageReaction], *, item: str, author: str | None
) -> None:
    for one in found:
        export.react(
            entry,
            Moment(None),
            actor_key=export.by_name(one.actor),
            direction=("out" if export.is_self(one.actor) else "in") if export.own_names else "unknown",
            object_key=item,
            object_author_key=author,
            type="reaction",
            type_raw=one.reaction or None,
        )
