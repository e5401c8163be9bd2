"""A draft is held against how its channel has sounded."""

from datetime import datetime

import pytest

from stamgast.outbox.models import Delivery
from stamgast.outbox.operations import Text, plan
from stamgast.outbox.states import State
from stamgast.planner import advice, counsel
from stamgast.planner.models import Variant
from stamgast.vocabulary.objects import Actor, Note
from stamgast.workspaces.models import Member

pytestmark = pytest.mark.django_db
QUIET = "A chair by the window is free on Thursday. Who would like to read in it?"


def publish(variant: Variant, member: Member, content: str, now: datetime, *, to: Note | None = None) -> None:
    text = Text(content, in_reply_to=to)
    delivery = plan(variant.channel, text, due_at=now, late_after=now, decided_by=member)
    Delivery.objects.filter(pk=delivery.pk).update(state=State.PUBLISHED)


def found(variant: Variant) -> set[str]:
    return {one.finding.rule for one in counsel.counsel(variant, []).remarks}


def test_a_loud_text_on_a_quiet_channel_is_noticed_once_the_channel_has_a_voice(
    variant: Variant, alice: Member, now: datetime
) -> None:
    variant.content = "Who comes on Thursday? 🎉🎉🎈 We look forward!!!"
    for number in range(9):
        publish(variant, alice, f"{QUIET} {number}", now)
    assert "post.not_in_voice" not in found(variant)
    publish(variant, alice, QUIET, now)
    assert "post.not_in_voice" in found(variant)
    variant.content = "A second chair is free. Who would like it?"
    assert "post.not_in_voice" not in found(variant)


def test_answers_do_not_make_the_voice(variant: Variant, alice: Member, now: datetime) -> None:
    asked = Note("q", Actor("trijn", "Trijn", "trijn"), "Open?", now)
    for _ in range(12):
        publish(variant, alice, "Yes!!! 🎉🎉🎉", now, to=asked)
    assert advice.voice_of(variant.channel).emoji is None
