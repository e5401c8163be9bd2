"""An import that nothing was read into yet."""

from collections.abc import Iterator

import pytest

from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.tables import Tables


@pytest.fixture
def tables() -> Iterator[Tables]:
    with Tables() as opened:
        yield opened


@pytest.fixture
def into(tables: Tables) -> Import:
    return Import(tables, import_id="i", format_id="x", platform="x")
