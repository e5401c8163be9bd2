"""The link of a text and the picture a page names are addresses of strangers: none leads inside (S1)."""

import ipaddress
from datetime import datetime

import httpx2
import pytest

from stamgast.networks.link_cards import read_card
from stamgast.networks.safety import Answer, Client, Policy, is_public
from stamgast.planner import links
from stamgast.planner.models import Variant
from tests.networks.listening import Listener
from tests.networks.test_safety import HOSTILE_SHAPES, PRIVATE_HOSTS, no_way_out, trap

__all__ = ["no_way_out", "trap"]
SHAPES = (*(f"https://{host}:{{port}}/" for host in PRIVATE_HOSTS), *HOSTILE_SHAPES)


def test_no_link_of_a_text_reaches_what_is_inside(
    trap: Listener, no_way_out: list[str], variant: Variant, now: datetime
) -> None:
    links.client.cache_clear()
    for shape in SHAPES:
        variant.content = f"See {shape.format(port=trap.port)} today"
        card = links.look_up(variant, now=now)
        assert card is None or card.problem, shape
    assert trap.connections == 0
    assert all(is_public(ipaddress.ip_address(address)) for address in no_way_out)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_picture_a_page_names_is_fetched_from_inside(
    shape: str, trap: Listener, no_way_out: list[str]
) -> None:
    said = f'<title>Tea</title><meta property="og:image" content="{shape.format(port=trap.port)}">'

    class Page(Client):
        def request(self, method: str, url: str, **options: object) -> Answer:  # type: ignore[override]
            if url == "https://page.example/tea":
                return Answer(200, httpx2.Headers(), said.encode(), url)
            return super().request("GET", url, follow=True)

    card = read_card(Page(Policy()), "https://page.example/tea")
    assert card.picture == b""
    assert trap.connections == 0
