"""Full-text search over what was said (FTS5 on SQLite, GIN on PostgreSQL); each word may be a beginning.

SQLite's index is fed in batches, in the transaction that stores the messages: a trigger for each row would
triple the cost of taking news in. PostgreSQL keeps its own up to date.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from django.db import connection

from stamgast.conversations.models import Message

MOST: Final = 500
"""Messages a search looks at, the newest first."""

_WORD = re.compile(r"\w+")
_WORDS_AT_MOST: Final = 12

_NEW = """
    INSERT INTO conversations_message_words (rowid, content)
    SELECT id, content FROM conversations_message
    WHERE id > (SELECT coalesce(max(id), 0) FROM conversations_message_words_docsize)
"""
_FORGET = """
    INSERT INTO conversations_message_words (conversations_message_words, rowid, content)
    VALUES ('delete', %s, %s)
"""
_AGAIN = "INSERT INTO conversations_message_words (rowid, content) VALUES (%s, %s)"
_SQLITE = """
    SELECT c.id FROM conversations_message_words w
    JOIN conversations_message m ON m.id = w.rowid
    JOIN conversations_conversation c ON c.id = m.conversation_id
    WHERE w.conversations_message_words MATCH %s AND c.workspace_id = %s AND m.deleted_at IS NULL
    ORDER BY w.rowid DESC LIMIT %s
"""
_POSTGRESQL = """
    SELECT c.id FROM conversations_message m JOIN conversations_conversation c ON c.id = m.conversation_id
    WHERE to_tsvector('simple', left(m.content, 20000)) @@ to_tsquery('simple', %s)
        AND c.workspace_id = %s AND m.deleted_at IS NULL
    ORDER BY m.id DESC LIMIT %s
"""


def index_new() -> None:
    """Make messages stored since the last time findable; does nothing where the database does so itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(_NEW)


def index_anew(before: Mapping[int, str], after: Iterable[Message]) -> None:
    """Make edited messages findable by their new words and no more by the old ones.

    Args:
        before: the words they were indexed with, by id; all had been stored, and so indexed, earlier.
        after: the messages with their new words.
    """
    if before and connection.vendor == "sqlite":
        index_without(before)
        with connection.cursor() as cursor:
            cursor.executemany(_AGAIN, [(message.pk, message.content) for message in after])


def index_without(before: Mapping[int, str]) -> None:
    """Make messages findable no more; their ids, with the words they were indexed with."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.executemany(_FORGET, list(before.items()))


def saying(workspace_id: int, text: str) -> set[int]:
    """Return the conversations in which somebody said all of the words, or words that begin like them."""
    words = [word.lower() for word in _WORD.findall(text)][:_WORDS_AT_MOST]
    if not words:
        return set()
    if connection.vendor == "sqlite":
        statement, terms = _SQLITE, " ".join(f'"{word}"*' for word in words)
    else:
        statement, terms = _POSTGRESQL, " & ".join(f"{word}:*" for word in words)
    with connection.cursor() as cursor:
        cursor.execute(statement, [terms, workspace_id, MOST])
        return {pk for (pk,) in cursor.fetchall()}
