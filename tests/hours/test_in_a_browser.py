"""The hours by keyboard and by ear: closing on a day, and opening hours that cannot be read."""

import pytest
from playwright.sync_api import BrowserContext, expect

from stamgast.hours.models import SpecialDay

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_day_is_closed_and_opened_without_losing_ones_place(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("hours/")
    fold = page.get_by_text("Close on another day")
    fold.focus()
    page.keyboard.press("Enter")
    day, why = page.locator("#days-off").get_by_label("Day"), page.locator("#days-off").get_by_label("Why")
    written = day.input_value()
    day.evaluate("day => { day.required = false; day.value = ''; }")  # as an older browser lets it pass
    page.locator("#days-off").get_by_role("button", name="Save").press("Enter")
    expect(day).to_have_attribute("aria-invalid", "true", timeout=15_000)
    expect(day).to_be_focused()
    day.fill(written)
    why.focus()
    page.keyboard.type("Moving house")
    page.keyboard.press("Enter")
    expect(page.locator("#messages")).to_contain_text("Saved.", timeout=15_000)
    expect(fold).to_be_focused()
    assert SpecialDay.objects.count() == 1
    page.get_by_role("button", name="Open after all").press("Enter")
    expect(page.get_by_text("Moving house")).to_have_count(0, timeout=15_000)
    expect(page.locator("#days-off :focus")).to_have_count(1)


def test_what_cannot_be_read_is_where_one_goes_on(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("hours/opening/")
    page.get_by_label("Tuesday").fill("9 till five")
    page.keyboard.press("Enter")
    wrong = page.get_by_label("Tuesday")
    expect(wrong).to_have_attribute("aria-invalid", "true", timeout=15_000)
    expect(wrong).to_be_focused()
    expect(wrong).to_have_accessible_description(
        "“9 till five” is not a stretch of time. Write it like this: 9–12, 13:30–17."
    )
