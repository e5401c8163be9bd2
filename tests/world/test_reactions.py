"""How people react: the same way for the same seed, in the post's language, and according to what we said."""

from datetime import UTC, datetime, timedelta

import pytest

from stamgast.vocabulary.languages import LANGUAGES, Language
from stamgast.vocabulary.objects import Actor, Note
from stamgast.world.people import TOWN, speakers
from stamgast.world.reactions import MAX_DEPTH, OLD_NEWS, Reaction, answer_back, react
from stamgast.world.sentences import ANY, sentences

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
US = Actor(id="bookshop", name="Bookshop")
SEEDS = range(60)


def ours(text: str, language: str = "en", published: datetime = NOW) -> Note:
    return Note(id="1", attributed_to=US, content=text, published=published, language=language)


def theirs(text: str, language: str = "en", by: str = "maja.aspvik") -> Note:
    return Note(id="2", attributed_to=Actor(id=by, name=by), content=text, published=NOW, language=language)


def reactions(text: str, language: str = "en") -> list[list[Reaction]]:
    return [react(ours(text, language), seed=seed, now=NOW) for seed in SEEDS]


def answers(question: str, reply: str, **options: int) -> list[Reaction | None]:
    return [answer_back(theirs(question), ours(reply), seed=seed, **options) for seed in SEEDS]


def test_the_same_seed_gives_the_same_reactions_and_another_one_others() -> None:
    post = ours("Quiz on Thursday at 18.30. What are you good at?")
    assert react(post, seed=1, now=NOW) == react(post, seed=1, now=NOW)
    assert len({tuple(react(post, seed=seed, now=NOW)) for seed in SEEDS}) > 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_answer_in_a_language_they_speak(language: Language) -> None:
    text = sentences(language).posts[0].text.format(day="x", guest="y", title="z")
    for reaction in (r for each in reactions(text, language) for r in each):
        assert language in reaction.by.languages
        assert "{" not in reaction.text


@pytest.mark.parametrize(
    ("text", "fewest", "most"),
    [("Which cake do you like?", 2, 4), ("There is cake.", 1, 2), ("Offer: buy now, which one?", 1, 1)],
)
def test_an_invitation_brings_more_than_a_notice_and_an_advertisement_least(
    text: str, fewest: int, most: int
) -> None:
    counts = {len(each) for each in reactions(text)}
    assert counts == set(range(fewest, most + 1))


def test_advertising_brings_complaints_and_no_praise() -> None:
    kinds = [r.kind for each in reactions("Offer of the week: buy now!") for r in each]
    assert "praise" not in kinds
    assert kinds.count("complaint") > len(kinds) / 3


def test_the_first_comes_within_seconds_and_all_come_in_order_from_different_people() -> None:
    for each in reactions("Which cake do you like?"):
        waits = [r.after_s for r in each]
        assert waits == sorted(waits)
        assert 2 <= waits[0] <= 9
        assert waits[1] <= 40
        assert len({r.by.id for r in each}) == len(each)


def test_old_news_moves_nobody() -> None:
    assert react(ours("Which cake?", published=NOW - OLD_NEWS - timedelta(seconds=1)), seed=1, now=NOW) == []
    assert react(ours("Which cake?", published=NOW - OLD_NEWS), seed=1, now=NOW)


def test_what_was_just_said_is_not_said_again() -> None:
    said: set[str] = set()
    for seed in range(12):
        for reaction in react(ours("Quiz on Friday. Who joins?"), seed=seed, now=NOW, avoid=said):
            assert reaction.text not in said
            said.add(reaction.text)


def test_the_faithful_come_more_often() -> None:
    seen = [r.by for each in reactions("Which cake do you like?") for r in each]
    english = speakers("en")
    faithful, fleeting = max(english, key=lambda p: p.loyalty), min(english, key=lambda p: p.loyalty)
    assert seen.count(faithful) > 2 * seen.count(fleeting)


def test_every_language_has_every_temperament_and_ids_are_unique() -> None:
    assert len({person.id for person in TOWN}) == len(TOWN)
    for language in LANGUAGES:
        assert len({person.temperament for person in speakers(language)}) == 6


def test_an_empty_reply_ends_it_or_disappoints() -> None:
    got = answers("Do you have oat milk, and does it cost extra?", "Thanks!")
    assert None in got
    assert {r.text for r in got if r} <= set(sentences("en").back["let_down"])
    assert any(got)


def test_thanks_for_praise_ends_it_without_hard_feelings() -> None:
    assert set(answers("That cinnamon bun deserves a poem of its own.", "Thank you!")) == {None}


def test_being_sent_away_disappoints() -> None:
    got = answers("Do you have oat milk, and does it cost extra?", "Please see our website.")
    assert {r.text for r in got if r} == set(sentences("en").back["sent_away"])
    assert None not in got


def test_a_helping_answer_brings_thanks_or_a_further_question() -> None:
    got = answers("Do you have oat milk, and does it cost extra?", "Yes, and it costs nothing extra at all.")
    back = sentences("en").back
    assert {r.text for r in got if r} == {*back["thanks"], *back["follow_up"]}
    assert {r.kind for r in got if r} == {"praise", "question"}


def test_our_question_gets_an_answer_of_its_sort() -> None:
    got = answers("That cinnamon bun deserves a poem of its own.", "I told Bob! When do you come by again?")
    assert {r.text for r in got if r} == set(sentences("en").answer["when"])


def test_a_yes_or_no_question_gets_a_yes() -> None:
    got = answers("My coffee was lukewarm both times this week.", "I am sorry. May I make you a new cup?")
    assert {r.text for r in got if r} == set(sentences("en").answer[ANY])


def test_conversations_end() -> None:
    question, reply = (
        "Do you have oat milk, and does it cost extra?",
        "Yes, and it costs nothing extra at all.",
    )
    carried_on = [sum(r is not None for r in answers(question, reply, depth=d)) for d in range(1, 5)]
    assert carried_on[0] == len(SEEDS)
    assert carried_on == sorted(carried_on, reverse=True)
    assert MAX_DEPTH == 4
    assert carried_on[-1] == 0


def test_a_stranger_says_nothing_back() -> None:
    note = theirs("Do you have oat milk?", by="somebody.else")
    assert answer_back(note, ours("Yes, from three farms."), seed=1) is None
