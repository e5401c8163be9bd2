"""How posts will look, names and tags in them, and what they seem to ask."""

from dataclasses import replace
from datetime import date

import pytest

from stamgast.media.models import Picture
from stamgast.networks.adapters.loopback.limits import LIMITS
from stamgast.networks.limits import Fact, Look, MentionForm
from stamgast.networks.registry import networks
from stamgast.planner import operations
from stamgast.planner.calls import seems_to_ask
from stamgast.planner.models import Variant, VariantPicture
from stamgast.planner.naming import misnamed, tags_used
from stamgast.planner.preview import folded, preview
from stamgast.planner.queries import with_others


def with_fold(fold: int | None) -> object:
    return replace(LIMITS, look=Look(fold=Fact(fold, "the test", date(2026, 11, 28))))


@pytest.mark.parametrize(
    ("text", "fold", "seen", "hidden"),
    [
        ("One two three", None, "One two three", ""),
        ("One two three", 13, "One two three", ""),
        ("One two three", 9, "One two", " three"),
        ("Onetwothree", 5, "Onetw", "othree"),
        ("One two\nthree four", 12, "One two", "\nthree four"),
    ],
)
def test_the_cut_off_lies_between_words(text: str, fold: int | None, seen: str, hidden: str) -> None:
    assert folded(text, with_fold(fold)) == (seen, hidden)  # type: ignore[arg-type]


def test_every_networks_cut_off_has_a_source_and_shapes_make_sense() -> None:
    for network in networks().values():
        look = network.limits.look
        for fact in (look.fold, look.pictures, look.narrowest, look.widest):
            assert fact.source
            assert fact.value is None or fact.value > 0
        assert look.allows(1, 1)


@pytest.mark.parametrize(
    ("size", "is_taken"),
    [((4, 5), True), ((3, 4), False), ((191, 100), True), ((2, 1), False), ((1080, 1350), True)],
)
def test_instagrams_shapes(size: tuple[int, int], *, is_taken: bool) -> None:
    assert networks()["instagram"].limits.look.allows(*size) is is_taken


def test_pictures_beyond_those_seen_are_a_number(variant: Variant) -> None:
    for _ in range(6):
        operations.place(
            variant,
            Picture.objects.create(
                workspace=variant.post.workspace,
                media_type="image/png",
                width=1,
                height=1,
                size=1,
                file="x.png",
            ),
        )
    this, _others = with_others(variant.pk)
    shown = preview(this, list(this.places.all()))
    assert (len(shown.places), shown.pictures_left) == (4, 2)


@pytest.mark.parametrize(
    ("text", "form", "said"),
    [
        ("Thanks @trijn!", "server", 1),
        ("Thanks @trijn@tea.example!", "server", 0),
        ("Thanks @trijn", "domain", 1),
        ("Thanks @trijn.bsky.social.", "domain", 0),
        ("Thanks @trijn@tea.example", "domain", 1),
        ("Thanks @trijn", "name", 0),
        ("Thanks @trijn@tea.example", "name", 1),
        ("Thanks @trijn", "none", 1),
        ("Thanks @trijn @trijn", "any", 0),
        ("Write to us@tea.example", "server", 0),
        ("https://tea.example/@trijn", "server", 0),
        ("@a and @b and @a", "server", 2),
    ],
)
def test_names_that_reach_nobody_are_said(text: str, form: MentionForm, said: int) -> None:
    assert len(misnamed(text, form)) == said


def test_tags_used_before_are_offered_the_most_used_first() -> None:
    earlier = ["#Books and #tea", "#books again #books", "#1 is no tag, nor is a#b", "#Lesing #Böcker"]
    assert tags_used(earlier, "Now with #TEA") == ["Books", "Lesing", "Böcker"]


@pytest.mark.parametrize(
    ("text", "language", "call"),
    [
        ("Come on Thursday.", "en", "join"),
        ("The tea is ready. Drop in!", "en", "join"),
        ("Read the programme.", "en", "look"),
        ("Följ oss på torsdag.", "sv", "follow"),
        ("Meld deg på nyhetsbrevet.", "nb", "sign_up"),
        ("Kom je donderdag?", "nl", "join"),
        ("Which chair is yours?", "en", "reply"),
        ("We read by the window.", "en", ""),
        ("", "en", ""),
        ("Read this", "de", ""),
    ],
)
def test_what_a_text_seems_to_ask(text: str, language: str, call: str) -> None:
    assert seems_to_ask(text, language) == call


def test_where_no_text_stands_alone_the_preview_says_what_to_bring(variant: Variant) -> None:
    texts_only = {"instagram": "picture or a film", "youtube": "film", "linkedin": "", "mastodon": ""}
    for network, wanted in texts_only.items():
        variant.channel.network = network
        lacks = preview(variant, []).lacks
        assert lacks.partition("Add a ")[2].partition(",")[0] == wanted
        assert preview(variant, [VariantPicture(picture=Picture())]).lacks == ""
