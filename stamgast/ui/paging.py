"""Pages of long lists: a cursor names the row after which the next page begins; none can be made up."""

from datetime import datetime

from django.core import signing

SALT = "stamgast.paging"


def cursor(at: datetime, pk: int) -> str:
    """Return the opaque name of a place in a list that is ordered by an instant and an id."""
    return signing.dumps([at.isoformat(), pk], salt=SALT)


def place(cursor: str) -> tuple[datetime, int] | None:
    """Return the instant and the id a cursor of ours names; for anything else None, the list's beginning."""
    if not cursor:
        return None
    try:
        at, pk = signing.loads(cursor, salt=SALT)
    except signing.BadSignature:
        return None
    return datetime.fromisoformat(at), int(pk)
