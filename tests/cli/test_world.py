"""The command that writes archives: whole or not at all, the same again, with a bar when it takes long."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

import stamgast
from stamgast.cli import world
from stamgast.cli.commands import app
from stamgast.world import archives

OPTIONS = ["world", "--people", "40", "--items", "300", "--language", "nb"]


def test_it_writes_the_archive_and_what_is_true_of_it(tmp_path: Path) -> None:
    out, truth = tmp_path / "x.zip", tmp_path / "truth.json"
    done = CliRunner().invoke(app, [*OPTIONS, "--format", "x", "--out", str(out), "--truth", str(truth)])
    assert done.exit_code == 0, done.output
    told = json.loads(truth.read_text(encoding="utf-8"))
    assert (told["language"], told["residents"], told["items"]) == ("nb", 40, 300)
    with zipfile.ZipFile(out) as archive:
        assert "data/manifest.js" in archive.namelist()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["truth.json", "x.zip"]


def test_it_leaves_nothing_else_where_it_is_called(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "stamgast", *OPTIONS, "--format", "x", "--out", "x.zip"]
    env = {"PYTHONPATH": str(Path(stamgast.__file__).parents[1])}  # and no setting that names a data folder
    subprocess.run(program, cwd=tmp_path, env=env, check=True)
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


def test_an_interruption_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_town: object, _name: str, file: object) -> None:
        file.write(b"half")  # type: ignore[attr-defined]
        raise KeyboardInterrupt

    monkeypatch.setattr(archives, "write_archive", interrupted)
    out = tmp_path / "x.zip"
    out.write_bytes(b"earlier")
    done = CliRunner().invoke(app, [*OPTIONS, "--format", "x", "--out", str(out)])
    assert done.exit_code != 0
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.zip", b"earlier")]


@pytest.mark.parametrize(
    ("wrong", "out"),
    [(["--format", "myspace"], "out"), (["--format", "x", "--people", "3"], "out"), (["--format", "x"], "")],
)
def test_what_cannot_be_is_refused(wrong: list[str], out: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["world", *wrong, "--out", str(tmp_path / out)])
    assert done.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_bar_shows_all_passes_once_it_takes_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[float] = []
    monkeypatch.setattr(world, "PATIENCE_S", -1.0)
    monkeypatch.setattr(
        "rich.progress.Progress.update", lambda _self, _task, completed: shown.append(completed)
    )
    options = [*OPTIONS, "--format", "instagram", "--out", str(tmp_path / "out.zip")]
    assert CliRunner().invoke(app, options).exit_code == 0
    assert shown == sorted(shown)
    assert 3.5 * 270 < shown[-1] <= 4 * 300
