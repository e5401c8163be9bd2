"""Reading what people answered: counts for each question, and quotes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from stamgast.coach.masking import masked
from stamgast.strategy.models import Evidence
from stamgast.surveys.models import Answer, Kind, Submission, Survey, SurveyQuestion
from stamgast.surveys.queries.surveys import questions
from stamgast.surveys.wording import Wording

QUOTES = 20
SCALE = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Bar:
    """A choice or a step of the scale: how often it was given, and by which share of those who answered."""

    label: str
    count: int
    percent: int


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody wrote, without what identifies a person."""

    answer: Answer
    content: str
    is_evidence: bool

    @property
    def label(self) -> str:
        """Its number, to tell its controls from those of others."""
        return str(self.answer.pk)


@dataclass(frozen=True, slots=True)
class Result:
    """How a question was answered. ``people`` answered it; ``middle`` is the median step of a scale."""

    number: int
    question: SurveyQuestion
    said: Wording
    people: int
    bars: tuple[Bar, ...]
    middle: int | None
    quotes: tuple[Quote, ...]

    @property
    def label(self) -> str:
        """Its number, to tell its controls from those of others."""
        return str(self.question.pk)

    @property
    def summary(self) -> str:
        """The counts in one line."""
        return ", ".join(f"{bar.label}: {bar.count}" for bar in self.bars)


def people(survey: Survey) -> int:
    """Count who answered."""
    return survey.submissions.filter(removed_at=None).count()


def results(survey: Survey, language: str) -> list[Result]:
    """Return how each question was answered, in their order; words in a language where they have it."""
    counted = _counts(survey)
    asked = enumerate(questions(survey), 1)
    return [_result(survey, number, one, counted.get(one.pk, {}), language) for number, one in asked]


def quotes(question: SurveyQuestion, country: str, before: int | None = None) -> list[Quote]:
    """Return what people wrote, the latest first: a page of it, from below an answer on."""
    rows = Answer.objects.filter(question=question, submission__removed_at=None).exclude(content="")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows.select_related("submission__survey__workspace").order_by("-pk")[:QUOTES])
    used = _used(found)
    return [
        Quote(one, masked(one.content, country), is_evidence=f"#answer-{one.pk}" in used) for one in found
    ]


def _used(answers: Sequence[Answer]) -> set[str]:
    """Return the places on the page of a survey's answers that are evidence."""
    if not answers:
        return set()
    survey = answers[0].submission.survey
    page = reverse("surveys:answers", kwargs={"workspace": survey.workspace.slug, "pk": survey.pk})
    places = [f"{page}#answer-{one.pk}" for one in answers]
    rows = Evidence.objects.filter(source__in=places, statement__audience__workspace=survey.workspace_id)
    return {f"#{source.partition('#')[2]}" for source in rows.values_list("source", flat=True)}


def table(survey: Survey, language: str) -> list[list[str]]:
    """Return all answers, a row for each person, in the order they came; the first row names the columns."""
    asked = questions(survey)
    said = {one.pk: one.said_in(language, survey.workspace.language) for one in asked}
    rows = [[_("Day"), _("Language"), *(said[one.pk].text for one in asked)]]
    sent = survey.submissions.filter(removed_at=None).order_by("pk").prefetch_related("answers")
    for submission in sent.iterator(chunk_size=500):
        cells = _cells(submission, survey.workspace.country, said)
        rows.append(
            [submission.sent_on.isoformat(), submission.language, *(cells.get(one.pk, "") for one in asked)]
        )
    return rows


def _cells(submission: Submission, country: str, said: dict[int, Wording]) -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for answer in sorted(submission.answers.all(), key=lambda one: one.number or 0):
        choices = said[answer.question_id].choices
        shown = masked(answer.content, country) if answer.number is None else _label(choices, answer.number)
        found.setdefault(answer.question_id, []).append(shown)
    return {question: "; ".join(shown) for question, shown in found.items()}


def _counts(survey: Survey) -> dict[int, dict[int, int]]:
    rows = Answer.objects.filter(submission__survey=survey, submission__removed_at=None, number__isnull=False)
    counted: dict[int, dict[int, int]] = {}
    for question, number, n in rows.values_list("question", "number").annotate(n=Count("pk")):
        counted.setdefault(question, {})[number or 0] = n
    return counted


def _result(
    survey: Survey, number: int, question: SurveyQuestion, counts: dict[int, int], language: str
) -> Result:
    said = question.said_in(language, survey.workspace.language)
    there = Answer.objects.filter(question=question, submission__removed_at=None)
    n = there.values("submission").distinct().count()
    is_open, is_scale = question.kind == Kind.OPEN, question.kind == Kind.SCALE
    steps = SCALE if is_scale else tuple(range(1, len(said.choices) + 1))
    return Result(
        number=number,
        question=question,
        said=said,
        people=n,
        bars=tuple(
            Bar(
                str(step) if is_scale else _label(said.choices, step),
                counts.get(step, 0),
                round(100 * counts.get(step, 0) / n) if n else 0,
            )
            for step in (() if is_open else steps)
        ),
        middle=_middle(counts) if is_scale else None,
        quotes=tuple(quotes(question, survey.workspace.country)) if is_open else (),
    )


def _label(choices: tuple[str, ...], number: int) -> str:
    return choices[number - 1] if 0 < number <= len(choices) else str(number)


def _middle(counts: dict[int, int]) -> int | None:
    """Return the median step: the lower one where two stand in the middle."""
    steps = sorted(counts)
    below = list(accumulate(counts[step] for step in steps))
    return next((step for step, so_far in zip(steps, below, strict=True) if 2 * so_far >= below[-1]), None)
