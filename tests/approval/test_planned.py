"""Who looks at a text sees where and when it goes out and who stays with it, also if planned after asking."""

import html
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from stamgast.approval import operations
from stamgast.approval.models import Review, Step
from stamgast.approval.operations import Asking
from stamgast.outbox.models import Delivery
from stamgast.planner.models import Variant
from stamgast.publishing.models import Publication
from stamgast.workspaces.models import Member
from tests.factories import make_publication

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_nine")]
ClientOf = Callable[[Member], Client]


@pytest.fixture
def asked(variant: Variant, law: Step, alice: Member, now: datetime) -> Review:
    """Asked without a time; Dora has a link."""
    Variant.objects.filter(pk=variant.pk).update(parts=["Part the second"], first_comment="Said below")
    return operations.ask(variant, alice, Asking(now + timedelta(days=1)), now=now)


@pytest.fixture
def pages(
    asked: Review, alice: Member, client: Client, client_of: ClientOf, now: datetime
) -> list[Callable[[], str]]:
    """Return what reads the page of the team and that of who has no account."""
    token = operations.make_link(asked.turns.get(), now=now)

    def read(by: Client, where: str) -> str:
        return " ".join(html.unescape(by.get(where).content.decode()).split())

    inside = client_of(alice)
    return [
        lambda: read(inside, f"/w/bookshop/approval/{asked.pk}/"),
        lambda: read(client, f"/review/{token}/"),
    ]


@pytest.mark.parametrize("who", [0, 1])
def test_what_is_planned_after_asking_is_seen(
    pages: list[Callable[[], str]], who: int, variant: Variant, alice: Member, now: datetime
) -> None:
    before = pages[who]()
    assert "no time yet" in before
    assert "nobody yet" in before
    assert "Loopback" in before
    for text in ("Part the second", "Said below", "Part 2", "First comment"):
        assert text in before
    found = make_publication(variant, alice)
    after = pages[who]()
    assert "Planned for" in after
    assert "11:00" in after  # ten o'clock in London
    assert "Alice</bdi>, 60 minutes" in after
    Publication.objects.filter(pk=found.pk).update(due_at=now + timedelta(hours=5), host=None)
    moved = pages[who]()
    assert "15:00" in moved
    assert "nobody yet" in moved
    Delivery.objects.update(published_at=now + timedelta(hours=6))
    assert "Went out" in pages[who]()


@pytest.mark.parametrize("who", [0, 1])
def test_what_was_only_said_when_asking_is_told_from_the_plan(
    pages: list[Callable[[], str]], who: int, now: datetime
) -> None:
    Review.objects.update(planned_at=now + timedelta(days=2))
    shown = pages[who]()
    assert "27 Nov" in shown
    assert "(not in the plan yet)" in shown


def test_who_asks_sees_every_part_by_its_name(
    asked: Review, variant: Variant, alice: Member, client_of: ClientOf
) -> None:
    operations.withdraw(asked, alice, now=asked.asked_at)
    page = client_of(alice).get(f"/w/bookshop/approval/texts/{variant.pk}/ask/").content.decode()
    assert "Part 2" in page
    assert "First comment" in page


@pytest.mark.parametrize(("state", "is_shown"), [("open", False), ("changes", False), ("approved", True)])
def test_below_a_text_that_is_out_stands_its_approval_or_nothing(
    state: str, is_shown: bool, asked: Review, variant: Variant, alice: Member, client_of: ClientOf
) -> None:
    panel, inside = f"/w/bookshop/approval/texts/{variant.pk}/", client_of(alice)
    make_publication(variant, alice)
    Review.objects.update(state=state)
    assert b"approval-panel" in inside.get(panel).content
    Delivery.objects.update(published_at=asked.asked_at)
    assert (b"approval-panel" in inside.get(panel).content) == is_shown
