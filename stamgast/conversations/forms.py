"""What people fill in beside a conversation."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stamgast.channels.models import Channel
from stamgast.conversations.keeping import Backed
from stamgast.conversations.models import Conversation, Label, SavedView
from stamgast.conversations.queries import Wanted
from stamgast.conversations.words import LABELS, VIEWS
from stamgast.strategy.models import Audience, Goal, Statement
from stamgast.ui.dates import DayInput, wall_of


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
    answers = forms.IntegerField(min_value=1, max_value=2**63 - 1, required=False)


class LaterForm(ReplyForm):
    """A reply that goes out later: at a time on the clock where its channel is, which must exist and come."""

    FARTHEST = timedelta(days=60)

    send_at = forms.CharField(max_length=40, error_messages={"required": _("Say when it is to go out.")})
    is_late_on_purpose = forms.BooleanField(required=False)

    def __init__(self, *args: Any, zone: tzinfo, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone, self.now = zone, now

    def clean_send_at(self) -> datetime:
        wall = wall_of(self.cleaned_data["send_at"])
        if wall is None:
            raise forms.ValidationError(gettext("Say when it is to go out."))
        if abs(wall - self.now.replace(tzinfo=None)) > self.FARTHEST:
            raise forms.ValidationError(gettext("Choose a time within the next 60 days."))
        at = wall.replace(tzinfo=self.zone).astimezone(UTC)
        there = at.astimezone(self.zone).replace(tzinfo=None)
        if there != wall:
            words = gettext("The clocks skip this time on that day. Choose %(time)s, for example.")
            raise forms.ValidationError(words % {"time": date_format(there, "MONTH_DAY_TIME_FORMAT")})
        if at <= self.now:
            raise forms.ValidationError(gettext("This time has passed."))
        return at


class ApproveForm(forms.Form):
    """Somebody's reply as it goes out, and the revision the approver saw."""

    content = ReplyForm.base_fields["content"]
    seen_revision = ReplyForm.base_fields["seen_revision"]


class GiveBackForm(forms.Form):
    """What is missing in a reply that is given back."""

    word = forms.CharField(max_length=500, strip=True)


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
    among = forms.ChoiceField(label=_("View"), choices=[("", _("all")), *VIEWS.items()], required=False)
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    label = forms.ChoiceField(label=_("Kind"), choices=[("", _("all")), *LABELS.items()], required=False)
    own_label = forms.ChoiceField(label=_("Label"), required=False)
    outcome = forms.ChoiceField(
        label=_("What came of it"), choices=[("", _("all")), *Conversation.Outcome.choices], required=False
    )
    goal = forms.ChoiceField(label=_("Goal it served"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=DayInput())
    until = forms.DateField(label=_("Until and with"), required=False, widget=DayInput())

    def __init__(
        self,
        *args: Any,
        channels: Iterable[Channel],
        own_labels: Iterable[Label],
        goals: Iterable[Goal] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, there in (("channel", channels), ("own_label", own_labels), ("goal", goals)):
            choices = [("", _("all")), *((str(one.pk), str(one)) for one in there)]
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """Return what is looked for; what makes no sense narrows nothing."""
        given = self.cleaned_data if self.is_valid() else {}
        channel, own_label, goal = (given.get(name, "") for name in ("channel", "own_label", "goal"))
        return Wanted(
            words=given.get("words") or self.data.get("words", "")[:200],
            among=given.get("among", ""),
            channel=int(channel) if channel else None,
            label=given.get("label", ""),
            own_label=int(own_label) if own_label else None,
            outcome=given.get("outcome", ""),
            goal=int(goal) if goal else None,
            since=given.get("since"),
            until=given.get("until"),
        )

    def asked(self) -> dict[str, str]:
        """Return what was filled in, as it stands in an address."""
        return {name: str(self.data[name])[:200] for name in self.fields if self.data.get(name)}


class SavedViewForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What a search is called that is kept, and for whom."""

    class Meta:
        model = SavedView
        fields = ("name", "is_shared")
        labels = {"name": _("Keep this search as"), "is_shared": _("For the whole team")}


class LabelForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """A label's name and colour."""

    class Meta:
        model = Label
        fields = ("name", "colour")
        labels = {"name": _("Name"), "colour": _("Colour")}


class SortForm(forms.Form):
    """What a message is, and whether it calls for an answer."""

    labels = forms.MultipleChoiceField(choices=LABELS.items(), required=False)
    needs_reply = forms.BooleanField(required=False)


class ResolveForm(forms.Form):
    """What came of a conversation, and which goal it served; either may be left open."""

    outcome = forms.ChoiceField(choices=[("", ""), *Conversation.Outcome.choices], required=False)
    goal = forms.ModelChoiceField(Goal.objects.none(), required=False)

    def __init__(self, *args: Any, goals: QuerySet[Goal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].queryset = goals  # type: ignore[attr-defined]

    def clean_outcome(self) -> str:
        if "outcome" not in self.data:
            raise forms.ValidationError(gettext("Say what came of it, or resolve it without saying."))
        return str(self.cleaned_data["outcome"])


class _Beliefs(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    def label_from_instance(self, obj: Statement) -> str:
        return f"{obj.audience}: {obj.content}"


class KeepForm(forms.Form):
    """Somebody's words as evidence: for a belief there is, or, for whom the strategy is open, a new one."""

    MOST = 2000

    content = forms.CharField(
        label=_("Their words"),
        help_text=_("Take out names and whatever else only concerns them."),
        max_length=MOST,
        widget=forms.Textarea({"rows": 4, "maxlength": MOST}),
    )
    statement = _Beliefs(
        Statement.objects.none(),
        label=_("What does it show?"),
        required=False,
        empty_label=_("Something new"),
    )
    audience = forms.ModelChoiceField(
        Audience.objects.none(), label=_("Who are they?"), required=False, empty_label=None
    )
    belief = forms.CharField(
        label=_("They …"), help_text=_("For something new: what you now believe of them."), max_length=400,
        required=False,
    )  # fmt: skip

    def __init__(
        self, *args: Any, beliefs: QuerySet[Statement], audiences: QuerySet[Audience] | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["statement"].queryset = beliefs  # type: ignore[attr-defined]
        if audiences is None:
            self.fields["statement"].required = True
            self.fields["statement"].empty_label = _("Choose one")  # type: ignore[attr-defined]
            del self.fields["audience"], self.fields["belief"]
        else:
            self.fields["audience"].queryset = audiences  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        is_new = bool(given.get("audience") and given.get("belief"))
        if "belief" in self.fields and not given.get("statement") and not is_new and not self.errors:
            self.add_error("belief", gettext("Choose what it shows above, or write what you now believe."))
        return given

    def backed(self) -> Backed:
        """Return what the words back: a belief that was chosen goes before a new one."""
        given = self.cleaned_data
        if given["statement"]:
            return Backed(statement=given["statement"])
        return Backed(audience=given["audience"], belief=given["belief"])


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
