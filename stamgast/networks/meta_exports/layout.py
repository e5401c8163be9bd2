"""Where files lie in Meta's exports: below one of several folders, in an archive whose name tells its day."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.times import microseconds

_FILE_NAME = re.compile(r"(?:facebook|instagram)-.+-(20\d\d)-(\d\d)-(\d\d)-", re.IGNORECASE)


def below(folders: Iterable[str], *patterns: str) -> tuple[str, ...]:
    """Return the patterns in each of the folders; the empty folder is the root of the export.

    >>> below(("", "your_instagram_activity/"), "media/reels.json")
    ('media/reels.json', 'your_instagram_activity/media/reels.json')
    """
    return tuple(folder + pattern for folder in folders for pattern in patterns)


def generated_at(parts: Parts) -> int | None:
    """Return the day an archive was made, in microseconds since 1970, if it still has its first name.

    ``instagram-bokkafeen-2026-03-08-AbCdEf12.zip`` was made on 8 March 2026; of several the last day counts.
    """
    days = [_day(found.groups()) for s in parts.sources if (found := _FILE_NAME.match(s.file_name))]
    return max((day for day in days if day is not None), default=None)


def _day(said: tuple[str, ...]) -> int | None:
    try:
        return microseconds(datetime.fromisoformat("-".join(said)).replace(tzinfo=UTC))
    except ValueError:
        return None
