"""What scenario files of the adapters cannot hold: broken neighbours, and lists that would never end."""

from typing import Any

import httpx2
import pytest

from stamgast.networks.capabilities import Connection, FollowPage
from stamgast.networks.registry import networks
from stamgast.networks.safety import Client
from stamgast.vocabulary.objects import Actor

US = Actor("did:plc:us", "Shop", "shop.example")
BROKEN: list[Any] = [None, 7, "anna", [], {}, {"id": None, "did": 7}, {"did": "anna", "handle": "anna"}]
WHOLE = {"id": "2", "acct": "bram", "note": "", "did": "did:plc:bram", "handle": "bram.example"}


def asked(network: str, answer: object, cursor: str, headers: dict[str, str] | None = None) -> FollowPage:
    def respond(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=answer, headers=headers)

    make = networks()[network].follows
    assert make is not None
    client = Client(transport=httpx2.MockTransport(respond))
    kept = {"access_token": "a", "refresh_token": "r"}
    connection = Connection(client, "https://town.example", US, kept, keep=lambda _: None, now=lambda: None)  # type: ignore[arg-type,return-value]
    return make(connection).page(cursor)


@pytest.mark.parametrize("broken", BROKEN, ids=str)
@pytest.mark.parametrize(("network", "id_"), [("mastodon", "2"), ("bluesky", "did:plc:bram")])
def test_one_broken_entry_does_not_hide_the_others(network: str, id_: str, broken: Any) -> None:
    both = [broken, WHOLE]
    page = asked(network, both if network == "mastodon" else {"follows": both}, "7")
    assert [one.actor.id for one in page.followed] == [id_]


@pytest.mark.parametrize("cursor", ["7", "8"])
def test_a_list_that_points_at_itself_ends(cursor: str) -> None:
    link = f'<https://town.example/x?max_id={cursor}>; rel="next"'
    pages = [
        asked("mastodon", [WHOLE], "7", {"link": link}),
        asked("bluesky", {"follows": [WHOLE], "cursor": cursor}, "7"),
    ]
    assert [page.cursor for page in pages] == ["" if cursor == "7" else cursor] * 2


def test_a_page_of_nobody_is_the_last_on_mastodon() -> None:
    assert asked("mastodon", [], "7", {"link": '<https://town.example/x?max_id=8>; rel="next"'}).cursor == ""
