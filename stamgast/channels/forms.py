"""Forms about channels: what a network asks before it lets us in, and how a channel is used."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.channels.models import Channel, Kind
from stamgast.channels.words import own_promises, promise
from stamgast.networks.capabilities import Question
from stamgast.vocabulary.languages import ENDONYMS
from stamgast.workspaces.forms import zones

PROMISES = (30, 60, 120, 240, 480, 1440, 2880)
"""Minutes one can choose to promise an answer in."""


class AnswersForm(forms.Form):
    """The questions of a network. Secret answers are never shown again, also not when something is wrong."""

    def __init__(self, questions: Sequence[Question], *args: Any, known: Mapping[str, str], **kwargs: Any):
        """Ask the ``questions`` except those whose answers are ``known`` to the installation."""
        super().__init__(*args, **kwargs)
        self._known = dict(known)
        for question in questions:
            if question.name not in known:
                self.fields[question.name] = _field(question)
        self.has_secrets = any(question.secret for question in questions)

    @property
    def answers(self) -> dict[str, str]:
        """Return everything the adapter asks for."""
        return {**{name: str(value) for name, value in self.cleaned_data.items()}, **self._known}


class ByHandForm(forms.Form):
    """An account that people post to themselves."""

    name = forms.CharField(label=gettext_lazy("What is the account called?"), max_length=200)
    url = forms.URLField(
        label=gettext_lazy("Its address"),
        max_length=250,
        required=False,
        assume_scheme="https",
        widget=forms.TextInput(
            {"inputmode": "url", "autocapitalize": "none"}
        ),  # people leave out the https://
        help_text=gettext_lazy("The page of the account there, so that one click leads to it."),
    )


def _field(question: Question) -> forms.CharField:
    attributes = {
        "autocomplete": "new-password" if question.secret else "off",
        "autocapitalize": "none",
        "spellcheck": "false",
    }
    if question.placeholder:
        attributes["placeholder"] = question.placeholder
    if question.kind == "url":
        attributes["inputmode"] = "url"
    widget = forms.PasswordInput if question.secret else forms.TextInput
    return forms.CharField(
        label=_(question.label), required=not question.optional, max_length=4000, widget=widget(attributes)
    )


class ChannelForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """How a channel is used: language, tone, rhythm, promise."""

    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=list(ENDONYMS.items()))
    zone = forms.ChoiceField(
        label=gettext_lazy("Time zone"),
        choices=zones,
        help_text=gettext_lazy("Where most of the people here live: posts go out by their clock."),
    )
    rhythm_days = forms.IntegerField(
        label=gettext_lazy("Days between two posts"),
        min_value=1,
        max_value=60,
        help_text=gettext_lazy("The rhythm you can keep. The calendar shows when it gets too quiet."),
    )
    promise_minutes = forms.TypedChoiceField(label=gettext_lazy("We answer within"), coerce=int)

    class Meta:
        model = Channel
        fields = ("purpose", "language", "address", "zone", "rhythm_days", "promise_minutes")
        labels = {
            "purpose": gettext_lazy("What is this channel for?"),
            "address": gettext_lazy("How do you speak to people here?"),
        }
        help_texts = {
            "purpose": gettext_lazy("One or two sentences: who are they, and why should they care?"),
            "address": gettext_lazy("The coach says so when a text sounds otherwise."),
        }
        widgets = {"purpose": forms.Textarea({"rows": 3, "maxlength": 600})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        minutes = sorted({*PROMISES, self.instance.promise_minutes})
        self.fields["promise_minutes"].choices = [(n, promise(n)) for n in minutes]  # type: ignore[attr-defined]
        self.fields["promise_minutes"].help_text = _("Counted in your opening hours.")
        self.fields["purpose"].validators.append(MaxLengthValidator(600))
        for kind in Kind:
            self.fields[_field_of(kind)] = self._kind_field(kind)

    def _kind_field(self, kind: Kind) -> forms.TypedChoiceField:
        own = self.instance.promises.get(kind)
        minutes = sorted({*PROMISES, *([own] if own else [])})
        return forms.TypedChoiceField(
            label=kind.label,
            coerce=int,
            required=False,
            empty_value=None,
            initial=own,
            help_text=_("Another time for these, if you want.") if kind == Kind.COMMENT else "",
            choices=[("", _("The same")), *((n, promise(n)) for n in minutes)],
        )

    def clean(self) -> dict[str, Any]:
        """Gather the promises of the kinds that have one of their own."""
        given = super().clean() or {}
        own = {kind: given.get(_field_of(kind)) for kind in Kind}
        self.instance.promises = {kind.value: minutes for kind, minutes in own.items() if minutes}
        return given

    @property
    def changed_columns(self) -> list[str]:
        """Return the columns of the channel that were changed."""
        of_kinds = {_field_of(kind) for kind in Kind}
        changed = [name for name in self.changed_data if name not in of_kinds]
        return [*changed, "promises"] if len(changed) < len(self.changed_data) else changed

    @property
    def language_name(self) -> str:
        """Return the channel's language in its own words."""
        return str(ENDONYMS.get(self.instance.language, self.instance.language))

    @property
    def promise(self) -> str:
        """Return in words how soon the channel answers."""
        return promise(self.instance.promise_minutes)

    @property
    def promises(self) -> list[tuple[str, str]]:
        """Return in words how soon kinds are answered that have a promise of their own."""
        return own_promises(self.instance)


def _field_of(kind: Kind) -> str:
    return f"promise_{kind.value}"
