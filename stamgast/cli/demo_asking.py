"""What the demo asked its guests: questions, two surveys with answers, and the ideas they led to."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from django.urls import reverse

from stamgast.conversations.models import Message
from stamgast.ideas import operations as board
from stamgast.ideas.models import Idea
from stamgast.strategy.models import Statement
from stamgast.surveys.models import Answer, Kind, Survey, SurveyQuestion
from stamgast.surveys.operations import answers, bank, surveys
from stamgast.surveys.operations.answers import Sent
from stamgast.surveys.operations.bank import Heard
from stamgast.surveys.starting_questions import starting_questions
from stamgast.workspaces.models import Member
from stamgast.world import everyday as made_up
from stamgast.world.everyday import Everyday

LAST_TIME: Final = "last_time"
CAME_FOR: Final = (1,) * 27 + (2,) * 7 + (3,) * 5 + (4,) * 2
"""What 41 people chose: the strategy counts on the 27."""

FELT: Final = (5,) * 13 + (4,) * 15 + (3,) * 9 + (2,) * 3 + (1,)
READ_NEXT: Final = (1,) * 4 + (2,) * 2 + (3,) * 3 + (4,) * 2
STRIDE: Final = 7
"""Prime to 41 and to 11: every answer is dealt once, and not in a row."""


def ask_people(life: Everyday, alice: Member, beliefs: Sequence[Statement], now: datetime) -> str:
    """Fill the bank; run a survey that is open and one that is over, and return its page of answers."""
    _talk(life, alice, now.date())
    over = _survey(life.past_survey, alice, beliefs[0], now - timedelta(days=82))
    surveys.set_period(over, alice, now - timedelta(days=80), now - timedelta(days=70))
    _answer(over, life.past_survey, (CAME_FOR, FELT), now.date() - timedelta(days=78))
    chairs = Answer.objects.filter(question__survey=over, content=life.past_survey.questions[2].answers[1])
    answers.back_with_quote(chairs.get(), beliefs[1], alice)
    going_on = _survey(life.survey, alice, None, now - timedelta(days=5))
    surveys.set_period(going_on, alice, now - timedelta(days=4), now + timedelta(days=10))
    _answer(going_on, life.survey, (READ_NEXT,), now.date() - timedelta(days=4))
    return _answers_page(over)


def fill_board(life: Everyday, members: Mapping[str, Member], survey_page: str, now: datetime) -> Idea:
    """Put ideas on the board; return the one that is about to be taken up."""
    alice, bob = members["Alice"], members["Bob"]
    ideas = life.ideas
    for content in ideas.new:
        board.add(Idea(content=content), bob, now=now - timedelta(days=2))
    questions = Message.objects.filter(
        conversation__workspace=alice.workspace,
        direction=Message.Direction.INBOUND,
        content__endswith="?",
    )
    if heard := questions.order_by("published", "pk").first():
        where = {"workspace": alice.workspace.slug, "pk": heard.conversation_id}
        page = reverse("conversations:detail", kwargs=where)
        added = Idea(content=heard.content[:300], note=ideas.heard_note, source=page)
        _move(board.add(added, members["Nora"], now=now - timedelta(days=1)), Idea.State.WORTH, now)
    asked = board.add(Idea(content=ideas.asked, source=survey_page), alice, now=now - timedelta(days=60))
    _move(asked, Idea.State.WORTH, now)
    let_go = Idea(content=ideas.let_go, note=ideas.let_go_note)
    _move(board.add(let_go, bob, now=now - timedelta(days=20)), Idea.State.LET_GO, now)
    return board.add(Idea(content=ideas.taken), alice, now=now - timedelta(days=9))


def _move(idea: Idea, state: str, now: datetime) -> None:
    board.move(idea, state, seen=Idea.State.NEW, now=now)


def _talk(life: Everyday, alice: Member, today: date) -> None:
    offered = starting_questions()
    for turn, name in enumerate((LAST_TIME, *life.talks)):
        question = bank.take(offered[name], alice)
        for place, words in enumerate(life.talks.get(name, ())):
            said_on = today - timedelta(days=30 + 9 * turn + place)
            bank.write_down(question, Heard(words, said_on, None, f"{name}-{place}"), alice)


def _survey(words: made_up.Survey, alice: Member, belief: Statement | None, at: datetime) -> Survey:
    language = alice.workspace.language
    texts = {language: {"title": words.title, "intro": words.intro, "thanks": words.thanks}}
    survey = surveys.begin(alice, texts, f"{at:%Y-%m-%d}", now=at)
    for place, asked in enumerate(words.questions):
        wording = {language: {"text": asked.text, "choices": list(asked.choices)}}
        question = SurveyQuestion(
            kind=_kind(asked), wording=wording, submission=f"{place}", statement=None if place else belief
        )
        surveys.add_question(survey, question)
    return survey


def _kind(asked: made_up.SurveyQuestion) -> Kind:
    if asked.choices:
        return Kind.ONE
    return Kind.OPEN if asked.answers else Kind.SCALE


def _answer(survey: Survey, words: made_up.Survey, chosen: Sequence[Sequence[int]], first_day: date) -> None:
    """Let people answer over four days; the last question is the one they write about."""
    questions, written = list(survey.questions.all()), words.questions[-1].answers
    people = len(chosen[0])
    for number in range(people):
        given: dict[int, str | tuple[int, ...]] = {
            question.pk: (numbers[(number * STRIDE * turn) % people],)
            for turn, (question, numbers) in enumerate(zip(questions, chosen, strict=False), 1)
        }
        if number < len(written):
            given[questions[-1].pk] = written[number]
        sent_on = first_day + timedelta(days=number * 4 // people)
        answers.take_in(survey, Sent(f"{number}", survey.workspace.language, sent_on, given))


def _answers_page(survey: Survey) -> str:
    return reverse("surveys:answers", kwargs={"workspace": survey.workspace.slug, "pk": survey.pk})
