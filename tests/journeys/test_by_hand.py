"""A network that nothing can be sent to from here: written and planned as always, posted by a person."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey

WORDS = "We have put a chair by the window.\n\nWhich book would you sit down there with?"


def test_a_post_is_written_here_and_posted_there(
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in(permissions=["clipboard-read", "clipboard-write"])
    page.goto(demo.url + "channels/connect/")
    page.get_by_role("link", name="LinkedIn").click()
    page.get_by_label("What is the account called?").fill("Bookshop on LinkedIn")
    page.get_by_label("Its address").fill("linkedin.com/company/bookshop")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("You post there yourselves")).to_be_visible()

    page.goto(demo.url + "posts/new/?idea=A%20chair")
    page.get_by_label("What do you hope they answer?").fill("A book")
    page.locator("main form button").last.click()
    page.get_by_role("group", name="Add a text for").get_by_role(
        "button", name="Bookshop on LinkedIn"
    ).click()
    page.get_by_label("Your text for").fill(WORDS)
    page.get_by_role("button", name="Yes").first.click()
    page.locator("input[name=wall]").first.fill(page.evaluate("new Date().toISOString().slice(0, 16)"))
    page.keyboard.press("Tab")
    host = page.get_by_label("Host", exact=True).first
    expect(host).to_contain_text("Who stays with it?")
    host.select_option(label="Alice")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Schedule").first.click()
    page.get_by_role("link", name="See how it goes").first.click()
    expect(page.get_by_text("To be posted by hand").first).to_be_visible(timeout=20_000)
    is_accessible(page)
    page.get_by_role("button", name="Copy the text").click()
    assert page.evaluate("navigator.clipboard.readText()") == WORDS
    expect(page.get_by_role("link", name="Open LinkedIn")).to_have_attribute(
        "href", "https://linkedin.com/company/bookshop"
    )
    page.get_by_label("Its link").fill("https://www.linkedin.com/posts/1")
    page.get_by_role("button", name="I have posted it").click()
    expect(page.get_by_text("You are hosting now.")).to_be_visible()
    expect(page.get_by_role("link", name="See it there")).to_have_attribute(
        "href", "https://www.linkedin.com/posts/1"
    )


def test_the_teams_rules_are_written_and_gone_by(demo: Demo, sign_in: Callable[..., Page]) -> None:
    alice = sign_in()
    alice.goto(demo.url + "strategy/")
    alice.get_by_role("link", name="Change them").click()
    alice.locator("textarea[name=content]").fill("# What we never do\nWe send nobody away who asked here.")
    alice.get_by_role("button", name="Save as a new version").click()
    expect(alice.get_by_role("heading", name="What we never do", exact=True)).to_be_visible()
    bob = sign_in("bob")
    bob.goto(demo.url + "strategy/")
    bob.get_by_role("link", name="Read it").click()
    bob.get_by_role("button", name="I have read them and go by them").click()
    expect(bob.get_by_text("Thank you.")).to_be_visible()
    with bob.expect_download() as paper:
        bob.goto(demo.url + "strategy/print/")
        bob.get_by_role("link", name="As PDF").click()
    assert paper.value.path().read_bytes().startswith(b"%PDF-")
