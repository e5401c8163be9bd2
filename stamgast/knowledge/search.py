"""Finds facts by the words of a question: FTS5 on SQLite, a GIN index on PostgreSQL; the best match first."""

from collections.abc import Sequence
from typing import Final

from django.db import connection

from stamgast.coach.content import content_words
from stamgast.coach.text import Text
from stamgast.knowledge.models import Fact

MOST_WORDS: Final = 24
MOST_ROWS: Final = 50
BEGINNING: Final = 5
"""Letters of a long word that count, so that "openingstijden" finds "opening"."""

_DOCUMENT = "to_tsvector('simple', question || ' ' || answer)"
_SQLITE = """
    SELECT f.id FROM knowledge_fact_words w JOIN knowledge_fact f ON f.id = w.rowid
    WHERE w.knowledge_fact_words MATCH %s AND f.workspace_id = %s
    ORDER BY bm25(knowledge_fact_words, 3.0, 1.0) LIMIT %s
"""
_POSTGRESQL = f"""
    SELECT id FROM knowledge_fact
    WHERE {_DOCUMENT} @@ to_tsquery('simple', %s) AND workspace_id = %s
    ORDER BY ts_rank_cd({_DOCUMENT}, to_tsquery('simple', %s)) DESC, id DESC LIMIT %s
"""  # noqa: S608  no value of anybody's is in it


def index(fact: Fact) -> None:
    """Make a fact findable by its words as they are now; PostgreSQL does so itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM knowledge_fact_words WHERE rowid = %s", [fact.pk])
            cursor.execute(
                "INSERT INTO knowledge_fact_words (rowid, question, answer) VALUES (%s, %s, %s)",
                [fact.pk, fact.question, fact.answer],
            )


def about(workspace_id: int, text: str, language: str) -> Sequence[int]:
    """Return the ids of facts that share words of content with a text, the best match first."""
    words = dict.fromkeys(word.text for word in content_words(Text(text), language))
    beginnings = ["".join(filter(str.isalnum, word))[: max(BEGINNING, len(word) * 2 // 3)] for word in words]
    terms = [beginning for beginning in beginnings if beginning][:MOST_WORDS]
    if not terms:
        return []
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            wanted = " OR ".join(f'"{term}"*' for term in terms)
            cursor.execute(_SQLITE, [wanted, workspace_id, MOST_ROWS])
        else:
            wanted = " | ".join(f"{term}:*" for term in terms)
            cursor.execute(_POSTGRESQL, [wanted, workspace_id, wanted, MOST_ROWS])
        return [pk for (pk,) in cursor.fetchall()]
