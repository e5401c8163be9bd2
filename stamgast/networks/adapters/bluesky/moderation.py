"""What an account can do on Bluesky: hide answers below its own posts, and block accounts.

Hidden answers stand in the thread's gate, a record beside our first post; blocks are records of their own.
Both are public. Source: lexicons app.bsky.feed.threadgate and app.bsky.graph.block.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from stamgast.networks.adapters.bluesky.calls import Conflict, Json, Session
from stamgast.networks.adapters.bluesky.mapping import POST, Malformed, Uri
from stamgast.networks.adapters.bluesky.tid import as_created_at
from stamgast.networks.capabilities import Connection, Effect, Measure, Target
from stamgast.networks.errors import Gone, Rejected, Unavailable, Unsupported

GATE: Final = "app.bsky.feed.threadgate"
BLOCK: Final = "app.bsky.graph.block"
MOST_HIDDEN: Final = 300
TRIES: Final = 3
PAGES: Final = 100

MEASURES: Final[Mapping[Measure, Effect]] = {
    "hide": Effect(
        "The answer moves behind “hidden replies” below your post: everybody can still open it there, and"
        " can see that it was you who hid it."
    ),
    "block": Effect(
        "This account and yours no longer see or answer each other, and others no longer see its answers"
        " below your posts. Whom you block is public on Bluesky."
    ),
}
"""Both may be repeated: an answer is hidden once, and a block's key follows from the account."""

_LETTERS: Final = "234567abcdefghijklmnopqrstuvwxyz"
Change = Callable[[list[str]], list[str]]


class BlueskyModerator:
    """Writes threadgates and blocks into the account's repository."""

    def __init__(self, connection: Connection) -> None:
        self._session = Session(connection)

    def take(self, measure: Measure, target: Target, *, why: str) -> None:  # noqa: ARG002  nobody is told
        """Do it. Raises ``Unsupported`` for an answer below somebody else's post."""
        if measure == "hide":
            self._gate(target, lambda hidden: [*hidden, target.note])
        elif measure == "block":
            self._put(BLOCK, _key_of(target.actor), {"subject": target.actor, "createdAt": self._now()})
        else:
            raise Unsupported("Bluesky has no way to do this.", detail=measure)

    def take_back(self, measure: Measure, target: Target) -> None:
        """Undo it; blocks that were made in the network's own app are found, too."""
        if measure == "hide":
            self._gate(target, lambda hidden: [each for each in hidden if each != target.note])
            return
        for rkey in sorted({_key_of(target.actor), *self._blocks_of(target.actor)}):
            self._session.post("com.atproto.repo.deleteRecord", self._place(BLOCK, rkey))

    def _gate(self, target: Target, change: Change) -> None:
        """Change what is hidden in a thread of ours; begin anew when somebody else changed it meanwhile."""
        root = self._root(target)
        for _ in range(TRIES):
            there = self._record(GATE, root.rkey)
            gate = _object(there.get("value")) or {"post": str(root), "createdAt": self._now()}
            kept = gate.get("hiddenReplies")
            before = [each for each in kept if isinstance(each, str)] if isinstance(kept, list) else []
            after = list(dict.fromkeys(change(before)))
            if after == before:
                return
            if len(after) > MOST_HIDDEN:
                raise Rejected(
                    "No more answers can be hidden in this thread.", detail=f"{len(before)} hidden"
                )
            try:
                self._put(GATE, root.rkey, {**gate, "hiddenReplies": after}, swapRecord=there.get("cid"))
            except Conflict:
                continue
            return
        raise Unavailable("The thread was changed by somebody else at the same time.", detail="InvalidSwap")

    def _root(self, target: Target) -> Uri:
        try:
            root = Uri.read(target.context)
        except Malformed as error:
            raise Rejected("This is not an answer on Bluesky.", detail="no thread") from error
        if root.did != self._session.did or root.collection != POST:
            raise Unsupported("On Bluesky only answers below posts of your own can be hidden.")
        return root

    def _record(self, collection: str, rkey: str) -> Json:
        try:
            return self._session.get("com.atproto.repo.getRecord", self._place(collection, rkey))
        except (Gone, Rejected):  # Rejected: servers before the code RecordNotFound
            return {}

    def _put(self, collection: str, rkey: str, record: Mapping[str, Any], **options: object) -> None:
        body = {**self._place(collection, rkey), "record": {"$type": collection, **record}, **options}
        self._session.post("com.atproto.repo.putRecord", body)

    def _blocks_of(self, did: str) -> Iterator[str]:
        params: dict[str, Any] = {"repo": self._session.did, "collection": BLOCK, "limit": 100}
        for _ in range(PAGES):
            answer = self._session.get("com.atproto.repo.listRecords", params)
            records = answer.get("records")
            for record in records if isinstance(records, list) else []:
                if _object(_object(record).get("value")).get("subject") == did:
                    yield str(_object(record).get("uri", "")).rpartition("/")[2]
            if not records or not isinstance(answer.get("cursor"), str):
                return
            params["cursor"] = answer["cursor"]

    def _place(self, collection: str, rkey: str) -> dict[str, Any]:
        return {"repo": self._session.did, "collection": collection, "rkey": rkey}

    def _now(self) -> str:
        return as_created_at(self._session.connection.now())


def _key_of(did: str) -> str:
    """Return a record key in the shape of a TID that is always the same for an account."""
    digest = hashlib.sha256(did.encode()).digest()
    return _LETTERS[digest[0] % 16] + "".join(_LETTERS[byte % 32] for byte in digest[1:13])


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else {}
