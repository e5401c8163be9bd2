"""Takes rows one by one, so that each is one worker's alone."""

from typing import Any

from django.db.models import QuerySet


def claimed(rows: QuerySet[Any], *, at_most: int, **marks: object) -> list[int]:
    """Mark rows and return the keys of those that are now ours: another worker may have been quicker.

    Args:
        rows: what is free; a row that bears the marks must not be among it any more.
        at_most: how many to take.
        marks: what is written into them, such as the end of a lease.
    """
    found = list(rows.values_list("pk", flat=True)[:at_most])
    return [pk for pk in found if rows.filter(pk=pk).update(**marks)]
