"""The steps of a channel's approval: listed, written, moved, removed and brought back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.approval import queries, steps
from stamgast.approval.forms import StepForm
from stamgast.approval.models import Step
from stamgast.channels.models import Channel
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable


@require_http_methods(["GET", "POST"])
@for_members("channels")
def of_channel(request: MemberRequest, channel: int) -> HttpResponse:
    """Show a channel's steps, and add one."""
    found = get_object_or_404(Channel, pk=channel, workspace=request.workspace)
    return _form(request, found, Step(channel=found))


@require_http_methods(["GET", "POST"])
@for_members("channels")
def edit(request: MemberRequest, step: int) -> HttpResponse:
    """Change a step."""
    found = _step(request, step)
    return _form(request, found.channel, found)


@require_POST
@for_members("channels")
def remove(request: MemberRequest, step: int) -> HttpResponse:
    """Take a step out, with a button that undoes it."""
    found = _step(request, step)
    steps.remove(found, request.member, now=timezone.now())
    said = _("“%(name)s” is taken out. Who was asked already is still asked.") % {"name": found.name}
    say_undoable(request, said, "approval:bring_back", step=step)
    return _to_channel(request, found.channel)


@require_POST
@for_members("channels")
def bring_back(request: MemberRequest, step: int) -> HttpResponse:
    """Undo taking a step out."""
    found = _step(request, step)
    steps.bring_back(found, request.member)
    messages.success(request, _("“%(name)s” is there again.") % {"name": found.name})
    return _to_channel(request, found.channel)


@require_POST
@for_members("channels")
def move(request: MemberRequest, step: int) -> HttpResponse:
    """Move a step one place."""
    found = _step(request, step)
    steps.move(found, -1 if request.POST.get("to") == "front" else 1, request.member)
    return _to_channel(request, found.channel)


def _form(request: MemberRequest, channel: Channel, step: Step) -> HttpResponse:
    form = StepForm(request.POST or None, instance=step, workspace_id=request.workspace.pk)
    if request.method == "POST" and form.is_valid():
        is_new = step.pk is None
        steps.keep(form.step(), channel, request.member)
        said = _("Saved. It holds for every text that is not out yet.")
        messages.success(request, said if is_new else _("Saved. Who was asked already is still asked."))
        return _to_channel(request, channel)
    context = {"channel": channel, "step": step, "steps": queries.steps(channel.pk), "form": form}
    return render(request, "approval/steps.html", context, status=422 if form.errors else 200)


def _step(request: MemberRequest, pk: int) -> Step:
    return get_object_or_404(
        Step.objects.select_related("channel"), pk=pk, channel__workspace=request.workspace
    )


def _to_channel(request: MemberRequest, channel: Channel) -> HttpResponse:
    return lead(request, "approval:steps", channel=channel.pk)
