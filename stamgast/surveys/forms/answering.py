"""The form strangers fill in: the questions of a survey in one language."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as _

from stamgast.surveys.models import Kind, SurveyQuestion
from stamgast.surveys.operations.answers import Sent
from stamgast.surveys.queries.answers import SCALE
from stamgast.ui.strangers import tamed

LONGEST: Final = 2000
TRAP: Final = "website"
"""A field people do not see; whoever fills it in is a machine."""

_SUBMISSION: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class AnswerForm(forms.Form):
    """One field for each question, in the form's language."""

    def __init__(self, *args: Any, questions: Iterable[SurveyQuestion], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "auto_id": "q_%s"})
        self._questions, self._language = list(questions), language
        for question in self._questions:
            self.fields[f"q{question.pk}"] = _field(question, language)
        typed = str(self.data.get("submission", ""))
        self.submission = typed if _SUBMISSION.fullmatch(typed) else str(uuid4())
        """The open form: what is sent twice under the same name is kept once."""

    @property
    def is_trapped(self) -> bool:
        """Whether the field nobody sees was filled in."""
        return bool(self.data.get(TRAP))

    def clean(self) -> dict[str, Any]:
        """An answer to nothing at all is none; without the form's name it could be kept twice."""
        given = super().clean() or {}
        if not self.errors and not any(given.values()):
            raise forms.ValidationError(_("Answer at least one question."))
        if self.submission != self.data.get("submission"):
            raise forms.ValidationError(_("Something went wrong on the way. Please send it once more."))
        return given

    def sent(self, today: date) -> Sent:
        """Return what was answered."""
        answers: dict[int, str | tuple[int, ...]] = {}
        for question in self._questions:
            given = self.cleaned_data[f"q{question.pk}"]
            if question.kind == Kind.OPEN:
                answers[question.pk] = tamed(given)
            else:
                chosen = given if isinstance(given, list) else [given] if given else []
                answers[question.pk] = tuple(sorted({int(one) for one in chosen}))
        return Sent(self.submission, self._language, today, answers)


def _field(question: SurveyQuestion, language: str) -> forms.Field:
    said = question.said_in(language)
    given: dict[str, Any] = {"label": said.text, "required": question.is_required}
    choices = [(str(n), choice) for n, choice in enumerate(said.choices, 1)]
    match question.kind:
        case Kind.ONE:
            return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **given)
        case Kind.SEVERAL:
            return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **given)
        case Kind.SCALE:
            steps = [(str(step), str(step)) for step in SCALE]
            return forms.ChoiceField(choices=steps, widget=forms.RadioSelect({"class": "scale"}), **given)
    area = forms.Textarea({"rows": 3, "maxlength": LONGEST})
    return forms.CharField(max_length=LONGEST, widget=area, **given)
