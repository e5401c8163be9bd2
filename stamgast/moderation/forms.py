"""What is chosen about somebody's message, and which measures the log shows."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stamgast.moderation.models import Act
from stamgast.moderation.queries import Wanted
from stamgast.networks.capabilities import Effect
from stamgast.workspaces.models import Workspace

_ANY = ("", _("all"))


class DecisionForm(forms.Form):
    """What to do and why; a reason outside the list has to be written down."""

    measure = forms.ChoiceField(label=_("What do you want to do?"), widget=forms.RadioSelect)
    reason = forms.ChoiceField(
        label=_("Why?"),
        choices=Act.Reason.choices,
        widget=forms.RadioSelect,
        help_text=_("“It criticises us” is not among them: criticism stays and is answered."),
    )
    note = forms.CharField(
        label=_("In your own words"),
        max_length=300,
        required=False,
        help_text=_("Only the team sees this. Name the rule it breaks, not the person."),
    )

    def __init__(self, *args: Any, offered: Mapping[Act.Measure, Effect], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(name.value, _explained(name, effect)) for name, effect in offered.items()]
        self.fields["measure"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any] | None:
        """Ask for words where the reason alone says nothing."""
        given = super().clean() or {}
        if given.get("reason") == Act.Reason.OTHER and not given.get("note"):
            self.add_error("note", _("Please say which rule it breaks."))
        return given


class LogForm(forms.Form):
    """Narrows the log; what is left open shows all."""

    channel = forms.TypedChoiceField(label=_("Channel"), required=False, coerce=int, empty_value=None)
    measure = forms.ChoiceField(label=_("What"), required=False, choices=[_ANY, *Act.Measure.choices])
    reason = forms.ChoiceField(label=_("Why"), required=False, choices=[_ANY, *Act.Reason.choices])
    state = forms.ChoiceField(label=_("How it went"), required=False, choices=[_ANY, *Act.State.choices])

    def __init__(self, *args: Any, workspace: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        channels = [(str(channel.pk), channel.name) for channel in workspace.channels.all()]
        self.fields["channel"].choices = [_ANY, *channels]  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """Return what is asked for; a field that makes no sense narrows nothing."""
        self.is_valid()
        return Wanted(**{name: self.cleaned_data.get(name) or empty for name, empty in _EMPTY.items()})


def _explained(measure: Act.Measure, effect: Effect) -> str:
    """Return a measure with what it does on its network."""
    end = "" if effect.returns else gettext("This cannot be taken back.")
    words = gettext(effect.words)
    return format_html("<span><strong>{}</strong><br>{} {}</span>", measure.label, words, end)


_EMPTY: Mapping[str, Any] = {"channel": None, "measure": "", "reason": "", "state": ""}
