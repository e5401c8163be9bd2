"""Forms about posts: the idea first, and what is typed into a text."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stamgast.planner.models import Post, Variant
from stamgast.planner.operations import Written
from stamgast.plans.choices import offer_plans
from stamgast.strategy.models import Audience, Goal
from stamgast.ui.numbers import whole_number
from stamgast.workspaces.models import Workspace


class IdeaForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What it is about, and what it is for."""

    class Meta:
        model = Post
        fields = ("idea", "hoped_answer", "goal", "audience", "theme", "need", "experiment")
        labels = {
            "idea": _("What do you want to talk about?"),
            "hoped_answer": _("What do you hope they answer?"),
            "goal": _("Which goal does it serve?"),
            "audience": _("Who is it for?"),
            "theme": _("Which theme does it belong to?"),
            "need": _("Which need does it meet?"),
            "experiment": _("Is it part of an experiment?"),
        }
        help_texts = {
            "idea": _("In your own words; this stays in the team."),
            "hoped_answer": _("If you cannot think of an answer, nobody else will either."),
        }

    def __init__(self, *args: object, workspace: Workspace, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["goal"].queryset = Goal.objects.filter(workspace=workspace, is_internal=False)  # type: ignore[attr-defined]
        self.fields["goal"].empty_label = _("No goal chosen")  # type: ignore[attr-defined]
        self.fields["audience"].queryset = Audience.objects.filter(workspace=workspace)  # type: ignore[attr-defined]
        self.fields["audience"].empty_label = _("Everybody")  # type: ignore[attr-defined]
        offer_plans(self.fields, workspace, self.instance)


def typed(text: str) -> str:
    """Return what was typed with line breaks as they were meant, without what databases refuse."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def written(given: QueryDict) -> Written:
    """Read a text from a request; ``overwrite`` names the revision a person decided to write over."""
    revision = given.get("overwrite") or given.get("revision") or ""
    call = str(given.get("call"))
    return Written(
        content=typed(given.get("content", "")),
        name=" ".join(typed(given.get("name", "")).split())[:300],
        revision=whole_number(revision) or 0,
        editor=given.get("editor", "")[:40],
        parts=tuple(typed(part) for part in given.getlist("part")) if "has_parts" in given else None,
        first_comment=typed(str(given.get("first_comment"))) if "first_comment" in given else None,
        call=call if call in Variant.Call.values else None,
    )
