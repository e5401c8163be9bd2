"""The workspace's own language model: whether there is one, and where."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from stamgast.coaching import operations
from stamgast.coaching.forms import OwnModelForm
from stamgast.coaching.models import OwnModel
from stamgast.workspaces.access import MemberRequest, for_members


@require_http_methods(["GET", "POST"])
@for_members("channels")
def settings(request: MemberRequest) -> HttpResponse:
    """Say where the workspace's own model answers, or that there is none."""
    own = OwnModel.objects.filter(workspace=request.workspace).first()
    initial = {"address": own.address, "name": own.name} if own else {}
    form = OwnModelForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        operations.set_own_model(request.member, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("coaching:rules", workspace=request.workspace.slug)
    context = {"form": form, "has_key": bool(own and own.credentials.get("key"))}
    return render(request, "coaching/model.html", context, status=422 if form.errors else 200)
