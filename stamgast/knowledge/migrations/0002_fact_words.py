"""The full-text index over facts."""

from django.db import migrations

SQLITE = "CREATE VIRTUAL TABLE knowledge_fact_words USING fts5(question, answer, tokenize='unicode61 remove_diacritics 2')"
POSTGRESQL = (
    "CREATE INDEX knowledge_fact_words ON knowledge_fact "
    "USING gin (to_tsvector('simple', question || ' ' || answer))"
)


def create(apps, schema_editor):
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL)


def drop(apps, schema_editor):
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    schema_editor.execute(f"DROP {'TABLE' if is_sqlite else 'INDEX'} knowledge_fact_words")


class Migration(migrations.Migration):
    dependencies = [("knowledge", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
