"""What is typed when somebody is asked, and what they answer."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.coach.masking import masked
from stamgast.conversations.models import Conversation, Message
from stamgast.experts import queries
from stamgast.experts.excerpt import Line
from stamgast.experts.operations import Asking
from stamgast.ui.deadlines import DeadlineField, deadline
from stamgast.workspaces.models import Member


class AskForm(forms.Form):
    """Whom, what, until when, and which part of the talk they see."""

    expert = forms.ChoiceField(label=gettext_lazy("Somebody on the team"), required=False)
    email = forms.EmailField(
        label=gettext_lazy("Or anybody, by e-mail address"),
        help_text=gettext_lazy("They get a link and need no account."),
        required=False,
        widget=forms.EmailInput({"autocomplete": "off"}),
    )
    content = forms.CharField(
        label=gettext_lazy("What would you like to know?"),
        max_length=2000,
        widget=forms.Textarea({"rows": 3, "maxlength": 2000}),
    )
    due = DeadlineField()
    messages = forms.MultipleChoiceField(
        label=gettext_lazy("What they see of the talk"), required=False, widget=forms.CheckboxSelectMultiple
    )
    shows_names = forms.BooleanField(label=gettext_lazy("Show names in full"), required=False)

    def __init__(self, *args: Any, conversation: Conversation, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._member = member
        self._zone = ZoneInfo(conversation.workspace.zone)
        self._country = conversation.workspace.country
        self._experts = {str(one.pk): one for one in queries.experts(member)}
        self._messages = {str(one.pk): one for one in queries.offered(conversation)}
        heard = [pk for pk, one in self._messages.items() if one.direction == Message.Direction.INBOUND]
        self._choose("expert", [("", _("nobody on the team")), *map(_named, self._experts.values())])
        lines = queries.shown(conversation, self._messages.values(), with_names=True)
        self._choose("messages", [(str(line.message.pk), _in_short(line)) for line in lines])
        self.fields["messages"].initial = heard[-1:]
        if not self._experts:
            del self.fields["expert"]
            self.fields["email"].label = _("E-mail address")
            self.fields["email"].required = True

    def clean(self) -> dict[str, Any]:
        """One person is asked, and nobody writes letters by the dozen."""
        given = super().clean() or {}
        if bool(given.get("expert")) == bool(given.get("email")) and "email" not in self.errors:
            self.add_error("email", _("Choose one: somebody on the team, or an e-mail address."))
        return given

    def check_pace(self, now: datetime) -> None:
        """Refuse more questions than one person asks in a day."""
        if queries.asked_today(self._member, now) >= queries.A_DAY:
            self.add_error(None, _("That is a lot of questions for one day. Go on tomorrow."))

    def chosen(self) -> list[Message]:
        """Return the messages they are to see."""
        return [self._messages[pk] for pk in self.cleaned_data["messages"]]

    def asking(self, now: datetime) -> Asking:
        """Return what was typed as what is asked, without what identifies a private person."""
        given = self.cleaned_data
        return Asking(
            expert=self._experts.get(given.get("expert", "")),
            email=given["email"],
            content=masked(given["content"], self._country),
            due_at=deadline(given["due"], now, self._zone),
            messages=self.chosen(),
            shows_names=given["shows_names"],
        )

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]  # both are choice fields


class AnswerForm(forms.Form):
    """An answer by somebody who knows."""

    answer = forms.CharField(
        label=gettext_lazy("Your answer"),
        max_length=5000,
        widget=forms.Textarea({"rows": 6, "maxlength": 5000}),
        error_messages={"required": gettext_lazy("Write something first.")},
    )


def _in_short(line: Line) -> str:
    private = f" ({_('only between you')})" if line.message.visibility == "direct" else ""
    return f"{line.who}{private}: {line.content[:200]}"


def _named(member: Member) -> tuple[str, str]:
    knows = f" · {member.knows_about}" if member.knows_about else ""
    return str(member.pk), f"{member}{knows}"
