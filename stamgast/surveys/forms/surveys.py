"""What is typed around the questions of a survey, and when it is open."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.surveys.forms.by_language import ByLanguage
from stamgast.surveys.models import Survey
from stamgast.ui.dates import DayInput
from stamgast.workspaces.days import IN_REACH


class TextsForm(ByLanguage):
    """Title, introduction and thanks in every language the survey is offered in."""

    def words(self) -> dict[str, forms.CharField]:
        """A title alone is enough."""
        return {
            "title": forms.CharField(label=gettext_lazy("Title"), max_length=120, required=False),
            "intro": forms.CharField(
                label=gettext_lazy("Why do you ask, and what becomes of the answers?"),
                max_length=1000,
                required=False,
                widget=forms.Textarea({"rows": 3, "maxlength": 1000}),
            ),
            "thanks": forms.CharField(
                label=gettext_lazy("What do you say when they have answered?"),
                max_length=500,
                required=False,
                widget=forms.Textarea({"rows": 2, "maxlength": 500}),
            ),
        }

    def clean(self) -> dict[str, Any]:
        """What is written in a language needs its title."""
        given = super().clean() or {}
        if not any(self.in_language(code)["title"] for code in self.codes):
            self.add_error(f"title_{self.codes[0]}", _("Give it a title in at least one language."))
        for code in self.codes:
            words = self.in_language(code)
            if not words["title"] and (words["intro"] or words["thanks"]):
                self.add_error(f"title_{code}", _("In this language the title is missing."))
        return given

    def texts(self) -> dict[str, dict[str, str]]:
        """Return the texts by language, those without a title left out."""
        typed = {code: self.in_language(code) for code in self.codes}
        return {code: words for code, words in typed.items() if words["title"]}


class PeriodForm(forms.Form):
    """The days on which people can answer; days are those of the workspace's zone."""

    opens_on = forms.DateField(
        label=gettext_lazy("From"),
        required=False,
        help_text=gettext_lazy("Empty: it stays a draft, and nobody can answer."),
        widget=DayInput(),
        validators=IN_REACH,
    )
    closes_on = forms.DateField(
        label=gettext_lazy("Last day"),
        required=False,
        help_text=gettext_lazy("Empty: until you close it."),
        widget=DayInput(),
        validators=IN_REACH,
    )

    def __init__(self, *args: Any, survey: Survey, **kwargs: Any) -> None:
        zone = ZoneInfo(survey.workspace.zone)
        last = survey.closes_at and survey.closes_at.astimezone(zone) - timedelta(microseconds=1)
        initial = {
            "opens_on": survey.opens_at and survey.opens_at.astimezone(zone).date(),
            "closes_on": last and last.date(),
        }
        super().__init__(*args, **{**kwargs, "initial": initial})
        self._zone, self._survey = zone, survey

    def clean(self) -> dict[str, Any]:
        """It closes after it opens."""
        given = super().clean() or {}
        opens, closes = given.get("opens_on"), given.get("closes_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", _("The last day comes before the first."))
        return given

    def period(self) -> tuple[datetime | None, datetime | None]:
        """Return from when and until when it takes answers; what was not changed stays to the second."""
        opens, closes = self.cleaned_data["opens_on"], self.cleaned_data["closes_on"]
        after = closes and closes + timedelta(days=1)
        return (
            self._begin(opens) if "opens_on" in self.changed_data else self._survey.opens_at,
            self._begin(after) if "closes_on" in self.changed_data else self._survey.closes_at,
        )

    def _begin(self, day: date | None) -> datetime | None:
        return datetime.combine(day, time(), self._zone) if day else None
