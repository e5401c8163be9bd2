"""What has come together in the made-up bookshop since it opened: surveys, ideas, posts, days."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from stamgast.vocabulary.languages import Language


@dataclass(frozen=True, slots=True)
class Experiment:
    """What is expected, how it is seen where no figure shows it, and what was made of it (empty: nothing)."""

    hypothesis: str
    sign_words: str
    verdict: str


@dataclass(frozen=True, slots=True)
class SurveyQuestion:
    """A question with its choices, or what people wrote; with neither it asks for a step from 1 to 5."""

    text: str
    choices: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """The words of a survey."""

    title: str
    intro: str
    thanks: str
    questions: tuple[SurveyQuestion, ...]


@dataclass(frozen=True, slots=True)
class Ideas:
    """What stands on the board: typed, read in a survey, taken up, let go, and a note on what was heard."""

    new: tuple[str, ...]
    heard_note: str
    asked: str
    taken: str
    let_go: str
    let_go_note: str


@dataclass(frozen=True, slots=True)
class SavedReply:
    """A start for a reply, with places to fill."""

    title: str
    content: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post that is about to go out; there is one for every channel of the bookshop, in their order."""

    idea: str
    hoped: str
    feeling: str
    text: str


@dataclass(frozen=True, slots=True)
class Guest:
    """What is remembered of somebody who waits, what they were promised, and how the talk is labelled."""

    note: str
    promise: str
    label: str


@dataclass(frozen=True, slots=True)
class Days:
    """Names of what stands in the calendar."""

    past: str
    sale: str
    coming: str
    note: str
    closed: str


@dataclass(frozen=True, slots=True)
class Everyday:
    """Everything that fills the shelves of the demo, in one language.

    ``targets`` and ``themes`` stand in the order of the bookshop's goals and themes, ``content`` says by the
    channel's key what it brings, ``picture`` says what the drawn one shows,
    ``talks`` holds what guests said by the name of a starting question.
    """

    work: str
    internal_sign: str
    targets: tuple[str, ...]
    themes: tuple[str, ...]
    content: Mapping[str, str]
    experiments: tuple[Experiment, ...]
    past_survey: Survey
    survey: Survey
    talks: Mapping[str, tuple[str, ...]]
    ideas: Ideas
    saved_replies: tuple[SavedReply, ...]
    rule_name: str
    rule_words: tuple[str, ...]
    guest: Guest
    expert_question: str
    posts: tuple[Post, ...]
    step: str
    review_note: str
    picture: str
    away: str
    days: Days


@cache
def everyday(language: Language) -> Everyday:
    """Read what has come together, in a language."""
    text = (files("stamgast.world") / "daily_life" / f"{language}.toml").read_text(encoding="utf-8")
    given: dict[str, Any] = tomllib.loads(text)
    ideas = given["ideas"]
    return Everyday(
        work=given["work"],
        internal_sign=given["internal_sign"],
        targets=tuple(given["targets"]),
        themes=tuple(given["themes"]),
        content=dict(given["content"]),
        experiments=tuple(Experiment(**each) for each in given["experiments"]),
        past_survey=_survey(given["past_survey"]),
        survey=_survey(given["survey"]),
        talks={name: tuple(said) for name, said in given["talks"].items()},
        ideas=Ideas(**{**ideas, "new": tuple(ideas["new"])}),
        saved_replies=tuple(SavedReply(**each) for each in given["saved_replies"]),
        rule_name=given["rule"]["name"],
        rule_words=tuple(given["rule"]["words"]),
        guest=Guest(**given["guest"]),
        expert_question=given["question"]["content"],
        posts=tuple(Post(**each) for each in given["posts"]),
        step=given["step"],
        review_note=given["review_note"],
        picture=given["picture"],
        away=given["away"],
        days=Days(**given["days"]),
    )


def _survey(given: Mapping[str, Any]) -> Survey:
    questions = tuple(
        SurveyQuestion(each["text"], tuple(each.get("choices", ())), tuple(each.get("answers", ())))
        for each in given["questions"]
    )
    return Survey(given["title"], given["intro"], given["thanks"], questions)
