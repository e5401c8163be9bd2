"""Reading the first hour: which steps are done, worked out from what stands in the database."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from django.db.models import QuerySet

from stamgast.channels.models import Channel
from stamgast.first_hour.models import FirstHour, StepNote
from stamgast.first_hour.steps import STEPS, Step, steps_of
from stamgast.hours.models import Availability
from stamgast.planner.models import Post
from stamgast.strategy import queries as strategy
from stamgast.strategy.models import Audience
from stamgast.workspaces.models import Member, Workspace

Standing = Literal["done", "skipped", "begun", "open"]
BELIEFS = 3
"""Statements an audience begins with."""

ESSENTIAL = ("purpose", "audience", "goal", "channels")
"""A workspace that has these was furnished otherwise: nobody pushes it through the first hour."""


@dataclass(frozen=True, slots=True)
class StepSheet:
    """A step, its number, and how it stands."""

    step: Step
    number: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class Progress:
    """All steps, and the one to go on with: where words wait, else the first; None at the end."""

    sheets: tuple[StepSheet, ...]
    next: Step | None

    @property
    def done(self) -> int:
        return sum(sheet.standing == "done" for sheet in self.sheets)

    @property
    def has_begun(self) -> bool:
        return any(sheet.standing != "open" for sheet in self.sheets)

    @property
    def skipped(self) -> int:
        return sum(sheet.standing == "skipped" for sheet in self.sheets)

    def after(self, key: str) -> Step | None:
        """Return the next step that is open, beginning behind one and going round."""
        here = next(n for n, sheet in enumerate(self.sheets) if sheet.step.key == key)
        ahead = (*self.sheets[here + 1 :], *self.sheets[:here])
        return next((sheet.step for sheet in ahead if sheet.standing in ("open", "begun")), None)


def progress(workspace: Workspace) -> Progress:
    """Return how the first hour stands."""
    notes = {note.step: note for note in StepNote.objects.filter(first_hour__workspace=workspace)}
    done = _done(workspace, notes)
    sheets = tuple(
        StepSheet(step, number, _standing(notes.get(step.key), is_done=step.key in done))
        for number, step in enumerate(steps_of(workspace), 1)
    )
    waiting = [sheet for sheet in sheets if sheet.standing in ("open", "begun")]
    first = min(waiting, key=lambda sheet: sheet.standing != "begun", default=None)
    return Progress(sheets, first.step if first else None)


def invitation(member: Member) -> Progress | None:
    """Return how the first hour stands if it is to be offered to a member.

    It is not to those who cannot change the strategy, nor when it is put away or needless, nor once every
    step was saved or skipped, whatever became of it afterwards.
    """
    workspace = member.workspace
    if not member.may("strategy") or is_dismissed(workspace):
        return None
    noted = StepNote.objects.filter(first_hour__workspace=workspace).values_list("done_at", "skipped_at")
    been = [done_at or skipped_at for done_at, skipped_at in noted]
    if len(been) == len(STEPS) and all(been):
        return None
    if not been and all(_IS_DONE[key](workspace) for key in ESSENTIAL):
        return None
    now_at = progress(workspace)
    return now_at if now_at.next else None


def is_dismissed(workspace: Workspace) -> bool:
    """Tell whether the team put the first hour away."""
    return FirstHour.objects.filter(workspace=workspace, dismissed_at__isnull=False).exists()


def work(workspace: Workspace) -> str:
    """Return what the team does and for whom, in its words."""
    found = FirstHour.objects.filter(workspace=workspace).first()
    return found.work if found else ""


def note(workspace: Workspace, step: Step) -> StepNote:
    """Return what is noted of a step; an unsaved one where nothing is."""
    found = StepNote.objects.filter(first_hour__workspace=workspace, step=step.key).first()
    return found or StepNote(step=step.key)


def audience(workspace: Workspace) -> Audience | None:
    """Return the audience the first hour asks about: the oldest."""
    return Audience.objects.filter(workspace=workspace).order_by("pk").first()


def channels_in_use(workspace: Workspace) -> QuerySet[Channel]:
    """Return the channels we have, by name."""
    return Channel.objects.filter(workspace=workspace).exclude(state=Channel.State.DISCONNECTED)


def first_post(workspace: Workspace) -> Post | None:
    """Return the first idea that was written down."""
    return Post.objects.filter(workspace=workspace).order_by("pk").first()


def there(workspace: Workspace, key: str) -> list[str]:
    """Return what stands there already beside what a step asks: goals, statements, or what was said first."""
    if key == "goal":
        return [
            sheet.goal.title for sheet in strategy.goals(workspace.pk, date.min) if sheet.goal.is_finished
        ]
    if key == "audience":
        first = audience(workspace)
        return list(first.statements.order_by("pk").values_list("content", flat=True)) if first else []
    return [work(workspace)] if key == "purpose" and work(workspace) else []


def _has_beliefs(workspace: Workspace) -> bool:
    first = audience(workspace)
    return first is not None and first.statements.count() >= BELIEFS


_IS_DONE: Final[dict[str, Callable[[Workspace], bool]]] = {
    "work": lambda workspace: bool(work(workspace)),
    "purpose": lambda workspace: strategy.purpose(workspace.pk) is not None,
    "audience": _has_beliefs,
    "goal": lambda workspace: any(sheet.goal.is_finished for sheet in strategy.goals(workspace.pk, date.min)),
    "channels": lambda workspace: channels_in_use(workspace).exists(),
    "hours": lambda workspace: Availability.objects.filter(member__workspace=workspace).exists(),
    "rules": lambda workspace: strategy.policy(workspace.pk) is not None,
    "idea": lambda workspace: Post.objects.filter(workspace=workspace).exists(),
}
"""Steps whose answer stands elsewhere. How we speak always stands somewhere: that step is done when saved."""


def _done(workspace: Workspace, notes: dict[str, StepNote]) -> set[str]:
    done = {key for key, is_done in _IS_DONE.items() if is_done(workspace)}
    has_voice = "voice" in notes and notes["voice"].done_at is not None
    return done | {"voice"} if has_voice else done


def _standing(noted: StepNote | None, *, is_done: bool) -> Standing:
    if is_done:
        return "done"
    if noted is None:
        return "open"
    return "skipped" if noted.skipped_at else "begun" if noted.draft else "open"
