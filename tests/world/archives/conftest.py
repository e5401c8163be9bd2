"""A small town, and its archives in memory."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from stamgast.world.archives import write_archive
from stamgast.world.town import Town, make_town

Written = Callable[[str], bytes]


@pytest.fixture(scope="session")
def town() -> Town:
    return make_town(7, 120, 1_500, "nl", datetime(2024, 3, 4, tzinfo=UTC))


@pytest.fixture(scope="session")
def written(town: Town) -> Written:
    """Return a writer of the town's archive in a format."""

    def write(name: str) -> bytes:
        file = io.BytesIO()
        write_archive(town, name, file)
        return file.getvalue()

    return write


@pytest.fixture(scope="session")
def unzipped(written: Written) -> Callable[[str], dict[str, str]]:
    """Return a writer that takes its zip apart again: text by member."""

    def members(name: str) -> dict[str, str]:
        with zipfile.ZipFile(io.BytesIO(written(name))) as archive:
            return {each: archive.read(each).decode() for each in archive.namelist()}

    return members
