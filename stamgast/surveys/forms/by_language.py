"""Fields that stand in a form once for each language; the workspace's own comes first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from stamgast.vocabulary.languages import ENDONYMS


@dataclass(frozen=True, slots=True)
class InLanguage:
    """A form's fields in one language; ``is_folded`` where there is nothing to see yet."""

    code: str
    name: str
    fields: list[forms.BoundField]
    is_first: bool
    is_folded: bool


class ByLanguage(forms.Form):
    """A form whose ``words`` are typed in one or more languages; ``submission`` names the open form."""

    submission = forms.RegexField(r"^[0-9a-f-]{36}$", widget=forms.HiddenInput)
    seen = forms.IntegerField(min_value=0, initial=0, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, own: str, kept: Mapping[str, Mapping[str, Any]] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.codes = [own, *(code for code in ENDONYMS if code != own)]
        for code in self.codes:
            for name, field in self.words().items():
                field.widget.attrs["lang"] = code
                field.initial = self.as_typed(name, (kept or {}).get(code, {}).get(name, ""))
                self.fields[f"{name}_{code}"] = field

    def words(self) -> dict[str, forms.CharField]:
        """Return the fields of one language, made anew."""
        raise NotImplementedError

    def as_typed(self, name: str, kept: Any) -> str:  # noqa: ARG002  forms that keep lists need the name
        """Return a kept value as it is typed."""
        return str(kept)

    def in_language(self, code: str) -> dict[str, str]:
        """Return what was typed in a language."""
        return {name: self.cleaned_data.get(f"{name}_{code}", "") for name in self.words()}

    @property
    def languages(self) -> list[InLanguage]:
        """The fields language by language."""
        return [self._in(code) for code in self.codes]

    @property
    def others(self) -> list[forms.BoundField]:
        """The visible fields that stand there once."""
        of_languages = {f"{name}_{code}" for name in self.words() for code in self.codes}
        return [bound for bound in self.visible_fields() if bound.name not in of_languages]

    def _in(self, code: str) -> InLanguage:
        fields = [self[f"{name}_{code}"] for name in self.words()]
        is_first = code == self.codes[0]
        is_empty = not any(bound.value() or bound.errors for bound in fields)
        return InLanguage(code, ENDONYMS.get(code, code), fields, is_first, is_empty and not is_first)
