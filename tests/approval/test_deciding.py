"""Asking, deciding step by step, and what happens to approval when the text becomes another."""

from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from stamgast.approval import comments, operations, queries, steps
from stamgast.approval.comments import Place, Speaker
from stamgast.approval.models import Comment, Review, Step, Turn
from stamgast.approval.operations import Asking
from stamgast.channels.models import Channel
from stamgast.media.models import Picture
from stamgast.planner.models import Variant, VariantPicture
from stamgast.workspaces.models import AuditEntry, Member
from stamgast.workspaces.roles import Role

pytestmark = pytest.mark.django_db


def current(review: Review) -> Turn:
    return Turn.objects.select_related("review__variant__post").get(review=review, state="asked")


def said(variant: Variant) -> str:
    return " ".join(queries.obstacles(variant))


def test_a_channel_without_steps_asks_for_nothing(variant: Variant, alice: Member, now: datetime) -> None:
    assert queries.obstacles(variant) == []
    with pytest.raises(operations.NothingToAsk):
        operations.ask(variant, alice, Asking(now), now=now)


def test_an_empty_text_is_not_asked_about(
    variant: Variant, facts: Step, alice: Member, now: datetime
) -> None:
    Variant.objects.update(content=" ")
    with pytest.raises(operations.NothingToAsk):
        operations.ask(variant, alice, Asking(now), now=now)


def test_steps_are_asked_one_after_the_other_and_the_last_one_approves(
    variant: Variant, facts: Step, law: Step, alice: Member, approver: Member, now: datetime
) -> None:
    assert "has to approve" in said(variant)
    review = operations.ask(variant, alice, Asking(now + timedelta(days=1)), now=now)
    assert "Facts" in said(variant)
    operations.approve(current(review), Speaker(approver), now=now)
    assert "Law, dora@law.example" in said(variant)
    turn = current(review)
    operations.make_link(turn, now=now)
    turn.refresh_from_db()
    operations.approve(turn, Speaker(email=turn.email), now=now)
    assert queries.obstacles(variant) == []
    assert [turn.state for turn in review.turns.all()] == ["approved", "approved"]
    noted = AuditEntry.objects.filter(verb__startswith="approval.").order_by("pk")
    verbs = [entry.verb.removeprefix("approval.") for entry in noted]
    assert verbs == ["step_kept", "step_kept", "asked", "approved", "approved"]


def test_a_second_click_changes_nothing(
    variant: Variant, facts: Step, law: Step, alice: Member, approver: Member, now: datetime
) -> None:
    review = operations.ask(variant, alice, Asking(now), now=now)
    assert operations.ask(variant, alice, Asking(now), now=now) == review
    turn = current(review)
    operations.approve(turn, Speaker(approver), now=now)
    with pytest.raises(operations.TooLate):
        operations.approve(turn, Speaker(approver), now=now)
    with pytest.raises(operations.TooLate):
        operations.want_changes(turn, Speaker(approver), "No", now=now)
    assert [one.state for one in review.turns.all()] == ["approved", "asked"]
    assert not Comment.objects.exists()


def test_asked_anew_where_a_step_came_since(
    review: Review, variant: Variant, alice: Member, now: datetime
) -> None:
    assert not queries.standing(variant).can_ask
    steps.keep(Step(name="Tone"), variant.channel, alice)
    assert queries.standing(variant).can_ask
    again = operations.ask_again(review, alice, now=now)
    assert [turn.name for turn in again.turns.all()] == ["Facts", "Tone"]
    assert operations.ask_again(review, alice, now=now) == again


def test_older_turns_get_the_step_of_their_name(
    review: Review, facts: Step, alice: Member, now: datetime
) -> None:
    gone = steps.keep(Step(name="Facts"), facts.channel, alice)
    steps.remove(gone, alice, now=now)
    Turn.objects.update(step=None)
    fill = import_module("stamgast.approval.migrations.0004_steps_of_older_turns").fill
    fill(apps, None)
    assert Turn.objects.get().step == facts
    Turn.objects.update(step=None, name="Law")
    fill(apps, None)
    assert Turn.objects.get().step is None


def _content(variant: Variant) -> None:
    Variant.objects.update(content="Another")


def _name(variant: Variant) -> None:
    Variant.objects.update(name="A title")


def _part(variant: Variant) -> None:
    Variant.objects.update(parts=["And more"])


def _first_comment(variant: Variant) -> None:
    Variant.objects.update(first_comment="Here")


def _words_of_picture(variant: Variant) -> None:
    Picture.objects.update(alternative_text="A stool")


def _picture_gone(variant: Variant) -> None:
    VariantPicture.objects.all().delete()


def _shape(variant: Variant) -> None:
    VariantPicture.objects.update(ratio="1:1")


@pytest.fixture
def approved(variant: Variant, facts: Step, alice: Member, approver: Member, now: datetime) -> Review:
    picture = Picture.objects.create(
        workspace=alice.workspace, media_type="image/png", width=1, height=1, size=1, file="none.png",
        alternative_text="A chair",
    )  # fmt: skip
    VariantPicture.objects.create(variant=variant, picture=picture, position=0)
    review = operations.ask(variant, alice, Asking(now + timedelta(days=1), note="The year?"), now=now)
    operations.approve(current(review), Speaker(approver), now=now)
    assert queries.obstacles(variant) == []
    return review


@pytest.mark.parametrize(
    "change", [_content, _name, _part, _first_comment, _words_of_picture, _picture_gone, _shape]
)
def test_approval_lapses_with_every_change_and_comes_back_with_the_text(
    change: Callable[[Variant], None], approved: Review, variant: Variant, alice: Member, now: datetime
) -> None:
    change(variant)
    assert "has changed since it was approved" in said(variant)
    assert queries.standing(variant).is_lapsed
    later = now + timedelta(days=3)
    again = operations.ask_again(approved, alice, now=later)
    assert again != approved
    assert (again.note, again.due_at) == ("The year?", later + timedelta(days=1))
    assert "Facts" in said(variant)
    assert queries.current(variant.pk) == again


def test_what_was_approved_counts_again_when_the_text_is_as_it_was(
    approved: Review, variant: Variant
) -> None:
    Variant.objects.update(content="Another")
    assert queries.obstacles(variant) != []
    Variant.objects.update(content=variant.content, revision=9)
    assert queries.obstacles(variant) == []


def test_nobody_approves_a_text_that_has_changed_meanwhile(
    review: Review, variant: Variant, approver: Member, now: datetime
) -> None:
    Variant.objects.update(content="Another")
    for decide in (operations.approve, operations.want_changes):
        words = () if decide is operations.approve else ("No",)
        with pytest.raises(operations.TextChanged):
            decide(current(review), Speaker(approver), *words, now=now)
    assert current(review).decided_at is None
    assert "since you asked" in said(variant)


def test_changes_are_wanted_in_words_and_the_author_asks_anew(
    review: Review, variant: Variant, alice: Member, approver: Member, now: datetime
) -> None:
    operations.want_changes(current(review), Speaker(approver), "Is it 1932?", now=now)
    review.refresh_from_db()
    assert (review.state, review.ended_at) == ("changes", now)
    assert "Changes are wanted" in said(variant)
    request = Comment.objects.get()
    assert (request.content, request.is_request, request.who) == ("Is it 1932?", True, "Bob")
    Variant.objects.update(content="It dates from 1932.")
    again = operations.ask_again(review, alice, now=now)
    operations.approve(current(again), Speaker(approver), now=now)
    assert queries.obstacles(variant) == []


def test_what_is_taken_back_can_be_decided_no_more(
    review: Review, variant: Variant, alice: Member, approver: Member, now: datetime
) -> None:
    turn = current(review)
    operations.withdraw(review, alice, now=now)
    with pytest.raises(operations.TooLate):
        operations.approve(turn, Speaker(approver), now=now)
    with pytest.raises(operations.TooLate):
        operations.withdraw(review, alice, now=now)
    assert "Ask for approval" in said(variant)


@pytest.mark.parametrize(
    ("step", "alice_may", "bob_may"),
    [
        ({}, False, True),
        ({"is_for_others": False}, True, True),
        ({"who": "role", "role": Role.APPROVER}, False, True),
        ({"who": "role", "role": Role.EXPERT}, False, False),
        ({"who": "role", "role": Role.OWNER, "is_for_others": False}, True, False),
        ({"who": "member", "member": "alice"}, False, False),
        ({"who": "member", "member": "alice", "is_for_others": False}, True, False),
        ({"who": "member", "member": "bob"}, False, True),
        ({"who": "member", "member": None}, False, True),  # who was meant has left the team
        ({"who": "outsider", "email": "alice@bookshop.example", "is_for_others": False}, False, False),
    ],
)
def test_who_may_decide(
    step: dict[str, object], alice_may: bool, bob_may: bool,
    variant: Variant, channel: Channel, alice: Member, approver: Member, charlie: Member, now: datetime,
) -> None:  # fmt: skip
    people = {"alice": alice, "bob": approver}
    fields = {**step, "member": people.get(str(step.get("member")))}
    steps.keep(Step(name="One", **fields), channel, alice)
    review = operations.ask(variant, alice, Asking(now), now=now)
    turn = current(review)
    for member, may in ((alice, alice_may), (approver, bob_may), (charlie, False)):
        assert queries.may_decide(turn, member) == may
        if not may:
            with pytest.raises(operations.NotYours):
                operations.approve(turn, Speaker(member), now=now)
    assert [one.pk for one in queries.for_member(approver)] == [review.pk] * bob_may


def test_the_database_lets_only_one_turn_and_one_round_be_open(review: Review, now: datetime) -> None:
    fields = {"review": review, "name": "Two", "state": "asked"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Turn.objects.create(position=2, **fields)
    review.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        review.save(force_insert=True)


def test_steps_are_moved_taken_out_and_brought_back(
    facts: Step, law: Step, channel: Channel, variant: Variant, alice: Member, now: datetime
) -> None:
    def row() -> list[str]:
        return [step.name for step in queries.steps(channel.pk)]

    steps.move(law, -1, alice)
    assert row() == ["Law", "Facts"]
    steps.move(law, -1, alice)  # it is the first already
    assert row() == ["Law", "Facts"]
    steps.remove(law, alice, now=now)
    steps.remove(facts, alice, now=now)
    assert (row(), queries.obstacles(variant)) == ([], [])
    steps.bring_back(law, alice)
    assert row() == ["Law"]
    assert queries.obstacles(variant) != []


@pytest.mark.parametrize(
    ("quote", "start", "kept"),
    [("1923", 0, 44), ("1923", 44, 44), ("", 7, 0), ("1924", 0, None), ("chair by", 0, 9)],
)
def test_a_comment_stands_at_a_place_in_the_text(
    quote: str, start: int, kept: int | None, review: Review, approver: Member, now: datetime
) -> None:
    speaker, place = Speaker(approver), Place(quote, start)
    if kept is None:
        with pytest.raises(comments.NotInText):
            comments.say(review, speaker, "Sure?", now=now, place=place)
        return
    comment = comments.say(review, speaker, "Sure?", now=now, place=place)
    assert comments.say(review, speaker, "Sure?", now=now, place=place) == comment
    assert (comment.quote, comment.start) == (quote, kept)


def test_comments_go_with_the_text_into_the_next_round(
    review: Review, variant: Variant, alice: Member, approver: Member, now: datetime
) -> None:
    speaker = Speaker(approver)
    year = comments.say(review, speaker, "Sure?", now=now, place=Place("1923"))
    comments.say(review, speaker, "Nice", now=now, place=Place("Which book"))
    comments.reply(year, Speaker(alice), "I look it up", now=now)
    Variant.objects.update(content="In short: Which book would you read there?")
    variant.refresh_from_db()
    again = operations.ask_again(review, alice, now=now)
    by_words = {one.comment.content: one for one in queries.threads(variant.pk, again.whole)}
    assert by_words["Sure?"].is_gone
    assert [one.content for one in by_words["Sure?"].replies] == ["I look it up"]
    assert (by_words["Nice"].start, by_words["Nice"].is_gone) == (10, False)
    assert queries.marks(by_words.values()) == [(by_words["Nice"].comment.pk, 10, 20)]
    comments.resolve(year, alice, now=now)
    assert [one.comment.content for one in queries.threads(variant.pk, again.whole)] == ["Nice", "Sure?"]
    comments.reopen(year, alice)
    assert Comment.objects.filter(resolved_at=None, reply_to=None).count() == 2


def test_enough_is_enough(
    review: Review, approver: Member, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comments, "MOST", 1)
    first = comments.say(review, Speaker(approver), "One", now=now)
    with pytest.raises(comments.TooMany):
        comments.reply(first, Speaker(approver), "Two", now=now)
