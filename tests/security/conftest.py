"""Two shops for all tests of a module, and no way out of this machine."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from stamgast.networks import safety
from tests.security.shops import Shops, two_shops


@pytest.fixture(scope="module")
def shops(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shops]:
    with django_db_blocker.unblock(), two_shops(tmp_path_factory.mktemp("shops")) as furnished:
        yield furnished


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing leaves this machine, whichever address a page is made to ask; refusals fill no logs."""

    def nowhere(host: str, port: int) -> list[str]:
        raise OSError(host)

    monkeypatch.setattr(safety, "_resolve", nowhere)
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)
