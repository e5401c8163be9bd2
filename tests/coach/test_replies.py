"""Empty replies, referrals and questions on a second set of texts, one case each."""

import pytest

from stamgast.coach.advise import Draft, advise, flagged
from stamgast.coach.questions import asks
from stamgast.coach.text import Text
from tests.coach import second_set as texts


def cases(by_language):
    return [(language, case) for language, listed in by_language.items() for case in listed]


def finds(rule, language, parent, reply):
    return bool(flagged(Draft("reply", reply, language=language, parent=parent), [rule], kind="reply"))


@pytest.mark.parametrize(("language", "pair"), cases(texts.EMPTY))
def test_a_reply_of_courtesies_alone_is_empty(language, pair):
    assert finds("reply.empty", language, *pair)


@pytest.mark.parametrize(("language", "pair"), cases(texts.NOT_EMPTY))
def test_a_reply_that_says_something_is_not_empty(language, pair):
    assert not finds("reply.empty", language, *pair)


@pytest.mark.parametrize(("language", "pair"), cases(texts.REFERS))
def test_a_reply_that_points_elsewhere_refers_only(language, pair):
    assert finds("reply.refers_only", language, *pair)


@pytest.mark.parametrize(("language", "pair"), cases(texts.DOES_NOT_REFER))
def test_a_reply_with_the_fact_in_it_does_not_refer_only(language, pair):
    assert not finds("reply.refers_only", language, *pair)


@pytest.mark.parametrize(("language", "text"), cases(texts.ASKS))
def test_a_question_is_seen_without_a_question_mark(language, text):
    assert asks(Text(text), language) is not None


@pytest.mark.parametrize(("language", "text"), cases(texts.DOES_NOT_ASK))
def test_a_remark_is_no_question(language, text):
    assert asks(Text(text), language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [("sv", "Tack!"), ("nb", "Takk!"), ("nl", "Leuk!"), ("en", "Thanks!")]
    + [(language, emoji) for language in ("sv", "nb", "nl", "en") for emoji in ("👍", "❤️❤️", "  🙏 ")],
)
def test_a_lone_thank_you_or_emoji_is_an_empty_reply(language, text):
    assert [finding.rule for finding in advise(Draft("reply", text, language=language))] == ["reply.empty"]


@pytest.mark.parametrize("parent", ["Do I need a ticket, or can I just turn up?", "Two, and a dog if I may."])
@pytest.mark.parametrize("text", ["Leuk!", "Gaaf", "Roligt!", "Kjempefint!"])
def test_a_courtesy_of_another_language_is_empty_whatever_was_asked(parent, text):
    assert finds("reply.empty", "en", parent, text)


@pytest.mark.parametrize("text", ["Ja!", "Nee", "Klart!", "Absoluut"])
def test_a_word_that_answers_is_an_answer_in_another_language_too(text):
    assert not finds("reply.empty", "en", "Do I need a ticket, or can I just turn up?", text)


@pytest.mark.parametrize(
    ("language", "parent", "text"),
    [
        ("sv", "Får man bada där?", "Det får man."),
        ("nb", "Kan jeg komme seinere?", "Det kan du."),
        ("nl", "Mag ik later komen?", "Dan kunt u komen."),
        ("en", "Can I come later?", "You can."),
        ("en", "When do you open?", "Tuesday."),
        ("sv", "Hissen är trasig", "Fixat!"),
    ],
)
def test_a_short_answer_is_not_empty(language, parent, text):
    assert not finds("reply.empty", language, parent, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "De kommer på lördag."),
        ("nb", "De har fått plass."),
        ("nb", "Deres bil står her."),
        ("sv", "Ni är välkomna."),
    ],
)
def test_a_capital_at_the_start_of_a_sentence_is_no_polite_you(language, text):
    assert not finds("reply.too_formal", language, "yo, får kompisen plats lol", text)


def test_a_polite_you_has_a_familiar_one_to_replace_it():
    [first, *_] = advise(Draft("reply", "Dan kunt u komen.", language="nl", parent="yo mag ik komen"))
    assert (first.rule, first.evidence, first.replacement) == ("reply.too_formal", "u", "je")


@pytest.mark.parametrize(
    ("language", "parent", "reply"),
    [
        ("sv", "Grattis till nya lokalen!", "Stort tack!"),
        ("nb", "Gratulerer med nytt lokale!", "Tusen takk!"),
        ("nl", "Gefeliciteerd met het nieuwe pand!", "Dank je wel!"),
        ("en", "Congrats on the new place!", "Thanks so much!"),
    ],
)
def test_thanks_are_all_there_is_to_say_to_good_wishes(language, parent, reply):
    assert not finds("reply.empty", language, parent, reply)


@pytest.mark.parametrize(
    ("language", "parent", "text"),
    [
        (
            "sv",
            "Jackan gick sönder efter två veckor",
            "Hej Kim! Vi uppskattar att du tog dig tid att skriva.",
        ),
        ("nb", "Jakka røk etter to uker", "Hei Kim! Vi setter stor pris på at du tar deg tid til å skrive."),
        (
            "nl",
            "De jas ging na twee weken stuk",
            "Beste Kim, wij waarderen het dat u de moeite heeft genomen.",
        ),
        ("en", "The coat fell apart after two weeks", "Hi Kim, we really appreciate you taking the time."),
        ("sv", "Ni stavade fel till min mormor i programmet", "Oj, förlåt! 🙈"),
        ("nb", "Dere skrev navnet til mormor feil i programmet", "Oi, beklager! 🙈"),
        ("nl", "Jullie schreven oma's naam verkeerd in het boekje", "Vervelend, bedankt voor de melding."),
        ("en", "They spelt my gran's name wrong in the programme", "Sorry! 🙈"),
    ],
)
def test_stock_thanks_and_a_word_of_regret_take_up_nothing(language, parent, text):
    assert finds("reply.empty", language, parent, text)


@pytest.mark.parametrize(
    ("language", "parent", "text"),
    [
        ("sv", "Bästa bullarna i stan 😍", "Tack! ❤️"),
        ("nb", "Byens beste boller 😍", "Takk! ❤️"),
        ("nl", "Lekkerste broodjes van de stad 😍", "Dank je! ❤️"),
        ("en", "Best buns in town 😍", "Thank you! ❤️"),
        ("en", "Do you take cards?", "Cards only, sorry."),
    ],
)
def test_bare_praise_needs_no_more_than_thanks_and_an_answer_may_be_short(language, parent, text):
    assert not finds("reply.empty", language, parent, text)
