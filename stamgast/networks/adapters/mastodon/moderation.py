"""What an account on a Mastodon-compatible server can do about others: mute, block, report.

Hiding or deleting somebody else's post is not in the API. Source: Mastodon documentation, methods/mutes,
methods/blocks, methods/reports.
"""

from collections.abc import Mapping
from typing import Any, Final

from stamgast.networks.adapters.mastodon.calls import Calls, place, read
from stamgast.networks.capabilities import Connection, Effect, Measure, Target
from stamgast.networks.errors import Gone, Unsupported

MEASURES: Final[Mapping[Measure, Effect]] = {
    "mute": Effect(
        "You no longer hear from this account, here or there. It is not told, and everybody else goes on"
        " seeing what it writes."
    ),
    "block": Effect(
        "This account can no longer follow you or write to you, and you no longer hear from it. Everybody"
        " else goes on seeing what it wrote."
    ),
    "report": Effect(
        "The moderators of your server are shown this post with the reason you chose, and decide. The other"
        " server is not told.",
        returns=False,
        repeats=False,
    ),
}
"""Muting and blocking may be repeated: the server answers as things stand. A report would be made twice."""


class MastodonModerator:
    """Mutes, blocks and reports as one account."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._calls = Calls(connection)

    def take(self, measure: Measure, target: Target, *, why: str) -> None:
        """Do it. Raises ``Gone`` when the account is not there (any more)."""
        if measure not in MEASURES:
            raise Unsupported("Mastodon has no way to do this.", detail=measure)
        if measure == "report":
            body = {"account_id": target.actor, "status_ids": [target.note], "comment": why}
            self._post("reports", json=body, creates=True)
        else:
            self._post("accounts", target.actor, measure)

    def take_back(self, measure: Measure, target: Target) -> None:
        """Undo it; an account that is gone is neither muted nor blocked any more."""
        if measure not in ("mute", "block"):
            raise Unsupported("A report cannot be taken back.", detail=measure)
        try:
            self._post("accounts", target.actor, f"un{measure}")
        except Gone:
            return

    def _post(self, *parts: str, creates: bool = False, **options: Any) -> None:
        answer = self._calls.ask("POST", place(*parts), creates=creates, **options)
        read(answer, self._connection.now(), dict, creates=creates)
