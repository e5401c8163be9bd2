"""What is typed about how a member wants to be reached."""

from datetime import time
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.utils.translation import gettext_lazy as _

from stamgast.channels.connections import client
from stamgast.networks.web_push import LONGEST_ENDPOINT, Subscription
from stamgast.notices.models import Kind, When, Wishes

CLOCKS = ("digest_at", "quiet_from", "quiet_to")


def _clock(label: Any, hint: Any = "") -> forms.TimeField:
    return forms.TimeField(
        label=label, help_text=hint, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )


class ReachForm(forms.Form):
    """For each kind of notice when a mail goes out, the hour of the digest, and quiet hours."""

    digest_at = _clock(_("What comes once a day comes at"))
    quiet_from = _clock(_("No mails or notifications from"), _("The same time twice means: no quiet hours."))
    quiet_to = _clock(_("Again from"))
    loud = forms.MultipleChoiceField(
        label=_("These may reach you in quiet hours, too"),
        choices=Kind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = {
            f"mail_{kind.value}": forms.ChoiceField(label=kind.label, choices=When.choices) for kind in Kind
        }
        self.fields = {**kinds, **self.fields}

    @classmethod
    def showing(cls, wishes: Wishes) -> "ReachForm":
        """Return the form with a member's wishes in it."""
        kinds = {f"mail_{kind.value}": wishes.when(kind) for kind in Kind}
        clocks = {name: getattr(wishes, name) for name in CLOCKS}
        return cls(initial={**kinds, **clocks, "loud": wishes.loud})

    @property
    def kinds(self) -> list[forms.BoundField]:
        """Return the fields about kinds."""
        return [self[f"mail_{kind.value}"] for kind in Kind]

    @property
    def clocks(self) -> list[forms.BoundField]:
        """Return the fields about time."""
        return [self[name] for name in (*CLOCKS, "loud")]

    def mails(self) -> dict[str, str]:
        """Return when a mail goes out, by kind."""
        return {kind.value: self.cleaned_data[f"mail_{kind.value}"] for kind in Kind}

    def quiet_hours(self) -> tuple[time, time]:
        """Return when it is quiet."""
        return self.cleaned_data["quiet_from"], self.cleaned_data["quiet_to"]


class PushForm(forms.Form):
    """For each kind of notice when devices tell it, and whether with names."""

    shows_names = forms.BooleanField(
        label=_("Show names and times"),
        help_text=_("Whoever sees your screen then reads who waits, and since when."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = {
            f"push_{kind.value}": forms.ChoiceField(label=kind.label, choices=When.choices) for kind in Kind
        }
        self.fields = {**kinds, **self.fields}

    @classmethod
    def showing(cls, wishes: Wishes) -> "PushForm":
        """Return the form with a member's wishes in it."""
        kinds = {f"push_{kind.value}": wishes.when_pushed(kind) for kind in Kind}
        return cls(initial={**kinds, "shows_names": wishes.shows_names})

    @property
    def kinds(self) -> list[forms.BoundField]:
        """Return the fields about kinds."""
        return [self[f"push_{kind.value}"] for kind in Kind]

    def pushes(self) -> dict[str, str]:
        """Return when devices tell it, by kind."""
        return {kind.value: self.cleaned_data[f"push_{kind.value}"] for kind in Kind}


class DeviceForm(forms.Form):
    """What a browser hands out when it subscribes."""

    endpoint = forms.CharField(max_length=LONGEST_ENDPOINT)
    key = forms.CharField(max_length=200)
    secret = forms.CharField(max_length=100)

    def clean(self) -> dict[str, Any]:
        """It reads as browsers write it."""
        given = super().clean() or {}
        if not self.errors:
            try:
                given["subscription"] = _subscription(given)
            except ValueError:
                raise forms.ValidationError(_("This is not what a browser hands out.")) from None
        return given


class RenewedForm(DeviceForm):
    """Where a device is reached from now on, and what proves that it is that device."""

    former = forms.CharField(max_length=LONGEST_ENDPOINT)
    former_secret = forms.CharField(max_length=100)


def _subscription(given: dict[str, str]) -> Subscription:
    found = Subscription.read(given["endpoint"], given["key"], given["secret"])
    parts = urlsplit(found.endpoint)
    if parts.scheme != "https" and not client().policy.allows(parts.hostname or "", parts.port):
        raise ValueError("not over https")
    return found
