"""Which sentences only send the reader elsewhere."""

import pytest

from stamgast.coach.referral import has_figures, pointing
from stamgast.coach.text import Text


def sentences(text, language):
    read = Text(text)
    return [read.raw[found[0].start : found[-1].end] for found in pointing(read, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Mer finns på hemsidan."),
        ("sv", "Ring oss!"),
        ("sv", "Länk i bion"),
        ("nb", "Se nettsiden vår."),
        ("nb", "Snakk med resepsjonen."),
        ("nl", "Kijk op de site."),
        ("nl", "Bel even met de balie."),
        ("en", "See our website."),
        ("en", "Best to ask at the desk."),
        ("en", "harbour.example/faq"),
        ("en", "hello@harbour.example"),
        ("en", "020 7946 0958"),
    ],
)
def test_a_sentence_that_points_elsewhere(language, text):
    assert sentences(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Tack för ditt mejl!"),
        ("sv", "Soppan är vegansk."),
        ("nb", "Takk for meldingen din!"),
        ("nb", "Suppa er vegansk."),
        ("nl", "Bedankt voor je bericht!"),
        ("nl", "De soep is veganistisch."),
        ("en", "Thank you for your email!"),
        ("en", "The soup is vegan, all 12 litres of it."),
        ("de", "Siehe unsere Website."),
    ],
)
def test_a_sentence_that_does_not(language, text):
    assert sentences(text, language) == []


def test_only_the_pointing_sentences_of_a_text_are_named():
    assert sentences("It costs 4 pounds. See our website. Bring a friend!", "en") == ["See our website."]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Four", False),
        ("4 pounds", True),
        ("020 7946 0958", False),
        ("See page 12 of the guide", False),
        ("The rules for line 6 are in the app", False),
        ("", False),
    ],
)
def test_what_is_dialled_turned_to_or_asked_about_is_no_figure(text, counts):
    assert has_figures(Text(text), Text("Does line 6 run on Sundays?")) is counts
