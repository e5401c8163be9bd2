"""Telling languages apart."""

import pytest

from stamgast.coach.advise import Draft, advise
from stamgast.coach.language import identify

SENTENCES = {
    "sv": "Jag undrar om ni har öppet på söndag, det står inget på dörren",
    "nb": "Jeg lurer på om dere har åpent på søndag, det står ingenting på døra",
    "nl": "Ik vraag me af of jullie zondag open zijn, er staat niets op de deur",
    "en": "I wonder whether you are open on Sunday, there is nothing on the door",
    "da": "Hvornår åbner I egentlig for badet igen, der står ikke noget på døren",
    "nn": "Eg lurer på om de har ope på søndag, det står ikkje noko på døra",
    "de": "Ich frage mich, ob ihr am Sonntag offen habt, es steht nichts an der Tür",
    "other": "Missä näistä altaista on lämpimin vesi ja milloin se on auki",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_a_sentence_is_known_by_its_language(language, text):
    assert identify(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Tusen takk!"),
        ("nb", "Tusen takk for hjelpen med sykkelen i går!"),
        ("nb", "Godt jobbet!"),
        ("nb", "Fredag endelig"),
        ("nb", "Verdens beste bibliotek"),
        ("sv", "Hissen har stått i en månad"),
        ("sv", "Ingår surdeg i kursen?"),
        ("sv", "Se hemsidan."),
        ("sv", "Som förälder är jag glad"),
        ("da", "Tusind tak for hjælpen med cyklen"),
    ],
)
def test_a_few_everyday_words_tell_neighbours_apart(language, text):
    assert identify(text) == language


@pytest.mark.parametrize("language", ["sv", "nb", "nl", "en", "da"])
def test_a_text_without_words_is_in_the_language_of_the_channel(language):
    assert identify("👍 123", prior=language) == language


def test_a_text_without_words_on_an_unknown_channel_is_in_no_language():
    assert identify("👍") == "other"


def test_a_dutch_sentence_on_a_swedish_channel_stays_dutch():
    assert identify(SENTENCES["nl"], prior="sv") == "nl"


@pytest.mark.parametrize("language", ["da", "nn", "de", "other"])
def test_a_language_the_coach_does_not_speak_gets_no_advice(language):
    assert advise(Draft("post", SENTENCES[language] + ".")) == ()


def test_arithmetic_needs_no_language():
    found = advise(Draft("post", "Mun tunnus on 811218-9876 ja asun lähellä kirkkoa tänään"))
    assert [finding.rule for finding in found] == ["post.personal_data"]
