"""Brings drafts and replies out on a Mastodon-compatible server, looks for them, deletes them."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import uuid4

from stamgast.networks.adapters.mastodon.calls import (
    Calls,
    clock_difference,
    detail_of,
    links,
    place,
    read,
    sorted_error,
)
from stamgast.networks.adapters.mastodon.mapping import (
    Malformed,
    body,
    id_of,
    instant,
    list_of,
    plain_text,
    receipt,
    text_of,
    words,
)
from stamgast.networks.adapters.mastodon.media import Uploads
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Gone, Misconfigured, OutcomeUnknown, Unsupported
from stamgast.vocabulary.objects import Draft, Receipt

PAGE = 40
MAX_PAGES = 50
"""Two thousand statuses of ours, in which a lost one is looked for before a person has to."""

_MARGIN = timedelta(seconds=5)
_MOST_DIFFERENCE = timedelta(hours=1)
_MENTION = re.compile(r"@(\w+(?:[.-]+\w+)*)@\w+(?:[.-]+\w+)*")
_UNSTABLE = re.compile(r"[\s*_`~#>\[\]()\\+-]+")


class MastodonPublisher:
    """Publishes with a key that Mastodon remembers for an hour, and never relies on it."""

    retry_safe_for: ClassVar[timedelta] = timedelta(0)
    """Zero on purpose: GoToSocial and Takahe ignore the key, and nothing tells them apart beforehand.

    After an unknown outcome ``find`` comes first; the same key then protects the second try where it counts.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._calls = Calls(connection)

    def new_key(self, at: datetime) -> str:
        """Make an ``Idempotency-Key``."""
        return f"stamgast-{at:%Y%m%d}-{uuid4().hex}"

    def publish(self, draft: Draft, *, key: str) -> Receipt:
        """Upload the pictures, then create the status. Raises any ``NetworkError``."""
        uploads = Uploads(self._connection)
        media_ids = [uploads.upload(attachment) for attachment in draft.attachment]
        answer = self._calls.ask(
            "POST",
            place("statuses"),
            creates=True,
            json=body(draft, self._connection.actor.id, media_ids),
            headers={"Idempotency-Key": key},
        )
        if answer.status == 404 and draft.in_reply_to is None:
            raise Misconfigured("There is no Mastodon-compatible server here.", detail=detail_of(answer))
        status = read(answer, self._connection.now(), dict, creates=True)
        try:
            return receipt(status)
        except Malformed:
            raise OutcomeUnknown(
                "The server's answer could not be understood.", detail=detail_of(answer)
            ) from None

    def find(self, draft: Draft, *, key: str, since: datetime) -> Receipt | None:  # noqa: ARG002
        """Look for the draft among our statuses created since then, and among the answers to its note.

        Compares text, warning, number of media and what it answers. Raises ``Unsupported`` when there
        are too many statuses to look through.
        """
        for status in self._own_statuses(since):
            if self._is_this(status, draft):
                return receipt(status)
        return self._among_answers(draft, since) if draft.in_reply_to else None

    def delete(self, id: str) -> None:  # noqa: A002
        """Delete a status of ours; one that is gone already is no error."""
        answer = self._calls.ask("DELETE", place("statuses", id))
        if not (200 <= answer.status < 300 or answer.status in (404, 410)):
            raise sorted_error(answer, self._connection.now())

    def _own_statuses(self, since: datetime) -> Iterator[Any]:
        """Yield our statuses, newest first, as far back as ``since`` by the server's clock."""
        now, before = self._connection.now(), ""
        for _ in range(MAX_PAGES):
            params = {"limit": str(PAGE), "exclude_reblogs": "true", **({"max_id": before} if before else {})}
            answer = self._calls.ask(
                "GET", place("accounts", self._connection.actor.id, "statuses"), params=params
            )
            page = read(answer, now, list)
            difference = max(min(clock_difference(answer, now), timedelta()), -_MOST_DIFFERENCE)
            floor = since + difference - _MARGIN
            recent = [status for status in page if _created(status, floor)]
            yield from recent
            last = text_of(page[-1], "id") if page else ""
            if len(recent) < len(page) or not last or last == before:
                return
            before = links(answer).get("next") or last
        raise Unsupported("There are too many posts to look through.", detail=f"{MAX_PAGES} pages")

    def _among_answers(self, draft: Draft, since: datetime) -> Receipt | None:
        """Look below the note we answered: Takahe lists no narrower posts among an account's statuses."""
        assert draft.in_reply_to is not None
        try:
            context = self._calls.get(place("statuses", draft.in_reply_to.id, "context"))
        except Gone:
            return None
        us = self._connection.actor.id
        for status in list_of(context, "descendants"):
            own = text_of(status.get("account"), "id") == us if isinstance(status, dict) else False
            if own and _created(status, since - _MARGIN) and self._is_this(status, draft):
                return receipt(status)
        return None

    def _is_this(self, status: Any, draft: Draft) -> bool:
        return (
            bool(text_of(status, "id"))
            and stable(plain_text(text_of(status, "content")))
            == stable(words(draft, self._connection.actor.id))
            and stable(text_of(status, "spoiler_text")) == stable(draft.summary)
            and len(list_of(status, "media_attachments")) == len(draft.attachment)
            and text_of(status, "in_reply_to_id") == (draft.in_reply_to.id if draft.in_reply_to else "")
        )


def _created(status: Any, floor: datetime) -> bool:
    try:
        return bool(id_of(status)) and instant(text_of(status, "created_at")) >= floor
    except Malformed:
        return True  # a broken neighbour must not end the search


def stable(text: str) -> str:
    """Reduce a text to what no server changes: mentions shortened, spaces and Markdown's signs left out."""
    short = _MENTION.sub(r"@\1", unicodedata.normalize("NFC", text))
    return _UNSTABLE.sub("", short)
