"""The review, as a browser sees it: by keys, with a thumb, read aloud."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from stamgast.channels.models import Channel
from stamgast.conversations.intake import take_in
from stamgast.following import operations
from stamgast.following.models import Change, Followed, FollowList
from stamgast.vocabulary.activities import Create
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member
from tests.factories import make_followed

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

NAMES = ("Anna", "Bram", "Cleo", "Dora")
PATIENCE = 30_000  # milliseconds, for machines that do other things, too


@pytest.fixture
def many(alice: Member, channel: Channel) -> FollowList:
    """A list of four, of whom Anna spoke to us, and others whose handles only begin alike."""
    found = FollowList.objects.create(
        workspace=alice.workspace, channel=channel, network="loopback", imported_at=timezone.now()
    )
    for name in NAMES:
        url = f"https://town.example/@{name.lower()}"
        make_followed(found, name.lower(), url=url, summary="Reads on the ferry.\nTalks about it.")
    at = timezone.now() - timedelta(days=3)
    for name in ("anna", "annabel", "bramwell"):
        actor = Actor(name, name.title(), name)
        take_in(channel, [Create(Note(id=name, attributed_to=actor, content="Open?", published=at))], now=at)
    return found


def shown(page: Page, name: str) -> None:
    expect(page.locator("#who")).to_have_text(name, timeout=PATIENCE)


def test_a_review_by_keys_alone_with_undo_and_focus_on_the_person(
    many: FollowList, context: BrowserContext
) -> None:  # fmt: skip
    page = context.new_page()
    page.goto(f"following/{many.pk}/review/")
    shown(page, "Anna")
    expect(page.locator(".review-known li")).to_have_count(1, timeout=PATIENCE)
    expect(page.locator(".review-known")).to_contain_text("spoke to us 1 time")
    page.keyboard.press("1")
    shown(page, "Bram")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".review-known")).to_be_empty(timeout=PATIENCE)
    page.keyboard.press("z")
    shown(page, "Anna")
    for key, following in (("1", "Bram"), ("u", "Cleo"), ("s", "Dora"), ("3", "Cleo")):
        page.keyboard.press(key)
        shown(page, following)
        expect(page.locator("#who")).to_be_focused(timeout=PATIENCE)
    expect(page.locator("#said")).to_have_text("A supplier: Dora.", timeout=PATIENCE)
    page.keyboard.press("r")
    expect(page.locator("#review")).to_contain_text("Everybody is decided about", timeout=PATIENCE)
    for name in ("Cleo", "Dora"):
        page.keyboard.press("z")
        shown(page, name)
    page.keyboard.press("2")
    expect(page.locator("#said")).to_have_text("An inspiration: Dora.", timeout=PATIENCE)
    decided = dict(Followed.objects.values_list("remote_id", "decision"))
    assert decided == {"anna": "real", "bram": "unfollow", "cleo": "", "dora": "inspiration"}


def test_a_key_that_is_held_down_decides_once(many: FollowList, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"following/{many.pk}/review/")
    for _ in range(3):  # without a key up between them, the second and third are repeats
        page.keyboard.down("u")
        shown(page, "Bram")
    page.keyboard.up("u")
    assert Followed.objects.exclude(decision="").count() == 1


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_pages_are_accessible_and_fit(
    many: FollowList, alice: Member, context: BrowserContext, width: int, scheme: str
) -> None:  # fmt: skip
    now = timezone.now()
    anna, bram, cleo = (many.people.get(remote_id=name) for name in ("anna", "bram", "cleo"))
    operations.decide(anna, "reconnect", alice, now=now)
    for one in (bram, cleo):
        operations.decide(one, "unfollow", alice, now=now)
    gone = make_followed(many, "ella", decision="unfollow", left_at=now)
    by_hand = FollowList.objects.create(workspace=alice.workspace, network="x", account="shop")
    make_followed(by_hand, "finn", decision="unfollow")
    operations.confirm(by_hand, by_hand.people.values_list("pk", flat=True), alice, now=now)
    Change.objects.create(followed=gone, kind="unfollow", state="done", confirmed_at=now, done_at=now)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 844})
    places = ["", "reconnect/", f"{by_hand.pk}/checklist/"]
    places += [
        f"{many.pk}/{part}" for part in ("", "?decision=real", "review/", "unfollow/", "again/", "remove/")
    ]
    for address in places:
        page.goto(f"following/{address}")
        page.wait_for_load_state("networkidle")
        found = Axe().run(page).response["violations"]
        wrong = [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]
        assert (address, wrong) == (address, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    page.goto(f"following/{many.pk}/review/")
    for button in page.locator(".review-keys button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 60
    assert complaints == []
