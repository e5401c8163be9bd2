"""Turns the records of a TikTok export into rows."""

import json
import re
from dataclasses import replace
from typing import Any, Final

from stamgast.networks.adapters.tiktok import records
from stamgast.networks.adapters.tiktok.places import partner
from stamgast.networks.adapters.tiktok.records import first, number
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.json_walk import Place
from stamgast.networks.archives.keys import Fingerprints, key
from stamgast.networks.archives.marks import handles, tags
from stamgast.networks.archives.moments import checked
from stamgast.networks.archives.times import ZONE_ERROR_S, Moment, epoch, parse
from stamgast.networks.archives.trust import by_clock

_VIDEO = re.compile(r"/video/(\d{17,20})(?:[/?#]|$)")
_VISIBILITY: Final = {"everyone": "public", "friends": "friends", "only you": "private"}


class Rows:
    """Writes one record after another; ``at`` says first where it stands."""

    def __init__(self, into: Import) -> None:
        self._into = into
        self._prints = Fingerprints(into.platform, into.account_key)
        self._member = ""
        self._position = 0
        self._chats: dict[str, str] = {}

    def at(self, member: str, position: int) -> None:
        """Say where the next record stands."""
        self._member, self._position = member, position

    def video(self, place: Place, record: records.Video) -> None:
        """Take a video of our own, also a deleted one."""
        said, moment = first(record.title), self._moment(record.date)
        if not said and not moment.raw:
            return
        raw = first(record.who_can_view)
        deleted = self._moment(first(record.deleted))
        is_deleted = deleted.ts is not None or place[-1].casefold() == "postlist"
        found = self._item(
            "video", "", moment, said,
            status="deleted" if is_deleted else "published",
            deleted_ts=deleted.ts,
            visibility=_VISIBILITY.get(raw.casefold(), "unknown"),
            visibility_raw=raw or None,
            is_sponsored_declared=None if record.disclosure is None else bool(first(record.disclosure)),
        )  # fmt: skip
        if (likes := number(record.likes)) is not None:
            self._into.metric(
                subject_kind="item",
                subject_key=found,
                name="likes",
                value=float(likes),
                source_member=self._member,
            )

    def comment(self, _: Place, record: records.Comment) -> None:
        """Take a comment of our own; under which video, the export says seldom."""
        moment = self._moment(record.date)
        if not record.text and not moment.raw:
            return
        video = _video(first(record.url))
        under = {"container_key": self._into.item_key(video), "root_native": video} if video else {}
        self._item("comment", video, moment, record.text, **under)

    def live_comment(self, place: Place, record: records.LiveComment) -> None:
        """Take what we wrote while somebody was live."""
        said, exact = first(record.content), epoch(record.raw_time)
        moment = (
            checked(exact, self._into, self._member, self._position)
            if exact.ts
            else self._moment(first(record.time))
        )
        if said or moment.raw:
            live = place[-2]
            self._item(
                "chat_live", live, moment, said, container_key=self._into.item_key(live), root_native=live
            )

    def message(self, place: Place, record: records.Message) -> None:
        """Take a direct message of either side."""
        sender, moment = first(record.sender), self._moment(record.date)
        if not sender or not (record.text or moment.raw):
            return
        chat = key(self._into.account_key, "chat", place[-1])
        self._chats[chat] = partner(place[-1])
        author = self._person(sender)
        self._item(
            "message", chat, moment, record.text,
            author_key=author,
            direction="out" if author == self._into.self_key else "in",
            conversation_key=chat,
            visibility="direct",
        )  # fmt: skip

    def share(self, _: Place, record: records.Linked) -> None:
        """Take a video that we passed on."""
        moment = self._moment(record.date)
        if not record.link:
            return
        video = _video(record.link)
        how = {"method": first(record.method), "shared": first(record.content)}
        said = {name: value for name, value in how.items() if value}
        self._item(
            "reshare", video or record.link, moment, "",
            object_native=video or None,
            object_url=record.link if video else None,
            extra=json.dumps(said) if said else None,
        )  # fmt: skip

    def like(self, _: Place, record: records.Linked) -> None:
        """Take a like of ours."""
        video, moment = _video(record.link), self._moment(record.date)
        if not video:
            return
        made = by_clock("tiktok", video, not_after=_latest(moment))
        if made is None:
            self._into.problem("clock_refused", self._member, self._position, severity="note")
        self._into.reaction(
            actor_key=self._into.self_key,
            direction="out",
            object_native=video,
            object_key=self._into.item_key(video),
            object_url=record.link,
            type="like",
            object_ts=made,
            object_ts_source="id_clock:tiktok" if made is not None else None,
            source_member=self._member,
            source_pos=str(self._position),
            **_without_raw(moment),
        )

    def follower(self, _: Place, record: records.Person) -> None:
        """Take somebody who follows us."""
        if record.name:
            self._relation("follows", record.date, self._person(record.name), self._into.self_key)

    def following(self, _: Place, record: records.Person) -> None:
        """Take somebody we follow."""
        if record.name:
            self._relation("follows", record.date, self._into.self_key, self._person(record.name))

    def block(self, _: Place, record: records.Person) -> None:
        """Take somebody we blocked."""
        if record.name:
            self._relation("blocks", record.date, self._into.self_key, self._person(record.name))

    def profile(self, _: Place, record: records.Profile) -> None:
        """Take the counts of the profile; the account itself is known already."""
        counts = {
            "likes": record.likes_received,
            "followers": record.follower_count,
            "following": record.following_count,
        }
        for name, counted in counts.items():
            if (value := number(counted)) is not None:
                self._into.metric(
                    subject_kind="account", subject_key=self._into.account_key, name=name, value=float(value),
                    source_member=self._member,
                )  # fmt: skip

    def finish(self) -> None:
        """Write the chats that messages were found in."""
        for chat, name in self._chats.items():
            self._into.conversation(
                conversation_key=chat,
                native_id=name,
                kind="direct",
                participants=[self._into.self_key, self._person(name)],
            )

    def _item(self, kind: str, within: str, moment: Moment, text: str, **more: Any) -> str:
        author = more.setdefault("author_key", self._into.self_key)
        more.setdefault("direction", "out")
        named = handles(text)
        found = self._prints.item_key(kind, place=within, when=moment.raw, author_key=author, text=text)
        return self._into.item(
            item_key=found,
            id_quality="synthetic",
            kind=kind,
            text=text,
            text_format="plain",
            text_state="complete" if text else "absent",
            tags=tags(text) or None,
            mentions=[{"actor_key": self._person(name), "handle": name} for name in named] or None,
            source_member=self._member,
            source_pos=str(self._position),
            **more,
            **moment.columns(),
        )

    def _relation(self, kind: str, date: str, subject: str, followed: str) -> None:
        moment = self._moment(date)
        self._into.relation(
            subject_key=subject,
            object_key=followed,
            type=kind,
            state="active",
            since_ts=moment.ts,
            ts_precision=moment.precision,
            ts_zone=moment.zone,
            source_member=self._member,
        )

    def _person(self, name: str) -> str:
        return self._into.actor(name, id_kind="handle", handle=name)

    def _moment(self, raw: str) -> Moment:
        """Read a time; nothing says that it is UTC, so it may be wrong by as much as places differ."""
        moment = parse(raw, zone="assumed_utc")
        if moment.zone == "assumed_utc" and moment.ts is not None:
            moment = replace(moment, error_s=ZONE_ERROR_S)
        return checked(moment, self._into, self._member, self._position)


def _video(link: str) -> str:
    found = _VIDEO.search(link)
    return found.group(1) if found else ""


def _latest(moment: Moment) -> int | None:
    return None if moment.ts is None else moment.ts + moment.error_s * 1_000_000


def _without_raw(moment: Moment) -> dict[str, object]:
    return {name: value for name, value in moment.columns().items() if name != "ts_raw"}
