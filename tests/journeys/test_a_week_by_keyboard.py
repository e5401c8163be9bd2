"""A week is planned without a mouse: begun on a day, written, scheduled, moved, held and let go."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey
WORDS = "We have put a chair by the window. Which book would you sit down there with?"


def reach(page: Page, target: Locator) -> None:
    """Go to something with the tab key, as far as it takes."""
    expect(target).to_be_visible()
    for _ in range(150):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the tab key does not lead to {target}")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_a_week_is_planned_by_keyboard_alone(  # noqa: PLR0915  one week is one story
    demo: Demo, sign_in: Callable[..., Page], is_accessible: Callable[[Page], None]
) -> None:
    page = sign_in()
    page.goto(demo.url + "plan/week/")
    press(page, "]")
    page.wait_for_url(re.compile(r"week=\d"))
    is_accessible(page)
    week = page.url
    press(page, "ArrowRight", "ArrowRight")
    day = page.locator(":focus").get_attribute("data-day-head") or ""
    assert day, "the arrows lead to the days"
    press(page, "n")
    page.wait_for_url("**/posts/new/")

    reach(page, page.get_by_label("What do you want to talk about?"))
    page.keyboard.type("A chair by the window")
    press(page, "Enter")
    page.wait_for_url(re.compile(r"/posts/\d+/$"))
    reach(page, page.get_by_role("group", name="Add a text for").get_by_role("button").first)
    press(page, "Enter")
    reach(page, page.get_by_role("textbox", name="Text for").first)
    page.keyboard.type(WORDS)
    reach(page, page.get_by_role("button", name="Yes").first)
    press(page, "Enter")
    expect(page.get_by_text("Worth sending")).to_be_visible()
    wall = page.locator("input[name=wall]").first
    expect(wall).to_have_value(re.compile(f"^{day}T"))
    free = page.get_by_role("group", name="Free times").get_by_role("button").first
    reach(page, free)
    planned = (free.get_attribute("hx-get") or "").partition("quick=")[2]
    press(page, "Enter")
    expect(wall).to_have_value(planned)
    expect(page.get_by_label("Host", exact=True).first.locator("option:checked")).to_have_text("Alice")
    reach(page, page.get_by_role("button", name=re.compile("^Schedule for")).first)
    press(page, "Enter")
    expect(page.get_by_role("link", name="See how it goes", exact=True)).to_be_visible()

    page.goto(f"{week.partition('?')[0]}?week={planned[:10]}")
    entry = page.locator("[data-entry]", has_text="We have put a chair")
    expect(entry).to_have_attribute("data-wall", planned)
    reach(page, entry)
    press(page, "m")
    expect(page.locator("#board-live")).to_contain_text("Moving")
    press(page, "ArrowDown", "Escape")
    expect(page.locator("#board-live")).to_contain_text("It stays where it was.")
    expect(entry).to_have_attribute("data-wall", planned)

    press(page, "m", "ArrowDown")
    to = f"{planned[:11]}{int(planned[11:13]) + 1:02d}{planned[13:]}"
    expect(page.locator("#board-live")).to_contain_text(to[11:])
    press(page, "Enter")
    expect(page.locator("#messages")).to_contain_text("Moved to")
    expect(page.locator("#board-live")).not_to_contain_text("Moved to")  # said once, not twice
    expect(entry).to_have_attribute("data-wall", to)
    expect(entry).to_be_focused()

    press(page, "h")
    expect(entry).to_have_attribute("data-state", "held")
    expect(entry).to_be_focused()
    press(page, "h")
    expect(entry).to_have_attribute("data-state", "scheduled")
    is_accessible(page)
    press(page, "Enter")
    expect(page.get_by_role("heading", name="A chair by the window")).to_be_visible()


def hour_of(page: Page, wall: str, change: int) -> tuple[Locator, str]:
    """Return the place some hours before or after a wall time, and the wall time it stands for."""
    hour = int(wall[11:13]) + change
    place = page.locator(f'[data-day="{wall[:10]}"][data-hour="{hour}"]')
    return place, f"{wall[:11]}{hour:02d}{wall[13:]}"


def test_what_is_dragged_lands_there_or_goes_back(demo: Demo, sign_in: Callable[..., Page]) -> None:
    page, other = sign_in(), sign_in()
    page.goto(demo.url + "plan/")
    page.get_by_role("link", name=re.compile("Which was the first book")).first.click()
    planned = page.locator("time").first.get_attribute("datetime") or ""
    page.route(re.compile("/live/"), lambda route: route.abort())  # this page hears of nothing by itself
    for one in (page, other):
        one.goto(f"{demo.url}plan/week/?week={planned[:10]}")
    entry, same = (one.locator("[data-entry]", has_text="Which was the first book") for one in (page, other))
    before = entry.get_attribute("data-wall") or ""

    place, moved = hour_of(other, before, -1)
    same.drag_to(place)
    expect(same).to_have_attribute("data-wall", moved)
    place, _wall = hour_of(page, before, 1)
    entry.drag_to(place)
    expect(page.locator("#messages")).to_contain_text("Somebody else moved it meanwhile.")
    expect(entry).to_have_attribute("data-wall", moved)
    place, last = hour_of(page, before, 2)
    entry.drag_to(place)
    expect(entry).to_have_attribute("data-wall", last)
    page.get_by_role("button", name="Undo").click()
    expect(entry).to_have_attribute("data-wall", moved)


def test_the_pages_of_the_plan_are_accessible_and_fit(all_look_right: Callable[..., None]) -> None:
    addresses = ("", "week/", "month/", "days/", "days/new/", "pause/", "import/")
    all_look_right(*(f"plan/{address}" for address in addresses))
