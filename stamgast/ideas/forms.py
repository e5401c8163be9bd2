"""What is typed about an idea."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.ideas.models import Idea


class IdeaForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """An idea in a few words; ``submission`` names the open form, ``source`` the page it came from."""

    submission = forms.CharField(max_length=36, required=False, widget=forms.HiddenInput)

    class Meta:
        model = Idea
        fields = ("content", "note", "source")
        labels = {"content": _("The idea, in a few words"), "note": _("What else is worth knowing?")}
        help_texts = {"content": _("A question people ask, something to show, something to try together.")}
        widgets = {
            "content": forms.Textarea({"rows": 2, "maxlength": 300}),
            "note": forms.Textarea({"rows": 3, "maxlength": 2000}),
            "source": forms.HiddenInput,
        }

    def clean_submission(self) -> str | None:
        """No name is no name: two of them are not the same form."""
        return self.cleaned_data["submission"] or None


class RewordForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """Other words for an idea; ``seen`` is the revision the writer started from."""

    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    class Meta:
        model = Idea
        fields = ("content", "note")
        labels = IdeaForm.Meta.labels
        widgets = {name: IdeaForm.Meta.widgets[name] for name in fields}
