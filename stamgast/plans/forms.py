"""What is typed about plans, themes, experiments and verdicts."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.channels.models import Channel
from stamgast.plans import workload
from stamgast.plans.models import ChannelPlan, Experiment, Theme
from stamgast.strategy.forms import checked_review
from stamgast.strategy.models import Audience, Goal
from stamgast.ui.choosing import Several
from stamgast.ui.dates import DayInput
from stamgast.workspaces.models import Workspace

MOST_OF = {"emoji": (0, 1, 3), "exclamations": (0, 1, 2), "sentence_words": (15, 20, 25)}
"""What one can choose as the most that a text may hold."""

_ADDRESSES = {
    "nl": {"informal": "je, jij", "formal": "u"},
    "sv": {"informal": "du, ni", "formal": "Ni"},
    "nb": {"informal": "du, dere", "formal": "De"},
}
"""How each form of address says "you"; where a language has one word for both, none is shown."""


def _count(label: Any, most: int, hint: Any = "") -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=most, required=False, help_text=hint)


class VoiceForm(forms.Form):
    """How a channel speaks to people."""

    address = forms.ChoiceField(label=gettext_lazy("How do you speak to people?"), widget=forms.RadioSelect)
    emoji = forms.TypedChoiceField(
        label=gettext_lazy("Emoji in a text"), coerce=int, empty_value=None, required=False
    )
    exclamations = forms.TypedChoiceField(
        label=gettext_lazy("Exclamation marks in a text"), coerce=int, empty_value=None, required=False
    )
    sentence_words = forms.TypedChoiceField(
        label=gettext_lazy("How long may a sentence be?"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = _ADDRESSES.get(language, {})
        self._choose("address", [
            (value, f"{label} ({words[value]})" if value in words else label)
            for value, label in Channel.Address.choices
        ])  # fmt: skip
        self._choose_most("emoji", _("none"), _("at most %(n)s"))
        self._choose_most("exclamations", _("none"), _("at most %(n)s"))
        self._choose_most("sentence_words", "", _("at most %(n)s words"))

    def _choose(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]  # a choice field, as declared above

    def _choose_most(self, name: str, none: str, some: str) -> None:
        counts = sorted({*MOST_OF[name], *filter(None, [self.initial.get(name)])})
        words = [(n, some % {"n": n} if n else none) for n in counts]
        self._choose(name, [("", _("as our texts have been so far")), *words])


class PlanForm(VoiceForm):
    """The plan of a channel; ``seen`` is the version the writer started from."""

    state = forms.ChoiceField(label=gettext_lazy("State"), choices=ChannelPlan.State.choices)
    purpose = forms.CharField(
        label=gettext_lazy("What is this channel for?"),
        help_text=gettext_lazy("One or two sentences: who are they, and why should they care?"),
        required=False,
        max_length=600,
        widget=forms.Textarea({"rows": 3, "maxlength": 600}),
    )
    audiences = Several(
        Audience.objects.none(),
        label=gettext_lazy("Who is here?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    goals = Several(
        Goal.objects.none(),
        label=gettext_lazy("Which goals does it serve?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    themes = Several(
        Theme.objects.none(),
        label=gettext_lazy("Which themes do you talk about here?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    content_kind = forms.CharField(
        label=gettext_lazy("What kind of content?"),
        help_text=gettext_lazy("For example: questions with a photo, short films from the workshop."),
        required=False,
        max_length=300,
    )
    sight = forms.ChoiceField(label=gettext_lazy("Who may see it?"), choices=ChannelPlan.Sight.choices)
    posts_per_week = forms.DecimalField(
        label=gettext_lazy("Posts a week"),
        help_text=gettext_lazy("The rhythm you can keep, also in a busy week. 0.5 is one in a fortnight."),
        min_value=Decimal(0),
        max_value=Decimal(50),
        max_digits=4,
        decimal_places=1,
    )
    minutes_per_post = _count(gettext_lazy("Minutes per post"), 2000)
    conversations_per_week = _count(gettext_lazy("Conversations a week you expect"), 5000)
    minutes_per_conversation = _count(gettext_lazy("Minutes per conversation"), 600)
    review_on = forms.DateField(
        label=gettext_lazy("Look at it again on"),
        help_text=gettext_lazy("Within six months: every plan is a draft."),
        widget=DayInput(),
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    field_order = ("state", "purpose", "audiences", "goals", "themes", "content_kind", "sight")

    def __init__(self, *args: Any, workspace: Workspace, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        self._offer("audiences", Audience.objects.filter(workspace=workspace).order_by("pk"))
        self._offer("goals", Goal.objects.filter(workspace=workspace, is_internal=False).order_by("pk"))
        self._offer("themes", Theme.objects.filter(workspace=workspace, archived_at=None))
        for name, rule in (
            ("minutes_per_post", _("%(n)s, for writing and staying with it")),
            ("minutes_per_conversation", _("%(n)s")),
            ("conversations_per_week", _("%(n)s per post")),
        ):
            said = rule % {"n": _RULES[name]}
            self.fields[name].help_text = _("Empty follows the house rule: %(rule)s.") % {"rule": said}

    def _offer(self, name: str, rows: Any) -> None:
        self.fields[name].queryset = rows  # type: ignore[attr-defined]
        if not rows:
            del self.fields[name]

    def clean_review_on(self) -> date:
        too_late = _("Every plan is a draft: look at it again within six months.")
        return checked_review(self.cleaned_data["review_on"], self._today, too_late)


_RULES = {
    "minutes_per_post": workload.MINUTES_PER_POST,
    "minutes_per_conversation": workload.MINUTES_PER_CONVERSATION,
    "conversations_per_week": workload.CONVERSATIONS_PER_POST,
}


class ThemeForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """A theme, and why it serves the purpose."""

    class Meta:
        model = Theme
        fields = ("name", "about")
        labels = {
            "name": gettext_lazy("What do you talk about again and again?"),
            "about": gettext_lazy("How does it serve your purpose?"),
        }
        help_texts = {"name": gettext_lazy("Two or three words: Reading together, Behind the counter …")}

    def __init__(self, *args: Any, workspace: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._workspace = workspace

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if Theme.objects.filter(workspace=self._workspace, name=name).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("There is a theme of this name already. Perhaps it is put away?"))
        return name


class ExperimentForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What is tried out, and how we shall see what came of it."""

    class Meta:
        model = Experiment
        fields = ("hypothesis", "sign", "sign_words", "channel", "theme", "starts_on", "ends_on")
        labels = {
            "hypothesis": gettext_lazy("What do you expect?"),
            "sign": gettext_lazy("Which figure will show it?"),
            "sign_words": gettext_lazy("Or how else will you see it?"),
            "channel": gettext_lazy("On which channel?"),
            "theme": gettext_lazy("With which theme?"),
            "starts_on": gettext_lazy("From"),
            "ends_on": gettext_lazy("Until"),
        }
        help_texts = {
            "hypothesis": gettext_lazy("If we …, then … For example: if we ask first, more people tell us."),
            "ends_on": gettext_lazy("Then you are asked for a verdict."),
        }
        widgets = {"starts_on": DayInput(), "ends_on": DayInput()}

    def __init__(self, *args: Any, workspace: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["channel"].queryset = Channel.objects.filter(workspace=workspace)
        fields["channel"].empty_label = _("All of them")
        fields["theme"].queryset = Theme.objects.filter(workspace=workspace, archived_at=None)
        fields["theme"].empty_label = _("No theme")
        fields["sign"].choices = [("", _("No figure")), *Experiment.Sign.choices]

    def clean(self) -> dict[str, Any]:
        """An experiment needs an end after its beginning, and a sign."""
        given: dict[str, Any] = super().clean() or {}
        starts_on, ends_on = given.get("starts_on"), given.get("ends_on")
        if starts_on and ends_on and starts_on >= ends_on:
            self.add_error("ends_on", _("It must end after it begins."))
        if not given.get("sign") and not given.get("sign_words"):
            self.add_error("sign", _("Choose a figure, or say below how you will see it."))
        return given


class VerdictForm(forms.Form):
    """What became of an experiment."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("What do you do now?"),
        choices=Experiment.Verdict.choices,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=500,
        widget=forms.Textarea({"rows": 3, "maxlength": 500}),
        help_text=gettext_lazy("For those who wonder in a year."),
    )
