"""Database rows become the tables that metrics read."""

from collections.abc import Iterable
from datetime import datetime

import polars as pl
from django.db.models import QuerySet

from stamgast.channels.queries import networks_by_hand
from stamgast.conversations.models import Message, PublishedNote
from stamgast.metrics.tables import ITEMS
from stamgast.outbox.models import Delivery

UNSAID = (Delivery.State.CANCELLED, Delivery.State.REJECTED, Delivery.State.MISSED, Delivery.State.HELD)


def items(workspace_id: int, *, since: datetime, until: datetime, channel: int | None = None) -> pl.DataFrame:
    """Return what was published and said in a period.

    Args:
        workspace_id: whose.
        since: the beginning of the period; conversations that began before it are left out whole.
        until: its end.
        channel: one channel, or None for all.

    Returns:
        ``ITEMS``: one row per note of ours that stands on a network, and per message that was said and still
        stands. An item's id is ``n`` or ``m`` and the row's number.
    """
    notes = _notes(workspace_id, since, until, channel)
    messages = _messages(workspace_id, since, until, channel)
    return pl.concat([notes, messages])


def posted_by_hand(
    workspace_id: int, *, since: datetime, until: datetime, channel: int | None = None
) -> pl.DataFrame:
    """Return what people posted themselves in a period, as ``ITEMS``; their ids are ``d`` and a number.

    So are posts of which an archive told only our side. They belong to the rhythm of what is published, and
    to no figure of conversations: what is said below them cannot be read from here.
    """
    rows = _by_hand(workspace_id).filter(published_at__gte=since, published_at__lte=until)
    if channel is not None:
        rows = rows.filter(channel=channel)
    told = _posts("d", rows.values_list("pk", "channel", "published_at").iterator(5_000))
    return pl.concat([told, _notes(workspace_id, since, until, channel, only_ours=True)])


def in_use(workspace_id: int, *, before: datetime, channel: int | None = None) -> set[str]:
    """Return the channels, as ``ITEMS`` names them, with a post of ours from before a time."""
    notes = PublishedNote.objects.filter(
        channel__workspace=workspace_id, published__lt=before, deleted_at=None
    ).values_list("channel", flat=True)
    by_hand = _by_hand(workspace_id).filter(published_at__lt=before).values_list("channel", flat=True)
    used = {*notes.distinct(), *by_hand.distinct()}
    return {str(pk) for pk in used if channel in (None, pk)}


def _by_hand(workspace_id: int) -> QuerySet[Delivery]:
    return Delivery.objects.filter(
        channel__workspace=workspace_id,
        channel__network__in=networks_by_hand(),
        head=None,
        state=Delivery.State.PUBLISHED,
    )


def _notes(
    workspace_id: int, since: datetime, until: datetime, channel: int | None, *, only_ours: bool = False
) -> pl.DataFrame:
    rows = PublishedNote.objects.filter(
        channel__workspace=workspace_id,
        published__gte=since,
        published__lte=until,
        deleted_at=None,
        only_ours=only_ours,
    )
    if channel is not None:
        rows = rows.filter(channel=channel)
    return _posts("n", rows.values_list("pk", "channel", "published").iterator(5_000))


def _posts(mark: str, rows: Iterable[tuple[int, int, datetime | None]]) -> pl.DataFrame:
    """What we published, each with a thread of its own; ``mark`` tells the tables apart in their ids."""
    return _frame(
        {"item": f"{mark}{pk}", "channel": str(where), "direction": "out", "kind": "post",
         "published": published, "root": f"{mark}{pk}", "conversation": f"{mark}{pk}", "own_thread": True}
        for pk, where, published in rows
    )  # fmt: skip


def _messages(workspace_id: int, since: datetime, until: datetime, channel: int | None) -> pl.DataFrame:
    rows = Message.objects.filter(
        channel__workspace=workspace_id,
        conversation__began_at__gte=since,
        published__lte=until,
        deleted_at=None,
    ).exclude(delivery__state__in=UNSAID)
    if channel is not None:
        rows = rows.filter(channel=channel)
    values = rows.values_list(
        "pk", "channel", "direction", "identity", "published", "conversation", "conversation__published_note",
        "needs_reply", "language",
    )  # fmt: skip
    return _frame(
        {"item": f"m{pk}", "channel": str(where), "direction": direction, "kind": "comment",
         "author": f"p{who}" if who else "us", "published": published, "conversation": f"c{conversation}",
         "root": f"n{note}" if note else None, "own_thread": note is not None, "language": language,
         "needs_reply": needs}
        for pk, where, direction, who, published, conversation, note, needs, language in values.iterator(999)
    )  # fmt: skip


def _frame(rows: Iterable[dict[str, object]]) -> pl.DataFrame:
    columns: dict[str, list[object]] = {name: [] for name in ITEMS.names()}
    for row in rows:
        for name, column in columns.items():
            column.append(row.get(name))
    return pl.DataFrame(columns, schema=ITEMS)
