"""What the first hour asks that no other form asks yet; the rest are the features' own forms."""

from typing import Any

from babel import Locale, UnknownLocaleError
from django import forms
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from stamgast.channels.forms import ByHandForm
from stamgast.channels.models import Channel
from stamgast.channels.queries import offered_by_hand
from stamgast.strategy.forms import StatementForm
from stamgast.ui.choosing import Several
from stamgast.vocabulary.languages import ENDONYMS
from stamgast.workspaces.forms import zones

COUNTRIES = ("NL", "BE", "NO", "SE", "DK", "FI", "IS", "DE", "AT", "CH", "GB", "IE", "US")
"""Countries one can choose; their public holidays are known."""


class WorkForm(forms.Form):
    """What the team does, and for whom."""

    work = forms.CharField(
        label=_("In a sentence or two"),
        max_length=600,
        widget=forms.Textarea({"rows": 3, "maxlength": 600}),
    )


class BeliefForm(StatementForm):
    """A statement about an audience, and how one knows; without that it is an assumption."""

    known_from = forms.CharField(
        label=_("How do you know?"),
        help_text=_("Who said or asked it? Leave it empty if you guess: that is allowed."),
        max_length=400,
        required=False,
    )


class OpeningForm(forms.Form):
    """Whether the hours one is there are opening hours too."""

    also_opening = forms.BooleanField(
        label=_("In these hours people can count on an answer (opening hours)"), required=False
    )


class HandForm(ByHandForm):
    """An account that people post to themselves, and where it is."""

    network = forms.ChoiceField(label=_("On which network?"))
    field_order = ("network",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(network.id, network.name) for network in offered_by_hand()]
        self.fields["network"].choices = choices  # type: ignore[attr-defined]  # a choice field, as declared


class FoundForm(forms.Form):
    """A new workspace."""

    name = forms.CharField(label=_("What is your team or organisation called?"), max_length=120)
    language = forms.ChoiceField(label=_("Language you mostly write in"), choices=list(ENDONYMS.items()))
    country = forms.ChoiceField(label=_("Country"), help_text=_("For its public holidays."))
    zone = forms.ChoiceField(label=_("Time zone"), choices=zones)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = countries()  # type: ignore[attr-defined]  # a choice field


def countries() -> list[tuple[str, str]]:
    """Return the countries one can choose, in the reader's words and order."""
    try:
        names = Locale.parse((get_language() or "en").replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    return sorted(((code, names.get(code, code)) for code in COUNTRIES), key=lambda one: one[1])


class RestForm(forms.Form):
    """Which of our channels rest."""

    resting = Several(
        Channel.objects.none(),
        label=_("Which of them may rest for now?"),
        help_text=_("Nothing is suggested for a channel that rests. It can go on at any time."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, channels: QuerySet[Channel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["resting"].queryset = channels  # type: ignore[attr-defined]  # a model choice field
