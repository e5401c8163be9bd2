"""Parts of names and handles are found through an index on PostgreSQL, where trigrams are to be had."""

from django.db import DatabaseError, migrations, transaction

INDEXES = (("people_contact", "name"), ("people_identity", "handle"))


def create(apps, schema_editor):
    """Make the indexes, or none: without the right to the extension each search reads all names."""
    connection = schema_editor.connection
    if connection.vendor != "postgresql":
        return
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            # Not in the schema of the moment: a backup is restored in one that is dropped afterwards.
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public")
            cursor.execute(
                "SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'pg_trgm'"
            )
            (where,) = cursor.fetchone()
            for table, column in INDEXES:  # as the ORM writes *icontains*
                cursor.execute(
                    f"CREATE INDEX {table}_{column}_parts ON {table} "
                    f"USING gin (upper({column}::text) {where}.gin_trgm_ops)"
                )
    except DatabaseError:
        return


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table, column in INDEXES:
            schema_editor.execute(f"DROP INDEX IF EXISTS {table}_{column}_parts")


class Migration(migrations.Migration):
    dependencies = [("people", "0005_keys_and_last_seen")]
    operations = [migrations.RunPython(create, drop)]
