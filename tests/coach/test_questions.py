"""Questions are seen by how a clause is built: what stands first, a verb, a question word, or a subject."""

import pytest

from stamgast.coach.lexicon.clauses import FINITE, PERSONS, QUESTION_WORDS
from stamgast.coach.questions import asks
from stamgast.coach.text import Text
from stamgast.vocabulary.languages import LANGUAGES

BUILT_AS_QUESTIONS = [
    ("nl", "Vertrekt de boot op tijd"),
    ("nb", "Har Furuvik bibliotek aviser fra 1942"),
    ("en", "Has Anna left the salon"),
    ("en", "got any spares of the red"),
    ("sv", "vilken fin bild, var är den tagen"),
    ("sv", "Mamma kommer med rullator, finns det hiss"),
    ("nb", "for et bilde, hvor er det tatt"),
    ("nl", "bij wie moet ik zijn over geluidsoverlast"),
    ("en", "one question: can you post it to Wales"),
]
ASKED_INDIRECTLY = [
    ("sv", "behöver hjälp med min ansökan"),
    ("sv", "har letat på hela sidan men hittar inte noterna"),
    ("nb", "fortell hvordan dere fikk opp hesten"),
    ("nb", "pris for familiebillett"),
    ("nl", "Laat even weten wanneer de kersenpluk begint"),
    ("nl", "Ik snap niet waar ik moet zijn. Alvast bedankt"),
    ("en", "Can't work out from the leaflet whether you need a referral"),
    ("en", "curious if the dog found a home"),
]
BUILT_AS_STATEMENTS = [
    ("sv", "När bussen kom var den full"),
    ("sv", "Hur ni tänkte där förstår jag inte"),
    ("sv", "Hur trevliga ni är"),
    ("sv", "Missade bussen i morse"),
    ("nb", "Når bussen kom var den full"),
    ("nb", "Hvor flinke dere er"),
    ("nl", "Waar ik woon is het stil"),
    ("nl", "Wie dit leest moet komen"),
    ("nl", "Zit de hele dag te wachten"),
    ("en", "Was lovely to see you"),
]
ONLY_LOOK_LIKE_QUESTIONS = [
    ("sv", "Vill du ha fler följare?"),
    ("nb", "Hvor fint er det ikke der?"),
    ("nl", "Hoe lang moeten we nog wachten?"),
    ("en", "What kind of service is that?"),
    ("en", "Who's in on Saturday? @gaz @lou"),
    ("en", "What about a shelf for odd gloves?"),
]


@pytest.mark.parametrize(("language", "text"), BUILT_AS_QUESTIONS + ASKED_INDIRECTLY)
def test_no_question_mark_is_needed(language, text):
    assert asks(Text(text), language) is not None


@pytest.mark.parametrize(("language", "text"), BUILT_AS_STATEMENTS + ONLY_LOOK_LIKE_QUESTIONS)
def test_what_is_not_asked_of_us_is_no_question(language, text):
    assert asks(Text(text), language) is None


def test_a_question_that_ends_with_our_name_is_one():
    assert asks(Text("When do you open? @bookshop"), "en") is not None


@pytest.mark.parametrize("text", ["", "@", "( @", ", ", ": ", "–", "hej ", "hej, ", "a: ", "är"])
@pytest.mark.parametrize("language", [*LANGUAGES, "fi"])
def test_scraps_ask_nothing(language, text):
    assert asks(Text(text), language) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_classes_of_a_language_are_apart(language):
    assert FINITE[language].isdisjoint(PERSONS[language])
    assert QUESTION_WORDS[language].isdisjoint(PERSONS[language])
