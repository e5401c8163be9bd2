"""Themes: the few things we talk about; and the needs of those we talk with."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from stamgast.plans import board, operations
from stamgast.plans.forms import ThemeForm
from stamgast.plans.models import Need, Theme
from stamgast.strategy.models import Audience
from stamgast.strategy.queries import purpose
from stamgast.workspaces.access import MemberRequest, for_members
from stamgast.workspaces.ways import lead, say_undoable


@require_GET
@for_members()
def themes(request: MemberRequest) -> HttpResponse:
    """Show the themes, which channels draw on them, and those put away."""
    found = board.themes(request.workspace)
    context = {
        "sheets": found,
        "too_many": len(found) > board.FEW,
        "archived": board.themes_put_away(request.workspace),
        "purpose": purpose(request.workspace.pk),
    }
    return render(request, "plans/themes.html", context)


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def add_theme(request: MemberRequest) -> HttpResponse:
    """Add a theme."""
    return _form(request, Theme())


@require_http_methods(["GET", "POST"])
@for_members("strategy")
def theme(request: MemberRequest, theme: int) -> HttpResponse:
    """Change a theme."""
    return _form(request, _theme(request, theme))


@require_POST
@for_members("strategy")
def put_away(request: MemberRequest, theme: int) -> HttpResponse:
    """Offer a theme no more."""
    found = _theme(request, theme)
    operations.put_away(found, request.member, now=timezone.now())
    said = _("“%(name)s” is put away. Posts keep it.") % {"name": found.name}
    say_undoable(request, said, "plans:theme_back", theme=theme)
    return lead(request, "plans:themes")


@require_POST
@for_members("strategy")
def bring_back(request: MemberRequest, theme: int) -> HttpResponse:
    """Offer a theme again."""
    found = _theme(request, theme)
    operations.bring_back(found, request.member)
    messages.success(request, _("“%(name)s” is offered again.") % {"name": found.name})
    return lead(request, "plans:themes")


@require_GET
@for_members()
def needs(request: MemberRequest) -> HttpResponse:
    """Show which needs each audience brings along."""
    context = {"rows": board.needs(request.workspace), "needs": Need.choices}
    return render(request, "plans/needs.html", context)


@require_POST
@for_members("strategy")
def set_needs(request: MemberRequest, audience: int) -> HttpResponse:
    """Keep which needs an audience brings along."""
    found = get_object_or_404(Audience, pk=audience, workspace=request.workspace)
    chosen = [need for need in request.POST.getlist("needs") if need in Need.values]
    operations.set_needs(found, request.member, chosen)
    messages.success(request, _("Saved."))
    return lead(request, "plans:needs")


def _theme(request: MemberRequest, pk: int) -> Theme:
    return get_object_or_404(Theme, pk=pk, workspace=request.workspace)


def _form(request: MemberRequest, shown: Theme) -> HttpResponse:
    is_sent = request.method == "POST"
    form = ThemeForm(request.POST if is_sent else None, instance=shown, workspace=request.workspace)
    if is_sent and form.is_valid():
        operations.keep_theme(request.member, form.instance)
        messages.success(request, _("Saved."))
        return lead(request, "plans:themes")
    context = {"form": form, "theme": shown, "purpose": purpose(request.workspace.pk)}
    return render(request, "plans/theme.html", context, status=422 if is_sent else 200)
