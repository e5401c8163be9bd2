"""What the coach finds in each part of a text: below the part it belongs to, and before it may go out."""

import pytest

from stamgast.coach.rule import Severity
from stamgast.planner import advice
from stamgast.planner.counsel import counsel
from stamgast.planner.models import Post, Variant
from stamgast.planner.queries import with_others
from stamgast.planner.readiness import obstacles
from stamgast.strategy.models import Goal
from stamgast.workspaces.models import Workspace

pytestmark = pytest.mark.django_db
FIRST = "We put a chair by the window. Which book would you sit down there with?"
NEXT = "It came from my aunt, who read in it every single evening of her life."
NUMBER = "Call my aunt at home: 06-12345678, she likes to tell."
OTHERS = "On the market people ask us about the chair that stands behind the counter. Did you see it?"


def put(variant: Variant, content: str = FIRST, parts: tuple[str, ...] = (), comment: str = "") -> None:
    Variant.objects.filter(pk=variant.pk).update(content=content, parts=list(parts), first_comment=comment)


def rules(variant: Variant) -> list[set[str]]:
    """Return the rules that speak below each part, in order."""
    return [{one.finding.rule for one in said.remarks} for said in counsel(*with_others(variant.pk)).all]


def missing(variant: Variant) -> list[str]:
    return obstacles(*with_others(variant.pk))


def number_in(variant: Variant) -> str:
    """Return a number of a private person as the coach knows it, in the country of the workspace."""
    workspace = variant.channel.workspace
    workspace.country = "SE"
    workspace.save()
    return "Her number is 811228-9874."


@pytest.mark.parametrize("at", ["content", "part", "comment"])
def test_personal_data_is_found_where_it_stands_and_keeps_it_from_going_out(
    variant: Variant, at: str
) -> None:
    number = number_in(variant)
    texts = {"content": FIRST, "part": NEXT, "comment": "More about her on the shelf."}
    texts[at] += f" {number}"
    put(variant, texts["content"], (texts["part"],), texts["comment"])
    found = [index for index, some in enumerate(rules(variant)) if "post.personal_data" in some]
    assert found == [list(texts).index(at)]
    [reason] = missing(variant)
    assert reason.startswith({"content": "", "part": "Part 2: ", "comment": "First comment: "}[at])


def test_each_part_is_counted_below_its_own_box(variant: Variant) -> None:
    put(variant, FIRST, ("Two", "a" * 501), "b" * 502)
    found = counsel(*with_others(variant.pk))
    assert [(one.field, one.length.used, one.surplus) for one in found.all] == [
        (f"words-of-{variant.pk}", len(FIRST), ""),
        (f"part-{variant.pk}-1", 3, ""),
        (f"part-{variant.pk}-2", 501, "a"),
        (f"comment-{variant.pk}", 502, "bb"),
    ]
    assert found.is_too_long
    assert missing(variant) == ["Part 3 is too long.", "The first comment is too long."]


def test_a_part_need_not_end_on_a_question_when_another_does(variant: Variant) -> None:
    put(variant, "We put a chair by the window.", (NEXT, "Which book would you sit down there with?"))
    assert all("post.invites_nothing" not in some for some in rules(variant))
    put(variant, "We put a chair by the window.", (NEXT,))
    assert ["post.invites_nothing" in some for some in rules(variant)] == [True, False]


def test_a_part_that_stands_on_another_channel_is_said_below_it(variant: Variant, other: Variant) -> None:
    put(variant, FIRST, (NEXT,), "")
    put(other, OTHERS, (), NEXT)
    assert [advice.SAME_TEXT in some for some in rules(variant)] == [False, True]
    assert [advice.SAME_TEXT in some for some in rules(other)] == [False, True]
    [reason] = missing(variant)
    assert reason.startswith("Part 2: The same text stands on another channel.")
    Post.objects.update(same_text_reason="A correction.")
    assert missing(variant) == []


def test_a_thread_cut_from_a_text_elsewhere_is_the_same_text(variant: Variant, other: Variant) -> None:
    put(other, f"{FIRST}\n\n{NEXT}\n\n{OTHERS}")
    put(variant, "We put a chair by", ("the window. Which book would you sit down there with?", NEXT, OTHERS))
    assert [advice.SAME_TEXT in some for some in rules(variant)] == [True, False, False, False]
    assert [one.is_same for one in counsel(*with_others(variant.pk)).likenesses] == [True]


@pytest.mark.parametrize("words", ["See you on Saturday!", "https://tea.example", "#bookshop"])
def test_short_words_may_stand_everywhere(variant: Variant, other: Variant, words: str) -> None:
    put(variant, FIRST, (words,), words)
    put(other, OTHERS, (words,), words)
    assert missing(variant) == []
    assert not any(one.is_same for one in counsel(*with_others(variant.pk)).likenesses)


def test_a_part_whose_words_all_stand_in_a_long_text_is_no_repetition(
    variant: Variant, other: Variant
) -> None:
    put(other, f"{OTHERS} {NEXT} {OTHERS} {OTHERS}")
    put(variant, FIRST, ("The market people did see the chair.",))
    assert missing(variant) == []


def test_what_blocks_is_found_in_the_first_part_of_a_thread_too(variant: Variant) -> None:
    put(variant, f"{FIRST} {number_in(variant)}", (NEXT,))
    blocks = [
        one.severity
        for _, some in advice.findings_by_section(*with_others(variant.pk))
        for one in some
        if one.severity == Severity.BLOCK
    ]
    assert len(blocks) == 1


def test_a_rule_speaks_once_below_a_part_whatever_it_finds_there(variant: Variant) -> None:
    put(variant, FIRST, ("COME NOW!!! BUY BUY BUY!!! Her chair is GREEN!!!",))
    below = counsel(*with_others(variant.pk)).further[0].remarks
    said = [one.finding.rule for one in below if one.finding.replacement is None]
    assert len(said) == len(set(said))
    assert any(one.also for one in below)


def test_what_was_put_away_is_put_away_in_all_parts(variant: Variant) -> None:
    from stamgast.coaching.models import Showing

    shout = "COME AND SEE THE CHAIR NOW, EVERYBODY, ALL OF YOU!!!"
    put(variant, f"{FIRST} {shout}", (shout,))
    before = rules(variant)
    rule = next(iter(before[1] & before[0]))
    Showing.objects.create(
        workspace=variant.channel.workspace,
        rule=rule,
        version=1,
        subject=f"post:{variant.pk}",
        is_put_away=True,
    )
    assert all(rule not in some for some in rules(variant))


GOAL = "Sell thirty more annual passes before Easter"


@pytest.mark.parametrize(
    ("is_internal", "content", "speaks"),
    [
        (True, f"We want to sell thirty more annual passes. {FIRST}", True),
        (False, f"We want to sell thirty more annual passes. {FIRST}", False),
        (True, f"An annual pass lies on the chair. {FIRST}", False),
    ],
)
def test_a_goal_that_is_for_the_team_alone_is_not_said_aloud(
    variant: Variant, is_internal: bool, content: str, speaks: bool
) -> None:
    Goal.objects.create(workspace=variant.channel.workspace, title=GOAL, is_internal=is_internal)
    put(variant, content, (NEXT,))
    first, further = rules(variant)
    assert ("post.internal_goal" in first) is speaks
    assert "post.internal_goal" not in further


def test_a_further_part_is_read_for_internal_goals_as_well(variant: Variant) -> None:
    Goal.objects.create(workspace=variant.channel.workspace, title=GOAL, is_internal=True)
    put(variant, FIRST, ("Thirty more annual passes to sell.",))
    assert [("post.internal_goal" in some) for some in rules(variant)] == [False, True]


def test_the_first_comment_is_read_for_internal_goals_as_well(variant: Variant) -> None:
    Goal.objects.create(workspace=variant.channel.workspace, title=GOAL, is_internal=True)
    put(variant, FIRST, comment="Thirty more annual passes to sell.")
    assert [("post.internal_goal" in some) for some in rules(variant)] == [False, True]


def test_the_goals_of_others_are_no_secret_of_ours(variant: Variant) -> None:
    others = Workspace.objects.create(name="Bakery", slug="bakery")
    Goal.objects.create(workspace=others, title=GOAL, is_internal=True)
    put(variant, f"We want to sell thirty more annual passes. {FIRST}")
    assert "post.internal_goal" not in rules(variant)[0]
