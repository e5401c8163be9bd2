"""An account that cannot be read from here: its archive is uploaded, looked at, and taken in."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from stamgast.world.archives import write_archive
from stamgast.world.archives.account import account
from stamgast.world.town import Town, make_town
from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def town() -> Town:
    """A small town whose two years end today."""
    return make_town(7, 40, 400, "en", datetime.now(UTC) - timedelta(weeks=104))


def to_the_archives(page: Page, demo: Demo, network: str, address: str) -> None:
    """Add an account that is posted to by hand, and open the page of its archives."""
    page.goto(demo.url + f"channels/by-hand/{network}/")
    page.get_by_label("What is the account called?").fill(f"Bookshop on {network}")
    page.get_by_label("Its address").fill(address)
    page.get_by_role("button", name="Add it").click()
    page.get_by_role("link", name="Bring in what was before").click()


def test_what_was_before_is_brought_in(
    demo: Demo, sign_in: Callable[..., Page], looks_right: Callable[[Page], None], town: Town, tmp_path: Path
) -> None:
    archive = tmp_path / "twitter-2026.zip"
    with archive.open("w+b") as file:
        write_archive(town, "x", file)
    alice = sign_in()
    to_the_archives(alice, demo, "x", f"x.com/{account(town).handle}")
    looks_right(alice)
    came = alice.get_by_text("was taken in.").or_(alice.get_by_text("were taken in."))
    expect(came).to_have_count(0)

    alice.get_by_label("The archive").set_input_files(archive)
    alice.get_by_role("button", name="Upload and look at it").click()
    expect(alice.get_by_text("Nothing is taken in yet.")).to_be_visible(timeout=60_000)
    looks_right(alice)
    expect(
        alice.get_by_role("definition").filter(has_text=re.compile(f"^{account(town).handle}$"))
    ).to_be_visible()
    alice.get_by_role("button", name="Take it in").click()
    expect(came).to_be_visible(timeout=60_000)
    looks_right(alice)

    alice.goto(demo.url + "conversations/?among=waiting")
    expect(alice.get_by_text("Bookshop on x")).to_have_count(0)
    alice.goto(demo.url + "learn/")
    alice.get_by_label("Period", exact=True).select_option("365")
    alice.get_by_label("Channel", exact=True).select_option(label="Bookshop on x")
    alice.get_by_role("button", name="Show").click()
    expect(alice.get_by_text("Nothing to look back on yet")).to_have_count(0)
    expect(alice.get_by_role("heading", name="Rhythm")).to_be_visible()

    for _ in range(3):
        alice.go_back()
    alice.get_by_text("Take it out again", exact=True).click()
    alice.get_by_role("button", name="Take it out").click()
    expect(alice.get_by_text("were taken out again.")).to_be_visible(timeout=60_000)


def test_a_wrong_file_is_said_to_be_one(demo: Demo, sign_in: Callable[..., Page], tmp_path: Path) -> None:
    holiday = tmp_path / "holiday.zip"
    holiday.write_bytes(b"no archive at all")
    alice = sign_in()
    to_the_archives(alice, demo, "tiktok", "")
    alice.get_by_label("The archive").set_input_files(holiday)
    alice.get_by_role("button", name="Upload and look at it").click()
    expect(alice.get_by_text("This file is no archive that can be opened.")).to_be_visible(timeout=60_000)
    expect(alice.get_by_label("The archive")).to_be_visible()
