"""CSV files of many hands."""

from pathlib import Path

import pytest

from stamgast.networks.archives.csv_table import header, rows
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.tables import Tables

ALIASES = {"date": ("Date", "Datum", "Dato"), "text": ("Comment Text", "Tekst"), "link": ("Permalink",)}


def read(tmp_path: Path, into: Import, content: bytes) -> list[tuple[int, dict[str, str]]]:
    (tmp_path / "a.csv").write_bytes(content)
    parts = Parts.of([tmp_path / "a.csv"]).allow(["*.csv"])
    return list(rows(parts, "a.csv", ALIASES, into, needed=("date", "text")))


@pytest.mark.parametrize(
    "content",
    [
        b"Date,Comment Text\n1,Hi\n",
        b"\xef\xbb\xbfDate,Comment Text\r\n1,Hi\r\n",
        "Datum;Tekst;Ånnet\n1;Hi;x\n".encode(),
        "Dato\ttekst\n1\tHi\n".encode("utf-16"),
        b'Notes:\n"Some, more"\n\nDATE , Comment text,Other\n1,Hi,x\n',
        b'Comment Text,Date\n"Hi",1\n',
    ],
)
def test_the_header_is_found_by_its_words(tmp_path: Path, into: Import, content: bytes) -> None:
    assert [row for _, row in read(tmp_path, into, content)] == [{"date": "1", "text": "Hi"}]
    assert header(content, ALIASES).keys() == {"date", "text"}


def test_rows_of_another_length_are_listed_and_blank_ones_are_not(
    tmp_path: Path, into: Import, tables: Tables
) -> None:
    content = b'Date,Comment Text\n1,Hi\n2\n\n3,Hi,there\n4,"two\nlines"\n'
    assert [row["date"] for _, row in read(tmp_path, into, content)] == ["1", "4"]
    listed = tables.scan("problem").collect()
    assert listed["pos"].to_list() == ["2", "4"]
    assert listed["code"].to_list() == ["bad_row", "bad_row"]


@pytest.mark.parametrize(
    "content", [b"", b"Date\n1\n", b"a,b\n1,2\n", b"\n" * 30 + b"Date,Tekst\n", bytes(5000)]
)
def test_without_a_header_nothing_is_read(
    tmp_path: Path, into: Import, tables: Tables, content: bytes
) -> None:
    assert read(tmp_path, into, content) == []
    assert tables.scan("problem").collect()["code"].to_list() == ["unknown_shape"]
    assert header(content, ALIASES, ("date", "text")) == {}
