"""Measures on servers that run here: what the network says it does is what the others see."""

from datetime import UTC, datetime

import httpx2
import pytest

from stamgast.networks.adapters.bluesky.moderation import BLOCK, BlueskyModerator
from stamgast.networks.adapters.wordpress.moderation import WordPressModerator
from stamgast.networks.adapters.wordpress.publisher import WordPressPublisher
from stamgast.networks.capabilities import Measure, Target
from stamgast.networks.errors import Forbidden, Gone
from stamgast.vocabulary.objects import Draft
from tests.real.servers.bluesky import BlueskyNetwork
from tests.real.servers.fixtures import (  # noqa: F401  fixtures
    bluesky_network,
    postgres_url,
    redis_url,
    wordpress_site,
)
from tests.real.servers.processes import eventually
from tests.real.servers.wordpress import WordPressSite
from tests.real.test_bluesky_adapter import Person, person
from tests.real.test_wordpress_adapter import connection, new_key

pytestmark = pytest.mark.real


@pytest.mark.parametrize(("measure", "state"), [("hide", "hold"), ("spam", "spam"), ("delete", "trash")])
def test_visitors_of_a_site_no_longer_see_a_comment_until_it_is_back(
    wordpress_site: WordPressSite, measure: Measure, state: str  # noqa: F811
) -> None:  # fmt: skip
    us = connection(wordpress_site)
    receipt = WordPressPublisher(us).publish(Draft("Ask us", name=f"Ask {new_key()}"), key=new_key())
    post = int(receipt.id.removeprefix("post:"))
    number = wordpress_site.visitor_comment(post, "Rude", f"You idiots {new_key()}")
    target, moderator = Target(f"comment:{number}", receipt.id, ""), WordPressModerator(us)

    def seen() -> tuple[str, bool]:
        with wordpress_site.client("admin") as client:
            status = client.get(f"comments/{number}", params={"context": "edit"}).json()["status"]
        return status, "You idiots" in httpx2.get(receipt.url, trust_env=False).text

    WordPressModerator(us).take_back("hide", target)  # it may wait for approval from the start
    assert seen() == ("approved", True)
    for _ in range(2):
        moderator.take(measure, target, why="")
        assert seen() == (state, False)
    for _ in range(2):
        moderator.take_back(measure, target)
        assert seen() == ("approved", True)
    with pytest.raises(Forbidden):
        WordPressModerator(connection(wordpress_site, "author1")).take(
            measure, Target(_of_somebody_else(wordpress_site), "", ""), why=""
        )
    with pytest.raises(Gone):
        moderator.take(measure, Target("comment:999999", "", ""), why="")


def _of_somebody_else(site: WordPressSite) -> str:
    """Return a comment below a post of the administrator, which an author may not moderate."""
    post = WordPressPublisher(connection(site)).publish(Draft("Hm", name=f"Hm {new_key()}"), key=new_key()).id
    return f"comment:{site.visitor_comment(int(post.removeprefix('post:')), 'Rude', new_key())}"


@pytest.fixture
def pub(bluesky_network: BlueskyNetwork) -> Person:  # noqa: F811
    return person(bluesky_network, "modpub")


@pytest.fixture
def rude(bluesky_network: BlueskyNetwork) -> Person:  # noqa: F811
    return person(bluesky_network, "modrude")


@pytest.fixture
def answers(pub: Person, rude: Person) -> list[Target]:
    """Two answers below a post of ours, in view."""
    root = pub.account.post("Come on Saturday")
    pub.account.until_seen(root)
    said = [rude.account.reply(root, f"You idiots {n}") for n in range(2)]
    for answer in said:
        pub.account.until_seen(answer)
    return [Target(answer["uri"], root["uri"], rude.account.did) for answer in said]


def test_an_answer_is_hidden_in_our_thread(pub: Person, rude: Person, answers: list[Target]) -> None:
    moderator, (first, second) = BlueskyModerator(pub.connection), answers

    def hidden() -> list[str]:
        [post] = rude.account.read("app.bsky.feed.getPosts", uris=first.context)["posts"]
        return list(post.get("threadgate", {}).get("record", {}).get("hiddenReplies", []))

    def eventually_hidden(*uris: str) -> None:
        assert eventually(lambda: hidden() == list(uris) or None)

    for target in (first, second, second):
        moderator.take("hide", target, why="")
    eventually_hidden(first.note, second.note)
    for _ in range(2):
        moderator.take_back("hide", first)
    eventually_hidden(second.note)


def test_a_person_is_kept_out_and_let_in_again(pub: Person, rude: Person, answers: list[Target]) -> None:
    moderator, target = BlueskyModerator(pub.connection), answers[0]

    def is_kept_out() -> bool:
        profile = rude.account.read("app.bsky.actor.getProfile", actor=pub.account.did)
        return bool(profile["viewer"]["blockedBy"])

    for _ in range(2):
        moderator.take("block", target, why="")
    assert eventually(lambda: is_kept_out() or None)
    created = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    pub.account.write(BLOCK, {"subject": rude.account.did, "createdAt": created})  # once more, in the app
    for _ in range(2):
        moderator.take_back("block", target)
    assert eventually(lambda: not is_kept_out() or None)
