"""The strategy with its plans as one sheet: whole for the team, without what is internal for everybody."""

from dataclasses import dataclass
from datetime import date

from django.db.models import prefetch_related_objects

from stamgast.plans import board, operations
from stamgast.plans.board import ThemeSheet
from stamgast.plans.models import Experiment
from stamgast.plans.queries import PlanSheet, overview
from stamgast.plans.workload import Workload
from stamgast.strategy import queries as strategy
from stamgast.strategy.models import Audience, Evidence, Goal, Policy, Purpose, Statement
from stamgast.strategy.paragraphs import Paragraph, paragraphs
from stamgast.strategy.queries import GoalSheet, Standing
from stamgast.strategy.reviews import is_fresh
from stamgast.workspaces.models import Workspace


@dataclass(frozen=True, slots=True)
class Proof:
    """A piece of evidence, and whether it still counts."""

    evidence: Evidence
    is_fresh: bool


@dataclass(frozen=True, slots=True)
class Belief:
    """What we believe of an audience, when it was last looked into, and what backs it, the newest first.

    ``proofs`` is empty on what everybody reads: people said it to us, not to the world.
    """

    content: str
    standing: Standing
    asked_on: date | None
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class AudiencePart:
    """An audience with the needs it brings along and what we believe of it."""

    audience: Audience
    needs: tuple[str, ...]
    beliefs: tuple[Belief, ...]


@dataclass(frozen=True, slots=True)
class ChannelPart:
    """A channel with its plan; ``goals`` holds no internal one on what everybody reads."""

    sheet: PlanSheet
    audiences: tuple[Audience, ...]
    goals: tuple[Goal, ...]
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything the sheet says. Experiments and the hours it takes are the team's alone."""

    purpose: Purpose | None
    goals: list[GoalSheet]
    audiences: list[AudiencePart]
    themes: list[ThemeSheet]
    channels: list[ChannelPart]
    workload: Workload | None
    experiments: list[Experiment]
    policy: Policy | None
    paragraphs: list[Paragraph]


def paper(workspace: Workspace, today: date, *, is_public: bool) -> Paper:
    """Gather the sheet of a day."""
    plans = overview(workspace, today)
    policy = strategy.policy(workspace.pk)
    goals = strategy.goals(workspace.pk, today)
    return Paper(
        purpose=strategy.purpose(workspace.pk),
        goals=[sheet for sheet in goals if not (is_public and sheet.goal.is_internal)],
        audiences=_audiences(workspace, today, is_public=is_public),
        themes=board.themes(workspace),
        channels=_channels(plans.sheets, is_public=is_public),
        workload=None if is_public else plans.workload,
        experiments=[] if is_public else _experiments(workspace, today),
        policy=policy,
        paragraphs=paragraphs(policy.content) if policy else [],
    )


def _audiences(workspace: Workspace, today: date, *, is_public: bool) -> list[AudiencePart]:
    needs = {one.audience.pk: one.needs for one in board.needs(workspace)}
    return [
        AudiencePart(
            sheet.audience,
            tuple(label for _, label, is_there in needs[sheet.audience.pk] if is_there),
            tuple(_belief(one.statement, one.standing, today, is_public=is_public) for one in sheet.beliefs),
        )
        for sheet in strategy.sheets(workspace.pk, today)
    ]


def _belief(statement: Statement, standing: Standing, today: date, *, is_public: bool) -> Belief:
    rows = sorted(statement.evidence.all(), key=lambda row: (row.dated_on, row.pk), reverse=True)
    proofs = () if is_public else tuple(Proof(row, is_fresh(row.dated_on, today)) for row in rows)
    return Belief(statement.content, standing, rows[0].dated_on if rows else None, proofs)


def _channels(sheets: list[PlanSheet], *, is_public: bool) -> list[ChannelPart]:
    written = [sheet.plan for sheet in sheets if sheet.is_written]
    prefetch_related_objects(written, *operations.LISTS)
    return [_channel(sheet, is_public=is_public) for sheet in sheets]


def _channel(sheet: PlanSheet, *, is_public: bool) -> ChannelPart:
    if not sheet.is_written:
        return ChannelPart(sheet, (), (), ())
    plan = sheet.plan
    goals = tuple(goal for goal in plan.goals.all() if not (is_public and goal.is_internal))
    themes = tuple(theme.name for theme in plan.themes.all() if theme.archived_at is None)
    return ChannelPart(sheet, tuple(plan.audiences.all()), goals, themes)


def _experiments(workspace: Workspace, today: date) -> list[Experiment]:
    found = board.experiments(workspace, today)
    return [*found.running, *found.to_decide, *found.decided]
