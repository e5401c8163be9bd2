"""The scripts and the style sheet, as a browser sees them."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from stamgast.workspaces.models import Member, Pulse

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
SHOWCASE = "conversations/showcase/"


def opened(context: BrowserContext, address: str = SHOWCASE) -> Page:
    """Open a page; whatever its console complains about fails the test that asks."""
    page = context.new_page()
    page.complaints = []  # type: ignore[attr-defined]
    page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)  # type: ignore[attr-defined]
    page.goto(address)
    if address == SHOWCASE:  # it shows a field with an error, too, which has the focus
        page.evaluate("document.activeElement.blur()")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", [SHOWCASE, "team/", "/you/", "/nowhere/"])
def test_pages_are_accessible_and_fit(context: BrowserContext, address: str, width: int, scheme: str) -> None:
    page = opened(context, address)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 844})
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [said for said in page.complaints if "404" not in said] == []  # type: ignore[attr-defined]


def test_what_is_pressed_is_large_enough_for_a_thumb(context: BrowserContext) -> None:
    page = opened(context)
    page.set_viewport_size({"width": 390, "height": 844})
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, .button, summary, .nav-link, select, input")]
        .filter((it) => it.type !== "hidden" && it.checkVisibility())
        .map((it) => (it.matches("[type=radio], [type=checkbox]") ? it.closest("label") : it))
        .map((it) => [it.outerHTML.slice(0, 80), it.getBoundingClientRect()])
        .filter(([, box]) => box.height < 44 || box.width < 44).map(([html]) => html)"""
    )
    assert small == []


def test_what_has_just_come_in_listens_at_once(context: BrowserContext) -> None:
    """A time typed the moment its field appears must not be lost; htmx binds new elements when it settles."""
    page = opened(context)
    with page.expect_request("**/now/"):
        page.evaluate(
            """() => {
                const comes = `<input hx-get="/now/" hx-trigger="change">`;
                const settleDelay = htmx.config.defaultSettleDelay;
                htmx.swap(document.querySelector("main"), comes, {swapStyle: "innerHTML", settleDelay});
                document.querySelector("main input").dispatchEvent(new Event("change", {bubbles: true}));
            }"""
        )


def test_the_choice_of_light_stays_and_is_there_before_the_first_paint(context: BrowserContext) -> None:
    page = opened(context)
    page.click("header summary:has(.avatar)")
    page.click("[data-scheme-choice=dark]")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(27, 22, 18)"
    page.goto("team/")
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    order = page.evaluate(
        "[...document.head.querySelectorAll('script, [rel=stylesheet]')].map((it) => it.src || 'css')"
    )
    assert order[0].endswith("scheme.js")


def test_a_beat_that_moves_becomes_an_event_on_the_page(context: BrowserContext, alice: Member) -> None:
    page = opened(context)
    page.evaluate(
        "document.body.addEventListener('live:people', (it) => { it.target.dataset.heard = it.detail.beat; })"
    )
    Pulse.objects.create(workspace=alice.workspace, topic="people", beat=4)
    expect(page.locator("body")).to_have_attribute("data-heard", "4", timeout=15000)


def test_a_lost_connection_is_said_and_unsaid(context: BrowserContext) -> None:
    page = opened(context)
    context.set_offline(True)
    expect(page.locator("#connection")).to_be_visible(timeout=15000)
    context.set_offline(False)
    expect(page.locator("#connection")).to_be_hidden(timeout=15000)


def test_keys_walk_through_a_list_and_open(context: BrowserContext) -> None:
    page = opened(context)
    page.keyboard.press("j")
    page.keyboard.press("j")
    focused = "document.activeElement.closest('.list-item')?.dataset.href"
    assert page.evaluate(focused) == "?two"
    page.keyboard.press("k")
    assert page.evaluate(focused) == "?one"
    page.keyboard.press("Enter")
    page.wait_for_url("**?one")


def test_a_key_never_acts_while_somebody_types(context: BrowserContext) -> None:
    page = opened(context)
    page.keyboard.press("r")
    page.keyboard.type("great job, g t e j?")
    assert page.input_value("#reply") == "great job, g t e j?"
    assert page.url.endswith(SHOWCASE)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")


def test_g_and_a_letter_lead_to_a_section(context: BrowserContext) -> None:
    page = opened(context)
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url("**/team/")


def test_the_help_lists_the_keys_of_this_page(context: BrowserContext) -> None:
    page = opened(context)
    page.keyboard.press("?")
    shown = page.locator("#keys[open]")
    expect(shown).to_contain_text("A new post")
    expect(shown).to_contain_text("Reply")
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()


def test_paper_has_no_navigation(context: BrowserContext) -> None:
    page = opened(context)
    page.emulate_media(media="print")
    expect(page.locator(".shell-nav")).to_be_hidden()
    expect(page.locator("main")).to_be_visible()


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "You are signed out"), (403, "it was refused"), (500, "it was refused")],
)
def test_what_is_refused_is_said_until_it_comes_through(
    context: BrowserContext, status: int, words: str
) -> None:
    page = opened(context)
    answers = [status, 204]
    page.route("**/keep/", lambda route: route.fulfill(status=answers.pop(0)))
    page.evaluate("htmx.ajax('POST', '/keep/', {swap: 'none'})")
    expect(page.locator("#refused")).to_be_visible()
    expect(page.locator("#refused")).to_contain_text(words, use_inner_text=True)
    page.evaluate("htmx.ajax('POST', '/keep/', {swap: 'none'})")
    expect(page.locator("#refused")).to_be_hidden()


@pytest.mark.parametrize("status", [403, 404, 500])
def test_what_somebody_asked_for_and_does_not_get_is_said(context: BrowserContext, status: int) -> None:
    page = opened(context)
    answers = [status, status, 204]
    page.route("**/more/", lambda route: route.fulfill(status=answers.pop(0)))
    page.evaluate(
        """() => {
            const main = document.querySelector("main");
            main.innerHTML = `<a hx-get="/more/" hx-trigger="click, live:people from:body">More</a>`;
            htmx.process(main);
        }"""
    )
    note = page.locator("#refused")
    with page.expect_response("**/more/"):
        page.evaluate("htmx.trigger(document.body, 'live:people')")
    page.wait_for_load_state("networkidle")
    expect(note).to_be_hidden()
    page.locator("main").get_by_text("More").click()
    expect(note).to_be_visible()
    expect(note).to_have_text(
        "What you asked for did not come. Try again, or reload this page.", use_inner_text=True
    )
    page.locator("main").get_by_text("More").click()
    expect(note).to_be_hidden()


def test_what_is_not_saved_stays_said_when_the_same_page_is_read(context: BrowserContext) -> None:
    page = opened(context)
    page.route("**/keep/", lambda route: route.fulfill(status=500 if route.request.method == "POST" else 204))
    page.evaluate("htmx.ajax('POST', '/keep/', {swap: 'none'})")
    with page.expect_request_finished(lambda request: request.method == "GET"):
        page.evaluate("htmx.ajax('GET', '/keep/', {swap: 'none'})")
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(page.locator("#refused")).to_be_visible()
    expect(page.locator("#refused")).to_contain_text("This is not saved", use_inner_text=True)


def test_who_is_signed_out_elsewhere_hears_so_and_keeps_the_page(context: BrowserContext) -> None:
    page = opened(context)
    context.clear_cookies(name="sessionid")
    page.evaluate("htmx.ajax('GET', '/w/bookshop/team/', {target: 'main'})")
    expect(page.locator("#refused")).to_contain_text("You are signed out", use_inner_text=True)
    expect(page.locator("#connection")).to_be_hidden()
    expect(page.locator("#reply")).to_be_visible()
