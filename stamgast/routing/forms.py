"""What a rule asks for and does."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.channels.models import Channel
from stamgast.conversations.kinds import Kind
from stamgast.conversations.models import Label
from stamgast.conversations.words import LABELS
from stamgast.routing.matching import phrases
from stamgast.routing.models import Rule
from stamgast.workspaces.models import Member, Workspace

MOST_PHRASES = 100


class RuleForm(forms.ModelForm):  # type: ignore[type-arg]  # Django classes take no parameters at run time
    """Conditions, all of which must hold, and what is done then."""

    sees = forms.ChoiceField(label=gettext_lazy("It is a …"), required=False)

    class Meta:
        model = Rule
        fields = ("name", "words", "channel", "kind", "sees", "label", "assignee", "is_urgent")
        labels = {
            "name": gettext_lazy("What is the rule called?"),
            "words": gettext_lazy("One of these is said"),
            "channel": gettext_lazy("On this channel"),
            "kind": gettext_lazy("It comes as"),
            "label": gettext_lazy("Put this label on"),
            "assignee": gettext_lazy("Give it to"),
            "is_urgent": gettext_lazy("Mark it as urgent"),
        }
        help_texts = {
            "words": gettext_lazy("A word or phrase a line. A star stands for any ending: broke*."),
            "kind": gettext_lazy(
                "A comment is the first word below a post, a mention the first of a talk others begin; "
                "all that follows in public is a reply."
            ),
            "assignee": gettext_lazy("Only when nobody has it in hand yet."),
        }
        widgets = {"words": forms.Textarea({"rows": 4, "maxlength": 4000})}

    def __init__(self, *args: Any, workspace: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["sees"].choices = [("", _("Anything")), *LABELS.items()]
        fields["kind"].choices = [("", _("Anything")), *Kind.choices]
        fields["channel"].queryset = Channel.objects.filter(workspace=workspace)
        fields["channel"].empty_label = _("Any channel")
        fields["label"].queryset = Label.objects.filter(workspace=workspace, removed_at=None)
        fields["label"].empty_label = _("No label")
        fields["assignee"].queryset = Member.objects.filter(workspace=workspace).select_related("user")
        fields["assignee"].empty_label = _("Nobody")

    def clean_words(self) -> str:
        found = phrases(self.cleaned_data["words"])
        if len(found) > MOST_PHRASES:
            raise forms.ValidationError(_("A rule has at most 100 phrases; make two of it."))
        return "\n".join(found)

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if not any(given.get(name) for name in ("words", "channel", "kind", "sees")):
            self.add_error(None, _("Say what it is about: words, a channel, or what kind of message it is."))
        if not any(given.get(name) for name in ("label", "assignee", "is_urgent")):
            self.add_error(None, _("Say what happens then: a label, somebody who takes it, or urgent."))
        return given
