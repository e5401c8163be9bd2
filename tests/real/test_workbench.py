"""The whole workbench against real servers: published, heard, answered, measured; on both databases."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.real.installation import Installation, installed
from tests.real.servers.bluesky import BlueskyNetwork
from tests.real.servers.postgres import new_database
from tests.real.servers.processes import eventually
from tests.real.servers.wordpress import WordPressSite

pytestmark = pytest.mark.real


@pytest.fixture(params=["sqlite, one worker", "postgresql, two workers"])
def installation(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Installation]:
    if request.param.startswith("sqlite"):
        with installed(tmp_path, database=None, workers=1) as running:
            yield running
        return
    server = request.getfixturevalue("postgres_url")
    with new_database(server, "workbench") as url, installed(tmp_path, database=url, workers=2) as running:
        yield running


def test_bluesky_from_a_post_to_a_measured_answer(
    installation: Installation, bluesky_network: BlueskyNetwork, request: pytest.FixtureRequest
) -> None:
    number = str(len(request.node.name))
    us = bluesky_network.create_account(f"shop{number}")
    guest = bluesky_network.create_account(f"guest{number}")
    answers = {"handle": us.handle, "app_password": us.app_password, "server": bluesky_network.pds}
    out = installation.do(
        "publish", network="bluesky", answers=answers, text="A chair by the window. Who sits down?"
    )
    assert out["state"] == "published"
    post = us.read("com.atproto.repo.getRecord", repo=us.did, collection="app.bsky.feed.post",
                   rkey=out["remote_id"].rpartition("/")[2])  # fmt: skip
    assert post["value"]["embed"]["images"][0]["alt"] == "A green chair"

    note = {"uri": post["uri"], "cid": post["cid"]}
    guest.until_seen(note)
    guest.reply(note, "Me! Is there tea?")
    back = installation.do(
        "answer",
        heard="Me! Is there tea?",
        text="There is: mint from the garden. Which one may I put on for you?",
    )
    assert back["below_our_post"]
    assert back["messages"] == 2, "nothing is stored twice"
    assert (back["conversations"], back["answered"]) == (1, 1)
    assert 0 < back["median_s"] < 300

    def replies() -> list[str]:
        records = us.read("com.atproto.repo.listRecords", repo=us.did, collection="app.bsky.feed.post")[
            "records"
        ]
        return [one["value"]["text"] for one in records if "reply" in one["value"]]

    assert replies() == ["There is: mint from the garden. Which one may I put on for you?"]


def test_wordpress_from_a_post_to_a_measured_answer(
    installation: Installation, wordpress_site: WordPressSite
) -> None:
    author = wordpress_site.users["admin"]
    answers = {"site": wordpress_site.url, "username": "admin", "password": author.app_password}
    out = installation.do("publish", network="wordpress", answers=answers, title="A chair by the window",
                          text="There is a new chair by the window. Who sits down?")  # fmt: skip
    assert out["state"] == "published"
    number = int(out["remote_id"].rpartition(":")[2])
    with wordpress_site.client("admin") as site:
        post = site.get(f"posts/{number}", params={"context": "edit"}).json()
        assert 'alt="A green chair"' in post["content"]["raw"]
        asked = f"Is there tea as well, beside chair {number}?"
        wordpress_site.visitor_comment(number, "Trijn", asked)
        back = installation.do(
            "answer",
            heard=asked,
            text="There is: mint from the garden. Which one may I put on for you?",
        )
        assert back["below_our_post"]
        assert back["messages"] == 2, "nothing is stored twice"
        assert back["answered"] >= 1, "other stories left conversations on this site"
        comments = eventually(lambda: both if len(both := comments_of(site, number)) == 2 else None)
    ours = next(one for one in comments if one["author"] == author.id)
    assert "mint from the garden" in ours["content"]["rendered"]
    assert ours["parent"] != 0


def comments_of(site: httpx2.Client, post: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = site.get("comments", params={"post": post}).json()
    return found
