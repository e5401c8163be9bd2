"""What remarks offer to take up, and what short replies say."""

import pytest

from stamgast.coach.advise import Draft, flagged
from stamgast.coach.content import content_words
from stamgast.coach.remarks import claims, is_called, merely_praises, tells
from stamgast.coach.text import Text


def is_empty(language, parent, reply):
    draft = Draft("reply", reply, language=language, parent=parent)
    return bool(flagged(draft, ["reply.empty"], kind="reply"))


@pytest.mark.parametrize(
    ("language", "praise", "more"),
    [
        ("sv", "Trevligaste kiosken vid sjön!", "Trevligaste kiosken, ni lagade min kedja"),
        ("nb", "Hyggeligste kiosken ved sjøen!", "Hyggeligste kiosken, men døra er tung"),
        ("nl", "Gezelligste kiosk aan het meer!", "Gezelligste kiosk, maar de deur klemt"),
        ("en", "Friendliest kiosk on the lake!", "Friendliest kiosk, but the door sticks"),
        ("sv", "Supertrevlig kiosk", "Supertrevlig kiosk, jag åt fyra våfflor"),
        ("nb", "Så trivelig kiosk!", "Så trivelig kiosk, jeg spiste fire vafler"),
        ("nl", "Wat een prettige kiosk!", "Prettige kiosk, ik at vier wafels"),
        ("en", "Such a pleasant kiosk!", "Such a pleasant kiosk, I ate four waffles"),
        ("sv", "Mysig kiosk!", "Mysig kiosk men stängd"),
        ("nb", "Koselig kiosk!", "Koselig kiosk, men stengt"),
        ("nl", "Leuke kiosk!", "Leuke kiosk, maar dicht"),
        ("en", "Lovely kiosk!", "Lovely kiosk but closed"),
        ("sv", "Tack för hjälpen!", "Tack för hjälpen när cykeln gick sönder"),
        ("en", "Thanks for the help!", "Thanks for the help when the chain broke"),
    ],
)
def test_praise_of_a_thing_needs_no_more_than_thanks_and_an_event_does(language, praise, more):
    assert merely_praises(Text(praise), language)
    assert not merely_praises(Text(more), language)
    thanks = {"sv": "Tack! ❤️", "nb": "Takk! ❤️", "nl": "Dank! ❤️", "en": "Thanks! ❤️"}[language]
    assert not is_empty(language, praise, thanks)
    assert is_empty(language, more, thanks)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Her regner det, så jeg vet vel hvor jeg skal gå."),
        ("sv", "Så du ser grinden härifrån"),
        ("nb", "En idé om «veldig»: la gjestene velge."),
        ("en", "So you see the gate from here"),
    ],
)
def test_a_small_word_behind_one_of_degree_praises_nothing(language, text):
    assert not merely_praises(Text(text), language)


def test_reading_something_aloud_to_somebody_is_more_than_having_read_it():
    assert is_empty("sv", "Grinden gnisslar", "Tack, jag har läst det.")
    assert not is_empty("sv", "Grinden gnisslar", "Tack, jag har läst upp det för Bob.")


@pytest.mark.parametrize("text", ["", "😊", "The kiosk by the lake", "Kiosk 4"])
def test_neither_is_said_where_nobody_judges(text):
    assert not merely_praises(Text(text), "en")
    assert not tells(Text(text), "en")


@pytest.mark.parametrize(
    ("language", "parent", "reply"),
    [
        ("sv", "Grinden gnisslar", "Tack, smord!"),
        ("sv", "Grinden gnisslar", "Oj, den smörjer vi."),
        ("sv", "Grinden gnisslar", "Ny grind på väg!"),
        ("sv", "Ställ ut en bänk", "Det gör vi!"),
        ("nb", "Porten knirker", "Takk, smurt!"),
        ("nb", "Porten knirker", "Ny port kommer!"),
        ("nb", "Sett ut en benk", "Det gjør vi!"),
        ("nl", "Het hek piept", "Dank, vervangen!"),
        ("nl", "Het hek piept", "Nieuw hek is onderweg!"),
        ("nl", "Zet een bank neer", "Doen we!"),
        ("en", "The gate squeaks", "Thanks, oiled!"),
        ("en", "The gate squeaks", "New one on its way!"),
        ("en", "Put a bench out", "Will do!"),
        ("en", "Put a bench out", "From June on."),
        ("en", "Which way is the pier?", "Hi Kim! Downhill."),
    ],
)
def test_what_was_done_or_will_be_is_no_mere_courtesy_however_short(language, parent, reply):
    assert not is_empty(language, parent, reply)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("sv", "Kloka ord, Berit."),
        ("sv", "Vi ryser!"),
        ("sv", "Trevlig lördag!"),
        ("nb", "Så sant som det er sagt."),
        ("nb", "Vi elsker den!"),
        ("nl", "Zo is het maar net."),
        ("nl", "Van harte, Berthe!"),
        ("en", "Never a truer word."),
        ("en", "Wise words, Brenda."),
        ("en", "Happy Saturday!"),
    ],
)
def test_a_sigh_a_feeling_a_name_and_a_wish_say_nothing(language, reply):
    parent = {
        "sv": "Min farmor sydde gardinerna i er foajé 1954",
        "nb": "Farmor sydde gardinene i foajeen deres i 1954",
        "nl": "Mijn oma naaide in 1954 de gordijnen in jullie foyer",
        "en": "My gran sewed the curtains in your foyer in 1954",
    }[language]
    assert is_empty(language, parent, reply)


@pytest.mark.parametrize(
    ("reply", "called"),
    [("Wise words, Brenda.", True), ("Wise words /Brenda", True), ("Ask Brenda.", False), ("Brenda!", False)],
)
def test_a_name_behind_a_pause_calls_somebody(reply, called):
    text = Text(reply)
    assert is_called(text, text.words[-1]) is called


def test_only_words_of_content_are_claims():
    text = Text("We agree!")
    assert not claims(text, "en", list(content_words(text, "en")))


@pytest.mark.parametrize(
    ("language", "longing", "reply"),
    [
        ("sv", "Längtar tills ni öppnar", "Vi med! 😍"),
        ("nb", "Gleder meg til dere åpner", "Vi også! 😍"),
        ("nl", "Kan niet wachten tot jullie opengaan", "Wij ook niet! 😍"),
        ("en", "Can't wait for you to open", "Us too! 😍"),
        ("en", "Happy new year to all at the shop ✨", "And to you, Dot! ✨"),
    ],
)
def test_to_longing_and_wishes_there_is_no_more_to_say(language, longing, reply):
    assert not is_empty(language, longing, reply)
