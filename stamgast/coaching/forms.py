"""What is typed about a rule, and about the workspace's own model."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class NotForUsForm(forms.Form):
    """Why a rule is not for us."""

    words = forms.CharField(
        label=_("Why is it not for us?"),
        max_length=300,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": _("Say in a few words why, so that the others understand it.")},
    )


class OwnModelForm(forms.Form):
    """Where the workspace's own language model answers; without an address there is none."""

    address = forms.URLField(
        label=_("Address"),
        help_text=_("As its provider gives it, for instance https://models.example/v1"),
        max_length=300,
        required=False,
        assume_scheme="https",
    )
    name = forms.CharField(label=_("Name of the model"), max_length=120, required=False)
    key = forms.CharField(
        label=_("Key"),
        help_text=_("Kept encrypted and never shown again. Leave it empty to keep the one there is."),
        max_length=400,
        required=False,
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """A model has a name."""
        given = super().clean() or {}
        if given.get("address") and not given.get("name"):
            self.add_error("name", _("Say which model answers there."))
        return given
