"""The forms of each step: those of the features, with what stands there already and what was typed before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _

from stamgast.first_hour import queries
from stamgast.first_hour.forms import BeliefForm, OpeningForm, RestForm, WorkForm
from stamgast.first_hour.models import StepNote
from stamgast.hours.forms import WeekForm
from stamgast.planner.forms import IdeaForm
from stamgast.plans.forms import VoiceForm
from stamgast.plans.queries import resting, voice_wishes
from stamgast.strategy import queries as strategy
from stamgast.strategy.forms import AudienceForm, GoalForm, PolicyForm, PurposeForm
from stamgast.strategy.models import Goal, Policy, Purpose
from stamgast.strategy.reviews import latest_review
from stamgast.strategy.starting_texts import policy_text
from stamgast.strategy.words import purpose_word
from stamgast.workspaces.models import Member, Workspace

Typed = QueryDict | None


@dataclass(frozen=True, slots=True)
class Part:
    """A form of a step, and the fields that are asked (none named: all); the others go along unseen."""

    form: Any
    asked: tuple[str, ...] = ()

    @property
    def shown(self) -> list[BoundField]:
        """Return the fields a person sees: those asked, and whatever is wrong."""
        visible = self.form.visible_fields()
        return [one for one in visible if not self.asked or one.name in self.asked or one.errors]

    @property
    def unseen(self) -> list[BoundField]:
        """Return the other fields."""
        shown = {one.name for one in self.shown}
        return [one for one in self.form if one.name not in shown]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who is asked, and on which day."""

    member: Member
    today: date

    @property
    def workspace(self) -> Workspace:
        return self.member.workspace


def parts(key: str, asker: Asker, typed: Typed = None) -> list[Part]:
    """Return the forms of a step, filled with what was typed, or with what stands there."""
    return _PARTS[key](asker, typed)


def are_valid(key: str, found: list[Part]) -> bool:
    """Tell whether everything typed can be saved; what cannot is said beside it."""
    wrong = [part for part in found if not part.form.is_valid()]  # every form says so, not the first one only
    if key == "goal" and not wrong and not found[0].form.cleaned_data["sign"]:
        found[0].form.add_error("sign", _("How will you see that it comes true? A first guess will do."))
        return False
    return not wrong


def typed_into(found: list[Part], given: QueryDict) -> dict[str, list[str]]:
    """Return what was typed into a step's fields; nothing else of a request is kept."""
    names = [part.form.add_prefix(name) for part in found for name in part.form.fields]
    return {name: given.getlist(name) for name in names if name in given}


def lay_over(found: list[Part], note: StepNote) -> None:
    """Fill forms with what was typed before and not saved."""
    for part in found if note.draft else ():
        for name, field in part.form.fields.items():
            values = note.draft.get(part.form.add_prefix(name), [])
            if isinstance(field.widget, forms.CheckboxSelectMultiple):
                part.form.initial[name] = values
            elif isinstance(field.widget, forms.CheckboxInput):
                part.form.initial[name] = bool(values)
            elif values:
                part.form.initial[name] = values[0]


def newest(key: str, workspace: Workspace) -> Purpose | Policy | None:
    """Return the current version of what a step writes versions of."""
    if key == "purpose":
        return strategy.purpose(workspace.pk)
    return strategy.policy(workspace.pk) if key == "rules" else None


def overtaken(found: list[Part], newer: Purpose | Policy | None) -> Purpose | Policy | None:
    """Return the version somebody wrote since these words were typed; they are to follow it then."""
    if newer is None:
        return None
    form = found[0].form
    seen = int(str(form.initial.get("seen") or 0))
    form.initial["seen"] = newer.version
    return newer if seen < newer.version else None


def _work(asker: Asker, typed: Typed) -> list[Part]:
    return [Part(WorkForm(typed, initial={"work": queries.work(asker.workspace)}))]


def _versioned(current: Purpose | Policy | None, otherwise: str, asker: Asker) -> dict[str, Any]:
    return {
        "content": current.content if current else otherwise,
        "language": current.language if current else asker.workspace.language,
        "seen": current.version if current else 0,
    }


def _purpose(asker: Asker, typed: Typed) -> list[Part]:
    initial = _versioned(strategy.purpose(asker.workspace.pk), "", asker)
    initial["review_on"] = latest_review(asker.today)
    form = PurposeForm(typed, initial=initial, today=asker.today)
    form.fields["content"].label = purpose_word(asker.workspace)  # the step has asked the question already
    return [Part(form, ("content",))]


def _audience(asker: Asker, typed: Typed) -> list[Part]:
    who = queries.audience(asker.workspace)
    missing = queries.BELIEFS - (who.statements.count() if who else 0)
    beliefs = [
        BeliefForm(typed, prefix=f"belief{n}", empty_permitted=True, use_required_attribute=False)
        for n in range(1, max(1, missing) + 1)
    ]
    return [Part(AudienceForm(typed, instance=who, prefix="who"), ("name",)), *map(Part, beliefs)]


def _goal(asker: Asker, typed: Typed) -> list[Part]:
    unfinished = [sheet.goal for sheet in strategy.goals(asker.workspace.pk, asker.today)]
    goal = next((one for one in unfinished if not one.is_finished and not one.is_internal), Goal())
    initial = {"review_on": goal.review_on or latest_review(asker.today)}
    form = GoalForm(typed, instance=goal, initial=initial, today=asker.today)
    return [Part(form, ("title", "sign", "target"))]


def _channels(asker: Asker, typed: Typed) -> list[Part]:
    found = queries.channels_in_use(asker.workspace)
    initial = {"resting": sorted(resting(asker.workspace.pk))}
    return [Part(RestForm(typed, initial=initial, channels=found))] if found else []


def _voice(asker: Asker, typed: Typed) -> list[Part]:
    channel = queries.channels_in_use(asker.workspace).first()
    if channel is None:
        return []
    initial = {"address": channel.address, **voice_wishes(channel)}
    return [Part(VoiceForm(typed, initial=initial, language=asker.workspace.language))]


def _hours(asker: Asker, typed: Typed) -> list[Part]:
    rows = asker.member.availabilities.values_list("weekday", "from_time", "to_time")
    opening = {"also_opening": not asker.workspace.opening_hours.exists()}
    week = WeekForm.showing(rows) if typed is None else WeekForm(typed)
    return [Part(week), Part(OpeningForm(typed, initial=opening))]


def _rules(asker: Asker, typed: Typed) -> list[Part]:
    start = policy_text(asker.workspace.language)
    initial = _versioned(strategy.policy(asker.workspace.pk), start, asker)
    return [Part(PolicyForm(typed, initial=initial), ("content",))]


def _idea(asker: Asker, typed: Typed) -> list[Part]:
    goals = strategy.goals(asker.workspace.pk, asker.today)
    goal = next((sheet.goal.pk for sheet in goals if not sheet.goal.is_internal), None)
    initial = {"goal": goal, "audience": queries.audience(asker.workspace)}
    return [Part(IdeaForm(typed, initial=initial, workspace=asker.workspace), ("idea", "hoped_answer"))]


_PARTS: Mapping[str, Callable[[Asker, Typed], list[Part]]] = {
    "work": _work,
    "purpose": _purpose,
    "audience": _audience,
    "goal": _goal,
    "channels": _channels,
    "voice": _voice,
    "hours": _hours,
    "rules": _rules,
    "idea": _idea,
}
