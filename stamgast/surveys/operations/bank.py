"""Changing the bank: questions written, taken from the starting ones, removed; notes from interviews."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.urls import reverse

from stamgast.coach.masking import masked
from stamgast.strategy.models import Evidence, Statement
from stamgast.strategy.operations import add_evidence
from stamgast.surveys.models import InterviewNote, Question
from stamgast.surveys.starting_questions import StartingQuestion
from stamgast.workspaces.models import Member


class ChangedMeanwhile(Exception):
    """Somebody else changed it after it was shown; nothing was done."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody answered in a talk; ``submission`` is the open form it was written down in."""

    content: str
    said_on: date
    statement: Statement | None
    submission: str


def add(question: Question, member: Member) -> Question:
    """Put a question into the bank; the same form sent twice adds one."""
    question.workspace = member.workspace
    try:
        with transaction.atomic():
            question.save()
    except IntegrityError:
        return Question.objects.get(workspace=member.workspace, submission=question.submission)
    return question


def change(question: Question, *, seen: int) -> None:
    """Keep what was changed of a question.

    Raises:
        ChangedMeanwhile: it is no longer the revision that was ``seen``; it stays as it is.
    """
    given = {name: getattr(question, name) for name in ("kind", "wording", "statement", "audience")}
    rows = Question.objects.filter(pk=question.pk, revision=seen)
    if not rows.update(revision=F("revision") + 1, **given):
        raise ChangedMeanwhile


def take(starting: StartingQuestion, member: Member) -> Question:
    """Take a starting question into the bank, or back into it; it is there once."""
    question, _ = Question.objects.get_or_create(
        workspace=member.workspace,
        starting=starting.name,
        defaults={
            "kind": starting.kind,
            "wording": {code: said.kept() for code, said in starting.wordings.items()},
        },
    )
    bring_back(question)
    return question


def remove(question: Question, *, now: datetime) -> None:
    """Take a question out of the bank; its notes stay with it, and it can be brought back."""
    Question.objects.filter(pk=question.pk, removed_at=None).update(removed_at=now)


def bring_back(question: Question) -> None:
    """Undo taking it out."""
    Question.objects.filter(pk=question.pk).update(removed_at=None)


def write_down(question: Question, heard: Heard, member: Member) -> InterviewNote:
    """Keep what somebody answered in a talk; if it speaks for or against a statement, as evidence, too."""
    with transaction.atomic():
        note, _ = InterviewNote.objects.get_or_create(
            submission=heard.submission,
            defaults={
                "question": question,
                "content": heard.content,
                "said_on": heard.said_on,
                "statement": heard.statement,
                "written_by": member,
            },
        )
        if note.statement:
            page = reverse(
                "surveys:question", kwargs={"workspace": member.workspace.slug, "question": note.question_id}
            )
            content = masked(note.content, member.workspace.country)
            kind = Evidence.Kind.INTERVIEW
            add_evidence(note.statement, kind, content, note.said_on, f"{page}#note-{note.pk}")
    return note


def remove_note(note: InterviewNote) -> None:
    """Delete a note; evidence that came from it stays, and is removed where it stands."""
    note.delete()
