"""Labels that say what is good about a text."""

import pytest

from stamgast.coach.batch import answer


def labels(kind, text, **more):
    return answer({"id": 1, "kind": kind, "text": text, **more})["labels"]


@pytest.mark.parametrize(
    ("parent", "text", "merits"),
    [
        ("Are you open on Sunday?", "Yes, from ten till four, kitchen closes at three.", {"helps"}),
        (
            "My uncle wound that clock every winter",
            "Every winter! Which street did he live in?",
            {"carries_on"},
        ),
        (
            "The lamp by the gate is broken",
            "Mended this morning. Is the path bright enough now?",
            {"helps", "carries_on"},
        ),
        ("Could Mum come another day?", "Sure, what's her full name and date of birth?", set()),
    ],
)
def test_what_a_reply_does_well_depends_on_what_it_answers(parent, text, merits):
    assert merits == {"helps", "carries_on"} & set(labels("reply", text, parent=parent, language="en"))


def test_a_question_for_a_prize_invites_all_the_same():
    text = (
        "What happened to you on a tram? Our favourite story wins two tickets. Comment for a chance to win!"
    )
    assert {"giveaway", "invites"} <= set(labels("post", text, language="en"))


def test_a_draw_without_a_question_does_not_invite():
    assert "invites" not in labels("post", "Like and share for a chance to win two tickets!", language="en")
