"""What people fill in beside a conversation."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.conversations.models import Conversation


class ReplyForm(forms.Form):
    """A reply, with the two guards against saying it twice."""

    content = forms.CharField(
        max_length=20_000, strip=True, error_messages={"required": _("Write something first.")}
    )
    submission = forms.CharField(max_length=40)
    seen_revision = forms.IntegerField(min_value=0)


class NoteForm(forms.Form):
    """Something said among ourselves."""

    content = forms.CharField(max_length=5_000, strip=True)


class ResolveForm(forms.Form):
    """What came of a conversation."""

    outcome = forms.ChoiceField(choices=Conversation.Outcome.choices)


class SnoozeForm(forms.Form):
    """For how long a conversation is put aside."""

    until = forms.ChoiceField(
        choices=[("hour", _("an hour")), ("tomorrow", _("tomorrow 9:00")), ("monday", _("Monday 9:00"))]
    )
