"""One text in two posts is still one text in two places."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from stamgast.channels.models import Channel
from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Written, add_text, explain_same_text, write
from stamgast.publishing import copying
from stamgast.publishing.models import Publication
from stamgast.publishing.operations import NotReady, cancel, move, rewrite, schedule
from stamgast.publishing.timing import Plan
from stamgast.workspaces.models import Member, Workspace
from tests.factories import make_channel
from tests.publishing.conftest import GOOD

SignIn = Callable[[Member], Client]
ANEW = "Who has sat in the chair by the window, and what did you read there?"
SAME = "The same text stands on"


@pytest.fixture
def elsewhere(workspace: Workspace, tmp_path: Path) -> Channel:
    return make_channel(workspace, path=tmp_path / "loopback.sqlite3", name="Evenings", remote_id="2")


@pytest.fixture
def twin(publication: Publication, alice: Member, elsewhere: Channel) -> Variant:
    """The words of what goes out on Wednesday at 14:00, for another channel, in a post of its own."""
    post = Post.objects.create(workspace=alice.workspace, idea="Again", written_by=alice, helps_somebody=True)
    return write(add_text(post, elsewhere), Written(GOOD + " #reading", revision=1))


def at(alice: Member, day: int, hour: int = 10) -> Plan:
    return Plan(datetime(2026, 11, day, hour), alice)  # noqa: DTZ001


def test_it_is_refused_near_the_other_and_says_where_that_stands(
    twin: Variant, alice: Member, now: datetime
) -> None:
    with pytest.raises(NotReady) as refused:
        schedule(twin, at(alice, 26), alice, now=now)
    (reason,) = refused.value.reasons
    assert reason.startswith(f"{SAME} Bookshop, planned for 25 November 14:00.")
    assert Publication.objects.count() == 1


def test_said_anew_explained_or_days_apart_it_goes_out(twin: Variant, alice: Member, now: datetime) -> None:
    assert cancel(schedule(twin, at(alice, 30), alice, now=now), alice)
    explain_same_text(twin.post, "The fire brigade asked for exactly these words.")
    assert cancel(schedule(fresh(twin), at(alice, 26), alice, now=now), alice)
    explain_same_text(twin.post, "")
    write(fresh(twin), Written(ANEW, revision=fresh(twin).revision))
    assert schedule(fresh(twin), at(alice, 26), alice, now=now)


def test_a_reason_with_the_other_counts_and_what_was_taken_back_does_not(
    publication: Publication, twin: Variant, alice: Member, now: datetime
) -> None:
    explain_same_text(publication.variant.post, "The fire brigade asked for exactly these words.")
    assert cancel(schedule(twin, at(alice, 26), alice, now=now), alice)
    explain_same_text(publication.variant.post, "")
    cancel(publication, alice)
    assert schedule(fresh(twin), at(alice, 26), alice, now=now)


def test_neither_moving_nor_rewriting_brings_them_together(
    publication: Publication, twin: Variant, alice: Member, now: datetime
) -> None:
    planned = schedule(twin, at(alice, 30), alice, now=now)
    with pytest.raises(NotReady, match=SAME):
        move(planned, at(alice, 27), alice, now=now)
    write_anew = Written(ANEW, revision=planned.variant.revision)
    rewrite(planned, write_anew, alice)
    planned = Publication.objects.get(pk=planned.pk)
    move(planned, at(alice, 27), alice, now=now)
    planned = Publication.objects.get(pk=planned.pk)
    with pytest.raises(NotReady, match=SAME):
        rewrite(planned, Written(GOOD, revision=planned.variant.revision), alice)
    assert Variant.objects.get(pk=planned.variant_id).content == ANEW


def test_again_on_the_same_channel_is_no_cross_post(
    publication: Publication, alice: Member, now: datetime
) -> None:
    post = Post.objects.create(workspace=alice.workspace, idea="Again", written_by=alice, helps_somebody=True)
    text = write(add_text(post, publication.variant.channel), Written(GOOD, revision=1))
    assert schedule(text, at(alice, 26), alice, now=now)


def test_the_composer_asks_why_where_a_reason_helps(
    publication: Publication, twin: Variant, alice: Member, client_of: SignIn, now: datetime
) -> None:
    page = client_of(alice)
    Publication.objects.update(due_at=timezone.now() + timedelta(days=1))
    asks = '<span id="same-text" hx-swap-oob="true"></span>'
    made = copying.copy(publication.variant.post, alice, now=now)
    for post in (twin.post, made):
        assert asks in page.get(f"/w/bookshop/plan/post/{post.pk}/").content.decode()
    write(fresh(twin), Written(ANEW, revision=fresh(twin).revision))
    assert asks not in page.get(f"/w/bookshop/plan/post/{twin.post_id}/").content.decode()


def test_where_what_is_planned_is_changed_the_reason_is_asked_for_as_well(
    twin: Variant, alice: Member, client_of: SignIn, now: datetime
) -> None:
    planned = schedule(twin, at(alice, 30), alice, now=now)
    page, where = client_of(alice), f"/w/bookshop/plan/{planned.pk}/change/"
    asks = 'id="reason"'
    assert asks not in page.get(where).content.decode()
    with time_machine.travel(now, tick=False):
        refused = page.post(where, {"wall": "2026-11-27T10:00", "host": alice.pk, "hosting_minutes": 60})
        assert (refused.status_code, asks in refused.content.decode()) == (422, True)
        page.post(
            f"/w/bookshop/posts/{twin.post_id}/same-text/", {"reason": "The fire brigade asked for it."}
        )
        again = page.post(where, {"wall": "2026-11-27T10:00", "host": alice.pk, "hosting_minutes": 60})
        assert again.status_code == 302


def fresh(variant: Variant) -> Variant:
    return Variant.objects.get(pk=variant.pk)
