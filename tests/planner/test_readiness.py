"""What keeps a text from going out, one cause at a time."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from stamgast.media.models import Picture
from stamgast.networks.adapters.loopback.limits import LIMITS
from stamgast.planner import counsel, operations, readiness
from stamgast.planner.counsel import likenesses, surplus
from stamgast.planner.models import Variant
from stamgast.planner.operations import Written, write
from stamgast.planner.queries import with_others
from stamgast.planner.readiness import obstacles, obstacles_of_post

GOOD = "We put a chair by the window. Which book would you sit down there with?"


def missing(variant: Variant) -> list[str]:
    return obstacles(*with_others(variant.pk))


def said(variant: Variant, text: str, name: str = "") -> None:
    variant.refresh_from_db()
    write(variant, Written(text, name, revision=variant.revision))


def pictured(variant: Variant, **fields: object) -> None:
    given = {"media_type": "image/png", "width": 1, "height": 1, "size": 1, "file": "none.png"} | fields
    operations.place(variant, Picture.objects.create(workspace=variant.post.workspace, **given))


def test_a_good_text_lacks_nothing(variant: Variant) -> None:
    said(variant, GOOD)
    assert missing(variant) == []


@pytest.mark.parametrize("text", ["", " \n "])
def test_no_text_is_said(variant: Variant, text: str) -> None:
    said(variant, text)
    assert missing(variant) == ["There is no text yet."]


def test_how_much_too_long_it_is_is_said_in_the_networks_own_counting(variant: Variant) -> None:
    family = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
    said(variant, f"{GOOD} " + family * (502 - len(GOOD) - 1))
    assert missing(variant) == ["The text is 2 characters too long for Loopback."]


@pytest.mark.parametrize(
    ("text", "over"), [("", ""), ("a" * 500, ""), ("a" * 500 + "bcd", "bcd"), ("å" * 501, "å")]
)
def test_the_surplus_is_what_does_not_fit(text: str, over: str) -> None:
    assert surplus(text, LIMITS) == over


def test_a_picture_needs_words(variant: Variant) -> None:
    said(variant, GOOD)
    pictured(variant)
    assert missing(variant) == ["Say what each picture shows, for people who cannot see it."]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"size": 9_000_000, "media_type": "image/gif"}, "too large"),
        ({"media_type": "image/tiff"}, "this kind"),
        ({"alternative_text": "a" * 1501}, "words of a picture are too long"),
    ],
)
def test_a_picture_the_network_refuses_is_said_before(
    variant: Variant, fields: dict[str, object], words: str
) -> None:
    said(variant, GOOD)
    pictured(variant, **({"alternative_text": "A chair"} | fields))
    assert [words in one for one in missing(variant)] == [True]


def test_what_can_be_written_anew_is_never_too_large(variant: Variant) -> None:
    said(variant, GOOD)
    pictured(variant, size=90_000_000, alternative_text="A chair")
    assert missing(variant) == []


def test_a_picture_that_only_decorates_needs_a_reason_instead_of_words(variant: Variant) -> None:
    said(variant, GOOD)
    pictured(variant, decorative_reason="A line of dots")
    assert missing(variant) == []


@pytest.mark.parametrize(
    ("parts", "comment", "words"),
    [
        (["Well"], "", []),
        (["Well", " "], "", ["Part 3 is empty. Write it, or take it out."]),
        (["a" * 501], "", ["Part 2 is too long."]),
        ([], "a" * 501, ["The first comment is too long."]),
        ([], "Here is the link.", []),
    ],
)
def test_what_follows_is_looked_at_too(
    variant: Variant, parts: list[str], comment: str, words: list[str]
) -> None:
    said(variant, GOOD)
    Variant.objects.filter(pk=variant.pk).update(parts=parts, first_comment=comment)
    assert missing(variant) == words


@pytest.mark.parametrize(("network", "is_refused"), [("x", False), ("linkedin", True)])
def test_parts_where_there_are_no_threads_are_said(
    variant: Variant, network: str, *, is_refused: bool
) -> None:
    said(variant, GOOD)
    Variant.objects.filter(pk=variant.pk).update(parts=["More"])
    type(variant.channel).objects.filter(pk=variant.channel_id).update(network=network)
    assert any("has no threads" in one for one in missing(variant)) is is_refused


def test_a_private_number_in_a_later_part_keeps_it_from_going_out(variant: Variant) -> None:
    said(variant, GOOD)
    Variant.objects.filter(pk=variant.pk).update(parts=["Her number is 811218-9876."])
    assert len(missing(variant)) == 1


@pytest.mark.parametrize(
    ("size", "ratio"), [((1000, 1000), ""), ((1000, 2000), "4:5"), ((3000, 1000), "1.91:1")]
)
def test_a_picture_of_a_refused_shape_is_cut_to_the_nearest(
    variant: Variant, size: tuple[int, int], ratio: str
) -> None:
    said(variant, GOOD)
    type(variant.channel).objects.filter(pk=variant.channel_id).update(network="instagram")
    variant = Variant.objects.get(pk=variant.pk)
    pictured(variant, width=size[0], height=size[1], alternative_text="A chair", media_type="image/png")
    assert variant.places.get().ratio == ratio
    assert missing(variant) == []
    variant.places.update(ratio="16:9" if ratio != "4:5" else "")
    assert ("refuses this shape" in " ".join(missing(variant))) is (ratio == "4:5")


def test_too_many_pictures_are_said(variant: Variant) -> None:
    said(variant, GOOD)
    for _ in range(5):
        pictured(variant, alternative_text="A chair")
    assert missing(variant) == ["Loopback takes 4 pictures at most."]


def test_a_network_with_titles_wants_one(variant: Variant, monkeypatch: pytest.MonkeyPatch) -> None:
    with_title: Callable[..., object] = lambda channel: replace(LIMITS, needs_title=True)  # noqa: E731
    monkeypatch.setattr(readiness, "limits_of", with_title)
    said(variant, GOOD)
    assert missing(variant) == ["It needs a title."]
    said(variant, GOOD, "A chair")
    assert missing(variant) == []


def test_the_same_text_is_refused_until_rewritten_or_explained(variant: Variant, other: Variant) -> None:
    said(variant, GOOD)
    said(other, f"{GOOD} #books https://bookshop.example")
    assert [one[:13] for one in missing(variant)] == ["The same text"]
    assert [one.percent for one in likenesses(*with_others(variant.pk))] == [100]
    operations.explain_same_text(variant.post, "The fire brigade asked for exactly these words.")
    assert missing(variant) == []
    operations.explain_same_text(variant.post, "  ")
    assert missing(variant) != []
    said(other, "Who would you like to find in the new armchair next Thursday evening?")
    assert missing(variant) == missing(other) == []


def test_praise_of_oneself_that_invites_nothing_is_found(variant: Variant) -> None:
    said(variant, "We are the best.")
    found = {one.finding.rule for one in counsel.counsel(*with_others(variant.pk)).remarks}
    assert {"post.self_praise", "post.invites_nothing"} <= found


def test_the_value_check_is_asked_for(variant: Variant) -> None:
    assert "value check" in obstacles_of_post(variant.post)[0]
    operations.answer(variant.post, "helps_somebody", says_yes=True)
    assert obstacles_of_post(variant.post) == []
