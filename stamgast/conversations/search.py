"""Full-text search over what was said (FTS5 on SQLite, GIN on PostgreSQL); each word may be a beginning.

SQLite's index is fed in batches, in the transaction that stores the messages: a trigger for each row would
triple the cost of taking news in. PostgreSQL keeps its own up to date.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from django.db import connection

from stamgast.conversations.models import Message

MOST: Final = 500
"""Messages a search looks at, the newest first."""

COMMON: Final = 0.02
"""The share of messages with the words from which on the newest are found faster without the index."""

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
    WHERE w.conversations_message_words MATCH %s AND c.workspace_id = %s AND m.deleted_at IS NULL{where}
    ORDER BY w.rowid DESC LIMIT %s
"""
_SAYING = "to_tsvector('simple', left(m.content, 20000)) @@ to_tsquery('simple', %s) AND m.deleted_at IS NULL"
_OURS = (
    "channel_id IN (SELECT id FROM channels_channel WHERE workspace_id = %s){where} ORDER BY id DESC LIMIT %s"
)
_POSTGRESQL = f"""
    WITH found AS MATERIALIZED (
        SELECT m.id, m.channel_id, m.conversation_id FROM conversations_message m WHERE {_SAYING}
    )
    SELECT conversation_id FROM found WHERE {_OURS}
"""  # noqa: S608
_POSTGRESQL_COMMON = f"SELECT m.conversation_id FROM conversations_message m WHERE {_SAYING} AND m.{_OURS}"  # noqa: S608
_IN = " AND EXISTS (SELECT FROM conversations_conversation c WHERE c.id = conversation_id{where})"
_EXPECTED = f"EXPLAIN (FORMAT JSON) SELECT FROM conversations_message m WHERE {_SAYING}"
_ALL = "SELECT reltuples FROM pg_class WHERE oid = 'conversations_message'::regclass"


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


@dataclass(frozen=True, slots=True)
class Within:
    """Which conversations a search is limited to: of a channel, not over before, begun before an instant."""

    channel: int | None = None
    since: datetime | None = None
    until: datetime | None = None

    def conditions(self) -> tuple[str, list[Any]]:
        """Return what must hold of a conversation ``c`` as SQL, and its values."""
        instant = connection.ops.adapt_datetimefield_value
        given = {
            " AND c.channel_id = %s": self.channel,
            " AND c.last_message_at >= %s": self.since and instant(self.since),
            " AND c.began_at < %s": self.until and instant(self.until),
        }
        return "".join(sql for sql, value in given.items() if value), [v for v in given.values() if v]


class Sayings(NamedTuple):
    """The conversations in which something was said, and whether these are all of them."""

    conversations: set[int]
    is_all: bool


def saying(workspace_id: int, text: str, within: Within = Within()) -> Sayings:
    """Return the conversations in which somebody said all of the words, or words that begin like them."""
    words = [word.lower() for word in _WORD.findall(text)][:_WORDS_AT_MOST]
    if not words:
        return Sayings(set(), is_all=True)
    where, values = within.conditions()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            terms = " ".join(f'"{word}"*' for word in words)
            cursor.execute(_SQLITE.format(where=where), [terms, workspace_id, *values, MOST])
        else:
            terms = " & ".join(f"{word}:*" for word in words)
            sql = _POSTGRESQL_COMMON if _is_common(cursor, terms) else _POSTGRESQL
            sql = sql.format(where=where and _IN.format(where=where))
            cursor.execute(sql, [terms, workspace_id, *values, MOST])
        rows = cursor.fetchall()
    return Sayings({pk for (pk,) in rows}, is_all=len(rows) < MOST)


def _is_common(cursor: Any, terms: str) -> bool:
    """Tell whether to go from the newest message backwards, as is faster where words are common.

    Left to choose, PostgreSQL may go backwards for rare ones too, and reads every word ever said.
    """
    cursor.execute(_EXPECTED, [terms])
    expected = cursor.fetchone()[0][0]["Plan"]["Plan Rows"]
    cursor.execute(_ALL)
    return bool(expected > max(cursor.fetchone()[0], MOST) * COMMON)
