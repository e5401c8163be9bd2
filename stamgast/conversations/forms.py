"""What people fill in beside a conversation."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta, tzinfo
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.conversations.models import Conversation
from stamgast.conversations.queries import Wanted
from stamgast.conversations.words import LABELS


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


class SearchForm(forms.Form):
    """What to look for."""

    words = forms.CharField(
        label=_("Words, or somebody's name"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    label = forms.ChoiceField(label=_("Kind"), choices=[("", _("all")), *LABELS.items()], required=False)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput({"type": "date"}))
    until = forms.DateField(
        label=_("Until and with"), required=False, widget=forms.DateInput({"type": "date"})
    )

    def __init__(self, *args: Any, channels: Iterable[Channel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("all")), *((str(one.pk), one.name) for one in channels)]
        self.fields["channel"].choices = choices  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """Return what is looked for; what makes no sense narrows nothing."""
        given = self.cleaned_data if self.is_valid() else {}
        chosen = given.get("channel", "")
        return Wanted(
            words=given.get("words") or self.data.get("words", "")[:200],
            channel=int(chosen) if chosen else None,
            label=given.get("label", ""),
            since=given.get("since"),
            until=given.get("until"),
        )


class SortForm(forms.Form):
    """What a message is, and whether it calls for an answer."""

    labels = forms.MultipleChoiceField(choices=LABELS.items(), required=False)
    needs_reply = forms.BooleanField(required=False)


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
