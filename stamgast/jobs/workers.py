"""Who has a row in hand: a worker's name for one claim, and what it meets when the claim is over."""

import os
import platform
import threading
import time
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

told_to_stop: Final = threading.Event()
"""Set when this process is told to stop: whoever is in the middle of something long hands its row back."""


class LeaseLost(Exception):
    """Another worker may have taken the row: nothing more is done."""


def worker_token() -> str:
    """Return a name that no other claim has; it tells machine and process to whoever reads the row."""
    return f"{platform.node()[:30]}:{os.getpid()}:{uuid.uuid4().hex[:12]}"


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant on two clocks: one that people set, and one that stands still while the machine sleeps."""

    wall: datetime
    steady: float = field(default_factory=time.monotonic)

    def is_within(self, span: timedelta) -> bool:
        """Tell whether less than ``span`` has gone by since, on both clocks."""
        by_wall = timezone.now() - self.wall
        return timedelta(0) <= by_wall < span and time.monotonic() - self.steady < span.total_seconds()
