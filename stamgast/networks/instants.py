"""Instants as networks write them: ISO 8601, with a zone or meaning UTC."""

from datetime import UTC, datetime


def instant(text: object) -> datetime | None:
    """Read an instant; one without a zone is UTC. None when it is none."""
    try:
        read = datetime.fromisoformat(text) if isinstance(text, str) else None
        return read and (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
