"""What is typed into the strategy."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stamgast.strategy.models import Audience, Evidence, Goal
from stamgast.strategy.reviews import latest_review
from stamgast.strategy.words import WORDS
from stamgast.ui.dates import DayInput
from stamgast.vocabulary.languages import ENDONYMS

_TOO_LATE = _("Every strategy is a draft: look at it again within six months.")
_GONE_BY = _("This day has gone by.")


def checked_review(day: date, today: date, too_late: Any = _TOO_LATE) -> date:
    """Return the day on which something is looked at again.

    Raises:
        ValidationError: the day has gone by, or it is ``too_late``.
    """
    if day < today:
        raise forms.ValidationError(_GONE_BY)
    if day > latest_review(today):
        raise forms.ValidationError(too_late)
    return day


class PurposeForm(forms.Form):
    """The purpose and when it is looked at again; ``seen`` is the version the writer started from."""

    content = forms.CharField(
        label=_("Why should they care that we are here?"),
        help_text=_("One or two sentences, in the words of those you serve."),
        max_length=600,
        widget=forms.Textarea({"rows": 3, "maxlength": 600}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=list(ENDONYMS.items()))
    review_on = forms.DateField(label=_("Look at it again on"), widget=DayInput())
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_review_on(self) -> date:
        return checked_review(self.cleaned_data["review_on"], self._today)


class PurposeWordForm(forms.Form):
    """What the team calls its purpose; cleaned, ``word`` is a key of ``WORDS``, or a word of its own."""

    choice = forms.ChoiceField(
        label=_("What do you call it?"),
        choices=[*WORDS.items(), ("own", _("A word of our own"))],
        widget=forms.RadioSelect,
    )
    own = forms.CharField(
        label=_("Your own word"),
        help_text=_("In the language your team speaks; everybody reads it as it stands here."),
        max_length=30,
        required=False,
    )

    def __init__(self, typed: QueryDict | None = None, *, word: str) -> None:
        known = word in WORDS
        initial = {"choice": word if known else "own", "own": "" if known else word}
        super().__init__(typed, initial=initial)

    def clean(self) -> dict[str, Any]:
        """Take the word that was chosen; one of their own has letters, and nothing that is not seen."""
        choice = self.cleaned_data.get("choice")
        own = " ".join(self.cleaned_data.get("own", "").split())
        is_word = own.isprintable() and any(letter.isalpha() for letter in own)
        if choice == "own" and "own" in self.cleaned_data and not is_word:
            self.add_error("own", _("Write the word you use, or choose one of the others."))
        return {"word": own if choice == "own" else choice}


class PolicyForm(forms.Form):
    """The policy; ``seen`` is the version the writer started from."""

    content = forms.CharField(
        label=_("How we speak, and what we never do"),
        help_text=_("A blank line begins a new paragraph; a line that begins with # is a heading."),
        max_length=20_000,
        widget=forms.Textarea({"rows": 24, "maxlength": 20_000}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=list(ENDONYMS.items()))
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class GoalForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """A goal with its sign, target and review date; without sign and date it is unfinished."""

    class Meta:
        model = Goal
        fields = ("title", "sign", "target", "review_on", "is_internal")
        labels = {
            "title": _("Goal"),
            "sign": _("How will you see it?"),
            "target": _("Target"),
            "review_on": _("Look at it again on"),
            "is_internal": _("For us alone: a goal of the business"),
        }
        help_texts = {
            "is_internal": _("It is never shown in public, and no post serves it."),
            "title": _("For example: help people who are stuck, gather ideas, find new colleagues."),
            "sign": _("For example: questions answered within the day."),
        }
        widgets = {"review_on": DayInput()}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_review_on(self) -> date | None:
        day: date | None = self.cleaned_data["review_on"]
        if day is None or "review_on" not in self.changed_data:
            return day
        return checked_review(day, self._today)


class AudienceForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """Those a workspace wants to talk with."""

    class Meta:
        model = Audience
        fields = ("name", "about")
        labels = {"name": _("Who are they?"), "about": _("What do they need?")}
        widgets = {"about": forms.Textarea({"rows": 3, "maxlength": 2000})}


class StatementForm(forms.Form):
    """Something we believe of an audience."""

    content = forms.CharField(label=_("They …"), max_length=400)


class EvidenceForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What backs a statement, and when it was gathered."""

    class Meta:
        model = Evidence
        fields = ("kind", "content", "dated_on", "source")
        labels = {
            "kind": _("Kind"),
            "content": _("What was said or seen"),
            "dated_on": _("When"),
            "source": _("Where it stands (an address)"),
        }
        widgets = {"dated_on": DayInput(), "content": forms.Textarea({"rows": 2, "maxlength": 2000})}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_source(self) -> str:
        """Only an address a browser may be led to is a source."""
        source: str = self.cleaned_data["source"]
        if source and not Evidence(source=source).link:
            raise forms.ValidationError(_("Write the whole address, beginning with https://"))
        return source

    def clean_dated_on(self) -> date:
        day: date = self.cleaned_data["dated_on"]
        if day > self._today:
            raise forms.ValidationError(_("This day is still to come."))
        return day
