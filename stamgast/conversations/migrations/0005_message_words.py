"""The full-text index over what was said."""

from django.db import migrations

SQLITE = (
    "CREATE VIRTUAL TABLE conversations_message_words USING fts5("
    "content, content='conversations_message', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
    "INSERT INTO conversations_message_words (rowid, content) SELECT id, content FROM conversations_message",
)
POSTGRESQL = (
    "CREATE INDEX conversations_message_words ON conversations_message "
    "USING gin (to_tsvector('simple', left(content, 20000)))",
)


def create(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    schema_editor.execute(f"DROP {'TABLE' if is_sqlite else 'INDEX'} conversations_message_words")


class Migration(migrations.Migration):
    dependencies = [("conversations", "0004_sorted_by_hand")]
    operations = [migrations.RunPython(create, drop)]
