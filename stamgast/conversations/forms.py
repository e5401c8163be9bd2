"""What people fill in beside a conversation."""

from datetime import datetime, time, timedelta, tzinfo

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.conversations.models import Conversation


class ReplyForm(forms.Form):
    """A reply, with the two guards against saying it twice."""

    content = forms.CharField(
        max_length=20_000,
        strip=True,
        error_messages={
            "required": _("Write something first."),
            "max_length": _("This is too long for any reply."),
        },
    )
    submission = forms.CharField(max_length=40)
    seen_revision = forms.IntegerField(min_value=0, max_value=2_000_000_000)


class NoteForm(forms.Form):
    """Something said among ourselves."""

    content = forms.CharField(max_length=5_000, strip=True)


class ResolveForm(forms.Form):
    """What came of a conversation."""

    outcome = forms.ChoiceField(choices=Conversation.Outcome.choices)


class SnoozeForm(forms.Form):
    """For how long a conversation is put aside."""

    CHOICES = (
        ("hour", _("In an hour")),
        ("tomorrow", _("Tomorrow at 9:00")),
        ("monday", _("Next Monday at 9:00")),
    )
    until = forms.ChoiceField(choices=CHOICES)

    def instant(self, now: datetime, zone: tzinfo) -> datetime:
        """Return when it comes back: nine o'clock is what the clock on the wall says in ``zone``."""
        choice = self.cleaned_data["until"]
        if choice == "hour":
            return now + timedelta(hours=1)
        today = now.astimezone(zone).date()
        days = 1 if choice == "tomorrow" else 7 - today.weekday()
        return datetime.combine(today + timedelta(days=days), time(9), zone)
