"""Following and unfollowing on a Bluesky network that runs here."""

import pytest

from stamgast.networks.adapters.bluesky.follows import FOLLOW, BlueskyFollows
from tests.real.servers.bluesky import BlueskyNetwork
from tests.real.servers.fixtures import bluesky_network, postgres_url, redis_url  # noqa: F401
from tests.real.servers.processes import eventually
from tests.real.test_bluesky_adapter import Person, person

pytestmark = pytest.mark.real


def records(pub: Person) -> list[str]:
    """Whom our own server says we follow: one record each."""
    asked = {"repo": pub.account.did, "collection": FOLLOW}
    found = pub.account.read("com.atproto.repo.listRecords", **asked)["records"]
    return sorted(record["value"]["subject"] for record in found)


def test_follow_list_unfollow_and_again(bluesky_network: BlueskyNetwork) -> None:  # noqa: F811
    pub, anna, bram = (person(bluesky_network, name) for name in ("pub", "anna", "bram"))
    both = sorted([anna.account.did, bram.account.did])
    follows = BlueskyFollows(pub.connection)
    for did in both:
        follows.follow(did)

    def listed(*dids: str) -> bool | None:
        page = follows.page("")
        return sorted(one.actor.id for one in page.followed) == sorted(dids) or None

    eventually(lambda: listed(*both))
    assert records(pub) == both
    follows.follow(both[0])
    assert records(pub) == both, "followed already: no second record"
    for _ in range(2):
        follows.unfollow(both[0])
    assert records(pub) == [both[1]]
    follows.follow(both[0])  # at once: the network's view may still show the first record
    assert records(pub) == both
    eventually(lambda: listed(*both))
