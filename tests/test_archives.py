"""The contract every archive reader keeps: its examples come out as written down, damaged ones do no harm."""

import json
import os
import tempfile
from pathlib import Path
from zlib import crc32

import pytest

from stamgast.networks.archive_contract import Example, examples, shown
from stamgast.networks.archive_damage import Damaged, content_of, damaged
from stamgast.networks.archives.levels import CAPABILITIES, defaults
from stamgast.networks.archives.problems import Unusable
from stamgast.networks.archives.read import read_archives
from stamgast.networks.archives.reader import ArchiveReader
from stamgast.networks.registry import archive_readers, networks

EXAMPLES = list(examples())
WITHOUT_ROWS = {"meta_html"}
"""Formats that are recognised only to say which other one to ask for."""


def name(example: Example) -> str:
    return f"{example.folder.parent.parent.name}.{example.folder.name}"


def some_of(example: Example, most: int) -> list[Damaged]:
    """Return damages spread evenly over all that an example has, or with ``ALL=1`` every one."""
    every = list(damaged(content_of(example.folder)))
    step = 1 if os.environ.get("ALL") else -(-len(every) // most)
    return every[crc32(name(example).encode()) % step :: step]


@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_an_example_comes_out_as_written_down(example: Example) -> None:
    assert shown(example) == json.loads(example.expected.read_text(encoding="utf-8"))


@pytest.mark.long
@pytest.mark.parametrize("most", [45])
@pytest.mark.parametrize("example", EXAMPLES, ids=name)
def test_damage_is_survived_and_listed(
    example: Example, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, elsewhere, archive = tmp_path / "temporary", tmp_path / "elsewhere", tmp_path / "archive.zip"
    temporary.mkdir()
    elsewhere.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.chdir(elsewhere)
    unnoticed = []
    for one in some_of(example, most):
        one.pack(archive)
        try:
            with read_archives([archive], archive_readers()) as result:
                told = result.tables.scan("problem").collect().height > 0
        except Unusable:
            told = True
        except Exception as error:
            raise AssertionError(one.how) from error
        if one.must_tell and not told:
            unnoticed.append(one.how)
        assert not list(temporary.iterdir()), one.how
    assert unnoticed == []
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("reader", archive_readers(), ids=lambda reader: reader.format_id)
def test_a_reader_has_an_example_its_levels_and_its_network(reader: ArchiveReader) -> None:
    written = [example.expected for example in EXAMPLES if example.expected.exists()]
    read = [one for path in written for one in json.loads(path.read_text(encoding="utf-8"))["import"]]
    assert reader.format_id in {one["format_id"] for one in read} | WITHOUT_ROWS
    assert set(defaults(reader.format_id)) == set(CAPABILITIES)
    told = {level for level, _ in defaults(reader.format_id).values()}
    assert (told == {"none"}) == (reader.format_id in WITHOUT_ROWS)
    assert reader.platform in networks()


def test_the_same_archive_gives_the_same_rows() -> None:
    for example in {example.folder.parent: example for example in EXAMPLES}.values():
        assert shown(example) == shown(example)
