"""The team's labels: all of them, one changed, removed or brought back, put on and taken off."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.conversations import labelling, queries
from stamgast.conversations.forms import LabelForm
from stamgast.conversations.models import Label
from stamgast.conversations.views import showing
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable


@require_http_methods(["GET", "POST"])
@for_members("reply")
def labels(request: MemberRequest) -> HttpResponse:
    """Show the labels there are, and make another."""
    return _page(request, Label(workspace=request.workspace))


@require_http_methods(["GET", "POST"])
@for_members("reply")
def label(request: MemberRequest, label: int) -> HttpResponse:
    """Change a label's name or colour."""
    return _page(request, _label(request, label))


@require_POST
@for_members("reply")
def remove(request: MemberRequest, label: int) -> HttpResponse:
    """Remove a label from everything it is on, and offer to undo it."""
    found = _label(request, label)
    labelling.remove_label(found, request.member, now=timezone.now())
    say_undoable(request, _("The label is gone."), "conversations:bring_label_back", label=found.pk)
    return redirect("conversations:labels", workspace=request.workspace.slug)


@require_POST
@for_members("reply")
def bring_back(request: MemberRequest, label: int) -> HttpResponse:
    """Undo removing a label."""
    found = get_object_or_404(Label, pk=label, workspace=request.workspace)
    try:
        labelling.bring_label_back(found, request.member)
    except labelling.NameTaken:
        messages.error(request, _("Another label is called so by now. Rename that one first."))
    return lead(request, "conversations:labels")


@require_POST
@for_members("reply")
def put(request: MemberRequest, pk: int) -> HttpResponse:
    """Put a label on a conversation, or take it off."""
    conversation = showing.conversation_of(request, pk)
    what, _sep, wanted = request.POST.get("label", "").partition("-")
    found = next((one for one in queries.labels(request.workspace.pk) if str(one.pk) == wanted), None)
    if found is not None:
        change = labelling.put_on if what == "on" else labelling.take_off
        change(conversation, found, request.member)
    return showing.back_to(request, conversation)


def _page(request: MemberRequest, label: Label) -> HttpResponse:
    form = LabelForm(request.POST or None, instance=label)
    if request.method == "POST" and form.is_valid():
        try:
            labelling.keep_label(form.save(commit=False), request.member)
        except labelling.NameTaken:
            form.add_error("name", _("There is a label of this name."))
        else:
            return redirect("conversations:labels", workspace=request.workspace.slug)
    context = {"labels": queries.labels(request.workspace.pk), "form": form, "label": label}
    status = 422 if request.method == "POST" else 200
    return render(request, "conversations/labels.html", context, status=status)


def _label(request: MemberRequest, pk: int) -> Label:
    return get_object_or_404(queries.labels(request.workspace.pk), pk=pk)
