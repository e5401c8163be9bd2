"""What is typed about time: an entry, minutes, a budget, a hand-over, and what a forecast assumes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.channels.queries import channels
from stamgast.timelog.models import Activity
from stamgast.timelog.operations import A_DAY, Doing
from stamgast.ui.dates import DayInput
from stamgast.workspaces.models import Member

A_WEEK = 168


class MinutesForm(forms.Form):
    """How long something took."""

    minutes = forms.IntegerField(
        label=_("Minutes"), min_value=1, max_value=A_DAY, widget=forms.NumberInput({"inputmode": "numeric"})
    )


class EntryForm(MinutesForm):
    """What somebody did, on which day, for how long."""

    activity = forms.ChoiceField(label=_("What did you do?"), choices=Activity.choices)
    done_on = forms.DateField(label=_("Day"), widget=DayInput())
    channel = forms.ModelChoiceField(
        label=_("Channel"),
        queryset=Channel.objects.none(),
        required=False,
        empty_label=_("none in particular"),
    )
    subject = forms.CharField(label=_("What was it about?"), max_length=200, required=False)
    field_order = ("activity", "minutes", "done_on", "channel", "subject")

    def __init__(self, *args: Any, workspace_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].queryset = Channel.objects.filter(workspace=workspace_id)  # type: ignore[attr-defined]
        self.fields["channel"].label_from_instance = _channel_name  # type: ignore[attr-defined]
        if not channels(workspace_id):
            del self.fields["channel"]

    def doing(self) -> Doing:
        """Return what was done."""
        given = self.cleaned_data
        return Doing(given["activity"], given.get("channel"), given["subject"])


class BudgetForm(forms.Form):
    """Hours a week for each activity."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, label in Activity.choices:
            self.fields[code] = forms.DecimalField(
                label=label,
                required=False,
                min_value=0,
                max_value=A_WEEK,
                decimal_places=2,
                widget=forms.NumberInput({"inputmode": "decimal", "step": "0.25"}),
            )

    @classmethod
    def showing(cls, minutes: dict[str, int]) -> "BudgetForm":
        """Return the form with a budget in it."""
        return cls(initial={code: f"{given / 60:g}" for code, given in minutes.items()})

    def minutes(self) -> dict[str, int]:
        """Return the minutes that were typed, as hours."""
        return {code: round((self.cleaned_data[code] or 0) * 60) for code in self.fields}


class AskForm(forms.Form):
    """Whom to ask to host, and a word to go with it."""

    asked = forms.ChoiceField(label=_("Whom do you ask?"))
    words = forms.CharField(label=_("A word to go with it"), max_length=200, required=False)

    def __init__(self, *args: Any, options: list[tuple[Member, bool]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asked"].choices = [  # type: ignore[attr-defined]
            (str(member.pk), _named(member, is_there=is_there)) for member, is_there in options
        ]


class ForecastForm(forms.Form):
    """What the forecast starts from; what is left empty is taken from the past."""

    hours = forms.DecimalField(
        label=_("Promise: an answer within how many hours?"), min_value=0.25, max_value=A_WEEK, required=False
    )
    minutes = forms.DecimalField(
        label=_("How many minutes does an answer take?"), min_value=0.5, max_value=240, required=False
    )


class FeedForm(forms.Form):
    """What the calendar feed holds."""

    has_team = forms.BooleanField(label=_("Also what the others host"), required=False)


def _channel_name(channel: Channel) -> str:
    return channel.name


def _named(member: Member, *, is_there: bool) -> str:
    if is_there:
        return str(member)
    return str(_("%(name)s (not there at that time)") % {"name": member})
