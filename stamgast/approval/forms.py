"""What is typed about approval: a step, what is asked, what is said about a text."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.approval.comments import Place
from stamgast.approval.models import Step, Who
from stamgast.approval.operations import Asking
from stamgast.channels.models import Channel
from stamgast.planner.forms import typed
from stamgast.ui.deadlines import DeadlineField, deadline
from stamgast.workspaces.queries import team
from stamgast.workspaces.roles import PERMISSIONS, Role

ROLES = [role for role in Role if "note" in PERMISSIONS[role]]


class StepForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What is looked at, by whom, and for how long a link lasts."""

    to = forms.ChoiceField(label=gettext_lazy("Who approves?"))

    class Meta:
        model = Step
        fields = ("name", "to", "email", "is_for_others", "link_days")
        labels = {
            "name": gettext_lazy("What is looked at?"),
            "email": gettext_lazy("E-mail address"),
            "is_for_others": gettext_lazy("Somebody else than who wrote or asked"),
            "link_days": gettext_lazy("How many days does a link last?"),
        }
        help_texts = {
            "name": gettext_lazy("One or two words: facts, law, tone …"),
            "email": gettext_lazy("Only for somebody without an account: they get a link."),
            "link_days": gettext_lazy(
                "Only for somebody without an account. Afterwards you can make a new one."
            ),
        }

    def __init__(self, *args: Any, workspace_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._members = {str(one.pk): one for one in team(workspace_id) if one.may("note")}
        self.fields["to"].choices = [  # type: ignore[attr-defined]
            (Who.ANYONE.value, Who.ANYONE.label),
            (Who.OUTSIDER.value, Who.OUTSIDER.label),
            (_("Somebody in a role"), [(f"role:{role.value}", role.label) for role in ROLES]),
            (_("One person of the team"), [(f"member:{pk}", str(one)) for pk, one in self._members.items()]),
        ]
        self.fields["link_days"].validators += [_between_1_and_60]
        self.fields["link_days"].widget.attrs.update({"min": "1", "max": "60"})
        if self.instance.pk:
            self.fields["to"].initial = _chosen(self.instance)

    def clean(self) -> dict[str, Any]:
        """Whoever has no account has an address."""
        given = super().clean() or {}
        if given.get("to") == Who.OUTSIDER:
            if not given.get("email") and "email" not in self.errors:
                self.add_error("email", _("Where do we send the link?"))
        else:
            given["email"] = ""
        return given

    def step(self) -> Step:
        """Return the step as it was filled in; it is not kept by this."""
        step: Step = self.save(commit=False)
        who, _colon, chosen = self.cleaned_data["to"].partition(":")
        step.who = who
        step.role = chosen if who == Who.ROLE else ""
        step.member = self._members[chosen] if who == Who.MEMBER else None
        return step


class AskForm(forms.Form):
    """Until when, for when it is planned, and what to look at."""

    due = DeadlineField()
    planned = forms.DateTimeField(
        label=gettext_lazy("When is it to go out?"),
        help_text=gettext_lazy("They see it beside the text. Nothing is scheduled by it."),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    note = forms.CharField(
        label=gettext_lazy("What should they look at?"),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2, "maxlength": 500, "class": "short"}),
    )

    def __init__(self, *args: Any, channel: Channel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._zone = ZoneInfo(channel.zone)

    def asking(self, now: datetime) -> Asking:
        """Return what was typed as what is asked."""
        wall = self.cleaned_data["planned"]
        planned_at = wall.replace(tzinfo=self._zone) if wall else None
        return Asking(
            deadline(self.cleaned_data["due"], now, self._zone), planned_at, typed(self.cleaned_data["note"])
        )


class WordsForm(forms.Form):
    """Something that is said."""

    words = forms.CharField(
        label=gettext_lazy("Your words"),
        max_length=2000,
        widget=forms.Textarea({"rows": 3, "maxlength": 2000, "class": "short"}),
        error_messages={"required": gettext_lazy("Write something first.")},
    )

    def clean_words(self) -> str:
        return typed(str(self.cleaned_data["words"]))


class CommentForm(WordsForm):
    """Something that is said about a place in a text."""

    quote = forms.CharField(max_length=500, required=False, strip=False)
    start = forms.IntegerField(min_value=0, max_value=10**7, required=False)

    def place(self) -> Place:
        """Return the place it is about."""
        quote = typed(self.cleaned_data["quote"])
        start = self.cleaned_data["start"]
        # Words that were pasted come with blanks around them; selected ones stand exactly where it is said.
        return Place(quote, start) if start is not None else Place(quote.strip(), 0)


def _chosen(step: Step) -> str:
    if step.who == Who.ROLE:
        return f"role:{step.role}"
    if step.who == Who.MEMBER:
        return f"member:{step.member_id}" if step.member_id else Who.ANYONE.value
    return step.who


def _between_1_and_60(days: int) -> None:
    if not 1 <= days <= 60:
        raise forms.ValidationError(_("Between 1 and 60 days."))
