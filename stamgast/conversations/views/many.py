"""Doing the same to many conversations: assign, label, put aside, resolve; and undoing it."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from stamgast.conversations import bulk, queries
from stamgast.conversations.forms import ResolveForm, SnoozeForm
from stamgast.conversations.models import BulkAct
from stamgast.conversations.views import showing
from stamgast.ui.numbers import whole_number
from stamgast.ui.times import zone
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.queries import team
from stamgast.workspaces.ways import say_undoable


@require_http_methods(["GET", "POST"])
@for_members("reply")
def act(request: MemberRequest) -> HttpResponse:
    """Show what can be done; do to all that were chosen what the button says, and offer to undo it."""
    if request.method == "GET":
        return render(request, "conversations/acts.html", showing.choices(request))
    given = map(whole_number, request.POST.getlist("chosen"))
    chosen = [pk for pk in given if pk is not None]
    try:
        done = _done(request, chosen) if chosen else None
    except bulk.TooMany:
        messages.error(request, _("That is more than 500 at once. Nothing was changed; choose fewer."))
    else:
        if done is None:
            messages.info(request, _("Choose some conversations first."))
        else:
            say(request, done)
    return HttpResponseRedirect(showing.in_inbox(request, request.POST.get("back", "")))


@require_POST
@for_members("reply")
def undo(request: MemberRequest, act: int) -> HttpResponse:
    """Put back what one did oneself, but for what somebody changed since."""
    found = get_object_or_404(BulkAct, pk=act, workspace=request.workspace, member=request.member)
    try:
        undone = bulk.undo(found, request.member, now=timezone.now())
    except bulk.TooLate:
        messages.info(request, _("This cannot be undone any more."))
    else:
        said = ngettext(
            "%(n)s conversation is as it was.", "%(n)s conversations are as they were.", undone.restored
        ) % {"n": undone.restored}
        if undone.left:
            left = ngettext(
                "%(n)s stays: somebody changed it since.",
                "%(n)s stay: somebody changed them since.",
                undone.left,
            ) % {"n": undone.left}
            said = f"{said} {left}"
        messages.success(request, said)
    if not request.htmx:
        return redirect("conversations:list", workspace=request.workspace.slug)
    back = showing.in_inbox(request, request.htmx.current_url_abs_path or "")
    return HttpResponse(headers={"HX-Redirect": back})


def _done(request: MemberRequest, pks: list[int]) -> BulkAct | None:
    """Do what the button says; None when it says nothing that can be done."""
    member, given, now = request.member, request.POST, timezone.now()
    if "assignee" in given:
        assignee = next((m for m in team(request.workspace.pk) if str(m.pk) == given["assignee"]), None)
        if assignee is None and given["assignee"]:
            return None
        return bulk.assign(member, pks, assignee, now=now)
    if "label" in given:
        what, _sep, wanted = given["label"].partition("-")
        label = next((one for one in queries.labels(request.workspace.pk) if str(one.pk) == wanted), None)
        return bulk.label(member, pks, label, is_on=what == "on", now=now) if label else None
    snoozed, resolved = SnoozeForm(given), ResolveForm(given, goals=queries.goals(request.workspace.pk))
    if snoozed.is_valid():
        return bulk.snooze(member, pks, snoozed.instant(now, zone(request.workspace.zone)), now=now)
    if resolved.is_valid():
        return bulk.resolve(member, pks, **resolved.cleaned_data, now=now)
    return None


def say(request: MemberRequest, done: BulkAct) -> None:
    """Say what was done, with a button that undoes it."""
    n = len(done.rows)
    said = {
        BulkAct.Kind.ASSIGN: ngettext("%(n)s conversation assigned.", "%(n)s conversations assigned.", n),
        BulkAct.Kind.LABEL: ngettext("%(n)s conversation labelled.", "%(n)s conversations labelled.", n),
        BulkAct.Kind.UNLABEL: ngettext(
            "Label taken off %(n)s conversation.", "Label taken off %(n)s conversations.", n
        ),
        BulkAct.Kind.SNOOZE: ngettext("%(n)s conversation put aside.", "%(n)s conversations put aside.", n),
        BulkAct.Kind.RESOLVE: ngettext("%(n)s conversation resolved.", "%(n)s conversations resolved.", n),
    }[BulkAct.Kind(done.kind)] % {"n": n}
    if not n:
        messages.info(request, _("Nothing to change: they were so already."))
        return
    say_undoable(request, said, "conversations:undo", act=done.pk)
