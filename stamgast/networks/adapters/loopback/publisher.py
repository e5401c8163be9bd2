"""Publishing into the file: once per key, or once per call where the network forgets keys."""

from datetime import datetime, timedelta
from typing import ClassVar
from uuid import uuid4

from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.faults import LATE, error_of
from stamgast.networks.adapters.loopback.file import reading, ticks, writing
from stamgast.networks.adapters.loopback.limits import LIMITS
from stamgast.networks.adapters.loopback.mapping import receipt_of
from stamgast.networks.adapters.loopback.place import path_of, struck
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Gone, Misconfigured, Rejected, Unsupported
from stamgast.networks.limits import measure
from stamgast.vocabulary.objects import Draft, Receipt


class Publisher:
    """Writes our notes; a repeated key gives the first receipt again (``style`` ``key``)."""

    retry_safe_for: ClassVar[timedelta] = timedelta(days=1)
    _remembers_keys: ClassVar[bool] = True

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._path = path_of(connection)

    def new_key(self, at: datetime) -> str:
        return f"{at:%Y%m%d%H%M%S}-{uuid4().hex}"

    def publish(self, draft: Draft, *, key: str) -> Receipt:
        """Publish once. Raises ``Gone`` when what it answers was deleted, and whatever fault is planned."""
        _accept(draft)
        fault = struck(self._connection, "reply" if draft.in_reply_to else "publish")
        self._connection.client.ask_guard()
        now = self._connection.now()
        said = self._said(draft, key, now, now + LATE if fault == "outcome_unknown_late" else now)
        with writing(self._path) as db:
            notes.account(db, said.account)
            row = notes.add(db, said)
        if fault:
            raise error_of(fault, now)
        return receipt_of(row)

    def find(self, draft: Draft, *, key: str, since: datetime) -> Receipt | None:
        """Look by key, or by words, pictures and time where the network forgets keys."""
        struck(self._connection, "find")
        now = self._connection.now()
        said = self._said(draft, key, now, now)
        test, values = ("key = ?", (said.key,)) if said.key else _likeness(said)
        with reading(self._path) as db:
            row = db.execute(
                f"SELECT * FROM notes WHERE account = ? AND by_id = account AND deleted = 0"  # noqa: S608
                f" AND published >= ? AND visible_at <= ? AND {test} ORDER BY id LIMIT 1",
                (said.account, ticks(since), ticks(now), *values),
            ).fetchone()
        return None if row is None else receipt_of(row)

    def delete(self, id: str) -> None:  # noqa: A002
        """Delete a note of ours; one that is gone already is no error."""
        struck(self._connection, "delete")
        with writing(self._path) as db:
            try:
                row = notes.live(db, id)
            except Gone:
                return
            if row["by_id"] != self._connection.actor.id:
                raise Rejected("Only notes of your own can be deleted.")
            notes.remove(db, id, now=self._connection.now())

    def _said(self, draft: Draft, key: str, now: datetime, visible_at: datetime) -> notes.Said:
        return notes.Said(
            account=self._connection.actor.id,
            by=self._connection.actor,
            text=draft.content,
            published=now,
            visible_at=visible_at,
            in_reply_to=draft.in_reply_to.id if draft.in_reply_to else "",
            language=draft.language,
            visibility=draft.visibility,
            attachment=draft.attachment,
            key=key if self._remembers_keys else None,
        )


class ForgetfulPublisher(Publisher):
    """Writes our notes as often as it is told to (``style`` ``none``): whoever is unsure has to look."""

    retry_safe_for: ClassVar[timedelta] = timedelta(0)
    _remembers_keys: ClassVar[bool] = False


def publisher(connection: Connection) -> Publisher:
    """Return the publisher of the style the connection's settings name: ``key`` (the default) or ``none``."""
    style = connection.settings.get("style", "key")
    if style not in ("key", "none"):
        raise Misconfigured("There is no such style of keys.", detail=style)
    return Publisher(connection) if style == "key" else ForgetfulPublisher(connection)


def _likeness(said: notes.Said) -> tuple[str, tuple[str, str, str]]:
    test = "text = ? AND pictures = ? AND coalesce(CAST(in_reply_to AS TEXT), '') = ?"
    return test, (said.text, notes.pictures(said.attachment), said.in_reply_to)


def _accept(draft: Draft) -> None:
    left = measure(draft.content, LIMITS).left
    if not draft.content.strip() and not draft.attachment:
        raise Rejected("There is nothing in it yet.")
    if left is not None and left < 0:
        raise Rejected("The text is too long.", detail=f"{-left} characters too many")
    if len(draft.attachment) > (LIMITS.images.value or 0):
        raise Rejected("There are too many pictures.")
    for picture in draft.attachment:
        if picture.media_type not in LIMITS.media_types:
            raise Unsupported("This kind of file cannot be sent.", detail=picture.media_type)
        if len(picture.name) > (LIMITS.alternative_text.value or 0):
            raise Rejected("The picture's alternative text is too long.")
        if len(picture.content) > (LIMITS.image_bytes.value or 0):
            raise Rejected("The picture is too large.")
