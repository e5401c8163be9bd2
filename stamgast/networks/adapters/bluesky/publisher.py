"""Publishing: the key is the record's own, so a repeat writes the same record or nothing."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar

from stamgast.networks.adapters.bluesky import films
from stamgast.networks.adapters.bluesky.calls import Conflict, Json, Session
from stamgast.networks.adapters.bluesky.mapping import POST, Malformed, Uri, root_of
from stamgast.networks.adapters.bluesky.records import FILM, record_of, refuse_what_cannot_be_sent
from stamgast.networks.adapters.bluesky.tid import instant_of, make_tid
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Duplicate, Gone, Misconfigured, OutcomeUnknown, Rejected, Unavailable
from stamgast.vocabulary.objects import Attachment, Draft, Note, Receipt


class BlueskyPublisher:
    """Writes posts into the account's repository."""

    retry_safe_for: ClassVar[timedelta] = timedelta(hours=1)
    """The server would know the key for ever; later repeats could bring back what a person has deleted."""

    def __init__(self, connection: Connection) -> None:
        self._session = Session(connection)

    def new_key(self, at: datetime) -> str:
        """Make the record key, from which the post's time of creation follows."""
        return make_tid(at)

    def publish(self, draft: Draft, *, key: str) -> Receipt:
        """Publish once: pictures first, then the record, which is written only where there is none."""
        uri = self._uri(key)
        refuse_what_cannot_be_sent(draft)
        reply = self._reply(draft.in_reply_to) if draft.in_reply_to else None
        blobs = [self._upload(one, key) for one in draft.attachment]
        record = record_of(draft, key=key, blobs=blobs, resolve=self._did_of, reply=reply)
        # null, not absent: "only if nothing is there". The identical record again is answered 200.
        body = {**_place(uri), "record": record, "swapRecord": None}
        try:
            answer = self._session.post("com.atproto.repo.putRecord", body, creates=True)
        except Conflict as conflict:
            return self._what_is_there(uri, record, conflict)
        return _receipt(uri, answer, lost=OutcomeUnknown)

    def find(self, draft: Draft, *, key: str, since: datetime) -> Receipt | None:  # noqa: ARG002  the key says it all
        """Ask our own server for the record with this key."""
        uri = self._uri(key)
        try:
            return _receipt(uri, self._record(uri), lost=Unavailable)
        except Gone:
            return None

    def delete(self, id: str) -> None:  # noqa: A002
        """Delete a post of this account."""
        try:
            uri = Uri.read(id)
        except Malformed as error:
            raise Misconfigured("This is not the address of a post.") from error
        if uri.did != self._session.did or uri.collection != POST:
            raise Rejected("Only posts of this account can be deleted.", detail="foreign repository")
        try:
            self._session.post("com.atproto.repo.deleteRecord", _place(uri))
        except Gone:
            return

    def _upload(self, attachment: Attachment, key: str) -> Json:
        if attachment.media_type == FILM:
            return films.upload(self._session, attachment, key)
        return self._session.upload(attachment.content, attachment.media_type)

    def _uri(self, key: str) -> Uri:
        try:
            instant_of(key)
        except ValueError as error:
            raise Misconfigured("This publication has no usable key.", detail="not a TID") from error
        return Uri(self._session.did, POST, key)

    def _record(self, uri: Uri) -> Json:
        try:
            return self._session.get("com.atproto.repo.getRecord", _place(uri))
        except Rejected as error:  # servers before the code RecordNotFound
            raise Gone("This post is not there any more.", detail=error.detail) from error

    def _what_is_there(self, uri: Uri, record: Mapping[str, Any], conflict: Conflict) -> Receipt:
        """Tell our own post (perhaps with a mention resolved otherwise) from somebody's other words."""
        try:
            there = self._record(uri)
        except Gone as error:
            raise Unavailable("The post was not accepted this time.", detail=conflict.detail) from error
        value = there.get("value")
        if isinstance(value, dict) and all(value.get(k) == record[k] for k in ("text", "createdAt")):
            return _receipt(uri, there, lost=OutcomeUnknown)
        raise Duplicate("Another text is there already.", existing=str(uri), detail=conflict.detail)

    def _reply(self, parent: Note) -> dict[str, Any]:
        """Name the post we answer and the first of its thread, each by address and content id."""
        try:
            uri = Uri.read(parent.id)
            answered = self._record(uri)
            root = root_of(answered.get("value"))
        except Malformed as error:
            raise Rejected("This post cannot be answered.", detail="not a post") from error
        if not isinstance(answered.get("cid"), str):
            raise Unavailable("The server gave an answer we cannot read.", detail="no cid")
        answered_ref = {"uri": str(uri), "cid": answered["cid"]}
        return {"root": root or answered_ref, "parent": answered_ref}

    def _did_of(self, handle: str) -> str:
        try:
            did = self._session.get("com.atproto.identity.resolveHandle", {"handle": handle}).get("did")
        except (Rejected, Gone):
            return ""
        return did if isinstance(did, str) else ""


def _place(uri: Uri) -> dict[str, Any]:
    return {"repo": uri.did, "collection": uri.collection, "rkey": uri.rkey}


def _receipt(uri: Uri, answer: Json, *, lost: type[Unavailable] | type[OutcomeUnknown]) -> Receipt:
    if answer.get("uri") != str(uri) or not isinstance(answer.get("cid"), str):
        raise lost("The server gave an answer we cannot read.", detail="no receipt")
    return Receipt(str(uri), uri.page, instant_of(uri.rkey), {"cid": answer["cid"]})
