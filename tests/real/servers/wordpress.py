"""A WordPress of the tests' own on SQLite, with users and a way for visitors to comment."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import httpx2

from tests.real.servers.downloads import fetched
from tests.real.servers.processes import CannotStart, Launch, free_ports, new_folder, start

PROJECT = Path(__file__).with_name("wordpress_php")
BUILDS = Path("node_modules/@wp-playground/wordpress-builds/src")
EXTENSIONS = ("curl", "dom", "gd", "mbstring", "pdo_sqlite")
DEBIAN_EXTENSIONS = "php-curl php-gd php-mbstring php-sqlite3 php-xml"
PHP_OPTIONS = {
    "opcache.enable_cli": "1",
    "upload_max_filesize": "64M",
    "post_max_size": "64M",
    "sendmail_path": "/bin/true",
}
WORKERS = 4


@dataclass(frozen=True)
class User:
    """``app_password`` is for the REST interface, ``password`` for signing in with a browser."""

    id: int
    password: str
    app_password: str


@dataclass(frozen=True)
class WordPressSite:
    """``users`` are *admin*, *author1* (an author) and *reader* (a subscriber, who may not publish)."""

    url: str
    users: Mapping[str, User]

    def client(self, name: str) -> httpx2.Client:
        """A client for ``wp/v2`` paths (``client.post("posts", json=…)``), with an application password."""
        user = self.users[name]
        return httpx2.Client(
            base_url=f"{self.url}/wp-json/wp/v2/", auth=(name, user.app_password), timeout=30, trust_env=False
        )

    def visitor_comment(self, post_id: int, name: str, text: str) -> int:
        """Comment through the form under a post, without an account. Gives the comment's id."""
        email = re.sub(r"[^a-z0-9]+", ".", name.casefold()).strip(".") or "visitor"
        form = {
            "comment_post_ID": str(post_id),
            "author": name,
            "email": f"{email}@example.test",
            "comment": text,
        }
        answer = httpx2.post(f"{self.url}/wp-comments-post.php", data=form, timeout=30, trust_env=False)
        if answer.status_code != httpx2.codes.FOUND:
            raise AssertionError(f"the comment was refused: {answer.status_code} {answer.text[:500]}")
        return int(answer.headers["location"].rpartition("#comment-")[2])

    def run_due_work(self) -> None:
        """Publish what was scheduled for a time that has come; this site never does so by itself."""
        httpx2.get(f"{self.url}/wp-cron.php", timeout=30, trust_env=False).raise_for_status()


@contextmanager
def running_wordpress() -> Iterator[WordPressSite]:
    """A fresh site.

    Raises:
        CannotStart: PHP, an extension of it or WordPress itself is missing, or the site did not come up.
    """
    php, template = _php(), fetch() / "site"
    (port,) = free_ports(1)
    url = f"http://127.0.0.1:{port}"
    environment = {"WORDPRESS_URL": url, "PHP_CLI_SERVER_WORKERS": str(WORKERS)}
    with ExitStack() as stack:
        folder = new_folder("wordpress", stack)
        site = shutil.copytree(template, folder / "site")
        users = _install(php, site, environment)
        command = [*php, "-S", f"127.0.0.1:{port}", "-t", str(site)]
        server = start("WordPress", folder, Launch(command, environment), stack)
        server.until(lambda: _is_up(url), seconds=60)
        yield WordPressSite(url, users)


def fetch() -> Path:
    """The folder with WordPress unpacked in ``site``, fetched first if need be."""
    return fetched(PROJECT, _unpack)


def _unpack(folder: Path) -> None:
    """Leave of the packages (every version of WordPress, 380 MB) only the one site that we start from."""
    site, content = folder / "site", folder / "site" / "wp-content"
    with ZipFile(folder / BUILDS / "wordpress" / "wp-6.5.zip") as archive:
        archive.extractall(site)
    plugin = content / "plugins" / "sqlite-database-integration"
    with ZipFile(folder / BUILDS / plugin.name / f"{plugin.name}.zip") as archive:
        archive.extractall(plugin.parent)
    (plugin.parent / f"{plugin.name}-main").rename(plugin)
    shutil.copy(plugin / "db.copy", content / "db.php")
    for name in ("uploads", "mu-plugins", "database"):
        (content / name).mkdir(exist_ok=True)
    shutil.rmtree(folder / "node_modules")


def _php() -> list[str]:
    program = shutil.which("php")
    if program is None:
        raise CannotStart("PHP is missing (Debian: php-cli)")
    listed = subprocess.run([program, "-m"], capture_output=True, text=True, check=True).stdout
    if lacking := [name for name in EXTENSIONS if name not in listed.casefold().split()]:
        raise CannotStart(f"PHP lacks {', '.join(lacking)} (Debian: {DEBIAN_EXTENSIONS})")
    return [program, *(f"-d{name}={value}" for name, value in PHP_OPTIONS.items())]


def _install(php: list[str], site: Path, environment: Mapping[str, str]) -> dict[str, User]:
    shutil.copy(PROJECT / "wp-config.php", site)
    shutil.copy(PROJECT / "visitors.php", site / "wp-content" / "mu-plugins")
    command = [*php, str(PROJECT / "install.php"), str(site)]
    result = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    try:
        return {name: User(**user) for name, user in json.loads(result.stdout).items()}
    except ValueError:
        said = " ".join((result.stderr + result.stdout).split())[:400]
        raise CannotStart(f"WordPress could not be installed: {said}") from None


def _is_up(url: str) -> bool | None:
    try:
        return httpx2.get(f"{url}/wp-json/", timeout=20, trust_env=False).is_success or None
    except httpx2.TransportError:
        return None
