"""What people say: enough of it in every language, and recognised for what it is."""

from random import Random

import pytest

from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.world.listening import (
    asked_for,
    hear,
    is_empty,
    kind_of,
    language_of,
    only_refers,
    topics_of,
)
from stamgast.world.sentences import ANY, KINDS, Kind, PostTemplate, Sentences, sentences

POSTS = [(language, post) for language in LANGUAGES for post in sentences(language).posts]


def filled(post: PostTemplate, phrases: Sentences) -> str:
    return post.text.format(day=phrases.days[3], **{slot: words[0] for slot, words in phrases.slots.items()})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_there_are_at_least_twelve_sentences_of_every_kind(language: Language, kind: Kind) -> None:
    by_topic = sentences(language).said[kind]
    texts = [text for texts in by_topic.values() for text in texts]
    assert len(set(texts)) == len(texts) >= 12
    assert set(by_topic) <= {ANY, *sentences(language).topics}
    assert any("{" not in text for text in by_topic[ANY]), "a post without words to take up is answered too"


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_say_the_same_kinds_of_things(language: Language) -> None:
    english, here = sentences("en"), sentences(language)
    assert {k: {t: len(x) for t, x in v.items()} for k, v in here.said.items()} == {
        k: {t: len(x) for t, x in v.items()} for k, v in english.said.items()
    }
    assert set(here.back) == set(english.back)
    assert set(here.answer) == {ANY, *here.asks}


@pytest.mark.parametrize(("language", "post"), POSTS, ids=lambda x: getattr(x, "text", x)[:24])
def test_a_post_is_understood(language: Language, post: PostTemplate) -> None:
    phrases = sentences(language)
    text = filled(post, phrases)
    assert post.topic in topics_of(text, phrases)
    assert language_of(text) == language
    assert hear(text, language, Random(1)).promotes == (post.style == "promotional")
    assert len(text) <= 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_replies_are_what_they_are_called(language: Language) -> None:
    phrases = sentences(language)
    helping = [t for by_topic in phrases.helping.values() for texts in by_topic.values() for t in texts]
    assert [t for t in helping if is_empty(t, phrases) or only_refers(t, phrases)] == []
    assert [t for t in phrases.empty if not is_empty(t, phrases)] == []
    assert [t for t in phrases.referral if not only_refers(t, phrases)] == []
    assert [t for t in helping if not asked_for(t, phrases)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_say_is_known_by_its_kind(language: Language) -> None:
    phrases = sentences(language)
    slots = {"word": "kardemumma", "day": phrases.days[0], "time": "18.30"}
    mistaken = {
        text: kind
        for kind, by_topic in phrases.said.items()
        for texts in by_topic.values()
        for text in texts
        if kind_of(text.format(**slots).lower().removesuffix("."), phrases) != kind
    }
    assert mistaken == {}


@pytest.mark.parametrize(
    ("reply", "sort"),
    [
        ("Come in. How many will you be?", "how_many"),
        ("Good. When are you thinking of coming?", "when"),
        ("What are you reading at the moment?", "reading"),
        ("Which kind should he make next?", "which"),
        ("Shall I keep a table for you?", ANY),
        ("We open at nine.", ""),
    ],
)
def test_the_sort_of_our_question_is_heard(reply: str, sort: str) -> None:
    assert asked_for(reply, sentences("en")) == sort


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("Hello", "nl", "nl"),
        ("Hello", "nl-BE", "nl"),
        ("Hei på dere", "no", "nb"),
        ("Vi har öppet på lördag", "", "sv"),
        ("Wir haben geöffnet", "de", "en"),
        ("", "", "en"),
    ],
)
def test_a_declared_language_counts_and_else_the_words(text: str, declared: str, language: str) -> None:
    assert language_of(text, declared) == language


def test_a_day_a_time_and_a_word_are_taken_up() -> None:
    heard = hear("Pottery on Friday at 19.15 https://x.example/longaddress", "en", Random(1))
    assert heard.slots == {"word": "pottery", "day": "Friday", "time": "19.15"}
