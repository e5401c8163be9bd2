"""What is typed about those we follow."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.following.models import Baseline
from stamgast.ui.dates import DayInput
from stamgast.ui.numbers import whole_number


class BaselineForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What we ask of those we follow."""

    met_within_months = forms.IntegerField(
        label=_("A real relationship: we met within this many months"), min_value=1, max_value=120
    )

    class Meta:
        model = Baseline
        fields = ("met_within_months", "also")
        labels = {"also": _("What else counts for us")}
        help_texts = {"also": _("Shown while you look through a list.")}


class ReminderForm(forms.Form):
    """The day on which we want to be reminded of somebody."""

    remind_on = forms.DateField(
        label=_("Remind us on"),
        required=False,
        widget=DayInput(),
    )


class UploadForm(forms.Form):
    """An archive, or a list out of one; what is in it is found out while it is read."""

    file = forms.FileField(
        label=_("Archive or list"),
        widget=forms.ClearableFileInput(attrs={"accept": ".zip,.csv,.js,.json,.car,.gz,.tgz"}),
    )


class ChosenForm(forms.Form):
    """Which people of a page are meant."""

    person = forms.MultipleChoiceField(required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        given = data.getlist("person")
        self.fields["person"].choices = [(one, one) for one in given if whole_number(one)]  # type: ignore[attr-defined]

    def chosen(self) -> list[int]:
        """Return their ids; none if there is anything else among them."""
        return [int(one) for one in self.cleaned_data["person"]] if self.is_valid() else []
