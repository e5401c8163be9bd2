"""Changing surveys: their words and questions, when they are open, their link."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F

from stamgast.surveys.models import Asked, Survey, SurveyQuestion
from stamgast.surveys.operations.bank import ChangedMeanwhile
from stamgast.surveys.queries import surveys as queries
from stamgast.workspaces.models import Member
from stamgast.workspaces.operations import record

Texts = Mapping[str, Mapping[str, str]]


class Full(Exception):
    """It has as many questions as a survey may have."""


class Unready(Exception):
    """No language has a title and every question: nobody could answer."""


class Answered(Exception):
    """People answered this question: what they chose must keep its meaning."""


def begin(member: Member, texts: Texts, submission: str, *, now: datetime) -> Survey:
    """Begin a survey; the same form sent twice begins one."""
    workspace = member.workspace
    survey, is_new = Survey.objects.get_or_create(
        workspace=workspace,
        submission=submission,
        defaults={"texts": dict(texts), "token": _token(), "made_by": member, "made_at": now},
    )
    if is_new:
        record(workspace, member.user, "survey.begun", f"survey {survey.pk}")
    return survey


def change_texts(survey: Survey, texts: Texts, *, seen: int) -> None:
    """Keep other words around the questions.

    Raises:
        ChangedMeanwhile: somebody wrote others after revision ``seen``; theirs stay.
    """
    rows = Survey.objects.filter(pk=survey.pk, revision=seen, removed_at=None)
    if not rows.update(texts=dict(texts), revision=F("revision") + 1):
        raise ChangedMeanwhile


def add_question(survey: Survey, question: SurveyQuestion) -> None:
    """Ask one more question, the last; the same form sent twice adds one.

    Raises:
        Full: there are as many as a survey may have.
    """
    with transaction.atomic():
        _lock(survey)
        there = list(survey.questions.all())
        if any(one.submission == question.submission for one in there):
            return
        if len(there) >= queries.MOST_QUESTIONS:
            raise Full
        question.survey = survey
        question.position = max((one.position for one in there), default=0) + 1
        question.save()


def copy_question(survey: Survey, asked: Asked, submission: str) -> None:
    """Ask a question of the bank in a survey, in all languages it has. Raises ``Full``."""
    copy = SurveyQuestion(kind=asked.kind, wording=asked.wording, submission=submission)
    copy.statement = asked.statement
    add_question(survey, copy)


def change_question(question: SurveyQuestion, *, seen: int) -> None:
    """Keep what was changed of a question.

    Raises:
        ChangedMeanwhile: it is no longer the revision that was ``seen``.
        Answered: people answered it, and another kind or fewer choices would twist what they said.
    """
    with transaction.atomic():
        _lock(question.survey)
        before = SurveyQuestion.objects.filter(pk=question.pk, revision=seen).first()
        if before is None:
            raise ChangedMeanwhile
        if before.answers.exists() and not _keeps_its_meaning(before, question):
            raise Answered
        question.revision = seen + 1
        question.save()


def move_question(question: SurveyQuestion, by: int) -> None:
    """Move a question up (-1) or down (1); at an end it stays."""
    with transaction.atomic():
        _lock(question.survey)
        order = [one.pk for one in question.survey.questions.all()]
        if question.pk not in order:
            return
        at = order.index(question.pk)
        order.insert(max(0, at + by), order.pop(at))
        for position, pk in enumerate(order, 1):
            SurveyQuestion.objects.filter(pk=pk).update(position=position)


def remove_question(question: SurveyQuestion) -> None:
    """Take a question out. Raises ``Answered`` where people answered it."""
    with transaction.atomic():
        _lock(question.survey)
        if question.answers.exists():
            raise Answered
        question.delete()


def set_period(survey: Survey, member: Member, opens_at: datetime | None, closes_at: datetime | None) -> None:
    """Say from when and until when it takes answers; without a beginning it is a draft again.

    Raises:
        Unready: it would open, and nobody could answer it.
    """
    if opens_at is not None and not queries.offered(survey, queries.questions(survey)):
        raise Unready
    Survey.objects.filter(pk=survey.pk).update(opens_at=opens_at, closes_at=closes_at)
    record(survey.workspace, member.user, "survey.period_set", f"survey {survey.pk}")


def renew(survey: Survey, member: Member) -> None:
    """Give a survey another link; the old one leads nowhere from now on."""
    Survey.objects.filter(pk=survey.pk).update(token=_token())
    record(survey.workspace, member.user, "survey.link_renewed", f"survey {survey.pk}")


def remove(survey: Survey, member: Member, *, now: datetime) -> None:
    """Put a survey away: its link leads nowhere, and after a day it is deleted with its answers."""
    if Survey.objects.filter(pk=survey.pk, removed_at=None).update(removed_at=now):
        record(survey.workspace, member.user, "survey.removed", f"survey {survey.pk}")


def bring_back(survey: Survey) -> None:
    """Undo removing a survey."""
    Survey.objects.filter(pk=survey.pk).update(removed_at=None)


def _lock(survey: Survey) -> None:
    # The update that changes nothing locks the row: changes to the questions of a survey come one by one.
    Survey.objects.filter(pk=survey.pk).update(revision=F("revision"))


def _keeps_its_meaning(before: SurveyQuestion, after: SurveyQuestion) -> bool:
    """Whether what was chosen still means the same: rewording is fine, so is another choice at the end."""
    most = max((len(said.choices) for said in before.wordings.values()), default=0)
    return before.kind == after.kind and all(len(said.choices) >= most for said in after.wordings.values())


def _token() -> str:
    return secrets.token_urlsafe(12)
