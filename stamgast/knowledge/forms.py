"""What is typed about a fact."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.knowledge.models import Fact
from stamgast.ui.dates import DayInput
from stamgast.vocabulary.languages import ENDONYMS
from stamgast.workspaces.models import Workspace
from stamgast.workspaces.queries import team


class FactForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """A question, its answer, until when it holds, and who knows."""

    language = forms.ChoiceField(label=_("Language"), choices=list(ENDONYMS.items()))

    class Meta:
        model = Fact
        fields = ("question", "answer", "language", "valid_until", "owner")
        labels = {
            "question": _("The question, as people ask it"),
            "answer": _("The answer, as you would give it in the shop"),
            "valid_until": _("True until"),
            "owner": _("Who knows about it"),
        }
        help_texts = {"valid_until": _("After this day it is not offered until somebody has looked at it.")}
        widgets = {
            "answer": forms.Textarea({"rows": 4, "maxlength": 5000}),
            "valid_until": DayInput(),
        }

    def __init__(self, *args: Any, workspace: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("nobody in particular")), *((str(one.pk), str(one)) for one in team(workspace.pk))]
        owner = self.fields["owner"]
        owner.queryset = workspace.members.all()  # type: ignore[attr-defined]
        owner.choices = choices  # type: ignore[attr-defined]
