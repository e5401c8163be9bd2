"""Every text can be brought back: what was kept, what it shows, and who may."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from stamgast.planner import operations
from stamgast.planner.differences import differences
from stamgast.planner.models import Revision, Variant
from stamgast.planner.operations import HandedOver, Written, restore, write
from stamgast.planner.queries import past
from stamgast.workspaces.models import Member

START = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
SignIn = Callable[[Member], Client]


class Writing:
    """Somebody who writes at instants of their own."""

    def __init__(self, variant: Variant, monkeypatch: pytest.MonkeyPatch) -> None:
        self.variant, self.patch = variant, monkeypatch

    def __call__(self, member: Member | None, text: str, at: int, **more: object) -> None:
        self.patch.setattr(timezone, "now", lambda: START + timedelta(seconds=at))
        self.variant.refresh_from_db()
        given = {"revision": self.variant.revision, "editor": f"page of {member}"} | more
        write(self.variant, Written(text, **given), member)  # type: ignore[arg-type]

    @property
    def kept(self) -> list[str]:
        return list(self.variant.revisions.order_by("pk").values_list("content", flat=True))


@pytest.fixture
def writes(variant: Variant, monkeypatch: pytest.MonkeyPatch) -> Writing:
    return Writing(variant, monkeypatch)


def test_what_one_person_types_in_two_minutes_is_one_revision(writes: Writing, alice: Member) -> None:
    for at, text in ((0, "A"), (60, "A chair"), (119, "A chair by"), (121, "A chair by the window")):
        writes(alice, text, at)
    assert writes.kept == ["A chair by", "A chair by the window"]


def test_somebody_elses_writing_is_a_revision_of_its_own(writes: Writing, alice: Member, bob: Member) -> None:
    writes(alice, "A chair", 0)
    writes(bob, "A chair!", 1)
    writes(alice, "A chair?", 2)
    assert writes.kept == ["A chair", "A chair!", "A chair?"]


def test_throwing_most_away_replaces_nothing(writes: Writing, alice: Member) -> None:
    writes(alice, "A chair by the window", 0)
    writes(alice, "", 5)
    assert writes.kept == ["A chair by the window", ""]


def test_the_same_text_again_is_no_revision(writes: Writing, alice: Member) -> None:
    writes(alice, "A chair", 0)
    writes(alice, "A chair", 500)
    assert writes.kept == ["A chair"]


def test_what_stood_there_before_anything_was_kept_is_kept(writes: Writing, alice: Member) -> None:
    Variant.objects.filter(pk=writes.variant.pk).update(content="From long ago")
    writes(alice, "New", 0)
    assert writes.kept == ["From long ago", "New"]
    assert writes.variant.revisions.last().written_by is None  # type: ignore[union-attr]


def test_who_writes_from_another_form_on_the_same_page_is_the_same_person(
    writes: Writing, alice: Member
) -> None:
    writes(alice, "A chair", 0, editor="one page")
    writes(None, "A chair by", 10, editor="one page")
    assert writes.kept == ["A chair by"]
    assert writes.variant.revisions.get().written_by == alice


def test_an_earlier_text_comes_back_with_its_parts_and_the_later_one_stays(
    writes: Writing, alice: Member, bob: Member
) -> None:
    writes(alice, "Hers", 0, parts=("Her second",), first_comment="Her comment")
    writes(bob, "His", 10, parts=(), first_comment="")
    restore(writes.variant.revisions.get(content="Hers"), bob)
    writes.variant.refresh_from_db()
    found = writes.variant
    assert (found.content, found.parts, found.first_comment) == ("Hers", ["Her second"], "Her comment")
    assert writes.kept == ["Hers", "His", "Hers"]
    writes(bob, "Hers and his", 20)
    assert writes.kept == ["Hers", "His", "Hers", "Hers and his"]


def test_what_is_on_its_way_is_not_brought_back(writes: Writing, alice: Member) -> None:
    writes(alice, "A chair", 0)
    operations.hand_over(writes.variant, START)
    with pytest.raises(HandedOver):
        restore(Revision.objects.get(), alice)
    assert writes.kept == ["A chair"]


def test_a_text_rewritten_on_its_way_out_is_kept_too(writes: Writing, alice: Member) -> None:
    writes(alice, "A chair", 0)
    operations.rewrite(writes.variant, Written("A chair by the window"), alice)
    assert writes.kept == ["A chair", "A chair by the window"]


def test_each_revision_shows_what_it_changed(writes: Writing, alice: Member, bob: Member) -> None:
    writes(alice, "A chair by the window", 0)
    writes(bob, "A sofa by the window", 5)
    newest, oldest = past(writes.variant)
    assert [(one.kind, one.words) for one in newest.changes] == [
        ("same", "A "), ("removed", "chair"), ("added", "sofa"), ("same", " by the window"),
    ]  # fmt: skip
    assert [one.kind for one in oldest.changes] == ["added"]
    assert (newest.is_now, oldest.is_now) == (True, False)
    assert [one.revision for one in past(writes.variant, 1, newest.revision.pk)] == [oldest.revision]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""), ("", "One"), ("One", ""), ("One two", "two One"), ("a b c d", "a x y d"), ("å é", "å\n\né"),
        ("One, two.", "One; two!"), ("w " * 3001, "w " * 3000 + "v"),
    ],
)  # fmt: skip
def test_differences_lose_nothing_of_either_text(before: str, after: str) -> None:
    found = differences(before, after)
    assert "".join(one.words for one in found if one.kind != "added") == before
    assert "".join(one.words for one in found if one.kind != "removed") == after


def test_words_that_changed_together_are_shown_together() -> None:
    kinds = [one.kind for one in differences("we meet on Monday evening", "we meet by Friday noon")]
    assert kinds == ["same", "removed", "added"]


def test_the_page_brings_back_and_undoes(
    writes: Writing, alice: Member, bob: Member, client_of: SignIn
) -> None:
    writes(alice, "<b>Hers</b>", 0)
    writes(bob, "His", 10)
    page = client_of(alice)
    shown = page.get(f"/w/bookshop/posts/texts/{writes.variant.pk}/history/").content.decode()
    assert "&lt;b&gt;" in shown
    assert "<b>Hers" not in shown
    hers = writes.variant.revisions.last()
    assert hers is not None
    back = page.post(f"/w/bookshop/posts/revisions/{hers.pk}/restore/", follow=True)
    writes.variant.refresh_from_db()
    assert writes.variant.content == "<b>Hers</b>"
    undo = back.redirect_chain[-1][0].partition("undo=")[2]
    page.post(f"/w/bookshop/posts/revisions/{undo}/restore/")
    writes.variant.refresh_from_db()
    assert writes.variant.content == "His"
