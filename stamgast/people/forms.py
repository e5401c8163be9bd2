"""What people fill in about a person."""

from django import forms
from django.utils.translation import gettext_lazy as _


class NotesForm(forms.Form):
    """What the team wants to remember of somebody."""

    notes = forms.CharField(
        label=_("What the team wants to remember"),
        required=False,
        max_length=10_000,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
