"""Finds words however their capitals are set, beyond ASCII too, where SQLite tells é from É."""

from functools import reduce
from operator import or_

from django.db import connection
from django.db.models import Q


def holding(field: str, words: str) -> Q:
    """Return the condition that a field holds words: on SQLite, in one of the ways they are usually written.

    Capitals in the middle of a word beyond ASCII are found on PostgreSQL alone.
    """
    written = {words}
    if connection.vendor == "sqlite" and not words.isascii():
        written |= {words.lower(), words.upper(), words.capitalize(), words.title()}
    return reduce(or_, (Q(**{f"{field}__icontains": form}) for form in sorted(written)))
