"""The rhythm of the database itself: once a day SQLite learns how its large tables are made up."""

from datetime import datetime, timedelta

from django.db import connection

from stamgast.jobs.rhythm import every

LARGE = 10_000
"""Smaller tables are left out: a plan made for ten rows would still be followed when there are thousands."""

ROWS_LOOKED_AT = 100_000
"""Of each index (PRAGMA analysis_limit): a million messages take a tenth of a second, in which nobody writes.

The thousand that SQLite recommends would say of columns with few values that each is rare.
"""


def learn_sizes(now: datetime) -> None:  # noqa: ARG001  the rhythm hands it in
    """Gather the statistics by which queries are planned; PostgreSQL does so by itself.

    ``PRAGMA optimize`` looks only at what its own connection has asked for, and ours live for a minute.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
        for table in map(connection.ops.quote_name, connection.introspection.django_table_names(True)):
            cursor.execute(f"SELECT max(rowid) FROM {table}")  # noqa: S608  as good as counting, and at once
            if (cursor.fetchone()[0] or 0) >= LARGE:
                cursor.execute(f"ANALYZE {table}")


every("jobs.sizes", timedelta(days=1), learn_sizes)
