"""What counts as a saved reply sent unchanged, and which places are still open."""

import pytest

from stamgast.saved_replies.sameness import has_words, is_unchanged, open_places

SAVED = "Hi {{ name }}, thanks for asking! We are open from ten until six. [[ take up what they said ]]"
PLAIN = "Hi Anna, it is at the back of the shop."
ABOUT = "You asked about {{ what they asked }}: it is in the shop, {{ name }}."


@pytest.mark.parametrize(
    ("saved", "text"),
    [
        (SAVED, SAVED),
        (SAVED, "Hi Trijn, thanks for asking! We are open from ten until six."),
        (SAVED, "hi trijn thanks for asking we are open from ten until six"),
        (SAVED, "Hi, thanks for asking! We are open from ten until six. 😊😊"),
        (SAVED, "HI ANNA MARIA van DIJK – THANKS FOR ASKING!!! We are open\n\nfrom ten until six"),
        (PLAIN, "Hi Bo, it is at the back of the shop"),
        (PLAIN, "Hi, it is at the back of the shop"),
        (PLAIN, "Hi Anna, it is at the back of the shop. Anna"),
        (ABOUT, "You asked about: it is in the shop, Trijn."),
        ("Så här gör du.", "Så här gör du"),
    ],
)
def test_same_words_with_another_name_are_unchanged(saved: str, text: str) -> None:
    assert is_unchanged(text, saved)


@pytest.mark.parametrize(
    ("saved", "text"),
    [
        (SAVED, "Hi Trijn, thanks for asking! We are open from ten until six. Bring the chair along?"),
        (SAVED, "Hi Trijn, thanks for asking! We are open from eleven until six."),
        (SAVED, "We are open from ten until six."),
        (PLAIN, "Hi Bo, it is at the back of the shop, left of the poems."),
        (PLAIN, "Hi Bo, Have You Seen The Blue Chairs At The Window? it is at the back of the shop."),
        (ABOUT, "You asked about the atlas: it is in the shop, Trijn."),
        ("{{ name }} {{ what they asked }} goes well.", "Trijn, the atlas goes well."),
        (PLAIN, ""),
    ],
)
def test_words_of_ones_own_make_it_changed(saved: str, text: str) -> None:
    assert not is_unchanged(text, saved)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hi {{ name }}, {{what they asked}}? [[ you ]]", ("{{ name }}", "{{what they asked}}", "[[ you ]]")),
        ("{{ a }} {{ a }}", ("{{ a }}",)),
        ("{} [x] {{ a\nb }} { { a } } :-]]", ()),
        ("{{ {{ name }} }} {{ }}", ("{{ name }}", "{{ }}")),
    ],
)
def test_open_places_are_found(text: str, places: tuple[str, ...]) -> None:
    assert open_places(text) == places


def test_places_and_signs_are_no_words() -> None:
    assert not has_words("{{ name }} [[ something ]] – 😊")
    assert has_words("Hi {{ name }}")
