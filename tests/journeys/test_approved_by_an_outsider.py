"""A text goes out only after somebody without an account has looked at it, and stays home when it changes."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey

YEAR = "We put a chair by the window. It dates from 1923. Which book would you read there?"
RIGHT = YEAR.replace("1923", "1932")
LATER = RIGHT.replace("Which book", "Which book of poems")
MARK = """words => {
  const text = document.querySelector("[data-places]").firstChild, at = text.data.indexOf(words);
  getSelection().setBaseAndExtent(text, at, text, at + words.length);
}"""


def ask_dora_first(alice: Page, demo: Demo) -> None:
    """Make Dora, who has no account, the one who looks at texts of the first channel."""
    alice.goto(demo.url + "approval/")
    alice.get_by_role("link", name="Steps").first.click()
    alice.get_by_label("What is looked at?").fill("Facts")
    alice.get_by_label("Who approves?").select_option("outsider")
    alice.get_by_label("E-mail address").fill("dora@archive.example")
    alice.get_by_role("button", name="Save").click()
    expect(alice.get_by_text("1. Facts")).to_be_visible()


def write(alice: Page, demo: Demo) -> None:
    """Begin a post and write its text for the first channel."""
    alice.goto(demo.url + "posts/new/?idea=A%20chair")
    alice.get_by_label("What do you hope they answer?").fill("A book")
    alice.locator("main form button").last.click()
    alice.get_by_role("group", name="Add a text for").get_by_role("button").first.click()
    alice.get_by_label("Your text for").fill(YEAR)
    alice.get_by_role("button", name="Yes").first.click()
    expect(alice.get_by_text("Worth sending")).to_be_visible()


def schedule(alice: Page) -> None:
    """Try to plan it for tomorrow."""
    with alice.expect_response(lambda answer: "/slot/" in answer.url):
        alice.get_by_role("button", name="Tomorrow 9:00").first.click()
    expect(alice.get_by_label("Host", exact=True).first).to_contain_text("Who stays with it?")
    expect(alice.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)
    alice.get_by_role("button", name="Schedule for").first.click()


def link(alice: Page) -> str:
    """Return the path of the link that is shown this once."""
    return urlsplit(alice.locator("#review-link").inner_text()).path


def test_dora_looks_at_it_before_anybody_else_does(  # noqa: PLR0915  one text is one story
    demo: Demo, sign_in: Callable[..., Page], browser: Browser, is_accessible: Callable[[Page], None]
) -> None:
    alice = sign_in()
    ask_dora_first(alice, demo)
    is_accessible(alice)
    write(alice, demo)
    composer = alice.url
    schedule(alice)
    expect(alice.get_by_role("alert")).to_contain_text("Somebody has to approve this text first")
    alice.get_by_role("link", name="Ask for approval").click()
    is_accessible(alice)
    alice.get_by_label("What should they look at?").fill("Is the year right?")
    alice.locator("main").get_by_role("button", name="Ask for approval").click()
    first = link(alice)

    # Dora has no account, a phone, and a doubt about one word.
    phone = browser.new_context(
        base_url=demo.url, viewport={"width": 390, "height": 844}, color_scheme="dark", locale="en"
    )
    dora = phone.new_page()
    dora.goto(first)
    expect(dora.get_by_text("Is the year right?")).to_be_visible()
    is_accessible(dora)
    assert dora.evaluate("document.documentElement.scrollWidth") <= 390
    dora.evaluate(MARK, "1923")
    expect(dora.get_by_label("Which words is it about?")).to_have_value("1923")
    dora.get_by_label("What do you want to say?").fill("Was it not 1932?")
    dora.get_by_role("button", name="Say it").click()
    expect(dora.locator("mark")).to_have_text("1923")
    dora.get_by_text("Ask for changes").click()
    dora.get_by_label("What should be different?").fill("Look up the year, please.")
    dora.get_by_role("button", name="Send it back").click()
    expect(dora.get_by_text("Your wishes are with the team")).to_be_visible()

    # Alice reads it beside her text, mends the year, and asks again with one click.
    alice.goto(composer)
    expect(alice.get_by_text("Was it not 1932?")).to_be_visible()
    alice.get_by_label("Your text for").fill(RIGHT)
    expect(alice.get_by_text("these words are gone from the text")).to_be_visible()
    alice.get_by_role("link", name="What has changed").click()
    expect(alice.locator("del")).to_have_text("1923")
    is_accessible(alice)
    alice.get_by_role("button", name="Ask again").click()
    second = link(alice)
    alice.goto(composer)
    schedule(alice)
    expect(alice.get_by_role("alert")).to_contain_text("It waits for approval: Facts")

    dora.goto(second)
    expect(dora.get_by_text("It dates from 1932")).to_be_visible()
    dora.get_by_role("button", name="Approve").click()
    expect(dora.get_by_text("You have approved the text")).to_be_visible()
    phone.close()

    # Only now can it be planned; and when it changes once more, it is held.
    alice.goto(composer)
    expect(alice.locator(".approval-panel").get_by_text("Approved", exact=True)).to_be_visible()
    schedule(alice)
    alice.get_by_role("link", name="See how it goes").first.click()
    expect(alice.get_by_text("Scheduled").first).to_be_visible()
    alice.get_by_role("link", name="Change text, time or host").click()
    alice.get_by_label("Text", exact=True).fill(LATER)
    alice.get_by_role("button", name="Change the text").click()
    expect(alice.get_by_text("The text has changed since it was approved.").first).to_be_visible()
    expect(alice.get_by_text("Approval has lapsed")).to_be_visible()
    alice.get_by_role("button", name="Let it go out").click()
    expect(alice.get_by_text("Ask for approval again.").first).to_be_visible()
    expect(alice.get_by_text("Held").first).to_be_visible()
