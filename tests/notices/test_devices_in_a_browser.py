"""A browser subscribes, is told, and leads to what it was told of; its push service is one of ours."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, CDPSession, Page, expect
from pytest_django.live_server_helper import LiveServer

from stamgast.networks.safety import Client, Policy
from stamgast.networks.web_push import packed
from stamgast.notices import devices, forms, pushing
from stamgast.notices.models import Device
from stamgast.workspaces.models import Member
from tests.factories import NOW
from tests.fakes.push_service import Browser, PushService

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
STANDARDS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
PAGE = "notices/devices/"
SUBSCRIBING = """
const given = %s;
const bytes = (text) => Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0)).buffer;
const subscription = {
    endpoint: given.endpoint, options: {},
    getKey: (name) => bytes(name === "auth" ? given.secret : given.key),
    unsubscribe: async () => localStorage.removeItem("subscribed"),
};
PushManager.prototype.subscribe = async (wanted) => {
    if (wanted.applicationServerKey.length !== 65 || !wanted.userVisibleOnly) throw new Error("not so");
    if (given.fails) throw new DOMException("no push service", "AbortError");
    localStorage.setItem("subscribed", "yes");
    return subscription;
};
PushManager.prototype.getSubscription = async () => localStorage.getItem("subscribed") ? subscription : null;
"""
"""Chromium without a head has no push service; everything else is its own."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[PushService]:
    client = Client(Policy(allowed=frozenset({"127.0.0.1"})))
    for module in (pushing, forms):
        monkeypatch.setattr(module, "client", lambda: client)
    with PushService() as running:
        yield running


def subscribes(context: BrowserContext, browser: Browser, **more: bool) -> None:
    kept = browser.subscription
    given = {"endpoint": kept.endpoint, "key": packed(kept.key), "secret": packed(kept.secret), **more}
    context.add_init_script(SUBSCRIBING % json.dumps(given))


def workers(page: Page, live_server: LiveServer) -> tuple[CDPSession, Callable[[str], None]]:
    """Return a session with the browser, and what delivers a push to the page's worker."""
    session = page.context.new_cdp_session(page)
    found: list[dict[str, Any]] = []
    session.on("ServiceWorker.workerRegistrationUpdated", lambda event: found.extend(event["registrations"]))
    session.send("ServiceWorker.enable")
    page.wait_for_timeout(200)

    def deliver(data: str) -> None:
        session.send(
            "ServiceWorker.deliverPushMessage",
            {"origin": live_server.url, "registrationId": found[-1]["registrationId"], "data": data},
        )

    return session, deliver


SHOWN = """async () => {
    const registration = (await navigator.serviceWorker.getRegistrations())[0];
    const shown = await registration.getNotifications();
    return shown.map(({ title, body, tag, lang, data }) => ({ title, body, tag, lang, data }));
}"""


def shown(page: Page, count: int) -> list[dict[str, Any]]:
    for _moment in range(50):
        found: list[dict[str, Any]] = page.evaluate(SHOWN)
        if len(found) == count:
            break
        page.wait_for_timeout(100)
    return found


def is_right(page: Page) -> None:
    found = Axe().run(page, options=STANDARDS).response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []


def test_a_device_is_added_told_and_leads_there(
    context: BrowserContext, live_server: LiveServer, service: PushService, alice: Member, now: datetime
) -> None:
    browser = service.browser()
    subscribes(context, browser)
    context.grant_permissions(["notifications"], origin=live_server.url)
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.goto(PAGE)
    is_right(page)
    page.get_by_role("button", name="Notify me on this device").click()
    expect(page.get_by_text("This device tells you from now on.")).to_be_visible()
    expect(page.get_by_text("This device tells you.", exact=True)).to_be_visible()
    expect(page.get_by_text("this one")).to_be_visible()
    expect(page.get_by_role("button", name="Notify me on this device")).to_be_hidden()
    is_right(page)
    assert refused == []  # by the content security policy, for instance

    for batch in pushing.claim_due(NOW.replace(year=2100)):
        pushing.send(batch, NOW)
    (ask,) = service.arrived
    session, deliver = workers(page, live_server)
    deliver(browser.read(ask.body).decode())
    (told,) = shown(page, 1)
    assert (told["title"], told["lang"]) == ("It works", "en")
    assert told["data"]["link"] == "/w/bookshop/notices/devices/"
    deliver(browser.read(ask.body).decode())
    deliver("torn {")
    assert sorted(one["title"] for one in shown(page, 2)) == ["It works", "Stamgast"]
    session.detach()

    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("tells you nothing any more")).to_be_visible()
    expect(page.get_by_role("button", name="Notify me on this device")).to_be_visible()
    assert not Device.objects.exists()


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("Object.defineProperty(window, 'isSecureContext', { value: false })", "begins with https://"),
        ("delete window.PushManager", "This browser knows no notifications"),
        ("delete window.PushManager; Object.defineProperty(navigator, 'userAgent', { value: 'iPhone' })",
         "put this page on the home screen first"),
        ("Object.defineProperty(Notification, 'permission', { value: 'denied' })",
         "show no notifications from here"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("width", [360])
def test_what_stands_in_the_way_is_said(
    script: str, words: str, width: int, context: BrowserContext, service: PushService, alice: Member
) -> None:
    devices.add(alice, service.browser().subscription, "Firefox on Android", now=NOW)
    Device.objects.update(refused_at=NOW)
    context.add_init_script(script)
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(PAGE)
    expect(page.get_by_text(words)).to_be_visible()
    expect(page.get_by_role("button", name="Notify me on this device")).to_be_hidden()
    is_right(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_browser_without_push_service_says_so_and_may_try_again(
    context: BrowserContext, live_server: LiveServer, service: PushService
) -> None:
    subscribes(context, service.browser(), fails=True)
    context.grant_permissions(["notifications"], origin=live_server.url)
    page = context.new_page()
    page.goto(PAGE)
    page.get_by_role("button", name="Notify me on this device").click()
    expect(page.get_by_text("could not reach its push service")).to_be_visible()
    expect(page.get_by_role("button", name="Notify me on this device")).to_be_visible()
    assert not Device.objects.exists()


KEPT = """async () => {
    const kept = await (await caches.open("notices")).match("/device");
    return kept ? kept.json() : null;
}"""


def test_a_device_that_is_moved_says_so_and_tells_nothing_once_somebody_has_signed_out(
    context: BrowserContext, live_server: LiveServer, service: PushService, alice: Member
) -> None:
    former, moved = service.browser(), service.browser()
    subscribes(context, former)
    context.grant_permissions(["notifications"], origin=live_server.url)
    page = context.new_page()
    page.goto(PAGE)
    with context.expect_event("serviceworker") as came:
        page.get_by_role("button", name="Notify me on this device").click()
    expect(page.get_by_text("This device tells you.", exact=True)).to_be_visible()
    assert page.evaluate(KEPT)["endpoint"] == former.subscription.endpoint

    kept = moved.subscription
    keys = {"p256dh": packed(kept.key), "auth": packed(kept.secret)}
    renewed = {"endpoint": kept.endpoint, "keys": keys}
    renew = "(given) => renew({ toJSON: () => given })"
    came.value.evaluate(renew, renewed)
    assert Device.objects.get().fingerprint == devices.fingerprint(kept.endpoint)
    assert page.evaluate(KEPT)["endpoint"] == kept.endpoint

    page.get_by_label("Your menu").click()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/account/login/**")
    assert page.evaluate("localStorage.getItem('subscribed')") is None
    assert page.evaluate(KEPT) is None
    came.value.evaluate(renew, renewed)
    assert page.evaluate(KEPT) is None, "the worker does not subscribe anew"
