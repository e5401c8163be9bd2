"""The settings of an installation of its own, in a folder that nobody else uses."""

import os
import tempfile

# Read before any conftest, so that what tests leave behind never lands in somebody's data.
os.environ.setdefault("STAMGAST_DATA_DIR", tempfile.mkdtemp(prefix="stamgast-tests-"))
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # a browser's driver keeps an event loop running

from stamgast.config.settings import *  # noqa: F403

WHITENOISE_AUTOREFRESH = True  # else the first request of every test's client goes over all static files

if os.environ.get("STAMGAST_TEST_DATABASE") == "file":
    # As users have it: in memory, requests of a browser find "table is locked" instead of waiting.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}  # noqa: F405
