"""What people fill in about a person."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.people.models import Contact, Promise
from stamgast.ui.dates import DayInput
from stamgast.vocabulary.languages import ENDONYMS


class NotesForm(forms.Form):
    """What the team wants to remember of somebody."""

    notes = forms.CharField(
        label=_("What the team wants to remember"),
        required=False,
        max_length=10_000,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class DescriptionForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """How we speak with somebody, and what they agreed to."""

    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=[("", _("Not known")), *ENDONYMS.items()]
    )
    address = forms.ChoiceField(
        label=_("How do you speak to them?"),
        required=False,
        choices=[("", _("Not known")), *Channel.Address.choices],
    )
    consent = forms.CharField(
        label=_("What they agreed to"),
        help_text=_("For example: “We may quote her, she said so on 3 May.”"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    class Meta:
        model = Contact
        fields = ("language", "address", "consent")


class PromiseForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What somebody was promised."""

    class Meta:
        model = Promise
        fields = ("content", "due_on")
        labels = {"content": _("What did you promise?"), "due_on": _("By when")}
        widgets = {
            "content": forms.TextInput(attrs={"autocomplete": "off"}),
            "due_on": DayInput(),
        }
