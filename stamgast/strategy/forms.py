"""What is typed into the strategy."""

from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.strategy.models import Evidence, Goal

LONGEST = timedelta(days=184)


def in_half_a_year() -> date:
    """Return the latest day a purpose may go without review."""
    return date.today() + LONGEST  # noqa: DTZ011  a day of the person's own calendar


class PurposeForm(forms.Form):
    """The purpose and when it is looked at again, half a year from now at the latest."""

    content = forms.CharField(
        label=_("Why should they care that we are here?"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    review_on = forms.DateField(
        label=_("Look at it again on"), initial=in_half_a_year, widget=forms.DateInput(attrs={"type": "date"})
    )

    def clean_review_on(self) -> date:
        day: date = self.cleaned_data["review_on"]
        if day > in_half_a_year():
            raise forms.ValidationError(_("Every strategy is a draft: look at it again within six months."))
        return day


class GoalForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """A goal with its sign, target and review date."""

    class Meta:
        model = Goal
        fields = ("title", "sign", "target", "review_on")
        labels = {
            "title": _("Goal"),
            "sign": _("How will you see it?"),
            "target": _("Target"),
            "review_on": _("Look at it again on"),
        }
        widgets = {"review_on": forms.DateInput(attrs={"type": "date"})}


class StatementForm(forms.Form):
    """Something we believe of an audience."""

    content = forms.CharField(label=_("They …"), max_length=400)


class EvidenceForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What backs a statement, and when it was gathered."""

    class Meta:
        model = Evidence
        fields = ("kind", "content", "dated_on")
        labels = {"kind": _("Kind"), "content": _("What was said or seen"), "dated_on": _("When")}
        widgets = {
            "dated_on": forms.DateInput(attrs={"type": "date"}),
            "content": forms.Textarea(attrs={"rows": 2}),
        }
