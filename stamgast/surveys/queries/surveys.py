"""Reading surveys: the list, their questions, the languages they are offered in, and what a link leads to."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from stamgast.surveys.models import Survey, SurveyQuestion

MOST_QUESTIONS = 10
"""A survey is short, or nobody answers the last question honestly."""

MOST_ANSWERS = 5_000
"""Then it is full: nobody reads more, and nobody can fill the disk."""


def surveys(workspace_id: int) -> QuerySet[Survey]:
    """Return the surveys with how many people answered, the latest first."""
    rows = Survey.objects.filter(workspace=workspace_id, removed_at=None).select_related("workspace")
    answered = Count("submissions", filter=Q(submissions__removed_at=None))
    return rows.annotate(answered=answered).order_by("-pk")


def questions(survey: Survey) -> list[SurveyQuestion]:
    """Return a survey's questions in their order."""
    return list(survey.questions.select_related("statement__audience"))


def offered(survey: Survey, asked: Iterable[SurveyQuestion]) -> list[str]:
    """Return the languages in which title and every question are written; none without a question."""
    written = [set(one.wording) for one in asked]
    return [code for code in survey.languages if written and all(code in one for one in written)]


def missing(survey: Survey, asked: Iterable[SurveyQuestion]) -> dict[str, list[int]]:
    """Return what stands in the way of a language: the numbers of the questions it is missing in."""
    numbered = list(enumerate(asked, 1))
    gaps = {code: [n for n, one in numbered if code not in one.wording] for code in survey.languages}
    return {code: numbers for code, numbers in gaps.items() if numbers}


def behind(token: str) -> Survey | None:
    """Return the survey a link leads to, whether it is open or not."""
    if not token.isascii() or len(token) > 32:
        return None
    return Survey.objects.select_related("workspace").filter(token=token, removed_at=None).first()


def takes_answers(survey: Survey, now: datetime) -> bool:
    """Tell whether somebody may answer now."""
    is_open = survey.standing(now) == Survey.Standing.OPEN
    return is_open and survey.submissions.count() < MOST_ANSWERS


def address(survey: Survey) -> str:
    """Return the whole address people answer at."""
    return settings.PUBLIC_URL + reverse("survey:answer", kwargs={"token": survey.token})
