"""What is not kept is not missed: from what a diagnosis needs it says the same as from everything."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from stamgast.diagnosis import scene as scene_module
from stamgast.diagnosis import texts
from stamgast.diagnosis.as_json import as_json
from stamgast.diagnosis.diagnose import diagnose
from stamgast.diagnosis.needed import NEEDED
from stamgast.diagnosis.thrift import ALLOCATOR, take_little_memory
from stamgast.metrics.copies import copies
from stamgast.networks.archives.read import read_archives
from stamgast.networks.archives.schemas import SCHEMAS
from stamgast.networks.archives.tables import Columns
from stamgast.networks.registry import archive_readers
from stamgast.world.archives import write_archive
from stamgast.world.town import make_town

START = datetime(2024, 3, 4, tzinfo=UTC)


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """One made-up town, as two networks hand it out."""
    town = make_town(3, 60, 900, "en", START)
    folder = tmp_path_factory.mktemp("archives")
    for name in ("x", "instagram"):
        with (folder / f"{name}.zip").open("w+b") as file:
            write_archive(town, name, file)
    return sorted(folder.iterdir())


def diagnosed(archives: list[Path], only: Columns | None) -> dict[str, Any]:
    with read_archives(archives, archive_readers(), only=only) as result:
        return as_json(diagnose(result.tables), "en")


def test_the_same_is_said_from_what_is_needed(archives: list[Path]) -> None:
    assert diagnosed(archives, NEEDED) == diagnosed(archives, None)


def test_the_same_is_said_from_the_rules_that_are_asked(
    archives: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = diagnosed(archives, NEEDED)
    monkeypatch.setattr(texts, "RULES", None)
    assert diagnosed(archives, NEEDED) == asked


def test_only_columns_there_are_are_needed() -> None:
    for table, columns in NEEDED.items():
        assert set(columns) <= set(SCHEMAS[table])


def test_the_same_posts_are_compared_once(archives: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    spans = []

    def counted(items: Any, until: datetime) -> Any:
        spans.append(until)
        return copies(items, until)

    monkeypatch.setattr(scene_module, "copies", counted)
    diagnosed(archives, NEEDED)
    assert 1 <= len(spans) <= 3  # in all the time there is, and where it decides a verdict, in both halves


def test_what_is_set_for_the_allocators_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"MALLOC_TRIM_THRESHOLD_": "1"})
    take_little_memory()
    assert os.environ["_RJEM_MALLOC_CONF"] == ALLOCATOR
    os.environ["_RJEM_MALLOC_CONF"] = "narenas:1"
    take_little_memory()
    assert os.environ["_RJEM_MALLOC_CONF"] == "narenas:1"
