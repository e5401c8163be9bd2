"""How tables take memory while archives are read: a laptop has other things to do meanwhile."""

import ctypes
import os
from contextlib import suppress
from typing import Final

ALLOCATOR: Final = "narenas:2,dirty_decay_ms:200,muzzy_decay_ms:0"
"""Options of jemalloc, by which Polars allocates.

By default each of many threads takes from an arena of its own, and what is freed stays with the process for
ten seconds: of a million items that is 60 MB more at the peak. Giving it back costs a fiftieth of the time.
"""

_M_TRIM_THRESHOLD: Final = -1
_M_MMAP_THRESHOLD: Final = -3
_LARGE: Final = 2 << 20


def take_little_memory() -> None:
    """Tell the allocators of Polars and of NumPy so. What somebody has set stays.

    That of Polars listens only as Polars is loaded. That of NumPy is the C library's; where that is glibc, it
    keeps a place for arrays of any size it has met once.
    """
    os.environ.setdefault("_RJEM_MALLOC_CONF", ALLOCATOR)
    os.environ.setdefault("POLARS_MAX_CONCURRENT_SCANS", "1")  # of the hundreds of files that hold a table
    if not any(name in os.environ for name in ("MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_")):
        with suppress(OSError, AttributeError, TypeError):
            library = ctypes.CDLL(None)
            library.mallopt(_M_MMAP_THRESHOLD, _LARGE)
            library.mallopt(_M_TRIM_THRESHOLD, _LARGE)
