"""Turns direct messages of X into rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from stamgast.networks.adapters.x.archive.pictures import Pictures
from stamgast.networks.adapters.x.archive.records import Conversation, Event, Message
from stamgast.networks.adapters.x.archive.times import read_times
from stamgast.networks.adapters.x.archive.words import host, plain
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.keys import Fingerprints, key
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.times import parse

BATCH: Final = 10_000


@dataclass(slots=True)
class Said:
    """A message, and where it stands."""

    message: Message
    conversation: str
    position: str
    is_group: bool


@dataclass(slots=True)
class Messages:
    """Writes conversations, and their messages batch by batch."""

    into: Import
    own_id: str
    pictures: Pictures
    _waiting: list[Said] = field(default_factory=list)

    def take(self, found: Iterable[tuple[int, Conversation]], member: str, *, is_group: bool) -> int:
        """Take all conversations of a member; returns how many there were."""
        count = 0
        for position, conversation in found:
            count += 1
            self._conversation(conversation, member, position, is_group=is_group)
            if len(self._waiting) >= BATCH:
                self._write(member)
        self._write(member)
        return count

    def _conversation(self, talk: Conversation, member: str, position: int, *, is_group: bool) -> None:
        found = key(self.into.account_key, "conversation", talk.conversation_id)
        prints = Fingerprints(self.into.platform, found)
        people = [] if is_group else [id_ for id_ in talk.conversation_id.split("-") if id_.isdigit()]
        title = None
        for entry in talk.messages:
            if message := entry.message_create:
                people.append(message.sender_id)
                self._waiting.append(Said(message, found, str(position), is_group))
            for kind_raw, event in (
                ("joinConversation", entry.join_conversation),
                ("participantsJoin", entry.participants_join),
                ("participantsLeave", entry.participants_leave),
                ("conversationNameUpdate", entry.conversation_name_update),
            ):
                if event:
                    people += [*event.participants_snapshot, *event.user_ids]
                    title = title or event.name
                    self._event(event, kind_raw, found, prints, (member, str(position)))
        self.into.conversation(
            conversation_key=found,
            native_id=talk.conversation_id,
            kind="group" if is_group else "direct",
            title=title,
            participants=[self._person(id_) for id_ in dict.fromkeys(people) if id_],
        )

    def _event(
        self, event: Event, kind_raw: str, conversation: str, prints: Fingerprints, at: tuple[str, str]
    ) -> None:
        moment = checked(parse(event.created_at), self.into, *at)
        author = self._person(event.initiating_user_id) if event.initiating_user_id else None
        self.into.item(
            item_key=prints.item_key(
                "system", place=kind_raw, when=event.created_at, author_key=author or "", text=""
            ),
            id_quality="synthetic",
            kind="system",
            kind_raw=kind_raw,
            author_key=author,
            direction=self._direction(event.initiating_user_id, is_group=True),
            conversation_key=conversation,
            visibility="direct",
            text_state="absent",
            source_member=at[0],
            source_pos=at[1],
            **moment.columns(),
        )

    def _write(self, member: str) -> None:
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        keys = [key(said.conversation, said.message.id) for said in waiting]
        raw = [said.message.created_at for said in waiting]
        times = read_times(raw, [said.position for said in waiting], self.into, member)
        self.into.items(
            {
                "item_key": keys,
                "native_id": [said.message.id for said in waiting],
                "id_quality": "native",
                "kind": "message",
                "status": "published",
                "author_key": [self._person(said.message.sender_id) for said in waiting],
                "direction": [self._direction(s.message.sender_id, is_group=s.is_group) for s in waiting],
                "conversation_key": [said.conversation for said in waiting],
                "visibility": "direct",
                "media_count": [min(len(said.message.media_urls), 999) for said in waiting],
                "source_member": member,
                "source_pos": [said.position for said in waiting],
                **_words(waiting),
                **times.columns(raw),
            }
        )
        for said, item in zip(waiting, keys, strict=True):
            self._beside(said.message, item, member)

    def _beside(self, message: Message, item: str, member: str) -> None:
        self.pictures.take_of_message(message.id, item, message.media_urls)
        for reaction in message.reactions:
            moment = checked(parse(reaction.created_at), self.into, member, message.id)
            self.into.reaction(
                actor_key=self._person(reaction.sender_id),
                direction="out" if reaction.sender_id == self.own_id else "in",
                object_native=message.id,
                object_key=item,
                object_author_key=self._person(message.sender_id),
                type=reaction.reaction_key,
                source_member=member,
                ts=moment.ts,
                ts_precision=moment.precision,
                ts_zone=moment.zone,
                ts_error_s=moment.error_s if moment.ts is not None else None,
            )

    def _person(self, id_: str) -> str:
        return self.into.self_key if id_ == self.own_id else self.into.actor(id_)

    def _direction(self, id_: str | None, *, is_group: bool) -> str:
        if not id_ or not self.own_id:
            return "unknown"
        if id_ == self.own_id:
            return "out"
        return "other" if is_group else "in"


def _words(waiting: list[Said]) -> dict[str, Any]:
    texts = [_text(said.message) or None for said in waiting]
    return {
        "text": texts,
        "text_format": "plain",
        "text_state": ["complete" if text else "absent" for text in texts],
        "links": [_links(said.message) for said in waiting],
    }


def _text(message: Message) -> str:
    text = plain(message.text)
    for url in message.urls:
        if url.url and url.expanded:
            text = text.replace(url.url, url.expanded)
    return text


def _links(message: Message) -> list[dict[str, Any]] | None:
    found = [
        {"url": url.url, "final": url.expanded, "host": host(url.expanded or url.url)} for url in message.urls
    ]
    return found or None
