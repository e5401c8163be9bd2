"""The commands that read archives: what they write, what they print, and how they end."""

import json
from datetime import timedelta
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from stamgast.cli.commands import app
from stamgast.diagnosis.report import pdf as making
from stamgast.networks import registry
from stamgast.networks.archives.importing import Import
from stamgast.networks.archives.parts import Parts
from stamgast.networks.archives.reader import Probe
from tests.diagnosis.conftest import END, microseconds

run = CliRunner()


class NotebookReader:
    """Reads notebooks: a line is a post; "!" before it cannot be read, "<" stands before a message to us."""

    format_id = "x"
    platform = "x"
    version = "1"
    allowed = ("*.notes",)

    def probe(self, parts: Parts) -> Probe:
        return Probe(1.0, "2026") if parts.matching(*self.allowed) else Probe(0.0)

    def read(self, parts: Parts, into: Import) -> None:
        into.account("shop", display_name="Bokkafeen")
        into.about["generated_at"] = microseconds(END)
        for name in parts.matching(*self.allowed):
            with parts.open(name) as stream:
                lines = stream.read().decode().splitlines()
            for number, line in enumerate(lines):
                at = microseconds(END - timedelta(days=len(lines) - number))
                if line.startswith("!"):
                    into.problem("bad_row", name, number)
                else:
                    kind = ("message", "in") if line.startswith("<") else ("post", "out")
                    into.item(native_id=str(number), kind=kind[0], direction=kind[1], ts=at, text=line)


@pytest.fixture
def notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(registry, "archive_readers", lambda: (NotebookReader(),))
    file = tmp_path / "shop.notes"
    file.write_text("\n".join(f"What did you read on day {day}?" for day in range(40)), encoding="utf-8")
    return file


def test_a_diagnosis_is_printed_and_written(notebook: Path, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("out/r.html", "r.json", "r.pdf")]
    written = [
        part
        for name, file in zip(("--out", "--json", "--pdf"), files, strict=True)
        for part in (name, str(file))
    ]
    done = run.invoke(app, ["diagnose", str(notebook), "--language", "nb", *written])
    assert done.exit_code == 0, done.output
    assert "Topper og bunner" in done.output
    assert files[0].read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads(files[1].read_text(encoding="utf-8"))["account"][0]["posts"] == 40
    assert files[2].read_bytes().startswith(b"%PDF-")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "r.json", "r.pdf", "shop.notes"]


def test_problems_are_listed_and_told_by_the_exit_code(notebook: Path) -> None:
    with notebook.open("a", encoding="utf-8") as file:
        file.write("\n!what is this")
    done = run.invoke(app, ["diagnose", str(notebook)])
    assert done.exit_code == 1
    assert "bad_row shop.notes 40" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["gone.zip"], "gone.zip: Det finns ingen fil"),
        (["{shop}", "--since", "2030-01-01"], "inget i den här tiden"),
        (["{shop}", "--own-events", "{shop}"], "shop.notes"),
    ],
)
def test_what_is_of_no_use_says_why(notebook: Path, arguments: list[str], told: str) -> None:
    named = [argument.format(shop=notebook) for argument in arguments]
    done = run.invoke(app, ["diagnose", *named, "--language", "sv"])
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_file_that_is_no_archive(notebook: Path, tmp_path: Path) -> None:
    stray = tmp_path / "stray.txt"
    stray.write_text("hello")
    assert run.invoke(app, ["archive", "check", str(stray)]).exit_code == 2


def test_nothing_is_left_half_written(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: str) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(making, "pdf", stopped)
    folder = notebook.parent
    done = run.invoke(app, ["diagnose", str(notebook), "--pdf", str(folder / "r.pdf")])
    assert done.exit_code not in {0, 1, 2}
    assert [path.name for path in folder.iterdir()] == ["shop.notes"]


def test_without_pango_one_line_says_what_to_install(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> bytes:
        raise making.NoPdf(making.MISSING)

    monkeypatch.setattr(making, "pdf", missing)
    done = run.invoke(app, ["diagnose", str(notebook), "--pdf", str(notebook.parent / "r.pdf")])
    assert done.exit_code == 2
    assert "libpango" in done.stderr


def test_the_folder_above_an_export_is_enough_and_of_two_neither_is_taken(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotebookReader, "allowed", ("shop.notes", "fair.notes"))
    above = notebook.parent / "downloads"
    for name in ("shop", "fair"):
        (above / name).mkdir(parents=True)
    (above / "readme.txt").write_text("Mine.")
    notebook.rename(above / "shop" / notebook.name)
    done = run.invoke(app, ["diagnose", str(above)])
    assert (done.exit_code, "downloads/shop" in done.stderr) == (0, True)
    (above / "fair" / "fair.notes").write_text("Who comes?")
    for command in (["diagnose"], ["archive", "check"]):
        done = run.invoke(app, [*command, str(above)])
        assert done.exit_code == 2
        assert "downloads/fair, downloads/shop: " in done.stderr


def test_check_says_what_an_archive_is(notebook: Path) -> None:
    done = run.invoke(app, ["archive", "check", str(notebook), "--json"])
    found = json.loads(done.stdout)
    assert done.exit_code == 0
    assert found["rows"]["item"] == 40
    (one,) = found["archives"]
    assert (one["format"], one["era"], one["account"]) == ("x", "2026", "Bokkafeen")
    assert one["range_from"] < one["range_to"] < one["generated_at"]
    assert {row["capability"]: row["level"] for row in one["known"]}["inbound_comments"] == "none"
    assert "Bokkafeen" in run.invoke(app, ["archive", "check", str(notebook)]).stdout


def test_convert_writes_the_canonical_tables_once(notebook: Path, tmp_path: Path) -> None:
    folder = tmp_path / "made" / "tables"
    arguments = ["archive", "convert", str(notebook), "--out", str(folder)]
    assert run.invoke(app, arguments).exit_code == 0
    assert pl.read_parquet(folder / "item.parquet").height == 40
    assert [path.name for path in folder.parent.iterdir()] == ["tables"]
    assert run.invoke(app, arguments).exit_code == 2


@pytest.mark.parametrize(("asked", "kept"), [([], None), (["--keep-messages"], "<Is there room?")])
def test_words_of_private_messages_are_kept_only_where_somebody_asks(
    notebook: Path, tmp_path: Path, asked: list[str], kept: str | None
) -> None:
    with notebook.open("a", encoding="utf-8") as file:
        file.write("\n<Is there room?")
    out, told = tmp_path / "tables", tmp_path / "r.json"
    run.invoke(app, ["archive", "convert", str(notebook), "--out", str(out), *asked], catch_exceptions=False)
    messages = pl.read_parquet(out / "item.parquet").filter(pl.col("kind") == "message")
    assert messages["text"].to_list() == [kept]
    run.invoke(app, ["diagnose", str(notebook), "--json", str(told), *asked], catch_exceptions=False)
    assert json.loads(told.read_text(encoding="utf-8"))["sampled"]["incoming"]["read"] == len(asked)
