"""What a refresh does to who works by keyboard and to who listens: the focus stays, news is said once."""

import re
from collections.abc import Callable

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
FILL = """html => {
    const main = document.querySelector("main");
    main.innerHTML = html;
    htmx.process(main);
}"""
ROW = """<li class="list-item" data-id="{0}"><a href="/{0}">{0}</a>
<button name="done" value="{0}">done {0}</button></li>"""
REMARK = '<p><button hx-get="/fresh/" hx-target="closest p" hx-swap="delete">away</button></p>'


def rows(*names: str) -> str:
    return "".join(ROW.format(name) for name in names)


@pytest.fixture
def place(context: BrowserContext) -> Callable[[str], Page]:
    """Return a maker of a page whose main part is what is given and can be refreshed."""

    def make(content: str) -> Page:
        page = context.new_page()
        page.goto("conversations/showcase/")
        page.evaluate(FILL, content)
        return page

    return make


def refresh(page: Page, content: str, target: str = "#part") -> None:
    page.unroute("**/fresh/")
    page.route("**/fresh/", lambda route: route.fulfill(body=content, content_type="text/html"))
    page.evaluate(f"() => htmx.ajax('GET', '/fresh/', {{target: '{target}', swap: 'innerHTML'}})")


@pytest.mark.parametrize(
    ("before", "focus", "after", "expected"),
    [
        (rows("a", "b", "c"), "[href='/b']", rows("c", "b", "a"), "b"),
        (rows("a", "b", "c"), "[value=b]", rows("x", "a", "b"), "done b"),
        (rows("a", "b", "c"), "[href='/b']", rows("a", "c"), "c"),
        (rows("a", "b"), "[value=b]", rows("a"), "a"),
        (rows("a"), "[href='/a']", "", ""),
        ("<form action='/1'><button>on</button></form><form action='/2'><button>off</button></form>",
         "[action='/2'] button", "<form action='/2'><button>still off</button></form>", "still off"),
        ("<button hx-post='/1'>one</button><button hx-post='/2'>two</button>", "[hx-post='/2']",
         "<button hx-post='/0'>0</button><button hx-post='/1'>one</button><button hx-post='/2'>two</button>",
         "two"),
        ("<a href='/same'>first</a><a href='/same'>second</a>", "#part a:last-child",
         "<a href='/same'>one</a><a href='/same'>two</a>", "two"),
    ],
)  # fmt: skip
def test_the_focus_stays_where_it_was_or_goes_to_what_took_its_place(
    place: Callable[[str], Page], before: str, focus: str, after: str, expected: str
) -> None:
    page = place(f'<div id="part">{before}</div>')
    page.locator(focus).focus()
    refresh(page, after)
    expect(page.locator("#part")).to_have_text(re.sub("<[^>]*>", "", after))
    if expected:
        expect(page.locator(":focus")).to_have_text(expected)
    else:
        expect(page.locator(":focus")).to_have_count(0)


def test_who_put_a_remark_away_is_back_in_the_text_it_was_about(place: Callable[[str], Page]) -> None:
    page = place(
        f'<textarea id="text" aria-describedby="remarks"></textarea><div id="remarks">{REMARK}</div>'
    )
    page.route("**/fresh/", lambda route: route.fulfill(body="", content_type="text/html"))
    page.get_by_role("button", name="away").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#text")).to_be_focused()
    expect(page.get_by_role("button", name="away")).to_have_count(0)


def test_who_folds_a_form_in_by_sending_it_is_at_the_fold(place: Callable[[str], Page]) -> None:
    fold = "<details{0}><summary>Add</summary><form><button>Save</button></form></details>"
    page = place(f'<div id="part">{fold.format(" open")}</div>')
    page.locator("#part button").focus()
    refresh(page, fold.format(""))
    expect(page.locator("#part summary")).to_be_focused()


def test_who_pressed_something_in_a_message_that_went_is_where_it_was(place: Callable[[str], Page]) -> None:
    page = place('<ol id="part"><li data-id="7"><a href="/delete">Delete</a></li></ol>')
    page.locator("#part a").focus()
    refresh(page, '<li data-id="6"><a href="/other">Other</a></li><li data-id="7">No longer there.</li>')
    expect(page.locator("#part :focus, #part:focus")).to_have_text("No longer there.")


def test_a_refresh_takes_the_focus_from_nobody(place: Callable[[str], Page]) -> None:
    page = place(f'<input id="elsewhere"><div id="part">{rows("a")}</div>')
    page.locator("[href='/a']").focus()
    page.locator("#elsewhere").focus()
    refresh(page, rows("b", "a"))
    expect(page.locator("[href='/b']")).to_be_visible()
    expect(page.locator("#elsewhere")).to_be_focused()


def test_what_changed_is_said_once(place: Callable[[str], Page]) -> None:
    page = place('<div id="part"></div>')
    said = page.locator("#spoken p")
    news = '<span hidden id="latest" data-says="{0}">Ingrid wrote {0}.</span>'
    for number, told in ((1, 0), (1, 0), (2, 1), (2, 1), (3, 2)):
        refresh(page, news.format(number) + f'<b id="done-{number}-{told}">done</b>')
        page.wait_for_load_state("networkidle")
        expect(page.locator(f"#done-{number}-{told}")).to_be_visible()
        expect(said).to_have_count(told)
    expect(said).to_have_text(["Ingrid wrote 2.", "Ingrid wrote 3."])
    refresh(page, '<span hidden id="latest" data-says="4"> </span><b id="silence">done</b>')
    expect(page.locator("#silence")).to_be_visible()
    expect(said).to_have_count(2)


def test_messages_a_page_came_with_come_into_their_live_region_anew(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => new MutationObserver((all) => {
            const came = all.flatMap((one) => [...one.addedNodes]).map((one) => one.textContent.trim());
            document.body.dataset.came = came.join("");
        }).observe(document.getElementById("messages"), { subtree: true, childList: true }))"""
    )
    page.goto("conversations/showcase/")
    expect(page.locator("body")).to_have_attribute("data-came", "Saved.")
    expect(page.get_by_text("Saved.")).to_have_count(1)


def test_messages_in_an_answer_come_into_the_live_region_that_is_there(place: Callable[[str], Page]) -> None:
    """A region that is exchanged with its words is read by some and not by others, or twice."""
    page = place(render_to_string("ui/messages.html", {"messages": []}) + '<div id="part"></div>')
    region = page.locator("#messages")
    region.evaluate("region => { region.dataset.was = 'there'; }")
    for words in ("Moved to Monday.", "Moved to Tuesday."):
        answer = render_to_string("ui/messages.html", {"messages": [words], "oob": True})
        refresh(page, f"<b>{words}</b>{answer}")
        expect(region).to_have_text(words)
        expect(region).to_have_attribute("data-was", "there")
        expect(page.locator("[role=status], [role=alert], [aria-live]").filter(has_text=words)).to_have_count(
            1
        )


def test_a_key_opens_a_fold_and_leads_into_it(place: Callable[[str], Page]) -> None:
    page = place(
        """<details><summary data-key="t">Later</summary><input type="hidden"><input id="when"></details>
        <details class="menu"><summary data-key="e">End</summary><input type="radio">
        <button class="menu-item">One</button><button class="menu-item">Two</button></details>
        <div data-key="h"><a id="hides" href="#hid">Hide</a></div>
        <form data-key="n"><input type="hidden"><textarea id="note"></textarea></form>"""
    )
    page.keyboard.press("t")
    expect(page.locator("#when")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    for key, words in (("", "One"), ("ArrowDown", "Two"), ("ArrowDown", "Two"), ("ArrowUp", "One")):
        if key:
            page.keyboard.press(key)
        expect(page.get_by_role("button", name=words)).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("h")
    page.wait_for_url("**#hid")
    page.keyboard.press("n")
    expect(page.locator("#note")).to_be_focused()


def test_control_and_enter_send_from_the_text(place: Callable[[str], Page]) -> None:
    page = place(
        """<form id="reply" action="#sent"><textarea></textarea><button>Other</button>
        <button data-key="Ctrl+Enter" data-key-label="Send" name="sent">Send</button></form>
        <textarea id="bare"></textarea>"""
    )
    page.evaluate(
        """() => { window.sent = []; document.addEventListener("submit", (event) => {
            event.preventDefault(); window.sent.push(event.submitter.textContent); }); }"""
    )
    for field in ("#bare", "#reply textarea"):
        page.locator(field).focus()
        page.keyboard.press("Control+Enter")
    page.keyboard.press("Meta+Enter")
    assert page.evaluate("window.sent") == ["Send", "Send"]


def test_what_was_just_done_is_taken_back_by_z(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("conversations/showcase/")
    page.evaluate("document.activeElement.blur()")
    page.evaluate(
        """() => { const undo = "<button>Undo</button>";
            htmx.swap(document.querySelector("#messages"), undo, { swapStyle: "beforeend" });
            const button = document.querySelector("#messages button");
            button.addEventListener("click", () => { button.textContent = "Undone"; });
            document.dispatchEvent(new Event("htmx:afterRequest")); }"""
    )
    page.keyboard.press("?")
    expect(page.locator("#keys[open]")).to_contain_text("Undo")
    keys = page.locator("[data-keys] dt[data-made]").all_inner_texts()
    assert keys.index("z") < keys.index("g t"), "what can be done here stands before the ways elsewhere"
    page.keyboard.press("Escape")
    page.keyboard.press("z")
    expect(page.get_by_role("button", name="Undone")).to_be_visible()
