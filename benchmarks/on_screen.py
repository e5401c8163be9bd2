"""B17: how long after it was said a comment is on every screen that is open."""

import random
import sqlite3
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.addresses import LIST
from benchmarks.ingest_single import until_it_answers
from benchmarks.installation import Installation, installation
from benchmarks.result import Figure, Result, quantile
from tests.fakes.mastodon import FakeMastodon
from tests.real.servers.processes import free_ports

CHROMIUM = Path("/usr/bin/chromium")
PATIENCE = 30.0
TARGET = 2.0  # seconds
LONGEST_PAUSE = 3.0
"""Twice as long as two questions of an open page are apart: comments come at any time between them."""

SCREENS = {"inbox": f"{LIST}?view=all", "search": f"{LIST}search/?words=comment"}
"""The newest comes first on both."""

WATCHED = """() => {
    window.seen = {};
    const look = () => {
        for (const [said] of document.body.textContent.matchAll(/Comment number \\d+\\?/g)) {
            window.seen[said] ??= Date.now() / 1000;
        }
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
}"""


def measure(*, full: bool) -> Result:
    """Let people say 20 things, in the long form 200."""
    comments = 200 if full else 20
    result = Result(
        "on-screen",
        "B17 On every screen",
        f"{comments} comments on a fake Mastodon to whose stream `stamgast worker` listens, each after a"
        " calm, then as many in a row; two people with a page open each in Chromium, the inbox and a search;"
        " from saying it to seeing it",
    )
    if not CHROMIUM.exists():
        result.wrong.append("Chromium is not installed: `sh .ci/prepare` does that")
        return result
    with ExitStack() as stack:
        network, ours = stack.enter_context(FakeMastodon()), stack.enter_context(installation())
        browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=str(CHROMIUM))
        stack.callback(browser.close)
        pages = _opened(ours, network, browser)
        for when, numbers in (("after a calm", range(comments)), ("in a row", range(comments, 2 * comments))):
            took = [
                _said(network, pages, number, ours if when == "after a calm" else None) for number in numbers
            ]
            for name in SCREENS:
                seen = sum(name in each for each in took)
                result.check(f"every comment seen: {name}, {when}", seen, comments)
            last = [max(each.values()) for each in took if each]
            result.figures += [
                Figure(f"on both, {when}, p50", (quantile(last, 0.5),), "s"),
                Figure(f"on both, {when}, p95", (quantile(last, 0.95),), "s"),
                Figure(f"on both, {when}, slowest", (max(last),), "s", None, TARGET),
            ]
        for name, page in pages.items():
            page.reload()
            shown = page.locator("#rows").inner_text().count(f"Comment number {2 * comments - 1}?")
            result.check(f"the last one is there once: {name}", shown, 1)
    return result


def _opened(ours: Installation, network: FakeMastodon, browser: Browser) -> dict[str, Page]:
    """Start everything, and return a page of each kind, each of another person; the stream stands by then."""
    ours.run("migrate")
    sessions = ours.inside(f"{__name__}:team", server=network.url, token=network.token)
    (port,) = free_ports(1)
    ours.start("web", "--port", str(port))
    ours.start("worker")
    until_it_answers(port)
    pages = {}
    for (name, address), session in zip(SCREENS.items(), sessions, strict=True):
        context = browser.new_context(base_url=f"http://127.0.0.1:{port}")
        context.add_cookies([{"name": "sessionid", "value": session, "url": f"http://127.0.0.1:{port}"}])
        pages[name] = context.new_page()
        pages[name].goto(address)
        pages[name].evaluate(WATCHED)
    end = time.monotonic() + PATIENCE
    while not ours.inside(f"{__name__}:stands"):
        if time.monotonic() > end:
            raise RuntimeError("the worker opens no stream")
    return pages


def _said(
    network: FakeMastodon, pages: dict[str, Page], number: int, calmed: Installation | None
) -> dict[str, float]:
    """Say something at any time; return the seconds after which it was on which screen."""
    time.sleep(random.Random(number).uniform(0, LONGEST_PAUSE))
    if calmed:  # what is said in a row uses up what the network allows
        with closing(sqlite3.connect(calmed.database, timeout=PATIENCE, isolation_level=None)) as rows:
            rows.execute("UPDATE hooks_line SET woke_at = NULL, rested_at = NULL")
    words, begin = f"Comment number {number}?", time.time()
    network.people_say(f"@bokkafeen {words}")
    seen: dict[str, float] = {}
    while len(seen) < len(pages) and time.time() < begin + PATIENCE:
        for name, page in pages.items():
            if at := page.evaluate("words => window.seen[words]", words):
                seen[name] = at - begin
        time.sleep(0.05)
    return seen


def team(server: str, token: str) -> list[str]:
    """Make two people and their channel inside the installation; return a session of each."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.utils import timezone

    from benchmarks.deliveries import owner
    from stamgast.channels.operations import connect_by_answers
    from stamgast.networks.registry import networks
    from stamgast.workspaces.models import User
    from stamgast.workspaces.operations import add_member
    from stamgast.workspaces.roles import Role

    first = owner()
    other = User.objects.create_user("other@bench.example", None, first_name="Other", language="en")
    add_member(first.workspace, other, Role.RESPONDER)
    answers = {"server": server, "access_token": token}
    connect_by_answers(first, networks()["mastodon"], answers, now=timezone.now())
    keys: list[str] = []
    for user in (first.user, other):
        session: Any = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        keys.append(session.session_key)
    return keys


def stands() -> bool:
    """Tell whether the channel's stream stands, and what it missed before has been read."""
    from stamgast.channels.models import Channel
    from stamgast.hooks.models import Line

    return (
        Line.objects.filter(stream_opened_at__isnull=False, woken_at=None).exists()
        and Channel.objects.filter(poll_lease_until=None).exists()
    )
