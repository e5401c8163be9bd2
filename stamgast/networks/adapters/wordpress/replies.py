"""Answers to comments, as the connected user."""

from datetime import UTC, datetime
from typing import Any

from stamgast.networks.adapters.wordpress import mapping
from stamgast.networks.adapters.wordpress.calls import Calls
from stamgast.networks.adapters.wordpress.markup import gist, literal, plain
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Duplicate, Gone, Unsupported
from stamgast.vocabulary.objects import Draft, Note, Receipt


class Replies:
    """Writes comments and finds them again."""

    def __init__(self, connection: Connection, calls: Calls) -> None:
        self._us = connection.actor.id
        self._calls = calls

    def publish(self, draft: Draft, to: Note) -> Receipt:
        """Answer a comment or a post.

        Raises:
            Duplicate: the same words stand there already; ``existing`` is their id.
            NetworkError: any other.
        """
        if draft.attachment:
            raise Unsupported("Comments on WordPress are words only.")
        post, parent = self._place(to)
        body = {"post": post, "parent": parent, "content": literal(draft.content)}
        try:
            answer = self._calls.ask("POST", "wp/v2/comments", creates=True, json=body)
            return mapping.receipt(answer, "comment")
        except Duplicate as error:
            there = self._same(draft, post, parent, None)
            existing = there.id if there else ""
            raise Duplicate(error.message, existing=existing, detail=error.detail) from error

    def find(self, draft: Draft, to: Note, since: datetime) -> Receipt | None:
        """Look for this answer among those given to the same comment since then."""
        return self._same(draft, *self._place(to), since)

    def _same(self, draft: Draft, post: int, parent: int, since: datetime | None) -> Receipt | None:
        params = {"post": str(post), "parent": str(parent), "status": "all"}
        if since is not None:
            params["after"] = since.astimezone(UTC).isoformat(timespec="seconds")
        for entry in self._calls.listing("wp/v2/comments", **params).entries:
            said = plain(mapping.text_of(entry, "content", "rendered"))
            if self._is_ours(entry) and gist(said) == gist(draft.content):
                return mapping.receipt(entry, "comment")
        return None

    def _is_ours(self, entry: Any) -> bool:
        return mapping.has_id(entry) and str(entry.get("author")) == self._us

    def _place(self, to: Note) -> tuple[int, int]:
        """Return the post a note stands under and the comment to answer, 0 for the post itself."""
        post = mapping.key_of(to.id, "post")
        if post is not None:
            return post, 0
        parent = mapping.key_of(to.id, "comment")
        if parent is None:
            raise Gone("It is not there any more.", detail="not an id of WordPress")
        post = mapping.key_of(to.context, "post")
        return post if post is not None else self._post_of(parent), parent

    def _post_of(self, comment: int) -> int:
        try:
            return mapping.number_of(self._calls.ask("GET", f"wp/v2/comments/{comment}"), "post")
        except mapping.Malformed as error:
            raise Gone("It is not there any more.", detail="a comment without a post") from error
