"""Addresses with one more page: every part of the style sheet on one sheet, to be looked at and checked."""

from datetime import timedelta
from pathlib import Path

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.template import engines
from django.urls import path
from django.utils.timezone import now

from stamgast.config.urls import urlpatterns as all_patterns
from stamgast.workspaces.access import MemberRequest, for_members

HERE = Path(__file__).parent


class ExampleForm(forms.Form):
    """One field of every kind."""

    name = forms.CharField(help_text="As your team knows you.")
    mail = forms.EmailField()
    text = forms.CharField(widget=forms.Textarea, required=False)
    network = forms.ChoiceField(choices=[("m", "Mastodon"), ("b", "Bluesky")])
    kind = forms.ChoiceField(choices=[("a", "A question"), ("b", "An idea")], widget=forms.RadioSelect)
    agree = forms.BooleanField(label="I host this post", required=False)


@for_members()
def showcase(request: MemberRequest) -> HttpResponse:
    """Show every part."""
    messages.success(request, "Saved.")
    template = engines["django"].from_string((HERE / "showcase.html").read_text(encoding="utf-8"))
    context = {
        "form": ExampleForm({"mail": "not an address"}),
        "then": now() - timedelta(minutes=7),
        "days": range(1, 15),
        "hostile": "\u202eevil\u0007 <script>alert(1)</script>",
    }
    return HttpResponse(template.render(context, request))


urlpatterns = [path("w/<slug:workspace>/conversations/showcase/", showcase), *all_patterns]
