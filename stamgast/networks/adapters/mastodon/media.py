"""Uploads pictures and films with their words and waits, for a while, until the server has digested them."""

import time
from collections.abc import Sequence
from typing import Any

from stamgast.networks.adapters.mastodon.calls import Calls, decoded, detail_of, place, read, sorted_error
from stamgast.networks.adapters.mastodon.mapping import Malformed, id_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Rejected, Unavailable
from stamgast.networks.file_names import ENDINGS
from stamgast.networks.safety import Answer
from stamgast.vocabulary.objects import Attachment

WAITS = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds before each question whether a picture is ready; after the last one we give up for now."""

FILM_WAITS = (*WAITS, 15.0, 30.0, 30.0, 30.0)
"""The same for a film, which the server writes anew: two minutes, as a lease on the delivery lasts longer."""


class Uploads:
    """The pictures of one draft; what is never attached is harmless, so all of it may be repeated."""

    def __init__(self, connection: Connection) -> None:
        self._calls = Calls(connection)
        self._now = connection.now

    def upload(self, attachment: Attachment) -> str:
        """Upload one attachment and return its id once it can be attached.

        Raises:
            Rejected: the server cannot read it, or refuses its kind or size.
            Unavailable: it is still being worked on.
        """
        answer = self._send(attachment)
        if answer.status == 500 and decoded(answer) is not None:
            answer = self._send(attachment)
            if answer.status == 500 and decoded(answer) is not None:
                raise _refused(answer)
        if answer.status in (400, 413, 415, 422):
            raise _refused(answer)
        media = read(answer, self._now(), dict)
        try:
            media_id = id_of(media)
        except Malformed:
            raise Unavailable("The picture was not taken.", detail=detail_of(answer)) from None
        if answer.status == 202:
            self._wait(media_id, FILM_WAITS if attachment.media_type.startswith("video/") else WAITS)
        return media_id

    def _send(self, attachment: Attachment) -> Answer:
        name = f"attachment.{ENDINGS.get(attachment.media_type, 'bin')}"
        options: dict[str, Any] = {
            "files": {"file": (name, attachment.content, attachment.media_type)},
            "data": {"description": attachment.name} if attachment.name else {},
        }
        answer = self._calls.ask("POST", "/api/v2/media", **options)
        if answer.status in (404, 405):  # older servers and dialects know the first version only
            answer = self._calls.ask("POST", "/api/v1/media", **options)
        return answer

    def _wait(self, media_id: str, waits: Sequence[float]) -> None:
        for seconds in waits:
            time.sleep(seconds)
            answer = self._calls.ask("GET", place("media", media_id))
            if answer.status in (200, 404, 405):  # where there is no way to ask, publishing will tell
                return
            if answer.status == 422:
                raise _refused(answer)
            if answer.status != 206:
                raise sorted_error(answer, self._now())
        raise Unavailable("The server is still working on the picture.", detail="206")


def _refused(answer: Answer) -> Rejected:
    return Rejected("The server does not accept this picture.", detail=detail_of(answer))
