"""A survey that is open, and what people send."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.core.cache import cache

from stamgast.strategy.models import Audience, Statement
from stamgast.surveys.models import Kind, Survey, SurveyQuestion
from stamgast.surveys.operations.answers import Sent, take_in
from stamgast.surveys.queries import surveys as queries
from stamgast.workspaces.models import Member

BOTH = {
    "sv": {"title": "Om läsning", "intro": "Varför vi frågar", "thanks": "Tack ska du ha"},
    "en": {"title": "About reading", "intro": "", "thanks": ""},
}


def wording(text: str, *choices: str) -> dict[str, Any]:
    """Return a question in Swedish and English, choices alike."""
    return {code: {"text": f"{text} ({code})", "choices": list(choices)} for code in ("sv", "en")}


@pytest.fixture(autouse=True)
def at_nine(now: datetime) -> Iterator[None]:
    """Stop the clock, and forget who answered how often."""
    cache.clear()
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def statement(alice: Member) -> Statement:
    audience = Audience.objects.create(workspace=alice.workspace, name="Readers")
    return Statement.objects.create(audience=audience, content="They read at night")


@pytest.fixture
def survey(alice: Member, statement: Statement, now: datetime) -> Survey:
    """A survey with one question of each kind, open, in Swedish and English."""
    made = Survey.objects.create(
        workspace=alice.workspace, texts=BOTH, token="good-token", opens_at=now, made_at=now
    )
    for position, (kind, *choices) in enumerate(
        [(Kind.OPEN,), (Kind.ONE, "Day", "Night"), (Kind.SEVERAL, "Poems", "Maps", "Cats"), (Kind.SCALE,)], 1
    ):
        SurveyQuestion.objects.create(
            survey=made,
            position=position,
            kind=kind,
            wording=wording(f"Question {position}", *choices),
            statement=statement if kind == Kind.OPEN else None,
        )
    return made


@pytest.fixture
def typed(survey: Survey) -> Callable[..., dict[str, Any]]:
    """Return a maker of what a browser sends: an answer to each question, by its place."""

    def fill(*answers: Any, **more: Any) -> dict[str, Any]:
        named = zip(queries.questions(survey), answers, strict=False)
        return {
            "submission": str(uuid4()),
            "website": "",
            **{f"q{question.pk}": answer for question, answer in named},
            **more,
        }

    return fill


@pytest.fixture
def send(survey: Survey, now: datetime) -> Callable[..., None]:
    """Return a maker of answers, by the place of their question."""

    def keep(*answers: Any) -> None:
        named = zip(queries.questions(survey), answers, strict=False)
        given = {question.pk: answer for question, answer in named}
        assert take_in(survey, Sent(str(uuid4()), "sv", now.date(), given))

    return keep
