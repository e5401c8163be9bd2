"""The first hour in a real browser: a workspace is founded, and its strategy written by keyboard alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey

FOCUSED = """() => {
    const here = document.activeElement;
    if (here.labels?.length) return here.labels[0].innerText;
    return here.getAttribute("aria-label") || here.innerText || "";
}"""
PURPOSE = "People who garden in the city find help, seeds and each other here."
SAID = {
    "Who are they?": "Gardeners without a garden",
    "They …": "wonder which herbs survive on a balcony",
    "How do you know?": "Ten people asked it at the market in May",
}


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is called so has the focus, as a person without a mouse does."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if name in page.evaluate(FOCUSED):
            return
    raise AssertionError(f"no way to {name!r} by keyboard on {page.url}")


def type_into(page: Page, name: str, words: str) -> None:
    tab_to(page, name)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(words)


def press(page: Page, name: str) -> None:
    """Press a button or follow a link by keyboard, and wait for the page it leads to."""
    tab_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def on_step(page: Page, question: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(question)


def on_another_device(demo: Demo, browser: Browser) -> Page:
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.set_default_timeout(15_000)
    page.goto(demo.link("alice@bookshop.example"))
    page.wait_for_load_state("networkidle")
    if "/enter/" in page.url:
        page.locator("main button").first.click()
    page.wait_for_load_state("networkidle")
    return page


def found_by_keyboard(page: Page, demo: Demo) -> str:
    """Found a workspace and come to its first question; return its address."""
    page.goto(demo.url + "first-hour/found/")
    type_into(page, "What is your team or organisation called?", "Balcony Gardens")
    press(page, "Found it")
    ours = demo.url.replace("bookshop", "balcony-gardens")
    expect(page).to_have_url(ours + "first-hour/")
    page.goto(ours)
    expect(page.get_by_text("Welcome. Shall we lay the table together?")).to_be_visible()
    press(page, "Begin the first hour")
    return ours


def say_why_and_for_whom(page: Page) -> None:
    on_step(page, "What do you do, and for whom?")
    type_into(page, "In a sentence or two", "We lend tools and swap seeds.")
    press(page, "Save and go on")
    on_step(page, "Why should they care that you are here?")
    expect(page.get_by_text("We lend tools and swap seeds.")).to_be_visible()
    type_into(page, "Purpose", "We want to be the leading garden shop.")
    expect(page.locator("#findings .finding").first).to_be_visible()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(PURPOSE)
    expect(page.locator("#findings .finding")).to_have_count(0)
    press(page, "Save and go on")
    on_step(page, "With whom do you want to talk, and what do you believe of them?")
    for label, words in SAID.items():
        type_into(page, label, words)
    type_into(page, "They …", "have little money for pots")
    type_into(page, "They …", "like to show what grew")
    press(page, "Save and go on")


def say_where_and_when(page: Page) -> None:
    on_step(page, "Where are you, and which of these places may rest?")
    tab_to(page, "Add one that you post to yourself")
    page.keyboard.press("Enter")
    tab_to(page, "On which network?")
    page.keyboard.type("LinkedIn")
    type_into(page, "What is the account called?", "Balcony Gardens")
    press(page, "Add it")
    press(page, "Save and go on")
    on_step(page, "How do you speak to people?")
    press(page, "Save and go on")
    on_step(page, "When are you there to answer?")
    type_into(page, "Monday", "9-12")
    press(page, "Save and go on")
    on_step(page, "How do you speak, and what do you never do?")
    press(page, "Save and go on")
    on_step(page, "What do you want to talk about first?")
    type_into(page, "What do you want to talk about?", "Which herb survived your winter?")
    press(page, "Save and go on")


def test_from_nothing_to_a_strategy_on_paper_by_keyboard_alone(
    demo: Demo, browser: Browser, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    ours = found_by_keyboard(page, demo)
    is_accessible(page)
    say_why_and_for_whom(page)
    on_step(page, "What shall come of the talking?")
    type_into(page, "Goal", "Help people who are stu")
    page.goto(ours + "strategy/")  # away in the middle of a word, and on elsewhere

    phone = on_another_device(demo, browser)
    phone.goto(ours)
    press(phone, "Go on with: Goal")
    expect(phone.get_by_label("Goal", exact=True)).to_have_value("Help people who are stu")
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    is_accessible(phone)
    type_into(phone, "Goal", "Help people who are stuck")
    type_into(phone, "How will you see it?", "Questions answered within the day")
    press(phone, "Save and go on")
    say_where_and_when(phone)
    on_step(phone, "The table is laid")
    is_accessible(phone)
    press(phone, "The strategy on paper")
    said = (
        PURPOSE,
        *list(SAID.values())[:2],
        "Help people who are stuck",
        "Questions answered within the day",
    )
    for words in (*said, "Balcony Gardens"):
        expect(phone.locator("main")).to_contain_text(words)
    phone.goto(ours)
    phone.wait_for_load_state("networkidle")
    expect(phone.get_by_text("Go on with")).to_have_count(0)
    phone.context.close()
