"""Choosing several rows in a form, whatever numbers a browser sends for them."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError


class Several(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several rows; a number too large for any row is one that is not there (SQLite cannot even look)."""

    def clean(self, value: Any) -> Any:
        try:
            return super().clean(value)
        except OverflowError as error:
            wrong = self.error_messages["invalid_choice"]
            raise ValidationError(wrong, code="invalid_choice", params={"value": "–"}) from error
