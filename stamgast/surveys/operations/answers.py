"""Taking in answers, once each; making evidence of them; deleting them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse

from stamgast.coach.masking import masked
from stamgast.strategy.models import Evidence, Statement
from stamgast.strategy.operations import add_evidence
from stamgast.surveys.models import Answer, Submission, Survey
from stamgast.surveys.queries.answers import Result
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record, stir

UNDONE_WITHIN = timedelta(minutes=10)
"""So long removed answers can be brought back; then they are deleted for good."""

SURVEYS_WITHIN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sent:
    """What one person sent: by question, words or numbers."""

    submission: str
    language: str
    sent_on: date
    answers: Mapping[int, str | tuple[int, ...]]


def take_in(survey: Survey, sent: Sent) -> bool:
    """Keep what somebody sent, whole or not at all; tell whether it is new."""
    try:
        with transaction.atomic():
            submission = Submission.objects.create(
                survey=survey, submission=sent.submission, language=sent.language, sent_on=sent.sent_on
            )
            Answer.objects.bulk_create(
                row for question, given in sent.answers.items() for row in _rows(submission, question, given)
            )
    except IntegrityError:
        if survey.submissions.filter(submission=sent.submission).exists():
            return False
        raise
    stir(survey.workspace_id, "surveys")
    return True


def back_with_quote(answer: Answer, statement: Statement, member: Member) -> Evidence:
    """Make what somebody wrote evidence for a statement, without what identifies a person."""
    survey = answer.submission.survey
    source = f"{_page(survey)}#answer-{answer.pk}"
    content = masked(answer.content, member.workspace.country)
    return add_evidence(statement, Evidence.Kind.SURVEY, content, answer.submission.sent_on, source)


def back_with_counts(survey: Survey, result: Result, statement: Statement) -> Evidence | None:
    """Make how a question was answered evidence, dated by the latest answer; None while nobody answered."""
    rows = survey.submissions.filter(removed_at=None, answers__question=result.question)
    latest = rows.order_by("-sent_on").first()
    if latest is None:
        return None
    content = f"{result.said.text} {result.summary} (n = {result.people})"
    source = f"{_page(survey)}#question-{result.question.pk}"
    return add_evidence(statement, Evidence.Kind.SURVEY, content, latest.sent_on, source)


def remove(submission: Submission, *, now: datetime) -> None:
    """Remove what one person sent; for a few minutes it can be brought back."""
    Submission.objects.filter(pk=submission.pk, removed_at=None).update(removed_at=now)
    stir(submission.survey.workspace_id, "surveys")


def bring_back(submission: Submission) -> None:
    """Undo removing it."""
    Submission.objects.filter(pk=submission.pk).update(removed_at=None)
    stir(submission.survey.workspace_id, "surveys")


def remove_all(survey: Survey, member: Member) -> int:
    """Delete all answers of a survey for good; return from how many people they were."""
    with transaction.atomic():
        count = survey.submissions.filter(removed_at=None).count()
        survey.submissions.all().delete()
        record(survey.workspace, member.user, "survey.answers_removed", f"survey {survey.pk}")
    stir(survey.workspace_id, "surveys")
    return count


def forget(now: datetime) -> None:
    """Delete for good what was removed a while ago."""
    Submission.objects.filter(removed_at__lt=now - UNDONE_WITHIN).delete()
    Survey.objects.filter(removed_at__lt=now - SURVEYS_WITHIN).delete()


def _rows(submission: Submission, question: int, given: str | tuple[int, ...]) -> list[Answer]:
    if isinstance(given, str):
        return [Answer(submission=submission, question_id=question, content=given)] * bool(given)
    return [Answer(submission=submission, question_id=question, number=number) for number in given]


def _page(survey: Survey) -> str:
    return reverse("surveys:answers", kwargs={"workspace": survey.workspace.slug, "pk": survey.pk})
