"""The bank of questions, notes from interviews, surveys with their questions, and what people answered."""

from collections.abc import Mapping
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from stamgast.strategy.models import Audience, Statement
from stamgast.surveys.wording import Wording, best, ordered, wordings
from stamgast.workspaces.models import Member, Workspace


class Kind(models.TextChoices):
    """How a question is answered."""

    OPEN = "open", _("In their own words")
    ONE = "one", _("One of several")
    SEVERAL = "several", _("As many as fit")
    SCALE = "scale", _("From 1 to 5")


class Asked(models.Model):
    """What questions of the bank and of a survey share: how they are answered, and their words."""

    kind = models.CharField(max_length=7, choices=Kind.choices, default=Kind.OPEN)
    wording = models.JSONField(default=dict)
    statement = models.ForeignKey(
        Statement, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        abstract = True

    @property
    def wordings(self) -> dict[str, Wording]:
        return wordings(self.wording)

    @property
    def has_choices(self) -> bool:
        return self.kind in (Kind.ONE, Kind.SEVERAL)

    def said_in(self, *wanted: str) -> Wording:
        """Return the question in the first wanted language it has, else in any."""
        said = self.wordings
        return said.get(best(said, *wanted)) or Wording("")


class Question(Asked):
    """A question of the bank, for interviews and surveys; ``starting`` names the one it began as."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="questions")
    audience = models.ForeignKey(
        Audience, on_delete=models.SET_NULL, null=True, blank=True, related_name="questions"
    )
    starting = models.CharField(max_length=30, null=True)
    revision = models.PositiveIntegerField(default=1)
    submission = models.CharField(max_length=36, null=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "starting"], name="starting_question_taken_once"),
            models.UniqueConstraint(fields=["workspace", "submission"], name="question_submitted_once"),
        ]


class InterviewNote(models.Model):
    """What somebody answered in a talk, and on which day; it names nobody."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="notes")
    content = models.TextField(max_length=2000)
    said_on = models.DateField()
    statement = models.ForeignKey(Statement, on_delete=models.SET_NULL, null=True, related_name="+")
    written_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    submission = models.CharField(max_length=36, unique=True)

    class Meta:
        ordering = ["-said_on", "-pk"]


class Survey(models.Model):
    """A short survey that anyone with its link can answer.

    ``texts`` holds title, introduction and thanks by language. It takes answers from ``opens_at`` until
    ``closes_at``; without the first it is a draft. ``revision`` grows with every change of
    its words. The ``token`` is the whole of its public address.
    """

    class Standing(models.TextChoices):
        DRAFT = "draft", _("Draft")
        WAITING = "waiting", _("Opens later")
        OPEN = "open", _("Open")
        CLOSED = "closed", _("Closed")

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="surveys")
    texts = models.JSONField(default=dict)
    token = models.CharField(max_length=32, unique=True)
    opens_at = models.DateTimeField(null=True)
    closes_at = models.DateTimeField(null=True)
    revision = models.PositiveIntegerField(default=1)
    submission = models.CharField(max_length=36, null=True)
    made_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "submission"], name="survey_submitted_once")
        ]

    def __str__(self) -> str:
        return str(self.text_in(self.workspace.language)["title"])

    @property
    def languages(self) -> list[str]:
        """Languages it has a title in; whether all its questions have them, too, is another matter."""
        return ordered(self.texts)

    def text_in(self, *wanted: str) -> Mapping[str, str]:
        """Return title, introduction and thanks in the first wanted language there is, else in any."""
        nothing = {"title": "", "intro": "", "thanks": ""}
        return self.texts.get(best(self.languages, *wanted)) or nothing

    def standing(self, now: datetime) -> Standing:
        """Tell whether it takes answers."""
        if self.opens_at is None:
            return self.Standing.DRAFT
        if self.closes_at is not None and self.closes_at <= now:
            return self.Standing.CLOSED
        return self.Standing.OPEN if self.opens_at <= now else self.Standing.WAITING


class SurveyQuestion(Asked):
    """A question of a survey, in its place; ``revision`` grows with every change of it."""

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    is_required = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)
    submission = models.CharField(max_length=36, null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["survey", "submission"], name="asked_once")]
        ordering = ["position", "pk"]


class Submission(models.Model):
    """What one person sent, and on which day; nothing tells who they are.

    ``submission`` is the open form: sent twice, it is kept once. A removed one can be brought back until it
    is deleted for good.
    """

    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="submissions")
    submission = models.CharField(max_length=36)
    language = models.CharField(max_length=5)
    sent_on = models.DateField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["survey", "submission"], name="answered_once")]


class Answer(models.Model):
    """An answer to one question: words, or a number: a choice (the first is 1) or a step of the scale.

    Whoever chose several has a row for each.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(SurveyQuestion, on_delete=models.CASCADE, related_name="answers")
    content = models.TextField(max_length=2000, blank=True)
    number = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["submission", "question", "number"], name="chosen_once")
        ]
        indexes = [models.Index(fields=["question", "number"])]
