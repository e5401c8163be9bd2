"""Brings posts out in three steps that can each be repeated: pictures, a marked draft, publishing by id."""

import html
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any, ClassVar

from stamgast.networks.adapters.wordpress.calls import MANY, Calls
from stamgast.networks.adapters.wordpress.mapping import has_id, key_of, receipt, text_of
from stamgast.networks.adapters.wordpress.markup import blocks, film_block, gist, image_block, literal, plain
from stamgast.networks.adapters.wordpress.media import Library, Picture
from stamgast.networks.adapters.wordpress.replies import Replies
from stamgast.networks.adapters.wordpress.sorting import code_of, content_of
from stamgast.networks.capabilities import Connection
from stamgast.networks.errors import Gone, Rejected, Unsupported
from stamgast.vocabulary.objects import Draft, Receipt

MARK = "stamgast-"
CLOCKS_DIFFER = timedelta(minutes=5)
_READ = "id,slug,status,link,date_gmt,title.raw,content.raw"
"""What is read of posts; rendering the rest of a hundred of them takes a site six times as long."""

_ANY = {"status": "any", "context": "edit", "_fields": _READ}


class WordPressPublisher:
    """Publishes as one user of one site.

    While a post is a draft its slug is the key; published, it has an address made from its title. The key
    also stands in the attributes of its first block, so it is found in either state.
    """

    retry_safe_for: ClassVar[timedelta] = timedelta(0)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._calls = Calls.of(connection)
        self._replies = Replies(connection, self._calls)

    def new_key(self, at: datetime) -> str:  # noqa: ARG002  the site's own time tells posts apart
        """Make the marker of one publication; it is the draft's slug."""
        return MARK + secrets.token_hex(10)

    def publish(self, draft: Draft, *, key: str) -> Receipt:
        """Publish once, going on with the draft of an earlier try. Raises any ``NetworkError``.

        A draft with other words is written anew: the text was changed after that try.
        """
        if draft.in_reply_to is not None:
            return self._replies.publish(draft, draft.in_reply_to)
        if draft.visibility != "public":
            raise Unsupported("WordPress shows its posts to everybody.")
        Library.check(draft.attachment)
        earlier = next(self._posts(search=key), None)
        found = earlier if earlier is not None and _is_marked(earlier, key) else None
        if found is None:
            found = self._prepare(draft, key, "wp/v2/posts")
        elif text_of(found, "status") != "publish" and not _reads_like(found, draft):
            found = self._prepare(draft, key, f"wp/v2/posts/{found['id']}")
        return self._release(found, draft)

    def find(self, draft: Draft, *, key: str, since: datetime) -> Receipt | None:
        """Look for the draft by its marker, then among our posts since then; a draft is brought out."""
        if draft.in_reply_to is not None:
            return self._replies.find(draft, draft.in_reply_to, since - CLOCKS_DIFFER)
        after = (since - CLOCKS_DIFFER).astimezone(UTC).isoformat(timespec="seconds")
        us = self._connection.actor.id
        for found in chain(self._posts(slug=key), self._posts(author=us, after=after)):
            if _is_marked(found, key) or _is_alike(found, draft):
                return self._release(found, draft)
        return None

    def delete(self, id: str) -> None:  # noqa: A002
        """Move our own post or comment to the trash; where there is no trash, delete it."""
        post, comment = key_of(id, "post"), key_of(id, "comment")
        if post is None and comment is None:
            raise Gone("It is not there any more.", detail="not an id of WordPress")
        path = f"wp/v2/posts/{post}" if post is not None else f"wp/v2/comments/{comment}"
        answer = self._calls.send("DELETE", path)
        if code_of(answer) == "rest_trash_not_supported":
            answer = self._calls.send("DELETE", path, params={"force": "true"})
        try:
            content_of(answer, self._connection.now(), dict)
        except Gone:
            return

    def _posts(self, **params: str) -> Iterator[dict[str, Any]]:
        """Posts in any state, as they would be edited, newest first."""
        for page in range(1, MANY + 1):
            found = self._calls.listing("wp/v2/posts", **_ANY, page=str(page), **params)
            yield from (entry for entry in found.entries if has_id(entry))
            if not found.has_more:
                return

    def _prepare(self, draft: Draft, key: str, path: str) -> dict[str, Any]:
        """Upload the pictures and write the draft; nobody sees anything yet, so it may all be repeated."""
        shown = Library(self._calls).upload(draft.attachment, key)
        body: dict[str, Any] = {
            "title": literal(draft.name),
            "content": _content(draft, shown, key),
            "excerpt": literal(draft.summary),
            "slug": key,
            "status": "draft",
        }
        pictures = [one for one in shown if not one.is_film]
        if pictures:
            body["featured_media"] = pictures[0].id
        return self._calls.ask("POST", path, json=body)

    def _release(self, post: dict[str, Any], draft: Draft) -> Receipt:
        """Publish by id, which is harmless to repeat."""
        if text_of(post, "status") == "publish":
            return receipt(post, "post")
        body = {"status": "publish", **({"slug": draft.name} if draft.name else {})}
        answer = self._calls.ask("POST", f"wp/v2/posts/{post['id']}", creates=True, json=body)
        if text_of(answer, "status") not in ("publish", ""):
            raise Rejected("The site holds the post back; it waits there.", detail=text_of(answer, "status"))
        return receipt(answer, "post")


def _content(draft: Draft, shown: list[Picture], key: str) -> str:
    """Write the text, then the pictures; the first block carries the key."""
    text = blocks(draft.content, key)
    images = [_shown(picture, "" if text or n else key) for n, picture in enumerate(shown)]
    return "\n\n".join([text, *images] if text else images)


def _shown(picture: Picture, key: str) -> str:
    block = film_block if picture.is_film else image_block
    return block(picture.id, picture.address, picture.alternative, key)


def _is_marked(post: dict[str, Any], key: str) -> bool:
    return text_of(post, "slug") == key or f'"{key}"' in text_of(post, "content", "raw")


def _is_alike(post: dict[str, Any], draft: Draft) -> bool:
    """Tell whether a published post without a marker of ours reads like the draft."""
    raw = text_of(post, "content", "raw")
    if text_of(post, "status") != "publish" or f'"{MARK}' in raw or text_of(post, "slug").startswith(MARK):
        return False
    return _reads_like(post, draft)


def _reads_like(post: dict[str, Any], draft: Draft) -> bool:
    title, words = html.unescape(text_of(post, "title", "raw")), plain(text_of(post, "content", "raw"))
    return gist(title) == gist(draft.name) and gist(words) == gist(draft.content)
