"""Who has a row in hand: a worker's name for one claim, and what it meets when the claim is over."""

import os
import platform
import uuid


class LeaseLost(Exception):
    """Another worker may have taken the row: nothing more is done."""


def worker_token() -> str:
    """Return a name that no other claim has; it tells machine and process to whoever reads the row."""
    return f"{platform.node()[:30]}:{os.getpid()}:{uuid.uuid4().hex[:12]}"
