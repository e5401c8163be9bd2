"""Whatever is sent under the names a page reads, it neither breaks nor shows or touches what is not ours.

Which names those are is found by recording what each page reads. Here each name of each page gets some of the
hostile values; ``test_injection_of_each.py`` gives every name every value.
"""

from zlib import crc32

import pytest
from django.db import connection
from django.db.models import OuterRef
from django.http import QueryDict
from django.test import RequestFactory

from stamgast.conversations.models import SavedView
from stamgast.notices.models import Notice
from stamgast.workspaces.models import Member
from tests.security.hostile import EVERYTHING, LOOKUPS
from tests.security.reading import Read, reading
from tests.security.shops import Shops, rows_between_workspaces
from tests.test_access import ROUTES, address

pytestmark = pytest.mark.page
ROUNDS = 2
TAKE_ALL = {"hooks/<slug:network>/<str:key>/": "what is signed is the delivery as it came"}
ASKED = sorted(route for route in ROUTES if "(?P" not in route)
SLICES = 8


def dealt(route: str, names: set[str], number: int, values: tuple[str, ...] = EVERYTHING) -> dict[str, str]:
    """Give every name a value, another one in each round."""
    return {n: values[(crc32(f"{route} {n}".encode()) + number * 37) % len(values)] for n in sorted(names)}


def tried(shops: Shops, route: str) -> tuple[Read, list[str]]:
    """Send a page values in rounds; names it reads only when others are there get theirs in the next one."""
    path, faults = address(route, shops.alice.workspace.slug, shops.ids), list[str]()
    with reading() as read:
        for verb in ("GET", "POST"):
            faults += shops.send(verb, path, {}, {})
            for number in range(ROUNDS):
                get, post = dealt(route, read.get, number), dealt(route, read.post, number)
                sent = post if verb == "POST" else {}
                faults += shops.send(verb, path, get, sent, is_part=number == 1)
            for values in (LOOKUPS, tuple(sorted(shops.theirs))):
                get, post = dealt(route, read.get, 0, values), dealt(route, read.post, 0, values)
                faults += shops.send(verb, path, get, post if verb == "POST" else {})
    if read.whole and route not in TAKE_ALL:
        faults.append(f"{route} takes all it is sent: {sorted(read.whole)}")
    return read, faults


@pytest.mark.django_db
@pytest.mark.parametrize("part", range(SLICES))
def test_nothing_that_is_sent_breaks_a_page_or_shows_what_is_not_ours(part: int, shops: Shops) -> None:
    found = [tried(shops, route) for route in ASKED[part::SLICES]]
    assert [fault for _, faults in found for fault in faults] == []
    assert sum(len(read.get) + len(read.post) for read, _ in found) > 20, "the names are found"


HOSTILE_IDS = ("0", "2147483648", "9223372036854775807", "9223372036854775808", "9" * 60, "9" * 5_000)


@pytest.mark.django_db
@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_no_address_breaks_a_page(verb: str, shops: Shops) -> None:
    faults = []
    for route in ASKED:
        if "<int:" in route:
            for number in HOSTILE_IDS:
                ids = dict.fromkeys(shops.ids, 0) | {
                    route.split("/")[2]: int(number) if len(number) < 99 else 0
                }
                faults += shops.send(verb, address(route, shops.alice.workspace.slug, ids), {}, {})
    assert faults == []


def test_what_a_page_reads_is_recorded() -> None:
    with reading() as read:
        request = RequestFactory().post("/?a=1&b=2", {"c": "3", "d": "4"})
        assert (request.GET.get("a"), request.POST["c"]) == ("1", "3")
        assert (request.GET.getlist("e"), "f" in request.POST) == ([], False)
        assert (read.get, read.post, read.whole) == ({"a", "e"}, {"c", "f"}, set())
        assert dict(request.GET.items()) == {"a": "1", "b": "2"}
        assert read.whole == {"items"}
    assert type(RequestFactory().get("/").GET) is QueryDict


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["filter", "order"])
def test_a_question_about_passwords_is_noticed(shops: Shops, way: str) -> None:
    """Also of whoever joins people in, and asks something else within the columns."""
    notices = Notice.objects.annotate(other=Member.objects.filter(pk=OuterRef("pk")).values("pk")[:1])
    rows = notices.select_related("member__user")
    by_password = {"filter": rows.filter(member__user__password__startswith="a"),
                   "order": rows.order_by("member__user__password")}  # fmt: skip
    shops.asked.clear()
    with connection.execute_wrapper(shops._look):
        list(rows.filter(member__user__email="a"))
        assert shops.asked == []
        list(by_password[way])
    assert len(shops.asked) == 1


@pytest.mark.django_db
def test_a_row_between_two_workspaces_is_noticed(shops: Shops) -> None:
    assert rows_between_workspaces() == []
    charlie = Member.objects.exclude(workspace=shops.alice.workspace).get()
    SavedView.objects.filter(workspace=shops.alice.workspace).update(member=charlie)
    assert rows_between_workspaces() == ["SavedView.member and .workspace are of two workspaces"]
