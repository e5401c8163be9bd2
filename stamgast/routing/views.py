"""Rules: listed, written, tried on the past, switched on and off."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.routing import operations, queries
from stamgast.routing.forms import RuleForm
from stamgast.routing.models import Rule
from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@for_members()
def rules(request: MemberRequest) -> HttpResponse:
    """Show the rules and how often each was applied."""
    return render(request, "routing/rules.html", {"rules": queries.rules(request.workspace.pk)})


@require_http_methods(["GET", "POST"])
@for_members("reply")
def new(request: MemberRequest) -> HttpResponse:
    """Write a rule."""
    return _page(request, Rule(workspace=request.workspace))


@require_http_methods(["GET", "POST"])
@for_members("reply")
def edit(request: MemberRequest, pk: int) -> HttpResponse:
    """Change a rule; it is tried anew before it is on again."""
    return _page(request, _rule(request, pk))


def _page(request: MemberRequest, rule: Rule) -> HttpResponse:
    is_sent = request.method == "POST"
    form = RuleForm(request.POST if is_sent else None, instance=rule, workspace=request.workspace)
    if is_sent and form.is_valid():
        kept = operations.keep(form.save(commit=False), request.member)
        return redirect("routing:try", workspace=request.workspace.slug, pk=kept.pk)
    context = {"form": form, "rule": rule if rule.pk else None}
    return render(request, "routing/rule.html", context, status=422 if is_sent else 200)


@require_GET
@for_members("reply")
def try_out(request: MemberRequest, pk: int) -> HttpResponse:
    """Show what the rule would have done in the last thirty days."""
    rule, now = _rule(request, pk), timezone.now()
    found = queries.trial(rule, now=now)
    operations.note_trial(rule, now=now)
    return render(request, "routing/trial.html", {"rule": rule, "trial": found})


@require_POST
@for_members("reply")
def switch_on(request: MemberRequest, pk: int) -> HttpResponse:
    """Let the rule apply from now on."""
    rule = _rule(request, pk)
    try:
        operations.switch_on(rule, request.member)
    except operations.NotTried:
        return redirect("routing:try", workspace=request.workspace.slug, pk=pk)
    messages.success(
        request, _("“%(name)s” is on for everything that comes in from now on.") % {"name": rule}
    )
    return _to_rules(request)


@require_POST
@for_members("reply")
def switch_off(request: MemberRequest, pk: int) -> HttpResponse:
    """Let the rule rest."""
    rule = _rule(request, pk)
    operations.switch_off(rule, request.member)
    messages.success(request, _("“%(name)s” is off. What it did stays.") % {"name": rule})
    return _to_rules(request)


@require_POST
@for_members("reply")
def remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Remove the rule."""
    rule = _rule(request, pk)
    operations.remove(rule, request.member)
    messages.success(request, _("“%(name)s” is removed. What it did stays.") % {"name": rule})
    return _to_rules(request)


def _to_rules(request: MemberRequest) -> HttpResponse:
    return redirect("routing:rules", workspace=request.workspace.slug)


def _rule(request: MemberRequest, pk: int) -> Rule:
    return get_object_or_404(queries.rules(request.workspace.pk), pk=pk)
