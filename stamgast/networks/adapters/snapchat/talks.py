"""Turns the chats and snaps of a Snapchat export into conversations and messages."""

from dataclasses import dataclass, field

from stamgast.networks.adapters.snapchat.records import Message, section_direction
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import Fingerprints, key
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.times import Moment, epoch, parse

_SYSTEM = "STATUS"
_NAMED_IN_NO_FIELD = "unknown"


@dataclass(slots=True)
class Talk:
    """One conversation: what it is called, and who wrote in it."""

    native_id: str
    title: str | None = None
    people: set[str] = field(default_factory=set)


class Talks:
    """Writes messages, and at last their conversations; chats and snaps of one friend are one."""

    def __init__(self, into: Import) -> None:
        self.messages = 0
        self.with_text = 0
        self._into = into
        self._prints = Fingerprints(into.platform, into.account_key)
        self._talks: dict[str, Talk] = {}

    def take(self, place: str, message: Message, at: tuple[str, int], *, is_snap: bool) -> None:
        """Take one message that stands in the list ``place``; ``at`` is its member and position."""
        moment = self._moment(message, at)
        direction = section_direction(place) or ("out" if message.is_sender else "in")
        before_2024 = section_direction(place) is not None
        other = (message.receiver if direction == "out" else message.sender) if before_2024 else place
        if not moment.raw or not other:
            return
        chat = self._talk(other, message.title)
        author = self._author(message, direction)
        self._talks[chat].people.add(author)
        media_type = message.media_type or ""
        text = message.content or message.text or ""
        kind_raw = "snap" if is_snap else media_type
        is_system = media_type.startswith(_SYSTEM)
        self.messages += not is_system
        self.with_text += bool(text) and not is_system
        self._into.item(
            item_key=self._prints.item_key(
                "message", place=chat, when=moment.raw, author_key=author, text=f"{kind_raw} {text}"
            ),
            id_quality="synthetic",
            kind="system" if is_system else "message",
            kind_raw=kind_raw or None,
            author_key=author,
            direction=direction,
            conversation_key=chat,
            text=text or None,
            text_format="plain",
            text_state="complete" if text else "withheld" if media_type == "TEXT" else "absent",
            media_count=max(message.media, is_snap),
            visibility="direct",
            source_member=at[0],
            source_pos=str(at[1]),
            **moment.columns(),
        )

    def finish(self) -> None:
        """Write the conversations."""
        for chat, talk in self._talks.items():
            they = [] if talk.title else [self._person(talk.native_id)]
            self._into.conversation(
                conversation_key=chat,
                native_id=talk.native_id,
                kind="group" if talk.title else "direct",
                title=talk.title,
                participants=sorted({*talk.people, *they, self._into.self_key}),
            )

    def _talk(self, name: str, title: str | None) -> str:
        chat = key(self._into.account_key, "chat", name)
        talk = self._talks.setdefault(chat, Talk(name))
        talk.title = talk.title or title
        return chat

    def _author(self, message: Message, direction: str) -> str:
        if direction == "out":
            return self._into.self_key
        return self._person(message.sender or _NAMED_IN_NO_FIELD)

    def _person(self, name: str) -> str:
        return self._into.actor(name, id_kind="handle", handle=name)

    def _moment(self, message: Message, at: tuple[str, int]) -> Moment:
        """Read the exact time; ``Created(microseconds)`` really counts milliseconds."""
        exact = epoch(message.exact) if message.exact else Moment(None)
        return checked(exact if exact.ts is not None else parse(message.created), self._into, *at)
