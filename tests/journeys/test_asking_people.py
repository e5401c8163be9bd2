"""Asking people: a survey is made, somebody unknown answers on a phone, and what they said is put to use."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey
BELIEF = "They want to read together"
SCALE = "How useful is what we say to you? (1: not at all, 5: very)"
WORDS = "Kan ni inte läsa högt på torsdagar?"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Somebody's phone: no account, no session, Swedish."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="sv-SE", has_touch=True)
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def make_survey(team: Page, url: str) -> str:
    """Believe something, ask whether it is true, and return the link people answer by."""
    team.goto(url + "strategy/audiences/1/")
    team.get_by_label("They …").fill(BELIEF)
    team.get_by_role("button", name="Add a statement").click()
    team.goto(url + "surveys/")
    team.get_by_role("link", name="Make a survey").first.click()
    team.locator("[name=title_en]").fill("How do you read?")
    team.locator("main summary", has_text="Svenska").click()
    team.locator("[name=title_sv]").fill("Hur läser du?")
    team.locator("[name=thanks_sv]").fill("Vi hörs på torsdag.")
    team.get_by_role("button", name="Go on to the questions").click()
    team.get_by_role("link", name="Add a question").click()
    believed = team.locator("[name=statement] option", has_text=BELIEF).get_attribute("value")
    team.locator("[name=statement]").select_option(believed)
    team.locator("[name=text_en]").fill("What do you miss here?")
    team.locator("main summary", has_text="Svenska").click()
    team.locator("[name=text_sv]").fill("Vad saknar du här?")
    team.get_by_role("button", name="Save").click()
    team.get_by_label("Or take one that is written already").select_option(label=SCALE)
    team.get_by_role("button", name="Take it").click()
    expect(team.locator("ol > li")).to_have_count(2)
    team.get_by_role("button", name="Open it now").click()
    return team.locator("#survey-link").inner_text()


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def answer(phone: Page, link: str, is_accessible: Callable[[Page], None]) -> None:
    """Answer in Swedish, without a trace."""
    phone.goto(link)
    expect(phone.locator("html")).to_have_attribute("lang", "sv")
    is_accessible(phone)
    assert fits(phone)
    phone.get_by_label("Vad saknar du här?").fill(WORDS)
    phone.get_by_text("4", exact=True).click()
    phone.locator("main button").click()
    expect(phone.get_by_text("Vi hörs på torsdag.")).to_be_visible()
    assert phone.context.cookies() == []


def become_a_post(team: Page, url: str, is_accessible: Callable[[Page], None]) -> None:
    """Make an idea of the answer that is shown, and a post of the idea."""
    team.get_by_role("link", name="An idea").click()
    expect(team.get_by_label("The idea, in a few words")).to_have_value(WORDS)
    team.get_by_role("button", name="Put it on the board").click()
    is_accessible(team)
    idea = team.locator(".board-idea").filter(has_text=WORDS)
    idea.get_by_role("button", name="Worth it").click()
    idea.get_by_role("link", name="Write it").click()
    expect(team.get_by_label("What do you want to talk about?")).to_have_value(WORDS)
    team.get_by_role("button", name="Write it").click()
    team.goto(url + "ideas/")
    taken = team.get_by_role("region", name="Taken up")
    card = taken.locator(".board-idea").filter(has_text=WORDS)
    expect(card.get_by_role("link", name="The post")).to_be_visible()


def test_a_stranger_answers_and_what_they_said_is_put_to_use(
    demo: Demo,
    sign_in: Callable[..., Page],
    phone: Page,
    is_accessible: Callable[[Page], None],
) -> None:
    team = sign_in()
    link = make_survey(team, demo.url)
    is_accessible(team)

    answer(phone, link, is_accessible)

    team.goto(demo.url + "surveys/")
    team.get_by_role("link", name="1 person answered").first.click()
    is_accessible(team)
    team.get_by_role("button", name=re.compile(f"Use as evidence.*{BELIEF}")).first.click()
    expect(team.get_by_text(f"It backs “{BELIEF}” now.")).to_be_visible()
    team.goto(demo.url + "strategy/audiences/1/")
    backed = team.get_by_role("listitem").filter(has_text=BELIEF)
    expect(backed.get_by_text("backed", exact=True)).to_be_visible()
    backed.get_by_role("link", name="Source").click()
    become_a_post(team, demo.url, is_accessible)


PAGES = (
    "surveys/",
    "surveys/new/",
    "surveys/questions/",
    "surveys/questions/new/",
    "ideas/",
    "ideas/new/",
    "strategy/reviews/",
)


def test_the_pages_are_accessible_and_fit(all_look_right: Callable[..., None]) -> None:
    all_look_right(*PAGES)
