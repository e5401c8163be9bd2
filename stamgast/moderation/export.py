"""The log as a table for spreadsheets: numbers, reasons and times, never what somebody wrote."""

import csv
from collections.abc import Iterable
from datetime import datetime, tzinfo
from io import StringIO

from django.utils.translation import gettext as _

from stamgast.moderation.models import Act

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(acts: Iterable[Act], where: tzinfo) -> str:
    """Write measures as CSV in the reader's language, times in the workspace's zone."""
    file = StringIO()
    rows = csv.writer(file)
    rows.writerow(
        [
            _("Number"), _("Decided at"), _("Network"), _("Channel"), _("What"), _("Why"),
            _("In your own words"), _("Who decided"), _("How it went"), _("Done at"), _("Taken back at"),
        ]
    )  # fmt: skip
    for act in acts:
        undoing = getattr(act, "undone_by", None)
        rows.writerow(
            harmless(value)
            for value in (
                act.pk, _time(act.decided_at, where), act.channel.network, act.channel.name,
                act.get_measure_display(), act.get_reason_display(), act.note, act.decided_by or "",
                act.get_state_display(), _time(act.ended_at, where),
                _time(undoing.ended_at if undoing and undoing.state == Act.State.DONE else None, where),
            )
        )  # fmt: skip
    return file.getvalue()


def harmless(value: object) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _time(at: datetime | None, where: tzinfo) -> str:
    return at.astimezone(where).strftime("%Y-%m-%d %H:%M") if at else ""
