"""Questions that carry a talk on."""

import pytest

from stamgast.coach.follow_up import MOST, follow_ups
from stamgast.coach.lexicon.follow_up import OPEN


@pytest.mark.parametrize(
    ("text", "language", "question"),
    [
        ("My uncle set that clock every winter", "en", "Will you tell us more about your uncle?"),
        ("Min morbror lagade klockorna varje vinter", "sv", "Vill du berätta mer om din morbror?"),
        ("Onkelen min stilte klokka hver vinter", "nb", "Vil du fortelle mer om onkelen din?"),
        ("Mijn oom zette die klok elke winter gelijk", "nl", "Wil je meer vertellen over je oom?"),
        ("I was here first in 1961", "en", "What was it like here in 1961?"),
        ("My old bike got stuck in the tram rails", "en", "What's the story with your old bike?"),
        ("Bryggan har sjunkit", "sv", "Hur var det med bryggan?"),
    ],
)
def test_a_question_names_what_the_person_mentioned(text, language, question):
    first = follow_ups(text, language)
    assert question in [one.question for one in first] or question.replace("bryggan", "Bryggan") in [
        one.question for one in first
    ]


@pytest.mark.parametrize(
    ("text", "language", "questions"),
    [
        ("Had my assistance dog with me", "en", ["What's the story with your assistance dog?"]),
        ("My bike broke", "en", ["What's the story with your bike?"]),
        ("I know that people danced", "en", []),
        ("My gran sang on that lovely boat", "en", ["your gran", "that lovely boat"]),
        ("Waiting for the third time", "en", []),
        ("Die gooide altijd met krijtjes, dat vergeten we niet", "nl", []),
        ("Ik vond het prachtig, ze gaf ons koffie", "nl", []),
        ("We dansten op die gezellige boot", "nl", ["Hoe zat dat met die gezellige boot?"]),
        ("Door wie is die gemaakt?", "nl", []),
        ("Har ni öppet? Jag är nyfiken och lite ledsen", "sv", []),
        ("Mitt eget kafé låg här", "sv", ["Hur var det med ditt eget kafé?"]),
        ("Brikken min piper", "nb", ["Hva kan du fortelle om brikken din?"]),
        ("Bestefar min bygde den", "nb", ["Vil du fortelle mer om bestefar din?"]),
        ("God jul alle sammen", "nb", []),
    ],
)
def test_only_things_are_named_and_named_whole(text, language, questions):
    asked = [one.question for one in follow_ups(text, language)]
    assert len(asked) == len(questions)
    assert all(words in question for words, question in zip(questions, asked, strict=True))


@pytest.mark.parametrize(
    ("text", "labels", "named"),
    [
        ("My dad built the jetty", ("chat",), ["your dad", "the jetty"]),
        ("Whom do I call about the tap in my street?", ("question",), ["your street"]),
        ("May my son come to the workshop?", ("question",), ["your son"]),
        ("My son fell. The swing in the park has no seat", ("problem",), ["like that with the swing"]),
        ("The cashier snapped at my daughter", ("complaint",), []),
        ("The cashier snapped at my daughter", ("complaint", "problem"), []),
        ("Your guide had my class laughing by the gate", ("praise",), ["your class"]),
    ],
)
def test_what_is_asked_about_depends_on_what_they_want(text, labels, named):
    asked = [one.question for one in follow_ups(text, "en", labels=labels) if one.end]
    assert len(asked) == len(named)
    assert all(words in question for words, question in zip(named, asked, strict=True))


def test_a_question_says_which_words_it_takes_up():
    text = "Yes! My uncle set that clock"
    (person, *_) = follow_ups(text, "en")
    assert text[person.start : person.end] == "My uncle"


def test_where_nothing_in_particular_was_mentioned_the_label_decides():
    assert follow_ups("More jazz please", "en", labels=("idea",)) == (
        ("What would it look like if it were up to you?", 0, 0),
    )


@pytest.mark.parametrize("labels", [("spam",), ("rough_language", "complaint"), ("personal_data",)])
def test_nobody_is_drawn_out_who_should_not_be(labels):
    assert follow_ups("My uncle set that clock in 1961", "en", labels=labels) == ()


@pytest.mark.parametrize(("text", "language"), [("", "en"), ("😂😂", "sv"), ("Mein Onkel war hier", "de")])
def test_there_is_not_always_something_to_ask(text, language):
    assert follow_ups(text, language) == ()


@pytest.mark.parametrize(
    ("text", "address", "question"),
    [
        ("Mijn oom zette die klok gelijk, weet u dat nog", None, "Wilt u meer vertellen over uw oom?"),
        ("Mijn oom zette die klok gelijk", "formal", "Wilt u meer vertellen over uw oom?"),
        ("Mijn oom zette die klok gelijk, weet je nog", "formal", "Wil je meer vertellen over je oom?"),
        ("Mijn oom zette die klok gelijk", None, "Wil je meer vertellen over je oom?"),
    ],
)
def test_who_says_u_is_asked_with_u(text, address, question):
    assert follow_ups(text, "nl", address=address)[0].question == question


def test_every_open_question_has_a_polite_form():
    for label, words in OPEN.items():
        (one,) = follow_ups("Zo zo", "nl", labels=(label,), address="formal")
        assert " je " not in one.question
        assert " jij " not in one.question
        assert one.question == words["nl"] or " u " in one.question


def test_there_are_never_many():
    text = "My mother, my father, my uncle, my aunt and my brother were there in 1950 and 1960"
    assert len(follow_ups(text, "en")) == MOST
