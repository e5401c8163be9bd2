"""What a moderator of a site can do about comments: hold them back, mark them as spam, put them in the trash.

WordPress answers 500 when a comment is to become what it is already, and forgets what a comment was before
when it is marked as spam twice: so its state is read first. Source: WP_REST_Comments_Controller and
wp_spam_comment of WordPress 6.5.
"""

from collections.abc import Mapping
from typing import Final

from stamgast.networks.adapters.wordpress.calls import Calls
from stamgast.networks.adapters.wordpress.mapping import key_of, text_of
from stamgast.networks.capabilities import Connection, Effect, Measure, Target
from stamgast.networks.errors import Gone, Unsupported

MEASURES: Final[Mapping[Measure, Effect]] = {
    "hide": Effect("The comment waits for approval again: visitors of the site no longer see it."),
    "spam": Effect(
        "The comment goes to the site's spam: visitors no longer see it, and a spam filter of the site may"
        " learn from it. Many sites empty their spam after some weeks."
    ),
    "delete": Effect(
        "The comment goes to the site's trash: visitors no longer see it. Most sites empty their trash after"
        " 30 days; until then it can be brought back."
    ),
}
"""All of them may be repeated: what is so already is left alone."""

_TAKE: Final[Mapping[Measure, tuple[str, str]]] = {
    "hide": ("hold", "hold"),
    "spam": ("spam", "spam"),
    "delete": ("trash", "trash"),
}
"""The state a comment has afterwards, and the word that brings it there."""

_BACK: Final[Mapping[Measure, str]] = {"hide": "approve", "spam": "unspam", "delete": "untrash"}
_UNSEEN: Final = ("hold", "spam", "trash")


class WordPressModerator:
    """Changes the state of comments as one user of one site."""

    def __init__(self, connection: Connection) -> None:
        self._calls = Calls.of(connection)

    def take(self, measure: Measure, target: Target, *, why: str) -> None:  # noqa: ARG002  nobody is told
        """Do it. Raises ``Gone`` when the comment is not there (any more)."""
        if measure not in _TAKE:
            raise Unsupported("WordPress has no way to do this.", detail=measure)
        path, (state, word) = _path(target), _TAKE[measure]
        found = self._state(path)
        if found == state or (measure == "hide" and found in _UNSEEN):
            return
        self._calls.ask("POST", path, json={"status": word})

    def take_back(self, measure: Measure, target: Target) -> None:
        """Undo it, unless somebody has moved the comment elsewhere meanwhile."""
        path = _path(target)
        if measure not in _TAKE or self._state(path) != _TAKE[measure][0]:
            return
        self._calls.ask("POST", path, json={"status": _BACK[measure]})

    def _state(self, path: str) -> str:
        return text_of(self._calls.ask("GET", path, params={"context": "edit"}), "status")


def _path(target: Target) -> str:
    number = key_of(target.note, "comment")
    if number is None:
        raise Gone("It is not there any more.", detail="not a comment of WordPress")
    return f"wp/v2/comments/{number}"
