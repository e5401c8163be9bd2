"""A real browser on a running demo: web and worker as a newcomer starts them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.real.servers.processes import free_ports

ROOT = Path(__file__).parent.parent.parent
STANDARDS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
KEYS = """[...document.querySelectorAll("[data-key][data-key-label]:not(dialog *)")]
    .filter((one) => one.checkVisibility()).map((one) => [one.dataset.key, one.dataset.keyLabel])"""


@dataclass(frozen=True)
class Demo:
    """The running demo: where it is, and how to get another link that signs somebody in."""

    url: str
    environment: dict[str, str]

    def link(self, email: str) -> str:
        """Return a link that signs a member in once."""
        printed = subprocess.run(
            [sys.executable, "-m", "stamgast", "link", email],
            cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True,
        )  # fmt: skip
        return printed.stdout.strip()


def environment_of(folder: Path) -> dict[str, str]:
    """Return the environment of a demo in a folder; settings of whoever runs the tests are left out."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STAMGAST_")}
    return environment | {"STAMGAST_DEMO": "1", "STAMGAST_DATA_DIR": str(folder)}


@contextmanager
def running_demo(folder: Path) -> Iterator[Demo]:
    """Run a demo of its own in a folder until the end."""
    port = free_ports(1)[0]
    environment = environment_of(folder) | {"STAMGAST_PUBLIC_URL": f"http://127.0.0.1:{port}"}
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "stamgast", "demo", "--port", str(port)],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    for line in process.stdout:
        if re.search(r"/enter/\?sesame=", line):
            break
    yield Demo(f"http://127.0.0.1:{port}/w/bookshop/", environment)
    process.terminate()
    process.wait(20)


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Furnish a demo once; return its folder (its channels know where that is) and a copy to begin from."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "stamgast", "demo", "--prepare-only"]
    subprocess.run(command, cwd=ROOT, env=environment_of(folder), check=True, stdout=subprocess.DEVNULL)
    return folder, Path(shutil.copytree(folder, folder.with_name("furnished")))


@pytest.fixture(scope="module")
def demo(furnished: tuple[Path, Path]) -> Iterator[Demo]:
    """One demo for each story, as it was furnished, so that no story disturbs another."""
    folder, copy = furnished
    shutil.rmtree(folder)
    shutil.copytree(copy, folder)
    with running_demo(folder) as running:
        yield running


@pytest.fixture
def sign_in(demo: Demo, browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return a maker of pages signed in as a member; nothing outside loopback is reachable from them."""
    pages: list[Page] = []

    def enter(name: str = "alice", **options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.goto(demo.link(f"{name}@bookshop.example"))
        page.wait_for_load_state("networkidle")
        if "/enter/" in page.url:
            page.locator("main button").first.click()
        page.wait_for_url(demo.url + "**")
        pages.append(page)
        return page

    yield enter
    for page in pages:
        page.context.close()


@pytest.fixture
def is_accessible() -> Callable[[Page], None]:
    """Return a check that a page breaks no rule of WCAG 2.2 AA machines can see, and a key is one act."""

    def check(page: Page) -> None:
        page.wait_for_load_state()  # a click waits until the next page begins, not until it is there
        found = Axe().run(page, options=STANDARDS).response["violations"]
        assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []
        told: dict[str, set[str]] = {}
        for key, label in page.evaluate(KEYS):
            told.setdefault(key, set()).add(label)
        assert {key: labels for key, labels in told.items() if len(labels) > 1} == {}, page.url

    return check


@pytest.fixture
def looks_right(is_accessible: Callable[[Page], None]) -> Callable[[Page], None]:
    """Return a check that a page, with everything unfolded, is accessible and no wider than its screen."""

    def check(page: Page) -> None:
        for folded in page.locator("main details").all():
            folded.evaluate("folded => { folded.open = true; }")
        is_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url

    return check


@pytest.fixture(params=[(1280, "light"), (390, "dark")], ids=["on a screen", "on a phone in the dark"])
def all_look_right(
    request: pytest.FixtureRequest,
    demo: Demo,
    sign_in: Callable[..., Page],
    looks_right: Callable[[Page], None],
) -> Callable[..., None]:
    """Return a check that pages, named by their addresses in the workspace, all look right."""
    width, scheme = request.param
    page = sign_in(viewport={"width": width, "height": 844}, color_scheme=scheme)

    def check(*addresses: str) -> None:
        for address in addresses:
            page.goto(demo.url + address)
            looks_right(page)

    return check
