"""The first week in a real browser: why we are here, the channels, who is there when."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey

PAGES = (
    "strategy/",
    "strategy/purpose/",
    "strategy/purpose/versions/",
    "strategy/goals/add/",
    "strategy/audiences/1/",
    "strategy/policy/edit/",
    "strategy/print/",
    "channels/",
    "channels/1/",
    "channels/connect/",
    "channels/connect/mastodon/",
    "channels/connect/bluesky/",
    "channels/connect/wordpress/",
    "channels/by-hand/linkedin/",
    "hours/",
    "hours/of/1/",
    "hours/opening/",
)


def test_the_pages_of_the_first_week_are_accessible_and_fit(all_look_right: Callable[..., None]) -> None:
    all_look_right(*PAGES)


def test_the_coach_speaks_while_the_purpose_is_written(demo: Demo, sign_in: Callable[..., Page]) -> None:
    page = sign_in()
    page.goto(demo.url + "strategy/purpose/")
    words = page.get_by_label("Why should they care that we are here?")
    words.fill("We want to be the best bookshop and sell 20 percent more.")
    said = page.locator("#findings .finding strong")
    expect(said.first).to_be_visible()
    before = said.count()
    page.get_by_role("button", name="Put away").first.click()
    expect(said).to_have_count(before - 1)
    page.get_by_role("button", name="Undo").click()
    expect(said).to_have_count(before)
    words.fill("People who read find each other here, and a book they would not have found alone.")
    expect(page.locator("#findings .finding")).to_have_count(0)
    page.get_by_role("button", name="Save as a new version").click()
    expect(page.get_by_text("find each other here")).to_be_visible()


def test_a_channel_is_paused_and_goes_on_by_keyboard_alone(demo: Demo, sign_in: Callable[..., Page]) -> None:
    page = sign_in()
    page.goto(demo.url + "channels/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.locator("#pause").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("is paused.")).to_be_visible()
    page.locator("#resume").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("goes on.")).to_be_visible()


def test_disconnecting_asks_first(demo: Demo, sign_in: Callable[..., Page]) -> None:
    page = sign_in()
    page.goto(demo.url + "channels/1/")
    page.get_by_role("button", name="Disconnect …").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Check now")).to_be_visible()


def test_ones_own_week_is_written_in_a_minute(demo: Demo, sign_in: Callable[..., Page]) -> None:
    page = sign_in("bob")
    page.goto(demo.url + "hours/")
    page.get_by_role("link", name="Your hours").click()
    page.get_by_label("Monday").fill("9-12, 13-17")
    page.get_by_role("button", name="Tuesday to Friday like Monday").click()
    expect(page.get_by_label("Friday")).to_have_value("9-12, 13-17")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("row", name="Bob").get_by_text("13:00–17:00")).to_have_count(5)


def test_a_finding_is_put_away_while_a_post_is_written_and_brought_back(
    demo: Demo, sign_in: Callable[..., Page]
) -> None:
    """It is the first click after typing that counts: leaving the text must not show the finding anew."""
    page = sign_in()
    page.goto(demo.url + "posts/new/?idea=Reading%20aloud")
    page.locator("main form button").last.click()
    page.get_by_role("group", name="Add a text for").get_by_role("button").first.click()
    words = page.get_by_label("Your text for")
    words.press_sequentially("Buy now! 20 percent off everything, only today.")
    said = page.locator(".panel .finding strong")
    expect(said).to_have_count(1)
    page.get_by_role("button", name="Put away").click()
    expect(said).to_have_count(0)
    page.locator(".panel").get_by_role("button", name="Undo").click()
    expect(said).to_have_count(1)
    expect(words).to_be_focused()
