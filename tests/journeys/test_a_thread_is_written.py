"""A thread is written on a phone: advice below each part, planned, changed part by part, held and let go."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey
FIRST = "We have put a chair by the window.\n\nWhich book would you sit down there with?"


def test_every_part_is_advised_planned_and_changed(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in(viewport={"width": 390, "height": 844}, color_scheme="dark")
    write(page, demo)
    is_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    plan(page)
    change(page, is_accessible)


def write(page: Page, demo: Demo) -> None:
    """Write a thread whose second part may not go out like that."""
    page.goto(demo.url + "posts/new/?idea=A%20chair")
    page.locator("main form button").last.click()
    page.get_by_role("group", name="Add a text for").get_by_role("button").first.click()
    page.get_by_label("Your text for").fill(FIRST)
    page.get_by_role("button", name="Add a part").click()
    second = page.get_by_label("Part 2", exact=True)
    second.fill("Call my aunt on 811228-9874. NOW!!! NOW!!!")
    below = page.locator("[id^=said-of-part]").first
    expect(below.get_by_text("It cannot go out like this.")).to_be_visible()
    expect(below.get_by_text("This reads as shouting.")).to_have_count(1)


def plan(page: Page) -> None:
    """Be told why it is not planned, mend it, and plan it."""
    second, below = page.get_by_label("Part 2", exact=True), page.locator("[id^=said-of-part]").first
    page.get_by_role("button", name="Yes").first.click()
    page.get_by_role("button", name="In an hour").first.click()
    expect(page.locator("input[name=wall]").first).not_to_have_value("")
    page.get_by_role("group", name="Add a text for").get_by_role("button").first.click()
    expect(page.locator("input[name=wall]")).to_have_count(2)
    expect(page.locator("input[name=wall]").first).not_to_have_value("")
    page.get_by_role("button", name="Schedule for").first.click()
    expect(page.get_by_text("Part 2: Personal data stands here")).to_be_visible()

    second.fill("It came from my aunt, who read in it every evening of her life.")
    expect(below.get_by_text("It cannot go out like this.")).to_have_count(0)
    page.get_by_label("First comment").first.fill("She bought it in 1923.")
    expect(page.locator("[id^=said-of-comment]").first.get_by_text("22 of 500 characters")).to_be_visible()
    page.get_by_role("button", name="Schedule for").first.click()
    page.get_by_role("link", name="See how it goes").first.click()
    expect(page.get_by_text("Waits for the part before it")).to_have_count(2)


def change(page: Page, is_accessible: Callable[[Page], None]) -> None:
    """Change it part by part."""
    page.get_by_role("link", name="Change text, time or host").click()
    page.get_by_label("Part 2", exact=True).fill("a" * 501)
    expect(page.get_by_text("Too long: 501 of 500 characters")).to_be_visible()
    page.get_by_role("button", name="Split what is too long").click()
    expect(page.get_by_label("Part 3", exact=True)).to_have_value("a")
    page.get_by_label("Part 2", exact=True).fill("It came from my aunt.")
    page.get_by_label("Part 3", exact=True).fill("She read in it.")
    is_accessible(page)
    page.get_by_role("button", name="Change the text").click()
    expect(page.get_by_text("Waits for the part before it")).to_have_count(3)
    expect(page.get_by_text("She read in it.")).to_be_visible()
