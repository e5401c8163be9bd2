"""Looking at what was done: the log and its figures, also as a file; a conversation; what was forgotten."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from stamgast.conversations.models import Conversation
from stamgast.moderation import figures, limits, queries
from stamgast.moderation.export import table
from stamgast.moderation.forms import LogForm
from stamgast.moderation.models import Act
from stamgast.moderation.words import line
from stamgast.networks.registry import networks
from stamgast.ui.times import zone
from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@for_members()
def log(request: MemberRequest) -> HttpResponse:
    """Show what was done about what others wrote, and how often."""
    form = LogForm(request.GET, workspace=request.workspace)
    acts, after = queries.log(request.workspace, form.wanted(), request.GET.get("after", ""))
    asked = {name: request.GET[name] for name in form.fields if request.GET.get(name)}
    months = figures.months(request.workspace, now=timezone.now())
    context = {
        "form": form,
        "lines": [line(act) for act in acts],
        "asked": urlencode(asked),
        "more": _more(request, {**asked, "after": after}) if after else "",
        "is_narrowed": bool(asked),
        "months": [(month, networks()[month.network].name, *_counted(month)) for month in months],
    }
    return render(request, "moderation/log.html", context)


@require_GET
@for_members()
def export(request: MemberRequest) -> HttpResponse:
    """Hand out the log, as it is narrowed, for a spreadsheet."""
    form = LogForm(request.GET, workspace=request.workspace)
    acts = queries.everything(request.workspace, form.wanted())
    content = table(acts.iterator(chunk_size=1000), zone(request.workspace.zone))
    answer = HttpResponse("\ufeff" + content, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="moderation.csv"'
    return answer


@require_GET
@for_members()
def in_conversation(request: MemberRequest, conversation: int) -> HttpResponse:
    """Return what was done about each message of a conversation, for its page to put in place."""
    found = get_object_or_404(
        Conversation.objects.select_related("channel"), pk=conversation, workspace=request.workspace
    )
    acts = queries.acts_in(found)
    cleared = limits.cleared_in(found)
    context = {
        "marks": [
            (pk, [line(act) for act in acts.get(pk, [])], pk in cleared)
            for pk in sorted(acts.keys() | cleared)
        ],
        "limits": networks()[found.channel.network].retention,
        "network": networks()[found.channel.network],
    }
    return render(request, "moderation/in_conversation.html", context)


@require_GET
@for_members()
def retention(request: MemberRequest) -> HttpResponse:
    """Show what networks let us keep only for a while, and the proof that no more is kept."""
    context = {
        "kept": limits.kept(request.workspace, now=timezone.now()),
        "clearings": [
            (row, networks()[row.network].name) for row in request.workspace.clearings.all()[: limits.DAYS]
        ],
    }
    return render(request, "moderation/retention.html", context)


def _counted(month: figures.Month) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    reasons = [(str(Act.Reason(name).label), n) for name, n in month.reasons.most_common()]
    others = [(str(Act.Measure(name).label), n) for name, n in month.others.most_common()]
    return reasons, others


def _more(request: MemberRequest, asked: dict[str, str]) -> str:
    route = reverse("moderation:log", kwargs={"workspace": request.workspace.slug})
    return f"{route}?{urlencode(asked)}"
