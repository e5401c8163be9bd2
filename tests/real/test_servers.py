"""The servers that other tests rely on answer as real ones do."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx2
import psycopg
import pytest
import redis

from tests.real.servers.bluesky import BlueskyNetwork
from tests.real.servers.fixtures import lent
from tests.real.servers.processes import eventually
from tests.real.servers.redis import running_redis
from tests.real.servers.wordpress import WordPressSite

pytestmark = pytest.mark.real

CHECKOUT = Path(__file__).parents[2]
HOLDER = """
from tests.real.servers.redis import running_redis
with running_redis() as url:
    print(url, flush=True)
    input()
"""


def test_postgres_answers(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_redis_answers(redis_url: str) -> None:
    assert redis.Redis.from_url(redis_url).ping() is True


def test_a_server_is_gone_when_its_tests_are_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER], cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        url = holder.stdout.readline().strip()
        assert redis.Redis.from_url(url).ping() is True
        os.kill(holder.pid, signal.SIGKILL)
    assert eventually(lambda: True if _is_silent(url) else None)


@pytest.mark.parametrize(("required", "outcome"), [("", pytest.skip.Exception), ("1", pytest.fail.Exception)])
def test_a_missing_server_skips_its_tests_unless_servers_are_required(
    monkeypatch: pytest.MonkeyPatch, required: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setenv("STAMGAST_REQUIRE_SERVERS", required)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(outcome, match="Redis is missing"):
        next(lent(running_redis()))


def test_bluesky_shows_a_note_with_its_counts(bluesky_network: BlueskyNetwork) -> None:
    baker, guest = bluesky_network.create_account("baker"), bluesky_network.create_account("guest")
    note = baker.post("Fresh rye bread from seven o'clock. Which one do you miss?")
    guest.like(note)
    guest.reply(note, "The one with walnuts!")

    def counts() -> tuple[int, int] | None:
        seen = guest.read("app.bsky.feed.getPosts", uris=note["uri"])["posts"]
        found = [(post["likeCount"], post["replyCount"]) for post in seen]
        return found[0] if found and all(found[0]) else None

    assert eventually(counts) == (1, 1)


def test_bluesky_tells_the_author_about_a_reply(bluesky_network: BlueskyNetwork) -> None:
    baker, guest = bluesky_network.create_account("baker"), bluesky_network.create_account("guest")
    note = baker.post("Closed on Monday.")
    guest.until_seen(note)
    guest.reply(note, "Then see you on Tuesday.")

    def notices() -> list[tuple[str, str]] | None:
        listed = baker.read("app.bsky.notification.listNotifications")["notifications"]
        return [(notice["reason"], notice["author"]["did"]) for notice in listed] or None

    assert eventually(notices) == [("reply", guest.did)]


def test_a_pds_alone_takes_a_note_with_an_app_password(bluesky_pds: BlueskyNetwork) -> None:
    baker = bluesky_pds.create_account("baker")
    login = {"identifier": baker.handle, "password": baker.app_password}
    session = httpx2.post(f"{bluesky_pds.pds}/xrpc/com.atproto.server.createSession", json=login)
    note = baker.post("Good morning.")
    kept = baker.read(
        "com.atproto.repo.getRecord",
        repo=baker.did,
        collection="app.bsky.feed.post",
        rkey=note["uri"].rpartition("/")[2],
    )
    assert session.json()["did"] == baker.did
    assert kept["value"]["text"] == "Good morning."
    assert bluesky_pds.appview is None


def test_wordpress_publishes_and_takes_a_comment_and_its_reply(wordpress_site: WordPressSite) -> None:
    with wordpress_site.client("author1") as author, wordpress_site.client("admin") as admin:
        article = {"title": "Our rye", "content": "Baked at night.", "status": "publish"}
        post = author.post("posts", json=article).raise_for_status().json()
        comment = wordpress_site.visitor_comment(post["id"], "Åsa Öberg", "Is there one without seeds?")
        reply = {"post": post["id"], "parent": comment, "content": "Yes, every Friday."}
        answer = admin.post("comments", json=reply).raise_for_status().json()
        listed = author.get("comments", params={"post": post["id"], "order": "asc"}).json()

    assert "Baked at night." in httpx2.get(post["link"]).text
    assert [(each["id"], each["parent"], each["author_name"]) for each in listed] == [
        (comment, 0, "Åsa Öberg"),
        (answer["id"], comment, "admin"),
    ]


@pytest.mark.parametrize(("name", "password", "status"), [("reader", None, 403), ("admin", "wrong", 401)])
def test_wordpress_refuses(
    wordpress_site: WordPressSite, name: str, password: str | None, status: int
) -> None:
    auth = (name, password or wordpress_site.users[name].app_password)
    url = f"{wordpress_site.url}/wp-json/wp/v2/posts"
    assert httpx2.post(url, json={"title": "No"}, auth=auth).status_code == status


def _is_silent(url: str) -> bool:
    try:
        return not redis.Redis.from_url(url).ping()
    except redis.ConnectionError:
        return True
