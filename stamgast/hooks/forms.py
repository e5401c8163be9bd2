"""The form about pushed news: the secret with which a network signs."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SecretForm(forms.Form):
    """A secret that is typed in and never shown again."""

    secret = forms.CharField(
        label=_("Secret of the app"),
        min_length=8,
        max_length=200,
        help_text=_("Kept encrypted, shown to nobody, deleted when you disconnect."),
        widget=forms.PasswordInput({"autocomplete": "new-password", "autocapitalize": "none"}),
    )
