"""The team's rules: read, acknowledge, change."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.strategy import operations, queries
from stamgast.strategy.forms import PolicyForm
from stamgast.strategy.paragraphs import paragraphs
from stamgast.strategy.starting_texts import policy_text
from stamgast.strategy.views.purpose import to_strategy
from stamgast.workspaces.access import MemberRequest, for_members


@require_GET
@for_members()
def policy(request: MemberRequest) -> HttpResponse:
    """Show the rules, and who goes by them."""
    current = queries.policy(request.workspace.pk)
    if current is None:
        return to_strategy(request)
    context = {
        "policy": current,
        "paragraphs": paragraphs(current.content),
        "readers": queries.readers(current),
        "has_acknowledged": queries.has_acknowledged(current, request.member),
    }
    return render(request, "strategy/policy.html", context)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def edit(request: MemberRequest) -> HttpResponse:
    """Write a new version of the rules, beginning with the present ones or with a text to make one's own."""
    current = queries.policy(request.workspace.pk)
    if request.method == "GET":
        language = current.language if current else request.workspace.language
        initial = {
            "content": current.content if current else policy_text(language),
            "language": language,
            "seen": current.version if current else 0,
        }
        return render(request, "strategy/policy_edit.html", {"form": PolicyForm(initial=initial)})
    form = PolicyForm(request.POST)
    if form.is_valid():
        try:
            operations.write_policy(request.member, **form.cleaned_data)
        except operations.Superseded:
            return _superseded(request)
        messages.success(request, _("Saved as a new version. Everybody is asked to read it."))
        return redirect("strategy:policy", workspace=request.workspace.slug)
    return render(request, "strategy/policy_edit.html", {"form": form}, status=422)


def _superseded(request: MemberRequest) -> HttpResponse:
    """Show the writer's words again beside the version somebody wrote meanwhile."""
    current = queries.policy(request.workspace.pk)
    typed = request.POST.copy()
    typed["seen"] = str(current.version if current else 0)
    context = {"form": PolicyForm(typed), "newer": current}
    return render(request, "strategy/policy_edit.html", context, status=409)


@require_POST
@for_members()
def acknowledge(request: MemberRequest) -> HttpResponse:
    """Note that the member goes by the version they have read."""
    current = queries.policy(request.workspace.pk)
    if current is None:
        raise Http404
    if request.POST.get("version") != str(current.version):
        messages.error(request, _("There is a newer version meanwhile. Please read that one."))
    else:
        operations.acknowledge(current, request.member)
        messages.success(request, _("Thank you."))
    return redirect("strategy:policy", workspace=request.workspace.slug)


@require_GET
@for_members()
def versions(request: MemberRequest) -> HttpResponse:
    """Show every version of the rules, and what each one changed."""
    return render(
        request, "strategy/policy_versions.html", {"versions": queries.policies(request.workspace.pk)}
    )
