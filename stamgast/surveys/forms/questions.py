"""What is typed about a question of the bank or of a survey, and about what was said in a talk."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.strategy.models import Audience, Statement
from stamgast.surveys.forms.by_language import ByLanguage
from stamgast.surveys.models import Asked, Kind, Question, SurveyQuestion
from stamgast.surveys.operations.bank import Heard
from stamgast.surveys.queries.bank import statements
from stamgast.surveys.wording import MOST_CHOICES, Wording, lines
from stamgast.ui.dates import DayInput
from stamgast.workspaces.models import Workspace

MOST_IN_A_CHOICE = 120


class StatementField(forms.ModelChoiceField):  # type: ignore[type-arg]  # no parameters at run time
    """A choice among what we believe, with whom we believe it of."""

    def label_from_instance(self, obj: Statement) -> str:
        """Name the audience before the statement."""
        return f"{obj.audience}: {obj.content}"


class QuestionForm(ByLanguage):
    """A question: how it is answered, its words and choices by language, the statement it tests."""

    kind = forms.ChoiceField(label=gettext_lazy("How is it answered?"), choices=Kind.choices)
    statement = StatementField(
        label=gettext_lazy("What we believe, and want to know"),
        queryset=Statement.objects.none(),
        required=False,
        empty_label=gettext_lazy("nothing in particular"),
    )

    def __init__(self, *args: Any, workspace: Workspace, asked: Asked, **kwargs: Any) -> None:
        initial = {"kind": asked.kind, "statement": asked.statement_id, **kwargs.pop("initial", {})}
        kept = {"own": workspace.language, "kept": asked.wording}
        super().__init__(*args, initial=initial, **kept, **kwargs)
        self.asked = asked
        self.fields["statement"].queryset = statements(workspace.pk)  # type: ignore[attr-defined]

    def words(self) -> dict[str, forms.CharField]:
        """A question has a text, and choices where one chooses."""
        return {
            "text": forms.CharField(
                label=gettext_lazy("Question"),
                max_length=300,
                required=False,
                widget=forms.Textarea({"rows": 2, "maxlength": 300}),
            ),
            "choices": forms.CharField(
                label=gettext_lazy("What can be chosen"),
                help_text=gettext_lazy("One choice on each line."),
                max_length=2000,
                required=False,
                widget=forms.Textarea({"rows": 4, "maxlength": 2000, "class": "choices"}),
            ),
        }

    def as_typed(self, name: str, kept: Any) -> str:
        """Choices are typed on a line each."""
        return "\n".join(kept) if name == "choices" and kept else str(kept or "")

    def clean(self) -> dict[str, Any]:
        """A question says something, and offers the same choices in every language."""
        given = super().clean() or {}
        written = self._written()
        if not written:
            raise forms.ValidationError(_("Write the question in at least one language."))
        if given.get("kind") in (Kind.ONE, Kind.SEVERAL):
            self._check_choices(written)
        return given

    def fill(self) -> Asked:
        """Return the question as it was typed."""
        given, has_choices = self.cleaned_data, self.cleaned_data["kind"] in (Kind.ONE, Kind.SEVERAL)
        self.asked.kind, self.asked.statement = given["kind"], given["statement"]
        written = self._written()
        self.asked.wording = {
            code: Wording(said.text, said.choices if has_choices else ()).kept()
            for code, said in written.items()
        }
        return self.asked

    def _written(self) -> dict[str, Wording]:
        typed = {code: self.in_language(code) for code in self.codes}
        return {
            code: Wording(words["text"], lines(words["choices"]))
            for code, words in typed.items()
            if words["text"]
        }

    def _check_choices(self, written: dict[str, Wording]) -> None:
        wanted = len(next(iter(written.values())).choices)
        for code, said in written.items():
            n = len(said.choices)
            if not 2 <= n <= MOST_CHOICES:
                self.add_error(f"choices_{code}", _("Between two and ten choices, each on its own line."))
            elif n != wanted:
                self.add_error(f"choices_{code}", _("The same choices in every language, in the same order."))
            elif max(map(len, said.choices)) > MOST_IN_A_CHOICE:
                self.add_error(f"choices_{code}", _("A choice is a few words, not more."))


class BankForm(QuestionForm):
    """A question of the bank, and whom it is for."""

    audience = forms.ModelChoiceField(
        label=gettext_lazy("Whom do you want to ask?"),
        queryset=Audience.objects.none(),
        required=False,
        empty_label=gettext_lazy("everybody"),
    )
    field_order = ("audience", "statement", "kind")

    def __init__(self, *args: Any, workspace: Workspace, asked: Question, **kwargs: Any) -> None:
        initial = {"audience": asked.audience_id, "seen": asked.revision, **kwargs.pop("initial", {})}
        super().__init__(*args, workspace=workspace, asked=asked, initial=initial, **kwargs)
        rows = Audience.objects.filter(workspace=workspace).order_by("pk")
        self.fields["audience"].queryset = rows  # type: ignore[attr-defined]

    def filled(self) -> Question:
        """Return the question as it was typed."""
        question = self.fill()
        assert isinstance(question, Question)
        question.audience = self.cleaned_data["audience"]
        question.submission = question.submission or self.cleaned_data["submission"]
        return question


class SurveyQuestionForm(QuestionForm):
    """A question of a survey, and whether it must be answered."""

    is_required = forms.BooleanField(label=gettext_lazy("It must be answered"), required=False)
    field_order = ("kind", "statement", "is_required")

    def __init__(self, *args: Any, workspace: Workspace, asked: SurveyQuestion, **kwargs: Any) -> None:
        initial = {"is_required": asked.is_required, "seen": asked.revision, **kwargs.pop("initial", {})}
        super().__init__(*args, workspace=workspace, asked=asked, initial=initial, **kwargs)

    def filled(self) -> SurveyQuestion:
        """Return the question as it was typed."""
        question = self.fill()
        assert isinstance(question, SurveyQuestion)
        question.is_required = self.cleaned_data["is_required"]
        question.submission = question.submission or self.cleaned_data["submission"]
        return question


class NoteForm(forms.Form):
    """What somebody answered in a talk."""

    content = forms.CharField(
        label=gettext_lazy("What did they say?"),
        help_text=gettext_lazy("In their words, without their name."),
        max_length=2000,
        widget=forms.Textarea({"rows": 4, "maxlength": 2000}),
    )
    said_on = forms.DateField(label=gettext_lazy("On which day?"), widget=DayInput())
    statement = StatementField(
        label=gettext_lazy("It backs what we believe"),
        help_text=gettext_lazy("Then it becomes evidence."),
        queryset=Statement.objects.none(),
        required=False,
        empty_label=gettext_lazy("nothing in particular"),
    )
    submission = forms.RegexField(r"^[0-9a-f-]{36}$", widget=forms.HiddenInput)

    def __init__(self, *args: Any, workspace: Workspace, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        self.fields["statement"].queryset = statements(workspace.pk)  # type: ignore[attr-defined]

    def clean_said_on(self) -> date:
        """Nobody has said anything tomorrow."""
        day: date = self.cleaned_data["said_on"]
        if day > self._today:
            raise forms.ValidationError(_("This day is still to come."))
        return day

    def heard(self) -> Heard:
        """Return what was typed."""
        return Heard(**self.cleaned_data)
