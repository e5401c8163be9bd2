"""Brings newsletters out in steps that can each be repeated: pictures, a draft found by name, starting it."""

import secrets
from datetime import datetime, timedelta
from typing import Any, ClassVar
from urllib.parse import urljoin

from stamgast.networks.adapters.listmonk.calls import Calls, instant_of, number, text_of
from stamgast.networks.adapters.listmonk.composing import campaign, name_of
from stamgast.networks.adapters.listmonk.house import house_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Rejected, Unavailable, Unsupported
from stamgast.networks.mail.letters import PICTURES, check_newsletter, message_id
from stamgast.networks.mail.posting import Posting
from stamgast.vocabulary.objects import Attachment, Draft, Receipt

OUT = ("scheduled", "running", "paused", "cancelled", "finished")
"""States of a campaign that was started, or that somebody took over in Listmonk; never start it again."""


class ListmonkPublisher:
    """Sends to lists of one server, and answers from the mailbox in which people's answers arrive.

    A campaign is known by its name, which begins with the key. Its draft is seen by nobody on the list, and
    Listmonk starts no campaign twice, so only the start can leave open whether something is out.
    """

    retry_safe_for: ClassVar[timedelta] = timedelta(0)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._house = house_of(connection)
        self._calls = Calls(connection.client, self._house, connection.now)

    def new_key(self, at: datetime) -> str:  # noqa: ARG002  Listmonk's own time tells campaigns apart
        """Make what is particular in a campaign's name and in its Message-ID."""
        return secrets.token_hex(16)

    def publish(self, draft: Draft, *, key: str) -> Receipt:
        """Send once, in today's words also if an earlier try left a draft. Raises any ``NetworkError``."""
        if draft.in_reply_to is not None:
            return self._posting().answer(draft, draft.in_reply_to, key)
        check_newsletter(draft)
        earlier = self._campaign(key)
        if earlier is not None and _is_out(earlier):
            return self._receipt(earlier, key)
        try:
            return self._receipt(self._start(self._prepare(draft, key, earlier)), key)
        except Rejected:
            now = self._campaign(key)  # a no may mean that it runs already
            if now is None or not _is_out(now):
                raise
            return self._receipt(now, key)

    def find(self, draft: Draft, *, key: str, since: datetime) -> Receipt | None:  # noqa: ARG002
        """Look for the campaign by its name; one that is a draft still was not sent to anybody."""
        if draft.in_reply_to is not None:
            return self._posting().find(key)
        found = self._campaign(key)
        return self._receipt(found, key) if found is not None and _is_out(found) else None

    def delete(self, id: str) -> None:  # noqa: A002, ARG002
        raise Unsupported("A mail that was sent cannot be taken back.")

    def _posting(self) -> Posting:
        if self._house.mailbox is None:
            raise Unsupported("Answers need a mailbox: connect this Listmonk again, and name its servers.")
        return Posting(self._connection, self._house.mailbox)

    def _campaign(self, key: str) -> dict[str, Any] | None:
        """Return the campaign of a key; of two drafts always the older, and one that is out before both."""
        asked = {"query": name_of(key).strip(), "per_page": "50", "no_body": "true"}
        found = [
            row
            for row in self._calls.rows("campaigns", **asked)
            if text_of(row, "name").startswith(name_of(key))
        ]
        return min(found, key=lambda row: (not _is_out(row), number(row)), default=None)

    def _prepare(self, draft: Draft, key: str, earlier: dict[str, Any] | None) -> dict[str, Any]:
        """Upload the pictures and write the draft, over an earlier one: its words may be others by now.

        Nobody sees anything yet, so it may all be repeated.
        """
        pictures = [self._upload(one, f"{key}-{n}") for n, one in enumerate(draft.attachment, 1)]
        written = campaign(self._house, draft, key, pictures)
        if earlier is None:
            made = self._calls.one("POST", "campaigns", json=written)
        else:
            made = self._calls.one("PUT", f"campaigns/{number(earlier)}", json=written)
        lists = made.get("lists")
        if not isinstance(lists, list) or len(lists) < len(self._house.list_ids):
            raise Rejected("A list of this newsletter is not there any more. Connect Listmonk again.")
        return made

    def _upload(self, picture: Attachment, name: str) -> str:
        """Put a picture into Listmonk's library and return its address."""
        file = (f"{name}.{PICTURES[picture.media_type]}", picture.content, picture.media_type)
        put = self._calls.one("POST", "media", files={"file": file})
        address = text_of(put, "url") or text_of(put, "uri")
        try:
            source = urljoin(f"{self._house.site}/", address)
        except ValueError:
            source = ""
        if not address or not source.startswith(("https://", "http://")):
            raise Unavailable("Listmonk's answer could not be understood.", detail="no address of a picture")
        return source

    def _start(self, found: dict[str, Any]) -> dict[str, Any]:
        path = f"campaigns/{number(found)}/status"
        return self._calls.one("PUT", path, creates=True, json={"status": "running"})

    def _receipt(self, found: dict[str, Any], key: str) -> Receipt:
        return Receipt(
            message_id(self._house.domain, key),
            url=f"{self._house.site}/admin/campaigns/{number(found)}",
            published=instant_of(found, "started_at") or self._connection.now(),
            raw={"campaign": number(found), "to_send": found.get("to_send")},
        )


def _is_out(found: dict[str, Any]) -> bool:
    return text_of(found, "status") in OUT
