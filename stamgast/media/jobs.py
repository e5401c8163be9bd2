"""The library's rhythm: what was removed long ago is cleared out."""

from datetime import timedelta

from stamgast.jobs.rhythm import every
from stamgast.media.operations import clear_out

every("media.clear_out", timedelta(hours=6), clear_out)
