"""Reading the strategy: the purpose and its versions, goals, audiences with what backs them."""

from dataclasses import dataclass
from datetime import date, timedelta

from stamgast.strategy.models import Audience, Goal, Purpose, Statement

STALE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Belief:
    """A statement about an audience: an assumption, backed, or backed by evidence gone stale."""

    statement: Statement
    standing: str


@dataclass(frozen=True, slots=True)
class AudienceSheet:
    """An audience with what we believe of it, and how much of that is backed by fresh evidence (0 to 1)."""

    audience: Audience
    beliefs: list[Belief]
    backed: float


def purposes(workspace_id: int) -> list[Purpose]:
    """Return all versions of the purpose, the newest first."""
    return list(Purpose.objects.filter(workspace=workspace_id).select_related("written_by__user"))


def goals(workspace_id: int) -> list[Goal]:
    """Return the goals of communication."""
    return list(Goal.objects.filter(workspace=workspace_id).order_by("pk"))


def sheets(workspace_id: int, today: date) -> list[AudienceSheet]:
    """Return the audiences with their statements."""
    rows = Audience.objects.filter(workspace=workspace_id).prefetch_related("statements__evidence")
    return [_sheet(audience, today) for audience in rows.order_by("pk")]


def _sheet(audience: Audience, today: date) -> AudienceSheet:
    beliefs = [Belief(statement, _standing(statement, today)) for statement in audience.statements.all()]
    backed = sum(belief.standing == "backed" for belief in beliefs)
    return AudienceSheet(audience, beliefs, backed / len(beliefs) if beliefs else 0.0)


def _standing(statement: Statement, today: date) -> str:
    dates = [evidence.dated_on for evidence in statement.evidence.all()]
    if not dates:
        return "assumption"
    return "backed" if max(dates) > today - STALE else "stale"
