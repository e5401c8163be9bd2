"""Every name a page reads is given every hostile value once; the others on the page have others meanwhile.

Only with FULL=1: it takes ten minutes of one core.
"""

import pytest

from tests.faults.size import FULL
from tests.security.hostile import EVERYTHING
from tests.security.reading import reading
from tests.security.shops import Shops
from tests.security.test_injection import ASKED, dealt
from tests.test_access import address

pytestmark = [pytest.mark.page, pytest.mark.long]
SLICES = 24


@pytest.mark.skipif(not FULL, reason="only with FULL=1")
@pytest.mark.django_db
@pytest.mark.parametrize("part", range(SLICES))
def test_no_value_under_any_name_breaks_a_page(part: int, shops: Shops) -> None:
    faults = []
    for route in ASKED[part::SLICES]:
        path = address(route, shops.alice.workspace.slug, shops.ids)
        with reading() as read:
            for verb in ("GET", "POST", "GET", "POST"):
                get, post = dict.fromkeys(read.get, "1"), dict.fromkeys(read.post, "1")
                faults += shops.send(verb, path, get, post if verb == "POST" else {}, is_part=bool(read.get))
        for number in range(len(EVERYTHING) if read.get or read.post else 0):
            get, post = dealt(route, read.get, number), dealt(route, read.post, number)
            faults += shops.send("POST" if read.post else "GET", path, get, post, is_part=number % 2 == 1)
    assert faults == []


def test_every_name_is_dealt_every_value() -> None:
    dealt_to = {name: set[str]() for name in ("a", "b")}
    for number in range(len(EVERYTHING)):
        for name, value in dealt("some/route/", {"a", "b"}, number).items():
            dealt_to[name].add(value)
    assert set(map(len, dealt_to.values())) == {len(EVERYTHING)}
