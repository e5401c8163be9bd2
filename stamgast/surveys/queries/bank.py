"""Reading the bank: questions by the audience they are for, and what could be taken into it."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from stamgast.strategy.models import Audience, Statement
from stamgast.surveys.models import InterviewNote, Question
from stamgast.surveys.starting_questions import StartingQuestion, starting_questions

MOST_NOTES = 200


@dataclass(frozen=True, slots=True)
class Shelf:
    """The questions for one audience; those for everybody stand on a shelf without one."""

    audience: Audience | None
    questions: list[Question]


def questions(workspace_id: int) -> QuerySet[Question]:
    """Return the questions of the bank, with how many notes each has."""
    rows = Question.objects.filter(workspace=workspace_id, removed_at=None)
    return rows.select_related("audience", "statement").annotate(heard=Count("notes")).order_by("pk")


def shelves(workspace_id: int) -> list[Shelf]:
    """Return the questions by audience, the oldest audience first, those for everybody last."""
    by_audience: dict[int | None, list[Question]] = {}
    for question in questions(workspace_id):
        by_audience.setdefault(question.audience_id, []).append(question)
    audiences = Audience.objects.filter(workspace=workspace_id, pk__in=[pk for pk in by_audience if pk])
    found = [Shelf(one, by_audience[one.pk]) for one in audiences.order_by("pk")]
    return [*found, Shelf(None, by_audience[None])] if None in by_audience else found


def notes(question: Question) -> list[InterviewNote]:
    """Return what people said to a question, the latest first."""
    return list(question.notes.select_related("written_by__user", "statement")[:MOST_NOTES])


def left_to_take(workspace_id: int) -> list[StartingQuestion]:
    """Return the starting questions that are not in the bank."""
    rows = Question.objects.filter(workspace=workspace_id, removed_at=None, starting__isnull=False)
    taken = set(rows.values_list("starting", flat=True))
    return [one for one in starting_questions().values() if one.name not in taken]


def statements(workspace_id: int) -> QuerySet[Statement]:
    """Return what we believe of our audiences, audience by audience."""
    rows = Statement.objects.filter(audience__workspace=workspace_id)
    return rows.select_related("audience").order_by("audience", "pk")
