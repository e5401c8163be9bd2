"""Forms about people in a team: inviting, joining, roles, and what one says about oneself."""

from zoneinfo import available_timezones

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from stamgast.vocabulary.languages import ENDONYMS
from stamgast.workspaces.models import Member, User
from stamgast.workspaces.roles import Role

_REGIONS = ("Europe/", "America/", "Africa/", "Asia/", "Australia/", "Atlantic/", "Pacific/", "Indian/")


def zones() -> list[tuple[str, str]]:
    """Return the choices of a field for a time zone."""
    names = sorted(name for name in available_timezones() if name.startswith(_REGIONS))
    # Europe first: that is where nearly everybody who uses this lives.
    return [(name, name.replace("_", " ")) for name in sorted(names, key=lambda name: name[:6] != "Europe")]


class InviteForm(forms.Form):
    """Whom to invite, and as what."""

    email = forms.EmailField(label=_("E-mail address"))
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, initial=Role.RESPONDER)

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()


class RoleForm(forms.Form):
    """Another role for a member."""

    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)


class KnowledgeForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What a member can be asked about."""

    class Meta:
        model = Member
        fields = ("knows_about",)
        labels = {"knows_about": _("What can we ask you about?")}
        help_texts = {"knows_about": _("A few words, so that the others know: deliveries, permits, bread …")}


class JoinForm(forms.Form):
    """What a newcomer needs for a login."""

    name = forms.CharField(
        label=_("Your name"), max_length=150, widget=forms.TextInput({"autocomplete": "name"})
    )
    password = forms.CharField(
        label=_("A password"),
        help_text=_("At least ten characters. A few words in a row are easy to remember."),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password


class ProfileForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """What a user says about themselves."""

    zone = forms.ChoiceField(label=_("Time zone"), choices=zones)

    class Meta:
        model = User
        fields = ("first_name", "language", "zone")
        labels = {"first_name": _("Your name"), "language": _("Language")}
        help_texts = {"first_name": _("As your team knows you.")}
        widgets = {"language": forms.Select(choices=list(ENDONYMS.items()))}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["first_name"].required = True
