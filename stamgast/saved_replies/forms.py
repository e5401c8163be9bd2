"""What is typed about a saved reply."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.saved_replies.models import SavedReply
from stamgast.saved_replies.sameness import has_words
from stamgast.vocabulary.languages import ENDONYMS
from stamgast.workspaces.models import Workspace


class SavedReplyForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """A title to find it by, and its words in every language the team answers in."""

    class Meta:
        model = SavedReply
        fields = ("title",)
        labels = {"title": gettext_lazy("What is it about?")}
        widgets = {"title": forms.TextInput({"autocomplete": "off"})}

    def __init__(self, *args: Any, workspace: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        saved = (
            {one.language: one.content for one in self.instance.wordings.all()} if self.instance.pk else {}
        )
        languages = {workspace.language: "", **ENDONYMS, **dict.fromkeys(saved, "")}
        for code in languages:
            self.fields[f"text_{code}"] = forms.CharField(
                label=ENDONYMS.get(code, code),
                required=False,
                max_length=5000,
                initial=saved.get(code, ""),
                widget=forms.Textarea({"rows": 3, "maxlength": 5000, "lang": code}),
            )

    def wordings(self) -> dict[str, str]:
        """Return the words by language."""
        given = self.cleaned_data
        return {name.removeprefix("text_"): given[name] for name in given if name.startswith("text_")}

    def clean(self) -> dict[str, Any]:
        """Without words in any language there is nothing to keep; places alone are no words."""
        given = super().clean() or {}
        texts = {name: text for name, text in given.items() if name.startswith("text_") and text}
        if not texts:
            raise forms.ValidationError(_("Write it in at least one language."))
        for name, text in texts.items():
            if not has_words(text):
                self.add_error(name, _("There is nothing in it but places to fill in."))
        return given
